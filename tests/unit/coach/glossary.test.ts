import { describe, expect, test } from 'vitest'
import { LANGUAGES, TERM_GROUPS, textsOf } from '../../../content/index.js'
import { catalog, FORMATS } from '../../../lib/catalog/index.js'
import { findTerms, termOfField } from '../../../lib/coach/index.js'

const russian = textsOf('ru').allTerms()
const english = textsOf('en').allTerms()
const found = (query: string, terms = russian) => findTerms(terms, query).map(({ id }) => id)

describe('the glossary', () => {
  test('explains the same words in both languages, many of each group', () => {
    expect(russian.map(({ id, group, see }) => ({ id, group, see }))).toEqual(
      english.map(({ id, group, see }) => ({ id, group, see })),
    )
    expect(new Set(russian.map(({ id }) => id)).size).toBe(russian.length)
    expect(russian.length).toBeGreaterThanOrEqual(30)
    expect(russian.filter(({ group }) => group === 'marketing').length).toBeGreaterThanOrEqual(15)
    expect(new Set(russian.map(({ group }) => group))).toEqual(new Set(TERM_GROUPS))
  })

  test.each(LANGUAGES)('gives each word a meaning, an example and words near to it: %s', (language) => {
    const terms = textsOf(language).allTerms()
    const ids = new Set(terms.map(({ id }) => id))
    for (const { id, name, meaning, example, see } of terms) {
      expect(name.length, id).toBeLessThanOrEqual(24)
      expect(meaning, id).toMatch(/[.!?]$/)
      expect(example, id).not.toBe('')
      expect(see.length, id).toBeGreaterThan(0)
      expect(
        see.filter((one) => !ids.has(one) || one === id),
        id,
      ).toEqual([])
    }
  })

  test('knows every word that a question may need', () => {
    const ids = new Set(russian.map(({ id }) => id))
    const needed = [...catalog.askable().keys(), 'prompt'].flatMap((field) =>
      FORMATS.flatMap((format) => termOfField(field, format) ?? []),
    )
    expect(needed.length).toBeGreaterThan(20)
    expect(needed.filter((id) => !ids.has(id))).toEqual([])
    expect(termOfField('constructor', null)).toBeNull()
  })
})

test.each([
  ['CTR', 'ctr'],
  ['ctr', 'ctr'],
  ['цтр', 'ctr'],
  ['сек', 'ctr'], // Typed on the other keyboard.
  ['Си-ти-ар', 'ctr'],
  ['кликабельность', 'ctr'],
  ['кликабелность', 'ctr'],
  ['сид', 'seed'],
  ['SEED', 'seed'],
  ['негативный промт', 'negative'],
  ['промпт', 'prompt'],
  ['липсинк', 'lipsync'],
  ['lip sync', 'lipsync'],
  ['апскейл', 'upscale'],
  ['референс', 'reference'],
  ['ЦА', 'audience'],
  ['утп', 'usp'],
  ['оффер', 'offer'],
  ['офер', 'offer'],
  ['9:16', 'vertical'],
  ['боке', 'bokeh'],
])('«%s» is explained as %s', (query, id) => {
  expect(found(query)[0]).toBe(id)
})

test.each([
  ['CTR', 'ctr'],
  ['call to action', 'cta'],
  ['aspect ratio', 'ratio'],
  ['close up', 'closeup'],
  ['retargetting', 'retargeting'],
])('“%s” is explained as %s', (query, id) => {
  expect(found(query, english)[0]).toBe(id)
})

test('a word named exactly stands alone, and what is no word of ours finds nothing', () => {
  expect(found('CTR')).toEqual(['ctr'])
  expect(found('')).toEqual([])
  expect(found('ы')).toEqual([])
  expect(found('синхрофазотрон')).toEqual([])
  expect(found('🎨')).toEqual([])
})
