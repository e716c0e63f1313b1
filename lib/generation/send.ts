import type { MediaKind, ModelCard } from '../catalog/index.js'
import { Outage, SECOND_MS } from '../kernel/index.js'
import { isQuiet } from '../preferences/index.js'
import { answering } from '../telegram/answer.js'
import type { Message, MethodParams } from '../telegram/bot-api.generated.js'
import { TelegramRefusal, type Upload, upload } from '../telegram/port.js'
import type { World } from '../world/world.js'
import type { Generation } from './row.js'

type Markup = NonNullable<MethodParams['sendMessage']['reply_markup']>
type Content = string | Upload

/**
 * A result as Telegram takes it: kept pictures go as files, because a photo loses transparency and detail.
 */
export type SendKind = MediaKind | 'document'

export function sendKindOf(card: ModelCard): SendKind {
  return card.does === 'remove-background' || card.does === 'upscale' ? 'document' : card.output
}

const MAX_UPLOAD_BYTES = 50 * 1_048_576 // Bot API: 50 MB, photos 10 MB.
const MAX_PHOTO_BYTES = 10 * 1_048_576
const DOWNLOAD_TIMEOUT_MS = 20 * SECOND_MS
// Download and upload together fit into one run of the function (60 s).
const UPLOAD_TIMEOUT_MS = 25 * SECOND_MS

export interface Parcel {
  chatId: number
  url: string
  kind: SendKind
  caption: string
  markup: Markup
  manner: Manner
}

/** How a message comes: without a sound, with what it shows covered, with an effect that celebrates it. */
export interface Manner {
  silent: boolean
  covered: boolean
  festive: boolean
  /** In a group, the message that asked for it. */
  answers?: number | null
}

const CONFETTI = '5046509860389126442' // One of the effects that every chat has.

/** How something comes to the person of a generation now. */
export function mannerOf({ prefs, first, chatId, replyTo }: Generation, at: Date): Manner {
  const silent = isQuiet(prefs, at)
  // Effects are for private chats, which have the id of their person.
  return { silent, covered: prefs.safe, festive: first && !silent && chatId > 0, answers: replyTo }
}

/** What Telegram is told of a message: that it makes no sound, and what it answers. */
export function hushed({ silent, answers }: Manner) {
  return { ...(silent ? { disable_notification: true } : {}), ...answering(answers ?? null) }
}

/** What Telegram is told of a picture or a film that comes covered. */
function covered({ covered: is }: Manner) {
  return is ? { has_spoiler: true } : {}
}

function celebrated({ festive }: Manner) {
  return festive ? { message_effect_id: CONFETTI } : {}
}

/** The file is larger than a bot may send: give its address instead. */
export class TooLarge extends Error {}

/** The file is not where KIE said, for now or for good: `deliver` knows how long to hope. */
export class Unfetchable extends Outage {
  constructor(cause: unknown) {
    super('kie', cause)
  }
}

/**
 * Sends one file with its panel: by address, which costs us nothing, else by upload. Returns the message.
 * Throws TelegramRefusal, Outage('telegram'), TooLarge or Unfetchable. A repeat sends again.
 */
export async function sendFile(world: World, parcel: Parcel): Promise<Message> {
  // By address Telegram takes only GIF, PDF and ZIP.
  if (parcel.kind === 'document') return sendUploaded(world, parcel)
  try {
    return await send(world, parcel, { content: parcel.url, kind: parcel.kind })
  } catch (error) {
    if (!(error instanceof TelegramRefusal && error.code === 400)) throw error
    return sendUploaded(world, parcel)
  }
}

async function sendUploaded(world: World, parcel: Parcel): Promise<Message> {
  const file = await download(parcel.url)
  if (file.bytes.byteLength > MAX_UPLOAD_BYTES) throw new TooLarge()
  const tooLargeForPhoto = parcel.kind === 'image' && file.bytes.byteLength > MAX_PHOTO_BYTES
  const kind = tooLargeForPhoto ? 'document' : parcel.kind
  return send(world, parcel, {
    content: upload({ body: file.bytes, name: file.name, mime: file.mime }),
    kind,
  })
}

interface Sent {
  content: Content
  kind: SendKind
}

/** Sends with an effect, or without one where that is not to be had. */
async function festively<T>(manner: Manner, sendIn: (manner: Manner) => Promise<T>): Promise<T> {
  try {
    return await sendIn(manner)
  } catch (error) {
    const isEffect = manner.festive && error instanceof TelegramRefusal && error.refusesEffect
    if (!isEffect) throw error
    return sendIn({ ...manner, festive: false })
  }
}

function send(world: World, parcel: Parcel, what: Sent): Promise<Message> {
  return festively(parcel.manner, (manner) => sendPlain(world, { ...parcel, manner }, what))
}

function sendPlain(world: World, parcel: Parcel, what: Sent): Promise<Message> {
  const common = {
    chat_id: parcel.chatId,
    caption: parcel.caption,
    parse_mode: 'HTML' as const,
    reply_markup: parcel.markup,
    ...hushed(parcel.manner),
    ...celebrated(parcel.manner),
  }
  const cover = covered(parcel.manner)
  const options = typeof what.content === 'string' ? {} : { timeoutMs: UPLOAD_TIMEOUT_MS }
  switch (what.kind) {
    case 'image':
      return world.telegram.call('sendPhoto', { ...common, ...cover, photo: what.content }, options)
    case 'video':
      return world.telegram.call(
        'sendVideo',
        { ...common, ...cover, video: what.content, supports_streaming: true },
        options,
      )
    case 'audio':
      return world.telegram.call('sendAudio', { ...common, audio: what.content }, options)
    case 'document':
      return world.telegram.call('sendDocument', { ...common, document: what.content }, options)
  }
}

/** Sends two to ten files as one album; an album carries no buttons, so its panel follows as a message. */
export async function sendAlbum(
  world: World,
  album: { chatId: number; urls: string[]; kind: SendKind; caption: string; manner: Manner },
): Promise<Message[]> {
  const canCover = album.kind === 'image' || album.kind === 'video'
  const type = { image: 'photo', video: 'video', audio: 'audio', document: 'document' } as const
  const media = album.urls.slice(0, ALBUM_MAX).map((url, index) => ({
    type: type[album.kind],
    media: url,
    ...(canCover && covered(album.manner)),
    ...(index === 0 ? { caption: album.caption, parse_mode: 'HTML' as const } : {}),
  }))
  const sent = await festively(album.manner, (manner) =>
    world.telegram.call('sendMediaGroup', {
      chat_id: album.chatId,
      media,
      ...hushed(manner),
      ...celebrated(manner),
    }),
  )
  return Array.isArray(sent) ? sent : [sent]
}

const ALBUM_MAX = 10

/** The id by which Telegram sends a file again, free and for ever. */
export function fileIdOf(message: Message): string | null {
  const photo = message.photo?.at(-1)
  const file =
    photo ?? message.video ?? message.audio ?? message.document ?? message.animation ?? message.voice
  return file?.file_id ?? null
}

/**
 * Fetches a result. Its host was checked when the record was read; a redirect would leave that check behind.
 */
async function download(url: string): Promise<{ bytes: Uint8Array; mime: string; name: string }> {
  const { response, bytes } = await fetched(url)
  const mime = response.headers.get('content-type')?.split(';')[0]?.trim() || 'application/octet-stream'
  const name = new URL(url).pathname.split('/').at(-1) || 'result'
  return { bytes, mime, name: name.slice(-80) }
}

/** Throws Unfetchable when a result is not where KIE said: a link to nothing helps nobody. */
export async function assertFetchable(url: string): Promise<void> {
  try {
    const response = await fetch(url, {
      redirect: 'error',
      headers: { range: 'bytes=0-0' },
      signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the result answered ${response.status}`)
  } catch (error) {
    throw new Unfetchable(error)
  }
}

/** The body, at most `limit` bytes of it: a server may send more than it declared. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function fetched(url: string): Promise<{ response: Response; bytes: Uint8Array }> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) })
    if (!response.ok) throw new Error(`the result answered ${response.status}`)
    const declared = Number(response.headers.get('content-length') ?? 0)
    if (declared > MAX_UPLOAD_BYTES) throw new TooLarge()
    return { response, bytes: await readUpTo(response, MAX_UPLOAD_BYTES) }
  } catch (error) {
    throw error instanceof TooLarge ? error : new Unfetchable(error)
  }
}
