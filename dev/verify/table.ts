import {
  amountFor,
  FORMATS,
  type Format,
  lacksRate,
  type ModelCard,
  unofferedBecause,
  wholeRange,
} from '../../lib/catalog/index.js'
import type { Subject } from './check.js'

const REASONS = {
  retired: 'retired by KIE',
  helper: 'a step that feeds other models',
  helped: 'works on what such a step has made',
  twin: 'another door of a model that is offered',
  lapsed: 'its announced price is over',
  unbounded: 'its price has no upper bound',
  'earlier-task': 'works only on an earlier result',
  unaskable: 'has a question nobody can answer in a chat',
  'no-price': 'some choice has no exact price',
}

function pad(columns: readonly string[], widths: readonly number[]): string {
  return `  ${columns.map((text, index) => text.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd()
}

function priceOf(card: ModelCard, format: Format, { rates }: Subject): string {
  const range = wholeRange(card, format)
  if (range === null) return '-'
  const [least, most] = [amountFor(range.least, rates), amountFor(range.most, rates)]
  return least === most ? String(least) : `${least} to ${most}`
}

const UNITS = {
  run: 'a request',
  image: 'a picture',
  second: 'a second',
  '1k_chars': '1000 letters',
  '1m_tokens': 'a million tokens',
}

function reasonOf(card: ModelCard): string {
  const why = card.withheld === 'lapsed' ? 'its announced price is over' : 'its price is not known'
  if (lacksRate(card))
    return `${why}; sold at MODEL_CREDITS=${card.id}=<credits for ${UNITS[card.price.unit]}>`
  return REASONS[unofferedBecause(card) ?? 'no-price']
}

function rows(cards: readonly ModelCard[], third: (card: ModelCard) => string): string[] {
  const lines = cards.map((card) => [card.title, card.id, third(card)])
  const widths = [0, 1].map((column) => Math.max(0, ...lines.map((line) => line[column]?.length ?? 0)))
  return lines.map((line) => pad(line, widths))
}

/** The catalogue for a reader: the models of each format with prices, then what is not offered and why. */
export function table(subject: Subject): string {
  const { catalog, rates } = subject
  const unoffered = catalog.cards.filter((card) => !catalog.isOffered(card.id))
  const formats = FORMATS.flatMap((format) => {
    const models = catalog.ofFormat(format)
    return [`${format}: ${models.length}`, ...rows(models, (card) => priceOf(card, format, subject)), '']
  })
  return [
    `${catalog.offered().length} models offered`,
    `prices in minor units, at ${rates.usdRate} for a dollar and a markup of ${rates.markup}`,
    '',
    ...formats,
    `not offered: ${unoffered.length}`,
    ...rows(unoffered, reasonOf),
    `free to try when FREE_MODELS is not set: ${catalog
      .freeModels(null)
      .map((card) => card.title)
      .join(', ')}`,
  ].join('\n')
}
