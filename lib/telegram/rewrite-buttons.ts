import { pack, unpack } from './button-parts.js'

/** From the answer that stands there, or from the recording that was sent for it. */
type Rewrites = 'rewrite' | 'rewrite-sure' | 'dictate' | 'dictate-sure'

/** A text that a model writes anew, for its price. */
export type RewriteAction =
  /**
   * Writes the answer to a field anew; `mark` makes every screen a request of its own, so that a second press
   * is the same request, and says which price stood there. `-sure`: though it is above the person's own sum.
   */
  | { go: Rewrites; draft: string; field: string; mark: string }
  /** Makes the new text the answer. */
  | { go: 'take-rewrite'; generation: string }

const OF_FIELD: Record<Rewrites, string> = {
  rewrite: 'vr',
  'rewrite-sure': 'vy',
  dictate: 'vd',
  'dictate-sure': 've',
}

/** What callback data says of such an action, after the version. */
export function rewriteParts(action: RewriteAction): string[] {
  return action.go === 'take-rewrite'
    ? ['vi', pack(action.generation)]
    : [OF_FIELD[action.go], action.draft, action.field, action.mark]
}

type Reader = (parts: string[]) => RewriteAction | null

function ofField(go: Rewrites): Reader {
  return ([draft, field, mark]) => (draft && field && mark ? { go, draft, field, mark } : null)
}

/** Reads what `rewriteParts` wrote, by the first part. */
export const REWRITE_READERS: Record<string, Reader> = {
  vr: ofField('rewrite'),
  vy: ofField('rewrite-sure'),
  vd: ofField('dictate'),
  ve: ofField('dictate-sure'),
  vi: ([id]) => {
    const generation = unpack(id)
    return generation === null ? null : { go: 'take-rewrite', generation }
  },
}

/** True for presses about a text that a model writes anew. */
export function isRewritePress(action: { go: string }): action is RewriteAction {
  return action.go === 'take-rewrite' || Object.hasOwn(OF_FIELD, action.go)
}
