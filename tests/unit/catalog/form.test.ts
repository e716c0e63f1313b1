import { describe, expect, test } from 'vitest'
import { catalog, form, type ModelCard, type Step } from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

const fieldsOf = (card: ModelCard): string[] => form(card).map((step) => step.field)

const media = (id: string): Step | undefined => form(cardOf(id)).find((step) => step.kind === 'media')

const images = (steps: Step[]): Step[] => steps.filter((step) => step.media === 'image')

describe('the form of a model', () => {
  test('asks which result to work on, then for words, then files, then choices', () => {
    for (const card of catalog.offered()) {
      const ranks = form(card).map((step) =>
        step.on ? 0 : { text: 1, media: 2, choice: 3, toggle: 3, number: 3 }[step.kind],
      )
      expect(ranks, card.id).toEqual(ranks.toSorted((a, b) => a - b))
    }
  })

  test('is never empty and never long', () => {
    for (const card of catalog.offered()) {
      expect(form(card).length, card.id).toBeGreaterThan(0)
      expect(form(card).length, card.id).toBeLessThanOrEqual(6)
    }
  })

  test('asks a required field with a preset only when the card says so', () => {
    expect(fieldsOf(cardOf('ai-music-api/generate'))).toEqual(['prompt', 'instrumental'])
    expect(fieldsOf(cardOf('kling-2.6/image-to-video'))).toEqual([
      'prompt',
      'image_urls',
      'duration',
      'sound',
    ])
  })

  test('lets a question be skipped when there is something to fall back to, and shows what', () => {
    const steps = form(cardOf('z-image'))
    expect(steps).toEqual([
      { field: 'prompt', kind: 'text', required: true, many: null, maxLength: 1000 },
      {
        field: 'aspect_ratio',
        kind: 'choice',
        required: false,
        many: null,
        default: '1:1',
        options: ['1:1', '4:3', '3:4', '16:9', '9:16'].map((value) => ({ value })),
      },
    ])
  })

  test('limits a file to what the model takes and to what Telegram hands out', () => {
    expect(media('recraft/remove-background')).toMatchObject({
      media: 'image',
      many: null,
      maxBytes: 5 * 1_048_576,
    })
    expect(media('nano-banana-pro')).toMatchObject({ many: { min: 1, max: 8 }, maxBytes: 20 * 1_048_576 })
    expect(media('ai-music-api/separate-vocals')).toMatchObject({ media: 'audio', maxBytes: 20 * 1_048_576 })
    expect(media('wan/2-6-video-to-video')).toMatchObject({ media: 'video', many: { min: 1, max: 3 } })
  })

  test('for one use of a model hides the file of the other use, or demands it', () => {
    const both = cardOf('nano-banana-pro')
    expect(images(form(both))).toMatchObject([{ required: false }])
    expect(images(form(both, 'text-to-image'))).toEqual([])
    expect(images(form(both, 'image-to-image'))).toMatchObject([{ required: true }])
  })

  test('asks numbers, switches and own lists as their kinds', () => {
    const card = madeUp({
      ask: ['count', 'loop', 'strength'],
      input: {
        type: 'object',
        required: ['prompt'],
        properties: {
          prompt: { type: 'string' },
          count: { type: 'integer', minimum: 1, maximum: 4 },
          loop: { type: 'boolean' },
          strength: { type: 'number', minimum: 0, maximum: 1, 'x-step': 0.1, default: 0.5 },
        },
      },
    })
    expect(form(card).slice(1)).toEqual([
      { field: 'count', kind: 'number', required: false, many: null, min: 1, max: 4, step: 1 },
      {
        field: 'loop',
        kind: 'toggle',
        required: false,
        many: null,
        options: [{ value: false }, { value: true }],
      },
      {
        field: 'strength',
        kind: 'number',
        required: false,
        many: null,
        min: 0,
        max: 1,
        step: 0.1,
        default: 0.5,
      },
    ])
  })
})
