import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf, expectNothingDone } from '../../support/question.js'
import { stage } from '../../support/stage.js'

const say = textsOf('ru')
const whole = 'Рыжий кот сидит на подоконнике и смотрит на снег. '.repeat(120).trim()
const [first, rest] = [whole.slice(0, 4_096), whole.slice(4_096)] // As apps of Telegram cut it.

test('the rest of a text that was too long for one message answers no other question', async () => {
  const set = await stage({ FREE_MODELS: 'none' })
  const place = { model: 'bytedance/seedance-1.5-pro', format: 'image-to-video', answers: [] } as const
  const { person } = await askedFor(set, place)
  await person.say(first)
  const taken = (await draftOf(set, person))?.values.prompt
  await person.say(rest)
  expect(person.text()).toContain(say.inParts)
  expect(person.text()).toContain('шаг 1')
  expect((await draftOf(set, person))?.values.prompt).toBe(taken)
  await person.say(rest) // A third part.
  expect(person.text()).toContain(say.inParts)

  set.clock.advance(30)
  await person.say('Рыжий кот')
  expect((await draftOf(set, person))?.values.prompt).toBe('Рыжий кот')
  await expectNothingDone(set, person)
  expectClean(set)
})

test('even when the beginning was refused, the rest is not taken for the whole', async () => {
  const set = await stage()
  const { person } = await askedFor(set, { model: 'z-image', format: 'text-to-image', answers: [] })
  await person.say(first)
  expect(person.text()).toContain('Сократите')
  await person.say(rest)
  expect(person.text()).toContain(say.inParts)
  expect((await draftOf(set, person))?.values).toEqual({})
  await expectNothingDone(set, person)
  expectClean(set)
})

test('before a form is begun the first part stays, and the rest begins nothing new', async () => {
  const set = await stage()
  const vera = set.person()
  await vera.say('/start')
  await vera.say(first)
  expect(vera.text()).toContain(say.beginning({ media: null, count: 0 }).title)
  await vera.say(rest)
  expect(vera.text()).toContain(say.inParts)
  const session = await set.world.redis.get(set.world.redis.keys.session(vera.id))
  expect(JSON.parse(session ?? '{}').beginning.text).toBe(first.trim())
  set.clock.advance(30)
  await vera.say('Совсем другое')
  expect(vera.text()).toContain('Совсем другое')
  expectClean(set)
})
