import { expect, test } from 'vitest'
import { MESSAGES } from '../../support/messages.js'
import { buttonWith, expectClean } from '../../support/path.js'
import { askedFor, draftOf } from '../../support/question.js'
import { stage } from '../../support/stage.js'
import { sumIn } from '../../support/walk.js'

const PAID = { FREE_MODELS: 'none' }

test('the confirm screen names a cheaper model, and one press switches to it with everything kept', async () => {
  const set = await stage(PAID)
  const { person } = await askedFor(set, { model: 'veo3', format: 'text-to-video', answers: ['Лиса в лесу'] })
  while (person.buttons().includes('Пропустить')) await person.press('Пропустить')
  const dear = sumIn(buttonWith(person, 'Сгенерировать').split('·')[1] ?? '') ?? 0
  const way = person.buttons()[1] ?? ''
  expect(way).toMatch(/^Veo 3.*Fast · \d/)
  const [title, price] = way.split(' · ')
  expect(person.text()).toMatch(new RegExp(`· ${title} — [\\d,]+\\s₽, \\d+ (с|мин)`))
  const cheap = sumIn(price ?? '') ?? 0
  expect(cheap).toBeLessThan(dear)

  await person.press(way)
  expect(person.text()).toContain(`${title}: проверьте`)
  expect(person.text()).toContain('Лиса в лесу')
  expect(sumIn(buttonWith(person, 'Сгенерировать').split('·')[1] ?? '')).toBe(cheap)
  expect(await draftOf(set, person)).toMatchObject({ model: 'veo3_fast', values: { prompt: 'Лиса в лесу' } })
  expectClean(set)
})

test('or a plainer setting of the same model', async () => {
  const set = await stage(PAID)
  const place = { model: 'bytedance/seedance-1.5-pro', format: 'image-to-video', answers: ['Море'] } as const
  const { person } = await askedFor(set, place)
  await person.sendAny(MESSAGES.photo())
  await person.press('Дальше')
  while (person.buttons().includes('Пропустить')) await person.press('Пропустить')
  const way = person.buttons()[1] ?? ''
  expect(way).toMatch(/^Разрешение: 480p · /)
  await person.press(way)
  expect(person.text()).toContain('Разрешение: 480p')
  expect(sumIn(buttonWith(person, 'Сгенерировать').split('·')[1] ?? '')).toBe(sumIn(way.split('·')[1] ?? ''))
  expect(await draftOf(set, person)).toMatchObject({
    model: place.model,
    values: { prompt: 'Море', resolution: '480p', input_urls: [{}] },
  })
  expectClean(set)
})

test('the cheapest model names no other, and what is free needs none', async () => {
  const set = await stage()
  const { person } = await askedFor(set, { model: 'z-image', format: 'text-to-image', answers: ['Кот'] })
  await person.press('Пропустить')
  expect(person.buttons()[0]).toContain('Бесплатно')
  expect(person.buttons().slice(1).join()).not.toContain('₽')
  expectClean(set)
})
