import type { ModelCard } from '../../lib/catalog/index.js'

/** A model as KIE lists it now. */
export interface Listed {
  id: string
  /** Every rate that its price names, in credits; null when it has no price we can read. */
  rates: readonly number[] | null
}

export interface Drift {
  /** Listed there, unknown here. */
  added: string[]
  /** Live here, not listed there. */
  gone: string[]
  /** Rates of ours that the list does not name. */
  repriced: { id: string; ours: number[]; listed: readonly number[] }[]
}

/** Rates of ours that are made of KIE's: per picture, where KIE counts megapixels. */
const DERIVED = new Set(['qwen/image-edit'])
/** What KIE lists and we do not carry: steps that only feed other models. */
const LEFT_OUT = new Set([
  'veo/get-4k-video',
  'ai-music-api/boost-music-style',
  'ai-music-api/check-voice',
  'ai-music-api/create-voice',
])

/** The numbers that a price depends on, as its table spells them: seconds and counts that a rate multiplies. */
function countsOf({ price }: ModelCard): number[] {
  const parts = Object.keys(price.table ?? {}).flatMap((key) => key.split('|'))
  return [...new Set(parts.map((part) => Number.parseFloat(part)))].filter((count) => count > 1)
}

/** True when a list in words names a rate: itself, or what it is for one second or piece. */
function isNamed(card: ModelCard, rate: number, rates: readonly number[]): boolean {
  const counts = [1, ...countsOf(card)]
  return rates.some((other) => counts.some((count) => Math.abs(other * count - rate) < 1e-6))
}

/** The rates of a card, each once, small first; what is paid for given files stands only in KIE's notes. */
export function ratesOf({ price }: ModelCard): number[] {
  const { credits, table, tokens } = price
  const named = [credits, ...Object.values(table ?? {}), tokens?.input, tokens?.output]
  return [...new Set(named.filter((rate) => rate !== undefined))].toSorted((a, b) => a - b)
}

/** The rates in KIE's own form of a price: one for all, or a table. */
export function listedRates(
  price: { credits?: number; table?: Record<string, number> } | null,
): number[] | null {
  if (!price) return null
  const named = [price.credits, ...Object.values(price.table ?? {})]
  return named.filter((rate) => rate !== undefined)
}

/** What differs between our cards and a list of KIE. Names of a card: its id, and the name it is asked by. */
export function driftOf(cards: readonly ModelCard[], listed: readonly Listed[]): Drift {
  const known = new Set(cards.flatMap((card) => [card.id, card.kieModel]))
  const there = new Map(listed.map((model) => [model.id, model]))
  const live = cards.filter((card) => card.status === 'live')
  const repriced = live
    .filter((card) => !DERIVED.has(card.id))
    .flatMap((card) => {
      const rates = (there.get(card.id) ?? there.get(card.kieModel))?.rates ?? null
      const ours = ratesOf(card)
      if (rates === null || ours.every((rate) => isNamed(card, rate, rates))) return []
      return [{ id: card.id, ours, listed: rates }]
    })
  return {
    added: listed.map((model) => model.id).filter((id) => !known.has(id) && !LEFT_OUT.has(id)),
    gone: live.filter((card) => !there.has(card.id) && !there.has(card.kieModel)).map(({ id }) => id),
    repriced,
  }
}

/** What KIE says of one model in `GET /api/v1/models`. */
interface Entry {
  model: string
  taskType: readonly unknown[]
  pricingDesc: string
}

function entryIn(item: unknown): Entry | null {
  if (typeof item !== 'object' || item === null || !('model' in item) || typeof item.model !== 'string')
    return null
  return {
    model: item.model,
    taskType: 'taskType' in item && Array.isArray(item.taskType) ? item.taskType : [],
    pricingDesc: 'pricingDesc' in item && typeof item.pricingDesc === 'string' ? item.pricingDesc : '',
  }
}

function listIn(answer: unknown): readonly unknown[] | null {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return null
  const { data } = answer
  const list = typeof data === 'object' && data !== null && 'models' in data ? data.models : data
  return Array.isArray(list) && list.length > 0 ? list : null
}

/** The models in the answer of `GET /api/v1/models` that make something; null when it holds no list. */
export function listedIn(answer: unknown): Listed[] | null {
  const entries = listIn(answer)?.flatMap((item) => entryIn(item) ?? [])
  if (!entries || entries.length === 0) return null
  return entries
    .filter(({ taskType }) => !taskType.includes('Chat'))
    .map(({ model, pricingDesc }) => ({ id: model, rates: creditsIn(pricingDesc) }))
}

/**
 * Every number of a price in words that is no dollars: a rate is only looked for among them. Null when it
 * names none.
 */
export function creditsIn(words: string): number[] | null {
  const plain = words.replaceAll(/(\d),(?=\d{3}\b)/g, '$1').replaceAll(/\$\s?\d+(?:\.\d+)?/g, '')
  const found = plain.match(/\d+(?:\.\d+)?/g) ?? []
  return found.length === 0 ? null : [...new Set(found.map(Number))]
}

/** The drift for a reader, one line each. */
export function driftLines({ added, gone, repriced }: Drift): string[] {
  return [
    ...added.map((id) => `new       ${id}`),
    ...gone.map((id) => `gone      ${id}`),
    ...repriced.map(
      ({ id, ours, listed }) => `price     ${id}: ours ${ours.join(', ')}; listed ${listed.join(', ')}`,
    ),
  ]
}

/** What KIE charged for the results of a model against what their prices were made of, in credits. */
export interface Charged {
  model: string
  /** Results whose cost is known, and how many of them cost more or less than meant. */
  runs: number
  dearer: number
  cheaper: number
  /** Of all of them together. */
  quoted: number
  charged: number
}

/** The same for a reader, one line each. */
export function chargedLines(charges: readonly Charged[]): string[] {
  return charges.map(
    ({ model, runs, dearer, cheaper, quoted, charged }) =>
      `charged   ${model}: of ${runs} runs this week ${dearer} cost more and ${cheaper} less than their price was made of; ` +
      `${charged} credits for ${quoted}`,
  )
}
