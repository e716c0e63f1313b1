import { expect, test } from 'vitest'
import { callBack } from '../../support/kie-calls.js'
import {
  CAPTURED,
  CREDIT,
  DEADLINE_SECONDS,
  dieAt,
  expectSaid,
  expectSoundBooks,
  failureWords,
  life,
  moneyOf,
  type Point,
  PRICE,
  RELEASED,
  receiptWords,
  start,
  storiesOf,
} from '../../support/life.js'
import type { Stage } from '../../support/stage.js'

const WHOLE = { available: CREDIT, held: 0 }
const SPENT = { available: CREDIT - PRICE, held: 0 }

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

const SUCCESS_POINTS: [string, Point, { copies: number }][] = [
  ['before capture', { door: 'db', call: /ledger_capture/, moment: 'before' }, { copies: 1 }],
  ['between capture and send', { door: 'db', call: /ledger_capture/, moment: 'after' }, { copies: 1 }],
  ['just before the send', { door: 'telegram', call: /sendPhoto/, moment: 'before' }, { copies: 1 }],
  [
    'between send and the note of it',
    { door: 'telegram', call: /sendPhoto/, moment: 'after' },
    { copies: 2 },
  ],
  [
    'before the progress message is closed',
    { door: 'telegram', call: /editMessageText/, moment: 'before' },
    { copies: 2 },
  ],
  [
    'just before delivered is recorded',
    { door: 'db', call: /generation_delivered/, moment: 'before' },
    { copies: 2 },
  ],
  [
    'after delivered is recorded',
    { door: 'db', call: /generation_delivered/, moment: 'after' },
    { copies: 1 },
  ],
]

test.each(SUCCESS_POINTS)(
  'a success whose callback dies %s is captured once and delivered',
  async (_, point, { copies }) => {
    const set = await life()
    const vera = set.person()
    const { task, messageId } = await start(set, vera)
    await set.kie.finish(task.taskId, 'success', { callback: false })
    const died = dieAt(set.world, point)
    expect((await callBack(set, task)).status).toBe(500)
    expect(died()).toBe(true)
    set.lines.splice(0)
    // KIE repeats at once, while the lease of the dead function still runs: nothing more is sent.
    expect((await callBack(set, task)).status).toBe(200)
    await afterTheDeadline(set)
    expect(await storiesOf(set, vera)).toEqual([CAPTURED])
    expect(await moneyOf(set, vera)).toEqual(SPENT)
    expect(vera.results()).toHaveLength(copies)
    expectSaid(vera, messageId, receiptWords())
    expect(await set.cron()).toMatchObject({ due: 0 })
    expect(vera.results()).toHaveLength(copies)
    await expectSoundBooks(set)
  },
)

const FAILURE_POINTS: [string, Point][] = [
  ['before release', { door: 'db', call: /ledger_release/, moment: 'before' }],
  ['between release and telling', { door: 'db', call: /ledger_release/, moment: 'after' }],
  ['after telling', { door: 'telegram', call: /editMessageText/, moment: 'after' }],
  ['before the telling is recorded', { door: 'db', call: /generation_delivered/, moment: 'before' }],
]

test.each(FAILURE_POINTS)('a failure whose callback dies %s is released once and told', async (_, point) => {
  const set = await life()
  const vera = set.person()
  const { task, messageId } = await start(set, vera)
  await set.kie.finish(task.taskId, 'fail', { callback: false })
  dieAt(set.world, point)
  expect((await callBack(set, task)).status).toBe(500)
  set.lines.splice(0)
  expect((await callBack(set, task)).status).toBe(200)
  const messages = vera.fake.messages().length
  await afterTheDeadline(set)
  expect(await storiesOf(set, vera)).toEqual([RELEASED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expectSaid(vera, messageId, failureWords('provider'))
  expect(vera.fake.messages()).toHaveLength(messages)
  expect(vera.results()).toHaveLength(0)
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})

test.each([
  ['after it took its rows', { door: 'db', call: /generation_due/, moment: 'after' }],
  ['after KIE told it', { door: 'kie', call: /look/, moment: 'after' }],
  ['between capture and send', { door: 'db', call: /ledger_capture/, moment: 'after' }],
  ['just before the send', { door: 'telegram', call: /sendPhoto/, moment: 'before' }],
] satisfies [string, Point][])('a cron that dies %s leaves the rest to the next one', async (_, point) => {
  const set = await life()
  const people = [set.person(), set.person(), set.person()]
  for (const person of people) await start(set, person)
  await finishSilently(set)
  set.clock.advance(40)
  dieAt(set.world, point)
  await set.cron()
  set.lines.splice(0)
  set.clock.advance(700)
  await set.cron()
  for (const person of people) {
    expect(await storiesOf(set, person)).toEqual([CAPTURED])
    expect(person.results()).toHaveLength(1)
  }
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})

test('one row that breaks the cron keeps no other waiting', async () => {
  const set = await life()
  const people = [set.person(), set.person(), set.person()]
  for (const person of people) await start(set, person)
  await finishSilently(set)
  set.clock.advance(40)
  dieAt(set.world, { door: 'db', call: /ledger_capture/, moment: 'before' })
  expect(await set.cron()).toMatchObject({ ok: false })
  expect(set.lines.splice(0).filter((line) => line.level === 'ERROR')).toHaveLength(1)
  expect(people.map((person) => person.results().length).toSorted((one, other) => one - other)).toEqual([
    0, 1, 1,
  ])
})
