import { expect, test } from 'vitest'
import { booksOf, expectAgreement } from '../support/books.js'
import { confirmTap, deliverTo, lastTask, life, openConfirm, PRICE } from '../support/life.js'
import { expectClean } from '../support/path.js'

test('11 · a double tap and a repeated update are one run, and a repeated callback is one charge', async () => {
  const set = await life()
  const vera = set.person()
  const confirm = await openConfirm(vera)
  const [first, second] = [confirmTap(vera, confirm), confirmTap(vera, confirm)]
  const answers = await Promise.all([first, second, first].map((update) => deliverTo(set.world, update)))
  // Who comes while the first is at work is asked to come again; nobody is refused.
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true)
  await deliverTo(set.world, first)
  await deliverTo(set.world, second)
  expect(set.kie.tasks).toHaveLength(1)

  const { taskId } = lastTask(set.kie)
  await set.kie.finish(taskId)
  await set.kie.callback(taskId, { times: 5, parallel: true })
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect((await booksOf(set, vera)).moved.slice(1)).toEqual([`hold ${PRICE}`, `capture ${PRICE}`])
  await expectAgreement(set)
  expectClean(set)
})
