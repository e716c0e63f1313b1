import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/generate',
  kieModel: 'ai-music-api/generate',
  api: 'market',
  title: 'Suno Music',
  vendor: 'Suno',
  status: 'live',
  does: 'make',
  output: 'audio',
  input: {
    type: 'object',
    required: ['prompt', 'custom_mode', 'instrumental', 'model'],
    properties: {
      prompt: { type: 'string', maxLength: 500 },
      custom_mode: { type: 'boolean' },
      instrumental: { type: 'boolean' },
      model: {
        type: 'string',
        enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'],
        default: 'V6',
      },
    },
  },
  ask: ['instrumental'],
  preset: { instrumental: false, model: 'V6' },
  fixed: { custom_mode: false },
  offer: { model: ['V6', 'V6_MINI', 'V6_WILD', 'V5_5', 'V5'] },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  popularity: 13,
  tags: ['music', 'social', 'storytelling'],
  words: {
    ru: {
      does: 'Пишет песню целиком: музыку, слова и голос; присылает два варианта.',
      goodFor: ['поздравления', 'джинглы и заставки', 'музыка для видео'],
      example:
        'Тёплая инди-песня о дороге домой под снегом, акустическая гитара, женский голос, неспешный припев',
    },
    en: {
      does: 'Writes a whole song: music, words and voice; you get two versions.',
      goodFor: ['greetings', 'jingles and intros', 'music for a video'],
      example:
        'A warm indie song about driving home through snow, acoustic guitar, female voice, slow chorus',
    },
  },
} satisfies ModelCard
