import type { Texts } from '../../../content/index.js'
import {
  exportedScreen,
  forgetScreen,
  forgetSureScreen,
  forgottenScreen,
  privacyScreen,
  runningScreen,
  supportScreen,
} from '../../../lib/telegram/screens/privacy.js'
import { GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

/** What we hold on a person, what runs, and whom to write to. */
export function privacyScreens(say: Texts, { title, name }: Strangers): Shown[] {
  const running = [true, false].map((free) => ({ generation: GENERATION, title, free }))
  return [
    ...views('privacyScreen', { usual: privacyScreen(say) }),
    ...views('exportedScreen', {
      all: exportedScreen({ part: 1, more: false }, say),
      'a part': exportedScreen({ part: 2, more: true }, say),
    }),
    ...views('forgetScreen', { usual: forgetScreen(say) }),
    ...views('forgetSureScreen', { usual: forgetSureScreen(say) }),
    ...views('forgottenScreen', {
      'with money left': forgottenScreen({ left: sum(1_404) }, say),
      'with none': forgottenScreen({ left: null }, say),
    }),
    ...views('runningScreen', {
      'something runs': runningScreen({ why: 'stopped', running }, say),
      'nothing runs': runningScreen({ why: 'nothing', running: [] }, say),
      'nothing runs, something was stopped': runningScreen({ why: 'stopped', running: [] }, say),
      'something runs, to be forgotten': runningScreen({ why: 'forget', running }, say),
      'money is on its way': runningScreen({ why: 'forget', running: [] }, say),
      'nobody knows': runningScreen({ why: 'nothing', running: null }, say),
    }),
    ...views('supportScreen', {
      'by name': supportScreen({ text: '@helpful_people', url: 'https://t.me/helpful_people' }, say),
      'by mail': supportScreen({ text: `${name}@example.com`, url: null }, say),
      nowhere: supportScreen(null, say),
    }),
  ]
}
