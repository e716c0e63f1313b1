import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'flux-2/pro-text-to-image',
  kieModel: 'flux-2/pro-text-to-image',
  api: 'market',
  title: 'Flux 2 Pro',
  vendor: 'Black Forest Labs',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'resolution'],
    properties: {
      prompt: { type: 'string', maxLength: 5000, minLength: 3 },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '3:2', '2:3'],
        default: '1:1',
      },
      resolution: { type: 'string', enum: ['1K', '2K'], default: '1K' },
    },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 5, '2K': 7 }, asOf: '2026-09-28' },
  usualSeconds: 25,
  tags: ['photo', 'ads', 'premium'],
  popularity: 9,
  words: {
    ru: {
      does: 'Даёт фотографическую картинку с живой кожей, тканями и светом.',
      goodFor: ['реклама', 'портреты', 'интерьеры'],
      example: 'Портрет пожилого рыбака в жёлтом дождевике, солёные брызги, пасмурное море, плёнка 35 мм',
    },
    en: {
      does: 'Gives photographic pictures with real skin, fabric and light.',
      goodFor: ['advertising', 'portraits', 'interiors'],
      example: 'Portrait of an old fisherman in a yellow raincoat, salt spray, overcast sea, 35 mm film',
    },
  },
} satisfies ModelCard
