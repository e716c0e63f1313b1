import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allExamples as english } from '../../../content/en/goods/examples.js'
import { type CoachWords, coachWords, LANGUAGES, PARTS, type Part } from '../../../content/index.js'
import { allExamples as russian } from '../../../content/ru/goods/examples.js'
import { catalog, FORMATS } from '../../../lib/catalog/index.js'
import {
  fixesFor,
  GOOD_SCORE,
  type Kind,
  kindOf,
  phraseAt,
  review,
  withPhrases,
} from '../../../lib/coach/index.js'

type Row = [prompt: string, kind: Kind, tips: readonly Part[]]

const RUSSIAN: Row[] = [
  ['кот', 'picture', ['light', 'style']],
  ['Рыжий кот на подоконнике', 'picture', ['light', 'style']],
  ['красивая картинка', 'picture', ['subject', 'light']],
  ['Сделай красиво, 4k', 'picture', ['subject', 'light']],
  ['Рыжий кот спит на подоконнике, мягкий свет из окна, акварель', 'picture', []],
  ['Портрет девушки в студии, мягкий боковой свет, объектив 85 мм, фотореализм', 'picture', []],
  ['Бутылка духов на мраморе, контровой свет, макро, глянцевая реклама', 'picture', []],
  ['Ёжик в осеннем лесу, закат, крупный план', 'picture', []],
  ['логотип кофейни', 'picture', ['style', 'audience']],
  ['Логотип кофейни, минимализм, плоская векторная графика', 'picture', []],
  ['Убери прохожих', 'edit', []],
  ['сделай лучше', 'edit', ['subject', 'keep']],
  ['Замени фон на осенний парк, лицо не меняй', 'edit', []],
  ['девушка идёт', 'film', ['camera', 'light']],
  ['море', 'film', ['motion', 'camera']],
  ['Девушка идёт по ночному Токио, камера следует за ней, неоновый свет', 'film', []],
  ['оживи фото', 'animate', ['motion', 'camera']],
  ['Девушка улыбается и моргает, камера медленно приближается', 'animate', []],
  ['говорит', 'clip', ['mood', 'camera']],
  ['Говорит уверенно, слегка кивает, смотрит в камеру', 'clip', []],
  ['песня', 'music', ['genre', 'mood']],
  ['Лёгкий акустический поп, гитара, тёплое настроение', 'music', []],
  ['дождь', 'noise', ['place', 'pace']],
  ['Дождь тихо стучит по крыше', 'noise', []],
]

const ENGLISH: Row[] = [
  ['a cat', 'picture', ['light', 'style']],
  ['beautiful picture, 4k, masterpiece', 'picture', ['subject', 'light']],
  ['Make it nice please', 'picture', ['subject', 'light']],
  ['A ginger cat on a windowsill', 'picture', ['light', 'style']],
  ['A red fox in a snowy forest at dawn, cinematic photo, shallow depth of field', 'picture', []],
  ['futuristic city at night, neon, cyberpunk', 'picture', []],
  ['Portrait of an old sailor, 85mm lens, soft window light', 'picture', []],
  ['coffee shop logo', 'picture', ['style', 'audience']],
  ['Coffee shop logo, minimalist, flat vector style', 'picture', []],
  ['Remove the people in the background', 'edit', []],
  ['make it better', 'edit', ['subject', 'keep']],
  ['Replace the sky with a sunset, keep everything else', 'edit', []],
  ['dog', 'film', ['motion', 'camera']],
  ['a dog running', 'film', ['camera', 'light']],
  ['A drone flies over a misty canyon at sunrise, cinematic', 'film', []],
  ['make it move', 'animate', ['camera', 'pace']],
  ['bring to life', 'animate', ['motion', 'camera']],
  ['She turns her head and smiles, slow push in', 'animate', []],
  ['talks', 'clip', ['mood', 'camera']],
  ['speaks with a friendly smile, gentle hand gestures', 'clip', []],
  ['sad piano', 'music', ['genre', 'tempo']],
  ['Upbeat synthwave, 120 bpm, driving bass, no vocals', 'music', []],
  ['thunder', 'noise', ['place', 'pace']],
  ['Slow heavy footsteps in an empty hall', 'noise', []],
]

const MIXED: Row[] = [
  ['Кот в стиле cyberpunk, neon light', 'picture', []],
  ['девушка, close-up', 'picture', ['light', 'style']],
  ['Город ночью, drone shot, медленный полёт', 'film', ['motion', 'style']],
]

describe.each([
  ['Russian', RUSSIAN],
  ['English', ENGLISH],
  ['mixed', MIXED],
] as const)('a %s prompt gets the advice a person would give', (_language, rows) => {
  test.each(rows)('%s (%s)', (prompt, kind, tips) => {
    const read = review(prompt, kind)
    expect(read.tips).toEqual(tips)
    expect(read.isGood).toBe(tips.length === 0)
    expect(read.isGood).toBe(read.score >= GOOD_SCORE)
  })
})

test('somebody who writes a page is not taught', () => {
  const long = 'clockwork heron '.repeat(30)
  expect(review(long, 'picture')).toMatchObject({ isGood: true, tips: [] })
})

test('any text can be read and improved, and each phrase only ever makes it better', () => {
  const kinds = fc.constantFrom<Kind>('picture', 'edit', 'film', 'animate', 'clip', 'music', 'noise')
  const words = fc.array(
    fc.constantFrom('кот', 'a cat', 'свет', 'в лесу', 'walks', '4k', '«Лети»', '.', ',', '🎨'),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    words.map((some) => some.join(' ')),
  )
  fc.assert(
    fc.property(texts, kinds, (text, kind) => {
      const read = review(text, kind)
      expect(read).toEqual(review(text, kind))
      for (const { phrase } of fixesFor(read)) {
        const better = review(withPhrases(text, [phrase]), kind)
        expect(better.score).toBeGreaterThanOrEqual(read.score)
        expect(withPhrases(text, [phrase])).toContain(text.trim().replace(/[,;:]$/u, ''))
      }
    }),
  )
})

test('whatever is written has a score of 0 to 100 and no more than two tips', () => {
  for (const prompt of ['', ' ', '???', '🎨', 'ы', 'a'.repeat(4_096), '"'.repeat(100)]) {
    for (const kind of ['picture', 'edit', 'film', 'animate', 'clip', 'music', 'noise'] as const) {
      const read = review(prompt, kind)
      expect(read.score).toBeGreaterThanOrEqual(0)
      expect(read.score).toBeLessThanOrEqual(100)
      expect(read.tips.length).toBeLessThanOrEqual(2)
    }
  }
})

const WEAK = { ru: 'кот', en: 'cat' } as const
const KINDS: readonly Kind[] = ['picture', 'design', 'edit', 'film', 'animate', 'clip', 'music', 'noise']

test.each(LANGUAGES)(
  'every one-tap phrase adds what it promises, in the language of the prompt: %s',
  (language) => {
    const { fixes }: CoachWords = coachWords(language)
    for (const kind of KINDS) {
      const before = review(WEAK[language], kind)
      for (const part of PARTS) {
        for (const phrase of fixes[kind]?.[part] ?? []) {
          const after = review(withPhrases(WEAK[language], [phrase]), kind)
          const isRead = [...after.has].includes(part) || after.kind !== before.kind
          expect(isRead, `${kind} ${part}: ${phrase}`).toBe(true)
          expect(after.language).toBe(language)
        }
      }
    }
  },
)

test('the phrases that are offered are those of the buttons, and make a prompt better', () => {
  for (const prompt of ['Рыжий кот', 'A ginger cat', 'море', 'dog']) {
    for (const kind of ['picture', 'film', 'animate', 'music'] as const) {
      const read = review(prompt, kind)
      const offered = fixesFor(read)
      expect(offered.length).toBeGreaterThan(0)
      for (const fix of offered) {
        expect(phraseAt(read, fix)).toBe(fix.phrase)
        expect(review(withPhrases(prompt, [fix.phrase]), kind).score).toBeGreaterThan(read.score)
      }
    }
  }
  expect(phraseAt(review('Рыжий кот', 'picture'), { part: 'light', number: 99 })).toBeNull()
  expect(phraseAt(review('Рыжий кот', 'picture'), { part: 'constructor', number: 0 })).toBeNull()
})

test('phrases join a sentence and stand behind a finished one', () => {
  expect(withPhrases('Рыжий кот', ['мягкий свет', 'акварель'])).toBe('Рыжий кот, мягкий свет, акварель')
  expect(withPhrases('Рыжий кот, ', ['мягкий свет'])).toBe('Рыжий кот, мягкий свет')
  expect(withPhrases('A cat sleeps.', ['soft light'])).toBe('A cat sleeps. Soft light')
  expect(withPhrases('Кот', [])).toBe('Кот')
})

describe('our own examples', () => {
  const groups = ['general', 'ads', 'shop', 'branding', 'reels']

  test.each([
    ['ru', russian],
    ['en', english],
  ] as const)('are good prompts for what they are of: %s', (_language, examples) => {
    for (const format of FORMATS) {
      const card = catalog.ofFormat(format).find((one) => kindOf(one, format, 'prompt') !== null)
      const kind = card && kindOf(card, format, 'prompt')
      for (const prompt of Object.values(examples().prompts[format]).flat()) {
        expect(kind && review(prompt, kind).tips, `${format}: ${prompt}`).toEqual([])
      }
    }
  })

  test('stand for every purpose of every format that has words', () => {
    const worded = FORMATS.filter((format) => !['image-upscale', 'background-remove'].includes(format))
    for (const format of worded) {
      for (const examples of [russian(), english()]) {
        const known = Object.keys(examples.prompts[format])
        expect(groups.filter((group) => known.includes(group)).length, format).toBeGreaterThanOrEqual(4)
      }
    }
  })
})

test('lyrics, titles, speeches and the story of a song are nobody’s business', () => {
  const kinds = (id: string, field: string) => {
    const card = catalog.card(id)
    const format = card && catalog.formatsOf(card)[0]
    return card && format ? kindOf(card, format, field) : undefined
  }
  expect(kinds('z-image', 'prompt')).toBe('picture')
  expect(kinds('elevenlabs/text-to-speech-turbo-2-5', 'text')).toBeNull()
  expect(kinds('ai-music-api/generate', 'prompt')).toBe('music')
  expect(kinds('ai-music-api/sounds', 'prompt')).toBe('noise')
  expect(kinds('ai-music-api/mashup', 'prompt')).toBeNull()
  expect(kinds('ai-music-api/mashup', 'style')).toBe('music')
  expect(kinds('ai-music-api/mashup', 'title')).toBeNull()
})
