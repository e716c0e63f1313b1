import { type CheckedCall, checkCall, type RawCall } from './check-call.js'
import { methodOf } from './methods/index.js'
import { Refusal } from './refusal.js'
import { type CallRecord, type Failure, type Params, Upload } from './types.js'
import type { World } from './world.js'

/** What goes back to the bot; `null` instead of an answer closes the socket. */
export interface Answer {
  status: number
  body: object
  retryAfter: number | null
}

type Outcome = { ok: true; result: unknown } | { ok: false; refusal: Refusal }

const NOT_IN_RESPONSE = /^(get|setWebhook$|deleteWebhook$|close$|logOut$)/i

/** Takes the scripted failure of a method, if there is one left. */
function takeFailure(world: World, method: string): Failure | null {
  const script = world.failures.find((one) => one.left > 0 && (one.method === method || one.method === '*'))
  if (!script) return null
  script.left -= 1
  return script.answer
}

const SILENCE: Failure = { status: 0, description: 'connection dropped' }

function scripted(failure: Failure): Outcome {
  return { ok: false, refusal: new Refusal(failure.status, failure.description, failure.retryAfter ?? null) }
}

async function perform(world: World, checked: CheckedCall): Promise<Outcome> {
  if (checked.refusal) return { ok: false, refusal: checked.refusal }
  const { method, params, faults } = checked
  const fault = (sentence: string): void => void faults.push(sentence)
  try {
    return { ok: true, result: await methodOf(method)({ world, method, params, fault }) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error }
    fault(`the fake server itself failed: ${error instanceof Error ? error.stack : String(error)}`)
    return { ok: false, refusal: new Refusal(500, 'Internal Server Error') }
  }
}

function check(world: World, raw: RawCall): CheckedCall {
  try {
    return checkCall(world.spec, raw)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { method, params } = raw
    return { method, params, faults: [`${method} is not a method of the Bot API`], refusal: error }
  }
}

function record(world: World, call: Omit<CallRecord, 'id'>): void {
  const kept = { id: world.calls.length + 1, ...call }
  world.calls.push(kept)
  for (const fault of call.faults) world.faults.push(`${call.method}: ${fault}`)
  world.emit('call', kept)
}

function answerOf(outcome: Outcome): Answer {
  if (outcome.ok) return { status: 200, body: { ok: true, result: outcome.result }, retryAfter: null }
  const { code, message, retryAfter } = outcome.refusal
  const parameters = retryAfter === null ? {} : { parameters: { retry_after: retryAfter } }
  return {
    status: code,
    body: { ok: false, error_code: code, description: message, ...parameters },
    retryAfter,
  }
}

/** What was packed as JSON in a string is shown as what it means. */
function readable(raw: Params, checked: Params): Params {
  const entries = Object.entries(raw).map(([name, value]): [string, unknown] => {
    const packed = typeof value === 'string' && isPacked(checked[name])
    return [name, packed ? JSON.parse(value) : value]
  })
  return Object.fromEntries(entries)
}

function isPacked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Upload)
}

/**
 * One call of the bot: checked, acted out, written down and answered. Returns null when the connection is to
 * be dropped. Scripted failures stand in for the answer; those marked `applied` take effect before.
 */
export async function execute(world: World, raw: RawCall, via: CallRecord['via']): Promise<Answer | null> {
  const at = world.clock()
  const checked = check(world, raw)
  const { method, faults } = checked
  if (via === 'webhook' && NOT_IN_RESPONSE.test(method)) {
    faults.push(`${method} cannot be called in the response to an update`)
    checked.refusal = new Refusal(400, 'Bad Request: method is not allowed in a webhook response')
  }
  const failure = takeFailure(world, method)
  const acted = failure && !failure.applied ? null : await perform(world, checked)
  const outcome = failure ? scripted(failure) : (acted ?? scripted(SILENCE))
  const said = outcome.ok ? { answer: outcome.result } : { description: outcome.refusal.message }
  const status = outcome.ok ? 200 : outcome.refusal.code
  record(world, {
    at,
    method,
    params: readable(raw.params, checked.params),
    ok: outcome.ok,
    status,
    ...said,
    faults,
    via,
  })
  return status === 0 ? null : answerOf(outcome)
}
