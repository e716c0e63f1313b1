import type { Texts } from '../texts.js'
import { coach } from './coach.js'
import { earlier } from './earlier.js'
import { fieldWords, optionWords } from './fields.js'
import { flow } from './flow.js'
import { labels } from './labels.js'
import { menus } from './menus.js'
import { duration, money, priceWords } from './numbers.js'
import { panel } from './panel.js'
import { payments } from './payments.js'
import { preferences } from './preferences.js'
import { presets } from './presets.js'
import { price } from './price.js'
import { projects } from './projects.js'
import { rewrite } from './rewrite.js'
import { share } from './share.js'
import { works } from './works.js'

/** English. */
export const en: Texts = {
  language: 'en',
  labels,
  field: fieldWords,
  option: optionWords,
  money,
  duration,
  price: priceWords,
  ...price,
  freeBadge: 'free',
  ...menus,
  ...coach,
  ...rewrite,
  ...flow,
  ...panel,
  ...payments,
  ...share,
  ...preferences,
  ...works,
  ...presets,
  ...projects,
  ...earlier,
}
