import type { Texts } from '../../../content/index.js'
import type { PreferenceAction } from '../../../lib/telegram/preference-buttons.js'
import { isPrivacy, type PrivacyAction } from '../../../lib/telegram/privacy-buttons.js'
import { sum } from './shown.js'

// Before and after noon: in English the hours carry a word.
const HOURS = [0, 12].flatMap((from) => [0, 12].map((until) => ({ from, until })))
const ANY_TIME = new Date('2026-11-24T06:11:00Z')

/** The shapes of buttons among what people set for themselves. */
export function preferenceShapes(action: PreferenceAction, say: Texts): string[] {
  if (isPrivacy(action)) return privacyShapes(action, say)
  const { labels } = say
  switch (action.go) {
    case 'preference':
      return [
        labels.languages,
        ...[sum(1), null].flatMap((one) => [labels.dayCap(one), labels.askAbove(one)]),
        ...[...HOURS, null].map((hours) => labels.quiet(hours)),
        labels.clock(ANY_TIME, 0),
        labels.clock(ANY_TIME, 720),
        labels.otherClocks,
        labels.ownSum,
        labels.back,
      ]
    case 'switch':
      return [labels.switches[action.field]]
    case 'day-cap':
      return [labels.sum(sum(1)), labels.noCap, labels.raiseCap]
    case 'ask-above':
      return [labels.sum(sum(1)), labels.neverAsk]
    case 'quiet':
      return [...HOURS.map((hours) => labels.hours(hours)), labels.noQuiet]
    case 'sure':
      return [labels.generate(sum(1))]
    case 'clock':
      return [0, 720].map((offset) => labels.time(ANY_TIME, offset))
  }
}

/** The shapes of buttons about what we hold on a person. */
function privacyShapes(action: PrivacyAction, { labels }: Texts): string[] {
  switch (action.go) {
    case 'privacy':
      return [labels.privacy, labels.back]
    case 'export':
      return [labels.export, labels.exportMore]
    case 'forget':
    case 'forget-sure':
      return [labels.forget]
    case 'forget-done':
      return [labels.forgetSure]
  }
}
