import type { Api } from './families.js'
import { asFields, decoded, type Fields, numberOf, textOf } from './json.js'

/** Where a task stands by its own words; `unclear` when it says nothing we know. */
export type Stage = 'waiting' | 'queuing' | 'generating' | 'succeeded' | 'failed' | 'unclear'

/** `state` of the market and Runway, `status` of Suno and 4o, in small letters. */
const BY_WORD: ReadonlyMap<string, Stage> = new Map([
  ['wait', 'waiting'],
  ['waiting', 'waiting'],
  ['pending', 'waiting'],
  ['queueing', 'queuing'],
  ['queuing', 'queuing'],
  ['generating', 'generating'],
  ['text_success', 'generating'], // Suno has the words, then one track of two; only `success` ends it
  ['first_success', 'generating'],
  ['success', 'succeeded'],
  ['fail', 'failed'],
  ['failed', 'failed'],
])
const FAILED_WORD = /_(?:failed|fail|error)$/

/** Suno's callbacks come in stages, up to three for a task. */
const BY_CALLBACK: ReadonlyMap<string, Stage> = new Map([
  ['text', 'generating'],
  ['first', 'generating'],
  ['complete', 'succeeded'],
  ['error', 'failed'],
])

// 4 is Luma's: made, but its callback failed. The other APIs know 0 to 3.
const BY_FLAG: readonly Stage[] = ['generating', 'succeeded', 'failed', 'failed', 'succeeded']

/** A code field that names a failure: a code other than 0 and 200, or words. */
export function isFailure(value: unknown): boolean {
  const code = numberOf(value)
  if (code !== undefined) return code !== 0 && code !== 200
  return typeof value === 'string' && value.trim() !== ''
}

function byWord(word: string): Stage {
  return BY_WORD.get(word) ?? (FAILED_WORD.test(word) ? 'failed' : 'unclear')
}

/**
 * CALLBACK_EXCEPTION is about Suno's callback, not the music: that is done when every track has its sound.
 */
function musicOf(task: Fields): Stage {
  const tracks = asFields(decoded(task.response))?.sunoData
  if (!Array.isArray(tracks) || tracks.length === 0) return 'generating'
  const done = tracks.every((track) => textOf(asFields(track) ?? {}, ['audioUrl', 'audio_url']) !== '')
  return done ? 'succeeded' : 'generating'
}

/** Reads the state of a task in any dialect of KIE. An unknown word is `generating`: it is not over. */
export function stageOf(task: Fields, api?: Api): Stage {
  const word = textOf(task, ['state', 'status']).toLowerCase()
  if (word === 'callback_exception') return musicOf(task)
  if (word !== '') {
    const stage = byWord(word)
    if (stage !== 'unclear') return stage
  }
  const callback = BY_CALLBACK.get(textOf(task, ['callbackType', 'callback_type']).toLowerCase())
  if (callback) return callback
  const flag = numberOf(task.successFlag ?? task.success_flag)
  const failed = [task.failCode, task.fail_code, task.errorCode, task.error_code].some(isFailure)
  if (flag === 0 && api === 'aleph' && textOf(task, ['errorMessage', 'error_message']) !== '') return 'failed'
  if (flag !== undefined && !(flag === 0 && failed)) return BY_FLAG[flag] ?? 'generating'
  if (failed && word === '') return 'failed'
  return word === '' ? 'unclear' : 'generating'
}
