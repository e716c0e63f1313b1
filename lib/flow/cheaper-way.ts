import type { Sum, Texts } from '../../content/index.js'
import { type Cheaper, catalog, cheaper, type ModelCard } from '../catalog/index.js'
import type { Config } from '../config.js'
import type { Draft } from '../draft/index.js'
import { wordsOf } from '../telegram/screens/form.js'
import { sumOf } from './offer.js'

/** A way to nearly the same for less, or much faster for no more; null when there is none. */
export function wayOf(card: ModelCard, draft: Draft, config: Config): Cheaper | null {
  return cheaper(catalog, { card, format: draft.format, values: draft.values }, config.pricing)
}

/** That way as the confirm screen names it. */
export function wayWords(
  way: Cheaper | null,
  config: Config,
  say: Texts,
): { title: string; sum: Sum; seconds: number } | null {
  if (!way) return null
  const title =
    way.kind === 'model'
      ? way.card.title
      : `${wordsOf(way.field, say).label}: ${say.option(way.field, way.value)}`
  return { title, sum: sumOf(config, way.quote.amount), seconds: way.seconds }
}
