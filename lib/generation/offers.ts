import {
  catalog,
  cheaper,
  codeOf,
  describedBy,
  GOALS,
  type Goal,
  varietyOf,
  waysFrom,
} from '../catalog/index.js'
import type { Config } from '../config.js'
import type { Offers } from '../telegram/screens/panel.js'
import { modelsOnto } from './earlier-of.js'
import { type Request, requestOf } from './request.js'
import type { Generation } from './row.js'
import { VARIANTS } from './variants.js'

/** What the result of a request can be improved for; without words only the price is left. */
export function goalsFor(request: Request, config: Config): Goal[] {
  const { card, format, values } = request
  if (!catalog.isOffered(card.id)) return []
  const words = describedBy(card, format, values)
  return GOALS.filter((goal) =>
    goal === 'cheaper' ? cheaper(catalog, request, config.pricing) !== null : words !== null,
  )
}

/** More models that go on with a result would crowd out the rest of the panel. */
const ONTO_MOST = 3

/** What the panel under a result offers. */
export function offersOf(config: Config, generation: Generation): Offers {
  const request = requestOf(generation)
  if (!request) return { again: false, variants: false, improve: false, ways: [], onto: [] }
  const { card, format, values } = request
  const isOffered = catalog.isOffered(card.id)
  return {
    again: true,
    variants: isOffered && config.maxRunning >= VARIANTS && varietyOf(card, format, values) !== null,
    improve: goalsFor(request, config).length > 0,
    ways: waysFrom(catalog, { card, format: generation.format }),
    onto: modelsOnto(generation)
      .slice(0, ONTO_MOST)
      .map(({ id, title }) => ({ code: codeOf(id), title })),
  }
}
