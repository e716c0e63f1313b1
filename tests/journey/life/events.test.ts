import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.js'
import {
  CAPTURED,
  confirmTap,
  DEADLINE_SECONDS,
  deliverTo,
  expectSoundBooks,
  lastTask,
  life,
  monitoring,
  openConfirm,
  PRICE,
  RELEASED,
  start,
  storiesOf,
  tapOn,
} from '../../support/life.js'
import type { Stage } from '../../support/stage.js'

/** Everything that was noted of a person's runs, in its sequence. */
async function eventsOf(set: Stage, userId: number): Promise<Record<string, unknown>[]> {
  const rows = await set.rows(sql`
    select kind, user_id, model, format, amount, free, task_id, ms, error_code
    from events where user_id = ${userId} order by id`)
  return rows.map((row) => ({
    ...row,
    user_id: Number(row.user_id),
    amount: Number(row.amount),
    ms: row.ms === null ? null : Number(row.ms),
  }))
}

test('every outcome leaves its start and exactly one end, with all that is asked of it', async () => {
  const set = await life()
  const vera = set.person()
  const success = await start(set, vera)
  set.clock.advance(7)
  await set.kie.finish(success.task.taskId)
  await set.kie.callback(success.task.taskId, { times: 3, parallel: true })
  const failed = await start(set, vera)
  set.clock.advance(3)
  await set.kie.finish(failed.task.taskId, 'fail', { failCode: '501', failMsg: 'failed' })
  const cancelled = await start(set, vera)
  await deliverTo(set.world, tapOn(vera, 'cancel', cancelled))
  await openConfirm(vera)
  set.kie.nextCreate({ body: { code: 422, msg: 'no' } })
  await vera.press('Сгенерировать')
  const expired = await start(set, vera)
  set.clock.advance(DEADLINE_SECONDS + 5)
  await set.cron()
  const running = await start(set, vera)
  const common = { user_id: vera.id, model: 'z-image', format: 'text-to-image', amount: PRICE, free: false }
  const begun = { ...common, kind: 'started', task_id: null, ms: null, error_code: null }
  const tasks = [success, failed, cancelled, expired, running].map(({ task }) => task.taskId)
  expect(await eventsOf(set, vera.id)).toEqual([
    begun,
    { ...common, kind: 'success', task_id: tasks[0], ms: 7_000, error_code: null },
    begun,
    { ...common, kind: 'failed', task_id: tasks[1], ms: 3_000, error_code: 'failed' },
    begun,
    { ...common, kind: 'failed', task_id: tasks[2], ms: 0, error_code: 'cancelled' },
    begun,
    { ...common, kind: 'failed', task_id: null, ms: 0, error_code: 'bad-input' },
    begun,
    {
      ...common,
      kind: 'timeout',
      task_id: tasks[3],
      ms: (DEADLINE_SECONDS + 5) * 1_000,
      error_code: 'expired',
    },
    begun,
  ])
  const prices = await set.rows(sql`
    select e.amount = t.amount as same from events e
    join transfers t on t.generation_id = e.generation_id and t.kind = 'capture'
    where e.user_id = ${vera.id} and e.kind = 'success'`)
  expect(prices).toEqual([{ same: true }])
})

test('the shipped monitoring queries run, and tell what happened', async () => {
  const set = await life({ FREE_MODELS: 'z-image', FREE_PER_DAY: '1' }, await freshDatabase())
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  const free = await start(set, vera)
  await set.kie.finish(free.task.taskId)
  const paid = await start(set, vera)
  await set.kie.finish(paid.task.taskId)
  const failed = await start(set, oleg)
  await set.kie.finish(failed.task.taskId, 'fail')
  const late = await start(set, oleg)
  set.clock.advance(DEADLINE_SECONDS + 5)
  await set.cron()
  await set.kie.finish(late.task.taskId)
  await start(set, vera)
  const found = new Map<string, Record<string, unknown>[]>()
  for (const { title, text } of monitoring()) found.set(title, await set.rows(sql.raw(text)))
  const runs = [...found].find(([title]) => title.startsWith('runs of the last 24 hours'))?.[1]
  expect(
    runs?.map((row) => Object.fromEntries(Object.entries(row).map(([key, n]) => [key, Number(n)]))),
  ).toEqual([{ started: 5, success: 2, failed: 1, timeout: 1, running: 1, missing: 0 }])
  const promises = [...found].filter(([title]) => title.startsWith('must be empty'))
  expect(promises.length).toBeGreaterThanOrEqual(8)
  for (const [title, rows] of promises) expect({ title, rows }).toEqual({ title, rows: [] })
  const costs = [...found].find(([title]) => title.includes('KIE credits, by model'))?.[1]
  expect(costs).toMatchObject([{ model: 'z-image', runs: '3', free: '2', late: '1', earned: String(PRICE) }])
})

test('a run past its deadline that no cron has seen is found by monitoring', async () => {
  const set = await life()
  const vera = set.person()
  const { generation } = await start(set, vera)
  await set.rows(
    sql`update generations set deadline_at = now() - interval '16 minutes' where id = ${generation}`,
  )
  const query = monitoring().find(({ title }) => title.includes('past their deadline'))
  const rows = await set.rows(sql.raw(query?.text ?? ''))
  expect(rows.map((row) => row.id)).toEqual([generation])
})

test('without the events table free and paid runs deliver with a warning each, and logging comes back by itself', async () => {
  const set = await life({ FREE_MODELS: 'z-image', FREE_PER_DAY: '1' })
  const vera = set.person()
  const lost = () => set.lines.splice(0).filter((line) => line.event === 'event lost')
  await set.rows(sql`alter table events rename to events_away`)
  try {
    for (const run of ['free', 'paid']) {
      const { task, generation } = await start(set, vera)
      await set.kie.finish(task.taskId)
      expect([run, lost()]).toEqual([run, [{ level: 'WARNING', event: 'event lost', generation }]])
    }
  } finally {
    await set.rows(sql`alter table events_away rename to events`)
  }
  expect(vera.results()).toHaveLength(2)
  expect(await storiesOf(set, vera)).toEqual([{ ...CAPTURED, money: 'none', moves: [] }, CAPTURED])
  expect(await eventsOf(set, vera.id)).toEqual([])
  const { task } = await start(set, vera)
  await set.kie.finish(task.taskId, 'fail')
  expect(lost()).toEqual([])
  expect((await eventsOf(set, vera.id)).map((event) => event.kind)).toEqual(['started', 'failed'])
  await expectSoundBooks(set)
})

test('an events table that takes nothing in costs no run anything', async () => {
  const set = await life()
  const vera = set.person()
  const confirm = await openConfirm(vera)
  await set.rows(sql`alter table events add constraint nothing_goes_in check (false) not valid`)
  try {
    expect((await deliverTo(set.world, confirmTap(vera, confirm))).status).toBe(200)
    await set.kie.finish(lastTask(set.kie).taskId)
  } finally {
    await set.rows(sql`alter table events drop constraint nothing_goes_in`)
  }
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(set.lines.filter((line) => line.event === 'event lost')).toHaveLength(1)
  await expectSoundBooks(set)
})

test('what KIE says of a failure is stored without keys, addresses and the prompt, in at most 500 characters', async () => {
  const set = await life()
  const vera = set.person()
  const prompt = 'Секретный рыжий кот на подоконнике у синего окна'
  const secrets = [
    'sk-live-4242424242424242',
    'https://files.example.com/a.png?token=abcdefabcdef',
    set.kie.apiKey,
    set.telegram.token,
    prompt,
  ]
  const message = `Failed: ${secrets.join(' and ')} ${'because of reasons '.repeat(100)}`
  const refused = await openConfirm(vera, prompt)
  set.kie.nextCreate({ body: { code: 422, msg: message, data: null } })
  await vera.press('Сгенерировать')
  const failed = await start(set, vera, prompt)
  await set.kie.finish(failed.task.taskId, 'fail', { failCode: '501', failMsg: message })
  for (const { generation } of [refused, failed]) {
    const [row] = await set.rows(
      sql`select error_code, error_reason from generations where id = ${generation}`,
    )
    const reason = String(row?.error_reason)
    expect(reason).toContain('Failed')
    expect(reason.length).toBeLessThanOrEqual(500)
    for (const secret of secrets) expect(reason).not.toContain(secret)
    expect(reason).not.toMatch(/token|4242|files\.example/)
  }
  const logged = JSON.stringify(set.lines)
  for (const secret of secrets) expect(logged).not.toContain(secret)
  const events = JSON.stringify(await set.rows(sql`select * from events where user_id = ${vera.id}`))
  for (const secret of secrets) expect(events).not.toContain(secret)
  expect(await storiesOf(set, vera)).toEqual([RELEASED, RELEASED])
})
