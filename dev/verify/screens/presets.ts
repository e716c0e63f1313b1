import { AIMS, PRESET_SHELVES, type Texts } from '../../../content/index.js'
import { filesOf, presetPlans } from '../../../lib/catalog/index.js'
import { aimScreen, aimsScreen } from '../../../lib/telegram/screens/aims.js'
import {
  blankScreen,
  foundPresetsScreen,
  type ListedPreset,
  PRESETS_PER_PAGE,
  type PresetView,
  presetScreen,
  presetShelfScreen,
  presetsScreen,
} from '../../../lib/telegram/screens/presets.js'
import { DRAFT, PLAIN, type Shown, type Strangers, sum, views } from './shown.js'

function listed(title: string): ListedPreset[] {
  return Array.from({ length: PRESETS_PER_PAGE * 2 + 1 }, (_, index) => ({
    name: `preset-${index}`,
    title,
    price: sum(index * 137 + 63),
    fixed: index % 2 === 0,
    free: index === 0,
  }))
}

/** The card of every scenario, and one with the words of strangers. */
function cards(say: Texts, strangers: Strangers): Shown[] {
  const plain: Omit<PresetView, 'name' | 'words' | 'files'> = {
    model: strangers.title,
    price: sum(1_404),
    fixed: true,
    free: false,
    seconds: 90,
    from: 'aim~design',
    back: { go: 'preset-shelf', shelf: 'ads', page: 1 },
  }
  // Ours are all drawn once; with the words of strangers they are alike.
  const plans = strangers.title === PLAIN.title ? presetPlans() : presetPlans().slice(0, 2)
  const all = plans.flatMap((plan, index) => {
    const words = say.preset(plan.name)
    if (!words) return []
    const view = { ...plain, name: plan.name, words, files: filesOf(plan), fixed: index % 2 === 0 }
    return [[plan.name, presetScreen({ ...view, free: index % 3 === 0 }, say)] as const]
  })
  return views('presetScreen', Object.fromEntries(all))
}

/** Ready scenarios: their shelves, their cards, their questions. */
export function presetScreens(say: Texts, strangers: Strangers): Shown[] {
  const presets = listed(strangers.title)
  const shelf = (page: number) => presetShelfScreen({ shelf: 'interior', presets, page }, say)
  const blank = {
    title: strangers.title,
    draft: DRAFT,
    number: 0,
    of: 2,
    ask: say.preset('ad-banner')?.blanks[0]?.ask ?? '',
    example: say.preset('ad-banner')?.blanks[0]?.example ?? '',
    remark: null,
    back: { go: 'preset', preset: 'ad-banner', from: '' },
  } as const
  return [
    ...views('presetsScreen', {
      all: presetsScreen({ shelves: PRESET_SHELVES.map((name, count) => ({ shelf: name, count })) }, say),
      'with nothing': presetsScreen({ shelves: [] }, say),
    }),
    ...views('presetShelfScreen', {
      'first page': shelf(0),
      'last page': shelf(2),
      'page that is gone': shelf(99),
      empty: presetShelfScreen({ shelf: 'kids', presets: [], page: 0 }, say),
    }),
    ...views('foundPresetsScreen', {
      'for some words': foundPresetsScreen({ query: strangers.prompt, presets: presets.slice(0, 3) }, say),
    }),
    ...cards(say, strangers),
    ...views('aimsScreen', {
      'to somebody new': aimsScreen({ name: strangers.name, aims: AIMS, isFirst: true }, say),
      'without a name, asked again': aimsScreen({ name: '', aims: AIMS.slice(0, 5), isFirst: false }, say),
    }),
    ...views(
      'aimScreen',
      Object.fromEntries(AIMS.map((aim) => [aim, aimScreen({ aim, presets: presets.slice(0, 3) }, say)])),
    ),
    ...views('blankScreen', {
      first: blankScreen(blank, say),
      'second, after a wrong answer': blankScreen(
        {
          ...blank,
          number: 1,
          remark: `⚠️ ${strangers.prompt || say.blankEmpty}`,
          back: { go: 'blank', draft: DRAFT, number: 0 },
        },
        say,
      ),
      'only one': blankScreen({ ...blank, of: 1 }, say),
    }),
  ]
}
