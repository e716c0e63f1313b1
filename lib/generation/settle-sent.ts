import type { TaskRecord } from '../kie/port.js'
import { capture, release } from '../ledger/index.js'
import type { World } from '../world/world.js'
import { delivered } from './delivered.js'
import { milliOf } from './drift.js'
import { storedResult } from './stored-result.js'

/**
 * Brings the row of a generation up to date whose end the person has seen already; without a row there is
 * nothing to do. A repeat changes nothing. Throws Outage('db').
 */
export async function settleSent(
  world: World,
  sent: {
    generationId: string
    taskId: string
    record: Extract<TaskRecord, { kind: 'succeeded' | 'failed' }>
    /** Telegram's ids of what was sent, where they are known. */
    files: string[] | null
  },
): Promise<void> {
  const at = world.clock.now()
  const { generationId, taskId, record } = sent
  if (record.kind === 'succeeded') {
    await capture(world.db, {
      generationId,
      taskId,
      result: storedResult(record),
      creditsMilli: milliOf(record.credits),
      deliveryLeaseUntil: at,
      at,
    })
  } else {
    await release(world.db, {
      generationId,
      taskId,
      verdict: 'failed',
      errorCode: record.reason,
      errorReason: null,
      deliveryLeaseUntil: at,
      userId: null,
      at,
    })
  }
  await delivered(world.db, { generationId, late: false, files: sent.files, problem: null, at })
}
