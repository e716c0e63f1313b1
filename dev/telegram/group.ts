import type { Content } from './chat-room.js'
import type { FileKind } from './files.js'
import { mediaContent } from './media.js'
import type { SentFile } from './person.js'
import { buttonOf, pressIn } from './press.js'
import { detect } from './text.js'
import type { Message } from './types.js'
import type { Resident, World } from './world.js'

/** Who is said to do something in a group: only their id counts. */
interface Member {
  id: number
}

/** A message as an answer shows it: what it answered itself is left out. */
function alone(message: Message): Message {
  const { reply_to_message: _nested, ...rest } = message
  return rest
}

/**
 * A group with the bot in it. With privacy mode, which is how bots begin, the bot is told only what may be
 * meant for it: commands, its name, answers to its messages.
 */
export class FakeGroup {
  /** Off, the bot is told everything, as an administrator is. */
  privacy = true
  private readonly world: World
  private readonly resident: Resident

  constructor(world: World, resident: Resident) {
    this.world = world
    this.resident = resident
  }

  get id(): number {
    return this.resident.room.chat.id
  }

  /** Writes a message, maybe as an answer to another one. Resolves after the first delivery. */
  async send(by: Member, text: string, options: { answers?: Message } = {}): Promise<Message> {
    const entities = detect(text)
    return this.say(by, { text, ...(entities.length > 0 ? { entities } : {}) }, options.answers)
  }

  /** Sends a file as the app would. */
  async sendMedia(
    by: Member,
    file: SentFile & { kind: FileKind },
    options: { answers?: Message } = {},
  ): Promise<Message> {
    const { kind, bytes, name, mime, seconds, caption } = file
    const stored = this.world.files.add({ kind, bytes, name, mime, seconds })
    const content = { ...mediaContent(stored, {}), ...(caption ? { caption } : {}) }
    return this.say(by, content, options.answers)
  }

  private async say(by: Member, content: Content, answers: Message | undefined): Promise<Message> {
    if (this.resident.blocked) throw new Error('the bot is not in this group')
    const whole = { ...content, ...(answers ? { reply_to_message: alone(answers) } : {}) }
    const { message } = this.world.post(this.resident.room, this.user(by), whole)
    if (this.isHeard(message)) await this.world.delivery.enqueue('message', this.id, message)
    return message
  }

  private user(by: Member) {
    const resident = this.world.residents.get(by.id)
    if (!resident) throw new Error(`there is nobody with the id ${by.id}`)
    return resident.user
  }

  private isHeard(message: Message): boolean {
    if (!this.privacy) return true
    const text = message.text ?? message.caption ?? ''
    const name = this.world.bot.username.toLowerCase()
    if (message.reply_to_message?.from.id === this.world.bot.id) return true
    if (text.toLowerCase().includes(`@${name}`)) return true
    // A bare command reaches the bot that spoke last; no other bot is here.
    return /^\/\w+(\s|$)/.test(text) && this.messages().some((one) => one.from.id === this.world.bot.id)
  }

  /** Somebody presses a button by its callback data or the beginning of its text. */
  async press(by: Member, messageId: number, dataOrText: string): Promise<void> {
    const resident = this.world.residents.get(by.id)
    const message = this.resident.room.find(messageId)?.message
    if (!resident || !message) throw new Error(`there is no message ${messageId} in this group`)
    await pressIn(this.world, resident, { message, button: buttonOf(message, dataOrText) })
  }

  messages(): Message[] {
    return this.resident.room.messages()
  }

  /** The newest message of the bot. */
  last(): Message {
    const message = this.messages().findLast((one) => one.from.is_bot)
    if (!message) throw new Error('the bot has not said anything here yet')
    return message
  }

  /** Somebody deletes a message; answers to it no longer say what they answer. */
  delete(messageId: number): void {
    this.resident.room.entries.delete(messageId)
    for (const entry of this.resident.room.entries.values()) {
      if (entry.message.reply_to_message?.message_id !== messageId) continue
      const { reply_to_message: _gone, ...rest } = entry.message
      entry.message = rest
    }
  }

  /** The bot is put out of the group. */
  expel(): void {
    this.resident.blocked = true
  }
}
