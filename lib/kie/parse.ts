import type { Api } from './families.js'
import { asFields, decoded, type Fields, numberOf, textOf } from './json.js'
import { echoesOf, sanitise } from './message.js'
import { outputsOf } from './outputs.js'
import type { CreateAnswer, TaskRecord } from './port.js'
import { reasonOf } from './reason.js'
import { isFailure, type Stage, stageOf } from './stage.js'
import { tracksOf } from './tracks.js'

/** What the reader of an answer knows besides its body. */
export interface Reading {
  /** HTTP status of the answer; 200 when there was none. */
  status?: number
  /** Hosts whose files are taken though they are not https or not public (`name` or `name:port`). */
  hosts?: readonly string[]
  api?: Api
  /** Texts that a message must not repeat: the prompt, our key. */
  echoes?: readonly string[]
}

type Failed = Extract<TaskRecord, { kind: 'failed' }>

const TASK_FIELDS: readonly string[] = [
  'state',
  'status',
  'successFlag',
  'success_flag',
  'resultJson',
  'response',
]
const ID_FIELDS: readonly string[] = ['taskId', 'task_id']
const WORDS: readonly string[] = ['msg', 'message', 'error', 'errorMessage', 'error_message']
const FAIL_WORDS: readonly string[] = ['failMsg', 'fail_msg', 'errorMessage', 'error_message', 'error']
const FAIL_CODES: readonly string[] = ['failCode', 'fail_code', 'errorCode', 'error_code']
const REQUEST_FIELDS: readonly string[] = ['param', 'paramJson', 'promptJson', 'generateParam']

/** Codes with which a record says that its task failed; other failures are KIE's own and may pass. */
const TASK_FAILED: ReadonlySet<number> = new Set([400, 500, 501, 531])
const TASK_ABSENT: ReadonlySet<number> = new Set([404, 422])
/** After these a task may exist all the same. 505 is not among them: the feature is switched off. */
const isAmbiguous = (code: number) => code === 408 || (code !== 505 && (code < 400 || code >= 500))
const isFine = (code: number) => code >= 200 && code < 300

/** The code that decides: KIE says 200 on the wire also for failures, so the body speaks first. */
function codeOf(body: Fields | null, status: number): number {
  const code = numberOf(body?.code ?? body?.statusCode)
  return code === undefined || code === 0 || (isFine(code) && !isFine(status)) ? status : code
}

/** `data`, also when it is JSON as text; the body itself when it is the record. */
function taskOf(body: Fields): Fields | null {
  const inner = asFields(decoded(body.data))
  if (inner) return inner
  return TASK_FIELDS.some((name) => name in body) ? body : null
}

// Ids go into rows and queries: printable ASCII only.
const TASK_ID = /^[\x21-\x7e]{1,200}$/

/** The task's id from any of its four places, or null. */
function taskIdOf(body: Fields): string | null {
  const inner = asFields(decoded(body.data))
  for (const place of [inner, body]) {
    for (const name of ID_FIELDS) {
      const value = place?.[name]
      const id = typeof value === 'number' ? String(value) : value
      if (typeof id === 'string' && TASK_ID.test(id)) return id
    }
  }
  return null
}

/** Reads the answer to a request for a task (architecture.md §4: what KIE's answers mean). Never throws. */
export function parseCreate(answer: unknown, reading: Reading = {}): CreateAnswer {
  const status = reading.status ?? 200
  const body = asFields(answer)
  const code = codeOf(body, status)
  const taskId = body ? taskIdOf(body) : null
  if (taskId !== null && (isAmbiguous(code) || code === 429)) return { kind: 'accepted', taskId }
  if (isAmbiguous(code)) {
    return { kind: 'unknown', cause: body ? `code ${code} without a task id` : `HTTP ${status} without JSON` }
  }
  const words = textOf(body ?? {}, WORDS)
  return {
    kind: 'refused',
    code,
    reason: reasonOf(code, words),
    message: sanitise(words, reading.echoes),
  }
}

/** Reads a task's record in the shape of any API of KIE. Never throws; an unknown state is pending. */
export function parseRecord(answer: unknown, reading: Reading = {}): TaskRecord {
  const status = reading.status ?? 200
  const body = asFields(answer)
  if (!body) return TASK_ABSENT.has(status) ? { kind: 'absent' } : { kind: 'away', code: status }
  const task = taskOf(body)
  const code = codeOf(body, status)
  const stage = task ? stageOf(task, reading.api) : 'unclear'
  if (task && stage !== 'unclear') return told(task, stage, { body, reading })
  if (TASK_ABSENT.has(code)) return { kind: 'absent' }
  if (status < 500 && TASK_FAILED.has(code)) return failed(task ?? {}, body, reading)
  if (!isFine(code)) return { kind: 'away', code }
  return task ? unspoken(task, { body, reading }) : { kind: 'absent' }
}

/**
 * Reads a callback: which task, and what it says about it. A hint only, since KIE does not sign the body.
 * `taskId` is null when none of the four places has it. Never throws.
 */
export function parseCallback(
  answer: unknown,
  reading: Reading = {},
): { taskId: string | null; record: TaskRecord } {
  const body = asFields(decoded(answer))
  if (!body) return { taskId: null, record: { kind: 'absent' } }
  const task = taskOf(body) ?? {}
  const code = codeOf(body, 200)
  const stage = stageOf(task, reading.api)
  const bad = !isFine(code) && (stage === 'unclear' || 'callbackType' in task)
  const record = bad
    ? failed(task, body, reading)
    : stage === 'unclear'
      ? unspoken(task, { body, reading })
      : told(task, stage, { body, reading })
  return { taskId: taskIdOf(body), record }
}

interface Context {
  body: Fields
  reading: Reading
}

/** The record of a task that names its state. */
function told(task: Fields, stage: Exclude<Stage, 'unclear'>, { body, reading }: Context): TaskRecord {
  if (stage === 'failed') return failed(task, body, reading)
  if (stage !== 'succeeded') return { kind: 'pending', stage }
  const { found, files } = outputsOf(task, reading.hosts ?? [])
  const bill = { ...tracksOf(task, files, reading.hosts ?? []), ...creditsOf(task), ...secondsOf(task) }
  if (files.length > 0) return { kind: 'succeeded', files, ...bill }
  const reason = found ? 'unusable' : 'empty'
  return { kind: 'failed', code: 200, reason, message: `success with ${reason} result`, ...creditsOf(task) }
}

/**
 * The record of a task that names no state (Veo's and 4o's callbacks): its files speak, or it is not over.
 */
function unspoken(task: Fields, context: Context): TaskRecord {
  const { found } = outputsOf(task, context.reading.hosts ?? [])
  return told(task, found ? 'succeeded' : 'generating', context)
}

function failed(task: Fields, body: Fields, reading: Reading): Failed {
  const own = FAIL_CODES.map((name) => task[name]).filter(isFailure)
  const envelope = codeOf(body, reading.status ?? 200)
  const code = own.map(numberOf).find((value) => value !== undefined) ?? (isFine(envelope) ? 501 : envelope)
  const words = textOf(task, FAIL_WORDS) || textOf(body, WORDS)
  const echoes = [...(reading.echoes ?? []), ...REQUEST_FIELDS.flatMap((name) => echoesOf(task[name]))]
  return {
    kind: 'failed',
    code,
    reason: reasonOf(code, [...own, textOf(task, ['status']), words].join(' ')),
    message: sanitise(words, echoes),
    ...creditsOf(task),
  }
}

/** What the task cost in KIE's credits; a fraction is possible. */
function creditsOf(task: Fields): { credits?: number } {
  const credits = numberOf(
    task.creditsConsumed ?? task.credits_consumed ?? task.consumeCredits ?? task.consume_credits,
  )
  return credits === undefined || credits < 0 ? {} : { credits }
}

/** How long it took. `costTime` is not read: KIE fills it with seconds or milliseconds. */
function secondsOf(task: Fields): { seconds?: number } {
  const [start, end] = [task.createTime ?? task.create_time, task.completeTime ?? task.complete_time].map(
    (time) => numberOf(time) ?? (typeof time === 'string' ? Date.parse(time) : Number.NaN),
  )
  const seconds = Math.round(((end ?? Number.NaN) - (start ?? Number.NaN)) / 1_000)
  return seconds >= 0 && Number.isSafeInteger(seconds) ? { seconds } : {}
}
