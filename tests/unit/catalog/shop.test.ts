import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  broken,
  carry,
  catalog,
  cheaper,
  creditsRange,
  DIFFICULTIES,
  difficultyOf,
  type FileValue,
  form,
  isListed,
  LISTS,
  learnTimes,
  type ModelCard,
  quote,
  settings,
  unofferedBecause,
  usualSecondsFor,
} from '../../../lib/catalog/index.js'

const RATES = { usdRate: 78, markup: 2 }

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

const picture: FileValue[] = [{ url: 'https://a.test/1', kind: 'image' }]

/** The models of the first bot: none may become an orphan. */
const FIRST_MODELS = `
  sora-2-text-to-video sora-2-image-to-video sora-watermark-remover grok-imagine/image-to-video
  grok-imagine/text-to-video grok-imagine/text-to-image grok-imagine/upscale wan/2-6-text-to-video
  wan/2-6-image-to-video wan/2-6-video-to-video kling-2.6/image-to-video kling-2.6/text-to-video
  bytedance/seedance-1.5-pro hailuo/2-3-image-to-video-pro hailuo/2-3-image-to-video-standard
  kling/v2-5-turbo-text-to-video-pro kling/v2-5-turbo-image-to-video-pro wan/2-5-image-to-video
  wan/2-5-text-to-video infinitalk/from-audio wan/2-2-a14b-speech-to-video-turbo kling/v1-avatar-standard
  kling/ai-avatar-v1-pro z-image flux-2/pro-image-to-image flux-2/flex-image-to-image
  flux-2/flex-text-to-image flux-2/pro-text-to-image seedream/4.5-text-to-image seedream/4.5-edit
  nano-banana-pro google/nano-banana google/nano-banana-edit google/imagen4-fast google/imagen4-ultra
  google/imagen4 recraft/remove-background topaz/image-upscale elevenlabs/sound-effect-v2
  elevenlabs/text-to-speech-multilingual-v2 elevenlabs/text-to-speech-turbo-2-5 elevenlabs/audio-isolation
`
  .trim()
  .split(/\s+/)

const example = (name: string) =>
  JSON.parse(readFileSync(new URL(`../kie/examples/${name}.request.json`, import.meta.url), 'utf8'))

describe('what is known', () => {
  test('holds all 42 models of the first bot, each offered or followed by another', () => {
    expect(FIRST_MODELS).toHaveLength(42)
    const reasons = FIRST_MODELS.map((id) => unofferedBecause(cardOf(id)))
    const lost = reasons.filter((reason) => ![null, 'retired'].includes(reason))
    expect(lost).toEqual([])
    expect(FIRST_MODELS.filter((id) => cardOf(id).status === 'retired')).toHaveLength(5)
  })

  test('a retired model is followed by one that is offered, or says that there is none', () => {
    const retired = catalog.cards.filter((card) => card.status === 'retired')
    expect(retired.length).toBeGreaterThan(0)
    for (const { id, successor } of retired) {
      expect(successor, id).not.toBeUndefined()
      if (successor) expect(catalog.isOffered(successor), id).toBe(true)
    }
  })

  test('documented requests are accepted', () => {
    const known: [string, Record<string, unknown>][] = [
      [example('market.createTask').model, example('market.createTask').input],
      ['veo3_fast', example('veo.generate')],
      ['suno/generate', example('suno.generate')],
    ]
    for (const [id, input] of known) {
      const { required = [], properties } = cardOf(id).input
      expect(Object.keys(input)).toEqual(expect.arrayContaining([...required]))
      for (const [field, value] of Object.entries(input)) {
        const options = properties[field]?.enum
        if (options) expect(options, `${id} ${field}`).toContain(value)
      }
    }
  })
})

describe('shelves', () => {
  test('each holds some models, and popular eight to twelve', () => {
    for (const list of LISTS)
      expect(
        catalog.offered().some((card) => isListed(card, list)),
        list,
      ).toBe(true)
    const popular = catalog.offered().filter((card) => isListed(card, 'popular'))
    expect(popular.length).toBeGreaterThanOrEqual(8)
    expect(popular.length).toBeLessThanOrEqual(12)
    const ranks = popular.map((card) => card.popularity)
    expect(new Set(ranks).size).toBe(ranks.length)
  })

  test('say what they say', () => {
    expect(isListed(cardOf('z-image'), 'cheap')).toBe(true)
    expect(isListed(cardOf('veo3'), 'cheap')).toBe(false)
    expect(isListed(cardOf('veo3'), 'with-sound')).toBe(true)
    expect(isListed(cardOf('hailuo/02-text-to-video-pro'), 'with-sound')).toBe(false)
    expect(isListed(cardOf('wan/3-0-video'), 'long-video')).toBe(true)
    expect(isListed(cardOf('veo3'), 'long-video')).toBe(false)
  })

  test('every offered model has a difficulty', () => {
    for (const card of catalog.offered()) expect(DIFFICULTIES).toContain(difficultyOf(card))
    expect(difficultyOf(cardOf('z-image'))).toBe('easy')
    expect(difficultyOf(cardOf('wan/2-2-a14b-speech-to-video-turbo'))).toBe('hard')
  })
})

const named = (id: string, values = {}) => {
  const card = cardOf(id)
  const [format = null] = catalog.formatsOf(card)
  return cheaper(catalog, { card, format, values }, RATES)
}

describe('the way that costs less', () => {
  test('is the lighter model of the family, with what was already chosen', () => {
    const found = named('veo3', { prompt: 'a fox', duration: 4 })
    expect(found).toMatchObject({ kind: 'model', values: { prompt: 'a fox', duration: 4 } })
    expect(found?.kind === 'model' && found.card.id).toBe('veo3_fast')
  })

  test('says how long it really takes, once that was measured', () => {
    const seconds = () => named('veo3', { prompt: 'a fox' })?.seconds ?? 0
    const estimated = seconds()
    learnTimes({ at: new Date(), times: { veo3_fast: 3 * cardOf('veo3_fast').usualSeconds } })
    try {
      expect(Math.abs(seconds() - 3 * estimated)).toBeLessThan(3)
      expect(isListed(cardOf('veo3_fast'), 'fast')).toBe(false)
    } finally {
      learnTimes({ at: null, times: {} })
    }
    expect(seconds()).toBe(estimated)
  })

  test('or a plainer setting of the same', () => {
    expect(named('bytedance/v1-lite-text-to-video', { prompt: 'a', resolution: '1080p' })).toMatchObject({
      kind: 'setting',
      field: 'resolution',
      value: '480p',
    })
  })

  test('is always cheaper or not dearer and faster, and none for the cheapest', () => {
    for (const card of catalog.offered()) {
      for (const format of catalog.formatsOf(card)) {
        const now = quote(card, {}, RATES)
        const found = cheaper(catalog, { card, format, values: {} }, RATES)
        if (now && found) expect(found.quote.amount, card.id).toBeLessThanOrEqual(now.amount)
        if (found?.kind === 'model') expect(catalog.formatsOf(found.card)).toContain(format)
      }
    }
    expect(named('z-image')).toBeNull()
    expect(named('ai-music-api/sounds')).toBeNull()
  })

  test('is no model whose price follows a file that nobody has looked at', () => {
    const told = { fileId: 'f', kind: 'audio', mime: 'audio/wav', size: 9, seconds: 1, name: null } as const
    const talks = (audio: FileValue) =>
      named('wan/2-2-a14b-speech-to-video-turbo', {
        prompt: 'a fox',
        image_url: picture,
        audio_url: [audio],
        num_frames: 120,
      })
    expect(talks(told)).not.toMatchObject({ kind: 'model' })
    const found = talks({ ...told, seconds: 4, measured: true })
    expect(found?.kind === 'model' && found.card.id).toBe('infinitalk/from-audio')
    // What it costs on the button is what it costs when it is taken.
    expect(found?.kind === 'model' && quote(found.card, found.values, RATES)).toEqual(found?.quote)
  })

  test('another model takes over what fits it', () => {
    const values = { prompt: 'a fox', image_url: picture, duration: '10', seed: 4 }
    const to = { card: cardOf('grok-imagine/image-to-video'), format: 'image-to-video' } as const
    expect(carry(values, to)).toEqual({ prompt: 'a fox', image_urls: picture, duration: '10' })
    expect(broken(to.card, carry(values, to))).toEqual([])
  })
})

describe('the usual time', () => {
  test('grows with length and sharpness of a video, and only there', () => {
    const wan = cardOf('wan/2-7-text-to-video')
    const short = usualSecondsFor(wan, { duration: 5 })
    expect(short).toBe(wan.usualSeconds)
    expect(usualSecondsFor(wan, { duration: 10 })).toBeGreaterThan(short)
    expect(usualSecondsFor(wan, { resolution: '1080p' })).toBeGreaterThan(short)
    expect(usualSecondsFor(cardOf('z-image'), {})).toBe(10)
  })
})

describe('settings', () => {
  test('show what may be changed in this use and nothing technical', () => {
    const fields = settings(cardOf('bytedance/seedance-2'), 'image-to-video').map((step) => step.field)
    expect(fields).toEqual([
      'aspect_ratio',
      'resolution',
      'duration',
      'generate_audio',
      'prompt',
      'last_frame_url',
    ])
    const words = settings(cardOf('bytedance/seedance-2'), 'text-to-video').map((step) => step.field)
    expect(words).toEqual(['aspect_ratio', 'resolution', 'duration', 'generate_audio'])
    for (const card of catalog.offered()) {
      for (const { field, required } of settings(card)) {
        expect(required).toBe(false)
        expect(field).not.toMatch(/nsfw|watermark|task_?id|element|uploadCn|safety/i)
      }
    }
  })

  test('offer a number with bounds and a step, and a seed as what it is', () => {
    const steps = catalog.offered().flatMap((card) => settings(card).filter((step) => step.kind === 'number'))
    for (const step of steps) {
      expect(
        [step.min, step.max, step.step].every((limit) => limit !== undefined),
        step.field,
      ).toBe(true)
    }
    const seeds = steps.filter((step) => step.field === 'seed')
    expect(seeds.length).toBeGreaterThan(0)
    for (const seed of seeds) expect(seed).toMatchObject({ seed: true, step: 1 })
    for (const seed of seeds) expect(seed.default).toBeUndefined()
  })

  test('a form is short and every price is known before it begins', () => {
    for (const card of catalog.offered()) {
      for (const format of catalog.formatsOf(card)) {
        expect(form(card, format).length, card.id).toBeGreaterThan(0)
        expect(form(card, format).length, card.id).toBeLessThanOrEqual(6)
      }
      expect(creditsRange(card), card.id).not.toBeNull()
    }
  })
})
