import { beforeAll, describe, expect, test } from 'vitest'
import { guessLanguage, isLanguage, LANGUAGES, type Language, textsOf } from '../../../content/index.js'
import type { Subject } from '../../../dev/verify/check.js'
import { allScreens, PLAIN } from '../../../dev/verify/screens/index.js'
import { readSubject } from '../../../dev/verify/subject.js'
import * as words from '../../../dev/verify/words.js'
import { catalogOf, FORMATS, type ModelCard } from '../../../lib/catalog/index.js'
import { madeUp } from '../catalog/made-up.js'

let subject: Subject

beforeAll(async () => {
  subject = await readSubject()
})

const prompt = { type: 'string' } as const

function withCard(change: Partial<ModelCard>): Subject {
  return { ...subject, catalog: catalogOf([madeUp(change)]) }
}

describe('npm run verify finds', () => {
  const asking = (field: object): Partial<ModelCard> => ({
    input: { type: 'object', required: ['prompt', 'mood'], properties: { prompt, mood: field } },
  })

  test('nothing wrong with the words of today', () => {
    for (const check of Object.values(words)) expect(check.faults(subject), check.name).toEqual([])
  })

  test('a field without words, in each language', () => {
    expect(words.fieldsHaveWords.faults(withCard(asking({ type: 'string' })))).toEqual([
      { place: 'content/ru/fields.ts', problem: 'no words for the field mood' },
      { place: 'content/en/fields.ts', problem: 'no words for the field mood' },
    ])
  })

  test('an option without words, in each language; a number is its own word', () => {
    const faults = words.optionsHaveWords.faults(
      withCard(asking({ type: 'string', enum: ['480p', '2K', 'gloomy'] })),
    )
    expect(faults.map((fault) => fault.problem)).toEqual([
      'no words for the option gloomy of mood',
      'no words for the option gloomy of mood',
    ])
  })

  test('a model whose name breaks the rules of screens', () => {
    const faults = words.modelsFitScreens.faults(withCard({ title: 'KIE.ai Painter 🎨🎨🎨' }))
    const problems = faults.map((fault) => fault.problem).join('\n')
    expect(problems).toContain('ru, cardScreen')
    expect(problems).toContain('en, stepScreen')
    expect(problems).toContain('names the provider')
    expect(problems).toContain('3 emoji')
  })
})

describe('the first guess of a language', () => {
  test.each([
    ['ru', 'ru'],
    ['RU-ru', 'ru'],
    ['be', 'ru'],
    ['kk-KZ', 'ru'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['zh-hans', 'en'],
    ['xx', 'en'],
    ['', 'ru'],
    [null, 'ru'],
  ] as const)('from %s is %s', (code, language) => {
    expect(guessLanguage(code)).toBe(language)
  })

  test('only whole languages are languages', () => {
    expect(LANGUAGES.filter(isLanguage)).toEqual(['ru', 'en'])
    expect(['de', '', null, undefined, 'RU'].some((code) => isLanguage(code))).toBe(false)
  })
})

/** Every text that stands in a language as it is, with its place. */
function textsIn(value: unknown, place: string): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`))
}

/** Every paragraph of every screen, our own words only. */
function shownIn(language: Language): [place: string, text: string][] {
  return allScreens(textsOf(language), { ...PLAIN, prompt: '' }).flatMap(({ made, when, screen }) => {
    const { title, paragraphs = [], bullets = [], hint = '' } = screen
    const buttons = screen.rows.flat().map((button) => button.text)
    return [title, ...paragraphs, ...bullets, ...buttons, ...(hint === '' ? [] : [hint])].map(
      (text): [string, string] => [`${made} (${when})`, text.replace('Вера', '')],
    )
  })
}

describe('typography', () => {
  const russian = [...textsIn(textsOf('ru'), 'ru'), ...shownIn('ru')]
  const english = [...textsIn(textsOf('en'), 'en'), ...shownIn('en')]

  test('no text is empty, doubled in its spaces or open at its ends', () => {
    expect(russian.length).toBeGreaterThan(80)
    expect(
      [...russian, ...english].filter(([, text]) => text.trim() !== text || text === '' || / {2}/.test(text)),
    ).toEqual([])
  })

  test('Russian has its own quotes and dashes, English its own', () => {
    expect(russian.filter(([, text]) => /["“”]| - |--|\.\.\./.test(text))).toEqual([])
    expect(english.filter(([, text]) => /["«»]| - |--|\.\.\./.test(text))).toEqual([])
  })

  test('Russian is written with ё where ё is meant', () => {
    const misspelt =
      /(?<![а-яё])(еще|счет|расчет|звезд(?=[ .,;]|$)|все-таки|идет|придет|найдет|перешлем|вернем|берем|дает|живет)(?![а-яё])/i
    expect(russian.filter(([, text]) => misspelt.test(text))).toEqual([])
  })

  test('English holds no Cyrillic, but for the name of Russian', () => {
    const foreign = english.filter(
      ([place, text]) =>
        /\p{Script=Cyrillic}/u.test(text) && !place.endsWith('.language.ru') && text !== 'Русский',
    )
    expect(foreign).toEqual([])
  })

  test('every format has a name short enough for a button and a sentence that ends', () => {
    for (const language of LANGUAGES)
      for (const format of FORMATS) {
        const { name, ask } = textsOf(language).formats[format]
        expect(name.length).toBeLessThanOrEqual(20)
        expect(ask).toMatch(/[.!?]$/)
      }
  })
})
