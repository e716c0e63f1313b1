import type { FailureReason, Texts } from '../../../content/index.js'
import { PROGRESS_STAGES } from '../../../content/texts.js'
import { failureScreen, progressScreen, receiptScreen } from '../../../lib/telegram/screens/generation.js'
import { GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

const REASONS: readonly FailureReason[] = [
  'busy',
  'unavailable',
  'bad-input',
  'content',
  'failed',
  'empty',
  'unusable',
  'provider',
  'expired',
  'cancelled',
]
const WAYS = [
  { free: false, late: false },
  { free: true, late: false },
  { free: false, late: true },
]

function running(say: Texts, title: string): Shown[] {
  return PROGRESS_STAGES.flatMap((stage) =>
    [true, false].flatMap((free) => {
      const view = { generation: GENERATION, title, stage, elapsed: 75, usual: 60, free }
      return views('progressScreen', {
        [`${stage}, free: ${free}`]: progressScreen(view, say),
        [`${stage}, free: ${free}, just begun`]: progressScreen({ ...view, begun: true }, say),
      })
    }),
  )
}

function failures(say: Texts, title: string): Shown[] {
  return REASONS.flatMap((reason) =>
    [true, false].flatMap((free) => {
      const view = { generation: GENERATION, title, reason, sum: sum(1_404), free }
      return views('failureScreen', { [`${reason}, free: ${free}`]: failureScreen(view, say) })
    }),
  )
}

function results(say: Texts, title: string): Shown[] {
  return WAYS.flatMap((way) => {
    const view = { generation: GENERATION, title, sum: sum(way.free ? 0 : 1_404), ...way }
    const when = `free: ${way.free}, late: ${way.late}`
    return [0, 504].flatMap((amount) => {
      const shown = { ...view, returned: sum(amount), seconds: way.late ? null : 8 }
      return views('receiptScreen', { [`${when}, returned: ${amount}`]: receiptScreen(shown, say) })
    })
  })
}

/** Every state of a generation, as its person sees it. */
export function generationScreens(say: Texts, strangers: Strangers): Shown[] {
  const { title } = strangers
  return [...running(say, title), ...failures(say, title), ...results(say, title)]
}
