import { isLanguage, textsOf } from '../../content/index.js'
import { type CallbackSeal, failureOn, type Generation, sendResult, titleOf } from '../generation/index.js'
import { isOutage, note } from '../kernel/index.js'
import type { TaskRecord } from '../kie/port.js'
import { TTL } from '../redis/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { receiptScreen } from '../telegram/screens/generation.js'
import type { World } from '../world/world.js'
import { putScreen } from './reply.js'

type Final = Extract<TaskRecord, { kind: 'succeeded' | 'failed' }>

/**
 * Delivers a free generation that has no row, because the database is away or was when it began, from what
 * the sealed address carries. Redis keeps it to one delivery; with Redis away too, KIE's repeats may repeat
 * the message.
 */
export async function deliverWithoutDb(
  world: World,
  task: { seal: CallbackSeal; taskId: string; record: Final },
): Promise<void> {
  if (!(await isFirst(world, task.seal.g))) return
  const generation = generationOf(world, task)
  try {
    if (task.record.kind === 'succeeded') {
      await sendResult(world, generation)
      const screen = receiptScreen(
        {
          title: titleOf(generation),
          sum: { amount: 0, currency: world.config.pricing.currency },
          free: true,
          late: false,
          seconds: null,
        },
        textsOf(generation.language),
      )
      await putScreen(world, { chatId: generation.chatId, messageId: generation.messageId }, screen)
    } else {
      await putScreen(
        world,
        { chatId: generation.chatId, messageId: generation.messageId },
        failureOn(world, generation),
      )
    }
  } catch (error) {
    const isFinal = error instanceof TelegramRefusal && (error.blocked || error.code === 400)
    if (isFinal) note('unsent', error.code)
    else {
      await forget(world, task.seal.g)
      throw error
    }
  }
}

async function isFirst(world: World, generationId: string): Promise<boolean> {
  try {
    return await world.redis.setOnce(world.redis.keys.delivered(generationId), '1', TTL.delivered)
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    return true
  }
}

async function forget(world: World, generationId: string): Promise<void> {
  try {
    await world.redis.remove(world.redis.keys.delivered(generationId))
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
  }
}

function generationOf(world: World, task: { seal: CallbackSeal; taskId: string; record: Final }): Generation {
  const { seal, record } = task
  const at = world.clock.now()
  return {
    id: seal.g,
    userId: seal.u,
    chatId: seal.c,
    messageId: seal.p,
    model: seal.m,
    api: 'market',
    format: '',
    language: isLanguage(seal.l) ? seal.l : 'ru',
    amount: 0,
    free: true,
    state: record.kind === 'succeeded' ? 'succeeded' : 'failed',
    money: 'none',
    input: {},
    taskId: task.taskId,
    acceptedAt: at,
    submittedAt: at,
    resolvedAt: at,
    deliveredAt: null,
    deadlineAt: at,
    deliveries: 0,
    late: false,
    result: record.kind === 'succeeded' ? { files: record.files } : null,
    files: null,
    errorCode: record.kind === 'failed' ? record.reason : null,
  }
}
