import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { models } from '../../../dev/kie/models.js'
import {
  catalog,
  check,
  type DraftValue,
  type DraftValues,
  type FileValue,
  form,
  inputFor,
  type ModelCard,
  type Step,
} from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addFormat('uri', (text: string) => URL.canParse(text))

const addressOf = (file: FileValue): string =>
  'url' in file ? file.url : `https://files.test/${file.fileId}`

function answers(step: Step): fc.Arbitrary<DraftValue> {
  if (step.options) return fc.constantFrom(...step.options.map((option) => option.value))
  if (step.kind === 'number') return fc.integer({ min: step.min ?? 0, max: step.max ?? 100 })
  if (step.kind === 'text') {
    const length = { minLength: step.minLength ?? 1, maxLength: Math.min(step.maxLength ?? 300, 300) }
    return fc.string({ ...length, unit: 'grapheme' }).filter((text) => check(step, text).ok)
  }
  const kind = step.media ?? 'image'
  const sent = { kind, mime: step.mimes?.[0] ?? null, size: 1_000, seconds: null, name: null }
  const file = fc.oneof(
    fc.constant({ ...sent, fileId: 'AgAD' }),
    fc.webUrl().map((url) => ({ url, kind })),
  )
  const { min, max } = step.many ?? { min: 1, max: 1 }
  return fc.array(file, { minLength: min, maxLength: max })
}

/** All that a person can answer: required questions always, the others sometimes. */
function valuesOf(card: ModelCard): fc.Arbitrary<DraftValues> {
  const steps = form(card)
  const required = steps.filter((step) => step.required).map((step) => step.field)
  const record = Object.fromEntries(steps.map((step) => [step.field, answers(step)]))
  return fc.record(record, { requiredKeys: required })
}

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

describe.each(catalog.offered().map((card) => [card.id, card] as const))('%s', (id, card) => {
  const own = ajv.compile(card.input)
  const original = models.find((model) => model.id === id)

  test('every way through the form is a request that KIE accepts', () => {
    const theirs = ajv.compile(original?.input ?? false)
    fc.assert(
      fc.property(valuesOf(card), (values) => {
        for (const step of form(card)) {
          const value = values[step.field]
          if (value !== undefined) expect(check(step, value).ok).toBe(true)
        }
        const input = inputFor(card, values, addressOf)
        expect(own(input), ajv.errorsText(own.errors)).toBe(true)
        expect(theirs(input), ajv.errorsText(theirs.errors)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('every field it may send is a field of KIE', () => {
    const known = Object.keys(original?.input.properties ?? {})
    expect(known).toEqual(expect.arrayContaining(Object.keys(card.input.properties)))
  })

  test('sends every field that decides the price', () => {
    const words: Record<string, DraftValue> = {}
    for (const step of form(card)) if (step.kind === 'text') words[step.field] = 'a quiet morning'
    const { by = [], frames = [], quantity } = card.price
    const deciding = [...by, ...frames, ...(quantity === undefined ? [] : [quantity])]
    expect(Object.keys(inputFor(card, words, addressOf))).toEqual(expect.arrayContaining(deciding))
  })
})

const fields = (id: string): string[] => Object.keys(cardOf(id).input.properties)

const options = (id: string, field: string): readonly unknown[] =>
  cardOf(id).input.properties[field]?.enum ?? []

/** What KIE's pages forbid in words: kept by cards that do not offer it. */
describe('the rules that no schema says', () => {
  test('one own picture: no earlier task, no frame shape, nothing spicy', () => {
    const id = 'grok-imagine/image-to-video'
    for (const field of ['task_id', 'index', 'aspect_ratio']) expect(fields(id)).not.toContain(field)
    expect(cardOf(id).input.properties.image_urls?.maxItems).toBe(1)
    expect(options(id, 'mode')).not.toContain('spicy')
  })

  test('ten seconds are not possible at 1080P', () => {
    expect(options('hailuo/2-3-image-to-video-standard', 'resolution')).toEqual(['768P'])
  })

  test('a song from one line of words is in simple mode', () => {
    const input = inputFor(cardOf('ai-music-api/generate'), { prompt: 'a song' }, addressOf)
    expect(input).toEqual({ prompt: 'a song', custom_mode: false, instrumental: false, model: 'V6' })
    expect(cardOf('ai-music-api/generate').input.properties.prompt?.maxLength).toBe(500)
  })

  test('a track or a clip is given as a file, never as an earlier task', () => {
    for (const field of ['task_id', 'audio_id', 'stem_name']) {
      expect(fields('ai-music-api/separate-vocals')).not.toContain(field)
    }
    expect(fields('pixverse-v6/extend')).not.toContain('taskId')
  })

  test('a talking photo has a fixed length, and an edited clip never that of the file', () => {
    const { num_frames, frames_per_second } = cardOf('wan/2-2-a14b-speech-to-video-turbo').input.properties
    expect([num_frames?.minimum, num_frames?.maximum]).toEqual([80, 80])
    expect([frames_per_second?.minimum, frames_per_second?.maximum]).toEqual([16, 16])
    expect(options('wan/2-7-videoedit', 'duration')).not.toContain(0)
  })
})

describe('the request', () => {
  const card = madeUp({
    preset: { size: 'small', model: 'V6' },
    input: {
      type: 'object',
      required: ['prompt', 'model'],
      properties: {
        prompt: { type: 'string' },
        model: { type: 'string' },
        size: { type: 'string', enum: ['small', 'large'], default: 'large' },
        tail: { type: 'string' },
        image: { type: 'string', 'x-media': 'image' },
        images: { type: 'array', 'x-media': 'image', items: { type: 'string' }, maxItems: 2 },
        tags: { type: 'array', items: { type: 'string' }, default: [] },
      },
    },
  })
  const files: FileValue[] = [1, 2, 3].map((number) => ({ url: `https://a.test/${number}`, kind: 'image' }))

  test('says what was chosen, else the preset, else the default, and drops what is empty', () => {
    expect(inputFor(card, { prompt: 'a fox' }, addressOf)).toEqual({
      prompt: 'a fox',
      model: 'V6',
      size: 'small',
    })
    expect(inputFor(card, { prompt: 'a fox', size: 'large' }, addressOf)).toMatchObject({ size: 'large' })
    expect(inputFor(card, { prompt: 'a fox', images: [] }, addressOf)).not.toHaveProperty('images')
  })

  test('gives addresses as one or as a list, as the field wants, and no more than it takes', () => {
    const input = inputFor(card, { prompt: 'a fox', image: files, images: files }, addressOf)
    expect(input.image).toBe('https://a.test/1')
    expect(input.images).toEqual(['https://a.test/1', 'https://a.test/2'])
  })

  test('says nothing the model does not know', () => {
    expect(inputFor(card, { prompt: 'a fox', stranger: 'x' }, addressOf)).not.toHaveProperty('stranger')
  })
})
