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
      if (rates === null || ours.every((rate) => rates.some((other) => Math.abs(other - rate) < 1e-6)))
        return []
      return [{ id: card.id, ours, listed: rates }]
    })
  return {
    added: listed.map((model) => model.id).filter((id) => !known.has(id)),
    gone: live
      .map((card) => card)
      .filter((card) => !there.has(card.id) && !there.has(card.kieModel))
      .map(({ id }) => id),
    repriced,
  }
}

/** Every text in an answer, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}

/** Every number that the price text of KIE names: it is prose, so a rate is only looked for among them. */
export function numbersIn(answer: unknown): number[] | null {
  const found = textsIn(answer).flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? [])
  return found.length === 0 ? null : [...new Set(found.map(Number))]
}

/** The ids in the answer of `GET /api/v1/models`, whatever frame the list stands in. */
export function idsIn(answer: unknown): string[] {
  if (Array.isArray(answer)) {
    return answer.flatMap((item: unknown) => {
      if (typeof item === 'string') return [item]
      const named = item !== null && typeof item === 'object' ? Object.entries(item) : []
      const id = ['id', 'model', 'modelId', 'name'].flatMap((key) =>
        named.flatMap(([name, value]) => (name === key && typeof value === 'string' ? [value] : [])),
      )[0]
      return id === undefined ? [] : [id]
    })
  }
  if (answer === null || typeof answer !== 'object') return []
  return (
    Object.values(answer)
      .map(idsIn)
      .find((ids) => ids.length > 0) ?? []
  )
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
