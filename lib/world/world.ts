import type { Config } from '../config.js'
import type { Db } from '../db/connect.js'
import type { Kie } from '../kie/port.js'
import type { Limiter, Redis } from '../redis/index.js'
import type { Sealer } from '../seal/seal.js'
import type { Telegram } from '../telegram/port.js'

export interface Clock {
  now(): Date
  /** Resolves after so many milliseconds; only for work after the response. */
  sleep(ms: number): Promise<void>
}

export interface Ids {
  /** A new uuid: of a generation, of a payment. */
  uuid(): string
  /** A short unguessable word: owner of a claim, tag of a draft, id of a request. */
  short(): string
  /** Which person it was, without saying so: the same hash for the same id under one APP_SECRET. */
  hash(user: number): string
}

export type LogLine = Record<string, unknown>

/** One JSON line; expected trouble is a warning, only a bug is an error. */
export interface Log {
  line(line: LogLine): void
  warn(event: string, facts?: LogLine): void
  error(event: string, facts?: LogLine): void
}

/** Every door to the outside. Tests and dev build it with other doors, the code cannot tell. */
export interface World {
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly config: Config
  readonly db: Db
  readonly redis: Redis
  readonly limiter: Limiter
  readonly kie: Kie
  readonly telegram: Telegram
  readonly seal: Sealer
  /** Work after the response. Only what is also owed in a row may be given here: it can be lost. */
  background(work: () => Promise<void>): void
}
