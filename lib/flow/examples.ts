import { EXAMPLE_GROUPS, type ExampleGroup, type Texts } from '../../content/index.js'
import { type Format, formatsOf, type ModelCard, type Step } from '../catalog/index.js'
import { kindOf } from '../coach/index.js'

/** Where an example is wanted: the question of a model, in one use of it. */
export interface Wanted {
  card: ModelCard
  format: Format | null
  step: Step
}

function isShort({ step }: Wanted, text: string): boolean {
  return Array.from(text).length <= (step.maxLength ?? Number.POSITIVE_INFINITY)
}

/** Examples for a question by purpose; none where nobody can know what is wanted. */
export function examplesOf(wanted: Wanted, say: Texts): Partial<Record<ExampleGroup, string[]>> {
  const { card, format, step } = wanted
  const kind = kindOf(card, format, step.field)
  if (step.kind !== 'text' || kind === null || format === null) return {}
  const { prompts, noises } = say.someExamples()
  const groups = Object.entries(kind === 'noise' ? { sound: noises } : prompts[format])
  const fitting = groups.map(
    ([group, texts]) => [group, texts.filter((text) => isShort(wanted, text))] as const,
  )
  return Object.fromEntries(fitting.filter(([, texts]) => texts.length > 0))
}

/** The purposes that have an example for a question. */
export function groupsOf(wanted: Wanted, say: Texts): ExampleGroup[] {
  const examples = examplesOf(wanted, say)
  return EXAMPLE_GROUPS.filter((group) => examples[group] !== undefined)
}

/**
 * The example that stands at a question: of the model where it shows this use of it, else one for such
 * questions; of a file what a good one is like. Null where there is none.
 */
export function exampleFor(wanted: Wanted, say: Texts): string | null {
  const { card, format, step } = wanted
  const files = say.someExamples()
  if (step.media) return files.files[step.media]
  if (step.kind !== 'text') return null
  const own = card.words[say.language].example
  const isMain = step.field === 'prompt' || step.field === 'text'
  const isShown = format === null || format === formatsOf(card)[0]
  const general = isMain ? examplesOf(wanted, say).general?.[0] : undefined
  const known = isMain && isShown ? (own ?? general) : (general ?? (isMain ? own : undefined))
  const text = known ?? files.fields[step.field]?.[0]
  return text !== undefined && isShort(wanted, text) ? text : null
}
