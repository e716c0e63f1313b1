import { checkLimits } from './check-limits.js'
import { type Checking, report } from './findings.js'
import { isRecord } from './params.js'
import { type Place, refusalText } from './refusal-text.js'
import type { Field, Spec } from './spec.js'
import { Upload } from './types.js'

export const ABSENT = Symbol('absent')

function flatten(spec: Spec, types: string[]): string[] {
  return types.flatMap((type) => {
    const union = spec.types[type]?.oneOf
    return union ? flatten(spec, union) : [type]
  })
}

function mismatch(checking: Checking, place: Place, expected: string[]): typeof ABSENT {
  const many = expected.length > 4 ? `${expected.slice(0, 4).join(', ')} …` : expected.join(' or ')
  report(checking, `${place.path} must be ${many}`, refusalText(place, 'type'))
  return ABSENT
}

function fromString(checking: Checking, raw: string, place: Place & { types: string[] }): unknown {
  const { types } = place
  const numeric = types.includes('Integer') || types.includes('Float')
  if (types.includes('Integer') && /^-?\d{1,16}$/.test(raw)) return Number(raw)
  if (types.includes('Float') && raw.trim() !== '' && Number.isFinite(Number(raw))) return Number(raw)
  if (types.includes('InputFile')) return fileOf(checking, raw, place)
  if (types.includes('String')) return raw
  if (place.top && (types.includes('Boolean') || types.includes('True'))) {
    if (/^(true|yes|1)$/i.test(raw)) return true
    if (/^(false|no|0)$/i.test(raw)) return false
  }
  if (!place.top || numeric || raw === '') return mismatch(checking, place, types)
  let parsed: unknown
  try {
    parsed = JSON.parse(raw)
  } catch {
    report(checking, `${place.path} is not JSON`, refusalText(place, 'json'))
    return ABSENT
  }
  return typeof parsed === 'string' ? mismatch(checking, place, types) : checkValue(checking, parsed, place)
}

/** `attach://part` becomes the part; any other string is a file_id or an address. */
function fileOf(checking: Checking, raw: string, place: Place & { types: string[] }): unknown {
  const part = /^attach:\/\/(.+)$/.exec(raw)?.[1]
  if (part === undefined)
    return place.types.includes('String') ? raw : mismatch(checking, place, ['InputFile'])
  const file = checking.files.get(part)
  checking.usedFiles.add(part)
  if (file) return file
  report(checking, `${place.path} points at ${raw}, which is not in the request`, `file "${part}" not found`)
  return ABSENT
}

function checkArray(checking: Checking, raw: unknown[], place: Place & { types: string[] }): unknown {
  const items = place.types.flatMap((type) => (type.startsWith('Array of ') ? [type.slice(9)] : []))
  if (items.length === 0) return mismatch(checking, place, place.types)
  return raw.flatMap((item, index) => {
    const at = { ...place, path: `${place.path}[${index}]`, top: false, types: items }
    const value = checkValue(checking, item, at)
    return value === ABSENT ? [] : [value]
  })
}

function fieldsOf(checking: Checking, type: string): Record<string, Field> {
  return checking.spec.types[type]?.fields ?? {}
}

function checkObject(
  checking: Checking,
  raw: Record<string, unknown>,
  place: Place & { types: string[] },
): unknown {
  const objects = place.types.filter((type) => checking.spec.types[type] && type !== 'InputFile')
  if (objects.length === 0) return mismatch(checking, place, place.types)
  const fitting = objects.filter((type) =>
    Object.entries(fieldsOf(checking, type)).every(
      ([name, field]) => !field.const || raw[name] === field.const,
    ),
  )
  if (fitting.length === 0) return mismatch(checking, place, objects)
  // Members without a discriminator (keyboards) are told apart by what they require.
  const complete = fitting.filter((type) =>
    Object.entries(fieldsOf(checking, type)).every(([name, field]) => !field.required || name in raw),
  )
  const trials = (complete.length > 0 ? complete : fitting).map((type) => {
    const trial: Checking = { ...checking, findings: { faults: [], refusal: null } }
    return { value: checkFields(trial, raw, { ...place, type }), ...trial.findings }
  })
  const cost = (trial: (typeof trials)[number]) => trial.faults.length + (trial.refusal ? 100 : 0)
  const best = trials.reduce((a, b) => (cost(b) < cost(a) ? b : a))
  checking.findings.faults.push(...best.faults)
  checking.findings.refusal ??= best.refusal
  return best.value
}

/** Checks the fields of one object against its type and drops what the type does not have. */
function checkFields(
  checking: Checking,
  raw: Record<string, unknown>,
  place: Place & { type: string },
): object {
  const fields = fieldsOf(checking, place.type)
  const value: Record<string, unknown> = {}
  for (const name of Object.keys(raw)) {
    if (!fields[name]) report(checking, `${place.path}.${name} is not a field of ${place.type}`)
  }
  for (const [name, field] of Object.entries(fields)) {
    const at: Place = { ...place, path: `${place.path}.${name}`, name, owner: place.type, top: false }
    const checked = checkField(checking, { field, raw: raw[name], place: at })
    if (checked !== ABSENT) value[name] = checked
  }
  for (const [name, field] of Object.entries(fields)) {
    if (value[name] === undefined) continue
    const at: Place = { ...place, path: `${place.path}.${name}`, name, owner: place.type, top: false }
    checkLimits(checking, { field, value: value[name], siblings: value, place: at })
  }
  return value
}

/** One field or parameter: present, of its type, or absent where that is allowed. */
export function checkField(checking: Checking, at: { field: Field; raw: unknown; place: Place }): unknown {
  const { field, raw, place } = at
  if (raw === null) report(checking, `${place.path} is null; leave it out instead`)
  if (raw === undefined || raw === null) {
    if (field.required) report(checking, `${place.path} is required`, refusalText(place, 'missing'))
    return ABSENT
  }
  // Inside InputMedia and its kin a String may name an uploaded part.
  const input = !place.top && place.owner.startsWith('Input') && field.types.includes('String')
  const media = input && typeof raw === 'string' && raw.startsWith('attach://')
  return checkValue(checking, raw, { ...place, types: media ? ['InputFile'] : field.types })
}

/** A value as its type says, with numbers and JSON out of strings, or ABSENT after reporting why not. */
export function checkValue(checking: Checking, raw: unknown, at: Place & { types: string[] }): unknown {
  const place = { ...at, types: flatten(checking.spec, at.types) }
  const { types } = place
  if (raw instanceof Upload) return types.includes('InputFile') ? raw : mismatch(checking, place, types)
  if (Array.isArray(raw)) return checkArray(checking, raw, place)
  switch (typeof raw) {
    case 'string':
      return fromString(checking, raw, place)
    case 'number':
      if (types.includes('Float') || (types.includes('Integer') && Number.isInteger(raw))) return raw
      break
    case 'boolean':
      if (types.includes('Boolean') || (types.includes('True') && raw)) return raw
      break
    default:
      return isRecord(raw) ? checkObject(checking, raw, place) : mismatch(checking, place, types)
  }
  if (!types.includes('String')) return mismatch(checking, place, types)
  report(checking, `${place.path} must be a string`)
  return String(raw)
}
