import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Model, Schema } from './models.js'

/** An address in a media field, and what the field takes. */
export interface MediaAddress {
  field: string
  address: string
  kind: 'image' | 'video' | 'audio' | 'file'
  mimes: string[] | null
  maxMB: number | null
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addFormat('uri', (value: string) => URL.canParse(value))

const validators = new Map<string, ValidateFunction>()

/** What KIE would refuse in `input`, as one sentence; null when it accepts it. */
export function refusalOf(model: Model, input: Record<string, unknown>): string | null {
  const validate = validators.get(model.id) ?? ajv.compile(enforced(model.input))
  validators.set(model.id, validate)
  if (!validate(input)) return (validate.errors ?? []).map(sentence).slice(0, 3).join('; ')
  const odd = mediaIn(model.input, input).find((media) => !acceptable(media.address, model))
  return odd ? `${odd.field} must be a public http(s) address` : null
}

/** Fields KIE does not know and would silently ignore, with their paths. */
export function unknownFields(schema: Schema, value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const { items } = schema
    return items ? [...new Set(value.flatMap((item) => unknownFields(items, item, `${path}[]`)))] : []
  }
  if (!value || typeof value !== 'object' || !schema.properties) return []
  const known = schema.properties
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = path === '' ? key : `${path}.${key}`
    const next = Object.hasOwn(known, key) ? known[key] : undefined
    return next ? unknownFields(next, inner, field) : [field]
  })
}

/** Every address in a media field of `input`. */
export function mediaIn(schema: Schema, value: unknown, field = 'input'): MediaAddress[] {
  if (value === undefined || value === null) return []
  const kind = schema['x-media']
  if (kind) {
    const addresses = [value].flat(2).filter((item) => typeof item === 'string')
    const mimes = schema['x-mime'] ?? schema.items?.['x-mime'] ?? null
    const maxMB = schema['x-maxMB'] ?? schema.items?.['x-maxMB'] ?? null
    const here = addresses.map((address) => ({ field, address, kind, mimes, maxMB }))
    if (here.length > 0) return here
  }
  if (Array.isArray(value)) {
    const { items } = schema
    return items ? value.flatMap((item) => mediaIn(items, item, field)) : []
  }
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => mediaIn(schema.properties?.[key] ?? {}, inner, key))
}

/** Every string anywhere in a value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (value && typeof value === 'object') return Object.values(value).flatMap(stringsIn)
  return []
}

/** The schema as KIE enforces it: open lists take other values too, special values lie outside the range. */
function enforced(schema: Schema): Schema {
  const copy: Schema = { ...schema }
  if (copy['x-openEnum']) delete copy.enum
  if (copy.items) copy.items = enforced(copy.items)
  if (copy.properties) {
    copy.properties = Object.fromEntries(
      Object.entries(copy.properties).map(([key, inner]) => [key, enforced(inner)]),
    )
  }
  const special = copy['x-special']
  return special ? { anyOf: [{ enum: special }, copy] } : copy
}

function acceptable(address: string, model: Model): boolean {
  if (/^https?:\/\//.test(address)) return true
  return /^(asset|oss):\/\//.test(address) && model.api === 'market'
}

function sentence(error: ErrorObject): string {
  const field = error.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'input'
  if (error.keyword === 'required') return `${String(error.params.missingProperty)} is required`
  if (error.keyword === 'enum') return `${field} is not within the range of allowed options`
  return `${field} ${error.message ?? 'is not valid'}`
}
