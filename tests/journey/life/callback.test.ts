import { expect, test } from 'vitest'
import { receiveCallback } from '../../../lib/flow/receive-callback.js'
import { callBack, proof } from '../../support/kie-calls.js'
import {
  CAPTURED,
  CREDIT,
  deploy,
  expectSoundBooks,
  life,
  moneyOf,
  openConfirm,
  PRICE,
  start,
  storiesOf,
} from '../../support/life.js'
import { KIE_HMAC_KEY, type Stage } from '../../support/stage.js'

const HELD = { available: CREDIT - PRICE, held: PRICE }
const SPENT = { available: CREDIT - PRICE, held: 0 }

/** A paid generation whose task is done, while KIE has not called yet. */
async function done(set: Stage) {
  const vera = set.person()
  const { task } = await start(set, vera)
  await set.kie.finish(task.taskId, 'success', { callback: false })
  return { vera, task }
}

test('a callback delivered twenty times at once captures once and sends one result', async () => {
  const set = await life()
  const { vera, task } = await done(set)
  const answers = await set.kie.callback(task.taskId, { times: 20, parallel: true })
  expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200))
  expect(vera.results()).toHaveLength(1)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await moneyOf(set, vera)).toEqual(SPENT)
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})

test('callbacks, cron runs and passers-by at once on two instances deliver one result', async () => {
  const set = await life({ LOOK_SECONDS: '1' })
  const { vera, task } = await done(set)
  const other = set.secondInstance()
  set.clock.advance(2)
  const callbacks = Array.from({ length: 10 }, (_, index) =>
    index % 2
      ? callBack(set, task)
      : receiveCallback(
          other,
          new Request(task.callBackUrl ?? '', {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...proof(set, task.taskId) },
            body: JSON.stringify({ taskId: task.taskId }),
          }),
        ),
  )
  const answers = await Promise.all([...callbacks, set.cron(), set.cron(), vera.say('/start')])
  expect(answers.slice(0, 10).map((answer) => (answer as Response).status)).toEqual(Array(10).fill(200))
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})

test('a callback may name its task in any of four places', async () => {
  const set = await life()
  for (const bodyOf of [
    (taskId: string) => ({ code: 200, data: { taskId } }),
    (taskId: string) => ({ code: 200, data: { task_id: taskId } }),
    (taskId: string) => ({ taskId }),
    (taskId: string) => ({ task_id: taskId }),
  ]) {
    const { vera, task } = await done(set)
    expect((await callBack(set, task, { body: bodyOf(task.taskId) })).status).toBe(200)
    expect(vera.results()).toHaveLength(1)
    expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  }
})

test('the signature is good in base64, in hex, and with the old key while keys rotate', async () => {
  const set = await life({ KIE_WEBHOOK_HMAC_KEY: `the-new-key,${KIE_HMAC_KEY}` })
  for (const options of [
    { encoding: 'base64' },
    { encoding: 'hex' },
    { key: 'the-new-key' },
    { key: 'the-new-key', encoding: 'hex' },
    { age: 290 },
    { age: -290 },
  ] as const) {
    const { vera, task } = await done(set)
    expect((await callBack(set, task, options)).status).toBe(200)
    expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  }
  deploy(set, { KIE_WEBHOOK_HMAC_KEY: 'the-new-key' })
  const { vera, task } = await done(set)
  expect((await callBack(set, task, { key: KIE_HMAC_KEY })).status).toBe(401)
  expect(vera.results()).toHaveLength(0)
  await expectSoundBooks(set)
})

test('a signature that is wrong, stale, of the future or missing is refused and changes nothing', async () => {
  const set = await life()
  const { vera, task } = await done(set)
  const asked = set.kie.calls.length
  for (const options of [{ key: 'somebody else' }, { age: 360 }, { age: -360 }, { unsigned: true }]) {
    expect((await callBack(set, task, options)).status).toBe(401)
    expect(set.lines.at(-1)).toMatchObject({ event: 'kie', status: 401, level: 'WARNING' })
  }
  expect(set.kie.calls).toHaveLength(asked)
  expect(vera.results()).toHaveLength(0)
  expect(await moneyOf(set, vera)).toEqual(HELD)
  expect((await callBack(set, task)).status).toBe(200)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})

test('a forged path is refused before the body is read', async () => {
  const set = await life()
  const { vera, task } = await done(set)
  const address = new URL(task.callBackUrl ?? '')
  const token = address.pathname.split('/').at(-1) ?? ''
  const middle = Math.floor(token.length / 2)
  const damaged = token.slice(0, middle) + (token[middle] === 'A' ? 'B' : 'A') + token.slice(middle + 1)
  const media = set.world.seal.seal('media', { f: 'file' })
  for (const forged of [damaged, token.slice(0, -1), `${token}A`, 'x', media]) {
    let reads = 0
    const pull = () => {
      reads += 1
    }
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    const request = new Request(new URL(`/api/kie/${forged}`, address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...proof(set, task.taskId) },
      body,
      duplex: 'half',
    })
    expect((await receiveCallback(set.world, request)).status).toBe(401)
    expect(reads).toBe(0)
  }
  expect(await moneyOf(set, vera)).toEqual(HELD)
  expect(vera.results()).toHaveLength(0)
})

test('the token of one generation with the task of another finds nothing and changes nothing', async () => {
  const set = await life()
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  const first = await start(set, vera)
  const second = await start(set, oleg)
  await set.kie.finish(second.task.taskId, 'success', { callback: false })
  const answer = await callBack(set, first.task, { taskId: second.task.taskId })
  expect(answer.status).toBe(404)
  for (const person of [vera, oleg]) {
    expect(person.results()).toHaveLength(0)
    expect(await moneyOf(set, person)).toEqual(HELD)
  }
  await set.kie.callback(second.task.taskId)
  await set.kie.finish(first.task.taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await storiesOf(set, oleg)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})

test('a task that failed cannot release the generation of another token', async () => {
  const set = await life()
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  const first = await start(set, vera)
  const second = await start(set, oleg)
  await set.kie.finish(second.task.taskId, 'fail', { callback: false })
  expect((await callBack(set, first.task, { taskId: second.task.taskId })).status).toBe(404)
  expect(await moneyOf(set, vera)).toEqual(HELD)
  await expectSoundBooks(set)
})

test('a callback that lies about the end is answered by what the record says', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  const { taskId } = task
  const success = { taskId, state: 'success', resultJson: '{"resultUrls":["https://evil.example/cat.png"]}' }
  expect((await callBack(set, task, { body: { code: 200, data: success } })).status).toBe(200)
  expect((await callBack(set, task, { body: { code: 501, data: { taskId, state: 'fail' } } })).status).toBe(
    200,
  )
  expect(vera.results()).toHaveLength(0)
  expect(await moneyOf(set, vera)).toEqual(HELD)
  await set.kie.finish(taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})

test('an early callback, before KIE knows its own task, is asked for again, and a repeated one after the end does no harm', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  set.kie.nextRecord({ status: 200, body: { code: 422, msg: 'recordInfo is null', data: null } })
  expect((await callBack(set, task)).status).toBe(503)
  set.kie.nextRecord({ status: 500, body: 'oops' })
  expect((await callBack(set, task)).status).toBe(503)
  expect(await moneyOf(set, vera)).toEqual(HELD)
  await set.kie.finish(task.taskId)
  set.clock.advance(200)
  expect((await callBack(set, task)).status).toBe(200)
  expect(vera.results()).toHaveLength(1)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})

test('without an agreed key the sealed address alone is the proof', async () => {
  const set = await life()
  deploy(set, { KIE_WEBHOOK_HMAC_KEY: '' })
  const { vera, task } = await done(set)
  expect((await callBack(set, task, { unsigned: true })).status).toBe(200)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
})

test('a body that is no callback gets a plain refusal', async () => {
  const set = await life()
  const { vera, task } = await done(set)
  for (const [body, status] of [
    ['{', 400],
    ['{"code":200}', 401],
    ['[]', 401],
    ['null', 401],
  ] as const) {
    const answer = await fetch(task.callBackUrl ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...proof(set, task.taskId) },
      body,
    })
    expect(answer.status).toBe(status)
  }
  expect(await moneyOf(set, vera)).toEqual(HELD)
})

test('a callback that comes before the submit has written its task down is not lost', async () => {
  const set = await life()
  const vera = set.person()
  await openConfirm(vera)
  const called = new Promise<void>((resolve) => {
    const { create } = set.world.kie
    Object.assign(set.world.kie, {
      create: async (request: Parameters<typeof create>[0]) => {
        const created = await create(request)
        const taskId = created.kind === 'accepted' ? created.taskId : ''
        await set.kie.finish(taskId)
        resolve()
        return created
      },
    })
  })
  await vera.press('Сгенерировать')
  await called
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await moneyOf(set, vera)).toEqual(SPENT)
  expect(vera.fake.messages().filter((one) => one.text?.includes('▰'))).toHaveLength(0)
  await expectSoundBooks(set)
})

test('the first word of a task whose submit nobody answered is asked for again while KIE does not know it', async () => {
  const set = await life()
  const vera = set.person()
  await openConfirm(vera)
  set.kie.nextCreate({ drop: true, applied: true })
  await vera.press('Сгенерировать')
  expect(await storiesOf(set, vera)).toMatchObject([{ state: 'submit_unknown', money: 'held' }])
  const task = set.kie.tasks.at(-1)
  if (!task) throw new Error('KIE took nothing')
  set.kie.nextRecord({ status: 200, body: { code: 422, msg: 'recordInfo is null', data: null } })
  expect((await callBack(set, task)).status).toBe(503)
  await set.kie.finish(task.taskId)
  await set.settled()
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})
