import type { ModelCard } from './card.js'
import { type Measured, measuresIn, secondsOf } from './measure.js'
import { settledView } from './rules.js'
import type { DraftValues, View } from './values.js'

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
  return Math.max(1, Math.round(card.usualSeconds * usualShare(card, values, measured)))
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
