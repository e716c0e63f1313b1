import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ideogram/v3-remix',
  kieModel: 'ideogram/v3-remix',
  api: 'market',
  title: 'Ideogram Remix',
  vendor: 'Ideogram',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      rendering_speed: { type: 'string', enum: ['TURBO', 'BALANCED', 'QUALITY'] },
      style: { type: 'string', enum: ['AUTO', 'GENERAL', 'REALISTIC', 'DESIGN'] },
      expand_prompt: { type: 'boolean' },
      image_size: {
        type: 'string',
        enum: ['square', 'square_hd', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3', 'landscape_16_9'],
      },
      num_images: { type: 'string', enum: ['1', '2', '3', '4'] },
      seed: { type: 'integer' },
      strength: { type: 'number', minimum: 0.01, maximum: 1, 'x-step': 0.05 },
      negative_prompt: { type: 'string', maxLength: 5000 },
    },
  },
  preset: { rendering_speed: 'TURBO', num_images: '1' },
  price: {
    unit: 'image',
    by: ['rendering_speed'],
    table: { TURBO: 3.5, BALANCED: 7, QUALITY: 10 },
    quantity: 'num_images',
    asOf: '2026-10-06',
  },
  usualSeconds: 30,
  tags: ['art', 'branding', 'social'],
  words: {
    ru: {
      does: 'Делает вариации вашей картинки: от лёгких до смелых.',
      goodFor: ['варианты логотипа', 'новый стиль плаката', 'похожие обои'],
      example: 'Та же композиция в стиле ар-деко, золото и тёмно-синий, чёткая геометрия',
    },
    en: {
      does: 'Makes variations of your picture, from light to bold.',
      goodFor: ['logo options', 'a new poster style', 'similar wallpapers'],
      example: 'The same composition in art deco, gold and navy, crisp geometry',
    },
  },
} satisfies ModelCard
