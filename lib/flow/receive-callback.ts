import { catalog } from '../catalog/index.js'
import type { CallbackSeal, Generation } from '../generation/index.js'
import { isQueued, refreshProgress, resolve, sentMarkOf, settleSent, stateOf } from '../generation/index.js'
import { degrade, isOutage, note } from '../kernel/index.js'
import { parseCallback } from '../kie/parse.js'
import type { TaskRecord } from '../kie/port.js'
import { verifySignature } from '../kie/verify.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { deliverWithoutDb } from './deliver-free.js'
import { observe } from './observe.js'
import { readJson } from './read-json.js'

/** KIE repeats a refused callback three times; later the cron looks. */
const RETRY_SECONDS = 5

/** KIE says that a task has news. It says *look*, not *what*: the record is fetched by us. */
export function receiveCallback(world: World, request: Request): Promise<Response> {
  return observe(world, { event: 'kie', headers: request.headers }, async () => {
    const token = new URL(request.url).pathname.split('/').at(-1) ?? ''
    const seal = readSeal(world.seal.open('callback', token, world.clock.now()))
    if (!seal) return answer.unauthorized()
    note('generation', seal.g)
    note('user', world.ids.hash(seal.u))
    const body = await readJson(request)
    if (!body.ok) return body.response
    const { taskId } = parseCallback(body.value)
    const signature = checkSignature(world, request, taskId)
    if (signature) return signature
    if (taskId === null) return answer.badRequest('no task id')
    return settle(world, { seal, taskId })
  })
}

function readSeal(payload: Record<string, unknown> | null): CallbackSeal | null {
  if (!payload) return null
  const { g, u, c, m, l, f, p, s } = payload
  const sound =
    typeof g === 'string' &&
    typeof u === 'number' &&
    typeof c === 'number' &&
    typeof m === 'string' &&
    typeof l === 'string'
  if (!sound) return null
  return { g, u, c, m, l, f: f === 1 ? 1 : 0, p: typeof p === 'number' ? p : null, ...(s === 1 && { s }) }
}

/** A refusal, or null when the signature holds or none was agreed. */
function checkSignature(world: World, request: Request, taskId: string | null): Response | null {
  const keys = world.config.kie.hmacKeys
  if (keys.length === 0) return null
  if (taskId === null) return answer.unauthorized()
  const verdict = verifySignature({ headers: request.headers, taskId, keys, at: world.clock.now() })
  if (verdict === 'valid') return null
  note('signature', verdict)
  return answer.unauthorized()
}

async function settle(world: World, task: { seal: CallbackSeal; taskId: string }): Promise<Response> {
  const { seal, taskId } = task
  const api = catalog.card(seal.m)?.api ?? 'market'
  const [record, mark] = await Promise.all([
    world.kie.look({ api, taskId }),
    seal.f === 1 ? sentMarkOf(world, seal.g) : null,
  ])
  note('record', record.kind)
  switch (record.kind) {
    case 'away':
      return answer.askAgain(RETRY_SECONDS)
    case 'pending':
      await passProgress(world, await rowOf(world, seal), { queued: isQueued(record) })
      return received()
    case 'absent':
      return answerAbsent(world, task)
    default:
      if (mark?.kind === 'sending') return answer.askAgain(RETRY_SECONDS)
      return mark
        ? catchUp(world, { ...task, record, files: mark.files })
        : conclude(world, { ...task, record })
  }
}

/**
 * KIE does not know the task: it may be too early for ours, or this may be the first word of the task of a
 * run whose submit nobody answered. What is neither is nothing to us.
 */
async function answerAbsent(world: World, task: { seal: CallbackSeal; taskId: string }): Promise<Response> {
  const row = await stateOf(world.db, { generationId: task.seal.g })
  const mayBeOurs = row !== null && (row.taskId === null || row.taskId === task.taskId)
  return mayBeOurs ? answer.askAgain(RETRY_SECONDS) : answer.notFound()
}

/** The person has seen the end while the database was away: only the row is behind. */
async function catchUp(world: World, task: Concluded & { files: string[] | null }): Promise<Response> {
  try {
    const { taskId, record, files } = task
    await settleSent(world, { generationId: task.seal.g, taskId, record, files })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db') // The cron does it later.
  }
  return received()
}

interface Concluded {
  seal: CallbackSeal
  taskId: string
  record: Extract<TaskRecord, { kind: 'succeeded' | 'failed' }>
}

async function conclude(world: World, task: Concluded): Promise<Response> {
  try {
    const outcome = await resolve(world, {
      generationId: task.seal.g,
      taskId: task.taskId,
      record: task.record,
    })
    note('outcome', outcome)
    if (outcome === 'unknown' && task.seal.f === 1) return await deliverFree(world, task)
    if (outcome === 'unknown' || outcome === 'foreign') return answer.notFound()
    return received()
  } catch (error) {
    if (!isOutage(error, 'db') || task.seal.f !== 1) throw error
    degrade('db')
    return deliverFree(world, task)
  }
}

async function deliverFree(world: World, task: Concluded): Promise<Response> {
  const sending = await deliverWithoutDb(world, task)
  return sending === 'busy' ? answer.askAgain(RETRY_SECONDS) : received()
}

/** News that is no end yet: whoever passes by moves the bar. */
async function passProgress(
  world: World,
  generation: Generation | null,
  news: { queued: boolean },
): Promise<void> {
  try {
    if (generation) await refreshProgress(world, generation, news)
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
  }
}

async function rowOf(world: World, seal: CallbackSeal): Promise<Generation | null> {
  try {
    return await stateOf(world.db, { generationId: seal.g })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return null
  }
}

/** What KIE expects to hear. */
function received(): Response {
  return answer.ok({ code: 200, msg: 'success' })
}
