import type { FailureReason, ProgressView, ReceiptView, Sum, Texts } from '../../../content/texts.js'
import type { Screen } from '../screen.js'
import { againButton, reportButton } from './panel.js'
import { exits } from './rows.js'

const BAR_CELLS = 10
const ALMOST = 0.95 // A bar that is full before the result would be a lie.

/** ▰▰▰▱▱▱▱▱▱▱ 32 %: time gone against the model's usual time. */
export function progressBar(elapsed: number, usual: number): string {
  const share = Math.min(ALMOST, Math.max(0, elapsed) / Math.max(1, usual))
  const full = Math.floor(share * BAR_CELLS)
  return `${'▰'.repeat(full)}${'▱'.repeat(BAR_CELLS - full)} ${Math.round(share * 100)} %`
}

/**
 * What is happening to a running generation, with an update and a cancel button. Just begun, a dead button
 * stands where Generate was: a second tap must not meet what stands there now.
 */
export function progressScreen(
  view: ProgressView & { generation: string; begun?: true },
  say: Texts,
): Screen {
  return {
    ...say.progress(view),
    bar: progressBar(view.elapsed, view.usual),
    rows: [
      ...(view.begun ? [[{ text: say.labels.starting, disabled: true } as const]] : []),
      [
        { text: say.labels.update, action: { go: 'progress', generation: view.generation } },
        {
          text: say.labels.cancel(view.free),
          action: { go: 'cancel', generation: view.generation },
          style: 'danger',
        },
      ],
      exits(say),
    ],
  }
}

/** The progress message after a result: a receipt. */
export function receiptScreen(view: ReceiptView & { generation: string }, say: Texts): Screen {
  return { ...say.receipt(view), rows: [[reportButton(view.generation, say)], exits(say)] }
}

/** The progress message after a failure: why, and that no money was taken. */
export function failureScreen(
  view: {
    generation: string
    title: string
    reason: FailureReason
    sum: Sum
    free: boolean
  },
  say: Texts,
): Screen {
  return { ...say.failure(view), rows: [[againButton(view.generation, say)], exits(say)] }
}
