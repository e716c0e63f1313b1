import type { Incoming } from '../telegram/parse.js'
import { setLeft } from '../user/index.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'

/** The person blocked the bot or let it in again. Writing it twice changes nothing. */
export async function recordMembership(world: World, incoming: Incoming, left: boolean): Promise<Response> {
  if (incoming.chatType !== 'private') return answer.ok()
  await setLeft(world.db, { userId: incoming.person.id, left, at: world.clock.now() })
  return answer.ok()
}
