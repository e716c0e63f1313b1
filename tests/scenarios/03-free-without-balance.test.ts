import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { booksOf, expectAgreement } from '../support/books.js'
import { expectClean } from '../support/path.js'
import { toConfirm } from '../support/rig.js'
import { stage } from '../support/stage.js'

const say = textsOf('ru')

test('3 · a free model without a balance: nothing is held, the result comes, and the row says free', async () => {
  const set = await stage()
  const vera = set.person()
  await toConfirm(vera)
  expect(vera.buttons()[0]).toBe(say.labels.generateFree)
  await vera.press(say.labels.generateFree)
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect(vera.buttons()).toContain(say.labels.again)
  expect(await booksOf(set, vera)).toEqual({
    balance: { available: 0, held: 0, debt: 0 },
    moved: [],
    payments: [],
  })
  const events = await set.rows(
    sql`select kind, free, amount::int from events where user_id = ${vera.id} order by id`,
  )
  expect(events).toEqual([
    { kind: 'started', free: true, amount: 0 },
    { kind: 'success', free: true, amount: 0 },
  ])
  await expectAgreement(set)
  expectClean(set)
})
