import { randomInt } from 'node:crypto'
import type { Actor } from './actor.js'
import { type Stage, WEBHOOK_SECRET } from './stage.js'

let last = randomInt(1_000_000_000, 1_500_000_000)

/** The number of an update that nobody has seen. */
export function freshUpdateId(): number {
  last += 1
  return last
}

export interface Sender {
  id: number
  first_name?: string
  last_name?: string
  username?: string
  language_code?: string
}

function user(from: Sender) {
  return { is_bot: false, ...from }
}

function chatOf({ id, first_name }: Sender) {
  return { id, type: 'private', ...(first_name ? { first_name } : {}) }
}

/** A message as Telegram delivers it. */
export function message(from: Sender, content: object, updateId = freshUpdateId()) {
  return {
    update_id: updateId,
    message: {
      message_id: randomInt(1, 1_000_000),
      date: Math.floor(Date.now() / 1000),
      from: user(from),
      chat: chatOf(from),
      ...content,
    },
  }
}

/** The press of a button under a message of the bot. */
export function tap(from: Sender, press: { data: string; messageId?: number }, updateId = freshUpdateId()) {
  return {
    update_id: updateId,
    callback_query: {
      id: String(randomInt(1e14, 2.8e14)),
      from: user(from),
      chat_instance: '1',
      data: press.data,
      message: {
        message_id: press.messageId ?? 1,
        date: Math.floor(Date.now() / 1000),
        chat: chatOf(from),
        text: 'screen',
      },
    },
  }
}

export function sender(person: Actor): Sender {
  return { id: person.id, first_name: 'Вера', language_code: 'ru' }
}

export interface Knock {
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
}

/** One raw request to a door of the stage, with nothing added. */
export function knock(set: Stage, path: string, options: Knock = {}): Promise<Response> {
  const { method = 'POST', headers = {}, body } = options
  return fetch(set.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
}

/** The proof Telegram brings. */
export const TELEGRAM_PROOF = { 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET }

/** An update by hand, with the right proof: outside every queue of the fake, the answer is not acted on. */
export function post(set: Stage, update: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return knock(set, '/api/telegram', {
    headers: { 'content-type': 'application/json', ...TELEGRAM_PROOF, ...headers },
    body: typeof update === 'string' ? update : JSON.stringify(update),
  })
}
