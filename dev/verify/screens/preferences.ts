import type { Texts } from '../../../content/index.js'
import { DEFAULT_PREFERENCES, type Preferences } from '../../../lib/preferences/index.js'
import {
  askAboveScreen,
  askedScreen,
  cappedScreen,
  clockScreen,
  dayCapScreen,
  languageScreen,
  ownSumScreen,
  quietScreen,
  raiseCapScreen,
  settingsScreen,
} from '../../../lib/telegram/screens/preferences.js'
import { privacyScreens } from './privacy.js'
import { GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

const FULL: Preferences = {
  dayCap: 123_456_789,
  askAbove: 1_404,
  quiet: { from: 23, until: 8 },
  utcOffset: 345,
  safe: true,
  coach: false,
  tips: false,
  friends: false,
}

const SUMS = [1_000, 2_500, 5_000, 10_000, 1_000_000]

function view(prefs: Preferences) {
  return { prefs, currency: 'RUB', at: new Date('2026-11-24T06:11:00Z') }
}

/** What people set for themselves: with nothing set, and with everything. */
export function preferenceScreens(say: Texts, strangers: Strangers): Shown[] {
  const { title } = strangers
  const [none, full] = [view(DEFAULT_PREFERENCES), view(FULL)]
  const yes = {
    text: say.labels.generate(sum(1_404)),
    action: { go: 'sure', generation: GENERATION },
    style: 'success',
  } as const
  return [
    ...views('settingsScreen', {
      'nothing set': settingsScreen(none, say),
      'everything set': settingsScreen(full, say),
      'not known': settingsScreen(null, say),
    }),
    ...views('languageScreen', { usual: languageScreen(say) }),
    ...views('dayCapScreen', {
      none: dayCapScreen({ ...none, sums: SUMS, waiting: null }, say),
      'a sum of one’s own': dayCapScreen({ ...full, sums: SUMS, waiting: sum(1_404) }, say),
    }),
    ...views('ownSumScreen', {
      'of the cap': ownSumScreen({ of: 'cap', again: false }, say),
      again: ownSumScreen({ of: 'ask', again: true }, say),
    }),
    ...views('raiseCapScreen', {
      higher: raiseCapScreen({ from: sum(1_404), to: sum(123_456) }, say),
      'taken away': raiseCapScreen({ from: sum(1_404), to: null }, say),
    }),
    ...views('askAboveScreen', {
      never: askAboveScreen({ ...none, sums: SUMS }, say),
      'a sum of one’s own': askAboveScreen({ ...full, sums: SUMS }, say),
    }),
    ...privacyScreens(say, strangers),
    ...views('askedScreen', {
      dear: askedScreen({ title, sum: sum(1_404), bound: sum(1_000), yes, back: { go: 'confirm' } }, say),
    }),
    ...views('cappedScreen', {
      full: cappedScreen(
        { need: sum(1_404), cap: sum(5_000), spent: sum(4_999), left: sum(1), back: { go: 'confirm' } },
        say,
      ),
    }),
    ...views('quietScreen', { none: quietScreen(none, say), night: quietScreen(full, say) }),
    ...views('clockScreen', {
      usual: clockScreen({ ...none, others: false }, say),
      others: clockScreen({ ...full, others: true }, say),
    }),
  ]
}
