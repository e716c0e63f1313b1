import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { reportHealth } from '../../../lib/flow/report-health.js'
import { runCron } from '../../../lib/flow/run-cron.js'
import {
  type Dependency,
  errors,
  lastLine,
  paying,
  quietStage,
  requests,
  rig,
  startPicture,
} from '../../support/rig.js'
import { snapshot } from '../../support/snapshot.js'
import { CRON_SECRET, type Stage, stage } from '../../support/stage.js'
import { knock } from '../../support/updates.js'

const CRON = '/api/cron/cleanup'
const HEALTH = '/api/health'
const DEEP = '/api/health?deep=1'
const PROOF = { authorization: `Bearer ${CRON_SECRET}` }

const WRONG: [string, Record<string, string>][] = [
  ['no secret', {}],
  ['another secret', { authorization: 'Bearer guess' }],
  ['an empty secret', { authorization: 'Bearer ' }],
  ['the secret without Bearer', { authorization: CRON_SECRET }],
  ['the secret in another scheme', { authorization: `Basic ${CRON_SECRET}` }],
  ['the beginning of the secret', { authorization: `Bearer ${CRON_SECRET.slice(0, -1)}` }],
  ['the secret in the address', {}],
]

function get(set: Stage, path: string, headers: Record<string, string> = PROOF): Promise<Response> {
  return knock(set, path, { method: 'GET', headers })
}

/** Nothing was cleaned up so far: a generation is over its deadline, with its money still held. */
async function overdue(env: Record<string, string> = {}): Promise<Stage> {
  const set = await quietStage({ ...paying(), ...env })
  await startPicture(set, set.person())
  set.clock.advance(3_601)
  return set
}

describe('the cron', () => {
  test('with a wrong secret does nothing, and leaves one line', async () => {
    const set = await overdue()
    const before = await snapshot(set)
    for (const [index, [name, headers]] of WRONG.entries()) {
      const path = name.includes('address') ? `${CRON}?secret=${CRON_SECRET}` : CRON
      expect((await get(set, path, headers)).status, name).toBe(401)
      expect(requests(set, 'cron'), name).toHaveLength(index + 1)
      expect(lastLine(set, 'cron'), name).toMatchObject({ status: 401, level: 'WARNING' })
      expect(lastLine(set, 'cron').calls, name).toEqual({ d: 0, r: 0, t: 0, k: 0 })
    }
    expect(await snapshot(set)).toEqual(before)
  })

  test('answers in counts what it did', async () => {
    const set = await overdue()
    const answer = await get(set, CRON)
    expect(answer.headers.get('content-type')).toContain('application/json')
    const counts = (await answer.json()) as Record<string, unknown>
    expect(counts).toEqual({
      ok: true,
      idle: false,
      due: 1,
      delivered: 0,
      released: 1,
      pending: 0,
      owed: 0,
      refunds: 0,
      reports: 0,
    })
    expect(await set.cron()).toMatchObject({ due: 0, released: 0 })
  })

  test('run twice at once does each thing once', async () => {
    const set = await quietStage({ ...paying(), MAX_RUNNING: '4' })
    const people = [set.person(), set.person(), set.person()]
    for (const person of people) await startPicture(set, person)
    const [failed, , ready] = set.kie.tasks.map((task) => task.taskId)
    await set.kie.finish(failed ?? '', 'fail', { callback: false })
    await set.kie.finish(ready ?? '', 'success', { callback: false })
    set.clock.advance(3_601)
    const other = set.secondInstance()
    const request = () => new Request(set.url + CRON, { headers: PROOF })
    const answers = await Promise.all(
      [set.world, other, set.world, other].map((world) => runCron(world, request())),
    )
    const counts = (await Promise.all(answers.map((answer) => answer.json()))) as Record<string, number>[]
    const sum = (key: string) => counts.reduce((total, one) => total + (one[key] ?? 0), 0)
    expect([sum('due'), sum('delivered'), sum('released')]).toEqual([3, 1, 2])
    expect(people.flatMap((person) => person.results())).toHaveLength(1)
    const ids = sql.param(people.map((person) => person.id))
    expect(
      await set.rows(sql`select kind, count(*)::int as times from transfers
        where user_id = any(${ids}) and kind in ('hold', 'capture', 'release') group by kind order by kind`),
    ).toEqual([
      { kind: 'capture', times: 1 },
      { kind: 'hold', times: 3 },
      { kind: 'release', times: 2 },
    ])
    expect(errors(set)).toEqual([])
  })

  test('with nothing open asks Redis once and lets the database sleep', async () => {
    const set = await quietStage()
    await set.cron()
    expect(await set.cron()).toMatchObject({ ok: true, idle: true, due: 0 })
    expect(lastLine(set, 'cron').calls).toEqual({ d: 0, r: 1, t: 0, k: 0 })
  })

  test('wakes up again as soon as somebody starts a generation', async () => {
    const set = await quietStage()
    await set.cron()
    const taskId = await startPicture(set, set.person())
    await set.kie.finish(taskId, 'success', { callback: false })
    set.clock.advance(31)
    expect(await set.cron()).toMatchObject({ idle: false, delivered: 1 })
  })
})

describe('health', () => {
  test('says that the function runs, without asking anybody', async () => {
    const set = await rig()
    const answer = await get(set, HEALTH, {})
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ ok: true })
    expect(lastLine(set, 'health').calls).toEqual({ d: 0, r: 0, t: 0, k: 0 })
    expect(Object.values(set.gates).flatMap((gate) => gate.exchanges)).toEqual([])
  })

  test('stays well while everything else is down', async () => {
    const set = await rig()
    const { db, redis, telegram, kie } = set.gates
    for (const gate of [db, redis, telegram, kie]) await gate.turn('closed')
    expect((await get(set, HEALTH, {})).status).toBe(200)
    expect(lastLine(set, 'health')).toMatchObject({ level: 'INFO', calls: { d: 0, r: 0, t: 0, k: 0 } })
  })

  test('asked deeply wants the cron secret and asks nobody without it', async () => {
    const set = await rig()
    for (const [name, headers] of WRONG) {
      const path = name.includes('address') ? `${DEEP}&secret=${CRON_SECRET}` : DEEP
      expect((await get(set, path, headers)).status, name).toBe(401)
    }
    expect(Object.values(set.gates).flatMap((gate) => gate.exchanges)).toEqual([])
  })

  test('asked deeply is well when everything is', async () => {
    const set = await rig()
    const answer = await get(set, DEEP)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      ok: true,
      dependencies: { db: 'ok', redis: 'ok', telegram: 'ok', kie: 'ok' },
    })
  })

  const names: Dependency[] = ['db', 'redis', 'telegram', 'kie']
  test.each(names)(
    'asked deeply names %s when it alone is down, and is well again after it',
    async (name) => {
      const set = await rig()
      await set.gates[name].turn('closed')
      const sick = await get(set, DEEP)
      expect(sick.status).toBe(503)
      const well = { db: 'ok', redis: 'ok', telegram: 'ok', kie: 'ok' }
      expect(await sick.json()).toMatchObject({ ok: false, dependencies: { ...well, [name]: 'away' } })
      expect((await get(set, HEALTH, {})).status).toBe(200)
      await set.gates[name].turn('open')
      expect(await (await get(set, DEEP)).json()).toMatchObject({ ok: true, dependencies: well })
      expect(errors(set)).toEqual([])
    },
  )

  test('asked deeply tells neither addresses nor secrets', async () => {
    const set = await rig()
    await set.gates.db.turn('closed')
    const words = await (await get(set, DEEP)).text()
    const secrets = [CRON_SECRET, set.telegram.token, set.kie.apiKey, set.env.UPSTASH_REDIS_REST_TOKEN ?? '']
    for (const secret of [...secrets, set.env.DATABASE_URL ?? '', 'postgres', '127.0.0.1'])
      expect(words).not.toContain(secret)
  })
})

describe('while a secret is changed', () => {
  test('the new and the old cron secret open the cron and deep health, a third does not', async () => {
    const set = await stage({ CRON_SECRET: 'new-secret,old-secret' })
    const knocks = async (secret: string) => {
      const headers = { authorization: `Bearer ${secret}` }
      const doors = [get(set, CRON, headers), get(set, DEEP, headers)]
      return (await Promise.all(doors)).map((answer) => answer.status)
    }
    expect(await knocks('new-secret')).toEqual([200, 200])
    expect(await knocks('old-secret')).toEqual([200, 200])
    // Vercel Cron sends the variable as it stands.
    expect(await knocks('new-secret,old-secret')).toEqual([200, 200])
    expect(await knocks('third-secret')).toEqual([401, 401])
    expect(await knocks('')).toEqual([401, 401])
  })

  test('health without a secret in the request is refused by a function called directly, too', async () => {
    const set = await stage()
    const answer = await reportHealth(set.world, new Request(set.url + DEEP))
    expect(answer.status).toBe(401)
  })
})
