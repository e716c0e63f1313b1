import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/5-flash-image-to-image',
  kieModel: 'seedream/5-flash-image-to-image',
  api: 'market',
  title: 'Seedream 5 Flash Edit',
  vendor: 'ByteDance',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['aspect_ratio', 'image_urls', 'prompt'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 5000 },
      image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 10,
        minItems: 1,
      },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '2:3', '3:2', '21:9'],
        default: '1:1',
      },
      size: { type: 'string', enum: ['1K', '1.5K', '2K'], default: '1K' },
    },
  },
  preset: { size: '2K' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 3.24, asOf: '2026-10-06' },
  usualSeconds: 15,
  tags: ['fast', 'cheap', 'art'],
  words: {
    ru: {
      does: 'Недорого дорисовывает и переделывает фото, принимает до десяти снимков.',
      goodFor: ['быстрые правки', 'смена времени года', 'персонаж в новых позах'],
      example: 'Сделай из этого дня вечер: горящие окна, фонари, мокрый асфальт с отражениями',
    },
    en: {
      does: 'Reworks photos at a small price and takes up to ten of them.',
      goodFor: ['quick edits', 'another season', 'a character in new poses'],
      example: 'Turn this day into evening: lit windows, street lamps, wet asphalt with reflections',
    },
  },
} satisfies ModelCard
