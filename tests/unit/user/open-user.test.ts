import { expect, test } from 'vitest'
import { DEFAULT_PREFERENCES } from '../../../lib/preferences/index.js'
import { type OpenUserRequest, openUser, setLanguage, setLeft } from '../../../lib/user/index.js'
import { FIRST_NEW_ID } from '../../support/new-people.js'
import { AT, later, openBooks, stranger } from '../ledger/books.js'

const books = openBooks()

const open = (id: number, changes: Partial<OpenUserRequest['person']> = {}, welcome = 100) =>
  openUser(books.db, {
    person: { id, name: 'Ann', username: 'ann', languageCode: 'ru', ...changes },
    welcome,
    freeSince: later(-3600),
    at: AT,
  })

const rowOf = async (id: number) => (await books.query('select * from users where id = $1', [id]))[0]

test('the first look at a person makes them, with a balance and one welcome', async () => {
  const id = stranger()
  expect(await open(id)).toEqual({
    isNew: true,
    language: null,
    languageCode: 'ru',
    blocked: false,
    available: 100,
    held: 0,
    debt: 0,
    freeUsed: 0,
    freeUsedHour: 0,
    welcomed: true,
    greeted: false,
    preferences: DEFAULT_PREFERENCES,
  })
  expect(await books.query('select key, kind, amount from transfers where user_id = $1', [id])).toEqual([
    { key: `welcome:${id}`, kind: 'credit', amount: '100' },
  ])
})

test('the second look changes nothing', async () => {
  const id = stranger()
  await open(id)
  expect(await open(id)).toMatchObject({ isNew: false, welcomed: false, available: 100 })
  expect(await books.kinds(id)).toEqual(['credit'])
})

test('20 first looks at once make one user, one balance, one welcome', async () => {
  const id = stranger()
  const answers = await Promise.all(Array.from({ length: 20 }, () => open(id)))
  expect(answers.filter((answer) => answer.isNew)).toHaveLength(1)
  expect(answers.filter((answer) => answer.welcomed)).toHaveLength(1)
  expect(new Set(answers.map((answer) => answer.available))).toEqual(new Set([100]))
  expect(await books.kinds(id)).toEqual(['credit'])
})

test('a first look, a first confirm and a first payment at once meet without an error', async () => {
  for (let round = 0; round < 20; round += 1) {
    const id = stranger()
    await Promise.all([
      open(id),
      books.hold(id, { free: true, amount: 0 }),
      books.query(
        "select ledger_credit_v1(gen_random_uuid(), $1, 'Ann', null, 'ru', $2, 5, 500, 'RUB', null, now())",
        [id, `c-${id}`],
      ),
      open(id),
    ])
    expect(await books.money(id)).toEqual({ available: 600, held: 0, debt: 0 })
  }
})

test('somebody who paid before they ever opened the bot is still new, and welcome', async () => {
  const id = stranger()
  await books.query(
    "select ledger_credit_v1(gen_random_uuid(), $1, null, null, null, $2, 5, 500, 'RUB', null, now())",
    [id, `c-${id}`],
  )
  expect(await open(id)).toMatchObject({ isNew: true, welcomed: true, available: 600 })
})

test('without a welcome credit nobody gets one', async () => {
  const id = stranger()
  expect(await open(id, {}, 0)).toMatchObject({ isNew: true, welcomed: false, available: 0 })
  expect(await books.kinds(id)).toEqual([])
})

test('a new name is stored, an unknown one erases nothing', async () => {
  const id = stranger()
  await open(id)
  await open(id, { name: 'Anna', username: null, languageCode: 'en' })
  expect(await rowOf(id)).toMatchObject({ name: 'Anna', username: null, language_code: 'en' })
  await open(id, { name: 'Anna', username: 'anna' })
  await open(id, { name: null, username: null, languageCode: null })
  await open(id, { name: '  ', username: null, languageCode: null })
  expect(await rowOf(id)).toMatchObject({ name: 'Anna', username: 'anna', language_code: 'ru' })
})

test('a name of any length and kind is stored', async () => {
  const id = stranger()
  await open(id, { name: `A\0nn\uD800${'я'.repeat(500)}` })
  expect(String((await rowOf(id))?.name)).toHaveLength(256)
})

test('a deleted person is back at the next look', async () => {
  const id = stranger()
  await open(id, {}, 0)
  await books.query('delete from balances where user_id = $1', [id])
  await books.query('delete from users where id = $1', [id])
  expect(await open(id, {}, 0)).toMatchObject({ isNew: true, available: 0 })
})

test('a balance that is missing alone is back at the next look', async () => {
  const id = stranger()
  await open(id, {}, 0)
  await books.query('delete from balances where user_id = $1', [id])
  expect(await open(id, {}, 0)).toMatchObject({ isNew: false, available: 0 })
  expect(await books.money(id)).toEqual({ available: 0, held: 0, debt: 0 })
})

test('the look tells the money, the ban and the free runs of today', async () => {
  const id = await books.person(1000)
  await books.hold(id)
  await books.hold(id, { free: true, amount: 0 })
  const failed = await books.hold(id, { free: true, amount: 0 })
  await books.release(failed.id)
  await books.query('update users set blocked = true where id = $1', [id])
  expect(await open(id, {}, 0)).toMatchObject({ available: 600, held: 400, freeUsed: 1, blocked: true })
})

test('the chosen language is remembered, also for somebody never seen', async () => {
  const id = stranger()
  await setLanguage(books.db, { userId: id, language: 'en' })
  await setLanguage(books.db, { userId: id, language: 'en' })
  expect(await open(id)).toMatchObject({ language: 'en', languageCode: 'ru', isNew: true })
})

test('somebody who blocked the bot has left, until they are seen again', async () => {
  const id = stranger()
  await setLeft(books.db, { userId: id, left: true, at: later(1) })
  await setLeft(books.db, { userId: id, left: true, at: later(2) })
  expect(await rowOf(id)).toMatchObject({ left_at: later(1) })
  await setLeft(books.db, { userId: id, left: false, at: later(3) })
  expect(await rowOf(id)).toMatchObject({ left_at: null })
  await setLeft(books.db, { userId: id, left: true, at: later(4) })
  await open(id)
  expect(await rowOf(id)).toMatchObject({ left_at: null })
})

test('the first start of a person greets, once, however many come at the same time', async () => {
  const start = (id: number, starts?: true) =>
    openUser(books.db, {
      person: { id, name: 'Ann', username: null, languageCode: 'ru' },
      ...(starts && { starts }),
      welcome: 0,
      freeSince: later(-3600),
      at: AT,
    })
  const id = FIRST_NEW_ID + stranger()
  expect((await start(id)).greeted).toBe(false)
  const users = await Promise.all([start(id, true), start(id, true), start(id, true)])
  expect(users.filter(({ greeted }) => greeted)).toHaveLength(1)
  expect((await start(id, true)).greeted).toBe(false)
})
