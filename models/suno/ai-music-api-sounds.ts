import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/sounds',
  kieModel: 'ai-music-api/sounds',
  api: 'market',
  title: 'Suno Sounds',
  vendor: 'Suno',
  status: 'live',
  does: 'make',
  output: 'audio',
  input: {
    type: 'object',
    required: ['model', 'prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 500 },
      model: { type: 'string', enum: ['V5', 'V5_5', 'V6', 'V6_WILD', 'V6_MINI'] },
      sound_loop: { type: 'boolean', default: false },
      sound_tempo: { type: 'integer', minimum: 1, maximum: 300 },
    },
  },
  ask: ['sound_loop'],
  preset: { model: 'V6' },
  offer: { model: ['V6', 'V6_MINI', 'V6_WILD', 'V5_5', 'V5'] },
  price: { unit: 'run', credits: 2.5, asOf: '2026-10-06' },
  usualSeconds: 40,
  tags: ['sound', 'cheap', 'video'],
  words: {
    ru: {
      does: 'Создаёт звук по описанию: шумы, атмосферу, короткие эффекты.',
      goodFor: ['озвучка роликов', 'звуки для игр', 'фон для медитации'],
      example: 'Ночной лес после дождя: капли с листьев, далёкая сова, тихий ручей',
    },
    en: {
      does: 'Makes a sound from your words: noises, ambience, short effects.',
      goodFor: ['sound for clips', 'game sounds', 'a calm background'],
      example: 'A forest at night after rain: drops from the leaves, a distant owl, a quiet stream',
    },
  },
} satisfies ModelCard
