import type { ModelCard } from './card.js'
import { type Measured, measuresIn, secondsOf } from './measure.js'
import { settledView } from './rules.js'
import type { DraftValues, View } from './values.js'

/** Seconds that a usual request of a model takes, as measured, by the id of the model. */
export type MeasuredTimes = Readonly<Record<string, number>>

// Of this process: whoever opens the world begins with nothing measured.
let learned: { at: Date | null; times: MeasuredTimes } = { at: null, times: {} }

/** When what this process knows was measured; null while it knows nothing. */
export function timesKnownOf(): Date | null {
  return learned.at
}

/** From now on what was measured counts instead of what the cards estimate. */
export function learnTimes(measured: { at: Date | null; times: MeasuredTimes }): void {
  learned = measured
}

/** Seconds that a usual request of a model takes: as measured, else as its card estimates. */
export function usualSecondsOf(card: ModelCard): number {
  const measured = Object.hasOwn(learned.times, card.id) ? learned.times[card.id] : undefined
  return measured ?? card.usualSeconds
}

/** The length that the usual time of a video model is meant for. */
const USUAL_LENGTH = 5
/** Twice the length takes less than twice the time. */
const GROWTH = 0.7
const SHARPER: readonly (readonly [RegExp, number])[] = [
  [/^4k$/i, 2.5],
  [/^(1080p?|2k|pro)$/i, 1.4],
]

function lengthOf(card: ModelCard, view: View, measured: Measured): number {
  const { length } = card.price
  const known = length ? secondsOf(length, view, measured)?.seconds : Number(view.duration)
  return known !== undefined && known > 0 ? known : USUAL_LENGTH
}

function sharpness(view: View): number {
  const chosen = [view.resolution, view.quality, view.mode, view.output_resolution].map(String)
  return SHARPER.find(([pattern]) => chosen.some((value) => pattern.test(value)))?.[1] ?? 1
}

/**
 * Seconds that a request usually takes, to show and never to promise: longer and sharper videos take longer
 * than the model's usual one.
 */
export function usualSecondsFor(
  card: ModelCard,
  values: DraftValues,
  measured: Measured = measuresIn(values),
): number {
  return Math.max(1, Math.round(usualSecondsOf(card) * usualShare(card, values, measured)))
}

/** How many times as long as a usual request of its model this one takes: 1 for whatever is no video. */
export function usualShare(
  card: ModelCard,
  values: DraftValues,
  measured: Measured = measuresIn(values),
): number {
  if (card.output !== 'video') return 1
  const view = settledView(card, values)
  return (lengthOf(card, view, measured) / USUAL_LENGTH) ** GROWTH * sharpness(view)
}
