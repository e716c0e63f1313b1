import { type Texts, textsOf } from '../../content/index.js'
import { catalog, codeOf, isListed, type ModelCard } from '../catalog/index.js'
import { note } from '../kernel/index.js'
import { inResponse } from '../telegram/answer.js'
import type { InlineQueryResultArticle } from '../telegram/bot-api.generated.js'
import type { Incoming, IncomingEvent } from '../telegram/parse.js'
import { keyboard, renderText } from '../telegram/screen.js'
import { foundScreen } from '../telegram/screens/card.js'
import type { World } from '../world/world.js'
import { languageOf } from './language.js'
import { isFree, priceFrom } from './offer.js'

type Inline = Extract<IncomingEvent, { kind: 'inline' }>

/** Telegram takes 50 at most; a phone shows a few at a time. */
const RESULTS_PER_PAGE = 20
/** Seconds for which Telegram may give the same person the same answer. */
const CACHE_SECONDS = 300

/**
 * Answers `@bot words` in any chat: the models that the words mean, the popular ones without words, each with
 * a button that opens its card here. Asks nobody: it comes with every letter typed.
 */
export function answerInline(world: World, incoming: Incoming, event: Inline): Response {
  const say = textsOf(languageOf(null, incoming.person.languageCode))
  const words = event.query.trim()
  const found =
    words === ''
      ? catalog.offered().filter((card) => isListed(card, 'popular'))
      : catalog.search(words, say.language)
  const from = /^\d{1,4}$/.test(event.offset) ? Number(event.offset) : 0
  const shown = found.slice(from, from + RESULTS_PER_PAGE)
  note('found', found.length)
  return inResponse('answerInlineQuery', {
    inline_query_id: event.inlineId,
    results: shown.map((card) => resultOf(world, card, say)),
    next_offset: from + RESULTS_PER_PAGE < found.length ? String(from + RESULTS_PER_PAGE) : '',
    cache_time: CACHE_SECONDS,
    is_personal: true, // In the language of whoever asks.
  })
}

function resultOf(world: World, card: ModelCard, say: Texts): InlineQueryResultArticle {
  const { config } = world
  const code = codeOf(card.id)
  const price = { ...priceFrom(card, config), free: isFree(card, config) }
  const { username } = config.telegram
  const screen = foundScreen(
    { card, ...price, url: username ? `https://t.me/${username}?start=m_${code}` : null },
    say,
  )
  return {
    type: 'article',
    id: code,
    title: card.title,
    description: `${price.free ? say.freeBadge : say.price(price)} · ${card.words[say.language].does}`,
    input_message_content: {
      message_text: renderText(screen),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    ...(screen.rows.length > 0 ? { reply_markup: keyboard(screen.rows) } : {}),
  }
}
