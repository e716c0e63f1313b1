import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import {
  CAPTURED,
  CREDIT,
  confirmTap,
  deliverTo,
  expectSoundBooks,
  lastTask,
  life,
  moneyOf,
  openConfirm,
  openConfirms,
  PRICE,
  start,
  storiesOf,
} from '../../support/life.js'

const say = textsOf('ru')

test.each(['one instance', 'two instances'])(
  'of ten confirms pressed at once on %s four run and six are told kindly',
  async (where) => {
    const set = await life()
    const vera = set.person()
    const confirms = await openConfirms(set, vera, 10)
    const worlds = [set.world, where === 'one instance' ? set.world : set.secondInstance()]
    const answers = await Promise.all(
      confirms.map((confirm, index) => deliverTo(worlds[index % 2] ?? set.world, confirmTap(vera, confirm))),
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
    expect(answers.filter((answer) => answer.toast === say.tooMany(4))).toHaveLength(6)
    expect(answers.filter((answer) => answer.toast === '')).toHaveLength(4)
    expect(set.kie.tasks).toHaveLength(1 + 4)
    expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - 5 * PRICE, held: 4 * PRICE })
    await expectSoundBooks(set)
  },
)

test('a refused confirm runs when there is room again', async () => {
  const set = await life({ MAX_RUNNING: '1' })
  const vera = set.person()
  const [first, second] = await openConfirms(set, vera, 2)
  if (!first || !second) throw new Error('two confirm screens are open')
  await deliverTo(set.world, confirmTap(vera, first))
  expect(await deliverTo(set.world, confirmTap(vera, second))).toEqual({
    status: 200,
    toast: say.tooMany(1),
  })
  await set.kie.finish(lastTask(set.kie).taskId)
  expect(await deliverTo(set.world, confirmTap(vera, second))).toEqual({ status: 200, toast: '' })
  await set.kie.finish(lastTask(set.kie).taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED, CAPTURED, CAPTURED])
  await expectSoundBooks(set)
})
