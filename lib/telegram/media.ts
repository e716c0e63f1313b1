import { amountOf, type Fields, nameOf, objectOf, stringOf } from './fields.js'
import type { IncomingMedia } from './incoming.js'
import { mimeOfName } from './mime.js'

type Kind = IncomingMedia['kind']
type Source = IncomingMedia['source']

const VAGUE_MIMES = new Set(['application/octet-stream', 'binary/octet-stream', 'application/x-binary'])
const AUDIO_IN_DISGUISE = new Set(['application/ogg', 'application/x-ogg'])

/** What we take a file for when Telegram does not name its MIME type. */
const SOURCES: readonly { source: Source; kind: Kind; mime: string | null }[] = [
  { source: 'animation', kind: 'video', mime: null }, // Before the document that repeats it for old clients.
  { source: 'video', kind: 'video', mime: null },
  { source: 'video_note', kind: 'video', mime: 'video/mp4' },
  { source: 'audio', kind: 'audio', mime: null },
  { source: 'voice', kind: 'audio', mime: 'audio/ogg' },
]

function mimeOf(file: Fields): string | null {
  const mime = stringOf(file.mime_type)?.split(';')[0]?.trim().toLowerCase()
  return mime && /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime : null
}

function kindOfMime(mime: string | null): Kind | null {
  if (mime === null) return null
  if (AUDIO_IN_DISGUISE.has(mime)) return 'audio'
  const family = mime.split('/')[0]
  return family === 'image' || family === 'video' || family === 'audio' ? family : null
}

function mediaOf(
  file: Fields,
  known: { source: Source; kind: Kind; mime: string | null },
): IncomingMedia | null {
  const fileId = stringOf(file.file_id)
  if (fileId === null) return null
  const side = amountOf(file.length) // A video note is round: it has one.
  return {
    kind: known.kind,
    fileId,
    uniqueId: stringOf(file.file_unique_id) ?? fileId,
    size: amountOf(file.file_size),
    mime: known.mime,
    name: nameOf(file.file_name),
    seconds: amountOf(file.duration),
    width: amountOf(file.width) ?? side,
    height: amountOf(file.height) ?? side,
    source: known.source,
  }
}

function areaOf(size: Fields): number {
  return (amountOf(size.width) ?? 0) * (amountOf(size.height) ?? 0)
}

function bytesOf(size: Fields): number {
  return amountOf(size.file_size) ?? 0
}

/** The largest of the sizes in which Telegram keeps one photo. */
function largest(sizes: unknown): Fields | null {
  if (!Array.isArray(sizes)) return null
  const known = sizes.map(objectOf).filter((size) => size !== null)
  return known.toSorted((a, b) => areaOf(b) - areaOf(a) || bytesOf(b) - bytesOf(a))[0] ?? null
}

/** What a document is: its MIME type says so, or its name where the type says nothing. */
function documentMime(file: Fields): string | null {
  const mime = mimeOf(file)
  const says = mime !== null && !VAGUE_MIMES.has(mime)
  return says ? mime : (mimeOfName(nameOf(file.file_name) ?? '') ?? mime)
}

/** The picture, video or sound of a message, or null when it has none that we can read. */
export function extractMedia(message: Fields): IncomingMedia | null {
  const photo = largest(message.photo) ?? largest(objectOf(message.live_photo)?.photo)
  if (photo) return mediaOf(photo, { source: 'photo', kind: 'image', mime: 'image/jpeg' })

  for (const { source, kind, mime } of SOURCES) {
    const file = objectOf(message[source])
    if (!file) continue
    const told = mimeOf(file) ?? mime ?? mimeOfName(nameOf(file.file_name) ?? '')
    const isPicture = source === 'animation' && kindOfMime(told) === 'image' // A GIF that stayed one.
    return mediaOf(file, { source, kind: isPicture ? 'image' : kind, mime: told })
  }

  const file = objectOf(message.document)
  if (!file) return null
  const mime = documentMime(file)
  const kind = kindOfMime(mime)
  return kind && mediaOf(file, { source: 'document', kind, mime })
}

/** MIME type and name of a document that is no media, or null when the message has no document. */
export function extractFile(message: Fields): { mime: string | null; name: string | null } | null {
  const file = objectOf(message.document)
  return file && { mime: documentMime(file), name: nameOf(file.file_name) }
}
