import { expect, test } from 'vitest'
import { MESSAGES } from '../../support/messages.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf } from '../../support/question.js'
import { stage } from '../../support/stage.js'

test('going back loses nothing: every answer can be kept with Next or given anew', async () => {
  const set = await stage()
  const place = {
    model: 'bytedance/seedance-1.5-pro',
    format: 'image-to-video',
    answers: ['Море на закате'],
  } as const
  const { person } = await askedFor(set, place)
  await person.sendAny(MESSAGES.photo())
  await person.press('Дальше')
  await person.pressExactly('Широкий 16:9')
  await person.pressExactly('5 с')
  await person.pressExactly('Нет')
  const before = (await draftOf(set, person))?.values
  const price = person.buttons()[0]
  expect(price).toContain('Сгенерировать')

  // From the confirm screen back through every question to the first, then on with Next.
  for (const ask of ['Добавить звук', 'Сколько секунд', 'форма кадра', 'Уже есть', 'Опишите']) {
    await person.press('Назад')
    expect(person.text()).toContain(ask)
  }
  expect(person.text()).toContain('Море на закате')
  await person.press('Дальше')
  expect(person.buttons()[0]).toBe(price)
  expect((await draftOf(set, person))?.values).toEqual(before)

  await person.press('Изменить')
  await person.say('Море в шторм')
  expect(person.text()).toContain('Море в шторм')
  expect((await draftOf(set, person))?.values).toEqual({ ...before, prompt: 'Море в шторм' })

  await person.press('Назад')
  await person.pressExactly('Да')
  expect(person.buttons()[0]).not.toBe(price) // Sound costs more.
  expectClean(set)
})

test('back from the first question leads to the card in the use it was opened for', async () => {
  const set = await stage()
  const place = { model: 'bytedance/seedance-1.5-pro', format: 'image-to-video', answers: [] } as const
  const { person } = await askedFor(set, place)
  const [asked] = person.text().split('\n')
  await person.press('Назад')
  await person.press('Попробовать')
  expect(person.text().split('\n')[0]).toBe(asked)
  expect((await draftOf(set, person))?.format).toBe('image-to-video')
  expectClean(set)
})

test('a list of files that one comes back to is kept, or starts over with the next file', async () => {
  const set = await stage()
  const place = { model: 'google/nano-banana-edit', format: 'image-to-image', answers: ['Закат'] } as const
  const { person } = await askedFor(set, place)
  await person.sendAny(MESSAGES.photo())
  await person.sendAny(MESSAGES.photo())
  await person.press('Дальше')
  const two = (await draftOf(set, person))?.values.image_urls
  expect(two).toHaveLength(2)
  while (!person.text().includes('Пришлите картинку') && !person.text().includes('Уже есть'))
    await person.press('Назад')
  await person.press('Дальше')
  expect((await draftOf(set, person))?.values.image_urls).toEqual(two)

  while (!person.text().includes('Уже есть')) await person.press('Назад')
  await person.sendAny(MESSAGES.photo())
  expect(person.text()).toContain('Добавлено 1 из 10')
  await person.sendAny(MESSAGES.photo())
  expect(person.text()).toContain('Добавлено 2 из 10')
  expectClean(set)
})

test('a button of a form that was begun before another one says that it is outdated', async () => {
  const set = await stage()
  const place = { model: 'z-image', format: 'text-to-image', answers: ['Кот'] } as const
  const { person } = await askedFor(set, place)
  const old = person.screen()
  await person.say('/start')
  await person.press('Текст → картинка')
  await person.press('Z-Image')
  await person.press('Попробовать')
  await person.fake.press(old.message_id, '✓ Квадрат')
  await set.settled()
  expect(person.fake.toasts.at(-1)?.text).toContain('устарела')
  expect((await draftOf(set, person))?.values).toEqual({})
})
