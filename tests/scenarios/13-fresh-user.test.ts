import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { expectAgreement } from '../support/books.js'
import { confirmTap, deliverTo, lastTask, life, openConfirm } from '../support/life.js'
import { expectClean } from '../support/path.js'

test('13 · a person without a row who presses Generate first gets a row, a balance and a result', async () => {
  const set = await life()
  const vera = set.person()
  const confirm = await openConfirm(vera)
  const oleg = set.person() // Their first update is the press of a button that is not theirs.
  await deliverTo(set.world, confirmTap(oleg, confirm))
  expect(await set.rows(sql`select count(*)::int as rows from users where id = ${oleg.id}`)).toEqual([
    { rows: 1 },
  ])
  expect(await set.rows(sql`select count(*)::int as rows from balances where user_id = ${oleg.id}`)).toEqual([
    { rows: 1 },
  ])
  await oleg.say('/menu')
  const own = await openConfirm(oleg)
  await deliverTo(set.world, confirmTap(oleg, own))
  await set.kie.finish(lastTask(set.kie).taskId)
  await set.settled()
  expect(oleg.results()).toHaveLength(1)
  await expectAgreement(set)
  expectClean(set)
})
