import type { Model, Pricing } from './models.js'
import { textIn } from './text-in.js'

/** Credits one task costs by the price list; 1 where the list cannot say. */
export function priceOf(model: Model, input: Record<string, unknown>): number {
  const { pricing } = model
  if (!pricing) return 1
  const rate = rateOf(pricing, model, input)
  if (rate === null) return 1
  return Math.round(rate * quantityOf(pricing.unit, model, input) * 1000) / 1000
}

/** How many pictures a task makes. */
export function countOf(model: Model, input: Record<string, unknown>): number {
  if (model.output !== 'image') return 1
  if (model.id === 'grok-imagine/text-to-image') return 2
  const asked = input.num_images ?? input.max_images ?? input.n ?? 1
  return Math.min(Math.max(Math.trunc(Number(asked)) || 1, 1), 8)
}

function rateOf(pricing: Pricing, model: Model, input: Record<string, unknown>): number | null {
  if (!pricing.table || !pricing.by) return pricing.credits ?? null
  const wanted = pricing.by.map((field) => spelled(field, model, input))
  for (const [key, rate] of Object.entries(pricing.table)) {
    const parts = key.split('|')
    if (parts.every((part, at) => part === '*' || wanted[at] === null || part === wanted[at])) return rate
  }
  return null
}

/** The value of a price dimension as the table spells it; null when only KIE knows it. */
function spelled(field: string, model: Model, input: Record<string, unknown>): string | null {
  if (field === 'hasVideoInput') {
    return String(Object.keys(input).some((key) => /video/.test(key) && hasAddress(input[key])))
  }
  if (!model.input.properties?.[field]) return null
  const value = input[field] ?? model.input.properties[field].default
  return value === undefined ? null : textIn(value)
}

function hasAddress(value: unknown): boolean {
  return typeof value === 'string' ? /^https?:/.test(value) : Array.isArray(value) && value.some(hasAddress)
}

function quantityOf(unit: string, model: Model, input: Record<string, unknown>): number {
  if (unit === 'image') return countOf(model, input)
  if (unit === 'second') return secondsOf(model, input)
  if (unit === '1k_chars') return lettersIn(input.text ?? input.dialogue ?? input.prompt ?? '') / 1000
  return 1
}

function secondsOf(model: Model, input: Record<string, unknown>): number {
  for (const field of ['duration', 'n_frames', 'duration_seconds']) {
    const seconds = Number(input[field] ?? model.input.properties?.[field]?.default)
    if (seconds > 0) return seconds
  }
  const frames = Number(input.num_frames)
  return frames > 0 ? frames / (Number(input.frames_per_second) || 16) : 5
}

function lettersIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + lettersIn(item), 0)
  if (value && typeof value === 'object') return lettersIn((value as { text?: unknown }).text ?? '')
  return 0
}
