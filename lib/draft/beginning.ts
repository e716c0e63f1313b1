import type { FileValue } from '../catalog/index.js'
import { parseValues } from './draft.js'
import { byMessage } from './files.js'

/** What somebody sent before they chose what to make of it. */
export interface Beginning {
  /** When, in ms since 1970. */
  at: number
  text?: string
  files?: readonly FileValue[]
  /** The group it was sent to; absent: the private chat. */
  chat?: number
}

/** Nobody means what they sent so many ms ago when they begin a form now. */
const FRESH_MS = 30 * 60_000
const MOST_FILES = 10

/** What comes so many ms after a file was sent together with it: pictures chosen one by one, or forwarded. */
const TOGETHER_MS = 3_000

/** Reads a stored beginning; null for none and for a damaged one. */
export function beginningFrom(value: unknown): Beginning | null {
  if (typeof value !== 'object' || value === null || !('at' in value)) return null
  const { at } = value
  if (typeof at !== 'number') return null
  const text = 'text' in value && typeof value.text === 'string' ? value.text : null
  try {
    const { files } = parseValues('files' in value ? { files: value.files } : {})
    const chat = 'chat' in value && typeof value.chat === 'number' ? { chat: value.chat } : {}
    return { at, ...(text !== null && { text }), ...(Array.isArray(files) && { files }), ...chat }
  } catch {
    return null
  }
}

/** The beginning, while it is still meant, and where it is. */
export function freshBeginning(
  beginning: Beginning | undefined,
  here: { now: Date; chat: number | undefined },
): Beginning | null {
  if (!beginning || beginning.chat !== here.chat) return null
  return here.now.getTime() - beginning.at <= FRESH_MS ? beginning : null
}

/** One more file: of what was sent together, in the order of their messages, or a new beginning. */
export function withFile(
  before: Beginning | null,
  sent: { file: FileValue; caption: string | null; at: Date },
): Beginning {
  const { file, caption } = sent
  const isMore = before !== null && isTogether(before, file, sent.at)
  const files = isMore ? byMessage(before.files ?? [], [file]).slice(0, MOST_FILES) : [file]
  const text = caption ?? (isMore ? before.text : undefined)
  return { at: sent.at.getTime(), files, ...(text !== undefined && text !== '' && { text }) }
}

/** True for the rest of an album, and for a file of the same kind that came at once. */
function isTogether({ at, files = [] }: Beginning, file: FileValue, now: Date): boolean {
  if (file.album !== undefined && files.some(({ album }) => album === file.album)) return true
  return files.some(({ kind }) => kind === file.kind) && now.getTime() - at <= TOGETHER_MS
}
