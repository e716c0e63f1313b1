import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { MESSAGES } from '../../support/messages.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf } from '../../support/question.js'
import { stage } from '../../support/stage.js'

const say = textsOf('ru')
const OPEN = { model: 'z-image', format: 'text-to-image', answers: [] } as const

test.each(['/menu', '/start', say.labels.home])(
  'whoever went home (%s) begins anew with what they write',
  async (way) => {
    const set = await stage()
    const { person } = await askedFor(set, OPEN)
    const before = await draftOf(set, person)
    await (way.startsWith('/') ? person.say(way) : person.press(way))
    await person.say('Маяк в шторм')
    expect(person.text()).toContain('Что сделать из этих слов?')
    expect(await draftOf(set, person)).toEqual(before)
    await person.sendAny(MESSAGES.photo())
    expect(person.text()).not.toContain('«Описание»')
    expectClean(set)
  },
)

test('a form that was left goes on by its own buttons, and words answer it again', async () => {
  const set = await stage()
  const { person } = await askedFor(set, { ...OPEN, answers: ['Маяк в шторм'] })
  const question = person.screen()
  const back = question.reply_markup?.inline_keyboard.flat().find((one) => one.text === say.labels.back)
  await person.say('/menu')
  await person.fake.press(question.message_id, back?.callback_data ?? '')
  await set.settled()
  await person.say('Маяк на рассвете')
  expect((await draftOf(set, person))?.values).toMatchObject({ prompt: 'Маяк на рассвете' })
  expectClean(set)
})

test('what was sent before going home is in no form that is begun after', async () => {
  const set = await stage()
  const person = set.person()
  await person.say('/start')
  await person.say('Двенадцать с половиной')
  set.clock.advance(1)
  await person.say('/start')
  await person.press(say.formats['text-to-image'].name)
  await person.press('Z-Image')
  await person.press(say.labels.begin)
  expect(person.text()).toContain('шаг 1 из 2')
  expect((await draftOf(set, person))?.values).toEqual({})
  set.clock.advance(1)
  await person.say('/start')
  await person.say('Маяк в шторм')
  await person.press(say.formats['text-to-image'].name)
  await person.press('Z-Image')
  await person.press(say.labels.begin)
  expect((await draftOf(set, person))?.values).toMatchObject({ prompt: 'Маяк в шторм' })
  expectClean(set)
})
