import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/extend',
  kieModel: 'ai-music-api/extend',
  api: 'market',
  title: 'Suno Continue',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['audio_id', 'model'],
    properties: {
      audio_id: { type: 'string' },
      prompt: { type: 'string', maxLength: 500 },
      model: {
        type: 'string',
        enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'],
        default: 'V6',
      },
    },
  },
  // Suno carries a song on with the version that made it.
  on: {
    of: [
      'ai-music-api/generate',
      'ai-music-api/extend',
      'ai-music-api/upload-and-cover-audio',
      'ai-music-api/upload-and-extend-audio',
      'ai-music-api/add-vocals',
      'ai-music-api/add-instrumental',
    ],
    same: ['model'],
  },
  ask: ['prompt'],
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music', 'storytelling'],
  words: {
    ru: {
      does: 'Продолжает песню, которую вы сделали в Suno, тем же голосом и в том же стиле.',
      goodFor: ['ещё один куплет', 'длинная версия', 'красивый финал'],
      example: 'Ещё один припев, громче и с хором, затем тихий финал на одной гитаре',
    },
    en: {
      does: 'Carries on a song that you made with Suno, in the same voice and style.',
      goodFor: ['one more verse', 'a long version', 'a fine ending'],
      example: 'One more chorus, louder and with a choir, then a quiet ending on a single guitar',
    },
  },
} satisfies ModelCard
