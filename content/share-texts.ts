import type { Invitation } from '../lib/telegram/share-buttons.js'
import type { Copy } from './copy.js'

/** Labels around inviting and sharing. */
export interface ShareLabels {
  invite: string
  copyLink: string
  copyText: string
  /** Opens Telegram's choice of chats. */
  send: string
  /** Ready words for one place. */
  invitation: Record<Invitation, string>
  share: string
  unshare: string
  /** Leads to the person's choice of chats, where the result itself is posted. */
  post: string
  makeMine: string
  /** Leads from a group to the private chat. */
  toPrivate: string
}

/** Words around inviting friends and sharing what was made. */
export interface ShareTexts {
  /** The steps by their names, lowest first. */
  steps: readonly [string, string, string, string, string]
  invite(view: {
    /** Null: there can be no links. */
    link: string | null
    came: number
    counted: number
    /** The highest step that is reached, by its number in `steps`, and what the next one needs. */
    step: number | null
    next: { step: number; missing: number } | null
  }): Copy
  invitation(of: Invitation): Copy
  /** A friend has their first result. */
  friendMade: Copy
  /** The link to a result; null: there can be no links. */
  share(view: { title: string; link: string | null }): Copy
  /** The words that go with the link. */
  sharing(view: { title: string; link: string }): string
  unshared(view: { title: string }): Copy
  /** What somebody else made; `price` in words. */
  shared(view: { title: string; price: string; asks: boolean; kept: boolean }): Copy
  /** A link to what is not shared, or no more. */
  sharedGone: string
  /** In a group: what concerns nobody else is shown elsewhere. */
  inPrivate: Copy
  /** In a group: how a question is answered. */
  answerHere: string
  /** In a group: a press under a menu of which nobody knows whose it is. */
  nobodysMenu: string
  /** The words themselves: at most 256 characters with the link. */
  inviting(of: Invitation, link: string): string
}
