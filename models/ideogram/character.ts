import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ideogram/character',
  kieModel: 'ideogram/character',
  api: 'market',
  title: 'Ideogram Character',
  vendor: 'Ideogram',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'reference_image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
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
      image_size: {
        type: 'string',
        enum: ['square', 'square_hd', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3', 'landscape_16_9'],
        default: 'square_hd',
      },
      seed: { type: 'integer' },
      negative_prompt: { type: 'string', maxLength: 5000 },
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
  tags: ['portrait', 'art', 'social'],
  words: {
    ru: {
      does: 'Рисует вашего героя с одного фото в любой сцене и одежде.',
      goodFor: ['аватары', 'персонаж комикса', 'серия портретов'],
      example: 'Этот человек в роли капитана парусника, мостик, шторм, решительный взгляд',
    },
    en: {
      does: 'Draws your hero from one photo in any scene and outfit.',
      goodFor: ['avatars', 'a comic character', 'a series of portraits'],
      example: 'This person as the captain of a sailing ship, on the bridge, a storm, a firm look',
    },
  },
} satisfies ModelCard
