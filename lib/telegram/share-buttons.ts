import { unreachable } from '../kernel/index.js'

/** Where the words of an invitation go. */
export const INVITATIONS = ['story', 'post', 'message'] as const
export type Invitation = (typeof INVITATIONS)[number]

/** Inviting friends and sharing what was made. */
export type ShareAction =
  | { go: 'invite' }
  /** Ready words with the link, to be copied. */
  | { go: 'invitation'; of: Invitation }

const LETTERS: Record<Invitation, string> = { story: 's', post: 'p', message: 'm' }

/** What callback data says of such an action, after the version. */
export function shareParts(action: ShareAction): string[] {
  switch (action.go) {
    case 'invite':
      return ['ii']
    case 'invitation':
      return ['it', LETTERS[action.of]]
    default:
      return unreachable(action)
  }
}

/** Reads what `shareParts` wrote, by the first part. */
export const SHARE_READERS: Record<string, (parts: string[]) => ShareAction | null> = {
  ii: () => ({ go: 'invite' }),
  it: ([letter]) => {
    const of = INVITATIONS.find((one) => LETTERS[one] === letter)
    return of ? { go: 'invitation', of } : null
  },
}

const GOES: Record<ShareAction['go'], true> = { invite: true, invitation: true }

/** True for presses about inviting and sharing. */
export function isSharing(action: { go: string }): action is ShareAction {
  return Object.hasOwn(GOES, action.go)
}
