import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { expectClean } from '../support/path.js'
import { rig, startPicture } from '../support/rig.js'
import { stage } from '../support/stage.js'

const say = textsOf('ru')

test('7 · projects and history: a result is found again weeks later, kept in a project, and sent once more for nothing', async () => {
  const set = await stage()
  const vera = set.person()
  await set.kie.finish(await startPicture(set, vera, 'Рыжий кот'))
  await set.settled()
  const [first] = vera.results()
  set.clock.advance(15 * 86_400) // The provider has deleted it.

  await vera.say('/history')
  await vera.press('🖼 Рыжий кот')
  expect(vera.text()).toContain('Рыжий кот')
  await vera.press('В проект')
  await vera.press('Новый проект')
  await vera.say('Test Project')
  expect(vera.text()).toContain('Test Project')
  set.redeploy({}) // Said to be saved is saved.
  await vera.say('/projects')
  await vera.press('Test Project')
  await vera.press('🖼 Рыжий кот')
  await vera.press(say.labels.resend)
  expect(vera.results()).toHaveLength(2)
  expect(vera.results()[1]?.photo?.at(-1)?.file_id).toBe(first?.photo?.at(-1)?.file_id)
  expect(set.kie.tasks).toHaveLength(1)
  expect(await set.rows(sql`select 1 from transfers where user_id = ${vera.id}`)).toEqual([])
  expectClean(set)
})

test('7 · projects and history say so while the database is away', async () => {
  const set = await rig()
  const vera = set.person()
  await vera.say('/menu')
  await set.gates.db.turn('closed')
  for (const command of ['/history', '/projects']) {
    await vera.say(command)
    expect(vera.text(), command).toMatch(/временно недоступн/)
  }
})
