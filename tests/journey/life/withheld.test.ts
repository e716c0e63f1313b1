import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { deliverTo, expectSoundBooks, life, start, tapOn } from '../../support/life.js'
import type { Stage } from '../../support/stage.js'
import { post, tap } from '../../support/updates.js'

/** Runs and cancels `count` times; each ends well all the same. Ids in the order they were started. */
async function cancelled(set: Stage, person: Actor, count: number): Promise<string[]> {
  const runs: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const { task, ...confirm } = await start(set, person, `Кот номер ${number}`)
    await deliverTo(set.world, tapOn(person, 'cancel', confirm))
    await set.kie.finish(task.taskId)
    await set.settled()
    runs.push(confirm.generation)
    set.clock.advance(60)
  }
  return runs
}

test('no list, file, link or project gives away the result of a fourth cancelled run of a day', async () => {
  const set = await life()
  const vera = set.person()
  const runs = await cancelled(set, vera, 6)
  expect(vera.results()).toHaveLength(3)

  await vera.say('/history')
  expect(vera.buttons().filter((text) => text.startsWith('🖼 Кот'))).toEqual([
    '🖼 Кот номер 3',
    '🖼 Кот номер 2',
    '🖼 Кот номер 1',
  ])
  await vera.press('Неудачи')
  await vera.press('Кот номер 6')
  expect(vera.text()).toContain('отменили')
  expect(vera.text()).not.toContain('подар')
  expect(vera.buttons()).toContain('🔁 Ещё раз')
  expect(vera.buttons().join(' ')).not.toMatch(/Прислать|Файлом|проект/)

  const sent = set.telegram.calls.length
  for (const work of runs.slice(3)) {
    for (const action of [
      { go: 'resend', work },
      { go: 'original', work },
      { go: 'collect', work, page: 0 },
      { go: 'share', generation: work },
    ] as const) {
      await post(
        set,
        tap(
          { id: vera.id, first_name: vera.fake.name },
          { data: buttonData(action), messageId: vera.screen().message_id },
        ),
      )
      await set.settled()
    }
  }
  const after = JSON.stringify(set.telegram.calls.slice(sent))
  expect(after).not.toMatch(/file_id|aiquickdraw|start=m_|\.png/)
  expect(vera.results()).toHaveLength(3)

  expect(
    await set.rows(sql`select id from generations where user_id = ${vera.id} and state = 'cancelled'
      and (result is not null or files is not null or late or shared_at is not null)`),
  ).toHaveLength(3)
  await expectSoundBooks(set)
})

test('what was withheld stays so when its task is told of again a day later', async () => {
  const set = await life()
  const vera = set.person()
  await cancelled(set, vera, 4)
  const last = set.kie.tasks.at(-1)?.taskId ?? ''
  set.clock.advance(2 * 24 * 3_600)
  await set.kie.callback(last, { times: 3 })
  await set.cron()
  expect(vera.results()).toHaveLength(3)
  expect(
    await set.rows(sql`select result, late, delivery_problem from generations where task_id = ${last}`),
  ).toEqual([{ result: null, late: false, delivery_problem: 'cancelled' }])
  await expectSoundBooks(set)
})
