import type { Texts } from '../../../content/index.js'
import type { RewriteAction } from '../../../lib/telegram/rewrite-buttons.js'
import { sum } from './shown.js'

/** The shapes that a button about a text written by a model may have. */
export function rewriteShapes({ go }: RewriteAction, { labels }: Texts): string[] {
  if (go === 'take-rewrite') return [labels.takeRewrite]
  if (go === 'dictate-sure') return [labels.dictate(sum(100))]
  if (go === 'dictate') return [labels.dictate(sum(100)), labels.rewriteAgain(sum(100))]
  return go === 'rewrite'
    ? [labels.rewrite(sum(100)), labels.rewriteAgain(sum(100))]
    : [labels.rewrite(sum(100))]
}
