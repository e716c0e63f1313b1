import { HOUR_SECONDS, MINUTE_SECONDS, SECOND_MS } from '../kernel/index.js'

// The day of free tries turns at midnight in Moscow (UTC+3, no summer time), where most people are.
const OFFSET_MS = 3 * HOUR_SECONDS * SECOND_MS
const DAY_MS = 24 * HOUR_SECONDS * SECOND_MS

/** When the running day of free tries began, UTC. */
export function startOfDay(at: Date): Date {
  const local = at.getTime() + OFFSET_MS
  return new Date(local - (local % DAY_MS) - OFFSET_MS)
}

/** The running day as `2026-11-24`: part of a key of the quota while the database is away. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10)
}

/** The running hour as `2026-11-24T07`, for the other key. */
export function hourOf(at: Date): string {
  return at.toISOString().slice(0, 13)
}

/** When the running hour began. */
export function startOfHour(at: Date): Date {
  const hour = HOUR_SECONDS * SECOND_MS
  return new Date(at.getTime() - (at.getTime() % hour))
}

/** Whole minutes until the next hour, at least one. */
export function minutesToHour(at: Date): number {
  const left = startOfHour(at).getTime() + HOUR_SECONDS * SECOND_MS - at.getTime()
  return Math.max(1, Math.ceil(left / (MINUTE_SECONDS * SECOND_MS)))
}
