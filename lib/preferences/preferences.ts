/** What a person set for themselves. Money in minor units, hours of their own clock, offsets in minutes. */
export interface Preferences {
  /** The most that generations may take in a day of their own; null: no cap. */
  readonly dayCap: number | null
  /** A price above it is asked for once more; null: never. */
  readonly askAbove: number | null
  /** Messages come without a sound from this hour until that one. */
  readonly quiet: { readonly from: number; readonly until: number } | null
  /** Minutes east of Greenwich. */
  readonly utcOffset: number
  /** Results come covered. */
  readonly safe: boolean
  /** Hints under a prompt. */
  readonly coach: boolean
  /** Tips at the first question of a format. */
  readonly tips: boolean
  /** Word of a friend's first result. */
  readonly friends: boolean
}

/** The preferences that are on or off. */
export const SWITCHES = ['coach', 'safe', 'tips', 'friends'] as const
export type Switch = (typeof SWITCHES)[number]

/** One field with its new value. */
export type PreferenceChange =
  | { readonly dayCap: number | null }
  | { readonly askAbove: number | null }
  | { readonly quiet: Preferences['quiet'] }
  | { readonly utcOffset: number }
  | { readonly [name in Switch]?: boolean }

/** What holds for everybody who has set nothing; as the table says. */
export const DEFAULT_PREFERENCES: Preferences = {
  dayCap: null,
  askAbove: null,
  quiet: null,
  utcOffset: 180,
  safe: false,
  coach: true,
  tips: true,
  friends: true,
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function sumOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}

function isHour(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < HOURS_IN_DAY
}

function quietFrom(value: unknown): Preferences['quiet'] {
  const { from, until } = fieldsOf(value)
  return isHour(from) && isHour(until) ? { from, until } : null
}

/** Reads preferences as database and session write them; what is damaged or missing is the default. */
export function preferencesFrom(value: unknown): Preferences {
  const fields = fieldsOf(value)
  const flag = (name: Switch) => {
    const kept = fields[name]
    return typeof kept === 'boolean' ? kept : DEFAULT_PREFERENCES[name]
  }
  const { utcOffset } = fields
  return {
    dayCap: sumOrNull(fields.dayCap),
    askAbove: sumOrNull(fields.askAbove),
    quiet: quietFrom(fields.quiet),
    utcOffset: isOffset(utcOffset) ? utcOffset : DEFAULT_PREFERENCES.utcOffset,
    safe: flag('safe'),
    coach: flag('coach'),
    tips: flag('tips'),
    friends: flag('friends'),
  }
}

const HOURS_IN_DAY = 24
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const LEAST_OFFSET = -720
const MOST_OFFSET = 840

/** True for minutes east of Greenwich that some clock on earth shows. */
export function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= LEAST_OFFSET && value <= MOST_OFFSET
}

/** When the day began that a clock with this offset shows. */
export function startOfOwnDay(at: Date, utcOffset: number): Date {
  const local = at.getTime() + utcOffset * MINUTE_MS
  return new Date(local - (((local % DAY_MS) + DAY_MS) % DAY_MS) - utcOffset * MINUTE_MS)
}

/** True in the quiet hours of a person, which may go over midnight; the same hour twice is the whole day. */
export function isQuiet({ quiet, utcOffset }: Preferences, at: Date): boolean {
  if (!quiet) return false
  const hour = new Date(at.getTime() + utcOffset * MINUTE_MS).getUTCHours()
  const { from, until } = quiet
  if (from < until) return hour >= from && hour < until
  return hour >= from || hour < until
}

/** True when both say the same. */
export function samePreferences(one: Preferences, other: Preferences): boolean {
  return JSON.stringify(preferencesFrom(one)) === JSON.stringify(preferencesFrom(other))
}
