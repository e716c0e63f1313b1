import { randomInt } from 'node:crypto'
import type { Content } from './chat-room.js'
import type { FileKind } from './files.js'
import { mediaContent } from './media.js'
import { type PayOptions, payInvoice } from './person-pay.js'
import { buttonOf, pressIn } from './press.js'
import { detect, lengthOf } from './text.js'
import type { Message } from './types.js'
import type { Resident, World } from './world.js'

export interface SentFile {
  bytes: Uint8Array
  name?: string
  mime?: string
  caption?: string
  seconds?: number
  album?: string
}

const INLINE_LIFE_MS = 30_000
const MOST_CHARACTERS = 4_096

/** A person in front of Telegram: writes, sends, presses and pays; sees the messages of one private chat. */
export class FakePerson {
  private readonly world: World
  private readonly resident: Resident
  private readonly albums = new Map<string, string>()

  constructor(world: World, resident: Resident) {
    this.world = world
    this.resident = resident
  }

  get id(): number {
    return this.resident.user.id
  }

  get chatId(): number {
    return this.resident.room.chat.id
  }

  get name(): string {
    return this.resident.user.first_name
  }

  get username(): string | null {
    return this.resident.user.username ?? null
  }

  get language(): string {
    return this.resident.user.language_code ?? ''
  }

  get toasts(): { text: string; alert: boolean }[] {
    return this.resident.toasts
  }

  /** Writes a message; a text over 4096 characters goes out in pieces. Resolves after the first delivery. */
  async send(text: string): Promise<void> {
    const signs = Array.from(text.trim())
    if (signs.length === 0) throw new Error('an empty message cannot be sent')
    for (let at = 0; at < lengthOf(text); at += MOST_CHARACTERS) {
      const piece = signs.slice(at, at + MOST_CHARACTERS).join('')
      const entities = detect(piece)
      if (piece) await this.say({ text: piece, ...(entities.length > 0 ? { entities } : {}) })
    }
  }

  /** Sends a file as the app would; files of one `album` share a media_group_id. */
  async sendMedia(kind: FileKind, file: SentFile): Promise<void> {
    const { bytes, name, mime, seconds } = file
    const stored = this.world.files.add({ kind, bytes, name, mime, seconds })
    const entities = detect(file.caption ?? '')
    await this.say({
      ...mediaContent(stored, {}),
      ...(file.caption ? { caption: file.caption } : {}),
      ...(entities.length > 0 ? { caption_entities: entities } : {}),
      ...(file.album ? { media_group_id: this.albumId(file.album) } : {}),
    })
  }

  /** Sends a message of any content: a sticker, a forwarded file, a file too large to hold here. */
  async sendAny(content: Content): Promise<void> {
    await this.say(content)
  }

  private albumId(album: string): string {
    const known = this.albums.get(album)
    if (known) return known
    const id = String(randomInt(1e13, 1e14))
    this.albums.set(album, id)
    return id
  }

  private async say(content: Content): Promise<void> {
    if (this.resident.blocked) throw new Error('a blocked bot cannot be written to; unblock it first')
    this.resident.started = true
    const { message } = this.world.post(this.resident.room, this.resident.user, content)
    await this.world.delivery.enqueue('message', this.chatId, message)
  }

  /**
   * Presses a button by its callback data or the beginning of its text. Resolves after the first delivery.
   */
  async press(messageId: number, dataOrText: string): Promise<void> {
    const message = this.resident.room.find(messageId)?.message
    if (!message) throw new Error(`there is no message ${messageId} in this chat`)
    const button = buttonOf(message, dataOrText)
    if (button.pay) return void (await this.pay(messageId))
    await pressIn(this.world, this.resident, { message, button })
  }

  /** Types `@bot words` in some chat; what the bot answers, or null when it did not in time. */
  async inline(query: string, offset = ''): Promise<Record<string, unknown> | null> {
    const id = String(randomInt(1e14, 2.8e14))
    let answered: Record<string, unknown> | null = null
    this.world.questions.set(id, {
      kind: 'inline',
      userId: this.id,
      askedAt: this.world.clock(),
      lifeMs: INLINE_LIFE_MS,
      answer: (params) => {
        answered = params
      },
    })
    await this.world.delivery.enqueue('inline_query', this.id, {
      id,
      from: this.resident.user,
      query,
      offset,
      chat_type: 'sender',
    })
    return answered
  }

  /** Pays an invoice by its message or its link: the bot is asked, then told. */
  pay(invoice: number | string, options: PayOptions = {}): Promise<{ ok: boolean; error?: string }> {
    return payInvoice(this.world, this.resident, { invoice, ...options })
  }

  messages(): Message[] {
    return this.resident.room.messages()
  }

  /** The newest message of the bot. */
  last(): Message {
    const message = this.messages().findLast((one) => one.from.is_bot)
    if (!message) throw new Error('the bot has not said anything yet')
    return message
  }

  setLanguage(code: string): void {
    this.resident.user = { ...this.resident.user, language_code: code }
    this.world.emit('person', { id: this.id, name: this.name })
  }

  block(): void {
    this.membership('member', 'kicked')
    this.resident.blocked = true
  }

  unblock(): void {
    this.membership('kicked', 'member')
    this.resident.blocked = false
  }

  private membership(before: 'member' | 'kicked', after: 'member' | 'kicked'): void {
    if (this.resident.blocked === (after === 'kicked')) return
    const { bot, delivery } = this.world
    const state = (status: string) => ({
      status,
      user: bot,
      ...(status === 'kicked' ? { until_date: 0 } : {}),
    })
    void delivery.enqueue('my_chat_member', this.chatId, {
      chat: this.resident.room.chat,
      from: this.resident.user,
      date: this.world.now(),
      old_chat_member: state(before),
      new_chat_member: state(after),
    })
  }
}
