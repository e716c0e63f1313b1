import { expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { presetPlans } from '../../lib/catalog/index.js'
import { expectClean } from '../support/path.js'
import { stage } from '../support/stage.js'
import { enrich, sumIn } from '../support/walk.js'

const say = textsOf('ru')

test('6 · presets: a scenario from its shelf asks only its blanks, says its price, and gives the result it promised', async () => {
  const set = await stage({ FREE_PER_DAY: '0' })
  const vera = set.person()
  await vera.say('/start')
  await enrich(set, vera, 1_000_000)
  expect(presetPlans().length).toBeGreaterThanOrEqual(30)
  await vera.say('/presets')
  await vera.press('Звук')
  await vera.press('Звук по описанию ·')
  await vera.press(say.labels.presetStart)
  await vera.say('Дождь по железной крыше')
  const button = vera.buttons().find((text) => text.includes('Сгенерировать')) ?? ''
  expect(sumIn(button.split('·')[1] ?? '')).toBeGreaterThan(0)
  expect(vera.text()).toContain('Дождь по железной крыше')
  await vera.press('Сгенерировать')
  expect(JSON.stringify(set.kie.tasks[0]?.input)).toContain('Дождь по железной крыше')
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  await set.settled()
  expect(vera.results().length).toBeGreaterThan(0)
  expectClean(set)
})
