import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  catalog,
  derivedFormats,
  FORMATS,
  formatsOf,
  type InputSchema,
  type ModelCard,
} from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

/** Models of KIE that are sold under other formats than their inputs say: their cards say why. */
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

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted(byName)

describe('formats', () => {
  test('every model KIE lists has a card under its id', () => {
    expect(ids(catalog.cards)).toEqual(expect.arrayContaining(ids(models)))
  })

  test('every card serves the formats it is known for, and every offered one at least one', () => {
    for (const { id, formats } of models) {
      const card = catalog.card(id)
      expect(card && [...formatsOf(card)].toSorted(byName), id).toEqual(formats.toSorted(byName))
    }
    for (const card of catalog.offered()) {
      const formats = formatsOf(card)
      expect(formats.length, card.id).toBeGreaterThan(0)
      expect(new Set(formats).size).toBe(formats.length)
      for (const format of formats) expect(catalog.ofFormat(format)).toContain(card)
    }
  })

  test('a card states its formats only where they are not what its inputs say', () => {
    const stated = catalog.cards.filter((card) => card.formats !== undefined)
    for (const card of stated) {
      if (card.formats) expect(derivedFormats(card), card.id).not.toEqual([...card.formats])
      expect(EXCEPTIONS).toContain(card.id)
    }
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
