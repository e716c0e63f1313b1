import { type Texts, textsOf } from '../../content/index.js'
import { catalog, isListed, type ModelCard } from '../catalog/index.js'
import { type InlineOwn, inlineOf } from '../generation/index.js'
import { degrade, isOutage, note } from '../kernel/index.js'
import { inResponse } from '../telegram/answer.js'
import { unpack } from '../telegram/button-parts.js'
import { cleanText } from '../telegram/clean.js'
import type { Incoming, IncomingEvent } from '../telegram/parse.js'
import { TelegramRefusal } from '../telegram/port.js'
import { SHARED_QUERY } from '../telegram/screens/share.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { modelArticle, presetArticles } from './inline-articles.js'
import { languageOf } from './language.js'
import { postable } from './postable.js'

type Inline = Extract<IncomingEvent, { kind: 'inline' }>

/** Telegram takes 50 at most; a phone shows a few at a time. */
const RESULTS_PER_PAGE = 20
const OWN_MOST = 10
/** Seconds for which Telegram may give the same person the same answer: they may be making something new. */
const CACHE_SECONDS = 20
const WORDS_LENGTH = 64
/** Nobody waits longer than this for a find, whatever the limit is. */
const TOO_FAST_MOST = 60

/**
 * Answers `@bot words` in any chat: one's own results, ready scenarios and models that words mean; without
 * words the latest, the first of each shelf and the popular ones. Each has a button that leads here in the
 * name of who posts it. Who types too fast finds nothing for a moment. One statement; while the database is
 * away, what is everybody's alone.
 */
export async function answerInline(world: World, incoming: Incoming, event: Inline): Promise<Response> {
  const allowance = await world.limiter.take(incoming.person.id, 'inline')
  if (!allowance.ok) return tooFast(event, allowance.waitSeconds)
  const words = event.query.trim()
  const from = /^\d{1,4}$/.test(event.offset) ? Number(event.offset) : 0
  const own = await ownFor(world, incoming, { words, limit: from === 0 ? OWN_MOST : 0 })
  const say = textsOf(languageOf(own.language, incoming.person.languageCode))
  const models = modelsFor(words, say)
  const shown = models.slice(from, from + RESULTS_PER_PAGE)
  note('found', models.length)
  note('own', own.results.length)
  const params = {
    inline_query_id: event.inlineId,
    next_offset: from + RESULTS_PER_PAGE < models.length ? String(from + RESULTS_PER_PAGE) : '',
    cache_time: CACHE_SECONDS,
    is_personal: true, // In the language of whoever asks, and with what is theirs.
  }
  const finder = { config: world.config, say, author: own.code }
  const presets = from === 0 && askedFor(words) === null ? presetArticles(words, finder) : []
  const articles = [...presets, ...shown.map((card) => modelArticle(card, finder))]
  const files = postable(world.config, own, say)
  if (files.length === 0) return inResponse('answerInlineQuery', { ...params, results: articles })
  try {
    await world.telegram.call('answerInlineQuery', { ...params, results: [...files, ...articles] })
    return answer.ok()
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
    // One file that Telegram has no more spoils them all.
    note('unsent', error instanceof TelegramRefusal ? error.code : 'away')
    return inResponse('answerInlineQuery', { ...params, results: articles })
  }
}

/** Nothing, and Telegram asks no more until the person may again. */
function tooFast({ inlineId }: Inline, seconds: number): Response {
  note('limited', true)
  return inResponse('answerInlineQuery', {
    inline_query_id: inlineId,
    results: [],
    cache_time: Math.min(seconds, TOO_FAST_MOST),
    is_personal: true,
  })
}

/** The id of the one result that is asked for, or null. */
function askedFor(words: string): string | null {
  return words.startsWith(SHARED_QUERY) ? unpack(words.slice(SHARED_QUERY.length)) : null
}

function modelsFor(words: string, say: Texts): readonly ModelCard[] {
  if (askedFor(words) !== null) return []
  if (words === '') return catalog.offered().filter((card) => isListed(card, 'popular'))
  return catalog.search(words, say.language)
}

/** The ids of the models whose name holds the words: of one's own nothing is guessed. */
function namedBy(words: string): string[] {
  if (words === '') return []
  const part = words.toLowerCase()
  return catalog.cards.filter(({ title }) => title.toLowerCase().includes(part)).map(({ id }) => id)
}

async function ownFor(
  world: World,
  { person }: Incoming,
  asked: { words: string; limit: number },
): Promise<InlineOwn> {
  try {
    return await inlineOf(world.db, {
      userId: person.id,
      words: cleanText(asked.words.slice(0, WORDS_LENGTH)),
      models: namedBy(asked.words),
      generation: askedFor(asked.words),
      limit: asked.limit,
    })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return { code: null, language: null, results: [] }
  }
}
