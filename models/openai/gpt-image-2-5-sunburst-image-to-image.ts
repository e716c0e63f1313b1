import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gpt-image-2-5-sunburst-image-to-image',
  kieModel: 'gpt-image-2-5-sunburst-image-to-image',
  api: 'market',
  title: 'GPT Image 2.5 Sunburst Edit',
  vendor: 'OpenAI',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['input_urls', 'prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 20000 },
      input_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 16,
        minItems: 1,
      },
      aspect_ratio: {
        type: 'string',
        enum: [
          'auto',
          '1:1',
          '3:2',
          '2:3',
          '4:3',
          '3:4',
          '16:9',
          '9:16',
          '21:9',
          '27:16',
          '16:27',
          '9:8',
          '8:9',
        ],
      },
      resolution: { type: 'string', enum: ['1K', '2K', '4K'] },
      background: { type: 'string', enum: ['transparent', 'opaque', 'auto'] },
    },
  },
  preset: { aspect_ratio: 'auto', resolution: '1K', background: 'auto' },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 6, '2K': 10, '4K': 16 }, asOf: '2026-10-06' },
  usualSeconds: 120,
  tags: ['best', 'premium', 'text-in-picture', 'branding'],
  words: {
    ru: {
      does: 'Собирает новую картинку из многих фото по подробному заданию.',
      goodFor: ['каталог из снимков', 'обложка', 'сцена с вашими вещами'],
      example: 'Собери из этих фото разворот каталога: слева диван, справа лампа, подписи с ценами',
    },
    en: {
      does: 'Builds a new picture out of many photos from a detailed brief.',
      goodFor: ['a catalogue page', 'a cover', 'a scene with your things'],
      example:
        'Make a catalogue spread from these photos: the sofa left, the lamp right, captions with prices',
    },
  },
} satisfies ModelCard
