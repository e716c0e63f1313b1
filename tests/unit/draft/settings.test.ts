import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  catalog,
  check,
  type FileValue,
  inputFor,
  type ModelCard,
  type Step,
  unfit,
} from '../../../lib/catalog/index.js'
import {
  clear,
  type Draft,
  lineUp,
  parseDraft,
  parseSession,
  recall,
  remember,
  reset,
  type Session,
  seedFor,
  set,
  settingsOf,
  stepsOf,
} from '../../../lib/draft/index.js'
import { SEED } from '../../support/seed.js'
import { addressOf, answersTo } from '../catalog/answers.js'

const RULES = { privateHosts: false }
const EMPTY: Session = { v: 1, language: null, choices: {} }

const uses = catalog.formats().flatMap((format) => catalog.ofFormat(format).map((card) => ({ card, format })))
type Use = (typeof uses)[number]
const tunable = uses.filter(({ card, format }) => settingsOf(card, { format }).length > 0)

function begun({ card, format }: Use): Draft {
  return { v: 1, id: 'AbCd-_12', model: card.id, format, values: {}, step: 0, quote: null }
}

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

/** Settings of one use changed one after the other, each to a value that it takes by itself. */
const changes = fc.constantFrom(...tunable).chain((use) => {
  const steps = settingsOf(use.card, use)
  const one = fc
    .nat({ max: steps.length - 1 })
    .chain((index) => answersTo(steps[index] as Step).map((value) => ({ index, value })))
  return fc.array(one, { maxLength: 8 }).map((made) => ({ use, steps, made }))
})

test(`whatever is set, the form stays where it is and what is sent is what was set (SEED=${SEED})`, () => {
  fc.assert(
    fc.property(changes, fc.nat({ max: 3 }), ({ use, steps, made }, at) => {
      const { card } = use
      let draft: Draft = { ...begun(use), step: Math.min(at, stepsOf(card, use).length) }
      for (const { index, value } of made) {
        const result = set(draft, { card, steps, index, rules: RULES }, value)
        if (!result.ok) continue
        const field = steps[index]?.field ?? ''
        expect(result.draft).toMatchObject({ step: draft.step, setting: field, id: draft.id })
        const known = Object.keys(draft.values).filter((name) => Array.isArray(draft.values[name]))
        for (const name of known) expect(result.draft.values, `${card.id} ${name}`).toHaveProperty(name)
        draft = result.draft
        expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
        for (const step of steps) {
          const now = draft.values[step.field]
          const growing = { ...step, many: step.many && { ...step.many, min: 0 } }
          if (now !== undefined) expect(check(growing, now).ok, `${card.id} ${step.field}`).toBe(true)
        }
        const plain = draft.values[field]
        const sends = field in card.input.properties && !Array.isArray(plain)
        if (sends && unfit(card, draft.values) === null)
          expect(inputFor(card, draft.values, addressOf)[field]).toEqual(plain)
      }
      const back = reset(draft, Object.keys(draft.values))
      expect(back).toMatchObject({ values: {}, step: draft.step })
    }),
    { seed: SEED, numRuns: 500 },
  )
})

test(`what is remembered is a matter of taste, and comes back as it was (SEED=${SEED})`, () => {
  fc.assert(
    fc.property(changes, ({ use, steps, made }) => {
      const { card } = use
      let draft = begun(use)
      for (const { index, value } of made) {
        const result = set(draft, { card, steps, index, rules: RULES }, value)
        if (result.ok) draft = result.draft
      }
      const session = remember(EMPTY, card, draft) ?? EMPTY
      for (const [field, value] of Object.entries(session.choices[card.id] ?? {})) {
        const step = [...steps, ...stepsOf(card, use)].find((one) => one.field === field)
        expect(step?.media ?? (step?.kind === 'text' ? 'words' : undefined), field).toBeUndefined()
        expect(step?.seed).toBeUndefined()
        expect(draft.values[field]).toBe(value)
      }
      expect(remember(session, card, draft)).toBeNull()
      expect(parseSession(JSON.stringify(session))).toEqual(session)
      const again = recall(session, card, begun(use))
      const fields = Object.keys(again.values)
      for (const field of fields) expect(again.values[field]).toBe(draft.values[field])
      if (!card.rules)
        expect(fields.toSorted()).toEqual(Object.keys(session.choices[card.id] ?? {}).toSorted())
      const asked = stepsOf(card, use).filter(({ field }) => again.values[field] !== undefined)
      expect(again.recalled ?? []).toEqual(asked.map(({ field }) => field))
      expect(parseDraft(JSON.stringify(again))).toEqual(again)
    }),
    { seed: SEED, numRuns: 300 },
  )
})

describe('a session', () => {
  const draft: Draft = { ...begun({ card: cardOf('z-image'), format: 'text-to-image' }) }

  test('remembers sixteen models and forgets the oldest', () => {
    const session = uses.reduce((known, use) => {
      const steps = [...stepsOf(use.card, use), ...settingsOf(use.card, use)]
      const step = steps.find(({ kind }) => kind === 'choice')
      const value = step?.options?.[0]?.value
      if (!step || value === undefined) return known
      return remember(known, use.card, { ...begun(use), values: { [step.field]: value } }) ?? known
    }, EMPTY)
    expect(Object.keys(session.choices)).toHaveLength(16)
    expect(JSON.stringify(session).length).toBeLessThan(4_000)
  })

  test.each([
    ['no JSON', '{'],
    ['of another version', '{"v":2,"language":"ru","choices":{}}'],
    ['with choices that are none', '{"v":1,"language":"ru","choices":[1]}'],
    ['with a model that is none', '{"v":1,"choices":{"z-image":"large"}}'],
  ])('%s holds no choices', (_what, text) => {
    expect(Object.values(parseSession(text).choices).flatMap((one) => Object.keys(one))).toEqual([])
  })

  test('whose choices no longer exist begins a form as if there were none', () => {
    const session = { ...EMPTY, choices: { 'z-image': { aspect_ratio: '17:3', gone: true, prompt: 'Кот' } } }
    expect(recall(session, cardOf('z-image'), draft)).toEqual(draft)
  })

  test('keeps the choices of another use of the same model', () => {
    const card = cardOf('bytedance/seedance-2')
    const first = remember(EMPTY, card, {
      ...begun({ card, format: 'text-to-video' }),
      values: { duration: 5 },
    })
    expect(first?.choices[card.id]).toEqual({ duration: 5 })
    const nothing = remember(first ?? EMPTY, card, begun({ card, format: 'text-to-video' }))
    expect(nothing?.choices).toEqual({})
  })
})

describe('a list of files among the settings', () => {
  const card = cardOf('minimax-h3/reference-to-video')
  const use = { card, format: 'image-to-video' } as const
  const steps = settingsOf(card, use)
  const index = steps.findIndex(({ field }) => field === 'reference_audio_urls')
  const file = (name: string): FileValue => ({ url: `https://files.example.org/${name}.mp3`, kind: 'audio' })

  test('grows file by file, and is emptied as a whole', () => {
    let draft = begun(use)
    for (const name of ['a', 'b', 'c']) {
      const result = set(draft, { card, steps, index, rules: RULES }, [file(name)])
      if (result.ok) draft = result.draft
    }
    expect(draft.values.reference_audio_urls).toEqual([file('a'), file('b'), file('c')])
    const more = set(draft, { card, steps, index, rules: RULES }, [file('d')])
    expect(more).toMatchObject({ ok: false, problem: { kind: 'too-many', max: 3 } })
    expect(clear(draft, 'reference_audio_urls').values).toEqual({})
  })
})

test('pictures of an album stand in the order of their messages, each at its own question', () => {
  const card = cardOf('pixverse-v6/transition')
  const steps = stepsOf(card, { format: 'image-to-video' })
  const photo = (message: number, album = 'a') => ({
    kind: 'image' as const,
    fileId: String(message),
    mime: null,
    size: 1,
    seconds: null,
    name: null,
    message,
    album,
  })
  const [first, last] = ['first_frame_image_url', 'last_frame_image_url']
  const lined = (one: number, other: number, album = 'a') =>
    Object.values(lineUp({ [first]: [photo(one)], [last]: [photo(other, album)] }, steps, 'a')).map(
      (files) => Array.isArray(files) && files[0]?.message,
    )
  expect(lined(2, 1)).toEqual([1, 2])
  expect(lined(1, 2)).toEqual([1, 2])
  expect(lined(2, 1, 'b')).toEqual([2, 1])
})

test('a seed to keep is the same for the same draft, another one after it was kept, and always in its bounds', () => {
  const seeds = tunable.flatMap((use) => {
    const step = settingsOf(use.card, use).find((one) => one.seed)
    return step ? [{ use, step }] : []
  })
  expect(seeds.length).toBeGreaterThan(5)
  for (const { use, step } of seeds) {
    let draft = begun(use)
    const seen = new Set<number>()
    for (let press = 0; press < 20; press += 1) {
      const seed = seedFor(draft, step)
      expect(seedFor(draft, step)).toBe(seed)
      expect(check(step, seed)).toEqual({ ok: true, value: seed })
      seen.add(seed)
      draft = { ...draft, values: { [step.field]: seed } }
    }
    expect(seen.size).toBeGreaterThan(15)
  }
})
