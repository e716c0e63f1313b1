/** The ten formats: what people want to make. Derived from a card, never listed in it. */
export const FORMATS = [
  'text-to-image',
  'image-to-image',
  'image-upscale',
  'background-remove',
  'text-to-video',
  'image-to-video',
  'video-editing',
  'text-to-audio',
  'audio-editing',
  'audio-to-video',
] as const
export type Format = (typeof FORMATS)[number]

export const MEDIA_KINDS = ['image', 'video', 'audio'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** The one vocabulary of what models and presets are good for. */
export const TAGS = [
  'ads',
  'art',
  'branding',
  'fast',
  'cheap',
  'music',
  'photo',
  'portrait',
  'premium',
  'restore',
  'shop',
  'social',
  'sound',
  'storytelling',
  'text-in-picture',
  'video',
  'voice',
] as const
export type Tag = (typeof TAGS)[number]

/** What the model does with what it is given: inputs alone cannot tell an upscaler from a cut-out tool. */
export type Does = 'make' | 'edit' | 'upscale' | 'remove-background'

/** Which API of KIE serves the model: `market` is the unified jobs API. */
export type Api = 'market' | 'veo' | 'suno' | '4o-image' | 'flux-kontext' | 'runway' | 'aleph'

/** One field of an input schema: JSON Schema (2020-12) as KIE documents it, with our `x-` remarks. */
export interface FieldSchema {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object'
  enum?: readonly (string | number)[]
  default?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  multipleOf?: number
  minItems?: number
  maxItems?: number
  format?: string
  items?: FieldSchema
  properties?: Record<string, FieldSchema>
  required?: readonly string[]
  description?: string
  deprecated?: boolean
  /** The field takes addresses of files of this kind; on arrays it speaks of the items. */
  'x-media'?: MediaKind | 'file'
  'x-mime'?: readonly string[]
  'x-maxMB'?: number
  'x-step'?: number
  'x-openEnum'?: boolean
  'x-special'?: unknown
}

export interface InputSchema {
  type: 'object'
  required?: readonly string[]
  properties: Record<string, FieldSchema>
  additionalProperties?: boolean
  anyOf?: readonly { required?: readonly string[] }[]
}

/**
 * How KIE charges: rate(by) × quantity(unit). Rates are KIE credits (0.005 USD each);
 * the keys of `table` join the values of `by` with `|`.
 */
export interface PriceRule {
  unit: 'run' | 'image' | 'second' | '1k_chars'
  credits?: number
  by?: readonly string[]
  table?: Record<string, number>
  /** Field with the number of images or seconds, or the text whose characters count; absent: one. */
  quantity?: string
  /** Seconds are `frames / per second`: names of the two fields. */
  frames?: readonly [string, string]
  /** Fixed quantity where no field tells it. */
  fixed?: number
  asOf: string
}

export interface Words {
  /** What the model does, one sentence. */
  does: string
  /** What it is good for, a few words each. */
  goodFor: readonly string[]
  /** A prompt that shows it off; absent for models without a prompt. */
  example?: string
}

/** One sellable generator, as plain data. */
export interface ModelCard {
  id: string
  kieModel: string
  api: Api
  title: string
  vendor: string
  status: 'live' | 'retired'
  successor?: string
  does: Does
  output: MediaKind
  input: InputSchema
  /**
   * Fields to ask besides the required ones, in this order.
   * A required field that has a preset is asked only when it is named here.
   */
  ask?: readonly string[]
  /** Values sent when the person chose nothing; they override the schema's own defaults. */
  preset?: Record<string, unknown>
  price: PriceRule
  /** Seconds from submit to result on a usual day; an estimate until measured. */
  usualSeconds: number
  tags: readonly Tag[]
  /** Hand-kept rank, 1 first; absent means after all ranked ones. */
  popularity?: number
  words: { ru: Words; en: Words }
}
