import type { Texts } from '../../content/index.js'
import { catalog, FORMATS, type Format, type MediaKind, madeBy, type Step } from '../catalog/index.js'
import { type Draft, parseValues, settingsOf, stepsOf } from '../draft/index.js'
import { failureOf, takenFor } from '../generation/index.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import { valueWords } from '../telegram/screens/form.js'
import type { ListedWork } from '../telegram/screens/works.js'
import type { Work } from '../works/index.js'
import { sumOf } from './offer.js'
import type { Scene } from './scene.js'

function formatOf({ format }: Work): Format | null {
  return FORMATS.find((known) => known === format) ?? null
}

/** What kind of file a generation makes; a model that left the catalogue is known by its format. */
export function kindOf(work: Work): MediaKind {
  const format = formatOf(work)
  return catalog.card(work.model)?.output ?? (format ? madeBy(format) : 'image')
}

/** The name of its model; one that left the catalogue keeps its id. */
export function titleOfWork({ model }: Pick<Work, 'model'>): string {
  return catalog.card(model)?.title ?? model
}

/** The questions and settings of its model; none when the model is gone. */
function stepsFor(work: Work): Step[] {
  const card = catalog.card(work.model)
  if (!card) return []
  const use = { format: formatOf(work) }
  const steps = stepsOf(card, use)
  const asked = new Set(steps.map(({ field }) => field))
  return [...steps, ...settingsOf(card, use).filter(({ field }) => !asked.has(field))]
}

/** The words somebody gave, and the field they stand in; null where nothing was written. */
function promptOf(work: Work, steps: readonly Step[]): { field: string; words: string } | null {
  const fields = steps.filter(({ kind }) => kind === 'text').map(({ field }) => field)
  for (const field of [...fields, 'prompt', 'text']) {
    const words = work.input[field]
    if (typeof words === 'string' && words !== '') return { field, words }
  }
  return null
}

function stateOf(work: Work): ListedWork['state'] {
  if (work.made) return 'made'
  return work.over ? 'failed' : 'running'
}

/** A generation as a list shows it. */
export function listedWork(scene: Scene, work: Work): ListedWork {
  return {
    work: work.id,
    kind: kindOf(work),
    title: titleOfWork(work),
    words: promptOf(work, stepsFor(work))?.words ?? null,
    at: work.at,
    sum: sumOf(scene.config, takenFor(work)),
    free: work.free,
    paidBack: work.givenBack > 0 || (work.late && !work.free),
    state: stateOf(work),
    reason: failureOf(work),
  }
}

/** What was chosen beside the words, as a person would say it. */
export function fieldsOfWork(work: Work, say: Texts): { label: string; value: string }[] {
  const values: Draft['values'] = parseValues(work.input)
  const steps = stepsFor(work)
  const quoted = promptOf(work, steps)?.field
  return steps.flatMap((step) => {
    const value = step.field === quoted ? null : valueWords(step, values[step.field], say)
    return value === null ? [] : [{ label: wordsOf(step.field, say).label, value }]
  })
}
