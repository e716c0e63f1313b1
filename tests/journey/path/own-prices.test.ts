import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog, lacksRate } from '../../../lib/catalog/index.js'
import { buttonWith, expectClean, moneyOf, movesFor, uses, walk } from '../../support/path.js'
import { stage } from '../../support/stage.js'
import { enrich, toPage } from '../../support/walk.js'

const PURSE = 2_000_000
const waiting = catalog.cards.filter((card) => lacksRate(card) && !card.on).map(({ id }) => id)

test('models the operator priced are found, filled in, paid at that price and delivered', async () => {
  const set = await stage({
    FREE_MODELS: 'none',
    RATE_PER_USER: '100000/10s',
    MAX_PRICE: String(PURSE),
    MODEL_CREDITS: waiting.map((id) => `${id}=20`).join(','),
  })
  const sold = uses().filter(({ card }) => waiting.includes(card.id))
  expect(new Set(sold.map(({ card }) => card.id))).toEqual(new Set(waiting))
  for (const [index, { card, format }] of sold.entries()) {
    const language = index % 2 === 0 ? 'ru' : 'en'
    const person = set.person({ language })
    await enrich(set, person, PURSE)
    await person.say('/start')
    await person.press(textsOf(language).formats[format].name)
    await toPage(person, { card, format, language })
    await person.press(buttonWith(person, `${card.title} ·`))
    const { amount } = await walk(set, person, { card, format, language, seed: index, readyMade: true })
    const { row, moved } = await moneyOf(set, person)
    expect(row, card.id).toMatchObject({ model: card.id, format, state: 'succeeded', money: 'captured' })
    expect(moved, card.id).toEqual(movesFor(set, amount ?? 0, row))
    // 20 credits at 0.005 USD, 78 for one, times two: the least anything of them costs.
    expect(amount, card.id).toBeGreaterThanOrEqual(1560)
  }
  expectClean(set)
})

test('without the setting they are not to be had', async () => {
  const set = await stage()
  const vera = set.person()
  await vera.say('/find aleph')
  expect(vera.buttons().join()).not.toContain('Aleph')
  expectClean(set)
})

test('what costs more than one run may cost is on no list', async () => {
  const whole = catalog.ofFormat('text-to-video').length
  const set = await stage({ MAX_PRICE: '2000' })
  const vera = set.person()
  await vera.say('/start')
  const left = catalog.ofFormat('text-to-video').length
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(whole)
  expect(vera.buttons()).toContain(textsOf('ru').labels.format('text-to-video', left))
  expectClean(set)
})
