import type { FileSeconds, MediaKind, ModelCard } from './card.js'
import { type DraftValues, type FileValue, fieldOf, mediaOf, type View } from './values.js'

/** What we measured of one file; a missing number could not be measured. */
export interface Measure {
  seconds?: number
  /** Pixels. */
  width?: number
  height?: number
}

/** Measures of the files of each field, in the order of the files. */
export type Measured = Readonly<Record<string, readonly Measure[]>>

/** What is known of the files given: what somebody's app said of them is no measure. */
export function measuresIn(values: DraftValues): Measured {
  const lists = Object.entries(values).flatMap(([field, files]) =>
    typeof files === 'object' ? [[field, files.map(measureOf)] as const] : [],
  )
  return Object.fromEntries(lists)
}

function measureOf(file: FileValue): Measure {
  if (!('fileId' in file) || !file.measured) return {}
  const { seconds, width, height } = file
  return {
    ...(seconds !== null && seconds > 0 && { seconds }),
    ...(width && height && { width, height }),
  }
}

/** Seconds to pay for, and whether they are the most there can be because nobody could measure. */
export interface Seconds {
  seconds: number
  assumed: boolean
}

function secondsAt(field: string, view: View, measured: Measured): number | null {
  const files = view[field]
  const count = Array.isArray(files) ? files.length : 1
  const known = (measured[field] ?? []).slice(0, count)
  const seconds = known.flatMap((file) =>
    file.seconds !== undefined && file.seconds > 0 ? [file.seconds] : [],
  )
  return seconds.length === count ? seconds.reduce((sum, one) => sum + Math.ceil(one), 0) : null
}

/**
 * The whole seconds of the files of a field, each rounded up; the longest possible when one was not measured.
 * Null when that has no end. A field without files is as long as the longest when the result needs one.
 */
export function secondsOf(spec: FileSeconds, view: View, measured: Measured): Seconds | null {
  const lengths = [spec.of, ...(spec.or === undefined ? [] : [spec.or])].map((field) =>
    secondsAt(field, view, measured),
  )
  const known = lengths.filter((length) => length !== null)
  if (known.length === lengths.length) return { seconds: Math.max(...known), assumed: false }
  return spec.unbounded && view[spec.of] !== undefined ? null : { seconds: spec.max, assumed: true }
}

/** The fields with files whose length has no price without a measure. */
export function unboundedFields({ price }: ModelCard): string[] {
  const specs = [price.length, price.plus].filter((spec) => spec?.unbounded === true)
  return [...new Set(specs.flatMap((spec) => [spec?.of, spec?.or]))].filter((field) => field !== undefined)
}

/** Those of them where a file was not measured. */
export function blindIn(card: ModelCard, view: View, measured: Measured): string[] {
  const given = unboundedFields(card).filter((field) => view[field] !== undefined)
  return given.filter((field) => secondsAt(field, view, measured) === null)
}

/** The fields whose files are measured: their length or size makes the price, or is limited. */
function weighedFields({ price, rules = [] }: ModelCard): string[] {
  const priced = [price.length, price.plus].flatMap((spec) => [spec?.of, spec?.or])
  const ruled = rules.flatMap((rule) => {
    if ('seconds' in rule) return Object.keys(rule.seconds)
    if ('secondsMax' in rule) return Object.keys(rule.secondsMax)
    return 'sideMax' in rule || 'within' in rule ? [rule.of] : []
  })
  return [...priced, ...ruled].filter((field) => field !== undefined)
}

/** The fields whose files are measured before they make a price, and hold one that nobody has looked at. */
export function unweighed(card: ModelCard, values: DraftValues): string[] {
  return [...new Set(weighedFields(card))].filter((field) => {
    const files = values[field]
    return typeof files === 'object' && files.some((file) => 'fileId' in file && !file.measured)
  })
}

/** Why a file has no length: only its address is known, nobody could look yet, or it cannot be read. */
export type Unknown = 'link' | 'unseen' | 'unread'

/** Why the files of a field have no length. */
export function whyUnknown(values: DraftValues, field: string): Unknown {
  const files = values[field]
  const given = typeof files === 'object' ? files : []
  if (given.some((file) => 'url' in file)) return 'link'
  return given.some((file) => 'fileId' in file && !file.measured) ? 'unseen' : 'unread'
}

/** True when it matters to a model how long or how large the files of a kind are. */
export function weighs(card: ModelCard, kind: MediaKind): boolean {
  return weighedFields(card).some((name) => {
    const field = fieldOf(card, name)
    return field !== undefined && mediaOf(field) === kind
  })
}

/** Longest sides that have a price each: borders are on the small side of every meaning of 2K, 4K and 8K. */
const SIZES = [
  ['<=2K', 1_920],
  ['4K', 3_840],
  ['8K', 7_680],
] as const

/** The price class of a picture so many pixels long; of one nobody could measure, the dearest. */
export function sizeOf(side: number | null): string | null {
  if (side === null) return '8K'
  return SIZES.find(([, longest]) => side <= longest)?.[0] ?? null
}
