import { beforeAll, describe, expect, test } from 'vitest'
import type { Fault, Subject } from '../../../dev/verify/check.js'
import { checks } from '../../../dev/verify/checks.js'
import { fileOf } from '../../../dev/verify/offers.js'
import { readSubject } from '../../../dev/verify/subject.js'
import { table } from '../../../dev/verify/table.js'
import { catalogOf, FORMATS, type ModelCard } from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

let subject: Subject

beforeAll(async () => {
  subject = await readSubject()
})

/** The faults found in a catalogue with one more card, as `check: place: problem`. */
function faultsWith(card: ModelCard, file = fileOf(card)): string[] {
  const files = new Map([...subject.files, [card.id, file]])
  const catalog = catalogOf([...subject.catalog.cards, card])
  const changed = { ...subject, files, catalog, only: [card.id] }
  return checks.flatMap((check) =>
    check.faults(changed).map((fault) => `${check.name}: ${fault.place}: ${fault.problem}`),
  )
}

function named(name: string, changed: Subject): Fault[] {
  return checks.find((check) => check.name.includes(name))?.faults(changed) ?? []
}

/** A change that the types forbid. */
function untyped(text: string): Partial<ModelCard> {
  return JSON.parse(text)
}

const prompt = { type: 'string' } as const

describe('npm run verify', () => {
  test('finds nothing wrong today, nor with a well made new card', () => {
    expect(checks.flatMap((check) => check.faults(subject))).toEqual([])
    expect(faultsWith(madeUp())).toEqual([])
  })

  test('prints every format and every model with its price', () => {
    const printed = table(subject)
    for (const format of FORMATS)
      expect(printed).toContain(`${format}: ${subject.catalog.ofFormat(format).length}`)
    for (const card of subject.catalog.cards) expect(printed).toContain(card.id)
  })

  test('says why a model is not offered', () => {
    const changed = { ...subject, catalog: catalogOf([madeUp({ status: 'retired' })]) }
    expect(table(changed)).toMatch(/not offered: 1\n {2}Painter {2}acme\/painter {2}retired by KIE/)
  })

  const broken: [string, Partial<ModelCard>, string][] = [
    [
      'a schema that is none',
      untyped('{"input":{"type":"object","properties":{"prompt":{"type":"text"}}}}'),
      'schema is invalid',
    ],
    ['a question about no field', { ask: ['mood'] }, 'mood is spoken of by the card'],
    [
      'a default outside its field',
      {
        input: {
          type: 'object',
          required: ['prompt'],
          properties: { prompt, size: { enum: ['S'], default: 'XL' } },
        },
      },
      'the default "XL" of size is outside',
    ],
    ['a preset outside its field', { preset: { prompt: 7 } }, 'the preset 7 of prompt is outside'],
    ['a model without a price', { price: { unit: 'second', credits: 3, asOf: '' } }, 'no exact price'],
    ['an id too long for a button', { id: `acme/${'x'.repeat(60)}` }, 'fits 64 bytes'],
    [
      'a successor that does not exist',
      { status: 'retired', successor: 'acme/none' },
      'successor acme/none is not offered',
    ],
    [
      'words missing in one language',
      { words: { ...madeUp().words, en: { does: '', goodFor: [] } } },
      'en: says nothing',
    ],
    [
      'words of another language',
      { words: { ...madeUp().words, en: madeUp().words.ru } },
      'en: foreign letters',
    ],
    [
      'an example the form refuses',
      { words: { ...madeUp().words, en: { ...madeUp().words.en, example: 'ab' } } },
      'example is refused: too-short',
    ],
    ['a title used twice', { title: 'Nano Banana' }, 'two models named Nano Banana'],
    ['an id used twice', { id: 'z-image', vendor: 'Alibaba' }, 'two cards z-image'],
    ['a tag of its own', untyped('{"tags":["wow"]}'), 'unknown tag wow'],
  ]
  test.each(broken)('finds %s', (_what, change, problem) => {
    const card = madeUp(change)
    const faults = faultsWith(card)
    expect(faults.join('\n')).toContain(problem)
  })

  test('names the file of the fault', () => {
    expect(faultsWith(madeUp({ ask: ['mood'] })).join('\n')).toContain(
      'models/acme/painter.ts (acme/painter)',
    )
    expect(faultsWith(madeUp(), 'models/acme/brush.ts').join('\n')).toContain(
      'belongs in models/acme/painter.ts',
    )
  })

  test('finds a format nobody serves and a price that does not pay', () => {
    expect(named('every format', { ...subject, catalog: catalogOf([madeUp()]) })).toHaveLength(
      FORMATS.length - 1,
    )
    const { rates } = subject
    expect(named('less than the cap', { ...subject, rates: { ...rates, maxAmount: 20_000 } })).toHaveLength(1)
    expect(named('pays', { ...subject, rates: { ...rates, markup: 1 } })[0]?.problem).toMatch(
      /sold for \d+ minor/,
    )
  })
})
