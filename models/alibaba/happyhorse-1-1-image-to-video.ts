import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'happyhorse-1-1/image-to-video',
  kieModel: 'happyhorse-1-1/image-to-video',
  api: 'market',
  title: 'HappyHorse 1.1 Animate',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 20,
        minItems: 1,
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      duration: { type: 'number', default: 5, minimum: 3, maximum: 15, multipleOf: 1 },
    },
    additionalProperties: false,
  },
  ask: ['prompt', 'duration'],
  preset: { resolution: '720p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 22.5, '1080p': 29 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'portrait'],
  words: {
    ru: {
      does: 'Оживляет фото естественно, без резких искажений лица.',
      goodFor: ['портреты', 'питомцы', 'семейный альбом'],
      example: 'Кошка потягивается на подоконнике, зевает и смотрит в окно, шевелится занавеска',
    },
    en: {
      does: 'Animates a photo naturally, without bending the face.',
      goodFor: ['portraits', 'pets', 'the family album'],
      example: 'The cat stretches on the windowsill, yawns and looks out, the curtain stirs',
    },
  },
} satisfies ModelCard
