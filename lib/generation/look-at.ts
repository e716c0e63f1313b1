import { isOutage } from '../kernel/index.js'
import type { Api, TaskRecord } from '../kie/port.js'
import type { World } from '../world/world.js'
import { redrawEnd } from './redraw-end.js'
import { refreshProgress } from './refresh.js'
import { end, resolve } from './resolve.js'
import type { Generation } from './row.js'
import { sentMarkOf } from './sent-mark.js'
import { settleSent } from './settle-sent.js'
import { cardOf } from './words.js'

/** What a look brought: the result or the word of the failure went out, is owed, or there is no news. */
export type Looked = 'delivered' | 'released' | 'pending' | 'owed'

/**
 * Asks KIE for the truth about an open generation and acts on it; at the deadline for the last time. Without
 * news the bar is redrawn, unless it has just been (`drawn`). A repeat changes nothing that is settled.
 */
export async function lookAt(
  world: World,
  generation: Generation,
  when: { last: boolean; drawn?: true },
): Promise<Looked> {
  const record =
    generation.taskId === null ? null : await recordOf(world, { ...generation, taskId: generation.taskId })
  if (record && (record.kind === 'succeeded' || record.kind === 'failed') && generation.taskId !== null) {
    const mark = generation.free ? await sentMarkOf(world, generation.id) : null
    if (mark?.kind === 'sending') return 'pending'
    if (mark?.kind === 'sent') {
      await settleSent(world, {
        generationId: generation.id,
        taskId: generation.taskId,
        record,
        files: mark.files,
      })
      return record.kind === 'succeeded' ? 'delivered' : 'released'
    }
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
  if (when.drawn) await redrawEnd(world, generation.id)
  else await refreshProgress(world, generation, { queued: record?.kind === 'pending' && isQueued(record) })
  return 'pending'
}

/** True while the provider has not begun. */
export function isQueued({ stage }: Extract<TaskRecord, { kind: 'pending' }>): boolean {
  return stage !== 'generating'
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
