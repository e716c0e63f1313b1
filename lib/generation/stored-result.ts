import type { TaskRecord } from '../kie/port.js'

/** What a row keeps of a result: its files, and the names of recordings that later requests may ask for. */
export function storedResult(record: Extract<TaskRecord, { kind: 'succeeded' }>): Record<string, unknown> {
  return { files: record.files, ...(record.tracks && { tracks: record.tracks }) }
}
