import { type Context, withinRate } from './context.js'
import { families } from './families/index.js'
import { type Answer, envelope, type Incoming } from './http.js'
import { recordPaths } from './models.js'

const LOOK_RATE = { most: 10, windowMs: 1_000 }

/** Answers one look at a task; `faults` name a task looked for at the wrong address. */
export function lookUp(context: Context, request: Incoming): { answer: Answer; faults: string[] } {
  const taskId = request.query.get('taskId')
  if (!taskId) return { answer: envelope(400, 'taskId is required'), faults: [`${request.path}: no taskId`] }
  const times = context.lookTimes.get(taskId) ?? []
  context.lookTimes.set(taskId, times)
  if (context.rateLimit && !withinRate(times, { ...LOOK_RATE, now: context.clock() })) {
    return { answer: envelope(429, 'Rate limit exceeded'), faults: [] }
  }
  const family = recordPaths[request.path]
  const work = context.works.get(taskId)
  if (!work || work.task.family !== family) {
    const faults = work ? [`${request.path}: task ${taskId} is of the API ${work.task.family}`] : []
    const msg = family === 'market' ? 'recordInfo is null' : 'record is null'
    return { answer: envelope(422, msg), faults }
  }
  return { answer: envelope(200, 'success', families[family].record(work)), faults: [] }
}
