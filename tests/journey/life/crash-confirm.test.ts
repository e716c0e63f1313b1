import { expect, test } from 'vitest'
import {
  CAPTURED,
  CREDIT,
  confirmTap,
  DEADLINE_SECONDS,
  deliverTo,
  dieAt,
  expectSaid,
  expectSoundBooks,
  failureWords,
  life,
  moneyOf,
  openConfirm,
  type Point,
  PRICE,
  RELEASED,
  receiptWords,
  storiesOf,
} from '../../support/life.js'
import type { Stage } from '../../support/stage.js'

const WHOLE = { available: CREDIT, held: 0 }
const SPENT = { available: CREDIT - PRICE, held: 0 }
const EXPIRED = { ...RELEASED, state: 'expired' }

/** Long enough for every lease and for the deadline; then one cron run. */
async function afterTheDeadline(set: Stage) {
  set.clock.advance(DEADLINE_SECONDS + 120)
  const done = await set.cron()
  await set.settled()
  return done
}

/** KIE makes what it was asked for, and its callback gets lost. */
async function finishSilently(set: Stage) {
  for (const task of set.kie.tasks) await set.kie.finish(task.taskId, 'success', { callback: false })
}

const CONFIRM_POINTS: [string, Point, { told: boolean; captured: boolean; tasks: number }][] = [
  [
    'before accept and hold',
    { door: 'db', call: /ledger_hold/, moment: 'before' },
    { told: false, captured: false, tasks: 0 },
  ],
  [
    'between accept and createTask',
    { door: 'db', call: /ledger_hold/, moment: 'after' },
    { told: true, captured: false, tasks: 0 },
  ],
  [
    'between createTask and the task id being stored',
    { door: 'kie', call: /create/, moment: 'after' },
    { told: true, captured: false, tasks: 1 },
  ],
  [
    'just before the task id is stored',
    { door: 'db', call: /generation_submitted/, moment: 'before' },
    { told: true, captured: false, tasks: 1 },
  ],
  [
    'between the submit and the callback',
    { door: 'db', call: /generation_submitted/, moment: 'after' },
    { told: false, captured: true, tasks: 1 },
  ],
]

test.each(CONFIRM_POINTS)(
  'a confirm that dies %s is right after its deadline and one cron run',
  async (_, point, expected) => {
    const set = await life()
    const vera = set.person()
    const confirm = await openConfirm(vera)
    const died = dieAt(set.world, point)
    expect((await deliverTo(set.world, confirmTap(vera, confirm))).status).toBe(500)
    expect(died()).toBe(true)
    expect(set.lines.splice(0).filter((line) => line.level === 'ERROR')).toHaveLength(1)
    await set.settled()
    await finishSilently(set)
    await afterTheDeadline(set)
    expect(set.kie.tasks).toHaveLength(expected.tasks)
    const story = expected.captured ? [CAPTURED] : expected.told ? [EXPIRED] : []
    expect(await storiesOf(set, vera)).toEqual(story)
    expect(await moneyOf(set, vera)).toEqual(expected.captured ? SPENT : WHOLE)
    expect(vera.results()).toHaveLength(expected.captured ? 1 : 0)
    if (expected.told) expectSaid(vera, confirm.messageId, failureWords('expired'))
    expect(await set.cron()).toMatchObject({ due: 0 })
    await expectSoundBooks(set)
  },
)

test.each(CONFIRM_POINTS)(
  'a confirm that dies %s and is delivered again is one generation',
  async (_, point, expected) => {
    const set = await life()
    const vera = set.person()
    const confirm = await openConfirm(vera)
    dieAt(set.world, point)
    const update = confirmTap(vera, confirm)
    expect((await deliverTo(set.world, update)).status).toBe(500)
    set.lines.splice(0)
    await set.settled()
    expect((await deliverTo(set.world, update)).status).toBe(200)
    expect((await deliverTo(set.world, confirmTap(vera, confirm))).status).toBe(200)
    await set.settled()
    await finishSilently(set)
    await afterTheDeadline(set)
    // Only what died before anything was kept is begun anew; a createTask is never repeated.
    const runs = expected.captured || (point.moment === 'before' && point.call.source === 'ledger_hold')
    expect(set.kie.tasks).toHaveLength(runs ? 1 : expected.tasks)
    expect(await storiesOf(set, vera)).toEqual([runs ? CAPTURED : EXPIRED])
    expect(await moneyOf(set, vera)).toEqual(runs ? SPENT : WHOLE)
    expect(vera.results()).toHaveLength(runs ? 1 : 0)
    await expectSoundBooks(set)
  },
)

test.each([
  ['between createTask and the task id being stored', { door: 'kie', call: /create/, moment: 'after' }],
  ['just before the task id is stored', { door: 'db', call: /generation_submitted/, moment: 'before' }],
] satisfies [string, Point][])(
  'when a confirm died %s its callback still finds the way home',
  async (_, point) => {
    const set = await life()
    const vera = set.person()
    const confirm = await openConfirm(vera)
    dieAt(set.world, point)
    await deliverTo(set.world, confirmTap(vera, confirm))
    set.lines.splice(0)
    await set.settled()
    set.clock.advance(90)
    expect(await set.cron()).toMatchObject({ due: 1, pending: 1, released: 0 }) // Nobody knows: it waits.
    const [task] = set.kie.tasks
    await set.kie.finish(task?.taskId ?? '')
    expect(await storiesOf(set, vera)).toEqual([CAPTURED])
    expect(vera.results()).toHaveLength(1)
    expectSaid(vera, confirm.messageId, receiptWords())
    await expectSoundBooks(set)
  },
)

test('when a confirm died without its task id, a callback after the deadline is delivered free', async () => {
  const set = await life()
  const vera = set.person()
  const confirm = await openConfirm(vera)
  dieAt(set.world, { door: 'kie', call: /create/, moment: 'after' })
  await deliverTo(set.world, confirmTap(vera, confirm))
  set.lines.splice(0)
  await set.settled()
  await afterTheDeadline(set)
  expect(await storiesOf(set, vera)).toEqual([EXPIRED])
  const [task] = set.kie.tasks
  await set.kie.finish(task?.taskId ?? '')
  expect(await storiesOf(set, vera)).toEqual([{ ...EXPIRED, late: true }])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expect(vera.results()).toHaveLength(1)
  await expectSoundBooks(set)
})
