import type { Format, ModelCard } from './card.js'
import { fittingFields, form, settableFields } from './form.js'
import { type Step, stepOf } from './step.js'

/** What people change first stands first; what is not here comes after, in the order of the card. */
const FIRST = [
  'aspect_ratio',
  'aspectRatio',
  'ratio',
  'size',
  'image_size',
  'resolution',
  'image_resolution',
  'output_resolution',
  'quality',
  'mode',
  'rendering_speed',
  'duration',
  'sound',
  'audio',
  'generate_audio',
  'generate_audio_switch',
  'n',
  'num_images',
  'max_images',
  'voice',
  'style',
]
/** What hardly anybody changes stands last. */
const LAST = ['output_format', 'outputFormat', 'negative_prompt', 'seed', 'seeds']

function rank(field: string): number {
  const first = FIRST.indexOf(field)
  if (first !== -1) return first
  const last = LAST.indexOf(field)
  return last === -1 ? FIRST.length : FIRST.length + 1 + last
}

/**
 * Everything of a model that may be set but need not be, in the order people want it; with a format, what
 * means something in that use. What the form cannot do without is not here; what it asks and lets skip is.
 */
export function settings(card: ModelCard, format?: Format): Step[] {
  const names = settableFields(card)
  const fitting = format === undefined ? names : fittingFields(card, names, format)
  const needed = new Set(
    form(card, format)
      .filter((step) => step.required)
      .map((step) => step.field),
  )
  return fitting
    .filter((name) => !needed.has(name))
    .flatMap((name) => stepOf(card, name, false) ?? [])
    .filter((step) => step.options === undefined || step.options.length > 1)
    .toSorted((a, b) => rank(a.field) - rank(b.field))
}
