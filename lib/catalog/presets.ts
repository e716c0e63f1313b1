import { allPlans } from '../../content/goods/presets.js'
import { type Format, MEDIA_KINDS, type MediaKind, type ModelCard } from './card.js'
import type { Catalog } from './catalog.js'
import { check } from './check.js'
import { form } from './form.js'
import { takenBy } from './formats.js'
import { judge, unfit } from './judge.js'
import type { PresetPlan, Wants } from './preset-plan.js'
import { settings } from './settings.js'
import type { Step } from './step.js'
import { successorOf } from './successor.js'
import type { DraftValue, DraftValues } from './values.js'

const SHAPE_FIELDS = ['aspect_ratio', 'aspectRatio', 'ratio', 'size', 'image_size']
const SOUND_FIELDS = ['sound', 'generate_audio', 'generate_audio_switch', 'audio']
/** How models that have names for shapes call them. */
const SHAPE_NAMES: Readonly<Record<NonNullable<Wants['shape']>, string>> = {
  '1:1': 'square_hd',
  '3:4': 'portrait_4_3',
  '4:3': 'landscape_4_3',
  '9:16': 'portrait_16_9',
  '16:9': 'landscape_16_9',
}

let plans: readonly PresetPlan[] | null = null

/** Every ready scenario, in the order of its shelf. */
export function presetPlans(): readonly PresetPlan[] {
  plans ??= allPlans()
  return plans
}

/** The plan of this name, or null for one we do not know. */
export function planOf(name: string): PresetPlan | null {
  return presetPlans().find((plan) => plan.name === name) ?? null
}

/** The files a plan asks for, by kind. */
export function filesOf(plan: Pick<PresetPlan, 'format' | 'gives'>): readonly MediaKind[] {
  if (plan.gives) return plan.gives
  const kind = takenBy(plan.format)
  return kind === null ? [] : [kind]
}

/** The field of a model that the words of a plan go to; null for a model that takes none. */
export function wordField(card: ModelCard, format: Format): string | null {
  const texts = form(card, format).filter((step) => step.kind === 'text')
  return (texts.find((step) => step.required) ?? texts[0])?.field ?? null
}

/** Every step of a use, each field once. */
function everyStep(card: ModelCard, format: Format): Step[] {
  const asked = form(card, format)
  const known = new Set(asked.map(({ field }) => field))
  return [...asked, ...settings(card, format).filter(({ field }) => !known.has(field))]
}

function shapeFor(step: Step, shape: NonNullable<Wants['shape']>): DraftValue | null {
  const found = [shape, SHAPE_NAMES[shape]].find((name) => step.options?.some(({ value }) => value === name))
  return found ?? null
}

/** The offered length that is nearest to the wanted one. */
function secondsFor(step: Step, seconds: number): DraftValue | null {
  const lengths = (step.options ?? []).flatMap(({ value }) => {
    const number = Number.parseFloat(String(value))
    return Number.isFinite(number) ? [{ value, off: Math.abs(number - seconds) }] : []
  })
  return lengths.toSorted((a, b) => a.off - b.off)[0]?.value ?? null
}

/** What a plan wants of one step; null when it leaves it alone. */
function wantedAt(step: Step, wants: Wants): DraftValue | null {
  const { field, options } = step
  const { shape, seconds, sound } = wants
  const named = wants.set?.[field]
  if (named !== undefined) return named
  if (shape !== undefined && SHAPE_FIELDS.includes(field)) return shapeFor(step, shape)
  if (seconds !== undefined && field === 'duration' && options) return secondsFor(step, seconds)
  if (sound !== undefined && SOUND_FIELDS.includes(field) && step.kind === 'toggle') return sound
  return null
}

/**
 * What a plan chooses of a model: what it wants, as far as the rules of the model let it, and for whatever
 * else would be asked the model's own choice, so that nothing is left to ask but words and files.
 */
export function chosenBy(plan: PresetPlan, card: ModelCard): DraftValues {
  let values: DraftValues = {}
  const put = (step: Step, value: DraftValue | null | undefined) => {
    const checked = value === null || value === undefined ? null : check(step, value)
    if (!checked?.ok) return
    const next = { values: { ...values, [step.field]: checked.value }, field: step.field }
    const judged = judge(card, values, next)
    if (judged.ok) values = judged.values
  }
  for (const step of everyStep(card, plan.format)) put(step, wantedAt(step, plan.wants))
  const words = wordField(card, plan.format)
  for (const step of form(card, plan.format)) {
    if (step.field !== words && values[step.field] === undefined) put(step, step.default)
  }
  return values
}

/** True when a plan can be carried out by a model and asks its person for nothing but words and files. */
export function fits(plan: PresetPlan, card: ModelCard, hasWords: boolean): boolean {
  const { format, wants } = plan
  const steps = form(card, format)
  const values = chosenBy(plan, card)
  const words = wordField(card, format)
  // A model may take words and do without: the form asks for none then.
  const takesWords = steps.some((step) => step.field === words && (step.required || hasWords))
  if (hasWords !== takesWords) return false
  if (steps.some(({ on }) => on !== undefined)) return false
  const files = steps.filter((step) => step.media && step.required).map((step) => step.media)
  if (!isSame(files, filesOf(plan))) return false
  const open = steps.filter(({ field, media, required }) => {
    return values[field] === undefined && field !== words && !(media && required)
  })
  if (open.length > 0) return false
  const { shape } = wants
  const shaped = shape === undefined || Object.values(values).some((value) => isShape(value, shape))
  return shaped && !isHeld(card, values)
}

/** True for the same kinds, in any order. */
function isSame(one: readonly (MediaKind | undefined)[], other: readonly MediaKind[]): boolean {
  return MEDIA_KINDS.every((kind) => {
    const [ones, others] = [one, other].map((kinds) => kinds.filter((each) => each === kind).length)
    return ones === others
  })
}

function isShape(value: DraftValue | undefined, shape: NonNullable<Wants['shape']>): boolean {
  return value === shape || value === SHAPE_NAMES[shape]
}

/** True when the choices alone break a rule; what is still missing does not count. */
function isHeld(card: ModelCard, values: DraftValues): boolean {
  const broken = unfit(card, values)
  return broken !== null && broken.kind !== 'missing'
}

const found = new WeakMap<Catalog, Map<string, ModelCard | null>>()

/**
 * The model a plan is carried out with now: the first of its own that is sold, or what took the place of one,
 * or the one of its format with its first
 * tag and most of the others. Null when no model can do it.
 */
export function modelFor(catalog: Catalog, plan: PresetPlan, hasWords: boolean): ModelCard | null {
  const models = found.get(catalog) ?? new Map<string, ModelCard | null>()
  found.set(catalog, models)
  const before = models.get(plan.name)
  if (before !== undefined) return before
  const peers = catalog.ofFormat(plan.format)
  const card = candidates(catalog, plan).find((one) => peers.includes(one) && fits(plan, one, hasWords))
  models.set(plan.name, card ?? null)
  return card ?? null
}

function candidates(catalog: Catalog, plan: PresetPlan): ModelCard[] {
  const named = plan.models.flatMap((id) => catalog.card(id) ?? [])
  const heirs = named.flatMap((card) => successorOf(catalog, card) ?? [])
  const shared = (card: ModelCard) => card.tags.filter((tag) => plan.tags.includes(tag)).length
  if (plan.only) return [...named, ...heirs]
  const [needed] = plan.tags
  const others = catalog.ofFormat(plan.format).filter((card) => needed && card.tags.includes(needed))
  return [...named, ...heirs, ...others.toSorted((a, b) => shared(b) - shared(a))]
}
