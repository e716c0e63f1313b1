import { randomInt } from 'node:crypto'
import type { InlineButton, Message } from './types.js'
import type { Resident, World } from './world.js'

const CALLBACK_LIFE_MS = 60_000 // Measured between 15 and 60 s on the real server.

/** The button of a message with this callback data, or whose text begins so. Throws when there is none. */
export function buttonOf(message: Message, dataOrText: string): InlineButton {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
  const found =
    buttons.find((button) => button.callback_data === dataOrText) ??
    buttons.find((button) => button.text.startsWith(dataOrText))
  if (found) return found
  const there = buttons.map((button) => `"${button.text}" (${button.callback_data ?? 'no data'})`)
  throw new Error(`no button "${dataOrText}" among ${there.join(', ') || 'no buttons'}`)
}

/** Somebody presses a button under a message of any chat. Resolves after the first delivery. */
export async function pressIn(
  world: World,
  by: Resident,
  what: { message: Message; button: InlineButton },
): Promise<void> {
  const { message, button } = what
  if (button.callback_data === undefined) throw new Error(`the button "${button.text}" calls nobody`)
  const id = String(randomInt(1e14, 2.8e14))
  world.questions.set(id, {
    kind: 'callback',
    userId: by.user.id,
    askedAt: world.clock(),
    lifeMs: CALLBACK_LIFE_MS,
    answer: (params) => {
      const text = typeof params.text === 'string' ? params.text : ''
      const alert = params.show_alert === true
      if (text === '') return
      by.toasts.push({ text, alert })
      world.emit('toast', { userId: by.user.id, text, alert })
    },
  })
  const chat_instance = String(message.chat.id * 7)
  const query = { id, from: by.user, message, chat_instance, data: button.callback_data }
  await world.delivery.enqueue('callback_query', by.user.id, query)
}
