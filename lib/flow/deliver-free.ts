import { isLanguage, textsOf } from '../../content/index.js'
import {
  beginSending,
  type CallbackSeal,
  failureOn,
  fileIdOf,
  forgetSending,
  type Generation,
  rememberSent,
  sendResult,
  sentMarkOf,
  titleOf,
} from '../generation/index.js'
import { note } from '../kernel/index.js'
import type { TaskRecord } from '../kie/port.js'
import { DEFAULT_PREFERENCES } from '../preferences/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { receiptScreen } from '../telegram/screens/generation.js'
import type { World } from '../world/world.js'
import { putScreen } from './reply.js'

type Final = Extract<TaskRecord, { kind: 'succeeded' | 'failed' }>

/**
 * Delivers a free generation that has no row, because the database is away or was when it began, from what
 * the sealed address carries. Redis keeps it to one delivery; with Redis away too, KIE's repeats may repeat
 * the message. `busy`: another callback is sending it right now.
 */
export async function deliverWithoutDb(
  world: World,
  task: { seal: CallbackSeal; taskId: string; record: Final },
): Promise<'done' | 'busy'> {
  if (!(await beginSending(world, task.seal.g))) {
    return (await sentMarkOf(world, task.seal.g))?.kind === 'sent' ? 'done' : 'busy'
  }
  const generation = generationOf(world, task)
  let files: string[] | null = null
  try {
    if (task.record.kind === 'succeeded') {
      const sent = await sendResult(world, generation)
      files = sent.flatMap((message) => fileIdOf(message) ?? [])
      const nothing = { amount: 0, currency: world.config.pricing.currency }
      const screen = receiptScreen(
        {
          generation: generation.id,
          title: titleOf(generation),
          sum: nothing,
          returned: nothing,
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
      await forgetSending(world, task.seal.g)
      throw error
    }
  }
  await rememberSent(world, { generationId: task.seal.g, files })
  return 'done'
}

function generationOf(world: World, task: { seal: CallbackSeal; taskId: string; record: Final }): Generation {
  const { seal, record } = task
  const at = world.clock.now()
  return {
    id: seal.g,
    userId: seal.u,
    chatId: seal.c,
    replyTo: null,
    messageId: seal.p,
    model: seal.m,
    api: 'market',
    format: '',
    language: isLanguage(seal.l) ? seal.l : 'ru',
    amount: 0,
    charged: null,
    quotedMilli: null,
    creditsMilli: null,
    refundable: false,
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
    usualSeconds: null,
    first: false,
    prefs: { ...DEFAULT_PREFERENCES, safe: seal.s === 1 },
  }
}
