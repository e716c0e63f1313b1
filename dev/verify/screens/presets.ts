import { AIMS, PRESET_SHELVES, type Texts } from '../../../content/index.js'
import { filesOf, presetPlans } from '../../../lib/catalog/index.js'
import { aimScreen, aimsScreen } from '../../../lib/telegram/screens/aims.js'
import {
  dropScreen,
  keepScreen,
  OWN_PER_PAGE,
  ownPresetScreen,
  ownPresetsScreen,
  renameScreen,
} from '../../../lib/telegram/screens/own-presets.js'
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
import { DRAFT, GENERATION, PLAIN, type Shown, type Strangers, sum, views } from './shown.js'

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
    picture: 'https://atelier.example/presets/ad-banner.jpg',
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

/** Scenarios of somebody's own, under titles of their choice. */
function ownScreens(say: Texts, { title, prompt }: Strangers): Shown[] {
  const presets = Array.from({ length: OWN_PER_PAGE + 1 }, () => ({ id: GENERATION, title }))
  const one = {
    id: GENERATION,
    title,
    model: title,
    prompt,
    price: sum(1_404),
    fixed: true,
    free: false,
    isOwn: true,
    link: 'https://t.me/atelier_bot?start=p_AAAAAAAAAAAAAAAAAAAAAA',
  }
  const problem = say.ownToast.title(48)
  return [
    ...views('ownPresetsScreen', {
      'some of them': ownPresetsScreen({ presets, page: 0 }, say),
      'page that is gone': ownPresetsScreen({ presets, page: 9 }, say),
      none: ownPresetsScreen({ presets: [], page: 0 }, say),
    }),
    ...views('ownPresetScreen', {
      'one’s own': ownPresetScreen(one, say),
      'of somebody else': ownPresetScreen(
        { ...one, isOwn: false, fixed: false, free: true, link: null },
        say,
      ),
      'without words': ownPresetScreen({ ...one, prompt: null }, say),
    }),
    ...views('keepScreen', {
      asked: keepScreen({ draft: DRAFT, title, problem: null }, say),
      'asked again': keepScreen({ draft: DRAFT, title, problem }, say),
    }),
    ...views('renameScreen', {
      asked: renameScreen({ id: GENERATION, title, problem: null }, say),
      'asked again': renameScreen({ id: GENERATION, title, problem }, say),
    }),
    ...views('dropScreen', { sure: dropScreen({ id: GENERATION, title }, say) }),
  ]
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
    ...ownScreens(say, strangers),
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
