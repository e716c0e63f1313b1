import { setTimeout as sleep } from 'node:timers/promises'
import { announce, type Context, inBackground, type Work } from './context.js'
import { families } from './families/index.js'
import { makeFiles } from './make-files.js'
import { deliverCallback } from './send-callback.js'
import type { FinishOptions, Outcome, TaskState } from './types.js'

const QUEUE_MS = 1_500
const WORK_MS = { image: 4_000, audio: 6_000, video: 8_000, text: 3_000 } as const
const SLOW_FACTOR = 6

const ENDED: Record<Outcome, TaskState> = { success: 'success', empty: 'success', fail: 'fail' }

/** Starts the life of a task that has just been created. */
export function beginTask(context: Context, work: Work): void {
  announce(context, work.task)
  const life = context.fake.pace === 'manual' ? checkSources(context, work) : live(context, work)
  inBackground(context, life)
}

/** Ends a task now and tells its address; resolves when the callbacks are answered. */
export async function finishTask(
  context: Context,
  work: Work,
  { outcome, options }: { outcome: Outcome; options: FinishOptions },
): Promise<void> {
  const sources = await work.sources
  const { task } = work
  if (sources.kind === 'unusable' && task.completedAt === null && outcome !== 'fail') {
    endTask(context, work, { outcome: 'fail', options: { failCode: '400', failMsg: sources.why } })
  }
  if (task.completedAt !== null) {
    const ended = task.state === ENDED[outcome]
    if (!ended) throw new Error(`task ${task.taskId} has already ended: ${task.failMsg ?? task.state}`)
  } else {
    const files = outcome === 'success' ? (options.files ?? (await made(context, work))) : []
    if (outcome === 'success' && options.callback !== false) await passStages(context, work, files)
    endTask(context, work, { outcome, options: { ...options, files } })
  }
  if (options.callback !== false) await tell(context, work)
}

/** In manual pace the test decides when a task ends, but a file that cannot be fetched fails it at once. */
async function checkSources(context: Context, work: Work): Promise<void> {
  const sources = await work.sources
  if (sources.kind === 'fetched' || work.task.completedAt !== null) return
  endTask(context, work, { outcome: 'fail', options: { failCode: '400', failMsg: sources.why } })
  await tell(context, work)
}

async function live(context: Context, work: Work): Promise<void> {
  const { queueMs, workMs } = pauses(context, work)
  await pause(context, queueMs * 0.4)
  moveTo(context, work, 'queuing')
  await pause(context, queueMs * 0.6)
  const sources = await work.sources
  if (work.task.completedAt !== null) return
  if (sources.kind === 'unusable') {
    endTask(context, work, { outcome: 'fail', options: { failCode: '400', failMsg: sources.why } })
    return tell(context, work)
  }
  moveTo(context, work, 'generating')
  const files = await generate(context, work, workMs)
  if (work.task.completedAt !== null) return
  endTask(context, work, { outcome: work.marks.fail ? 'fail' : 'success', options: { files } })
  await tell(context, work)
}

/** Makes the media while the time of the work passes, with Suno's callbacks on the way. */
async function generate(context: Context, work: Work, workMs: number): Promise<string[]> {
  if (work.marks.fail) {
    await pause(context, workMs)
    return []
  }
  const startedAt = Date.now()
  const files = await made(context, work)
  const stages = families[work.task.family].stages?.(work, files) ?? []
  const left = Math.max(workMs - (Date.now() - startedAt), 0)
  for (const body of stages) {
    await pause(context, left / (stages.length + 1))
    if (work.task.completedAt !== null) return files
    work.stage += 1
    announce(context, work.task)
    if (work.task.callBackUrl && !work.marks.lost) await deliverCallback(context, work, body)
  }
  await pause(context, left / (stages.length + 1))
  return files
}

async function passStages(context: Context, work: Work, files: string[]): Promise<void> {
  for (const body of families[work.task.family].stages?.(work, files) ?? []) {
    work.stage += 1
    if (work.task.callBackUrl && !work.marks.lost) await deliverCallback(context, work, body)
  }
}

/** The media of a task, made once. */
function made(context: Context, work: Work): Promise<string[]> {
  work.made ??= makeFiles(context, work)
  return work.made
}

function endTask(
  context: Context,
  work: Work,
  { outcome, options }: { outcome: Outcome; options: FinishOptions },
): void {
  const { task } = work
  task.completedAt = context.clock()
  task.state = ENDED[outcome]
  task.files = outcome === 'success' ? (options.files ?? []) : []
  if (outcome === 'fail') {
    task.failCode = options.failCode ?? '500'
    task.failMsg = options.failMsg ?? 'Internal server error'
  }
  task.credits = options.credits ?? (outcome === 'fail' ? 0 : task.credits)
  context.fake.credits = Math.round((context.fake.credits - task.credits) * 1000) / 1000
  announce(context, task)
}

async function tell(context: Context, work: Work): Promise<void> {
  if (!work.task.callBackUrl || work.marks.lost) return
  const body = families[work.task.family].callback(work)
  const deliveries = work.marks.twice ? 2 : 1
  await Promise.all(Array.from({ length: deliveries }, () => deliverCallback(context, work, body)))
}

function moveTo(context: Context, work: Work, state: TaskState): void {
  if (work.task.completedAt !== null) return
  work.task.state = state
  announce(context, work.task)
}

function pauses(context: Context, work: Work): { queueMs: number; workMs: number } {
  const { pace } = context.fake
  const natural = { queueMs: QUEUE_MS, workMs: WORK_MS[work.model.output] }
  const { queueMs, workMs } = typeof pace === 'object' ? pace : natural
  const factor = (work.marks.slow ? SLOW_FACTOR : 1) / context.speed
  return { queueMs: queueMs * factor, workMs: workMs * factor }
}

async function pause(context: Context, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: context.stopping.signal })
}
