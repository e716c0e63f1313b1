import { cards } from '../../models/index.js'
import { type Catalog, catalogOf } from './catalog.js'

export {
  type Api,
  type Does,
  FORMATS,
  type Format,
  type InputSchema,
  MEDIA_KINDS,
  type MediaKind,
  type ModelCard,
  TAGS,
  type Tag,
  type Words,
} from './card.js'
export { type Catalog, catalogOf, type Unoffered, unofferedBecause } from './catalog.js'
export { type Checked, check, type Problem, type Rules } from './check.js'
export { form, type Option, type Step } from './form.js'
export { formatsOf, takenBy } from './formats.js'
export { inputFor } from './input.js'
export { amountFor, creditsFor, creditsRange, type Quote, quote, type Rates } from './price.js'
export { currentValue, type DraftValue, type DraftValues, type FileValue } from './values.js'

/** Everything that is sold here. */
export const catalog: Catalog = catalogOf(cards)

/** The names of all fields a person can be asked, sorted: each needs a label in every language. */
export function fieldNames(): string[] {
  return [...catalog.askable().keys()]
}

/** All answers that buttons offer, as text, sorted: each needs a label, or is its own. */
export function optionValues(): string[] {
  return [...new Set([...catalog.askable().values()].flat())].toSorted()
}
