import { TelegramError } from 'telegraf'
import { Outage } from '../kernel/index.js'
import { TelegramRefusal } from './port.js'

const HIDDEN = '[token]'
const MAX_CAUSES = 4 // How deep libraries bury the code of a broken connection.
const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

function redact(text: string, token: string): string {
  return token === '' ? text : text.replaceAll(token, HIDDEN).replaceAll(encodeURIComponent(token), HIDDEN)
}

function codeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < MAX_CAUSES; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return null
}

/** True when the connection was cut under a call: an idle one that died while the instance was frozen. */
export function isReset(error: unknown): boolean {
  return RESET_CODES.has(codeOf(error) ?? '')
}

/** Telegram is away because of `error`, told without token, payload or chain of causes. */
export function telegramOutage(error: unknown, token: string): Outage {
  const name = error instanceof Error ? error.name : typeof error
  const words = error instanceof Error ? error.message : ''
  const code = codeOf(error)
  const cause = new Error(redact([name, code, words].filter(Boolean).join(' '), token))
  return new Outage('telegram', code === null ? cause : Object.assign(cause, { code }))
}

function refusal(error: TelegramError, token: string): TelegramRefusal {
  const description = redact(error.description ?? '', token)
  const told = error.parameters?.retry_after ?? Number(/retry after (\d+)/i.exec(description)?.[1])
  const retryAfter = error.code === 429 && Number.isFinite(told) ? told : null
  return new TelegramRefusal({ code: error.code, description, retryAfter })
}

/** Telegram's own words are a refusal; pages, broken connections, silence and 5xx are an outage. */
export function translateFault(error: unknown, token: string): TelegramRefusal | Outage {
  const isAnswer = error instanceof TelegramError && Number.isInteger(error.code) && error.code < 500
  return isAnswer ? refusal(error, token) : telegramOutage(error, token)
}
