import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { FailureReason } from '../../../content/index.js'
import type { ScriptedAnswer } from '../../../dev/kie/types.js'
import { callBack } from '../../support/kie-calls.js'
import {
  CAPTURED,
  CREDIT,
  DEADLINE_SECONDS,
  expectSaid,
  expectSoundBooks,
  failureWords,
  life,
  moneyOf,
  PRICE,
  RELEASED,
  start,
  storiesOf,
} from '../../support/life.js'

const WHOLE = { available: CREDIT, held: 0 }
const HELD = { available: CREDIT - PRICE, held: PRICE }
const SPENT = { available: CREDIT - PRICE, held: 0 }

const WAITING: [string, ScriptedAnswer, number][] = [
  ['HTTP 404', { status: 404, body: { code: 404, msg: 'not found' } }, 503],
  ['code 404', { body: { code: 404, msg: 'not found', data: null } }, 503],
  ['code 422', { body: { code: 422, msg: 'recordInfo is null', data: null } }, 503],
  ['an unknown state', { body: { code: 200, data: { state: 'polishing' } } }, 200],
  ['no data', { body: { code: 200, msg: 'success', data: null } }, 503],
  ['HTTP 500', { status: 500, body: 'oops' }, 503],
  ['HTTP 503', { status: 503, body: '' }, 503],
  ['code 429', { body: { code: 429, msg: 'slow down', data: null } }, 503],
  ['code 408', { body: { code: 408, msg: 'timeout', data: null } }, 503],
  ['code 455', { body: { code: 455, msg: 'maintenance', data: null } }, 503],
  ['a cut connection', { drop: true }, 503],
]

test('whatever a record says that is no end leaves the price held and the run waiting', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  for (const [what, script, status] of WAITING) {
    set.clock.advance(130) // Past the breaker's window.
    set.kie.nextRecord(script)
    expect([what, (await callBack(set, task)).status]).toEqual([what, status])
    expect(await moneyOf(set, vera)).toEqual(HELD)
  }
  for (const [what, script] of WAITING) {
    set.clock.advance(30)
    await set.rows(
      sql`update generations set look_at = ${set.clock.now().toISOString()}, lease_until = null
          where user_id = ${vera.id}`,
    )
    set.kie.nextRecord(script)
    expect([what, await set.cron()]).toMatchObject([what, { due: 1, pending: 1 }])
    expect(await moneyOf(set, vera)).toEqual(HELD)
  }
  await set.kie.finish(task.taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(vera.results()).toHaveLength(1)
  await expectSoundBooks(set)
})

const FAILED: [string, string, string, FailureReason][] = [
  ['400', '400', 'bad request', 'bad-input'],
  ['500', '500', 'Internal server error', 'provider'],
  ['501', '501', 'generation failed', 'failed'],
  ['531', '531', 'server error', 'failed'],
  ['400 about content', '400', 'flagged as NSFW', 'content'],
]

test('a task that failed is released and told in words', async () => {
  const set = await life()
  for (const [what, failCode, failMsg, reason] of FAILED) {
    const vera = set.person()
    const { task, messageId } = await start(set, vera)
    await set.kie.finish(task.taskId, 'fail', { failCode, failMsg })
    expect([what, await storiesOf(set, vera)]).toEqual([what, [RELEASED]])
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    expectSaid(vera, messageId, failureWords(reason))
    expect(vera.results()).toHaveLength(0)
  }
  await expectSoundBooks(set)
})

test('a record that answers with a failure code in place of the task is a failure', async () => {
  const set = await life()
  const vera = set.person()
  for (const code of [400, 500, 501, 531]) {
    const { task } = await start(set, vera)
    set.kie.nextRecord({ body: { code, msg: 'failed', data: null } })
    expect((await callBack(set, task)).status).toBe(200)
    expect((await storiesOf(set, vera)).at(-1)).toEqual(RELEASED)
  }
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  await expectSoundBooks(set)
})

test('a success without a result is not charged', async () => {
  const set = await life()
  const vera = set.person()
  const { task, messageId } = await start(set, vera)
  await set.kie.finish(task.taskId, 'empty')
  expect(await storiesOf(set, vera)).toEqual([RELEASED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expectSaid(vera, messageId, failureWords('empty'))
  await expectSoundBooks(set)
})

test('a success whose file is not for us to fetch is not charged, and never fetched', async () => {
  const set = await life()
  for (const file of [
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:1/cat.png',
    'http://example.com/cat.png',
    'https://user:password@example.com/cat.png',
    'file:///etc/passwd',
  ]) {
    const vera = set.person()
    const { task, messageId } = await start(set, vera)
    await set.kie.finish(task.taskId, 'success', { files: [file] })
    expect([file, await storiesOf(set, vera)]).toEqual([file, [RELEASED]])
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    expectSaid(vera, messageId, failureWords('unusable'))
    expect(set.telegram.calls.some((call) => JSON.stringify(call.params).includes(file))).toBe(false)
  }
  await expectSoundBooks(set)
})

const GONE = { status: 400, description: 'Bad Request: failed to get HTTP URL content' }

test('a file that stays away stops nobody else, and after an hour its price is given back, once', async () => {
  const set = await life()
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  const first = await start(set, vera)
  const second = await start(set, oleg)
  const files = [`${set.kie.root}/files/gone.png`]
  await set.kie.finish(first.task.taskId, 'success', { callback: false, files })
  await set.kie.finish(second.task.taskId, 'success', { callback: false })
  set.clock.advance(40)
  expect(await set.cron()).toMatchObject({ due: 2, delivered: 1, owed: 1 })
  expect(await storiesOf(set, oleg)).toEqual([CAPTURED])
  expect(await storiesOf(set, vera)).toEqual([{ ...CAPTURED, delivered: false }])
  for (let minute = 0; minute < 80; minute += 10) {
    set.clock.advance(600)
    await set.cron()
  }
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expectSaid(vera, first.messageId, failureWords('unusable'))
  const gifts = await set.rows(sql`select amount from transfers where key = ${`repair:${first.generation}`}`)
  expect(gifts.map((gift) => Number(gift.amount))).toEqual([PRICE])
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})

test('a late result whose file is away is tried five times, however long ago its end was told', async () => {
  const set = await life()
  const vera = set.person()
  const { task, messageId, generation } = await start(set, vera)
  set.clock.advance(2 * DEADLINE_SECONDS)
  expect(await set.cron()).toMatchObject({ released: 1 })
  const files = [`${set.kie.root}/files/gone.png`]
  await set.kie.finish(task.taskId, 'success', { files })
  const triesOf = async () => {
    const [row] = await set.rows(
      sql`select deliveries, delivered_at from generations where id = ${generation}`,
    )
    return { tries: Number(row?.deliveries), told: row?.delivered_at !== null }
  }
  expect(await triesOf()).toEqual({ tries: 1, told: false })
  for (let tries = 2; tries <= 5; tries += 1) {
    set.clock.advance(900)
    await set.cron()
    expect(await triesOf()).toEqual({ tries, told: tries === 5 })
  }
  expect(vera.results()).toHaveLength(0)
  expectSaid(vera, messageId, failureWords('unusable'))
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})

test('a file that is away for a moment is sent when it is there again', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  set.telegram.fail('sendPhoto', GONE)
  set.telegram.on('call', (call) => {
    if (call.method === 'sendPhoto' && !call.ok) set.kie.down = true
  })
  await set.kie.finish(task.taskId)
  expect(await storiesOf(set, vera)).toEqual([{ ...CAPTURED, delivered: false }])
  set.kie.down = false
  set.clock.advance(70)
  expect(await set.cron()).toMatchObject({ due: 1, delivered: 1 })
  expect(vera.results()).toHaveLength(1)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await moneyOf(set, vera)).toEqual(SPENT)
  await expectSoundBooks(set)
})

test('a picture that Telegram cannot fetch itself is uploaded, and what it refuses altogether is given as a link', async () => {
  const set = await life()
  const vera = set.person()
  const uploaded = await start(set, vera)
  set.telegram.fail('sendPhoto', GONE)
  await set.kie.finish(uploaded.task.taskId)
  expect(vera.results()).toHaveLength(1)
  const linked = await start(set, vera)
  set.telegram.fail('sendPhoto', GONE, 2)
  await set.kie.finish(linked.task.taskId)
  const [url] = linked.task.files
  expect(vera.screen().reply_markup?.inline_keyboard.flat()).toContainEqual(expect.objectContaining({ url }))
  expect(await storiesOf(set, vera)).toEqual([CAPTURED, CAPTURED])
  await expectSoundBooks(set)
})

test('a person who blocked the bot meanwhile is charged for the result and the row is at rest', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  vera.fake.block()
  await set.kie.finish(task.taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})
