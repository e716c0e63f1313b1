import * as fc from 'fast-check'
import {
  broken,
  check,
  type DraftValue,
  type DraftValues,
  type Earlier,
  type EarlierValue,
  type FileValue,
  type Format,
  form,
  type Measured,
  type MediaKind,
  type ModelCard,
  type Step,
  settings,
} from '../../../lib/catalog/index.js'
import { createRequest } from '../../../lib/kie/families.js'

/** Run with SEED=… to repeat a failure; every run prints the seed it failed with. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

export const addressOf = (file: FileValue): string => {
  if ('task' in file) return file.task // A result is sent by the name of its task.
  return 'url' in file ? file.url : `https://files.test/${file.fileId}`
}

/** Valid answers to one question. */
export function answersTo(step: Step): fc.Arbitrary<DraftValue> {
  if (step.options) return fc.constantFrom(...step.options.map((option) => option.value))
  if (step.kind === 'number') {
    const { min = 0, max = 100, step: by = 1 } = step
    return fc
      .integer({ min: Math.ceil(min / by - 1e-9), max: Math.floor(max / by + 1e-9) })
      .map((count) => Number((count * by).toFixed(6)))
  }
  if (step.kind === 'text') return texts(step)
  const kind = step.media ?? 'image'
  if (step.on) return earlierFor(step.on, kind).map((value) => [value])
  const sent = {
    kind,
    mime: step.mimes?.[0] ?? null,
    size: 1_000,
    seconds: 5,
    name: null,
    measured: true as const,
  }
  const file: fc.Arbitrary<FileValue> = fc.oneof(
    fc.constant({ ...sent, fileId: 'AgAD' }),
    fc.constantFrom('a', 'b').map((name) => ({ url: `https://files.example.com/${name}`, kind })),
  )
  const { min, max } = step.many ?? { min: 1, max: 1 }
  return fc.array(file, { minLength: min, maxLength: max })
}

/** Results that a model works on: made with all that it allows, of any length and version. */
function earlierFor({ of, made = {} }: Earlier, kind: MediaKind): fc.Arbitrary<EarlierValue> {
  const told = Object.entries(made).map(([field, values]) => [field, fc.constantFrom(...values)] as const)
  return fc.record({
    kind: fc.constant(kind),
    generation: fc.uuid(),
    of: fc.constantFrom(...of),
    task: fc.constant('0f0f'),
    track: fc.constant('e231'),
    at: fc.constant(0),
    made: fc.record({
      duration: fc.integer({ min: 6, max: 30 }),
      model: fc.constantFrom('V5', 'V6', 'V6_MINI'),
      ...Object.fromEntries(told),
    }),
  })
}

function texts(step: Step): fc.Arbitrary<string> {
  const length = { minLength: step.minLength ?? 1, maxLength: Math.min(step.maxLength ?? 80, 80) }
  return fc
    .string({ ...length, unit: fc.constantFrom('a', 'я', ' ', '\n', '"', '🦊', 'é', '7') })
    .map((text) => check(step, text))
    .filter((checked) => checked.ok)
    .map((checked) => (checked.ok ? checked.value : '') as string)
}

/** Everything a person may answer in one use: what is required always, the rest sometimes. */
export function choicesOf(card: ModelCard, format: Format): fc.Arbitrary<DraftValues> {
  const steps = new Map([...settings(card, format), ...form(card, format)].map((step) => [step.field, step]))
  const required = [...steps.values()].filter((step) => step.required).map((step) => step.field)
  const record = Object.fromEntries([...steps.values()].map((step) => [step.field, answersTo(step)]))
  return fc.record(record, { requiredKeys: required })
}

/** Measures of all files given: lengths and sizes that people bring. */
export function measuresOf(values: DraftValues): fc.Arbitrary<Measured> {
  const files = Object.entries(values).filter(([, value]) => Array.isArray(value))
  const one = fc.record({
    // A tenth of a second is padding, and never begins one.
    seconds: fc
      .integer({ min: 20, max: 600 })
      .map((tenths) => (tenths % 10 === 1 ? tenths - 1 : tenths) / 10),
    width: fc.integer({ min: 64, max: 2_000 }),
    height: fc.integer({ min: 64, max: 2_000 }),
  })
  const lists = files.map(([field, value]) => {
    const count = Array.isArray(value) ? value.length : 0
    return [field, fc.array(one, { minLength: count, maxLength: count })] as const
  })
  return fc.record(Object.fromEntries(lists))
}

export interface Drawn {
  values: DraftValues
  measured: Measured
}

/** Whole requests that pass every check, the rules included. */
export function requestsOf(card: ModelCard, format: Format): fc.Arbitrary<Drawn> {
  return choicesOf(card, format)
    .chain((values) => measuresOf(values).map((measured) => ({ values, measured })))
    .filter(({ values, measured }) => broken(card, values, measured).length === 0)
}

/** What KIE checks of a request: the input, or of a dedicated API the whole body but its callback address. */
export function checkedBody(card: ModelCard, input: Record<string, unknown>): Record<string, unknown> {
  const { api, kieModel } = card
  const { body } = createRequest({ api, kieModel, input, callbackUrl: 'https://bot.test/kie' })
  const { callBackUrl: _, ...rest } = body
  return api === 'market' ? input : rest
}
