import type { Texts } from '../../../content/index.js'
import type { PreferenceAction } from '../../../lib/telegram/preference-buttons.js'
import { sum } from './shown.js'

// Before and after noon: in English the hours carry a word.
const HOURS = [0, 12].flatMap((from) => [0, 12].map((until) => ({ from, until })))
const ANY_TIME = new Date('2026-11-24T06:11:00Z')

/** The shapes of buttons among what people set for themselves. */
export function preferenceShapes(action: PreferenceAction, say: Texts): string[] {
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
