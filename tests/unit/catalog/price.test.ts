import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { models } from '../../../dev/kie/models.js'
import {
  amountFor,
  catalog,
  creditsFor,
  creditsRange,
  type DraftValue,
  type DraftValues,
  EARLIER,
  type FileValue,
  type Format,
  form,
  type Measured,
  type ModelCard,
  priceFor,
  quote,
  type Rates,
  samplesOf,
  unofferedBecause,
  usualCredits,
  wholeRange,
} from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

const RATES: Rates = { usdRate: 78, markup: 2 }

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

function credits(id: string, values: Record<string, DraftValue> = {}): number | null {
  const found = creditsFor(cardOf(id), values)
  return found === null ? null : found / 1_000
}

function speech(length: number): number | null {
  return credits('elevenlabs/text-to-speech-turbo-2-5', { text: 'a'.repeat(length) })
}

/** Answers to the questions with buttons, by chance. */
function chosen(card: ModelCard): fc.Arbitrary<DraftValues> {
  const steps = form(card).filter((step) => step.options)
  const record = steps.map((step) => [
    step.field,
    fc.constantFrom(...(step.options ?? []).map((option) => option.value)),
  ])
  const choices: fc.Arbitrary<DraftValues> = fc.record(Object.fromEntries(record), { requiredKeys: [] })
  if (!card.on) return choices
  const results = fc.constantFrom(...samplesOf(card))
  return fc.tuple(choices, results).map(([values, result]) => ({ ...values, [EARLIER]: [result] }))
}

const fourDecimals = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map((parts) => parts / 10_000)

describe('the price', () => {
  test('is what KIE charges for these requests', () => {
    expect(credits('z-image')).toBe(0.8)
    expect(credits('nano-banana-pro')).toBe(18)
    expect(credits('nano-banana-pro', { resolution: '4K' })).toBe(24)
    expect(credits('grok-imagine/text-to-video')).toBe(14.4)
    expect(credits('grok-imagine/image-to-video', { duration: '10', resolution: '720p' })).toBe(45)
    expect(credits('bytedance/seedance-1.5-pro', { duration: 4 })).toBe(14)
    expect(credits('bytedance/seedance-1.5-pro', { duration: 12, generate_audio: true })).toBe(84)
    expect(credits('kling-2.6/image-to-video', { duration: '10', sound: true })).toBe(220)
    expect(credits('wan/2-6-video-to-video', { resolution: '1080p' })).toBe(104.5)
    expect(credits('wan/2-7-videoedit')).toBe(80)
    expect(credits('pixverse-v6/extend')).toBe(28)
    expect(credits('wan/2-2-a14b-speech-to-video-turbo')).toBe(60)
    expect(credits('wan/2-2-a14b-speech-to-video-turbo', { resolution: '720p' })).toBe(120)
    expect(credits('ai-music-api/separate-vocals', { type: 'split_stem' })).toBe(50)
  })

  test('of speech counts every thousand characters begun', () => {
    expect([0, 1, 1_000, 1_001, 4_096].map(speech)).toEqual([6, 6, 6, 12, 30])
  })

  test('is rounded up once, to whole minor units', () => {
    expect(quote(cardOf('z-image'), {}, RATES)).toEqual({
      credits: 800,
      amount: 63, // 62.4
      refundable: false,
      assumed: false,
    })
    expect(amountFor(1_000, { usdRate: 78, markup: 2 })).toBe(78) // exact: not one more
    expect(amountFor(1_000, { usdRate: 78.0001, markup: 2 })).toBe(79)
    expect(amountFor(800, { usdRate: 81.1234, markup: 1.3 })).toBe(43) // 42.184168
    expect(amountFor(0, RATES)).toBe(0)
  })

  test('does not trip over decimal fractions', () => {
    expect(amountFor(3_240, { usdRate: 100, markup: 1.1 })).toBe(179) // 178.2
    expect(amountFor(100_000, { usdRate: 1.1, markup: 1.1 })).toBe(61) // 60.5
    expect(amountFor(200_000, { usdRate: 1.1, markup: 1.1 })).toBe(121) // not one more
  })

  test('is a bug with rates nobody can mean', () => {
    for (const usdRate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 78.00001]) {
      expect(() => amountFor(1_000, { usdRate, markup: 2 })).toThrow('broken promise')
    }
  })

  test('is a whole number that covers cost and markup, whatever is chosen and whatever the rates', () => {
    const cards = fc.constantFrom(...catalog.offered())
    const request = cards.chain((card) => fc.tuple(fc.constant(card), chosen(card)))
    fc.assert(
      fc.property(request, fourDecimals(1, 500), fourDecimals(1, 5), ([card, values], usdRate, markup) => {
        const price = quote(card, values, { usdRate, markup })
        expect(price, card.id).not.toBeNull()
        if (!price) return
        expect(Number.isSafeInteger(price.credits) && Number.isSafeInteger(price.amount)).toBe(true)
        const exact =
          BigInt(price.credits) * 5n * BigInt(Math.round(usdRate * 1e4)) * BigInt(Math.round(markup * 1e4))
        const unit = 10n ** 12n
        expect(BigInt(price.amount) * unit >= exact).toBe(true)
        expect(BigInt(price.amount - 1) * unit < exact).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('uses the rates that KIE lists', () => {
    for (const card of catalog.offered()) {
      if (card.id === 'qwen/image-edit') continue // By megapixel: the table holds the most each size can be.
      const listed = models.find((model) => model.id === card.id)?.pricing
      if (listed === undefined) continue // Added since the list was kept.
      expect(card.price.unit, card.id).toBe(listed?.unit)
      if (card.price.tokens) {
        const { input, output } = card.price.tokens
        expect(listed?.table, card.id).toEqual({ input, audio_output: output })
        continue
      }
      expect(card.price.credits, card.id).toBe(listed?.credits)
      expect(card.price.by, card.id).toEqual(listed?.by)
      expect(listed?.table ?? {}, card.id).toMatchObject(card.price.table ?? {})
    }
  })
})

describe('a request without an exact price', () => {
  const second = { unit: 'second', credits: 4, asOf: '2026-10-06' } as const

  test('has none: unknown length, missing combination, rate too fine', () => {
    expect(creditsFor(madeUp({ price: second }), {})).toBeNull()
    expect(creditsFor(madeUp({ price: { ...second, quantity: 'prompt' } }), { prompt: 'long' })).toBeNull()
    expect(creditsFor(madeUp({ price: { ...second, fixed: 6 } }), {})).toBe(24_000)
    const table = { unit: 'run', by: ['prompt'], table: { fox: 3 }, asOf: '2026-10-06' } as const
    expect(creditsFor(madeUp({ price: table }), { prompt: 'fox' })).toBe(3_000)
    expect(creditsFor(madeUp({ price: table }), { prompt: 'toString' })).toBeNull()
    expect(creditsFor(madeUp({ price: { unit: 'run', credits: 0.00012, asOf: '' } }), {})).toBeNull()
    expect(creditsFor(madeUp({ price: { unit: 'run', credits: 0, asOf: '' } }), {})).toBeNull()
  })

  test('has none above the cap', () => {
    const card = cardOf('z-image')
    expect(priceFor(card, {}, { ...RATES, maxAmount: 62 })).toEqual({
      ok: false,
      because: 'over-cap',
      amount: 63,
    })
    expect(quote(card, {}, { ...RATES, maxAmount: 63 })?.credits).toBe(800)
  })
})

const file = (kind: FileValue['kind']): FileValue => ({ url: 'https://a.test/file', kind })
const priced = (id: string, values: DraftValues, measured?: Measured) =>
  priceFor(cardOf(id), values, { ...RATES, ...(measured && { measured }) })
const costs = (id: string, values: DraftValues, measured?: Measured) => {
  const found = priced(id, values, measured)
  return found.ok ? found.quote.credits / 1_000 : found.because
}

const pictures = (count: number) => Array.from({ length: count }, () => file('image'))

const topaz = (side: number | null, upscale_factor: string) =>
  costs(
    'topaz/image-upscale',
    { image_url: [file('image')], upscale_factor },
    side === null ? undefined : { image_url: [{ width: side, height: 100 }] },
  )

describe('the price of a file', () => {
  const audio = { image_url: [file('image')], audio_url: [file('audio')], prompt: 'a' }

  test('follows its measured seconds, each begun second paid', () => {
    expect(costs('infinitalk/from-audio', audio, { audio_url: [{ seconds: 7.2 }] })).toBe(24)
    expect(costs('omnihuman-1-5', audio, { audio_url: [{ seconds: 10 }] })).toBe(270)
  })

  test('nobody could measure is that of the longest the model takes, and says so', () => {
    expect(costs('infinitalk/from-audio', audio)).toBe(45)
    expect(priced('infinitalk/from-audio', audio)).toMatchObject({ quote: { assumed: true } })
    expect(priced('infinitalk/from-audio', audio, { audio_url: [{ seconds: 3 }] })).toMatchObject({
      quote: { assumed: false },
    })
  })

  test('nobody has looked at is none, whatever was told of it: it could be another one then', () => {
    const told = { fileId: 'f', kind: 'audio', mime: null, size: 1, seconds: 1, name: null } as const
    const looked = { ...told, measured: true } as const
    expect(costs('infinitalk/from-audio', { ...audio, audio_url: [told] })).toBe('unseen')
    expect(costs('infinitalk/from-audio', { ...audio, audio_url: [looked] })).toBe(3)
    expect(costs('infinitalk/from-audio', { ...audio, audio_url: [{ ...looked, seconds: null }] })).toBe(45)
    const unweighed = { prompt: 'a', image_url: [file('image')], audio_url: [told] }
    expect(costs('wan/2-2-a14b-speech-to-video-turbo', unweighed)).toBeGreaterThan(0)
  })

  test('nobody could measure is none where KIE names no longest', () => {
    const video = { video_url: [file('video')] }
    expect(costs('topaz/video-upscale', video)).toBe('unmeasured')
    expect(costs('topaz/video-upscale', video, { video_url: [{ seconds: 10 }] })).toBe(80)
    const factor = { ...video, upscale_factor: '4' }
    expect(costs('topaz/video-upscale', factor, { video_url: [{ seconds: 10 }] })).toBe(140)
  })

  test('is the longer one where either may be', () => {
    const both = { video_url: [file('video')], audio_url: [file('audio')] }
    const lips = (video: number, sound: number) =>
      costs('volcengine/video-to-video-lip-sync', both, {
        video_url: [{ seconds: video }],
        audio_url: [{ seconds: sound }],
      })
    expect([lips(4, 9.5), lips(9.5, 4)]).toEqual([80, 80])
    expect(costs('volcengine/video-to-video-lip-sync', both, { video_url: [{ seconds: 4 }] })).toBe(
      'unmeasured',
    )
  })

  test('given beside the result is paid by the second too', () => {
    const edit = { prompt: 'a', video_url: [file('video')] }
    expect(costs('happyhorse/video-edit', edit, { video_url: [{ seconds: 5 }] })).toBe(280)
    const sample = { prompt: 'a', reference_video_urls: [file('video'), file('video')] }
    const measured = { reference_video_urls: [{ seconds: 4 }, { seconds: 3.5 }] }
    expect(costs('bytedance/seedance-2', { prompt: 'a' })).toBe(205)
    expect(costs('bytedance/seedance-2', sample, measured)).toBe(25 * (5 + 8))
    expect(costs('bytedance/seedance-2', sample)).toBe(25 * (5 + 15))
    expect(costs('wan/3-0-video', sample)).toBe('unmeasured')
    expect(costs('wan/3-0-video', sample, measured)).toBe(16 * (5 + 8))
  })

  test('that is a picture counts where KIE counts it', () => {
    expect(costs('qwen3/image-to-image', { prompt: 'a', image_urls: pictures(3) })).toBe(6.3)
    expect(costs('seedream/5-pro-image-to-image', { prompt: 'a', image_urls: pictures(1) })).toBe(7)
    expect(costs('seedream/5-pro-image-to-image', { prompt: 'a', image_urls: pictures(10) })).toBe(11.5)
    const cast = { prompt: 'a', reference_image_urls: pictures(9) }
    expect(costs('minimax-h3/reference-to-video', cast)).toBe(8 * 6 + 16)
  })

  test('follows the size of what it becomes', () => {
    expect([topaz(900, '2'), topaz(961, '2'), topaz(900, '4'), topaz(1_920, '4')]).toEqual([10, 20, 20, 40])
    expect([topaz(null, '1'), topaz(8_000, '1')]).toEqual([40, 'too-large'])
  })

  test('with a video is flat where the table says so', () => {
    const omni = 'google/gemini-omni-flash-1-1'
    expect(costs(omni, { prompt: 'a', duration: '10' })).toBe(126)
    expect(costs(omni, { prompt: 'a', video: [file('video')], duration: '10' })).toBe(168)
    expect(costs(omni, { prompt: 'a', video: [file('video')], resolution: '4k' })).toBe(252)
  })
})

describe('the price on a card', () => {
  const whole = (id: string, format: Format) => {
    const range = wholeRange(cardOf(id), format)
    return range && [range.least / 1_000, range.most / 1_000]
  }
  const text = { prompt: 'a' }

  test('goes from one picture to as many as the form takes', () => {
    for (const [id, field, most, dearest] of [
      ['qwen3/image-to-image', 'image_urls', 3, {}],
      ['seedream/5-pro-image-to-image', 'image_urls', 10, { quality: 'high' }],
    ] as const) {
      const least = costs(id, { ...text, [field]: pictures(1) })
      const ends = [least, costs(id, { ...text, ...dearest, [field]: pictures(most) })]
      expect(whole(id, 'image-to-image'), id).toEqual(ends)
      expect(ends[0]).not.toBe(ends[1])
    }
  })

  test('goes from the shortest file to the longest, at the dearest setting', () => {
    expect(whole('infinitalk/from-audio', 'audio-to-video')).toEqual([3, 180])
  })

  test('goes up to the longest text in the widest letters', () => {
    const [, most] = whole('google/gemini-3-1-flash-tts', 'text-to-audio') ?? []
    const longest = cardOf('google/gemini-3-1-flash-tts').own?.text?.maxLength ?? 0
    expect(costs('google/gemini-3-1-flash-tts', { text: '語'.repeat(longest) })).toBe(most)
  })

  test('is that of the use one came for', () => {
    const seedance = 'bytedance/seedance-2'
    expect(whole(seedance, 'video-editing')).not.toEqual(whole(seedance, 'text-to-video'))
  })
})

describe('what cannot be known before', () => {
  test('is paid for the largest result, and what is left goes back', () => {
    const four = { prompt: 'a', max_images: 4 }
    expect(costs('bytedance/seedream-v4-text-to-image', four)).toBe(20)
    expect(priced('bytedance/seedream-v4-text-to-image', four)).toMatchObject({ quote: { refundable: true } })
    expect(costs('ideogram/v3-remix', { prompt: 'a', image_url: [file('image')], num_images: '4' })).toBe(14)
  })

  test('speech by tokens is at least what the fastest billing could be, whatever the letters', () => {
    const text = 'Съешь же ещё этих мягких французских булок. '.repeat(10)
    const tokens = new TextEncoder().encode(text).length
    const spoken = Math.ceil(text.length / 14) * 32
    const least = (tokens * 140 + spoken * 2_800) / 1_000_000
    expect(Number(costs('google/gemini-3-1-flash-tts', { text }))).toBeGreaterThan(least)
    expect(priced('google/gemini-3-1-flash-tts', { text })).toMatchObject({ quote: { refundable: true } })
  })

  test('is bounded for every model that is offered, and some are not', () => {
    for (const card of catalog.offered()) {
      const range = creditsRange(card)
      const usual = usualCredits(card) ?? 0
      expect(range && range.least > 0 && range.least <= usual && usual <= range.most, card.id).toBe(true)
    }
    expect(unofferedBecause(cardOf('seedream/5-flash-layer-decomposition'))).toBe('unbounded')
    expect(unofferedBecause(cardOf('bytedance/seedance-2-fast'))).toBe('lapsed')
    expect(unofferedBecause(cardOf('runway/aleph'))).toBe('no-price')
  })
})
