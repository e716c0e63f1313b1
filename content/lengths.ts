const TENTH = 10

/**
 * The length of a file that is too short or too long, in seconds to show: whole, or in tenths near the limit,
 * and never rounded to a number that the limit would allow.
 */
export function apart({ seconds, min, max }: { seconds: number; min: number; max: number }): number {
  const tenths = Number((seconds * TENTH).toFixed(6)) // 0.6 × 10 is 6.000000000000001 or so.
  if (seconds > max) return seconds - max >= 1 ? Math.round(seconds) : Math.ceil(tenths) / TENTH
  return min - seconds >= 1 ? Math.round(seconds) : Math.floor(tenths) / TENTH
}
