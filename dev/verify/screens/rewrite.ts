import { REWRITE_FAILURES, type Texts } from '../../../content/index.js'
import { wordsOf } from '../../../lib/telegram/screens/field-words.js'
import {
  dictationScreen,
  type RewriteView,
  rewriteFailedScreen,
  rewritingScreen,
  rewrittenScreen,
} from '../../../lib/telegram/screens/rewrite.js'
import { DRAFT, GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

/** A text that a model writes: under way, there, and why not. */
export function rewriteScreens(say: Texts, { prompt }: Strangers): Shown[] {
  const offer = { price: sum(100), mark: 'aB_-zik0zj' }
  const view: RewriteView = {
    draft: DRAFT,
    field: 'prompt',
    label: wordsOf('prompt', say).label,
    voice: false,
    offer,
    back: { go: 'coach', draft: DRAFT, field: 'prompt' },
  }
  const words = prompt || '…'
  const done = { ...view, generation: GENERATION, mine: words, better: words, sum: sum(100), late: false }
  const spoken = { ...view, voice: true, back: { go: 'step', draft: DRAFT, step: 0 } } as const
  const failures = REWRITE_FAILURES.flatMap((reason) =>
    [view, spoken].map((one) => [
      `${reason}, ${one.voice ? 'said' : 'written'}`,
      rewriteFailedScreen({ ...one, reason, sum: sum(100) }, say),
    ]),
  )
  return [
    ...views('dictationScreen', {
      'a prompt': dictationScreen({ ...spoken, offer, whole: false }, say),
      'word for word': dictationScreen({ ...spoken, offer, whole: true }, say),
    }),
    ...views('rewritingScreen', {
      written: rewritingScreen(view, say),
      said: rewritingScreen(spoken, say),
    }),
    ...views('rewrittenScreen', {
      usual: rewrittenScreen(done, say),
      long: rewrittenScreen({ ...done, mine: words.repeat(80), better: words.repeat(50) }, say),
      heard: rewrittenScreen({ ...done, ...spoken }, say),
      'written down': rewrittenScreen({ ...done, ...spoken, mine: null }, say),
      'late, and not sold any more': rewrittenScreen({ ...done, offer: null, late: true }, say),
    }),
    ...views('rewriteFailedScreen', Object.fromEntries(failures)),
  ]
}
