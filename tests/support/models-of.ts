import { expect } from 'vitest'
import { textsOf } from '../../content/index.js'
import { amountFor, type MediaKind, wholeRange } from '../../lib/catalog/index.js'
import { buttonWith, expectClean, moneyOf, movesFor, uses, walk } from './path.js'
import { stage } from './stage.js'
import { enrich, sumIn, toPage } from './walk.js'

const PURSE = 2_000_000
const PLENTY = '100000/10s'

/**
 * Every model that makes this kind, in every use, in one language or the other: KIE takes whatever the form
 * lets through, and what the card says is paid, held and taken.
 */
export async function runModels(output: MediaKind, seed: number): Promise<void> {
  const set = await stage({
    FREE_MODELS: 'none',
    RATE_PER_USER: PLENTY,
    RATE_GLOBAL: PLENTY,
    MAX_PRICE: String(PURSE),
  })
  const made = uses().filter(({ card }) => card.output === output)
  for (const [index, { card, format }] of made.entries()) {
    const language = (seed + index) % 2 === 0 ? 'ru' : 'en'
    const say = textsOf(language)
    const person = set.person({ language })
    await enrich(set, person, PURSE)
    await person.say('/start')
    await person.press(say.formats[format].name)
    await toPage(person, { card, format, language })
    const listed = buttonWith(person, `${card.title} ·`).split('·')[1] ?? ''
    await person.press(`${card.title} ·`)
    const [line] = person.text().match(/^• (?:Цена|Price): .*$/m) ?? []
    expect(line, `${card.id} says its price`).toContain(listed.trim())

    const { amount } = await walk(set, person, {
      card,
      format,
      language,
      seed: seed + index,
      readyMade: true,
    })
    const { row, moved } = await moneyOf(set, person)
    expect(row, card.id).toMatchObject({ model: card.id, format, state: 'succeeded', money: 'captured' })
    expect(moved, card.id).toEqual(movesFor(set, amount ?? 0, row))
    expect(String(row.amount)).toBe(String(amount))
    const range = wholeRange(card, format)
    const from = sumIn(listed) ?? 0
    if (range?.least === range?.most) expect(amount, `${card.id} costs what its card says`).toBe(from)
    else expect(amount, `${card.id} costs at least what its card says`).toBeGreaterThanOrEqual(from)
    const most = amountFor(range?.most ?? 0, set.world.config.pricing)
    expect(amount, `${card.id} costs at most what its form allows`).toBeLessThanOrEqual(most)
  }
  // KIE charged what our prices are made of, by its own list, or less where the rest goes back.
  expect(set.lines.filter((line) => line.event === 'price drift')).toEqual([])
  expectClean(set)
}
