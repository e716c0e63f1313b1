import { describe, expect, test } from 'vitest'
import { catalog, catalogOf, form, settings, unofferedBecause } from '../../../lib/catalog/index.js'
import { buttonData, parseButton } from '../../../lib/telegram/buttons.js'
import { madeUp } from './made-up.js'

const unique = (values: string[]): number => new Set(values).size

describe('the catalogue', () => {
  test('has one card for each id and one title for each model', () => {
    expect(unique(catalog.cards.map((card) => card.id))).toBe(catalog.cards.length)
    expect(unique(catalog.cards.map((card) => card.title))).toBe(catalog.cards.length)
  })

  test('finds a card by its id and nothing by another', () => {
    for (const card of catalog.cards) expect(catalog.card(card.id)).toBe(card)
    expect(catalog.card('no/such-model')).toBeNull()
    expect(catalog.card('constructor')).toBeNull()
  })

  test('buttons of every model fit and lead back to it', () => {
    for (const { id } of catalog.cards) {
      expect(parseButton(buttonData({ go: 'model', model: id }))).toEqual({ go: 'model', model: id })
      expect(parseButton(buttonData({ go: 'begin', model: id }))).toEqual({ go: 'begin', model: id })
    }
  })

  test('names everything that needs a label', () => {
    const names = [...catalog.askable().keys()]
    const options = new Set([...catalog.askable().values()].flat())
    expect(names).toEqual(names.toSorted())
    const steps = catalog.offered().flatMap((card) => [...form(card), ...settings(card)])
    expect(new Set(steps.map((step) => step.field))).toEqual(new Set(names))
    const choices = steps.filter((step) => step.kind === 'choice').flatMap((step) => step.options ?? [])
    expect(new Set(choices.map((option) => String(option.value)))).toEqual(options)
  })

  test('lists popular models first, then cheap ones', () => {
    const cards = [
      madeUp({ id: 'a/dear', price: { unit: 'run', credits: 9, asOf: '' } }),
      madeUp({ id: 'a/cheap', price: { unit: 'run', credits: 1, asOf: '' } }),
      madeUp({ id: 'a/loved', price: { unit: 'run', credits: 20, asOf: '' }, popularity: 1 }),
    ]
    expect(
      catalogOf(cards)
        .ofFormat('text-to-image')
        .map((card) => card.id),
    ).toEqual(['a/loved', 'a/cheap', 'a/dear'])
  })
})

describe('a new card', () => {
  test('is offered, listed, priced and asked without any other change', () => {
    const added = catalogOf([...catalog.cards, madeUp()])
    expect(added.isOffered('acme/painter')).toBe(true)
    expect(added.ofFormat('text-to-image').map((card) => card.id)).toContain('acme/painter')
    expect(form(madeUp()).map((step) => step.field)).toEqual(['prompt'])
  })

  test('is not offered when it is retired, withheld, needs an earlier task or has no exact price', () => {
    const task = {
      type: 'object',
      required: ['task_id'],
      properties: { task_id: { type: 'string' } },
    } as const
    const shots = { type: 'array', items: { type: 'object' } } as const
    const odd = { type: 'object', required: ['shots'], properties: { shots } } as const
    const partly = {
      input: {
        type: 'object',
        required: ['prompt', 'size'],
        properties: { prompt: { type: 'string' }, size: { enum: ['S', 'L'], default: 'S' } },
      },
      price: { unit: 'run', by: ['size'], table: { S: 3 }, asOf: '2026-10-06' },
    } as const
    expect(unofferedBecause(madeUp({ status: 'retired', successor: 'z-image' }))).toBe('retired')
    expect(unofferedBecause(madeUp({ api: 'veo' }))).toBeNull()
    for (const withheld of ['helper', 'helped', 'twin', 'unbounded', 'lapsed'] as const) {
      expect(unofferedBecause(madeUp({ withheld }))).toBe(withheld)
    }
    expect(unofferedBecause(madeUp({ input: task }))).toBe('earlier-task')
    expect(unofferedBecause(madeUp({ input: task, on: { of: ['z-image'] } }))).toBeNull()
    expect(unofferedBecause(madeUp({ input: odd }))).toBe('unaskable')
    expect(unofferedBecause(madeUp(partly))).toBe('no-price')
    expect(unofferedBecause(madeUp())).toBeNull()
  })

  test('that is retired keeps its name but is offered nowhere', () => {
    const old = catalogOf([madeUp({ status: 'retired' })])
    expect(old.card('acme/painter')?.title).toBe('Painter')
    expect(old.offered()).toEqual([])
    expect(old.formats()).toEqual([])
  })
})

test('the cards are read when somebody asks for a model, once', () => {
  let reads = 0
  const late = catalogOf(() => {
    reads += 1
    return [madeUp()]
  })
  expect(reads).toBe(0)
  expect(late.card('acme/painter')?.title).toBe('Painter')
  expect([late.cards.length, late.offered().length, late.isOffered('acme/painter')]).toEqual([1, 1, true])
  expect(reads).toBe(1)
})

describe('free models', () => {
  test('are the five that can cost least, and make a picture from words', () => {
    const free = catalog.freeModels(null)
    expect(free.map((card) => card.id)).toEqual([
      'recraft/crisp-upscale',
      'z-image',
      'recraft/remove-background',
      'ai-music-api/sounds',
      'seedream/5-flash-image-to-image',
    ])
    expect(free.some((card) => catalog.formatsOf(card).includes('text-to-image'))).toBe(true)
  })

  test('make room for a picture from words when all five cheapest do something else', () => {
    const sounds = [1, 2, 3, 4, 5, 6].map((credits) =>
      madeUp({ id: `a/sound-${credits}`, output: 'audio', price: { unit: 'run', credits, asOf: '' } }),
    )
    const dear = madeUp({ id: 'a/dear', price: { unit: 'run', credits: 90, asOf: '' } })
    const cheap = madeUp({ id: 'a/cheap', price: { unit: 'run', credits: 80, asOf: '' } })
    const free = catalogOf([...sounds, dear, cheap]).freeModels(null)
    expect(free.map((card) => card.id)).toEqual([
      'a/sound-1',
      'a/sound-2',
      'a/sound-3',
      'a/sound-4',
      'a/cheap',
    ])
  })

  test('are those of the operator when there is a list, as far as they are offered', () => {
    expect(catalog.freeModels(['google/nano-banana', 'gone/model']).map((card) => card.id)).toEqual([
      'google/nano-banana',
    ])
    expect(catalog.freeModels([])).toEqual([])
  })
})
