import type { Api } from './families.js'

export type { Api } from './families.js'

/** Why KIE refused or failed; each has a sentence for the person, and some an alarm for the operator. */
export type Reason =
  | 'unauthorized'
  | 'no-credits'
  | 'key-limit'
  | 'busy'
  | 'unavailable'
  | 'bad-input'
  | 'content'
  | 'failed'
  | 'upstream'
  | 'empty'
  | 'unusable'

/**
 * What came of asking KIE for a task. `message` is the provider's text, sanitised, at most 500 characters.
 */
export type CreateAnswer =
  | { kind: 'accepted'; taskId: string }
  | { kind: 'refused'; code: number; reason: Reason; message: string }
  /** A task may run and cost money, or not: wait for its callback, never ask again. */
  | { kind: 'unknown'; cause: string }

/** The truth about a task, whatever shape its API tells it in. */
export type TaskRecord =
  | { kind: 'pending'; stage: 'waiting' | 'queuing' | 'generating' }
  /** `files` is never empty; every address is https and public, or of an allowed host. */
  | {
      kind: 'succeeded'
      files: string[]
      /** The provider's names of recordings, one for each file that has one. */
      tracks?: (string | null)[]
      credits?: number
      seconds?: number
    }
  /** Also a success without a file (`empty`) or without one we may fetch (`unusable`). */
  | { kind: 'failed'; code: number; reason: Reason; message: string; credits?: number }
  /** Not there, or not yet. */
  | { kind: 'absent' }
  /** KIE could not say: ask later. */
  | { kind: 'away'; code: number }

/** A question to a text model; it answers at once, with words. */
export interface Talk {
  model: string
  /** What the model has to do; never the words of a person. */
  system: string
  /** The words of a person. */
  text: string
  /** The address of a recording or another file that belongs to them. */
  file?: string
  /** Names of the texts that the answer consists of; without them it is one text. */
  parts?: readonly string[]
}

/** What a text model said. Whatever is no whole answer is `failed`; then nothing is owed to anybody. */
export type TalkAnswer =
  | { kind: 'said'; text: string; credits?: number }
  | { kind: 'failed'; reason: Reason; message: string }

/** What the bot needs of KIE. */
export interface Kie {
  /**
   * Starts one task. Repeating it starts and bills another: KIE knows no idempotency key. Throws
   * `Outage('kie')` only when the request certainly never left.
   */
  create(request: {
    api: Api
    kieModel: string
    input: Record<string, unknown>
    callbackUrl: string
  }): Promise<CreateAnswer>
  /** Reads a task; repeating it changes nothing. Throws `Outage('kie')` when KIE is unreachable. */
  look(request: { api: Api; taskId: string }): Promise<TaskRecord>
  /**
   * Stores a file at KIE for a day and answers its address; the same content keeps its name. Throws
   * `Outage('kie')`.
   */
  upload(file: { body: ReadableStream<Uint8Array> | Uint8Array; name: string; mime: string }): Promise<string>
  /** Asks a text model, once, and waits for its answer. Never throws an outage: that is `failed`, too. */
  say(talk: Talk): Promise<TalkAnswer>
  /** The operator's credits at KIE. Throws `Outage('kie')`. */
  credit(): Promise<number>
  /** False while the breaker of the tasks, or of the texts, is open: refuse new paid work before the hold. */
  open(what?: 'tasks' | 'texts'): boolean
}
