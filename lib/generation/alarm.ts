import { type Texts, textsOf } from '../../content/index.js'
import { isOutage } from '../kernel/index.js'
import type { Reason } from '../kie/port.js'
import { TTL } from '../redis/index.js'
import { type MethodParams, TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'

/** Refusals that only the operator can mend. */
type OperatorsOwn = 'unauthorized' | 'no-credits' | 'key-limit'

function isOperatorsOwn(reason: Reason): reason is OperatorsOwn {
  return reason === 'unauthorized' || reason === 'no-credits' || reason === 'key-limit'
}

/**
 * Tells the operators when KIE refuses for a reason that is theirs: the key, the credits, the key's own
 * limit.
 */
export async function alarmProvider(world: World, reason: Reason): Promise<void> {
  if (!isOperatorsOwn(reason)) return
  await alarmOperator(world, { what: `kie:${reason}`, words: (say) => say.operator[reason] })
}

/**
 * Tells the operators that something needs them, for the same thing once in so many seconds (an hour). Best
 * effort.
 */
export async function alarmOperator(
  world: World,
  alarm: { what: string; seconds?: number; words(say: Texts): string | Promise<string> },
): Promise<void> {
  world.log.warn('alarm', { what: alarm.what })
  try {
    if (!(await world.redis.setOnce(world.redis.keys.alarm(alarm.what), '1', alarm.seconds ?? TTL.alarm)))
      return
  } catch (error) {
    if (!isOutage(error)) throw error // With Redis away an alarm may come more than once.
  }
  await tellOperators(world, { text: `⚠️ ${await alarm.words(textsOf('ru'))}` })
}

/** Sends a message to every operator; true when one of them has it. Best effort: nobody waits for it. */
export async function tellOperators(
  world: World,
  message: Omit<MethodParams['sendMessage'], 'chat_id'>,
): Promise<boolean> {
  let told = false
  for (const admin of world.config.adminIds) {
    try {
      await world.telegram.call('sendMessage', { chat_id: admin, ...message })
      told = true
    } catch (error) {
      if (!(error instanceof TelegramRefusal) && !isOutage(error)) throw error
    }
  }
  return told
}
