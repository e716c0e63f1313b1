import { createHmac } from 'node:crypto'
import type { KieTask } from '../../dev/kie/index.js'
import { KIE_HMAC_KEY, type Stage } from './stage.js'

export interface CallBack {
  /** The task it speaks of; the one that was finished unless told. */
  taskId?: string
  body?: unknown
  key?: string
  encoding?: 'base64' | 'hex'
  /** How old the signature is, seconds. */
  age?: number
  /** No signature at all. */
  unsigned?: boolean
  /** Instead of the address that we gave KIE. */
  url?: string
}

/** KIE's callback of a task, made by hand: every part of it can be wrong. */
export function callBack(set: Stage, task: KieTask, options: CallBack = {}): Promise<Response> {
  const taskId = options.taskId ?? task.taskId
  return fetch(options.url ?? task.callBackUrl ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...proof(set, taskId, options) },
    body: JSON.stringify(options.body ?? { code: 200, msg: 'success', data: { taskId, state: 'success' } }),
  })
}

/** The headers with which KIE signs a callback. */
export function proof(set: Stage, taskId: string, options: CallBack = {}): Record<string, string> {
  if (options.unsigned) return {}
  const timestamp = String(Math.floor(set.clock.now().getTime() / 1_000) - (options.age ?? 0))
  const signature = createHmac('sha256', options.key ?? KIE_HMAC_KEY)
    .update(`${taskId}.${timestamp}`)
    .digest(options.encoding ?? 'base64')
  return { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': signature }
}
