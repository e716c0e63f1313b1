import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ideogram/v3-text-to-image',
  kieModel: 'ideogram/v3-text-to-image',
  api: 'market',
  title: 'Ideogram 3',
  vendor: 'Ideogram',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      rendering_speed: { type: 'string', enum: ['TURBO', 'BALANCED', 'QUALITY'] },
      style: { type: 'string', enum: ['AUTO', 'GENERAL', 'REALISTIC', 'DESIGN'] },
      expand_prompt: { type: 'boolean' },
      image_size: {
        type: 'string',
        enum: ['square', 'square_hd', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3', 'landscape_16_9'],
      },
      seed: { type: 'integer' },
      negative_prompt: { type: 'string', maxLength: 5000 },
    },
  },
  ask: ['image_size'],
  preset: { rendering_speed: 'TURBO', image_size: 'square_hd', style: 'AUTO' },
  price: {
    unit: 'image',
    by: ['rendering_speed'],
    table: { TURBO: 3.5, BALANCED: 7, QUALITY: 10 },
    asOf: '2026-10-06',
  },
  usualSeconds: 25,
  tags: ['text-in-picture', 'branding', 'cheap'],
  words: {
    ru: {
      does: 'Мастер надписей: логотипы, плакаты и футболки с текстом без ошибок.',
      goodFor: ['логотипы', 'принты на футболки', 'афиши'],
      example: 'Логотип кофейни «Утро»: солнце над чашкой, ручной шрифт, два цвета',
    },
    en: {
      does: 'A master of lettering: logos, posters and shirts spelled right.',
      goodFor: ['logos', 'T-shirt prints', 'posters'],
      example: 'A logo for the café "Morning": the sun over a cup, hand lettering, two colours',
    },
  },
} satisfies ModelCard
