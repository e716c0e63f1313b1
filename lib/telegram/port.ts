import type { MethodName, MethodParams, MethodResults } from './bot-api.generated.js'

export type { MethodName, MethodParams, MethodResults } from './bot-api.generated.js'
export { Upload, upload } from './upload.js'

/** What the Bot API lets a bot download. */
export const MAX_FILE_BYTES = 20 * 1_048_576

export interface CallOptions {
  /** Progress edits are counted apart from what a flow costs. */
  count?: 't' | 'edits'
  /** Instead of the client's own limit; long polling needs more. */
  timeoutMs?: number
}

/** Where Telegram keeps a file, as `getFile` says it; good for an hour. */
export type FilePlace = Pick<MethodResults['getFile'], 'file_path' | 'file_size'>

export interface TelegramFile {
  body: ReadableStream<Uint8Array>
  size: number | null
  mime: string
  name: string
}

/** What we need of Telegram. Every request is counted once; every request has a time limit. */
export interface Telegram {
  /**
   * Calls one method. Throws TelegramRefusal when Telegram says no, Outage('telegram') when it cannot be
   * reached, is slow or breaks. A call that sends something is never repeated here: it may have arrived.
   */
  call<M extends MethodName>(
    method: M,
    params: MethodParams[M],
    options?: CallOptions,
  ): Promise<MethodResults[M]>
  /**
   * Opens a file that a person sent, at most 20 MB; its address, which holds the token, stays inside. The
   * stream breaks with the same errors. `place`: what `getFile` has said of it already.
   */
  openFile(fileId: string, place?: FilePlace): Promise<TelegramFile>
}

const GONE =
  /message to (edit|delete) not found|message can't be (edited|deleted)|no text in the message to edit|message_id_invalid/i

/** Telegram understood and said no: repeating the same call gives the same answer (but for a 429). */
export class TelegramRefusal extends Error {
  readonly code: number
  readonly description: string
  /** Seconds to wait after a 429, when Telegram named them. */
  readonly retryAfter: number | null

  constructor(answer: { code: number; description: string; retryAfter?: number | null }) {
    super(`telegram refused: ${answer.code} ${answer.description}`)
    this.name = 'TelegramRefusal'
    this.code = answer.code
    this.description = answer.description
    this.retryAfter = answer.retryAfter ?? null
  }

  /** The person left: they blocked the bot, were deactivated or never started it. */
  get blocked(): boolean {
    return this.code === 403
  }

  /** The edit would have changed nothing. Safe to ignore. */
  get notModified(): boolean {
    return this.code === 400 && this.description.includes('message is not modified')
  }

  /** The message cannot be edited or deleted any more, or is of another kind: send a new one. */
  get gone(): boolean {
    return this.code === 400 && GONE.test(this.description)
  }

  /** A server that knows no dead buttons: without them the message can be sent. */
  get knowsNoDisabled(): boolean {
    return this.code === 400 && this.description.includes('text buttons are unallowed')
  }

  /** The effect of a message is not to be had: without it the message can be sent. */
  get refusesEffect(): boolean {
    return this.code === 400 && /effect/i.test(this.description)
  }

  /** The answer to a tap or a checkout came too late or twice. Safe to ignore. */
  get late(): boolean {
    return this.code === 400 && this.description.includes('query is too old')
  }
}
