import type { Sum, Texts } from '../../content/index.js'
import {
  amountFor,
  askedRange,
  catalog,
  type Format,
  form,
  formatsOf,
  type MediaKind,
  type ModelCard,
  quote,
} from '../catalog/index.js'
import type { Config } from '../config.js'
import type { Draft } from '../draft/index.js'
import { type CardView, type FormatView, type ListedModel, pageOf } from '../telegram/screens/menus.js'

/** An amount in the operator's currency. */
export function sumOf(config: Config, amount: number): Sum {
  return { amount, currency: config.pricing.currency }
}

/** The price of a model with these values, minor units. Offered models always have one. */
export function priceOf(card: ModelCard, values: Draft['values'], config: Config): number | null {
  return quote(card, values, config.pricing)?.amount ?? null
}

/** True when the operator (or the rule) lets people try this model free. */
export function isFree(card: ModelCard, config: Config): boolean {
  return config.free.perDay > 0 && catalog.freeModels(config.free.models).some((free) => free.id === card.id)
}

/** What the home screen offers: formats with at least one model. */
export function formatsOffered(): readonly Format[] {
  return catalog.formats()
}

/** What a model costs in one use with the cheapest answers, and whether any answers cost more. */
function priceFrom(card: ModelCard, format: Format, config: Config): { price: Sum; fixed: boolean } {
  const range = askedRange(card, format)
  const [least, most] = [range?.least ?? 0, range?.most ?? 0]
  return { price: sumOf(config, amountFor(least, config.pricing)), fixed: least === most }
}

function listed(card: ModelCard, format: Format, config: Config): ListedModel {
  return {
    id: card.id,
    title: card.title,
    ...priceFrom(card, format, config),
    free: isFree(card, config),
  }
}

/** The list of one format. */
export function formatView(format: Format, page: number, config: Config): FormatView {
  return { format, page, models: catalog.ofFormat(format).map((card) => listed(card, format, config)) }
}

/** The card of one model. */
export function cardView(card: ModelCard, asked: Format | null, config: Config): CardView {
  const formats = formatsOf(card)
  const format = asked && formats.includes(asked) ? asked : (formats[0] ?? 'text-to-image')
  const steps = form(card, format)
  const gives = steps.flatMap((step): MediaKind[] => (step.media ? [step.media] : []))
  return {
    card,
    format,
    page: pageOf(catalog.ofFormat(format).findIndex((one) => one.id === card.id)),
    gives: [...new Set(gives)],
    asks: steps.filter((step) => step.kind === 'text').map((step) => step.field),
    ...priceFrom(card, format, config),
    free: isFree(card, config),
  }
}

/** The example prompt of a card in the language of the texts. */
export function exampleOf(card: ModelCard, say: Texts): string | null {
  return card.words[say.language].example ?? null
}
