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
  /** The words themselves: at most 256 characters with the link. */
  inviting(of: Invitation, link: string): string
}
