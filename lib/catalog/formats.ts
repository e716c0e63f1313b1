import { type FieldSchema, FORMATS, type Format, type MediaKind, type ModelCard } from './card.js'
import { earlierKind, isTaskField } from './earlier.js'
import { branches, fieldOf, mediaOf } from './values.js'

/** Fields that steer the work but are not what is worked on. */
function isAside(name: string, field: FieldSchema): boolean {
  return (
    field.deprecated === true || name === 'elements' || name === 'kling_elements' || name.includes('mask')
  )
}

/** The kinds of files a field takes, inside list items too. */
function kindsOf(name: string, field: FieldSchema): MediaKind[] {
  if (isAside(name, field)) return []
  const own = mediaOf(field)
  const inner = Object.entries(field.items?.properties ?? {}).flatMap(([key, item]) => kindsOf(key, item))
  return own ? [own, ...inner] : inner
}

/** The kinds that a required field stands for; an earlier task stands for what that task made. */
function requiredKinds(card: ModelCard, fields: readonly string[]): MediaKind[] {
  return fields.flatMap((name) => (isTaskField(name) ? [earlierKind(card)] : kindsIn(card, name)))
}

/** The kinds of one field of the provider, or of our fields that it is built from. */
function kindsIn(card: ModelCard, name: string): MediaKind[] {
  const sources = Object.values(card.build?.[name]?.keys ?? { name })
  return sources.flatMap((source) => {
    const field = fieldOf(card, source)
    return field ? kindsOf(source, field) : []
  })
}

function imageFormats(card: ModelCard, required: Set<MediaKind>, optional: Set<MediaKind>): Format[] {
  if (card.does === 'upscale') return ['image-upscale']
  if (card.does === 'remove-background') return ['background-remove']
  if (required.size > 0) return ['image-to-image']
  return optional.has('image') ? ['text-to-image', 'image-to-image'] : ['text-to-image']
}

function videoFormats(required: Set<MediaKind>, optional: Set<MediaKind>): Format[] {
  if (required.has('audio'))
    return required.has('video') ? ['audio-to-video', 'video-editing'] : ['audio-to-video']
  if (required.has('video')) return ['video-editing']
  if (required.has('image')) return ['image-to-video']
  const formats: Format[] = ['text-to-video']
  if (optional.has('image')) formats.push('image-to-video')
  if (optional.has('video')) formats.push('video-editing')
  return formats
}

const known = new WeakMap<ModelCard, readonly Format[]>()

/** The formats a model serves, in the order of `FORMATS`: derived, but for the few that say otherwise. */
export function formatsOf(card: ModelCard): readonly Format[] {
  const formats = known.get(card) ?? card.formats ?? derivedFormats(card)
  known.set(card, formats)
  return formats
}

/** The formats that what a card takes, makes and does say, in the order of `FORMATS`. */
export function derivedFormats(card: ModelCard): Format[] {
  if (card.withheld === 'helper') return []
  const every = Object.keys(card.input.properties).flatMap((name) => kindsIn(card, name))
  const found = branches(card.input).flatMap((fields) => {
    const required = new Set(requiredKinds(card, fields))
    const optional = new Set(every.filter((kind) => !required.has(kind)))
    if (card.output === 'image') return imageFormats(card, required, optional)
    if (card.output === 'video') return videoFormats(required, optional)
    return [required.has('audio') ? 'audio-editing' : 'text-to-audio'] as const
  })
  return FORMATS.filter((format) => found.includes(format))
}

const TAKES: Record<Format, MediaKind | null> = {
  'text-to-image': null,
  'image-to-image': 'image',
  'image-upscale': 'image',
  'background-remove': 'image',
  'text-to-video': null,
  'image-to-video': 'image',
  'video-editing': 'video',
  'text-to-audio': null,
  'audio-editing': 'audio',
  'audio-to-video': 'audio',
}

const MAKES: Record<Format, MediaKind> = {
  'text-to-image': 'image',
  'image-to-image': 'image',
  'image-upscale': 'image',
  'background-remove': 'image',
  'text-to-video': 'video',
  'image-to-video': 'video',
  'video-editing': 'video',
  'text-to-audio': 'audio',
  'audio-editing': 'audio',
  'audio-to-video': 'video',
}

/** The kind of file a format makes. */
export function madeBy(format: Format): MediaKind {
  return MAKES[format]
}

/** The kind of file a format starts from, or null when words are enough. */
export function takenBy(format: Format): MediaKind | null {
  return TAKES[format]
}
