import type { Content } from './chat-room.js'
import { fetchMedia } from './fetch-media.js'
import type { FileKind, StoredFile } from './files.js'
import { numberOf, textOf } from './params.js'
import { bad, Refusal } from './refusal.js'
import { type FileObject, type Params, Upload } from './types.js'
import type { World } from './world.js'

const VOICE_BY_URL_BYTES = 1_048_576
const MOST_PIXELS = 10_000
const MOST_RATIO = 20
const NAMES: Record<FileKind, string> = {
  photo: 'Photo',
  video: 'Video',
  animation: 'Animation',
  audio: 'Audio',
  voice: 'VoiceNote',
  video_note: 'VideoNote',
  document: 'Document',
}

/** What a file becomes when it is not what it was sent as: a document. GIFs sent as documents play. */
function becomes(kind: FileKind, file: StoredFile, way: { url: boolean; detect: boolean }): FileKind {
  const { mime } = file
  const size = file.bytes.length
  switch (kind) {
    case 'video':
    case 'video_note':
      return mime.startsWith('video/') ? kind : 'document'
    case 'animation':
      return mime === 'image/gif' || mime.startsWith('video/') ? kind : 'document'
    case 'audio':
      return mime.startsWith('audio/') ? kind : 'document'
    case 'voice':
      if (way.url && (mime !== 'audio/ogg' || size > VOICE_BY_URL_BYTES)) return 'document'
      return ['audio/ogg', 'audio/mpeg', 'audio/mp4'].includes(mime) ? kind : 'document'
    case 'document':
      return mime === 'image/gif' && way.detect ? 'animation' : kind
    default:
      return kind
  }
}

function checkPhoto(file: StoredFile): void {
  const { width, height } = file
  if (width === 0 || height === 0) throw bad('IMAGE_PROCESS_FAILED')
  const ratio = Math.max(width, height) / Math.min(width, height)
  if (width + height > MOST_PIXELS || ratio > MOST_RATIO) throw bad('PHOTO_INVALID_DIMENSIONS')
}

function checkUpload(world: World, kind: FileKind, upload: Upload): void {
  const { photoUploadBytes, otherUploadBytes } = world.spec.behaviour.files
  if (upload.bytes.length === 0) throw bad('file must be non-empty')
  if (upload.bytes.length > otherUploadBytes) throw new Refusal(413, 'Request Entity Too Large')
  if (kind === 'photo' && upload.bytes.length > photoUploadBytes) throw bad('file is too big')
}

/** The file a parameter means: uploaded with the request, behind an address, or known by its file_id. */
export async function fileFor(
  world: World,
  kind: FileKind,
  sent: { value: unknown; params: Params },
): Promise<StoredFile> {
  const { value } = sent
  const detect = sent.params.disable_content_type_detection !== true
  if (value instanceof Upload) {
    checkUpload(world, kind, value)
    const { bytes, name, mime } = value
    return store(world, kind, { bytes, name, mime, url: false, detect })
  }
  if (typeof value !== 'string' || value === '')
    throw bad(`there is no ${kind.replace('_', ' ')} in the request`)
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value)
  if (address && kind !== 'video_note') {
    return store(world, kind, { ...(await fetchMedia(world.spec, kind, value)), url: true, detect })
  }
  const known = world.files.find(value)
  if (!known) throw bad('wrong file identifier/HTTP URL specified')
  if (known.kind !== kind) throw bad(`can't use file of type ${NAMES[known.kind]} as ${NAMES[kind]}`)
  return known
}

function store(
  world: World,
  kind: FileKind,
  file: { bytes: Uint8Array; name: string; mime: string; url: boolean; detect: boolean },
): StoredFile {
  const { bytes, name, mime } = file
  const probed = world.files.probe({ kind, bytes, name, mime })
  if (kind === 'photo') checkPhoto(probed)
  return world.files.add({ kind: becomes(kind, probed, file), bytes, name, mime })
}

function described(file: StoredFile, params: Params): FileObject {
  const object: FileObject = {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
  }
  if (file.kind !== 'voice' && file.kind !== 'video_note') object.file_name = file.name
  if (file.kind !== 'video_note') object.mime_type = file.mime
  if (['video', 'animation'].includes(file.kind)) {
    object.width = numberOf(params, 'width') ?? file.width
    object.height = numberOf(params, 'height') ?? file.height
  }
  if (file.kind === 'video_note') object.length = numberOf(params, 'length') ?? (file.width || 240)
  if (file.kind !== 'document') object.duration = numberOf(params, 'duration') ?? file.seconds
  if (file.kind === 'audio') {
    const [performer, title] = [textOf(params, 'performer'), textOf(params, 'title')]
    Object.assign(object, performer ? { performer } : {}, title ? { title } : {})
  }
  return object
}

/** The part of a message that carries a file, as Telegram writes it. */
export function mediaContent(file: StoredFile, params: Params): Content {
  const flags = {
    ...(params.has_spoiler ? { has_media_spoiler: true } : {}),
    ...(params.show_caption_above_media ? { show_caption_above_media: true } : {}),
  }
  if (file.kind === 'photo') return { photo: file.sizes, ...flags }
  const object = described(file, params)
  // Old clients know animations as documents, so both are sent.
  if (file.kind === 'animation') return { animation: object, document: object, ...flags }
  return { [file.kind]: object, ...flags }
}
