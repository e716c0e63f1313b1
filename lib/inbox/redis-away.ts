import { SECOND_MS } from '../kernel/index.js'
import type { World } from '../world/world.js'

// When (ms) Redis was last away from here: events of that time may be claimed in Postgres.
const lastAway = new WeakMap<World, number>()

/** Remembers that Redis did not answer this instance just now. */
export function noteRedisAway(world: World): void {
  lastAway.set(world, world.clock.now().getTime())
}

/** True while a claim made here without Redis may still be at work. Other instances have their own memory. */
export function wasRedisAway(world: World, seconds: number): boolean {
  const away = lastAway.get(world)
  return away !== undefined && world.clock.now().getTime() - away <= seconds * SECOND_MS
}
