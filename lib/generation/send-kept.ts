import { answering } from '../telegram/answer.js'
import type { MethodParams } from '../telegram/bot-api.generated.js'
import { TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'
import type { SendKind } from './send.js'

type Markup = NonNullable<MethodParams['sendMessage']['reply_markup']>

/** A file that Telegram keeps, by its id. */
export interface KeptFile {
  fileId: string
  kind: SendKind
  /** HTML. */
  caption: string
  /** A picture or a film comes covered. */
  covered?: boolean
}

/** Where it goes; in a group, under the message that asked. */
export interface KeptPlace {
  chatId: number
  answers?: number | null
}

const TYPES = { image: 'photo', video: 'video', audio: 'audio', document: 'document' } as const

/** What Telegram may keep a file of this kind as: too large or too odd, it became a document. */
function kindsFor(kind: SendKind): SendKind[] {
  return kind === 'document' ? ['document', 'image', 'video', 'audio'] : [kind, 'document']
}

function canCover(kind: SendKind): boolean {
  return kind === 'image' || kind === 'video'
}

function isUnknown(error: unknown): boolean {
  return error instanceof TelegramRefusal && error.code === 400
}

/**
 * Sends a file again by its id: free, and long after it left the provider. A repeat sends again. Throws
 * TelegramRefusal (400 when Telegram knows the file no more) and Outage('telegram').
 */
export async function sendKept(
  world: World,
  kept: KeptFile & KeptPlace & { markup?: Markup },
): Promise<void> {
  const kinds = kindsFor(kept.kind)
  for (const [index, kind] of kinds.entries()) {
    try {
      await send(world, { ...kept, kind })
      return
    } catch (error) {
      if (!isUnknown(error) || index === kinds.length - 1) throw error
    }
  }
}

/**
 * Sends two to ten files as an album, which has no buttons of its own; what Telegram will not have together
 * goes one by one. Says how many of them it knows no more. Throws TelegramRefusal of another kind and
 * Outage('telegram').
 */
export async function sendKeptAlbum(
  world: World,
  place: KeptPlace,
  files: readonly KeptFile[],
): Promise<{ lost: number }> {
  if (files.length > 1) {
    try {
      const media = files.map(({ kind, fileId, caption, covered = false }) => ({
        type: TYPES[kind],
        media: fileId,
        ...(covered && canCover(kind) ? { has_spoiler: true } : {}),
        ...(caption === '' ? {} : { caption, parse_mode: 'HTML' as const }),
      }))
      await world.telegram.call('sendMediaGroup', {
        chat_id: place.chatId,
        ...answering(place.answers ?? null),
        media,
      })
      return { lost: 0 }
    } catch (error) {
      if (!isUnknown(error)) throw error
    }
  }
  let lost = 0
  for (const file of files) {
    try {
      await sendKept(world, { ...file, ...place })
    } catch (error) {
      if (!isUnknown(error)) throw error
      lost += 1
    }
  }
  return { lost }
}

async function send(world: World, kept: KeptFile & KeptPlace & { markup?: Markup }): Promise<unknown> {
  const { chatId, fileId, kind, caption, markup, answers = null, covered = false } = kept
  const common = {
    chat_id: chatId,
    ...answering(answers),
    caption,
    parse_mode: 'HTML' as const,
    ...(markup ? { reply_markup: markup } : {}),
  }
  const cover = covered ? { has_spoiler: true } : {}
  switch (kind) {
    case 'image':
      return world.telegram.call('sendPhoto', { ...common, ...cover, photo: fileId })
    case 'video':
      return world.telegram.call('sendVideo', {
        ...common,
        ...cover,
        video: fileId,
        supports_streaming: true,
      })
    case 'audio':
      return world.telegram.call('sendAudio', { ...common, audio: fileId })
    case 'document':
      return world.telegram.call('sendDocument', { ...common, document: fileId })
  }
}
