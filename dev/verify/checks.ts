import type { Check } from './check.js'
import * as offers from './offers.js'
import * as reach from './reach.js'
import * as schemas from './schemas.js'
import * as words from './words.js'

/** Everything `npm run verify` promises. A new promise is one more entry. */
export const checks: readonly Check[] = [
  offers.namesAreUnique,
  offers.filesAreNamed,
  schemas.schemasAreValid,
  schemas.defaultsFit,
  schemas.defaultsAreOffered,
  schemas.formsFillSchemas,
  offers.everyModelHasAFormat,
  offers.everyFormatHasAModel,
  reach.modelsAreNear,
  offers.liveModelsHavePrices,
  offers.pricesPay,
  offers.usualBelowCap,
  offers.pricesLast,
  offers.retiredModelsPoint,
  offers.sourcesAreSold,
  offers.buttonsFit,
  offers.wordsAreComplete,
  offers.tagsAreKnown,
  words.fieldsHaveWords,
  words.optionsHaveWords,
  words.screensFit,
  words.modelsFitScreens,
]
