import { expect, test } from 'vitest'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf } from '../../support/question.js'
import { stage } from '../../support/stage.js'

test('a word is found by typing it after the glossary was opened, again and again', async () => {
  const set = await stage()
  const person = set.person()
  await person.say('/help')
  await person.press('Словарь')
  await person.say('CTR')
  expect(person.text()).toContain('нажатия делят на показы')
  expect(person.text()).toContain('Например: 1000 показов, 25 нажатий — CTR 2,5 %.')
  await person.say('кликабелность')
  expect(person.text()).toContain('нажатия делят на показы')
  await person.press('Конверсия')
  expect(person.text()).toContain('Доля тех, кто сделал нужное')
  await person.say('чепуха')
  expect(person.text()).toContain('Такого слова здесь нет')
  await person.press('Нейросети')
  await person.press('›')
  await person.press('Назад')
  await person.press('Назад')
  expect(person.text()).toContain('Как это работает')
  expectClean(set)
})

test('/glossary with a word explains it at once, in English too', async () => {
  const set = await stage()
  const person = set.person({ language: 'en' })
  await person.say('/glossary seed')
  expect(person.text()).toContain('The number that chance starts from')
  await person.say('/glossary')
  expect(person.text()).toContain('Write a word')
  await person.say('co')
  expect(person.text()).toMatch(/Found \d+ words/)
  expectClean(set)
})

test('words written after the glossary was left for home are no words to explain', async () => {
  const set = await stage()
  const { person } = await askedFor(set, { model: 'z-image', format: 'text-to-image', answers: [] })
  await person.say('/glossary')
  await person.press('Домой')
  await person.say('Сид')
  expect(person.text()).not.toContain('Число, с которого')
  expect((await draftOf(set, person))?.values).toEqual({})
})

test('a word behind a question is explained on tap, and leads back to the question', async () => {
  const set = await stage()
  const { person } = await askedFor(set, {
    model: 'z-image',
    format: 'text-to-image',
    answers: ['Рыжий кот'],
  })
  await person.press('? Форма кадра')
  expect(person.text()).toContain('Отношение ширины к высоте')
  await person.press('Назад')
  expect(person.text()).toContain('шаг 2')
  expectClean(set)
})
