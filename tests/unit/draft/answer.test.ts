import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  catalog,
  type DraftValue,
  EARLIER,
  type FileValue,
  inputFor,
  type ModelCard,
  type Step,
  samplesOf,
} from '../../../lib/catalog/index.js'
import {
  type Answered,
  answer,
  type Draft,
  filesAt,
  parseDraft,
  type Question,
  revisit,
  skip,
  stepForCaption,
  stepForFile,
  stepsOf,
} from '../../../lib/draft/index.js'
import { SEED } from '../../support/seed.js'
import { addressOf } from '../catalog/answers.js'

const RULES = { privateHosts: false }

const uses = catalog
  .formats()
  .flatMap((format) =>
    catalog.ofFormat(format).map((card) => ({ card, format, steps: stepsOf(card, { format }) })),
  )
type Use = (typeof uses)[number]
const anyUse = fc.constantFrom(...uses)

function begun({ card, format }: Pick<Use, 'card' | 'format'>): Draft {
  return { v: 1, id: 'abc', model: card.id, format, values: {}, step: 0, quote: null }
}

function useOf(model: string): Use {
  const found = uses.find(({ card }) => card.id === model)
  if (!found) throw new Error(`${model} is not offered`)
  return found
}

let files = 0

function file(kind: FileValue['kind']): FileValue {
  files += 1
  return { kind, fileId: `file-${files}`, mime: null, size: 1_000, seconds: 5, name: null, measured: true }
}

/** A number that the question takes; later questions get larger ones, as the ends of a span need. */
function numberFitting(step: Step, steps: readonly Step[]): number {
  const { min = 0, max = Number.POSITIVE_INFINITY, step: by = 1 } = step
  return Math.min(max, min + by * steps.indexOf(step))
}

/** An answer that the question takes, beside the same answers to the others. */
function fitting(step: Step, { card, steps }: Use, salt: number): DraftValue {
  const { media, many } = step
  if (step.on) return samplesOf(card).slice(0, 1)
  if (media) return Array.from({ length: many?.min ?? 1 }, () => file(media))
  if (step.options) return step.options[salt % step.options.length]?.value ?? ''
  if (step.kind === 'number') return numberFitting(step, steps)
  return `Слова ${salt}`.padEnd(step.minLength ?? 1, '.')
}

function answered(
  draft: Draft,
  use: Pick<Use, 'card' | 'steps'>,
  given: { index: number; value: DraftValue },
): Draft {
  const result = answer(draft, at(use, given.index), given.value)
  if (!result.ok) throw new Error(`${result.step.field}: ${kindOf(result)}`)
  return result.draft
}

function at({ card, steps }: Pick<Use, 'card' | 'steps'>, index: number): Question {
  return { card, steps, index, rules: RULES }
}

function kindOf(refused: Extract<Answered, { ok: false }>): string {
  return 'broken' in refused ? refused.broken.kind : refused.problem.kind
}

function isComplete(draft: Draft, steps: readonly Step[]): boolean {
  return steps.every((step) => !step.required || draft.values[step.field] !== undefined)
}

/** The field of the provider that holds the answer to a question. */
function sentAs(card: ModelCard, field: string): string {
  const builds = Object.entries(card.build ?? {})
  const task = ['task_id', 'taskId', 'audio_id'].find((name) => name in card.input.properties)
  if (field === EARLIER) return task ?? field
  return builds.find(([, build]) => Object.values(build.keys).includes(field))?.[0] ?? field
}

test(`answering every question, in whatever turn, ends the form (SEED=${SEED})`, () => {
  const turns = anyUse.chain((use) =>
    fc.record({
      use: fc.constant(use),
      turn: fc.shuffledSubarray(
        use.steps.map((_, index) => index),
        { minLength: use.steps.length },
      ),
      salt: fc.nat({ max: 100 }),
    }),
  )
  fc.assert(
    fc.property(turns, ({ use, turn, salt }) => {
      let draft = begun(use)
      for (const index of turn) {
        const step = use.steps[index]
        if (!step) continue
        draft = answered(draft, use, { index, value: fitting(step, use, salt) })
        if (step.many) draft = skip(draft, use.steps, index) // "Next" after the files of a list.
      }
      // Whatever is left to do is one press of "Next" on a question that has its answer.
      if (draft.step < use.steps.length) draft = skip(draft, use.steps, use.steps.length - 1)
      expect(draft.step).toBe(use.steps.length)
      expect(Object.keys(draft.values).toSorted()).toEqual(use.steps.map((step) => step.field).toSorted())
      const input = inputFor(use.card, draft.values, addressOf)
      for (const step of use.steps) expect(input).toHaveProperty(sentAs(use.card, step.field))
    }),
    { seed: SEED, numRuns: 300 },
  )
})

test(`answered in their turn, each question is asked once (SEED=${SEED})`, () => {
  fc.assert(
    fc.property(anyUse, fc.infiniteStream(fc.boolean()), (use, coins) => {
      let draft = begun(use)
      const asked: number[] = []
      while (draft.step < use.steps.length && asked.length <= use.steps.length) {
        const index = draft.step
        asked.push(index)
        const step = use.steps[index]
        if (!step) break
        const skips = !step.required && coins.next().value
        if (!skips) draft = answered(draft, use, { index, value: fitting(step, use, index) })
        if (skips || step.many) draft = skip(draft, use.steps, index)
      }
      expect(asked).toEqual(use.steps.map((_, index) => index))
      expect(isComplete(draft, use.steps)).toBe(true)
    }),
    { seed: SEED, numRuns: 200 },
  )
})

test(`whatever somebody presses, a form never ends with a required question open, and loses no answer (SEED=${SEED})`, () => {
  const move = fc.record({
    do: fc.constantFrom('answer', 'skip', 'back', 'nonsense'),
    at: fc.nat({ max: 6 }),
    salt: fc.nat({ max: 9 }),
  })
  fc.assert(
    fc.property(anyUse, fc.array(move, { maxLength: 30 }), (use, moves) => {
      const { steps } = use
      let draft = begun(use)
      for (const one of moves) {
        const index = one.at % steps.length
        const step = steps[index]
        if (!step) continue
        const before = draft
        const question = at(use, index)
        if (one.do === 'answer') {
          const result = answer(draft, question, fitting(step, use, one.salt))
          if (result.ok) draft = result.draft
          else expect(kindOf(result)).toBe('too-many')
        } else if (one.do === 'skip') draft = skip(draft, steps, index)
        else if (one.do === 'back') draft = revisit(draft, steps, index)
        else expect(answer(draft, question, step.kind === 'text' ? '' : 'чепуха?').ok).toBe(false)
        expect(draft.step).toBeLessThanOrEqual(steps.length)
        if (draft.step === steps.length) expect(isComplete(draft, steps)).toBe(true)
        for (const field of Object.keys(before.values)) expect(draft.values[field]).toBeDefined()
        if (draft !== before) expect(draft.quote).toBeNull() // A price shown before holds no more.
        expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
      }
    }),
    { seed: SEED, numRuns: 300 },
  )
})

test('the same answer again gives the same draft', () => {
  const { steps, card, format } = useOf('z-image')
  const once = answered(begun({ card, format }), { card, steps }, { index: 0, value: ' Рыжий кот ' })
  expect(once.values).toEqual({ prompt: 'Рыжий кот' })
  expect(answered({ ...once, step: 0 }, { card, steps }, { index: 0, value: 'Рыжий кот' })).toEqual(once)
})

test('a refused answer says at which question and why, and leaves the draft alone', () => {
  const { steps, card, format } = useOf('z-image')
  const draft = begun({ card, format })
  const result = answer(draft, at({ card, steps }, 0), 'к'.repeat(1_001))
  expect(result).toMatchObject({
    ok: false,
    step: { field: 'prompt' },
    problem: { kind: 'too-long', max: 1_000, length: 1_001 },
  })
  expect(draft).toEqual(begun({ card, format }))
})

test('a question that must be answered cannot be skipped', () => {
  const { steps, card, format } = useOf('z-image')
  expect(skip(begun({ card, format }), steps, 0).step).toBe(0)
  expect(skip(begun({ card, format }), steps, 1).step).toBe(0)
})

describe('a list of files', () => {
  const use = useOf('bytedance/seedance-1.5-pro')
  const steps = stepsOf(use.card, { format: 'image-to-video' })
  const index = steps.findIndex((step) => step.many)
  const list = steps[index]
  if (!list?.many) throw new Error('Seedance takes no list any more')
  const { max } = list.many
  const draft = begun({ card: use.card, format: 'image-to-video' })
  const add = (to: Draft, value: DraftValue = [file('image')]) =>
    answered(to, { card: use.card, steps }, { index, value })

  test('grows file by file and asks for more until it is full', () => {
    const one = add(draft)
    expect(filesAt(one, list)).toHaveLength(1)
    expect(one.step).toBe(index)
    const full = add(one)
    expect(filesAt(full, list)).toHaveLength(max)
    expect(full.step).not.toBe(index)
  })

  test('takes an address beside a file', () => {
    const both = add(add(draft), 'https://pictures.example.org/cat.png')
    expect(filesAt(both, list).map((one) => ('url' in one ? 'address' : 'file'))).toEqual(['file', 'address'])
    const other = add(add(draft, 'https://pictures.example.org/cat.png'))
    expect(filesAt(other, list)).toHaveLength(2)
  })

  test('takes no more than fits and keeps what it has', () => {
    const full = add(add(draft))
    const more = answer(full, at({ card: use.card, steps }, index), [file('image')])
    expect(more).toMatchObject({ ok: false, problem: { kind: 'too-many', max } })
  })

  test('that somebody comes back to stays until the next file starts it over', () => {
    const back = revisit(add(add(draft)), steps, index)
    expect(filesAt(back, list)).toHaveLength(2)
    expect(filesAt(skip(back, steps, index), list)).toHaveLength(2)
    const anew = add(back)
    expect(filesAt(anew, list)).toHaveLength(1)
    expect(filesAt(add(anew), list)).toHaveLength(2)
  })
})

describe('a file that was not asked for', () => {
  const talking = useOf('wan/2-2-a14b-speech-to-video-turbo')
  const { steps } = talking
  const place = (field: string) => steps.findIndex((step) => step.field === field)
  const draft = begun(talking)

  test('goes to the first empty question of its kind', () => {
    expect(stepForFile({ ...draft, step: place('prompt') }, steps, { kind: 'audio' })).toBe(
      place('audio_url'),
    )
    expect(stepForFile({ ...draft, step: place('image_url') }, steps, { kind: 'audio' })).toBe(
      place('audio_url'),
    )
    expect(stepForFile({ ...draft, step: place('resolution') }, steps, { kind: 'image' })).toBe(
      place('image_url'),
    )
  })

  test('is refused by the question being asked when there is no place for it', () => {
    expect(stepForFile({ ...draft, step: place('image_url') }, steps, { kind: 'video' })).toBe(
      place('image_url'),
    )
    expect(stepForFile({ ...draft, step: place('prompt') }, steps, { kind: 'video' })).toBeNull()
    const filled = { ...draft, step: place('resolution'), values: { image_url: [file('image')] } }
    expect(stepForFile(filled, steps, { kind: 'image' })).toBeNull()
  })

  test('answers the question again that somebody came back to', () => {
    const filled = { ...draft, step: place('image_url'), values: { image_url: [file('image')] } }
    expect(stepForFile(filled, steps, { kind: 'image' })).toBe(place('image_url'))
  })

  test('brings its caption to the text question being asked, or the first one that is still open', () => {
    const elsewhere = { ...draft, step: place('image_url') }
    expect(stepForCaption(elsewhere, steps)).toBe(place('prompt'))
    const told = { prompt: 'Женщина говорит' }
    expect(stepForCaption({ ...elsewhere, values: told }, steps)).toBeNull()
    expect(stepForCaption({ ...draft, values: told }, steps)).toBe(place('prompt'))
  })
})

describe('a stored draft', () => {
  const draft: Draft = { ...begun(useOf('z-image')), values: { prompt: 'Кот' }, step: 1 }

  test('comes back as it was', () => {
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
  })

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another version', JSON.stringify({ ...draft, v: 2 })],
    ['a format that is gone', JSON.stringify({ ...draft, format: 'text-to-smell' })],
    ['a step that is none', JSON.stringify({ ...draft, step: -1 })],
    ['a value that is none', JSON.stringify({ ...draft, values: { prompt: { text: 'Кот' } } })],
  ])('is no draft when it is %s', (_what, text) => {
    expect(parseDraft(text)).toBeNull()
  })
})
