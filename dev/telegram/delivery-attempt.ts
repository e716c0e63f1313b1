import { parseBody } from './body.js'
import type { Attempt, Webhook } from './delivery-queue.js'
import { wordsOf } from './refusal.js'
import type { Spec } from './spec.js'
import type { Params, Update } from './types.js'

export interface AttemptOptions {
  spec: Spec
  closing: AbortSignal
  /** Executes a method found in the body of a 2xx; its result is seen by nobody. */
  reply: (params: Params) => Promise<void>
}

function retryAfter(spec: Spec, header: string | null): number | null {
  if (header === null || !/^\d+$/.test(header.trim())) return null
  const [least, most] = spec.behaviour.webhook.retry.retryAfterHeader.clampS
  return Math.min(Math.max(Number(header), least), most)
}

/** One POST of an update, with the secret in its header; redirects are answers, not followed. */
export function postUpdate(update: object, hook: Pick<Webhook, 'url' | 'secret'>, signal: AbortSignal) {
  return fetch(hook.url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      ...(hook.secret ? { 'x-telegram-bot-api-secret-token': hook.secret } : {}),
    },
    body: JSON.stringify(update),
    signal,
  })
}

/** Delivers once and reads the answer: any 2xx is done, everything else and silence for 60 s is a failure. */
export async function attemptUpdate(
  options: AttemptOptions,
  update: Update,
  hook: Webhook,
): Promise<Attempt> {
  const timeout = AbortSignal.timeout(options.spec.behaviour.webhook.readIdleTimeoutS * 1_000)
  let response: Response
  let body: Uint8Array
  try {
    response = await postUpdate(update, hook, AbortSignal.any([timeout, options.closing]))
    body = new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    const late = timeout.aborted
    const reason = late ? 'Read timeout expired' : `Connection failed: ${wordsOf(error)}`
    return { ok: false, error: reason, retryAfterSeconds: null }
  }
  if (response.status < 200 || response.status > 299) {
    const error = `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim()
    return {
      ok: false,
      error,
      retryAfterSeconds: retryAfter(options.spec, response.headers.get('retry-after')),
    }
  }
  const params = await parseBody(body, response.headers.get('content-type') ?? '').catch((): Params => ({}))
  if (typeof params.method === 'string') await options.reply(params)
  return { ok: true }
}
