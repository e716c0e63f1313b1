import * as fc from 'fast-check'
import { expect } from 'vitest'
import { type Language, textsOf } from '../../content/index.js'
import {
  catalog,
  type DraftValue,
  type DraftValues,
  type Format,
  form,
  judge,
  type MediaKind,
  type ModelCard,
  type Step,
  samplesOf,
  unfit,
} from '../../lib/catalog/index.js'
import { gift } from '../../lib/ledger/index.js'
import { cleanText } from '../../lib/telegram/clean.js'
import { askOf } from '../../lib/telegram/screens/field-words.js'
import type { Actor } from './actor.js'
import { give, SAMPLE_SECONDS, WAYS, type Way } from './files.js'
import type { Stage } from './stage.js'

/** The answer to one question of a form. */
export type Answer =
  | { kind: 'text'; text: string }
  | { kind: 'option'; index: number }
  | { kind: 'number'; number: number }
  | { kind: 'skip' }
  /** The newest of the person's own results that fit. */
  | { kind: 'earlier' }
  | { kind: 'files'; files: { kind: MediaKind; way: Way }[] }

// Nothing that is a command, an address or a mark of the fake KIE, and something is left of it after
// cleaning.
function textFor(step: Step): fc.Arbitrary<string> {
  const [min, max] = [step.minLength ?? 1, Math.min(step.maxLength ?? 200, 200)]
  return fc
    .string({ unit: 'grapheme', minLength: min, maxLength: max })
    .map((text) => cleanText(`Кот ${text}`).slice(0, max).trim())
    .map((text) => cleanText(text))
    .filter((text) => Array.from(text).length >= min && !/\[|:/.test(text))
}

/** A number inside the bounds, on the grid of the step. */
function numberFor(step: Step): fc.Arbitrary<Answer> {
  const by = step.step ?? 0.01
  const min = step.min ?? 0
  // A moment of a recording lies inside of it.
  const max = step.field.startsWith('infill_') ? SAMPLE_SECONDS : step.max
  const most = Math.floor(((max ?? min + 10 * by) - min) / by + 1e-9)
  return fc
    .nat({ max: most })
    .map((steps) => ({ kind: 'number', number: Number((min + steps * by).toFixed(6)) }))
}

function filesFor(step: Step, kind: MediaKind): fc.Arbitrary<Answer> {
  const way = fc.constantFrom<Way>(...WAYS[kind])
  const { min, max } = step.many ?? { min: 1, max: 1 }
  return fc
    .array(
      way.map((one) => ({ kind, way: one })),
      { minLength: Math.max(1, min), maxLength: Math.min(max, 3) },
    )
    .map((files) => ({ kind: 'files', files }))
}

/** Any answer that a question takes; a question that can be skipped sometimes is. */
export function answerFor(step: Step): fc.Arbitrary<Answer> {
  if (step.on) return fc.constant({ kind: 'earlier' })
  const given: fc.Arbitrary<Answer> = step.media
    ? filesFor(step, step.media)
    : step.options
      ? fc.nat({ max: step.options.length - 1 }).map((index) => ({ kind: 'option', index }))
      : step.kind === 'number'
        ? numberFor(step)
        : textFor(step).map((text) => ({ kind: 'text', text }))
  if (step.required) return given
  const skipped: fc.Arbitrary<Answer> = fc.constant({ kind: 'skip' })
  return fc.oneof({ weight: 2, arbitrary: given }, { weight: 1, arbitrary: skipped })
}

/** One answer to each question of a model that go together, as far as they are known from the seed. */
export function answersFor(card: ModelCard, format: Format, seed: number): Answer[] {
  const steps = form(card, format)
  const fitting = fc.tuple(...steps.map(answerFor)).filter((answers) => goTogether(card, steps, answers))
  const [answers] = fc.sample(fitting, { seed, numRuns: 1 })
  return answers ?? []
}

/** True when no rule of the model refuses one of these answers beside those before it. */
function goTogether(card: ModelCard, steps: readonly Step[], answers: readonly Answer[]): boolean {
  let values: DraftValues = {}
  for (const [number, step] of steps.entries()) {
    const value = step.on ? samplesFor(card) : meantBy(step, answers[number])
    if (value === undefined) continue
    const judged = judge(card, values, { values: { ...values, [step.field]: value }, field: step.field })
    if (!judged.ok) return false
    values = judged.values
  }
  return unfit(card, values) === null
}

/** A result as a model makes it when nothing is chosen. */
function samplesFor(card: ModelCard): DraftValue {
  const [sample] = samplesOf(card)
  return sample ? [{ ...sample, made: { ...sample.made, duration: 6 } }] : []
}

function meantBy(step: Step, answer: Answer | undefined): DraftValue | undefined {
  switch (answer?.kind) {
    case 'text':
      return answer.text
    case 'number':
      return answer.number
    case 'option':
      return step.options?.[answer.index]?.value
    case 'files':
      return answer.files.map(({ kind, way }) =>
        way === 'address'
          ? { kind, url: 'https://pictures.example.org/a' }
          : { kind, fileId: 'f', mime: null, size: 1, seconds: SAMPLE_SECONDS, name: null, measured: true },
      )
    default:
      return undefined
  }
}

/** Turns the pages of a format until the model is on the screen. */
export async function toPage(
  person: Actor,
  asked: { card: ModelCard; format: Format; language: Language },
): Promise<void> {
  const say = textsOf(asked.language)
  const at = catalog.ofFormat(asked.format).findIndex((card) => card.id === asked.card.id)
  const page = Math.floor(at / 8)
  if (page > 0) await person.pressExactly(say.labels.page(page + 1))
}

/** Opens a model from the home screen, looks at its card, and begins its form. */
export async function openForm(
  person: Actor,
  asked: { card: ModelCard; format: Format; language: Language; look?: (text: string) => void },
): Promise<void> {
  const say = textsOf(asked.language)
  await person.say('/start')
  await person.press(say.formats[asked.format].name)
  await toPage(person, asked)
  await person.press(`${asked.card.title} ·`)
  expect(person.text()).toContain(asked.card.title)
  asked.look?.(person.text())
  await person.press(say.labels.begin)
}

/**
 * Answers every question in the chat, one by one, and expects to be asked each in its turn. Returns what KIE
 * has to receive for each field: a text, an option, or one entry per file (its address, or null for a link of
 * ours).
 */
export async function fillForm(
  set: Stage,
  person: Actor,
  asked: { card: ModelCard; format: Format; language: Language; answers: readonly Answer[] },
): Promise<Record<string, unknown>> {
  const say = textsOf(asked.language)
  const steps = form(asked.card, asked.format)
  const expected: Record<string, unknown> = {}
  for (const [number, step] of steps.entries()) {
    const answer = asked.answers[number]
    expect(person.text(), `question ${number + 1} of ${asked.card.id}`).toContain(
      askOf(step.field, asked.format, say),
    )
    switch (answer?.kind) {
      case 'text':
        await person.say(answer.text)
        expected[step.field] = answer.text
        break
      case 'number':
        await person.say(String(answer.number))
        expected[step.field] = answer.number
        break
      case 'option': {
        const option = step.options?.[answer.index]
        await person.pressExactly(say.option(step.field, option?.value ?? ''))
        expected[step.field] = option?.value
        break
      }
      case 'earlier': {
        const [source] = step.on?.of ?? []
        await person.press(`${catalog.card(source ?? '')?.title ?? ''} · `)
        expected[step.field] = null
        break
      }
      case 'files': {
        const given: (string | null)[] = []
        for (const file of answer.files) given.push(await give(set, person, file))
        if (step.many && given.length < step.many.max) await person.press(say.labels.next)
        expected[step.field] = given
        break
      }
      default:
        await person.press(say.labels.skip)
        if (step.default !== undefined) expected[step.field] = step.default
    }
  }
  return expected
}

/** Gives a person money nobody paid for. */
export async function enrich(set: Stage, person: Actor, amount: number): Promise<void> {
  await gift(set.world.db, { key: `present:${person.id}`, userId: person.id, amount, at: set.clock.now() })
}

/** The first sum in a text, in minor units; null when it names none. */
export function sumIn(text: string): number | null {
  const match = /(?:₽\s?)?(\d[\d\s,.\u00A0\u202F]*)/.exec(text)
  if (!match?.[1]) return null
  const digits = match[1].replaceAll(/[\s\u00A0\u202F]/g, '').replace(/[.,]+$/, '')
  const [, whole = '', cents = '00'] = /^(.*?)(?:[.,](\d{2}))?$/.exec(digits) ?? []
  return Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number(cents)
}
