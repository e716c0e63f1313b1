import { unreachable } from '../kernel/index.js'
import { pack, unpack } from './button-parts.js'

/** Where the words of an invitation go. */
export const INVITATIONS = ['story', 'post', 'message'] as const
export type Invitation = (typeof INVITATIONS)[number]

/** Inviting friends and sharing what was made. */
export type ShareAction =
  | { go: 'invite' }
  /** Ready words with the link, to be copied. */
  | { go: 'invitation'; of: Invitation }
  /** A link to a result of one's own, and the end of it. */
  | { go: 'share'; generation: string }
  | { go: 'unshare'; generation: string }
  /** A form like that of a result somebody shares. */
  | { go: 'make-mine'; generation: string }

const LETTERS: Record<Invitation, string> = { story: 's', post: 'p', message: 'm' }

/** What callback data says of such an action, after the version. */
export function shareParts(action: ShareAction): string[] {
  switch (action.go) {
    case 'invite':
      return ['ii']
    case 'invitation':
      return ['it', LETTERS[action.of]]
    case 'share':
      return ['is', pack(action.generation)]
    case 'unshare':
      return ['iu', pack(action.generation)]
    case 'make-mine':
      return ['im', pack(action.generation)]
    default:
      return unreachable(action)
  }
}

type Reader = (parts: string[]) => ShareAction | null

function ofGeneration(go: 'share' | 'unshare' | 'make-mine'): Reader {
  return ([id]) => {
    const generation = unpack(id)
    return generation === null ? null : { go, generation }
  }
}

/** Reads what `shareParts` wrote, by the first part. */
export const SHARE_READERS: Record<string, Reader> = {
  ii: () => ({ go: 'invite' }),
  it: ([letter]) => {
    const of = INVITATIONS.find((one) => LETTERS[one] === letter)
    return of ? { go: 'invitation', of } : null
  },
  is: ofGeneration('share'),
  iu: ofGeneration('unshare'),
  im: ofGeneration('make-mine'),
}

const GOES: Record<ShareAction['go'], true> = {
  invite: true,
  invitation: true,
  share: true,
  unshare: true,
  'make-mine': true,
}

/** True for presses about inviting and sharing. */
export function isSharing(action: { go: string }): action is ShareAction {
  return Object.hasOwn(GOES, action.go)
}
