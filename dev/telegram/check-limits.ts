import { type Checking, report } from './findings.js'
import { Refusal } from './refusal.js'
import { type Place, type Problem, refusalText } from './refusal-text.js'
import type { Field } from './spec.js'
import { format, lengthOf } from './text.js'
import type { Params } from './types.js'

interface Limited {
  field: Field
  value: unknown
  siblings: Params
  place: Place
}

type Broken = [problem: Problem, sentence: string]

/** The markup mode that stands beside a text: `parse_mode`, or `<name>_parse_mode`. */
function modeOf({ siblings, place }: Limited): { mode: unknown; entities: unknown } {
  const own = siblings[`${place.name}_parse_mode`]
  return {
    mode: own ?? siblings.parse_mode,
    entities: siblings[`${place.name}_entities`] ?? (place.name === 'text' ? siblings.entities : undefined),
  }
}

/** The text whose length counts; markup that cannot be read is refused here. */
function countedText(checking: Checking, limited: Limited, text: string): string | null {
  if (!limited.field.afterEntities) return text
  const longest = checking.spec.behaviour.parsing.maxTextBytesBeforeParsing
  if (Buffer.byteLength(text) > longest) {
    report(checking, `${limited.place.path} is over ${longest} bytes`, 'text is too long')
    return null
  }
  try {
    const formatted = format({ text, ...modeOf(limited) })
    for (const fault of formatted.faults) report(checking, `${limited.place.path}: ${fault}`)
    return formatted.text
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    checking.findings.faults.push(`${limited.place.path}: ${error.message}`)
    checking.findings.refusal ??= error
    return null
  }
}

function textLimits(checking: Checking, limited: Limited, text: string): Broken[] {
  const { field, place } = limited
  const broken: Broken[] = []
  const counted = countedText(checking, limited, text)
  if (counted !== null) {
    const length = lengthOf(counted)
    if (field.minLength !== undefined && length < field.minLength)
      broken.push(['short', `${place.path} is empty`])
    if (field.maxLength !== undefined && length > field.maxLength) {
      broken.push(['long', `${place.path} has ${length} characters, the limit is ${field.maxLength}`])
    }
  }
  const bytes = Buffer.byteLength(text)
  // Empty callback data is treated as absent; the rule about kinds of buttons speaks then.
  const emptyData = place.owner === 'InlineKeyboardButton' && bytes === 0
  if (field.minBytes !== undefined && bytes < field.minBytes && !emptyData) {
    broken.push(['bytes', `${place.path} is empty`])
  }
  if (field.maxBytes !== undefined && bytes > field.maxBytes) {
    broken.push(['bytes', `${place.path} has ${bytes} bytes, the limit is ${field.maxBytes}`])
  }
  if (field.pattern && !new RegExp(field.pattern).test(text)) {
    broken.push(['pattern', `${place.path} does not match ${field.pattern}`])
  }
  return broken
}

function numberLimits({ field, place }: Limited, value: number): Broken[] {
  const broken: Broken[] = []
  if ((field.min !== undefined && value < field.min) || (field.max !== undefined && value > field.max)) {
    broken.push(['range', `${place.path} is ${value}, not within ${field.min ?? '…'}–${field.max ?? '…'}`])
  }
  if (field.nonZero && value === 0) broken.push(['range', `${place.path} must not be 0`])
  return broken
}

function listLimits({ field, place }: Limited, items: unknown[]): Broken[] {
  const count = items.length
  if (field.minItems !== undefined && count < field.minItems) {
    return [['few', `${place.path} has ${count} items, at least ${field.minItems} are needed`]]
  }
  if (field.maxItems !== undefined && count > field.maxItems) {
    return [['many', `${place.path} has ${count} items, the limit is ${field.maxItems}`]]
  }
  return []
}

/** An enumeration is compared in lower case, as the server does; another case is a fault all the same. */
function checkEnum(checking: Checking, { field, value, place }: Limited): void {
  const allowed: readonly unknown[] | undefined = field.enum
  if (!field.enum || allowed?.includes(value)) return
  const lower = String(value).toLowerCase()
  const known = field.enum.some((one) => String(one).toLowerCase() === lower)
  const empty = value === '' && !field.required
  const sentence = `${place.path} is "${String(value)}", expected one of ${field.enum.join(', ')}`
  report(checking, sentence, known || empty ? undefined : refusalText(place, 'enum'))
}

/** Checks lengths, ranges, patterns and enumerations of a value that already has its type. */
export function checkLimits(checking: Checking, limited: Limited): void {
  const { value } = limited
  checkEnum(checking, limited)
  const broken =
    typeof value === 'string'
      ? textLimits(checking, limited, value)
      : typeof value === 'number'
        ? numberLimits(limited, value)
        : Array.isArray(value)
          ? listLimits(limited, value)
          : []
  for (const [problem, sentence] of broken) report(checking, sentence, refusalText(limited.place, problem))
}
