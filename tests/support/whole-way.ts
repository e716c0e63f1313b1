import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { type Language, textsOf } from '../../content/index.js'
import { catalog, type Format } from '../../lib/catalog/index.js'
import { isFree } from '../../lib/flow/offer.js'
import { keyboardOf } from './actor.js'
import { buttonWith, expectClean, moneyOf, movesFor, takenOf, walk, word } from './path.js'
import { stage } from './stage.js'
import { enrich, sumIn } from './walk.js'

const PURSE = 100_000

/** One format from /start to its result, on to the panel, once more to the confirm screen, and home. */
export async function wholeWay(format: Format, language: Language, seed: number): Promise<void> {
  const set = await stage()
  const say = textsOf(language)
  const person = set.person({ language, name: language === 'ru' ? 'Вера' : 'Vera' })
  await enrich(set, person, PURSE)
  await person.say('/start')
  for (const one of catalog.formats()) {
    expect(person.buttons()).toContain(say.labels.format(one, catalog.ofFormat(one).length))
  }
  const [card] = catalog.ofFormat(format)
  if (!card) throw new Error(`no model is offered for ${format}`)

  const readyMade = language === 'en' // In Russian the fake makes real media.
  const { amount } = await walk(set, person, { card, format, language, seed, readyMade })

  const { row, moved } = await moneyOf(set, person)
  expect(row).toMatchObject({ model: card.id, format, state: 'succeeded' })
  expect(amount === null).toBe(isFree(card, set.world.config))
  if (amount === null) expect(moved).toEqual([])
  else expect(moved).toEqual(movesFor(set, amount, row))
  const left = PURSE - takenOf(set, amount ?? 0, row)
  expect(await set.rows(sql`select available, held from balances where user_id = ${person.id}`)).toEqual([
    { available: String(left), held: '0' },
  ])
  // The progress message has become a receipt, and nothing can be cancelled any more.
  const receipt = person.fake.messages().findLast((one) => one.text?.includes(card.title) && one.edit_date)
  expect(receipt?.text).not.toContain('▱')
  expect(receipt && keyboardOf(receipt).map((button) => button.text)).toEqual([
    say.labels.report,
    say.labels.home,
  ])

  await person.press(say.labels.again)
  const again = buttonWith(person, word(language))
  expect(amount === null ? again : sumIn(again)).toBe(amount === null ? say.labels.generateFree : amount)
  if (amount !== null) {
    const sums = sumsIn(person.text()) // A cheaper way may stand between.
    expect([sums[0], sums.at(-1)]).toEqual([amount, left])
  }
  const prompt = set.kie.tasks[0]?.input.prompt
  if (typeof prompt === 'string' && prompt !== '') expect(person.text()).toContain(prompt)
  await person.press(say.labels.home)
  expect(person.buttons()).toContain(say.labels.format(format, catalog.ofFormat(format).length))
  expectClean(set)
}

/** The sums a screen names, in minor units. */
function sumsIn(text: string): number[] {
  const found = text.match(/(?:₽\d[\d,.]*\d|\d[\d\s\u00A0\u202F]*(?:,\d{2})?[\s\u00A0\u202F]₽)/g) ?? []
  return found.map((sum) => sumIn(sum) ?? 0)
}
