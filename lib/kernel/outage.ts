/** What can be away without it being anybody's mistake. */
export type Door = 'db' | 'redis' | 'kie' | 'telegram'

/** Something outside is away for now: the sender or the cron tries again. Never a refusal, never a bug. */
export class Outage extends Error {
  readonly door: Door

  constructor(door: Door, cause?: unknown) {
    super(`${door} is away`, { cause })
    this.name = 'Outage'
    this.door = door
  }
}

/** True for an outage, of the named door when one is named. */
export function isOutage(error: unknown, door?: Door): error is Outage {
  return error instanceof Outage && (door === undefined || error.door === door)
}
