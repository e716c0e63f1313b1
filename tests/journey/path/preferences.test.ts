import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { expectClean } from '../../support/path.js'
import { rig } from '../../support/rig.js'
import { prefixOf } from '../../support/snapshot.js'
import { stage } from '../../support/stage.js'

const rub = (sum: number) => `${sum}\u00a0₽`

const row = (id: number) => sql`select * from preferences where user_id = ${id}`

test('every preference is set in place, shown set, and kept', async () => {
  const set = await stage()
  const vera = set.person()
  await vera.say('/settings')
  expect(vera.buttons()).toContain('✓ Подсказки к описанию')
  await vera.press('Подсказки')
  expect(vera.fake.toasts.at(-1)?.text).toBe('Сохранено')
  expect(vera.buttons()).toContain('Подсказки к описанию')
  await vera.press('Безопасный режим')
  await vera.press('Советы на первом шаге')
  await vera.press('Новости о друзьях')
  expect(vera.buttons()).toEqual(expect.arrayContaining(['✓ Безопасный режим', 'Советы на первом шаге']))

  await vera.press('Лимит на день')
  expect(vera.buttons()).toContain('✓ Без лимита')
  await vera.press('250')
  expect(vera.buttons()).toContain(`✓ ${rub(250)}`)
  expect(vera.text()).toContain(`Лимит на день: ${rub(250)}`)
  await vera.press('Назад')
  expect(vera.buttons()).toContain(`Лимит на день: ${rub(250)}`)

  await vera.press('Переспрашивать')
  await vera.pressExactly(rub(100))
  expect(vera.text()).toContain(`Переспрашивать дороже ${rub(100)}`)
  await vera.press('Назад')

  await vera.press('Тихие часы')
  await vera.press('23:00–08:00')
  expect(vera.text()).toContain('Тихие часы: 23:00–08:00')
  await vera.press('У меня сейчас')
  const clocks = vera.buttons().filter((text) => /^(✓ )?\d\d:\d\d$/.test(text))
  expect(new Set(clocks).size).toBe(24)
  await vera.press('Другое время')
  await vera.press(new Date(set.clock.now().getTime() + 345 * 60_000).toISOString().slice(11, 16))
  await vera.press('Назад')
  expect(await set.rows(row(vera.id))).toMatchObject([
    {
      coach: false,
      safe: true,
      tips: false,
      friends: false,
      day_cap: '25000',
      ask_above: '10000',
      quiet_from: 23,
      quiet_until: 8,
      utc_offset: 345,
    },
  ])
  expectClean(set)
})

test('a cap goes down at once and up only after a second question', async () => {
  const set = await stage()
  const vera = set.person()
  await vera.say('/settings')
  await vera.press('Лимит на день')
  await vera.press('500')
  await vera.pressExactly(rub(100))
  expect(await set.rows(row(vera.id))).toMatchObject([{ day_cap: '10000' }])
  await vera.pressExactly(rub(500))
  expect(vera.text()).toContain(`Поднять лимит до ${rub(500)}?`)
  expect(vera.text()).toContain(`Сейчас это ${rub(100)}`)
  expect(await set.rows(row(vera.id))).toMatchObject([{ day_cap: '10000' }])
  await vera.press('Назад')
  expect(vera.buttons()).toContain(`✓ ${rub(100)}`)
  await vera.press('Без лимита')
  expect(vera.text()).toContain('Снять лимит?')
  await vera.press('Да, поднять')
  expect(vera.buttons()).toContain('✓ Без лимита')
  expect(await set.rows(row(vera.id))).toMatchObject([{ day_cap: null }])
  expectClean(set)
})

test('what was set comes back when the session is lost', async () => {
  const set = await stage()
  const vera = set.person({ language: 'en' })
  await vera.say('/settings')
  await vera.press('Safe mode')
  await set.world.redis.remove(set.world.redis.keys.session(vera.id))
  await vera.say('/settings') // Still seen: read from the database.
  expect(vera.buttons()).toContain('✓ Safe mode')
  for (const key of await set.world.redis.client.keys(`${prefixOf(set)}*`))
    await set.world.redis.client.del(key)
  await vera.say('/start')
  await set.settled()
  expect(await set.world.redis.get(set.world.redis.keys.session(vera.id))).toContain('"safe":true')
  expectClean(set)
})

test('while the database is away the language can be changed, and nothing else is shown or said to be set', async () => {
  const set = await rig()
  const vera = set.person()
  await vera.say('/settings')
  await set.gates.db.turn('closed')
  await vera.say('/settings')
  expect(vera.buttons()).toEqual(['✓ Русский', 'English', '🏠 Домой'])
  expect(vera.text()).toContain('база данных не отвечает')
  await vera.press('Безопасный')
  expect(vera.fake.toasts.at(-1)?.text).toContain('База данных временно недоступна')
  await set.gates.db.turn('open')
  set.pastBreakers()
  await vera.say('/settings')
  expect(vera.buttons()).toContain('Безопасный режим')
})

test('a double tap means what it says: a value, not a turn', async () => {
  const set = await stage()
  const vera = set.person()
  const { message_id: id } = await vera.say('/settings')
  await Promise.all([vera.fake.press(id, 'Безопасный'), vera.fake.press(id, 'Безопасный')])
  await set.telegram.settled()
  expect(vera.buttons()).toContain('✓ Безопасный режим')
  expect(await set.rows(row(vera.id))).toMatchObject([{ safe: true }])
  expectClean(set)
})
