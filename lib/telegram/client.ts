import { Telegram as Wire } from 'telegraf'
import { breaker, countCall, isOutage } from '../kernel/index.js'
import { encodeParams } from './encode-params.js'
import { isReset, telegramOutage, translateFault } from './faults.js'
import { fileOpener } from './open-file.js'
import {
  type CallOptions,
  type MethodName,
  type MethodParams,
  type MethodResults,
  type Telegram,
  TelegramRefusal,
} from './port.js'

const UPLOAD_TIMES = 5 // A file of 50 MB may take five times as long as a plain call.
const HARMLESS_TWICE = /^(get|set|edit|delete|answerCallbackQuery$|sendChatAction$)/

export interface TelegramOptions {
  token: string
  /** api.telegram.org when absent; may have a path. */
  apiRoot?: string
  /** Of a plain call; an upload and a download get five times as much. */
  timeoutMs: number
  /** Milliseconds of a clock that never goes back, for the circuit breaker. */
  now?: () => number
}

type Send = <R>(method: string, payload: object, options: { signal: AbortSignal }) => Promise<R>

/** Telegraf's types are closed and stop at Bot API 7.1; the generated ones of this folder hold instead. */
function untyped(wire: Wire): Send {
  const method: string = 'callApi' // Widened, so that the closed type is not found.
  return Reflect.get(wire, method).bind(wire)
}

/** The client of one bot, with its own circuit breaker. Builds no connection before the first call. */
export function telegramClient(options: TelegramOptions): Telegram {
  const { token, timeoutMs } = options
  const root = options.apiRoot ?? 'https://api.telegram.org'
  const apiRoot = root.endsWith('/') ? root : `${root}/` // Else the last part of a path is lost.
  const send = untyped(new Wire(token, { apiRoot, webhookReply: false }))
  const guard = breaker('telegram', options.now ?? (() => performance.now()))

  async function call<M extends MethodName>(
    method: M,
    params: MethodParams[M],
    { count = 't', timeoutMs: ownTimeoutMs }: CallOptions = {},
  ): Promise<MethodResults[M]> {
    const controller = new AbortController()
    const broken: unknown[] = []
    const encoded = encodeParams(params, (cause) => {
      broken.push(cause)
      controller.abort()
    })
    const limitMs = ownTimeoutMs ?? (encoded.hasUpload ? timeoutMs * UPLOAD_TIMES : timeoutMs)
    const timer = setTimeout(() => controller.abort(), limitMs)

    async function request(): Promise<MethodResults[M]> {
      countCall(count)
      try {
        return await send(method, encoded.payload, { signal: controller.signal })
      } catch (error) {
        throw broken.length > 0 ? broken[0] : translateFault(error, token)
      }
    }

    async function attempt(): Promise<MethodResults[M]> {
      try {
        return await request()
      } catch (error) {
        const mayRepeat =
          isOutage(error) && isReset(error) && HARMLESS_TWICE.test(method) && encoded.repeatable
        if (mayRepeat && !controller.signal.aborted) return await request()
        throw error
      }
    }

    try {
      return await guard(attempt)
    } catch (error) {
      if (error instanceof TelegramRefusal || isOutage(error)) throw error
      // The stream to upload broke: nothing was sent, the sender tries again.
      throw telegramOutage(error, token)
    } finally {
      clearTimeout(timer)
      encoded.close()
    }
  }

  return { call, openFile: fileOpener({ apiRoot, token, timeoutMs: timeoutMs * UPLOAD_TIMES, call, guard }) }
}
