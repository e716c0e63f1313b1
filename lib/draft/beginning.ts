import type { FileValue } from '../catalog/index.js'
import { parseValues } from './draft.js'

/** What somebody sent before they chose what to make of it. */
export interface Beginning {
  /** When, in ms since 1970. */
  at: number
  text?: string
  files?: readonly FileValue[]
}

/** Nobody means what they sent so many ms ago when they begin a form now. */
const FRESH_MS = 30 * 60_000
const MOST_FILES = 10

/** Reads a stored beginning; null for none and for a damaged one. */
export function beginningFrom(value: unknown): Beginning | null {
  if (typeof value !== 'object' || value === null || !('at' in value)) return null
  const { at } = value
  if (typeof at !== 'number') return null
  const text = 'text' in value && typeof value.text === 'string' ? value.text : null
  try {
    const { files } = parseValues('files' in value ? { files: value.files } : {})
    return { at, ...(text !== null && { text }), ...(Array.isArray(files) && { files }) }
  } catch {
    return null
  }
}

/** The beginning, while it is still meant. */
export function freshBeginning(beginning: Beginning | undefined, now: Date): Beginning | null {
  return beginning && now.getTime() - beginning.at <= FRESH_MS ? beginning : null
}

/** One more file: of the album that was begun, or a new beginning. */
export function withFile(
  before: Beginning | null,
  sent: { file: FileValue; caption: string | null; at: Date },
): Beginning {
  const { file, caption } = sent
  const { album } = file
  const isMore = album !== undefined && before?.files?.some((one) => one.album === album) === true
  const files = isMore ? [...(before?.files ?? []), file].slice(0, MOST_FILES) : [file]
  const text = caption ?? (isMore ? before?.text : undefined)
  return { at: sent.at.getTime(), files, ...(text !== undefined && text !== '' && { text }) }
}
