import type { Plain, Rule } from './rule.js'

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
  'best',
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
  /** The text must not break into lines. */
  'x-oneLine'?: boolean
}

export interface InputSchema {
  type: 'object'
  required?: readonly string[]
  properties: Record<string, FieldSchema>
  additionalProperties?: boolean
  anyOf?: readonly { required?: readonly string[] }[]
}

/**
 * How KIE charges: rate(by) × quantity(unit), and what comes on top. Rates are KIE credits (0.005 USD each);
 * the keys of `table` join the values of `by` with `|`, `*` stands for any. A name in `by` that is no field
 * is a fact about the files: `hasVideoInput`, `outputSize`, `sourceResolution`. Without a rate the
 * model has no price.
 */
export interface PriceRule {
  unit: 'run' | 'image' | 'second' | '1k_chars' | '1m_tokens'
  credits?: number
  by?: readonly string[]
  table?: Record<string, number>
  /** Field with the number of images or seconds, or the text whose characters count; absent: one. */
  quantity?: string
  /** Seconds are `frames / per second`: names of the two fields. */
  frames?: readonly [string, string]
  /** Fixed quantity where no field tells it. */
  fixed?: number
  /** The result is as long as the file of this field. */
  length?: FileSeconds
  /** Seconds of these files are paid beside those of the result, at the same rate. */
  plus?: FileSeconds
  /** So many credits for each file of a field, after the first `free` ones. */
  extra?: { of: string; credits: number; free: number }
  /** Tokens that a text becomes as speech, bounded from above: rates per million. */
  tokens?: { of: string; input: number; output: number }
  /** The result may be smaller than what is paid: what KIE does not charge goes back. */
  refundable?: true
  /** The last day of a price that KIE announced to end. */
  until?: string
  asOf: string
}

/** Seconds of the files of a field, together: what they are when nobody could measure them. */
export interface FileSeconds {
  of: string
  /** Another field whose file may be longer: the longer of both counts. */
  or?: string
  /** The longest the model takes, or we let it take. */
  max: number
  /** KIE names no longest: a file nobody could measure has no price. */
  unbounded?: true
}

/** Objects the provider wants in a list, made of our own fields: one of words, or one for each file. */
export interface Build {
  /** Key of the object → our field. */
  keys: Record<string, string>
  /** Fields of ours it can do without. */
  optional?: readonly string[]
  /** What every object says besides. */
  with?: Record<string, Plain>
  /** Key that is given the seconds of the file, at most so many. */
  seconds?: { key: string; max: number }
}

/** How one use of a model asks for files: `take` is all it can be given, the first one is needed. */
export interface Use {
  take: readonly string[]
  /** Fields this use cannot do without, though the schema can. */
  need?: readonly string[]
  /** Other fields that mean nothing in this use. */
  hide?: readonly string[]
}

/** Which earlier results a model works on: their task is sent in place of a file. */
export interface Earlier {
  /** Ids of the models that make them. */
  of: readonly string[]
  /** What they must have been made with, by field of those models. */
  made?: Readonly<Record<string, readonly Plain[]>>
  /** Fields that stay as they were there, and are not asked. */
  same?: readonly string[]
}

export interface Words {
  /** What the model does, one sentence. */
  does: string
  /** What it is good for, a few words each; empty for a model that is not offered. */
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
  /** What to offer instead of a retired model; null when nothing is like it. */
  successor?: string | null
  /**
   * Why a live model is not offered: a step for other models, work on what such a step made, another door
   * of one that is, no bounded price.
   */
  withheld?: 'helper' | 'helped' | 'twin' | 'unbounded' | 'lapsed'
  /** The id of the model that is the same service, of a twin. */
  twin?: string
  does: Does
  /** What it gives; of a helper, what the models it helps give. */
  output: MediaKind
  input: InputSchema
  /**
   * Fields to ask besides the required ones, in this order.
   * A required field that has a preset is asked only when it is named here.
   */
  ask?: readonly string[]
  /** Values sent when the person chose nothing; they override the schema's own defaults. */
  preset?: Record<string, Plain>
  /** Values always sent and never asked. */
  fixed?: Record<string, Plain>
  /** What is sent besides for somebody in safe mode: the filters of the provider, at their strictest. */
  safe?: Record<string, Plain>
  /** What can be chosen where the schema allows more, or a number is best chosen by a button. */
  offer?: Record<string, readonly Plain[]>
  /** Fields that belong to one format only, where a model serves several or takes several files. */
  uses?: Partial<Record<Format, Use>>
  /** Fields of ours that the provider does not know; `build` says what becomes of them. */
  own?: Record<string, FieldSchema>
  build?: Record<string, Build>
  /** Works on results that other models made here before. */
  on?: Earlier
  /** What the provider's pages demand in words. */
  rules?: readonly Rule[]
  /** The formats where inputs alone would say something else. */
  formats?: readonly Format[]
  price: PriceRule
  /** Seconds from submit to result on a usual day; an estimate until measured. */
  usualSeconds: number
  tags: readonly Tag[]
  /** The id of a model that does the same faster or for less. */
  lighter?: string
  /** Hand-kept rank, 1 first; absent means after all ranked ones. */
  popularity?: number
  words: { ru: Words; en: Words }
}
