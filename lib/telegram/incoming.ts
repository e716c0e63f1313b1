import type { Action } from './buttons.js'

export interface Person {
  id: number
  /** First and last name, cleaned; null when nothing of them is left: it must not erase a known one. */
  name: string | null
  username: string | null
  /** What Telegram guesses; may be missing in some updates of a person who has one. */
  languageCode: string | null
}

export interface IncomingMedia {
  kind: 'image' | 'video' | 'audio'
  fileId: string
  uniqueId: string
  /** Bytes. */
  size: number | null
  mime: string | null
  name: string | null
  seconds: number | null
  width: number | null
  height: number | null
  /** Length and size are no longer what the sender's app said. */
  measured?: true
  source: 'photo' | 'document' | 'video' | 'video_note' | 'animation' | 'audio' | 'voice'
}

export type IncomingEvent =
  /** `bare`: said in a group without our name, so that it may be meant for another bot. */
  | { kind: 'command'; command: string; argument: string; bare?: true }
  | { kind: 'text'; text: string }
  | {
      kind: 'media'
      media: IncomingMedia
      caption: string | null
      album: string | null
      /** The number of the message: the pictures of an album come in any order, their numbers do not. */
      message: number
    }
  | { kind: 'file'; mime: string | null; name: string | null }
  | { kind: 'other'; what: string }
  | { kind: 'tap'; action: Action | null; tapId: string; messageId: number | null; onMedia: boolean }
  | { kind: 'checkout'; checkoutId: string; payload: string; currency: string; amount: number }
  | { kind: 'paid'; chargeId: string; payload: string; currency: string; amount: number }
  | { kind: 'refunded'; chargeId: string; amount: number }
  | { kind: 'membership'; left: boolean }
  /** `@bot words` in any chat; `offset` is the page that we named. */
  | { kind: 'inline'; inlineId: string; query: string; offset: string }

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel'

/** One update, known: who, where, what. */
export interface Incoming {
  updateId: number
  chatId: number
  chatType: ChatType
  person: Person
  event: IncomingEvent
  /** In groups only. */
  group?: InGroup
}

/** Where in a group an update stands. */
export interface InGroup {
  /** Who asked for what is pressed, or who writes; null when Telegram does not say. */
  owner: number | null
  /** The message that asked: answers stand under it. */
  message: number | null
}

/** Why an update asks nothing of us: `ignored` is ordinary, `malformed` never comes from Telegram. */
export type Nothing = { kind: 'ignored'; what: string } | { kind: 'malformed' }

export const MALFORMED: Nothing = { kind: 'malformed' }
