import { isOutage } from '../kernel/index.js'
import type { Api, TaskRecord } from '../kie/port.js'
import { capture, release } from '../ledger/index.js'
import type { World } from '../world/world.js'
import { delivered } from './delivered.js'
import { redrawEnd } from './redraw-end.js'
import { refreshProgress } from './refresh.js'
import { end, resolve } from './resolve.js'
import type { Generation } from './row.js'
import { wasSent } from './sent-mark.js'
import { cardOf } from './words.js'

type Final = Extract<TaskRecord, { kind: 'succeeded' | 'failed' }>

/** What a look brought: the result or the word of the failure went out, is owed, or there is no news. */
export type Looked = 'delivered' | 'released' | 'pending' | 'owed'

/**
 * Asks KIE for the truth about an open generation and acts on it; at the deadline for the last time. Without
 * news the bar is redrawn. A repeat changes nothing that is settled.
 */
export async function lookAt(world: World, generation: Generation, when: { last: boolean }): Promise<Looked> {
  const record =
    generation.taskId === null ? null : await recordOf(world, { ...generation, taskId: generation.taskId })
  if (record && (record.kind === 'succeeded' || record.kind === 'failed') && generation.taskId !== null) {
    if (generation.free && (await wasSent(world, generation.id))) return settleSent(world, generation, record)
    const outcome = await resolve(world, { generationId: generation.id, taskId: generation.taskId, record })
    if (outcome === 'owed') return 'owed'
    // Somebody else was faster, and a bar of ours may stand over the end.
    if (outcome === 'repeated') await redrawEnd(world, generation.id)
    return record.kind === 'succeeded' ? 'delivered' : 'released'
  }
  if (when.last) {
    await end(world, {
      generationId: generation.id,
      taskId: generation.taskId,
      verdict: 'expired',
      code: 'expired',
      reason: null,
    })
    return 'released'
  }
  await refreshProgress(world, generation)
  return 'pending'
}

/** The API a task was created with; a name from a newer deployment is read like a market task. */
function apiOf(generation: Generation): Api {
  return cardOf(generation)?.api ?? 'market'
}

async function recordOf(world: World, generation: Generation & { taskId: string }) {
  try {
    return await world.kie.look({ api: apiOf(generation), taskId: generation.taskId })
  } catch (error) {
    if (!isOutage(error, 'kie')) throw error
    return null
  }
}

/** Brings the row of a generation up to date whose end the person has seen already. */
async function settleSent(world: World, generation: Generation, record: Final): Promise<Looked> {
  const at = world.clock.now()
  const { id } = generation
  const taskId = generation.taskId
  if (record.kind === 'succeeded' && taskId !== null) {
    await capture(world.db, {
      generationId: id,
      taskId,
      result: { files: record.files },
      creditsMilli: null,
      deliveryLeaseUntil: at,
      at,
    })
  } else {
    const errorCode = record.kind === 'failed' ? record.reason : null
    await release(world.db, {
      generationId: id,
      taskId,
      verdict: 'failed',
      errorCode,
      errorReason: null,
      deliveryLeaseUntil: at,
      userId: null,
      at,
    })
  }
  await delivered(world.db, { generationId: id, late: false, files: null, problem: null, at })
  return record.kind === 'succeeded' ? 'delivered' : 'released'
}
