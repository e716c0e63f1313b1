import { EventEmitter } from 'node:events'
import { ChatRoom, type Content, type Entry } from './chat-room.js'
import { Delivery } from './delivery.js'
import { Files } from './files.js'
import { bad, forbidden, QUERY_TOO_OLD } from './refusal.js'
import type { Spec } from './spec.js'
import { StarBook } from './star-book.js'
import type { CallRecord, EventName, Events, Failure, Params, User } from './types.js'

export interface Resident {
  user: User
  room: ChatRoom
  started: boolean
  blocked: boolean
  stars: number
  toasts: { text: string; alert: boolean }[]
}

/** A question to the bot that can be answered once, while it is fresh. */
export interface Question {
  kind: 'callback' | 'checkout' | 'inline'
  userId: number
  askedAt: number
  lifeMs: number
  answer(params: Params): void
}

/** An invoice behind a link of createInvoiceLink. */
export interface InvoiceOffer {
  title: string
  currency: string
  amount: number
  payload: string
}

export interface WorldOptions {
  spec: Spec
  token: string
  bot: User & { username: string }
  clock: () => number
  pace: number
  reply: (params: Params) => Promise<void>
}

const FIRST_STARS = 10_000

/** Everything the server knows: people, chats, files, money, and what is on its way. */
export class World {
  readonly spec: Spec
  readonly token: string
  readonly bot: User & { username: string }
  readonly clock: () => number
  readonly files = new Files()
  readonly stars = new StarBook()
  readonly residents = new Map<number, Resident>()
  /** Groups with the bot in them, each as if it were somebody with a chat. */
  readonly groups = new Map<number, Resident>()
  readonly questions = new Map<string, Question>()
  readonly offers = new Map<string, InvoiceOffer>()
  /** Commands, names and descriptions by method family, scope and language. */
  readonly profile = new Map<string, unknown>()
  readonly delivery: Delivery
  readonly calls: CallRecord[] = []
  readonly faults: string[] = []
  readonly failures: { method: string; answer: Failure; left: number }[] = []
  menuButton: object = { type: 'commands' }
  private readonly events = new EventEmitter()

  constructor(options: WorldOptions) {
    this.spec = options.spec
    this.token = options.token
    this.bot = options.bot
    this.clock = options.clock
    this.events.setMaxListeners(0)
    this.delivery = new Delivery(options)
  }

  /** Seconds since 1970, as dates are in messages. */
  now(): number {
    return Math.floor(this.clock() / 1_000)
  }

  emit<E extends EventName>(event: E, payload: Events[E]): void {
    this.events.emit(event, payload)
  }

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    this.events.on(event, listener)
    return () => this.events.off(event, listener)
  }

  resident(user: User): Resident {
    const known = this.residents.get(user.id)
    if (known) return known
    const { id, first_name, username } = user
    const chat = { id, type: 'private' as const, first_name, ...(username ? { username } : {}) }
    // Message ids of a later start go on above those a bot may remember.
    const room = new ChatRoom(chat, (this.now() % 100_000_000) + 1)
    const resident = { user, room, started: false, blocked: false, stars: FIRST_STARS, toasts: [] }
    this.residents.set(id, resident)
    this.emit('person', { id, name: first_name })
    return resident
  }

  /** The group with this id, which is below zero, made when it is not there yet. */
  group(id: number, title: string): Resident {
    const known = this.groups.get(id)
    if (known) return known
    const room = new ChatRoom({ id, type: 'supergroup', title }, 1)
    const user = { id, is_bot: false, first_name: title }
    const group = { user, room, started: true, blocked: false, stars: 0, toasts: [] }
    this.groups.set(id, group)
    return group
  }

  /** The chat of `chat_id`; refuses one that does not exist. */
  residentOf(chatId: unknown): Resident {
    const resident = this.residents.get(Number(chatId)) ?? this.groups.get(Number(chatId))
    if (!resident) throw bad('chat not found')
    return resident
  }

  /** The chat of `chat_id` when the bot may write there; refuses the blocked and the never started. */
  audience(chatId: unknown): Resident {
    const resident = this.residentOf(chatId)
    const isGroup = resident.room.chat.type === 'supergroup'
    if (resident.blocked && isGroup) throw forbidden('bot was kicked from the supergroup chat')
    if (resident.blocked) throw forbidden('bot was blocked by the user')
    if (!resident.started) throw forbidden("bot can't initiate conversation with a user")
    return resident
  }

  /** Puts a message into a chat and shows it. */
  post(room: ChatRoom, from: User, content: Content): Entry {
    const entry = room.add(from, this.now(), content)
    this.emit('message', { chatId: room.chat.id, message: entry.message })
    return entry
  }

  /** Replaces the content of a message and shows it. */
  replace(room: ChatRoom, entry: Entry, message: Entry['message']): void {
    entry.message = message
    this.emit('message', { chatId: room.chat.id, message })
  }

  /** Takes a question out, once; refuses one that is unknown, answered or too old. */
  answer(kind: Question['kind'], id: unknown, params: Params): void {
    const question = this.questions.get(String(id))
    const fresh = question?.kind === kind && this.clock() - question.askedAt <= question.lifeMs
    if (!question || !fresh) throw bad(QUERY_TOO_OLD)
    this.questions.delete(String(id))
    question.answer(params)
  }
}
