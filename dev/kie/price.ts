import { measureBytes } from '../../lib/media/index.js'
import type { Source } from './context.js'
import type { Model, Pricing } from './models.js'
import { textIn } from './text-in.js'

/** What a task was made of. */
interface Given {
  model: Model
  input: Record<string, unknown>
  sources: readonly Source[]
}

/** What stands only in the notes of the price list: seconds of given files that are paid beside the result. */
const PAID_SECONDS: Record<string, string> = {
  'bytedance/seedance-2': 'reference_video_urls',
  'bytedance/seedance-2-5': 'reference_video_urls',
  'wan/3-0-video': 'reference_video_urls',
  'wan/3-0-video-prime': 'reference_video_urls',
  'minimax-h3/reference-to-video': 'reference_video_urls',
  'happyhorse/video-edit': 'video_url',
}
/** And credits for each given picture beyond the first so many. */
const PAID_PICTURES: Record<string, { field: string; credits: number; free: number }> = {
  'qwen3/image-to-image': { field: 'image_urls', credits: 0.5, free: 0 },
  'qwen3/pro-image-to-image': { field: 'image_urls', credits: 0.5, free: 0 },
  'seedream/5-pro-image-to-image': { field: 'image_urls', credits: 0.5, free: 1 },
  'minimax-h3/reference-to-video': { field: 'reference_image_urls', credits: 4, free: 5 },
}
const FIXED_SECONDS: Record<string, number> = {
  'hailuo/02-image-to-video-pro': 6,
  'hailuo/02-text-to-video-pro': 6,
}
const USUAL_SECONDS = 5
const SIZES = [
  ['<=2K', 2_048],
  ['4K', 4_096],
  ['8K', 8_192],
] as const
/** Speech: letters a second, and tokens a second. */
const LETTERS_PER_SECOND = 14
const TOKENS_PER_SECOND = 32

/**
 * Credits one task costs by the price list and its notes; 1 where the list cannot say. Facts of a task that it
 * goes on with stand among the input.
 */
export function priceOf(
  model: Model,
  input: Record<string, unknown>,
  sources: readonly Source[] = [],
): number {
  const given = { model, input, sources }
  const { pricing } = model
  if (!pricing) return 1
  if (pricing.unit === '1m_tokens') return rounded(speech(pricing, input))
  const rate = rateOf(pricing, given)
  if (rate === null) return 1
  return rounded(rate * quantityOf(pricing.unit, given) + picturesOf(given))
}

function rounded(credits: number): number {
  return Math.round(credits * 1_000) / 1_000
}

/** How many pictures a task makes. */
export function countOf(model: Model, input: Record<string, unknown>): number {
  if (model.output !== 'image') return 1
  if (model.id === 'grok-imagine/text-to-image') return 2
  const asked = input.num_images ?? input.max_images ?? input.n ?? 1
  return Math.min(Math.max(Math.trunc(Number(asked)) || 1, 1), 8)
}

function rateOf(pricing: Pricing, given: Given): number | null {
  if (!pricing.table || !pricing.by) return pricing.credits ?? null
  const wanted = pricing.by.map((field) => spelled(field, given))
  for (const [key, rate] of Object.entries(pricing.table)) {
    const parts = key.split('|')
    if (parts.every((part, at) => part === '*' || wanted[at] === null || part === wanted[at])) return rate
  }
  return null
}

/** The value of a price dimension as the table spells it; null when only KIE knows it. */
function spelled(field: string, { model, input, sources }: Given): string | null {
  if (field === 'hasVideoInput') {
    return String(Object.keys(input).some((key) => /video/.test(key) && hasAddress(input[key])))
  }
  if (field === 'sourceResolution') return textIn(input[field]) || null
  if (field === 'outputSize') return sizeOf(sources, Number(input.upscale_factor ?? 1))
  if (!model.input.properties?.[field]) return null
  const value = input[field] ?? model.input.properties[field].default
  return value === undefined ? null : textIn(value)
}

function sizeOf([source]: readonly Source[], factor: number): string | null {
  const { width = 0, height = 0 } = (source && measureBytes(source.bytes)) ?? {}
  const side = Math.max(width, height) * factor
  return SIZES.find(([, most]) => side <= most)?.[0] ?? null
}

function hasAddress(value: unknown): boolean {
  if (typeof value === 'string') return /^https?:/.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasAddress)
}

function quantityOf(unit: string, given: Given): number {
  const { model, input } = given
  if (unit === 'image') return countOf(model, input)
  if (unit === 'second') return secondsOf(given) + beside(given)
  if (unit === '1k_chars') return lettersIn(input.text ?? input.dialogue ?? input.prompt ?? '') / 1000
  return 1
}

function secondsOf({ model, input, sources }: Given): number {
  for (const field of ['duration', 'n_frames', 'duration_seconds']) {
    const seconds = Number(input[field] ?? model.input.properties?.[field]?.default)
    if (seconds > 0) return seconds
  }
  const frames = Number(input.num_frames)
  if (frames > 0) return frames / (Number(input.frames_per_second) || 16)
  return FIXED_SECONDS[model.id] ?? (longest(sources) || USUAL_SECONDS)
}

/** Whole seconds of one film or recording, each begun one counted; 0 of a picture. */
function lengthOf({ bytes }: Source): number {
  return Math.ceil((measureBytes(bytes)?.seconds ?? 0) - 0.1)
}

/** A result that follows a film or a voice is as long as the longest of them. */
function longest(sources: readonly Source[]): number {
  return Math.max(0, ...sources.map(lengthOf))
}

function beside({ model, sources }: Given): number {
  const paid = sources.filter((source) => source.field === PAID_SECONDS[model.id])
  return paid.reduce((sum, source) => sum + lengthOf(source), 0)
}

function picturesOf({ model, sources }: Given): number {
  const paid = PAID_PICTURES[model.id]
  if (!paid) return 0
  const count = sources.filter((source) => source.field === paid.field).length
  return Math.max(0, count - paid.free) * paid.credits
}

/** A text read aloud: what goes in, and what comes out, by the million tokens. */
function speech({ table = {} }: Pricing, input: Record<string, unknown>): number {
  const letters = lettersIn(input.text ?? input.dialogue ?? input.dialogue_turns ?? input.prompt ?? '')
  const spoken = Math.ceil(letters / LETTERS_PER_SECOND) * TOKENS_PER_SECOND
  return (letters * (table.input ?? 0) + spoken * (table.audio_output ?? 0)) / 1_000_000
}

function lettersIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + lettersIn(item), 0)
  if (value && typeof value === 'object') return lettersIn((value as { text?: unknown }).text ?? '')
  return 0
}
