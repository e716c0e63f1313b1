import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'flux-2/flex-image-to-image',
  kieModel: 'flux-2/flex-image-to-image',
  api: 'market',
  title: 'Flux 2 Flex Remix',
  vendor: 'Black Forest Labs',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['input_urls', 'prompt', 'aspect_ratio', 'resolution'],
    properties: {
      input_urls: {
        type: 'array',
        maxItems: 8,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      prompt: { type: 'string', maxLength: 5000, minLength: 3 },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '3:2', '2:3', 'auto'],
        default: '1:1',
      },
      resolution: { type: 'string', enum: ['1K', '2K'], default: '1K' },
    },
  },
  preset: { resolution: '1K', aspect_ratio: 'auto' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 14, '2K': 24 }, asOf: '2026-10-06' },
  usualSeconds: 30,
  lighter: 'flux-2/pro-image-to-image',
  tags: ['premium', 'branding', 'text-in-picture', 'shop'],
  words: {
    ru: {
      does: 'Собирает новую картинку из ваших фото, меняя и надписи на них.',
      goodFor: ['замена надписи на товаре', 'единый стиль серии', 'макет по образцам'],
      example: 'Замени надпись на банке на «Малина», цвет крышки сделай красным, остальное не трогай',
    },
    en: {
      does: 'Builds a new picture out of your photos and changes the lettering on them too.',
      goodFor: ['new words on a product', 'one style for a series', 'a mock-up from samples'],
      example: 'Change the words on the jar to "Raspberry", make the lid red, leave the rest as it is',
    },
  },
} satisfies ModelCard
