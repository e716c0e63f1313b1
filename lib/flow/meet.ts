import { degrade, isOutage } from '../kernel/index.js'
import type { Incoming } from '../telegram/parse.js'
import { openUser, type User } from '../user/index.js'
import type { World } from '../world/world.js'
import { startOfDay, startOfHour } from './day.js'
import { readLink } from './deep-link.js'

function isStart({ event }: Incoming): boolean {
  return event.kind === 'command' && event.command === 'start'
}

/** The code of the friend whose link brought this update. */
function inviterOf({ event }: Incoming): string | null {
  return event.kind === 'command' && event.command === 'start' ? readLink(event.argument).author : null
}

/**
 * Who came, as far as it is stored: somebody who only presses a button keeps the name they have, so that one
 * of before does not undo that they were erased.
 */
export function storedFace({ person, event }: Incoming): Incoming['person'] {
  return event.kind === 'tap' ? { ...person, name: null, username: null, languageCode: null } : person
}

/** Stores a person seen for the first time in ten minutes. A database that is away must not stop a menu. */
export async function meet(world: World, incoming: Incoming): Promise<User | null> {
  try {
    const at = world.clock.now()
    return await openUser(world.db, {
      person: storedFace(incoming),
      invitedBy: inviterOf(incoming),
      starts: isStart(incoming) && incoming.group === undefined, // What is asked first is asked in private.
      welcome: world.config.welcomeCredit,
      freeSince: startOfDay(at),
      hourSince: startOfHour(at),
      at,
    })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    world.background(() => forgetSeen(world, incoming.person.id))
    return null
  }
}

/** Takes the mark of having been seen away: whoever was not met after all is met the next time. */
export async function forgetSeen(world: World, user: number): Promise<void> {
  try {
    // So that the next update tries to store them again.
    await world.redis.remove(world.redis.keys.seen(user))
  } catch (error) {
    if (!isOutage(error)) throw error
  }
}
