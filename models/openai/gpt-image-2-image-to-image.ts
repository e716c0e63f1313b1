import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gpt-image-2-image-to-image',
  kieModel: 'gpt-image-2-image-to-image',
  api: 'market',
  title: 'GPT Image 2 Edit',
  vendor: 'OpenAI',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'input_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 20000 },
      input_urls: {
        type: 'array',
        maxItems: 16,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
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
          '5:4',
          '4:5',
          '16:9',
          '9:16',
          '2:1',
          '1:2',
          '3:1',
          '1:3',
          '21:9',
          '9:21',
        ],
      },
      resolution: { type: 'string', enum: ['1K', '2K', '4K'] },
      background: { type: 'string', enum: ['transparent', 'opaque', 'auto'] },
    },
  },
  preset: { resolution: '1K', aspect_ratio: 'auto', background: 'auto' },
  offer: { aspect_ratio: ['auto', '1:1', '3:2', '2:3', '4:3', '3:4', '16:9', '9:16'] },
  rules: [
    { when: { aspect_ratio: '1:1' }, must: { resolution: { not: ['4K'] } } },
    { when: { aspect_ratio: ['auto', null] }, must: { resolution: ['1K', null] } },
    { when: { aspect_ratio: ['5:4', '4:5'] }, must: { resolution: ['1K', null] } },
  ],
  price: { unit: 'image', by: ['resolution'], table: { '1K': 6, '2K': 10, '4K': 16 }, asOf: '2026-10-06' },
  usualSeconds: 120,
  tags: ['branding', 'text-in-picture', 'art'],
  words: {
    ru: {
      does: 'Вдумчиво переделывает картинку по сложному заданию, бережно относится к надписям.',
      goodFor: ['макет из наброска', 'замена надписи', 'фото в обложку'],
      example: 'Сделай из этого фото обложку журнала: заголовок «ЛЕТО», две строки внизу, чистая типографика',
    },
    en: {
      does: 'Reworks a picture for a complex request and takes care of the lettering.',
      goodFor: ['a mock-up from a sketch', 'replacing a caption', 'a photo into a cover'],
      example:
        'Turn this photo into a magazine cover: headline "SUMMER", two short lines below, clean typography',
    },
  },
} satisfies ModelCard
