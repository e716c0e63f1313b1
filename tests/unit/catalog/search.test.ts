import { describe, expect, test } from 'vitest'
import { catalog, type Format } from '../../../lib/catalog/index.js'
import { isNear, onOtherKeyboard } from '../../../lib/catalog/words.js'

const titles = (query: string, language: 'ru' | 'en' = 'ru') =>
  catalog.search(query, language).map((card) => card.title)

describe('search', () => {
  test('finds a model by its title, whatever the letters', () => {
    for (const query of ['kling', 'KLING ', 'клинг', 'лкинг', 'klign', 'лдштп', 'rkbyu']) {
      expect(titles(query)[0], query).toMatch(/^Kling/)
    }
    for (const query of ['nano banana', 'нано банана', 'nano banna', 'тфтщ ифтфтф', 'бнана']) {
      expect(titles(query)[0], query).toMatch(/^Nano Banana/)
    }
    expect(titles('флюкс')[0]).toMatch(/^Flux/)
    expect(titles('veo')).toEqual(expect.arrayContaining(['Veo 3.1 Quality', 'Veo 3.1 Fast', 'Veo 3.1 Lite']))
    expect(titles('сиданс')[0]).toMatch(/^Seedance/)
  })

  test('every offered model is found first by its whole title', () => {
    for (const card of catalog.offered())
      expect(titles(card.title, 'en').slice(0, 3), card.title).toContain(card.title)
  })

  test('understands what people want to make, in both languages', () => {
    expect(titles('убрать фон')).toContain('Remove Background')
    expect(titles('remove background', 'en')[0]).toBe('Remove Background')
    expect(titles('увеличить фото')).toEqual(expect.arrayContaining(['Crisp Upscale', 'Topaz Upscale']))
    expect(titles('логотипы')[0]).toMatch(/GPT Image|Ideogram/)
    expect(titles('музыку').slice(0, 3).join()).toMatch(/Suno/)
    expect(titles('muzyka').slice(0, 3).join()).toMatch(/Suno/)
    expect(titles('talking photo', 'en').slice(0, 4).join()).toMatch(/Talking|Avatar|OmniHuman|InfiniteTalk/)
  })

  test('finds a name by ear', () => {
    for (const query of ['сидэнс', 'сиденс', 'сидэнц']) expect(titles(query)[0], query).toMatch(/^Seedance/)
    for (const query of ['квин', 'куэн']) expect(titles(query)[0], query).toMatch(/^Qwen/)
    expect(titles('топас')[0]).toMatch(/^Topaz/)
  })

  test('finds a name written as one word or as two', () => {
    for (const query of ['нанобанана', 'nanobanana']) expect(titles(query)[0], query).toMatch(/^Nano Banana/)
    for (const query of ['си дрим', 'seed dream', 'сид дрим'])
      expect(titles(query)[0], query).toMatch(/^Seedream/)
    expect(titles('инфинит ток')).toEqual(['InfiniteTalk'])
    expect(titles('омни хьюман')).toEqual(['OmniHuman 1.5'])
    expect(titles('имаджин')[0]).toMatch(/Imagine/)
  })

  test('puts what works on an earlier result behind what needs none', () => {
    expect(titles('suno')[0]).toBe('Suno Music')
    expect(titles('veo')[0]).toMatch(/^Veo 3.1 (Quality|Fast|Lite)$/)
    for (const query of ['suno', 'veo', 'grok', 'гитара suno']) {
      const later = catalog.search(query, 'ru').map((card) => card.on !== undefined)
      expect(later, query).toEqual(later.toSorted((a, b) => Number(a) - Number(b)))
    }
    expect(titles('suno continue')[0]).toBe('Suno Continue')
  })

  test('knows a talking head', () => {
    for (const query of ['talking head', 'говорящая голова']) {
      const found = titles(query)
      expect(found, query).toEqual(expect.arrayContaining(['InfiniteTalk', 'Kling Avatar', 'OmniHuman 1.5']))
    }
  })

  test('takes the name of a format for that format, and a kind for the models that make it', () => {
    const makes = (query: string, language: 'ru' | 'en', format: Format) => {
      const found = catalog.search(query, language).slice(0, 5)
      expect(found.length, query).toBe(5)
      for (const card of found) expect(catalog.formatsOf(card), `${query}: ${card.title}`).toContain(format)
    }
    makes('фото в видео', 'ru', 'image-to-video')
    makes('photo to video', 'en', 'image-to-video')
    makes('хочу видео', 'ru', 'text-to-video')
    makes('мультик', 'ru', 'text-to-video')
    makes('нарисуй кота', 'ru', 'text-to-image')
    expect(titles('headshot', 'en').length).toBeGreaterThan(0)
  })

  test('leads from the name of a model that is gone to the one to take instead', () => {
    expect(titles('sora')[0]).toMatch(/^(Veo|Kling)/)
  })

  test('takes casual words for models only when all of them name some', () => {
    const casual = (query: string) => catalog.search(query, 'ru', true)
    for (const query of [
      'да',
      'и',
      'как дела',
      'привет',
      'Рыжий кот на подоконнике',
      'a girl in a red dress',
    ])
      expect(casual(query), query).toEqual([])
    for (const query of ['kling', 'клинг', 'апскейл', 'убрать фон', 'дешёвое видео'])
      expect(casual(query).length, query).toBeGreaterThan(0)
  })

  test('finds words typed on the wrong keyboard', () => {
    expect(titles('dbltj')).toEqual(titles('видео'))
    expect(onOtherKeyboard('ghbdtn')).toBe('привет')
    expect(onOtherKeyboard('руддщ')).toBe('hello')
  })

  test('finds nothing in nothing and does not choke on anything', () => {
    for (const query of ['', '   ', '!!!', '🦊', 'xqzwvk']) expect(titles(query)).toEqual([])
    expect(titles('a'.repeat(4_000))).toEqual([])
    expect(Array.isArray(titles('видео '.repeat(500)))).toBe(true)
  })

  test('counts typing mistakes: a letter more, less, another, or two exchanged', () => {
    expect(isNear('kling', 'klng', 1)).toBe(true)
    expect(isNear('kling', 'klling', 1)).toBe(true)
    expect(isNear('kling', 'klong', 1)).toBe(true)
    expect(isNear('kling', 'lking', 1)).toBe(true)
    expect(isNear('kling', 'king', 0)).toBe(false)
    expect(isNear('kling', 'wring', 1)).toBe(false)
  })
})
