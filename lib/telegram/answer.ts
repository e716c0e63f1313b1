import { assert } from '../kernel/index.js'
import { type MethodName, type MethodParams, Upload } from './port.js'

/** Methods whose result is the point, or that Telegram does not take in a webhook response. */
type Excluded = `get${string}` | 'setWebhook' | 'deleteWebhook'

/**
 * Methods that Telegram carries out when they stand in the response to an update; their result is never seen.
 */
export type ResponseMethod = Exclude<MethodName, Excluded>

/** What makes a message the answer to another one, as long as that is there; nothing for null. */
export function answering(message: number | null) {
  if (message === null) return {}
  return { reply_parameters: { message_id: message, allow_sending_without_reply: true } }
}

function withoutNull(_: string, value: unknown): unknown {
  assert(!(value instanceof Upload), 'a webhook response carries no file')
  return value ?? undefined
}

/**
 * The response to an update that also calls one method, without a request: free, but it cannot fail visibly.
 */
export function inResponse<M extends ResponseMethod>(method: M, params: MethodParams[M]): Response {
  const body = JSON.stringify({ method, ...params }, withoutNull)
  return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } })
}
