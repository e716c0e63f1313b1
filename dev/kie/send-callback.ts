import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Context, recordCall, type Work } from './context.js'
import type { Retry, SignatureKind } from './types.js'

const ANSWER_TIMEOUT_MS = 15_000
const STALE_SECONDS = 3_600

/** Pauses before the repeats of a callback that was not answered with 200. */
const PAUSES_MS: Record<Retry, readonly number[]> = {
  real: [2_000, 5_000, 10_000],
  fast: [10, 20, 40],
  none: [],
}

/** Sends a callback until it is answered with 200, at most four times. Never throws. */
export async function deliverCallback(context: Context, work: Work, body: unknown): Promise<void> {
  for (const pause of [0, ...PAUSES_MS[context.retry]]) {
    await sleep(pause, undefined, { signal: context.stopping.signal })
    const response = await sendCallback(context, work, { body, signature: 'valid' }).catch(() => null)
    if (response?.status === 200) return
  }
}

/** One POST to the task's address; rejects when nobody answers within 15 s. */
export async function sendCallback(
  context: Context,
  work: Work,
  { body, signature }: { body: unknown; signature: SignatureKind },
): Promise<Response> {
  const { callBackUrl, taskId } = work.task
  if (!callBackUrl) throw new Error(`task ${taskId} has no callBackUrl`)
  const headers = {
    'content-type': 'application/json',
    ...signed(context, taskId, signature),
  }
  const request = { method: 'POST', path: callBackUrl, headers, body }
  try {
    const response = await context.fetch(callBackUrl, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.any([context.stopping.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
    })
    const text = await response.text()
    const { status } = response
    recordCall(context, { what: 'callback', status, request, answer: text, faults: [], taskId })
    return new Response(status === 204 ? null : text, { status, headers: response.headers })
  } catch (error) {
    recordCall(context, { what: 'callback', status: 0, request, answer: String(error), faults: [], taskId })
    throw error
  }
}

/** The two headers of KIE's webhook verification; they cover the task id and the time, not the body. */
function signed(context: Context, taskId: string, signature: SignatureKind): Record<string, string> {
  if (signature === 'none') return {}
  const age = signature === 'stale' ? STALE_SECONDS : 0
  const timestamp = String(Math.floor(context.clock() / 1000) - age)
  const secret = signature === 'wrong' ? `not ${context.fake.hmacKey}` : context.fake.hmacKey
  return {
    'x-webhook-timestamp': timestamp,
    'x-webhook-signature': createHmac('sha256', secret).update(`${taskId}.${timestamp}`).digest('base64'),
  }
}
