import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  broken,
  catalog,
  type DraftValues,
  type FileValue,
  inputFor,
  type ModelCard,
  quote,
  settle,
} from '../../../lib/catalog/index.js'
import { addressOf, choicesOf, SEED } from './answers.js'
import { madeUp } from './made-up.js'

const RATES = { usdRate: 78, markup: 2 }

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

const files = (count: number, kind: FileValue['kind'] = 'image'): FileValue[] =>
  Array.from({ length: count }, (_, index) => ({ url: `https://a.test/${index}`, kind }))

const sent = (id: string, values: DraftValues) => inputFor(cardOf(id), values, addressOf)

const kinds = (card: ModelCard, values: DraftValues, measured = {}) =>
  broken(card, values, measured).map((problem) => problem.kind)

/** What KIE's pages forbid in words, and what becomes of it here. */
describe('a request that KIE forbids is never sent', () => {
  test('ten seconds are not possible at 1080P, and the price is that of the six that are', () => {
    const hailuo = cardOf('hailuo/2-3-image-to-video-standard')
    const values = { prompt: 'a', image_url: files(1), resolution: '1080P', duration: '10' }
    expect(sent(hailuo.id, values)).toMatchObject({ resolution: '1080P', duration: '6' })
    expect(quote(hailuo, values, RATES)?.credits).toBe(50_000)
  })

  test('the choice just made stays and the other moves, and the person can be told', () => {
    const hailuo = cardOf('hailuo/2-3-image-to-video-pro')
    const both = { resolution: '1080P', duration: '10' }
    const long = settle(hailuo, both, 'duration')
    expect(long.values).toMatchObject({ duration: '10', resolution: '768P' })
    expect(long.changes).toEqual([{ field: 'resolution', from: '1080P', to: '768P' }])
    const sharp = settle(hailuo, both, 'resolution')
    expect(sharp.values).toMatchObject({ duration: '6', resolution: '1080P' })
    expect(settle(hailuo, sharp.values).changes).toEqual([])
  })

  test('a large picture of GPT Image gets a shape that can be large', () => {
    const { values } = settle(cardOf('gpt-image-2-text-to-image'), { resolution: '4K' }, 'resolution')
    expect(values.resolution).toBe('4K')
    expect(['auto', '1:1', undefined]).not.toContain(values.aspect_ratio)
  })

  test('a clip of Veo says what its pictures are', () => {
    expect(sent('veo3', { prompt: 'a' })).toMatchObject({ generationType: 'TEXT_2_VIDEO' })
    expect(sent('veo3_fast', { prompt: 'a', imageUrls: files(2) })).toMatchObject({
      generationType: 'FIRST_AND_LAST_FRAMES_2_VIDEO',
    })
    const three = { prompt: 'a', imageUrls: files(3), generationType: 'REFERENCE_2_VIDEO', duration: 4 }
    expect(sent('veo3_fast', three)).toMatchObject({ generationType: 'REFERENCE_2_VIDEO', duration: 8 })
  })

  test('frames and samples of Seedance exclude each other, and a last frame needs a first', () => {
    const seedance = cardOf('bytedance/seedance-2')
    const both = { prompt: 'a', first_frame_url: files(1), reference_image_urls: files(2) }
    expect(sent(seedance.id, both)).not.toHaveProperty('reference_image_urls')
    expect(kinds(seedance, { prompt: 'a', last_frame_url: files(1) })).toEqual(['missing'])
    expect(kinds(seedance, {})).toEqual(['missing'])
  })

  test('shots of Kling stay off, so that nothing waits for a list of shots', () => {
    expect(sent('kling-3.0-omni/text-to-video', { prompt: 'a' })).toMatchObject({
      customize_multi_shots: false,
      prefer_multi_shots: false,
    })
    expect(sent('kling-3.0/video', { prompt: 'a', multi_shots: true })).toMatchObject({ multi_shots: false })
  })

  test('a song from one line of words is in simple mode', () => {
    const input = sent('ai-music-api/generate', { prompt: 'a song' })
    expect(input).toEqual({ prompt: 'a song', custom_mode: false, instrumental: false, model: 'V6' })
  })

  test('an own picture is animated without an earlier task and nothing spicy', () => {
    const one = sent('grok-imagine/image-to-video', {
      prompt: 'a',
      image_urls: files(1),
      aspect_ratio: '1:1',
    })
    expect(one).toMatchObject({ mode: 'normal' })
    expect(one).not.toHaveProperty('aspect_ratio')
    const many = { image_urls: files(3), resolution: '1080p' }
    expect(sent('grok-imagine/image-to-video', many).image_urls).toHaveLength(1)
  })

  test('a length the model would choose itself is offered nowhere', () => {
    for (const card of catalog.offered()) {
      for (const values of Object.values(card.offer ?? {})) expect(values, card.id).not.toContain(-1)
    }
    expect(sent('wan/2-7-videoedit', { prompt: 'a', video_url: files(1, 'video') }).duration).toBe(5)
  })

  // What settling cannot take away: something is missing or too much, a file too long or nobody could measure.
  const LEFT = ['missing', 'order', 'too-many', 'unmeasured', 'seconds', 'past-end']

  test('whatever a person chooses in any use: settled once, it stays', () => {
    const ruled = catalog.offered().filter((card) => card.rules)
    for (const card of ruled) {
      for (const format of catalog.formatsOf(card)) {
        fc.assert(
          fc.property(choicesOf(card, format), (values) => {
            const once = settle(card, values).values
            expect(settle(card, once).changes, card.id).toEqual([])
            for (const problem of broken(card, once)) {
              expect(LEFT, `${card.id} ${problem.kind}`).toContain(problem.kind)
            }
          }),
          { numRuns: 15, seed: SEED },
        )
      }
    }
  })
})

describe('a measured file', () => {
  test('that is too short or too long for the model is refused by name', () => {
    const card = cardOf('kling-2.6/motion-control')
    const values = { input_urls: files(1), video_urls: files(1, 'video'), character_orientation: 'image' }
    const measured = { video_urls: [{ seconds: 12 }] }
    expect(broken(card, values, measured)).toEqual([
      { kind: 'seconds', field: 'video_urls', min: 3, max: 10, seconds: 12 },
    ])
    expect(broken(card, { ...values, character_orientation: 'video' }, measured)).toEqual([])
    expect(kinds(card, values, { video_urls: [{ seconds: 2 }] })).toEqual(['seconds'])
    expect(kinds(card, values)).toEqual([])
  })

  test('counts with the others of its list', () => {
    const card = cardOf('bytedance/seedance-2')
    const values = { prompt: 'a', reference_video_urls: files(2, 'video') }
    expect(kinds(card, values, { reference_video_urls: [{ seconds: 8 }, { seconds: 7 }] })).toEqual([])
    expect(kinds(card, values, { reference_video_urls: [{ seconds: 8 }, { seconds: 8 }] })).toEqual([
      'seconds',
    ])
  })

  test('that would become larger than any price is refused', () => {
    const card = cardOf('topaz/image-upscale')
    const values = { image_url: files(1), upscale_factor: '4' }
    expect(kinds(card, values, { image_url: [{ width: 3_000, height: 400 }] })).toEqual(['too-large'])
    expect(kinds(card, values, { image_url: [{ width: 1_900, height: 400 }] })).toEqual([])
  })
})

describe('rules of a made-up card', () => {
  const text = { type: 'string' } as const
  const image = { type: 'array', 'x-media': 'image', items: text, maxItems: 9 } as const
  const number = { type: 'number' } as const
  const input = {
    type: 'object',
    properties: { a: image, b: image, low: number, high: number, size: { enum: ['S', 'L'], default: 'S' } },
  } as const

  test('exactly one of several: the one just given stays', () => {
    const card = madeUp({ input, rules: [{ exactlyOne: ['a', 'b'] }] })
    expect(kinds(card, {})).toEqual(['missing'])
    const both = { a: files(1), b: files(1) }
    expect(settle(card, both).values).toEqual({ a: files(1) })
    expect(settle(card, both, 'b').values).toEqual({ b: files(1) })
  })

  test('lists share room', () => {
    const sum = madeUp({ input, rules: [{ sumMax: ['a', 'b'], max: 5 }] })
    expect(settle(sum, { a: files(4), b: files(3) }).values).toEqual({ a: files(4), b: files(1) })
    const weighed = madeUp({ input, rules: [{ weights: { a: 1, b: 2 }, max: 5 }] })
    expect(settle(weighed, { a: files(2), b: files(3) }).values).toEqual({ a: files(2), b: files(1) })
  })

  test('a beginning after the end is told, not guessed', () => {
    const card = madeUp({ input, rules: [{ order: ['low', 'high'] }] })
    expect(kinds(card, { low: 5, high: 5 })).toEqual(['order'])
    expect(kinds(card, { low: 5, high: 6 })).toEqual([])
    expect(kinds(card, {})).toEqual([])
  })

  test('what a rule takes back is not sent, though the field has a default', () => {
    const card = madeUp({ input, rules: [{ when: { a: { set: true } }, must: { size: { set: false } } }] })
    expect(inputFor(card, { a: files(1) }, addressOf)).not.toHaveProperty('size')
    expect(inputFor(card, {}, addressOf)).toHaveProperty('size', 'S')
  })
})
