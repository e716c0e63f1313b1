import { expect, test } from 'vitest'
import { type FailureReason, textsOf } from '../../../content/index.js'
import type { ScriptedAnswer } from '../../../dev/kie/types.js'
import { kieClient } from '../../../lib/kie/client.js'
import {
  CAPTURED,
  CREDIT,
  confirmTap,
  DEADLINE_SECONDS,
  deliverTo,
  deploy,
  dieAt,
  expectSaid,
  expectSoundBooks,
  failureWords,
  lastTask,
  life,
  moneyOf,
  openConfirm,
  PRICE,
  RELEASED,
  storiesOf,
} from '../../support/life.js'
import type { Stage } from '../../support/stage.js'

const say = textsOf('ru')
const WHOLE = { available: CREDIT, held: 0 }
const HELD = { available: CREDIT - PRICE, held: PRICE }
const EXPIRED = { ...RELEASED, state: 'expired' }

function creates(set: Stage): number {
  return set.kie.calls.filter((call) => call.what === 'create').length
}

/** KIE's way to say no: HTTP 200 with the code in the body. */
function no(code: number, msg = 'no'): ScriptedAnswer {
  return { status: 200, body: { code, msg, data: null } }
}

const AMBIGUOUS: [string, ScriptedAnswer][] = [
  ['a connection cut after the request', { drop: true, applied: true }],
  ['a page of a broken proxy with 502', { status: 502, body: '<html>bad gateway</html>', applied: true }],
  ['HTTP 500', { status: 500, body: { code: 500, msg: 'oops' }, applied: true }],
  ['HTTP 200 with code 500 and no task', { ...no(500), applied: true }],
  ['HTTP 200 with code 408', { ...no(408), applied: true }],
  ['HTTP 200 with success and no task', { ...no(200), applied: true }],
]

test('an ambiguous answer is never asked again, and the callback finds the way home', async () => {
  const set = await life()
  for (const [what, script] of AMBIGUOUS) {
    const vera = set.person()
    const confirm = await openConfirm(vera)
    const before = { creates: creates(set), tasks: set.kie.tasks.length }
    set.kie.nextCreate(script)
    await vera.press('Сгенерировать')
    expect([what, await storiesOf(set, vera)]).toMatchObject([
      what,
      [{ state: 'submit_unknown', money: 'held' }],
    ])
    await deliverTo(set.world, confirmTap(vera, confirm))
    set.clock.advance(600)
    await set.cron()
    expect([what, creates(set)]).toEqual([what, before.creates + 1])
    expect([what, set.kie.tasks.length]).toEqual([what, before.tasks + 1])
    expect(await moneyOf(set, vera)).toEqual(HELD)
    await set.kie.finish(lastTask(set.kie).taskId)
    expect([what, await storiesOf(set, vera)]).toEqual([what, [CAPTURED]])
    expect(vera.results()).toHaveLength(1)
  }
  await expectSoundBooks(set)
})

test('an answer that nobody heard and nothing came of is released at the deadline, asked once', async () => {
  const set = await life()
  const vera = set.person()
  const { messageId } = await openConfirm(vera)
  set.kie.nextCreate({ drop: true })
  await vera.press('Сгенерировать')
  set.clock.advance(DEADLINE_SECONDS - 60)
  await set.cron()
  expect(await moneyOf(set, vera)).toEqual(HELD)
  set.clock.advance(120)
  expect(await set.cron()).toMatchObject({ due: 1, released: 1 })
  expect(creates(set)).toBe(1)
  expect(await storiesOf(set, vera)).toEqual([EXPIRED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expectSaid(vera, messageId, failureWords('expired'))
  await expectSoundBooks(set)
})

test('silence of KIE is ambiguous too: one task, ended by its callback', async () => {
  const set = await life()
  const { kie } = set.world.config
  const impatient = kieClient({
    ...kie,
    allowedHosts: [...kie.allowedHosts],
    timeoutMs: 150,
    talkTimeoutMs: 150,
    sleep: () => Promise.resolve(),
    now: () => set.clock.now().getTime(),
  })
  Object.assign(set.world.kie, { create: impatient.create })
  const vera = set.person()
  await openConfirm(vera)
  set.kie.nextCreate({ delayMs: 400 })
  await vera.press('Сгенерировать')
  await expect.poll(() => set.kie.tasks.length, { timeout: 10_000 }).toBe(1)
  expect(await storiesOf(set, vera)).toMatchObject([{ state: 'submit_unknown', money: 'held' }])
  await set.kie.finish(lastTask(set.kie).taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(set.kie.tasks).toHaveLength(1)
  await expectSoundBooks(set)
})

test.each([
  ['401', 401, say.operator.unauthorized],
  ['402', 402, say.operator['no-credits']],
  ['433', 433, say.operator['key-limit']],
])('%s releases, tells the person and alarms the operator once', async (_, code, alarm) => {
  const set = await life()
  const [vera, operator] = [set.person(), set.person({ name: 'Оператор' })]
  await operator.say('/start')
  deploy(set, { ADMIN_IDS: String(operator.id) })
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { messageId } = await openConfirm(vera)
    set.kie.nextCreate(attempt === 2 ? { status: code, body: { code, msg: 'no' } } : no(code))
    await vera.press('Сгенерировать')
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    expectSaid(vera, messageId, failureWords('provider'))
  }
  expect(creates(set)).toBe(3)
  expect(await storiesOf(set, vera)).toEqual([RELEASED, RELEASED, RELEASED])
  const alarms = operator.fake.messages().filter((message) => message.text?.includes(alarm))
  expect(alarms).toHaveLength(1)
  expect(vera.fake.messages().some((message) => message.text?.includes('KIE'))).toBe(false)
  await expectSoundBooks(set)
})

const REFUSED: [string, ScriptedAnswer, FailureReason][] = [
  ['455', no(455), 'unavailable'],
  ['505', no(505), 'unavailable'],
  ['HTTP 455', { status: 455, body: { code: 455, msg: 'maintenance' } }, 'unavailable'],
  ['422', no(422, 'Validation Error - seed must be a number'), 'bad-input'],
  ['400', no(400, 'invalid request'), 'bad-input'],
  ['404', no(404, 'model not found'), 'bad-input'],
  ['422 about content', no(422, 'Your prompt was flagged by the content policy'), 'content'],
]

test('what KIE refuses is released at once and told in words', async () => {
  const set = await life()
  for (const [what, script, reason] of REFUSED) {
    const vera = set.person()
    const { messageId } = await openConfirm(vera)
    const before = creates(set)
    set.kie.nextCreate(script)
    await vera.press('Сгенерировать')
    expect([what, creates(set)]).toEqual([what, before + 1])
    expect([what, await storiesOf(set, vera)]).toEqual([what, [RELEASED]])
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    expectSaid(vera, messageId, failureWords(reason))
  }
  expect(set.lines.filter((line) => line.event === 'alarm')).toHaveLength(0)
  await expectSoundBooks(set)
})

test('429 is asked once more, then released as busy', async () => {
  const set = await life()
  const vera = set.person()
  const { messageId } = await openConfirm(vera)
  set.kie.nextCreate(no(429))
  set.kie.nextCreate({ status: 429, body: { code: 429, msg: 'slow down' } })
  await vera.press('Сгенерировать')
  expect(creates(set)).toBe(2)
  expect(await storiesOf(set, vera)).toEqual([RELEASED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expectSaid(vera, messageId, failureWords('busy'))
  await expectSoundBooks(set)
})

test('429 and then room is one task and one price', async () => {
  const set = await life()
  const vera = set.person()
  await openConfirm(vera)
  set.kie.nextCreate(no(429))
  await vera.press('Сгенерировать')
  expect(creates(set)).toBe(2)
  expect(set.kie.tasks).toHaveLength(1)
  await set.kie.finish(lastTask(set.kie).taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})

test('a KIE that cannot be reached at all is a refusal: nothing runs, nothing is held', async () => {
  const set = await life()
  const vera = set.person()
  const { messageId } = await openConfirm(vera)
  await set.kie.stop()
  await vera.press('Сгенерировать')
  expect(await storiesOf(set, vera)).toEqual([RELEASED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expectSaid(vera, messageId, failureWords('unavailable'))
  await expectSoundBooks(set)
})

test('a task id that is another generation’s is no answer: nothing is captured, the deadline gives the money back', async () => {
  const set = await life({ DEADLINE_SECONDS: '20' })
  const [first, second] = [set.person(), set.person()]
  await openConfirm(first)
  await first.press('Сгенерировать')
  const { taskId } = lastTask(set.kie)
  const confirm = await openConfirm(second)
  set.kie.nextCreate({ status: 200, body: { code: 200, msg: 'success', data: { taskId } } })
  await second.press('Сгенерировать')
  expect(await storiesOf(set, second)).toMatchObject([{ state: 'submit_unknown', money: 'held' }])
  expect(set.lines).toContainEqual(
    expect.objectContaining({ event: 'task id seen before', level: 'WARNING' }),
  )

  await set.kie.finish(taskId)
  await set.settled()
  expect([first.results().length, second.results().length]).toEqual([1, 0])
  expect(await storiesOf(set, first)).toEqual([CAPTURED])
  set.clock.advance(21)
  await set.cron()
  expect(await storiesOf(set, second)).toEqual([EXPIRED])
  expect(await moneyOf(set, second)).toEqual(WHOLE)
  expectSaid(second, confirm.messageId, failureWords('expired'))
  await expectSoundBooks(set)
})

test('a run whose function died is released at a deadline shorter than its lease', async () => {
  const set = await life({ DEADLINE_SECONDS: '20' })
  const vera = set.person()
  const confirm = await openConfirm(vera)
  const { kie } = set.world
  const died = dieAt(set.world, { door: 'kie', call: /create/, moment: 'before' })
  await deliverTo(set.world, confirmTap(vera, confirm))
  expect(died()).toBe(true)
  Object.assign(set.world, { kie })
  expect(await storiesOf(set, vera)).toMatchObject([{ state: 'accepted', money: 'held' }])
  set.clock.advance(21)
  await set.cron()
  expect(await storiesOf(set, vera)).toEqual([EXPIRED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
})
