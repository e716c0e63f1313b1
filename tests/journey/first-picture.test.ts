import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { stage } from '../support/stage.js'

test('a new person without money gets a picture from words', async () => {
  const { person, kie, settled, rows, telegram } = await stage()
  const vera = person()
  await vera.say('/start')
  await vera.press('Текст → картинка')
  await vera.press('Z-Image')
  await vera.press('Попробовать')
  await vera.say('Рыжий кот на подоконнике')
  await vera.press('Квадрат')
  await vera.press('Сгенерировать')
  const [task] = kie.tasks
  expect(task?.input).toEqual({ prompt: 'Рыжий кот на подоконнике', aspect_ratio: '1:1' })
  await kie.finish(task?.taskId ?? '')
  await settled()
  expect(vera.results()).toHaveLength(1)
  expect(vera.results()[0]?.photo).toBeDefined()
  expect(await rows(sql`select state, money, free from generations where user_id = ${vera.id}`)).toEqual([
    { state: 'succeeded', money: 'none', free: true },
  ])
  expect(await rows(sql`select 1 from transfers where user_id = ${vera.id}`)).toEqual([])
  expect(telegram.faults).toEqual([])
  expect(kie.faults).toEqual([])
})
