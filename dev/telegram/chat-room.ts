import type { Chat, Message, MessageEntity, User } from './types.js'

/** A message as the server keeps it: what clients see and what only the server knows. */
export interface Entry {
  message: Message
  /** Sent by the bot: only those can be edited. */
  own: boolean
  /** Of an invoice: comes back with the payment. */
  payload?: string
  service?: boolean
  pinned?: boolean
  reactions?: object[]
}

export type Content = Partial<Message>

/**
 * One chat: its messages in their order, its next message id. Message objects are replaced, not
 * changed.
 */
export class ChatRoom {
  readonly chat: Chat
  readonly entries = new Map<number, Entry>()
  menuButton: object | null = null
  private nextId: number

  constructor(chat: Chat, firstId: number) {
    this.chat = chat
    this.nextId = firstId
  }

  add(from: User, date: number, content: Content): Entry {
    const message: Message = { message_id: this.nextId, from, chat: this.chat, date, ...content }
    this.nextId += 1
    const entry: Entry = { message, own: from.is_bot }
    this.entries.set(message.message_id, entry)
    return entry
  }

  find(messageId: number): Entry | undefined {
    return this.entries.get(messageId)
  }

  messages(): Message[] {
    return [...this.entries.values()].map((entry) => entry.message)
  }
}

/** Adds a text with its entities under the two given names, leaving empty ones out. */
export function withText(
  names: ['text', 'entities'] | ['caption', 'caption_entities'],
  said: {
    text: string
    entities: MessageEntity[]
  },
): Content {
  if (said.text === '') return {}
  const [text, entities] = names
  return { [text]: said.text, ...(said.entities.length > 0 ? { [entities]: said.entities } : {}) }
}
