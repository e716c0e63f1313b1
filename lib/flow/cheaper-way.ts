import type { Sum } from '../../content/index.js'
import { type Cheaper, catalog, cheaper, type ModelCard } from '../catalog/index.js'
import type { Config } from '../config.js'
import type { Draft } from '../draft/index.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import { isFree, sumOf } from './offer.js'
import type { Scene } from './scene.js'

/** A way to nearly the same for less, or much faster for no more; null when there is none. */
export function wayOf(card: ModelCard, draft: Draft, config: Config): Cheaper | null {
  return cheaper(catalog, { card, format: draft.format, values: draft.values }, config.pricing)
}

/** That way as the confirm screen names it, to somebody who has free tries or none. */
export function wayWords(
  way: Cheaper | null,
  scene: Pick<Scene, 'config' | 'say'>,
  hasTries: boolean,
): { title: string; sum: Sum; free: boolean; seconds: number } | null {
  if (!way) return null
  const { config, say } = scene
  const title =
    way.kind === 'model'
      ? way.card.title
      : `${wordsOf(way.field, say).label}: ${say.option(way.field, way.value)}`
  const free = hasTries && way.kind === 'model' && isFree(way.card, config)
  return { title, sum: sumOf(config, way.quote.amount), free, seconds: way.seconds }
}
