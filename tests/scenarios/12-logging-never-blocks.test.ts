import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { life, start } from '../support/life.js'
import { expectClean } from '../support/path.js'

test('12 · a broken events table stops no run, costs one warning, and is written again without a restart', async () => {
  const set = await life()
  const vera = set.person()
  await set.rows(sql`alter table events rename to events_away`)
  try {
    const { task } = await start(set, vera)
    await set.kie.finish(task.taskId)
    await set.settled()
  } finally {
    await set.rows(sql`alter table events_away rename to events`)
  }
  expect(vera.results()).toHaveLength(1)
  expect(set.lines.filter((line) => line.event === 'event lost')).toMatchObject([{ level: 'WARNING' }])
  const { task } = await start(set, vera)
  await set.kie.finish(task.taskId)
  await set.settled()
  expect(await set.rows(sql`select kind from events where user_id = ${vera.id} order by id`)).toEqual([
    { kind: 'started' },
    { kind: 'success' },
  ])
  expectClean(set)
})
