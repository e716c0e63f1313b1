import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { receiveCallback } from '../../../lib/flow/receive-callback.js'
import { errors, lastLine, requests, startPicture } from '../../support/rig.js'
import { snapshot } from '../../support/snapshot.js'
import { KIE_HMAC_KEY, type Stage, stage } from '../../support/stage.js'
import { streamed, untouchable } from '../../support/untouchable.js'
import { knock } from '../../support/updates.js'

const JSON_TYPE = { 'content-type': 'application/json' }
const MEGABYTE = 1_048_576

interface Running {
  set: Stage
  taskId: string
  /** Where KIE is to call. */
  path: string
  results: () => number
}

/** A generation that KIE has finished without having called yet: whoever gets in would deliver it. */
async function finished(env: Record<string, string> = {}): Promise<Running> {
  const set = await stage(env)
  const vera = set.person()
  const taskId = await startPicture(set, vera)
  await set.kie.finish(taskId, 'success', { callback: false })
  const path = new URL(set.kie.tasks.at(-1)?.callBackUrl ?? '').pathname
  return { set, taskId, path, results: () => vera.results().length }
}

function signature(
  set: Stage,
  taskId: string,
  how: { key?: string; age?: number; as?: 'hex' | 'base64' } = {},
) {
  const timestamp = String(Math.floor(set.clock.now().getTime() / 1000) - (how.age ?? 0))
  const made = createHmac('sha256', how.key ?? KIE_HMAC_KEY).update(`${taskId}.${timestamp}`)
  return { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': made.digest(how.as ?? 'base64') }
}

function call(running: Running, headers: Record<string, string>, body: unknown = named(running.taskId)) {
  return knock(running.set, running.path, {
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

function named(taskId: string) {
  return { code: 200, msg: 'ok', data: { taskId, state: 'success' } }
}

function looks(set: Stage): number {
  return set.kie.calls.filter((one) => one.what === 'record').length
}

describe('a caller without a token of ours', () => {
  const tokens: [string, (token: string, set: Stage) => string][] = [
    ['no token', () => ''],
    ['a guess', () => 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    [
      'a token with one letter changed',
      (token) => `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`,
    ],
    ['a token cut short', (token) => token.slice(0, -2)],
    ['a token with a tail', (token) => `${token}AA`],
    [
      'a token that opens files',
      (_, set) => set.world.seal.seal('media', { g: 'x', u: 1, c: 1, m: 'z-image', l: 'ru', f: 1, p: null }),
    ],
    [
      'a token of an invoice',
      (_, set) =>
        set.world.seal.seal('invoice', { g: 'x', u: 1, c: 1, m: 'z-image', l: 'ru', f: 1, p: null }),
    ],
    ['a sealed token that names no generation', (_, set) => set.world.seal.seal('callback', { u: 1 })],
    ['a token of endless length', () => 'A'.repeat(6_000)],
  ]
  test('gets 401 with the body unread, and nothing moves', async () => {
    const running = await finished()
    const { set } = running
    const before = await snapshot(set)
    for (const [index, [name, forge]] of tokens.entries()) {
      const token = forge(running.path.split('/').at(-1) ?? '', set)
      const body = untouchable()
      const headers = { ...JSON_TYPE, ...signature(set, running.taskId) }
      const request = streamed(`${set.url}/api/kie/${token}`, headers, body.stream)
      expect((await receiveCallback(set.world, request)).status, name).toBe(401)
      expect(body.read(), name).toBe(false)
      expect(requests(set, 'kie'), name).toHaveLength(index + 1)
      expect(lastLine(set, 'kie'), name).toMatchObject({ status: 401, level: 'WARNING' })
    }
    expect(await snapshot(set)).toEqual(before)
    expect([looks(set), running.results()]).toEqual([0, 0])
  })

  test('with a token of another deployment gets 401', async () => {
    const [mine, other] = [await finished(), await finished({ APP_SECRET: 'another-secret' })]
    const answer = await call({ ...mine, path: other.path }, signature(mine.set, mine.taskId))
    expect([answer.status, mine.results()]).toEqual([401, 0])
  })
})

describe('a caller with the token and without a good signature', () => {
  const signatures: [string, (running: Running) => Record<string, string>][] = [
    ['none', () => ({})],
    ['by another key', ({ set, taskId }) => signature(set, taskId, { key: 'guess' })],
    ['for another task', ({ set }) => signature(set, 'another-task')],
    ['six minutes old', ({ set, taskId }) => signature(set, taskId, { age: 360 })],
    ['six minutes ahead', ({ set, taskId }) => signature(set, taskId, { age: -360 })],
    [
      'without its time',
      ({ set, taskId }) => ({ 'x-webhook-signature': signature(set, taskId)['x-webhook-signature'] }),
    ],
    [
      'with another time',
      ({ set, taskId }) => ({
        ...signature(set, taskId),
        'x-webhook-timestamp': signature(set, taskId, { age: 5 })['x-webhook-timestamp'],
      }),
    ],
    ['of garbage', ({ set, taskId }) => ({ ...signature(set, taskId), 'x-webhook-signature': '!!!' })],
    ['of a strange time', ({ set, taskId }) => ({ ...signature(set, taskId), 'x-webhook-timestamp': '1e9' })],
  ]
  test('gets 401, moves nothing and does not make us look', async () => {
    const running = await finished()
    const { set } = running
    const before = await snapshot(set)
    for (const [index, [name, sign]] of signatures.entries()) {
      expect((await call(running, sign(running))).status, name).toBe(401)
      expect(requests(set, 'kie'), name).toHaveLength(index + 1)
    }
    expect(await snapshot(set)).toEqual(before)
    expect([looks(set), running.results()]).toEqual([0, 0])
  })
})

describe('a signature that holds', () => {
  const good: [string, (running: Running) => Record<string, string>][] = [
    ['in base64', ({ set, taskId }) => signature(set, taskId)],
    ['in hex', ({ set, taskId }) => signature(set, taskId, { as: 'hex' })],
    ['four minutes old', ({ set, taskId }) => signature(set, taskId, { age: 240 })],
    ['by the old key during a change', ({ set, taskId }) => signature(set, taskId, { key: 'old-key' })],
    ['by the new key during a change', ({ set, taskId }) => signature(set, taskId)],
  ]
  test('makes us look, whatever its spelling', async () => {
    const running = await finished({ KIE_WEBHOOK_HMAC_KEY: `${KIE_HMAC_KEY},old-key` })
    for (const [index, [name, sign]] of good.entries()) {
      expect((await call(running, sign(running))).status, name).toBe(200)
      expect([looks(running.set), running.results()], name).toEqual([index + 1, 1])
    }
  })

  const places: [string, (taskId: string) => object][] = [
    ['data.taskId', (taskId) => ({ code: 200, data: { taskId } })],
    ['data.task_id', (taskId) => ({ code: 200, data: { task_id: taskId } })],
    ['taskId', (taskId) => ({ taskId })],
    ['task_id', (taskId) => ({ task_id: taskId })],
  ]
  test('holds whichever of the four places names the task', async () => {
    const running = await finished()
    for (const [name, body] of places) {
      const answer = await call(running, signature(running.set, running.taskId), body(running.taskId))
      expect([answer.status, running.results()], name).toEqual([200, 1])
      expect(lastLine(running.set, 'kie').generation, name).toBeDefined()
    }
    expect(looks(running.set)).toBe(places.length)
  })

  test('says look, not what: a callback that lies about failure still delivers what the record holds', async () => {
    const running = await finished()
    const { taskId, set } = running
    const lie = { code: 501, msg: 'fail', data: { taskId, state: 'fail', failMsg: 'no' } }
    expect((await call(running, signature(set, taskId), lie)).status).toBe(200)
    expect(running.results()).toBe(1)
  })

  test('over a task of somebody else gets 404 and changes nothing', async () => {
    const [mine, theirs] = [await finished(), await finished()]
    const foreign = { ...mine, path: mine.path }
    mine.set.kie.nextRecord({
      body: {
        code: 200,
        data: {
          taskId: theirs.taskId,
          state: 'success',
          resultJson: '{"resultUrls":["https://example.com/a.png"]}',
        },
      },
    })
    const before = await snapshot(mine.set)
    const answer = await call(foreign, signature(mine.set, theirs.taskId), named(theirs.taskId))
    expect([answer.status, mine.results(), theirs.results()]).toEqual([404, 0, 0])
    expect(await snapshot(mine.set)).toEqual(before)
  })

  test('over a task that nobody knows finds nothing and has no effect', async () => {
    const running = await finished()
    const { set } = running
    const answer = await call(running, signature(set, 'nobody'), named('nobody'))
    expect([answer.status, running.results()]).toEqual([404, 0])
    expect(
      await set.rows(
        sql`select count(*)::int as ended from generations where task_id = ${running.taskId} and resolved_at is not null`,
      ),
    ).toEqual([{ ended: 0 }])
  })

  test('without a key agreed on is not asked for', async () => {
    const running = await finished({ KIE_WEBHOOK_HMAC_KEY: '' })
    expect((await call(running, {})).status).toBe(200)
    expect(running.results()).toBe(1)
  })
})

describe('a body under a good token', () => {
  const bad: [string, string, number][] = [
    ['malformed JSON', '{"data":', 400],
    ['an empty body', '', 400],
    ['two megabytes', `{"x":"${'x'.repeat(2 * MEGABYTE)}"}`, 413],
    ['no task id, so no signature can hold', '{"code":200,"data":{}}', 401],
    ['very deep nesting', `{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 401],
    ['a __proto__ with a task id', '{"__proto__":{"taskId":"x"},"data":{"__proto__":{"taskId":"x"}}}', 401],
    ['a list', '[]', 401],
    ['null', 'null', 401],
  ]
  test('that is no callback is refused and moves nothing', async () => {
    const running = await finished()
    const { set } = running
    const before = await snapshot(set)
    for (const [index, [name, body, status]] of bad.entries()) {
      expect((await call(running, signature(set, running.taskId), body)).status, name).toBe(status)
      expect(requests(set, 'kie'), name).toHaveLength(index + 1)
    }
    expect(await snapshot(set)).toEqual(before)
    expect(errors(set)).toEqual([])
    expect(running.results()).toBe(0)
  })

  test('without a task id and without a key agreed on is a bad request', async () => {
    const running = await finished({ KIE_WEBHOOK_HMAC_KEY: '' })
    expect((await call(running, {}, { code: 200 })).status).toBe(400)
  })

  test('of another content type is refused with 415', async () => {
    const running = await finished()
    const headers = { ...signature(running.set, running.taskId), 'content-type': 'text/plain' }
    expect((await call(running, headers)).status).toBe(415)
    expect(running.results()).toBe(0)
  })

  test('full of nonsense around the task id is a callback like any other', async () => {
    const running = await finished()
    const body = `{"__proto__":{"a":1},"data":{"taskId":"${running.taskId}","state":{"deep":${'['.repeat(5_000)}${']'.repeat(5_000)}},"resultJson":"\\ud800\\u0000"}}`
    expect((await call(running, signature(running.set, running.taskId), body)).status).toBe(200)
    expect(running.results()).toBe(1)
    expect(errors(running.set)).toEqual([])
  })
})
