import type { FailureReason, ProgressView, ReceiptView, Sum, Texts } from '../../../content/texts.js'
import type { Button, Screen } from '../screen.js'
import { exits } from './rows.js'

const BAR_CELLS = 10
const ALMOST = 0.95 // A bar that is full before the result would be a lie.

/** ▰▰▰▱▱▱▱▱▱▱ 32 %: time gone against the model's usual time. */
export function progressBar(elapsed: number, usual: number): string {
  const share = Math.min(ALMOST, Math.max(0, elapsed) / Math.max(1, usual))
  const full = Math.floor(share * BAR_CELLS)
  return `${'▰'.repeat(full)}${'▱'.repeat(BAR_CELLS - full)} ${Math.round(share * 100)} %`
}

/** What is happening to a running generation, with an update and a cancel button. */
export function progressScreen(
  view: ProgressView & { generation: string; free: boolean },
  say: Texts,
): Screen {
  return {
    ...say.progress(view),
    bar: progressBar(view.elapsed, view.usual),
    rows: [
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
export function receiptScreen(view: ReceiptView, say: Texts): Screen {
  return { ...say.receipt(view), rows: [exits(say)] }
}

/** The progress message after a failure: why, and that no money was taken. */
export function failureScreen(
  view: {
    generation: string
    title: string
    reason: FailureReason
    sum: Sum
    free: boolean
    message: string | null
  },
  say: Texts,
): Screen {
  return { ...say.failure(view), rows: [[again(view.generation, say)], exits(say)] }
}

/** The panel under a result. */
export function panelScreen(
  view: { generation: string; title: string; sum: Sum; free: boolean; late: boolean },
  say: Texts,
): Screen {
  const share: Button = { text: say.labels.share, action: { go: 'share', generation: view.generation } }
  return { ...say.panel(view), rows: [[again(view.generation, say), share], exits(say)] }
}

/** A result too large for Telegram: a link in its place. */
export function linkScreen(view: { generation: string; title: string; urls: string[] }, say: Texts): Screen {
  return {
    ...say.resultLink(view),
    rows: [
      ...view.urls.map((url, index): Button[] => [
        { text: view.urls.length > 1 ? `${say.labels.open} ${index + 1}` : say.labels.open, url },
      ]),
      [again(view.generation, say)],
      exits(say),
    ],
  }
}

function again(generation: string, say: Texts): Button {
  return { text: say.labels.again, action: { go: 'again', generation } }
}
