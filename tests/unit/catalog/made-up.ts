import type { ModelCard } from '../../../lib/catalog/index.js'

/** A complete card of a model that does not exist; a test changes what it is about. */
export function madeUp(change: Partial<ModelCard> = {}): ModelCard {
  return {
    id: 'acme/painter',
    kieModel: 'acme/painter',
    api: 'market',
    title: 'Painter',
    vendor: 'Acme',
    status: 'live',
    does: 'make',
    output: 'image',
    input: {
      type: 'object',
      required: ['prompt'],
      properties: { prompt: { type: 'string', minLength: 3, maxLength: 100 } },
    },
    price: { unit: 'run', credits: 4, asOf: '2026-10-06' },
    usualSeconds: 20,
    tags: ['art'],
    words: {
      ru: { does: 'Рисует.', goodFor: ['картины'], example: 'Море на закате' },
      en: { does: 'Paints.', goodFor: ['paintings'], example: 'The sea at sunset' },
    },
    ...change,
  }
}
