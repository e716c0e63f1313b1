import type { Texts } from '../../../content/index.js'
import { type EarlierView, earlierScreen } from '../../../lib/telegram/screens/earlier.js'
import { wordsOf } from '../../../lib/telegram/screens/field-words.js'
import { DRAFT, GENERATION, type Shown, type Strangers, views } from './shown.js'

/** The question which of one's results to work on, with none, some and many of them. */
export function earlierScreens(say: Texts, { title }: Strangers): Shown[] {
  const one = { generation: GENERATION, title, at: new Date(0), file: 0, of: 2 }
  const view: EarlierView = {
    title,
    draft: DRAFT,
    number: 0,
    of: 4,
    ask: wordsOf('earlier', say).ask,
    sources: ['Suno Music', title, 'Suno Cover', 'Suno Extend'].map((name) => ({
      id: 'acme/song',
      title: name,
    })),
    page: 0,
    results: Array.from({ length: 24 }, () => one),
    kept: false,
    tunable: true,
    remark: null,
    back: { go: 'model', model: 'acme/continue', from: 'audio-editing' },
  }
  const label = wordsOf('earlier', say).label
  return views('earlierScreen', {
    'many results': earlierScreen(view, say),
    'one is chosen': earlierScreen({ ...view, page: 2, kept: true }, say),
    'none yet': earlierScreen({ ...view, results: [] }, say),
    'they cannot be read': earlierScreen({ ...view, results: null }, say),
    'after a result that is too old': earlierScreen(
      { ...view, remark: say.problem({ kind: 'expired' }, label) },
      say,
    ),
  })
}
