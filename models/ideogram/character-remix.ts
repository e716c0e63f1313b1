import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ideogram/character-remix',
  kieModel: 'ideogram/character-remix',
  api: 'market',
  title: 'Ideogram Character Remix',
  vendor: 'Ideogram',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_url', 'reference_image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_url: {
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
      image_size: {
        type: 'string',
        enum: ['square', 'square_hd', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3', 'landscape_16_9'],
        default: 'square_hd',
      },
      num_images: { type: 'string', enum: ['1', '2', '3', '4'], default: '1' },
      seed: { type: 'integer' },
      strength: { type: 'number', default: 0.8, minimum: 0.1, maximum: 1, 'x-step': 0.05 },
      negative_prompt: { type: 'string', maxLength: 500 },
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
      does: 'Переделывает картинку так, чтобы в ней оказался ваш герой.',
      goodFor: ['плакат со своим лицом', 'новый образ', 'стилизация'],
      example: 'Тот же плакат, но герой — человек с образца, ретро-стиль, зернистая печать',
    },
    en: {
      does: 'Remakes a picture so that your hero is in it.',
      goodFor: ['a poster with your face', 'a new look', 'a stylisation'],
      example: 'The same poster with the person of the sample as the hero, retro style, grainy print',
    },
  },
} satisfies ModelCard
