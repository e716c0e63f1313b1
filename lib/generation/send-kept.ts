import type { MethodParams } from '../telegram/bot-api.generated.js'
import { TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'
import type { SendKind } from './send.js'

type Markup = NonNullable<MethodParams['sendMessage']['reply_markup']>

/** A file that Telegram keeps, with what stands under it. */
export interface Kept {
  chatId: number
  fileId: string
  kind: SendKind
  caption: string
  markup: Markup
}

/**
 * Sends a file again by its id: free, and long after it left the provider. What was too large for a photo is
 * kept as a file and goes as one. A repeat sends again. Throws TelegramRefusal when Telegram knows the file
 * no more, and Outage('telegram').
 */
export async function sendKept(world: World, kept: Kept): Promise<void> {
  try {
    await send(world, kept)
  } catch (error) {
    const mistaken = error instanceof TelegramRefusal && error.code === 400 && kept.kind !== 'document'
    if (!mistaken) throw error
    await send(world, { ...kept, kind: 'document' })
  }
}

const ALBUM_MAX = 10
const TYPES = { image: 'photo', video: 'video', audio: 'audio', document: 'document' } as const

/** The same for two to ten files as an album, which has neither words nor buttons of its own. */
export async function sendKeptAlbum(
  world: World,
  kept: { chatId: number; fileIds: readonly string[]; kind: SendKind },
): Promise<void> {
  const { chatId: chat_id, fileIds, kind } = kept
  const type = TYPES[kind]
  const media = fileIds.slice(0, ALBUM_MAX).map((fileId) => ({ type, media: fileId }))
  await world.telegram.call('sendMediaGroup', { chat_id, media })
}

async function send(world: World, { chatId, fileId, kind, caption, markup }: Kept): Promise<unknown> {
  const common = { chat_id: chatId, caption, parse_mode: 'HTML' as const, reply_markup: markup }
  switch (kind) {
    case 'image':
      return world.telegram.call('sendPhoto', { ...common, photo: fileId })
    case 'video':
      return world.telegram.call('sendVideo', { ...common, video: fileId, supports_streaming: true })
    case 'audio':
      return world.telegram.call('sendAudio', { ...common, audio: fileId })
    case 'document':
      return world.telegram.call('sendDocument', { ...common, document: fileId })
  }
}
