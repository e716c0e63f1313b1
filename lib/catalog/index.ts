import { allCards } from '../../models/index.js'
import { type Shop, shopOf } from './catalog.js'

export {
  type Api,
  type Does,
  type Earlier,
  type FieldSchema,
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
export { carry } from './carry.js'
export { type Catalog, catalogOf, type Shop, shopOf, type Unoffered, unofferedBecause } from './catalog.js'
export { type Cheaper, type Choice, cheaper } from './cheaper.js'
export { type Checked, check, type Problem, type Rules } from './check.js'
export { codeOf, idOfCode } from './code.js'
export { DIFFICULTIES, type Difficulty, difficultyOf } from './difficulty.js'
export {
  EARLIER,
  type EarlierValue,
  earlierIn,
  earlierKind,
  isKept,
  keptSince,
  namesTrack,
  samplesOf,
  suits,
} from './earlier.js'
export { form } from './form.js'
export { derivedFormats, formatsOf, madeBy, takenBy } from './formats.js'
export { inputFor } from './input.js'
export { type Judged, judge, lockOf, refusedOptions, unfit } from './judge.js'
export { isListed, LISTS, type ListName } from './lists.js'
export { madeWith } from './made.js'
export { type Measure, type Measured, measuresIn, type Unknown, unweighed, weighs } from './measure.js'
export { amountFor, creditsWithin, type Rates, rateFor } from './money.js'
export { cardsOnWay, WAYS, type Way, wayOn, waysFrom } from './onward.js'
export { optionCode, optionOf } from './option-code.js'
export { lacksRate, type OwnCredits, vainCredits, withOwnCredits } from './own-credits.js'
export type { PresetPlan } from './preset-plan.js'
export { chosenBy, filesOf, modelFor, planOf, presetPlans, wordField } from './presets.js'
export {
  assumedSeconds,
  creditsFor,
  type Priced,
  priceFor,
  type Quote,
  quote,
  type Terms,
  type Unpriced,
} from './price.js'
export { type Given, type PricedLine, type PriceTable, priceTable } from './price-table.js'
export { creditsRange, plainCredits, type Range, usualCredits, wholeRange } from './range.js'
export type { Plain, Rule } from './rule.js'
export { type Broken, broken, type Change, settle, settledView } from './rules.js'
export type { SearchLanguage } from './search-index.js'
export { type Findable, searchPresets } from './search-presets.js'
export { settings } from './settings.js'
export type { Option, Step } from './step.js'
export { successorOf } from './successor.js'
export {
  learnTimes,
  type MeasuredTimes,
  timesKnownOf,
  usualSecondsFor,
  usualSecondsOf,
  usualShare,
} from './time.js'
export { currentValue, type DraftValue, type DraftValues, type FileValue, fieldOf } from './values.js'
export { describedBy, GOALS, type Goal, type Variety, varietyOf, withMore } from './variety.js'
export { inLatin, isNear, onOtherKeyboard, spellingsOf, wordsIn } from './words.js'

/** Everything that is sold here. */
export const catalog: Shop = shopOf(allCards)
