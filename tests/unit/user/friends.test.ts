import { expect, test } from 'vitest'
import { gift } from '../../../lib/ledger/index.js'
import { friendsOf, openUser } from '../../../lib/user/index.js'
import { AT, later, openBooks, stranger } from '../ledger/books.js'

const books = openBooks()

const open = (id: number, invitedBy: string | null = null) =>
  openUser(books.db, {
    person: { id, name: 'Ann', username: null, languageCode: 'ru' },
    invitedBy,
    welcome: 0,
    freeSince: later(-3600),
    at: AT,
  })

/** Somebody who is here, and the code in their links. */
async function host(): Promise<{ id: number; code: string }> {
  const id = stranger()
  await open(id)
  return { id, code: (await friendsOf(books.db, { userId: id })).code }
}

const referrerOf = async (id: number) => {
  const [row] = await books.query('select referrer_id from users where id = $1', [id])
  return row?.referrer_id === null ? null : Number(row?.referrer_id)
}

test('who opens the bot by the link of a friend is brought by that friend, for good', async () => {
  const [vera, oleg] = [await host(), await host()]
  const guest = stranger()
  expect(await open(guest, vera.code)).toMatchObject({ isNew: true })
  await open(guest, oleg.code)
  expect(await referrerOf(guest)).toBe(vera.id)
  const change = books.query('update users set referrer_id = $2 where id = $1', [guest, oleg.id])
  await expect(change).rejects.toThrow('never changes')
})

test('who was here before is brought by nobody', async () => {
  const vera = await host()
  const guest = stranger()
  await open(guest)
  await open(guest, vera.code)
  expect(await referrerOf(guest)).toBeNull()
})

test('somebody who paid before they ever opened the bot may still be brought', async () => {
  const vera = await host()
  const guest = stranger()
  await books.query(
    "select ledger_credit_v1(gen_random_uuid(), $1, null, null, null, $2, 5, 500, 'RUB', null, now())",
    [guest, `c-${guest}`],
  )
  await open(guest, vera.code)
  expect(await referrerOf(guest)).toBe(vera.id)
})

test('20 first looks at once by two links make one person with one friend', async () => {
  const [vera, oleg] = [await host(), await host()]
  const guest = stranger()
  const looks = Array.from({ length: 20 }, (_, index) => open(guest, [vera, oleg][index % 2]?.code ?? null))
  const answers = await Promise.all(looks)
  expect(answers.filter((answer) => answer.isNew)).toHaveLength(1)
  const friend = await referrerOf(guest)
  expect([vera.id, oleg.id]).toContain(friend)
  const came = await Promise.all([vera, oleg].map(({ id }) => friendsOf(books.db, { userId: id })))
  expect(new Set(came.map((one) => one.came))).toEqual(new Set([0, 1]))
})

test('nobody brings themselves, even before their first look', async () => {
  const guest = stranger()
  const { code } = await friendsOf(books.db, { userId: guest })
  expect(await open(guest, code)).toMatchObject({ isNew: true })
  expect(await referrerOf(guest)).toBeNull()
})

test('two who come by the links of each other at once close no ring', async () => {
  for (let round = 0; round < 20; round += 1) {
    const pair = [stranger(), stranger()] as const
    const codes = await Promise.all(pair.map(async (id) => (await friendsOf(books.db, { userId: id })).code))
    await Promise.all([open(pair[0], codes[1] ?? null), open(pair[1], codes[0] ?? null)])
    const friends = await Promise.all(pair.map(referrerOf))
    expect(friends.filter((one) => one !== null).length).toBeLessThan(2)
  }
})

test('a code that we never gave leaves no trace', async () => {
  const before = await books.query('select count(*) from users', [])
  const guest = stranger()
  expect(await open(guest, '0123456789ab')).toMatchObject({ isNew: true })
  expect(await referrerOf(guest)).toBeNull()
  const after = await books.query('select count(*) from users', [])
  expect(Number(after[0]?.count) - Number(before[0]?.count)).toBe(1)
})

test('somebody who never opened the bot, or was banned, brings nobody', async () => {
  const never = stranger()
  const unseen = await friendsOf(books.db, { userId: never })
  const banned = await host()
  await books.query('update users set blocked = true where id = $1', [banned.id])
  for (const code of [unseen.code, banned.code]) {
    const guest = stranger()
    await open(guest, code)
    expect(await referrerOf(guest)).toBeNull()
  }
})

test('a friend counts from their first result, not before', async () => {
  const vera = await host()
  const guests = [stranger(), stranger(), stranger()] as const
  for (const guest of guests) await open(guest, vera.code)
  expect(await friendsOf(books.db, { userId: vera.id })).toMatchObject({ came: 3, counted: 0 })
  const made = await books.hold(guests[0], { free: true, amount: 0 })
  const failed = await books.hold(guests[1], { free: true, amount: 0 })
  await books.hold(guests[2], { free: true, amount: 0 })
  await books.capture(made.id)
  await books.release(failed.id)
  expect(await friendsOf(books.db, { userId: vera.id })).toMatchObject({ came: 3, counted: 1 })
})

test('the code of a person never changes, and tells nothing of their id', async () => {
  const vera = await host()
  await open(vera.id)
  const again = await friendsOf(books.db, { userId: vera.id })
  expect(again.code).toBe(vera.code)
  expect(vera.code).toMatch(/^[0-9a-f]{12}$/)
  expect(vera.code).not.toContain(String(vera.id))
})

test('a friend counts with a first result, and a prompt written anew is none', async () => {
  const vera = await host()
  const guest = stranger()
  await open(guest, vera.code)
  const counted = async () => (await friendsOf(books.db, { userId: vera.id })).counted
  await gift(books.db, { key: `gift:${guest}`, userId: guest, amount: 1_000, at: AT })
  const { id: text } = await books.hold(guest, { api: 'chat', model: 'improve' })
  await books.capture(text)
  expect(await counted()).toBe(0)
  const { id: picture } = await books.hold(guest)
  await books.capture(picture)
  expect(await counted()).toBe(1)
})
