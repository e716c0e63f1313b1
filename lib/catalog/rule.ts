export type Plain = string | number | boolean

/** What a condition asks of one field; `null` means that it is left out, an empty list is left out too. */
export type Test =
  | Plain
  | readonly (Plain | null)[]
  | { set: boolean }
  | { not: readonly Plain[] }
  /** The number of files, or a number. */
  | { min?: number; max?: number }
  | { maxLength: number }

/** Conditions by field: all must hold. */
export type Tests = Readonly<Record<string, Test>>

/** What the pages of KIE demand in words and a schema cannot say. */
export type Rule =
  | { when: Tests; must: Tests }
  | { exactlyOne: readonly string[] }
  | { atLeastOne: readonly string[] }
  /** Nothing of the first list together with anything of the second. */
  | { notBoth: readonly [readonly string[], readonly string[]] }
  /** The files of all these fields together. */
  | { sumMax: readonly string[]; max: number }
  /** Files take slots of the same room: one video may take two. */
  | { weights: Readonly<Record<string, number>>; max: number }
  /** The length of each file, measured. */
  | { seconds: Readonly<Record<string, readonly [number, number]>>; during?: Tests }
  /** The length of all files of a field together. */
  | { secondsMax: Readonly<Record<string, number>> }
  /** The longest side of the result must have a price: source side × the factor of a field. */
  | { sideMax: number; of: string; times: string }
  /** These moments lie inside the file of a field, measured. */
  | { within: readonly string[]; of: string }
  /** The first is smaller than the second. */
  | { order: readonly [string, string] }
