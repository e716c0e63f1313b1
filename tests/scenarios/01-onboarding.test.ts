import { expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { presetsOf } from '../../lib/flow/aims.js'
import { expectClean } from '../support/path.js'
import { stage } from '../support/stage.js'

const say = textsOf('ru')

test('1 · onboarding: one question, three scenarios, a free first result in at most six taps, and never again', async () => {
  const set = await stage()
  const vera = set.person({ isNew: true })
  const [first] = presetsOf('free', { config: set.world.config, say })
  if (!first) throw new Error('the free aim has a scenario')
  const words = say.preset(first.plan.name)
  let taps = 0
  const press = async (label: string) => {
    taps += 1
    await vera.press(label)
  }
  await vera.say('/start')
  await press(say.labels.aim('free'))
  expect(vera.buttons().filter((text) => text.includes(say.freeBadge))).toHaveLength(3)
  await press(`${words?.title} ·`)
  await press(words?.blanks.length ? say.labels.example : say.labels.presetStart)
  await press(say.labels.generateFree)
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  await set.settled()
  expect(taps).toBeLessThanOrEqual(6)
  expect(vera.results().length).toBeGreaterThan(0)

  set.redeploy({}) // Another deployment, another memory.
  await vera.say('/start')
  expect(vera.text()).toContain(say.home({ name: 'Вера', free: null }).title)
  expect(vera.buttons()).not.toContain(say.labels.aim('free'))
  expectClean(set)
})
