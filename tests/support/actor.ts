import type { FakePerson, FakeTelegram, Message, SentFile } from '../../dev/telegram/index.js'

interface Pressable {
  text: string
  callback_data?: string
  pay?: boolean
}

/** A person at their phone: sends, presses what they see, reads the last screen. */
export class Actor {
  readonly fake: FakePerson
  readonly #telegram: FakeTelegram

  constructor(fake: FakePerson, telegram: FakeTelegram) {
    this.fake = fake
    this.#telegram = telegram
  }

  get id(): number {
    return this.fake.id
  }

  /** Sends a text and waits for the bot's answer. */
  async say(text: string): Promise<Message> {
    await this.fake.send(text)
    await this.#telegram.settled()
    return this.screen()
  }

  /** Sends a file and waits for the bot's answer. */
  async upload(kind: Parameters<FakePerson['sendMedia']>[0], file: SentFile): Promise<Message> {
    await this.fake.sendMedia(kind, file)
    await this.#telegram.settled()
    return this.screen()
  }

  /** Sends a message of any content, as Telegram writes it, and waits for the bot's answer. */
  async sendAny(content: Partial<Message>): Promise<Message> {
    await this.fake.sendAny(content)
    await this.#telegram.settled()
    return this.screen()
  }

  /** Presses the newest button whose text holds these words and waits for the bot's answer. */
  async press(words: string): Promise<Message> {
    const found = this.find(words)
    if (!found) throw new Error(`no button «${words}» among ${this.buttons().join(' · ')}`)
    await this.fake.press(found.message.message_id, found.button.callback_data ?? found.button.text)
    await this.#telegram.settled()
    return this.screen()
  }

  /** Presses the button of the newest screen that says exactly this, chosen before or not. */
  async pressExactly(words: string): Promise<Message> {
    const screen = this.screen()
    const found = keyboardOf(screen).find((button) => button.text.replace('✓ ', '') === words)
    if (!found) throw new Error(`no button «${words}» among ${this.buttons().join(' · ')}`)
    await this.fake.press(screen.message_id, found.callback_data ?? found.text)
    await this.#telegram.settled()
    return this.screen()
  }

  /** Presses the first button of these that exists. */
  find(words: string): { message: Message; button: Pressable } | null {
    for (const message of this.fake.messages().toReversed()) {
      for (const button of keyboardOf(message)) if (button.text.includes(words)) return { message, button }
    }
    return null
  }

  /** The texts of all buttons of the newest message that has some. */
  buttons(): string[] {
    const message = this.fake.messages().findLast((one) => keyboardOf(one).length > 0)
    return message ? keyboardOf(message).map((button) => button.text) : []
  }

  /** The newest message of the bot. */
  screen(): Message {
    const message = this.fake.messages().findLast((one) => one.from?.is_bot)
    if (!message) throw new Error('the bot has said nothing yet')
    return message
  }

  /** The text or caption of the newest message of the bot. */
  text(): string {
    const message = this.screen()
    return message.text ?? message.caption ?? ''
  }

  /** Pays the newest invoice in the chat. */
  async pay(options: { chargeId?: string } = {}): Promise<{ ok: boolean; error?: string }> {
    const invoice = this.fake.messages().findLast((one) => one.invoice)
    if (!invoice) throw new Error('there is no invoice to pay')
    const paid = await this.fake.pay(invoice.message_id, options)
    await this.#telegram.settled()
    return paid
  }

  /** Messages of the bot that carry a result. */
  results(): Message[] {
    return this.fake
      .messages()
      .filter((one) => one.from?.is_bot && (one.photo ?? one.video ?? one.audio ?? one.document))
  }
}

export function keyboardOf(message: Message): Pressable[] {
  const markup = message.reply_markup as { inline_keyboard?: Pressable[][] } | undefined
  return (markup?.inline_keyboard ?? []).flat()
}
