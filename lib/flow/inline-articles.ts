import type { Texts } from '../../content/index.js'
import { codeOf, type ModelCard, presetPlans } from '../catalog/index.js'
import type { Config } from '../config.js'
import type { InlineQueryResultArticle } from '../telegram/bot-api.generated.js'
import { keyboard, renderText, type Screen } from '../telegram/screen.js'
import { foundScreen } from '../telegram/screens/card.js'
import { foundPresetScreen } from '../telegram/screens/presets.js'
import { linkTo } from './deep-link.js'
import { findPresets } from './find-presets.js'
import { isFree, priceFrom } from './offer.js'
import { listedPreset, offeredPreset } from './presets.js'

/** For whom something is found: in whose language, and in whose name it leads here. */
export interface Finder {
  config: Config
  say: Texts
  author: string | null
}

/** A model as it is posted in any chat, with a button that opens its card here. */
export function modelArticle(card: ModelCard, { config, say, author }: Finder): InlineQueryResultArticle {
  const code = codeOf(card.id)
  const price = { ...priceFrom(card, config), free: isFree(card, config) }
  const url = linkTo(config, { target: { kind: 'model', code }, author })
  const about = `${price.free ? say.freeBadge : say.price(price)} · ${card.words[say.language].does}`
  return article({ id: code, title: card.title, about, screen: foundScreen({ card, ...price, url }, say) })
}

const PRESETS_MOST = 5

/** The ready scenarios that words mean, the first of each shelf without words. */
export function presetArticles(words: string, finder: Finder): InlineQueryResultArticle[] {
  const { config, say, author } = finder
  const names = words === '' ? firstOfShelves(say) : findPresets(words, say.language)
  return names.slice(0, PRESETS_MOST).flatMap((name) => {
    const [offered, found] = [offeredPreset(name, say), say.preset(name)]
    if (!offered || !found) return []
    const listed = listedPreset(offered, finder)
    const url = linkTo(config, { target: { kind: 'preset', name }, author })
    const about = `${listed.free ? say.freeBadge : say.price(listed)} · ${found.gets}`
    const screen = foundPresetScreen({ ...listed, gets: found.gets, url }, say)
    return [article({ id: `p.${name}`, title: found.title, about, screen })]
  })
}

function firstOfShelves(say: Texts): string[] {
  const shelves = new Map<string, string>()
  for (const { name, shelf } of presetPlans()) {
    if (!shelves.has(shelf) && offeredPreset(name, say)) shelves.set(shelf, name)
  }
  return [...shelves.values()]
}

function article(made: {
  id: string
  title: string
  about: string
  screen: Screen
}): InlineQueryResultArticle {
  const { id, title, about, screen } = made
  return {
    type: 'article',
    id,
    title,
    description: about,
    input_message_content: {
      message_text: renderText(screen),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    ...(screen.rows.length > 0 ? { reply_markup: keyboard(screen.rows) } : {}),
  }
}
