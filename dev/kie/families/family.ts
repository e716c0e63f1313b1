import type { Work } from '../context.js'

/** The shapes in which one of KIE's APIs speaks of its tasks. */
export interface FamilyShapes {
  /** `data` of the record. */
  record(work: Work): Record<string, unknown>
  /** Body of the callback that ends the task. */
  callback(work: Work): Record<string, unknown>
  /** Bodies of the callbacks on the way, in their sequence; `files` are the addresses to come. */
  stages?(work: Work, files: string[]): Record<string, unknown>[]
}

/** Time as `YYYY-MM-DD hh:mm:ss`, the way Veo and Suno write it; null stays null. */
export function wallTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}

/** Time in ISO text, the way Flux Kontext writes it; null stays null. */
export function isoTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}

/** 0 running, 1 made, `failed` for a failure of the task. */
export function successFlag(work: Work, failed: number): number {
  if (work.task.state === 'success') return 1
  return work.task.state === 'fail' ? failed : 0
}

/** The code of a callback's envelope. */
export function callbackCode(work: Work): number {
  if (work.task.state !== 'fail') return 200
  return Number(work.task.failCode) || 501
}
