import { REWRITE_FAILURES, type Texts } from '../../../content/index.js'
import { wordsOf } from '../../../lib/telegram/screens/form.js'
import {
  type RewriteView,
  rewriteFailedScreen,
  rewritingScreen,
  rewrittenScreen,
} from '../../../lib/telegram/screens/rewrite.js'
import { DRAFT, GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

/** A text that a model writes: under way, there, and why not. */
export function rewriteScreens(say: Texts, { prompt }: Strangers): Shown[] {
  const view: RewriteView = {
    draft: DRAFT,
    field: 'prompt',
    label: wordsOf('prompt', say).label,
    offer: { price: sum(100), mark: 'aB_-zik0zj' },
    back: { go: 'coach', draft: DRAFT, field: 'prompt' },
  }
  const words = prompt || '…'
  const done = { ...view, generation: GENERATION, mine: words, better: words, sum: sum(100), late: false }
  const failures = REWRITE_FAILURES.map((reason) => [
    reason,
    rewriteFailedScreen({ ...view, reason, sum: sum(100) }, say),
  ])
  return [
    ...views('rewritingScreen', { usual: rewritingScreen(view, say) }),
    ...views('rewrittenScreen', {
      usual: rewrittenScreen(done, say),
      long: rewrittenScreen({ ...done, mine: words.repeat(80), better: words.repeat(50) }, say),
      'late, and not sold any more': rewrittenScreen({ ...done, offer: null, late: true }, say),
    }),
    ...views('rewriteFailedScreen', Object.fromEntries(failures)),
  ]
}
