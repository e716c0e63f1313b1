import { createHash, randomBytes } from 'node:crypto'
import { probe } from './probe.js'
import { bad } from './refusal.js'
import type { FileObject } from './types.js'

export type FileKind = 'photo' | 'video' | 'animation' | 'audio' | 'voice' | 'video_note' | 'document'

const KINDS: readonly unknown[] = ['photo', 'video', 'animation', 'audio', 'voice', 'video_note', 'document']

export function isFileKind(value: unknown): value is FileKind {
  return KINDS.includes(value)
}

export interface StoredFile {
  kind: FileKind
  bytes: Uint8Array
  name: string
  mime: string
  /** Pixels; 0 when unknown. */
  width: number
  height: number
  /** Length in seconds, 0 when unknown. */
  seconds: number
  fileId: string
  uniqueId: string
  path: string
  /** Photos only: every size, smallest first, the original last. */
  sizes: FileObject[]
}

export interface NewFile {
  kind: FileKind
  bytes: Uint8Array
  name?: string | undefined
  mime?: string | undefined
  seconds?: number | undefined
}

const FOLDERS: Record<FileKind, string> = {
  photo: 'photos',
  video: 'videos',
  animation: 'animations',
  audio: 'music',
  voice: 'voice',
  video_note: 'video_notes',
  document: 'documents',
}
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'oga',
  'audio/wav': 'wav',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
}
const PREFIX: Record<FileKind, string> = {
  photo: 'AgACAgIAAxk',
  video: 'BAACAgIAAxk',
  animation: 'CgACAgIAAxk',
  audio: 'CQACAgIAAxk',
  voice: 'AwACAgIAAxk',
  video_note: 'DQACAgIAAxk',
  document: 'BQACAgIAAxk',
}
/** The sides Telegram scales a photo to, beside the original. */
const PHOTO_SIDES = [90, 320, 800]

function newId(kind: FileKind): string {
  return PREFIX[kind] + randomBytes(33).toString('base64url')
}

/** Every file the bot and its people sent, in memory; a file_id is good for as long as the server lives. */
export class Files {
  private readonly byId = new Map<string, StoredFile>()
  private readonly byPath = new Map<string, StoredFile>()

  /** What a file would be stored as, without storing it. */
  probe(file: NewFile): StoredFile {
    const seen = probe(file.bytes)
    const declared = file.mime === 'application/octet-stream' ? undefined : file.mime
    const mime = seen.mime ?? (declared || 'application/octet-stream')
    const digest = createHash('sha256').update(file.kind).update(file.bytes).digest('base64url')
    const number = this.byPath.size
    const extension = EXTENSIONS[mime] ?? /\.([a-z0-9]{1,8})$/i.exec(file.name ?? '')?.[1] ?? 'bin'
    return {
      kind: file.kind,
      bytes: file.bytes,
      name: file.name ?? `file_${number}.${extension}`,
      mime,
      width: seen.width,
      height: seen.height,
      seconds: file.seconds ?? seen.seconds,
      fileId: newId(file.kind),
      uniqueId: `AQAD${digest.slice(0, 12)}`,
      path: `${FOLDERS[file.kind]}/file_${number}.${extension}`,
      sizes: [],
    }
  }

  add(file: NewFile): StoredFile {
    const stored = this.probe(file)
    this.byId.set(stored.fileId, stored)
    this.byPath.set(stored.path, stored)
    if (file.kind === 'photo') this.addSizes(stored)
    return stored
  }

  /** The smaller sizes have ids of their own; the picture behind them is not scaled. */
  private addSizes(stored: StoredFile): void {
    const [width, height] = [stored.width || 800, stored.height || 600]
    const longest = Math.max(width, height)
    for (const [index, side] of PHOTO_SIDES.filter((s) => s < longest).entries()) {
      const fileId = newId('photo')
      const size = (length: number) => Math.max(1, Math.round((length * side) / longest))
      this.byId.set(fileId, stored)
      stored.sizes.push({
        file_id: fileId,
        file_unique_id: `${stored.uniqueId}${index}`,
        file_size: stored.bytes.length,
        width: size(width),
        height: size(height),
      })
    }
    const [file_id, file_unique_id, file_size] = [stored.fileId, stored.uniqueId, stored.bytes.length]
    stored.sizes.push({ file_id, file_unique_id, file_size, width, height })
  }

  /** The file of an id, or undefined for an id this bot never saw. */
  find(fileId: string): StoredFile | undefined {
    return this.byId.get(fileId)
  }

  at(path: string): StoredFile | undefined {
    return this.byPath.get(path)
  }

  /** The answer of getFile; refuses unknown ids and files over `limit` bytes. */
  describe(fileId: string, limit: number): object {
    const file = this.find(fileId)
    if (!file) throw bad('wrong file_id or the file is temporarily unavailable')
    if (file.bytes.length > limit) throw bad('file is too big')
    const size = file.sizes.find((s) => s.file_id === fileId)
    const file_unique_id = size?.file_unique_id ?? file.uniqueId
    return { file_id: fileId, file_unique_id, file_size: file.bytes.length, file_path: file.path }
  }
}
