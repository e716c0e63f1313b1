import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalog, FORMATS, formatsOf, type InputSchema, type ModelCard } from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

/** What the ten formats offer today: a change here is a change of the shop window. */
const WINDOW = {
  'text-to-image': [
    'z-image',
    'nano-banana-pro',
    'google/nano-banana',
    'seedream/5-flash-text-to-image',
    'flux-2/pro-text-to-image',
    'gpt-image-2-text-to-image',
    'google/imagen4-fast',
  ],
  'image-to-image': [
    'nano-banana-pro',
    'google/nano-banana-edit',
    'seedream/5-flash-image-to-image',
    'qwen/image-to-image',
    'flux-2/pro-image-to-image',
    'gpt-image-2-image-to-image',
  ],
  'image-upscale': ['recraft/crisp-upscale'],
  'background-remove': ['recraft/remove-background'],
  'text-to-video': [
    'grok-imagine/text-to-video',
    'bytedance/seedance-1.5-pro',
    'hailuo/02-text-to-video-standard',
    'kling/v2-5-turbo-text-to-video-pro',
  ],
  'image-to-video': [
    'bytedance/seedance-1.5-pro',
    'kling-2.6/image-to-video',
    'grok-imagine/image-to-video',
    'bytedance/v1-pro-fast-image-to-video',
    'hailuo/2-3-image-to-video-standard',
  ],
  'video-editing': ['pixverse-v6/extend', 'wan/2-6-video-to-video', 'wan/2-7-videoedit'],
  'text-to-audio': ['ai-music-api/sounds', 'elevenlabs/text-to-speech-turbo-2-5', 'ai-music-api/generate'],
  'audio-editing': [
    'ai-music-api/separate-vocals',
    'ai-music-api/add-instrumental',
    'ai-music-api/upload-and-cover-audio',
  ],
  'audio-to-video': ['wan/2-2-a14b-speech-to-video-turbo'],
}

/** Models of KIE that are sold under other formats than their inputs say; none of them is offered here. */
const EXCEPTIONS = new Set([
  'grok-imagine/image-to-video',
  'kling-2.6/motion-control',
  'kling-3.0/motion-control',
  'wan/2-2-animate-move',
  'kling-3.0-omni/reference-to-video',
  'minimax-h3/reference-to-video',
  'wan/2-7-r2v',
  'wan/2-7-image-to-video',
])

interface Listed {
  id: string
  output: ModelCard['output'] | 'text'
  formats: string[]
  input: InputSchema
}

/** Every model of KIE, with the formats it is known for. */
const models: Listed[] = JSON.parse(
  readFileSync(new URL('../../../dev/kie/data/models.json', import.meta.url), 'utf8'),
)

const byName = (a: string, b: string): number => (a < b ? -1 : 1)

function doesOf(id: string): ModelCard['does'] {
  if (id.includes('remove-background')) return 'remove-background'
  return id.includes('upscale') ? 'upscale' : 'make'
}

describe('formats', () => {
  test('the shop window holds these models in this order', () => {
    const window = Object.fromEntries(
      FORMATS.map((format) => [format, catalog.ofFormat(format).map((card) => card.id)]),
    )
    expect(window).toEqual(WINDOW)
  })

  test('every format has an offered model and is listed', () => {
    expect(catalog.formats()).toEqual(FORMATS)
  })

  test('the formats derived from inputs agree with those KIE states, but for eight known models', () => {
    const wrong = models.flatMap((model) => {
      if (model.formats.length === 0 || model.output === 'text') return []
      const { id, output, input } = model
      const derived = formatsOf(madeUp({ id, output, does: doesOf(id), input }))
      return derived.toSorted(byName).join() === model.formats.toSorted(byName).join() ? [] : [model.id]
    })
    expect(new Set(wrong)).toEqual(EXCEPTIONS)
  })

  test('what a model does tells an upscaler from a background remover with the same input', () => {
    const input: InputSchema = {
      type: 'object',
      required: ['image'],
      properties: { image: { type: 'string', format: 'uri', 'x-media': 'image' } },
    }
    expect(formatsOf(madeUp({ does: 'upscale', input }))).toEqual(['image-upscale'])
    expect(formatsOf(madeUp({ does: 'remove-background', input }))).toEqual(['background-remove'])
    expect(formatsOf(madeUp({ does: 'edit', input }))).toEqual(['image-to-image'])
  })
})
