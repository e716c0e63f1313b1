import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ideogram/character-edit',
  kieModel: 'ideogram/character-edit',
  api: 'market',
  title: 'Ideogram Character Edit',
  vendor: 'Ideogram',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_url', 'mask_url', 'reference_image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      mask_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      reference_image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
        maxItems: 1,
      },
      rendering_speed: { type: 'string', enum: ['TURBO', 'BALANCED', 'QUALITY'], default: 'BALANCED' },
      style: { type: 'string', enum: ['AUTO', 'REALISTIC', 'FICTION'], default: 'AUTO' },
      expand_prompt: { type: 'boolean' },
      num_images: { type: 'string', enum: ['1', '2', '3', '4'], default: '1' },
      seed: { type: 'integer' },
    },
  },
  preset: { rendering_speed: 'TURBO' },
  price: {
    unit: 'image',
    by: ['rendering_speed'],
    table: { TURBO: 12, BALANCED: 18, QUALITY: 24 },
    quantity: 'num_images',
    asOf: '2026-10-06',
  },
  usualSeconds: 30,
  tags: ['portrait', 'art'],
  words: {
    ru: {
      does: 'Вписывает вашего героя в отмеченное место чужой картинки.',
      goodFor: ['лицо в сцену', 'замена персонажа', 'открытка с собой'],
      example: 'Человек с образца сидит на этом месте, тот же свет и ракурс',
    },
    en: {
      does: 'Puts your hero into the marked place of another picture.',
      goodFor: ['a face in a scene', 'replacing a character', 'a card with yourself'],
      example: 'The person from the sample sits in this place, the same light and angle',
    },
  },
} satisfies ModelCard
