import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { life, start } from '../../support/life.js'
import { toConfirm } from '../../support/rig.js'

const say = textsOf('ru')

test('a card, a confirm screen and a bar say how long a model really takes, as soon as that is known', async () => {
  const set = await life({ WELCOME_CREDIT: '100000' })
  const vera = set.person({ language: 'ru' })
  for (let number = 0; number < 10; number += 1) {
    const { task } = await start(set, vera)
    set.clock.advance(47)
    await set.kie.finish(task.taskId)
    await set.settled()
  }
  set.clock.advance(60)
  await start(set, vera) // So that the cron has something to look at.
  set.clock.advance(700)
  await set.cron()
  await set.settled()
  const oleg = set.person({ name: 'Олег', language: 'ru' })
  await oleg.say('/start')
  await oleg.press('Текст → картинка')
  await oleg.press('Z-Image')
  expect(oleg.text()).toContain('47 с')
  await oleg.say('/start')
  await toConfirm(oleg)
  expect(oleg.text()).toContain('47 с')
  await oleg.press('Сгенерировать')
  expect(oleg.text()).toContain('обычно 47 с')

  set.redeploy({}) // Another instance knows nothing yet: the bar keeps what was said.
  set.clock.advance(20)
  await oleg.press(say.labels.update)
  expect(oleg.text()).toContain('обычно 47 с')
})
