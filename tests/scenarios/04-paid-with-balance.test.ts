import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { booksOf, expectAgreement } from '../support/books.js'
import { expectClean } from '../support/path.js'
import { PRICE, shop, toDearConfirm } from '../support/payments.js'
import { enrich, sumIn } from '../support/walk.js'

test('4 · a paid model with a balance: the price stands before, is held at the start and taken for the result, once', async () => {
  const set = await shop()
  const vera = set.person()
  await enrich(set, vera, 5_000)
  await toDearConfirm(vera)
  const button = vera.buttons()[0] ?? ''
  expect(sumIn(button.split('·')[1] ?? '')).toBe(PRICE)

  await vera.press(button)
  expect((await booksOf(set, vera)).balance).toEqual({ available: 5_000 - PRICE, held: PRICE, debt: 0 })

  const taskId = set.kie.tasks[0]?.taskId ?? ''
  await set.kie.finish(taskId)
  await set.kie.callback(taskId, { times: 3, parallel: true })
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect(await booksOf(set, vera)).toMatchObject({
    balance: { available: 5_000 - PRICE, held: 0, debt: 0 },
    moved: ['credit 5000', `hold ${PRICE}`, `capture ${PRICE}`],
  })
  expect(
    await set.rows(sql`select kind, amount::int from events where user_id = ${vera.id} order by id`),
  ).toEqual([
    { kind: 'started', amount: PRICE },
    { kind: 'success', amount: PRICE },
  ])
  await expectAgreement(set)
  expectClean(set)
})
