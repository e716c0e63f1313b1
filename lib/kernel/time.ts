export const SECOND_MS = 1_000
export const MINUTE_SECONDS = 60
export const HOUR_SECONDS = 3_600
export const DAY_SECONDS = 86_400

/** `at` moved by `seconds`; a negative number moves it back. */
export function addSeconds(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * SECOND_MS)
}
