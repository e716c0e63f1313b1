import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { callBack } from '../../support/kie-calls.js'
import {
  CAPTURED,
  CREDIT,
  confirmTap,
  deliverTo,
  expectSoundBooks,
  lastTask,
  life,
  moneyOf,
  openConfirms,
  PRICE,
  RELEASED,
  storiesOf,
  tapOn,
  textOf,
} from '../../support/life.js'

const CANCELLED = { ...RELEASED, state: 'cancelled' }

test('a hundred cancels racing with their success end captured or released, never both, never neither', async () => {
  const set = await life({ MAX_RUNNING: '200' })
  const vera = set.person()
  const confirms = await openConfirms(set, vera, 100)
  const other = set.secondInstance()
  const runs: { confirm: (typeof confirms)[number]; task: ReturnType<typeof lastTask> }[] = []
  for (const confirm of confirms) {
    await deliverTo(set.world, confirmTap(vera, confirm))
    runs.push({ confirm, task: lastTask(set.kie) })
  }
  for (const { task } of runs) {
    await set.kie.finish(task.taskId, 'success', { callback: false })
  }
  while (runs.length > 0) {
    const heat = runs.splice(0, 10)
    await Promise.all(
      heat.flatMap(({ confirm, task }) => {
        const cancel = () => deliverTo(other, tapOn(vera, 'cancel', confirm))
        const succeed = () => callBack(set, task)
        // The callback has two calls before it reaches the row, so the cancel gets a random handicap.
        const pause = new Promise((resolve) => setTimeout(resolve, randomInt(0, 60)))
        return [succeed(), pause.then(cancel)]
      }),
    )
  }
  await set.settled()
  const stories = await storiesOf(set, vera)
  const captured = stories.filter((story) => story.money === 'captured')
  const released = stories.filter((story) => story.money === 'released')
  expect(captured).toEqual(Array(captured.length).fill(CAPTURED))
  // Three cancelled runs a day are given all the same; of the others nothing is kept.
  const given = Math.min(3, released.length)
  expect(released.filter(({ late }) => late)).toEqual(Array(given).fill({ ...CANCELLED, late: true }))
  expect(released.filter(({ late }) => !late)).toEqual(
    Array(released.length - given).fill({ ...CANCELLED, late: false }),
  )
  expect(captured.length + released.length).toBe(101)
  expect(vera.results()).toHaveLength(captured.length + given)
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - captured.length * PRICE, held: 0 })
  expect(await set.cron()).toMatchObject({ due: 0 })
  for (const { messageId } of confirms) expect(textOf(vera, messageId)).not.toContain('▱')
  await expectSoundBooks(set)
  console.log(`cancel won ${released.length} of 100 races`)
}, 120_000)
