/** The Bot API objects this server builds itself, and the shapes that pass between its files. */

export interface User {
  id: number
  is_bot: boolean
  first_name: string
  username?: string
  language_code?: string
}

export type Chat =
  | { id: number; type: 'private'; first_name: string; username?: string }
  | { id: number; type: 'supergroup'; title: string }

export interface MessageEntity {
  type: string
  /** UTF-16 code units, as Telegram counts them. */
  offset: number
  length: number
  url?: string
  language?: string
  custom_emoji_id?: string
  user?: User
}

export interface InlineButton {
  text: string
  callback_data?: string
  url?: string
  pay?: boolean
  copy_text?: { text: string }
  [field: string]: unknown
}

export interface InlineKeyboard {
  inline_keyboard: InlineButton[][]
}

/** What every file object of the Bot API carries; `file_size` in bytes. */
export interface FileObject {
  file_id: string
  file_unique_id: string
  file_size: number
  width?: number
  height?: number
  length?: number
  duration?: number
  file_name?: string
  mime_type?: string
  thumbnail?: FileObject
}

export interface Invoice {
  title: string
  description: string
  start_parameter: string
  currency: string
  total_amount: number
}

export interface Payment {
  currency: string
  total_amount: number
  invoice_payload: string
  telegram_payment_charge_id: string
  provider_payment_charge_id: string
}

export interface Message {
  message_id: number
  from: User
  chat: Chat
  date: number
  edit_date?: number
  text?: string
  entities?: MessageEntity[]
  caption?: string
  caption_entities?: MessageEntity[]
  photo?: FileObject[]
  video?: FileObject
  animation?: FileObject
  audio?: FileObject
  voice?: FileObject
  video_note?: FileObject
  document?: FileObject
  invoice?: Invoice
  successful_payment?: Payment
  refunded_payment?: Payment
  media_group_id?: string
  reply_to_message?: Message
  reply_markup?: InlineKeyboard
  [field: string]: unknown
}

/** A file that came inside a request. */
export class Upload {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mime: string

  constructor(bytes: Uint8Array, name: string, mime: string) {
    this.bytes = bytes
    this.name = name
    this.mime = mime
  }

  toJSON(): object {
    return { file: this.name, mime: this.mime, size: this.bytes.length }
  }
}

export type Params = Record<string, unknown>

/** One call of the bot, as it came and as it was answered. `at` is in milliseconds of the server's clock. */
export interface CallRecord {
  id: number
  at: number
  method: string
  params: Params
  ok: boolean
  status: number
  answer?: unknown
  description?: string
  faults: string[]
  via: 'http' | 'webhook'
}

export interface Events {
  call: CallRecord
  message: { chatId: number; message: Message }
  delete: { chatId: number; message_id: number }
  toast: { userId: number; text: string; alert: boolean }
  action: { chatId: number; action: string }
  person: { id: number; name: string }
}

export type EventName = keyof Events

export interface Update {
  update_id: number
  [kind: string]: unknown
}

/** What `fail` answers; `status` 0 closes the socket. `applied`: the call takes effect all the same. */
export interface Failure {
  status: number
  description: string
  retryAfter?: number
  applied?: boolean
}
