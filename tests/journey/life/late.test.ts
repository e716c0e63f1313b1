import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import {
  CAPTURED,
  CREDIT,
  DEADLINE_SECONDS,
  deliverTo,
  expectSaid,
  expectSoundBooks,
  failureWords,
  life,
  moneyOf,
  PRICE,
  progressWords,
  RELEASED,
  receiptWords,
  start,
  storiesOf,
  tapOn,
} from '../../support/life.js'

const say = textsOf('ru')
const SUM = { amount: PRICE, currency: 'RUB' }
const WHOLE = { available: CREDIT, held: 0 }
const SPENT = { available: CREDIT - PRICE, held: 0 }
const EXPIRED = { ...RELEASED, state: 'expired' }
const CANCELLED = { ...RELEASED, state: 'cancelled' }
const MINUTE = 60

test('a lost callback is found by one cron run, and delivered once', async () => {
  const set = await life({ LOOK_SECONDS: '1' })
  const vera = set.person()
  const { task } = await start(set, vera, 'Кот [lost]')
  await set.kie.finish(task.taskId)
  expect(vera.results()).toHaveLength(0)
  set.clock.advance(2)
  expect(await set.cron()).toMatchObject({ due: 1, delivered: 1 })
  expect(vera.results()).toHaveLength(1)
  expect(await set.cron()).toMatchObject({ due: 0, delivered: 0 })
  expect(vera.results()).toHaveLength(1)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await moneyOf(set, vera)).toEqual(SPENT)
  await expectSoundBooks(set)
})

test('without any cron a person who passes by gets the result of a lost callback', async () => {
  const set = await life({ LOOK_SECONDS: '1' })
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  const { task } = await start(set, vera)
  await set.kie.finish(task.taskId, 'success', { callback: false })
  set.clock.advance(2)
  // The five seconds between two passers-by are over.
  await set.world.redis.remove(set.world.redis.keys.look())
  await oleg.say('/start')
  await expect.poll(() => storiesOf(set, vera), { timeout: 10_000 }).toEqual([CAPTURED])
  expect(vera.results()).toHaveLength(1)
  await expectSoundBooks(set)
})

test('a task that takes twenty minutes is delivered and captured once', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  for (let minute = 0; minute < 20; minute += 1) {
    set.clock.advance(MINUTE)
    await set.cron()
  }
  expect(vera.text()).toContain(progressWords('late'))
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - PRICE, held: PRICE })
  await set.kie.finish(task.taskId)
  await set.cron()
  expect(vera.results()).toHaveLength(1)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await moneyOf(set, vera)).toEqual(SPENT)
  await expectSoundBooks(set)
})

test('looks at a slow task get rarer, up to ten minutes apart', async () => {
  const set = await life()
  const vera = set.person()
  await start(set, vera)
  const looksAt: number[] = []
  for (let second = 0; second < 55 * MINUTE; second += 30) {
    set.clock.advance(30)
    const before = set.kie.calls.filter((call) => call.what === 'record').length
    await set.cron()
    if (set.kie.calls.filter((call) => call.what === 'record').length > before) looksAt.push(second + 30)
  }
  expect(looksAt).toEqual([30, 90, 210, 450, 930, 1_530, 2_130, 2_730])
})

test('after the deadline the money is back, the person knows, and the row is settled by one cron run', async () => {
  const set = await life()
  const vera = set.person()
  const { messageId } = await start(set, vera)
  set.clock.advance(DEADLINE_SECONDS + 1)
  expect(await set.cron()).toMatchObject({ due: 1, released: 1 })
  expect(await storiesOf(set, vera)).toEqual([EXPIRED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expectSaid(vera, messageId, failureWords('expired'))
  await expectSoundBooks(set)
})

test('a result that is ready at the deadline is still paid for and delivered', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  await set.kie.finish(task.taskId, 'success', { callback: false })
  set.clock.advance(DEADLINE_SECONDS + 1)
  expect(await set.cron()).toMatchObject({ due: 1, delivered: 1 })
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(vera.results()).toHaveLength(1)
  await expectSoundBooks(set)
})

test('at the deadline KIE being away does not keep the money', async () => {
  const set = await life()
  const vera = set.person()
  await start(set, vera)
  set.kie.down = true
  set.clock.advance(DEADLINE_SECONDS + 1)
  expect(await set.cron()).toMatchObject({ due: 1, released: 1 })
  expect(await storiesOf(set, vera)).toEqual([EXPIRED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  await expectSoundBooks(set)
})

test.each([
  ['expired', EXPIRED],
  ['cancelled', CANCELLED],
])('a success after the run was %s is delivered free, counted late and never charged', async (how, story) => {
  const set = await life()
  const vera = set.person()
  const { task, ...confirm } = await start(set, vera)
  if (how === 'cancelled') await deliverTo(set.world, tapOn(vera, 'cancel', confirm))
  else {
    set.clock.advance(DEADLINE_SECONDS + 1)
    await set.cron()
  }
  expect(await storiesOf(set, vera)).toEqual([story])
  await set.kie.finish(task.taskId)
  const answers = await set.kie.callback(task.taskId, { times: 10, parallel: true })
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
  expect(vera.results()).toHaveLength(1)
  expect(vera.results()[0]?.caption).toContain(
    say.panel({ title: '', sum: SUM, free: false, late: true }).paragraphs?.[0],
  )
  expect(await storiesOf(set, vera)).toEqual([{ ...story, late: true }])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expectSaid(vera, confirm.messageId, receiptWords(true))
  const ends = await set.rows(sql`select kind from events where user_id = ${vera.id} and kind <> 'started'`)
  expect(ends).toEqual([{ kind: how === 'expired' ? 'timeout' : 'failed' }])
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})

test('a free run lives the same life: lost callback, deadline, late result', async () => {
  const set = await life({ FREE_MODELS: 'z-image', LOOK_SECONDS: '1' })
  const vera = set.person()
  const lost = await start(set, vera, 'Кот [lost]')
  await set.kie.finish(lost.task.taskId)
  set.clock.advance(2)
  expect(await set.cron()).toMatchObject({ due: 1, delivered: 1 })
  const slow = await start(set, vera)
  set.clock.advance(DEADLINE_SECONDS + 1)
  expect(await set.cron()).toMatchObject({ due: 1, released: 1 })
  await set.kie.finish(slow.task.taskId)
  expect(vera.results()).toHaveLength(2)
  const free = { money: 'none', delivered: true, moves: [] }
  expect(await storiesOf(set, vera)).toEqual([
    { ...free, state: 'succeeded', late: false },
    { ...free, state: 'expired', late: true },
  ])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  await expectSoundBooks(set)
})

test('a failure after the run was cancelled changes nothing', async () => {
  const set = await life()
  const vera = set.person()
  const { task, ...confirm } = await start(set, vera)
  await deliverTo(set.world, tapOn(vera, 'cancel', confirm))
  await set.kie.finish(task.taskId, 'fail')
  expect(await storiesOf(set, vera)).toEqual([CANCELLED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  await expectSoundBooks(set)
})
