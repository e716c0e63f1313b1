import { describe, expect, test } from 'vitest'
import { catalog } from '../../../lib/catalog/index.js'
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
