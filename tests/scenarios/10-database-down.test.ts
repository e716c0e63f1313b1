import { expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { errors, rig, startPicture } from '../support/rig.js'

const say = textsOf('ru')

test('10 · without the database menus and free runs work, the rest says so, and all of it comes back by itself', async () => {
  const set = await rig()
  const vera = set.person()
  await vera.say('/menu')
  await set.gates.db.turn('closed')

  await vera.say('/menu')
  await vera.press(say.formats['text-to-video'].name)
  expect(vera.buttons()).toContain(say.labels.home)
  const task = await startPicture(set, vera)
  await set.kie.finish(task)
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  await vera.say('/balance')
  expect(vera.text()).toContain(say.balanceUnavailable.title)
  await vera.say('/topup')
  expect(vera.text()).toContain(say.databaseAway.title)
  expect(errors(set)).toEqual([])

  await set.gates.db.turn('open')
  set.pastBreakers()
  await vera.say('/balance')
  expect(vera.text()).not.toContain(say.balanceUnavailable.title)
  await vera.say('/topup')
  expect(vera.buttons().some((text) => text.startsWith('⭐'))).toBe(true)
})
