import { expect, test } from 'vitest'
import { exportPerson, forgetPerson, openUser, setFavourite, setPreference } from '../../../lib/user/index.js'
import { AT, later, openBooks } from '../ledger/books.js'
import { brokenPromises } from '../ledger/invariants.js'

const books = openBooks()

const SECRETS = [
  'Анна Тайная',
  'secret_ann',
  'рыжая лиса в тайном лесу',
  'file-id-of-the-fox',
  'Секретный проект',
  'заметка о лисе',
  'мой тайный пресет',
  'nano-banana-secret',
  'жалоба словами',
  'тайная причина',
]

/** Somebody about whom everything is known. */
async function full(): Promise<number> {
  const userId = await books.person(10_000)
  await openUser(books.db, {
    person: { id: userId, name: 'Анна Тайная', username: 'secret_ann', languageCode: 'ru' },
    welcome: 0,
    freeSince: AT,
    at: AT,
  })
  await setPreference(books.db, { userId, change: { dayCap: 9_000 }, at: AT })
  await setFavourite(books.db, { userId, model: 'nano-banana-secret', liked: true, at: AT })
  const done = await books.hold(userId, { input: { prompt: 'рыжая лиса в тайном лесу' } })
  await books.capture(done.id)
  await books.query(
    'select * from generation_delivered_v1($1, false, \'["file-id-of-the-fox"]\', null, now())',
    [done.id],
  )
  const failed = await books.hold(userId, { input: { prompt: 'рыжая лиса в тайном лесу' }, at: later(1) })
  await books.release(failed.id, { errorReason: 'тайная причина', deliveryLeaseUntil: null })
  const project = `insert into projects (id, user_id, name, note) values (gen_random_uuid(), $1, 'Секретный проект', 'заметка о лисе') returning id`
  const [row] = await books.query<{ id: string }>(project, [userId])
  await books.query(
    "insert into project_items (project_id, generation_id, note) values ($1, $2, 'заметка о лисе')",
    [row?.id, done.id],
  )
  await books.query(
    "insert into presets (id, user_id, title, model, format, values) values (gen_random_uuid(), $1, 'мой тайный пресет', 'demo', 'text-to-image', '{}')",
    [userId],
  )
  await books.query(
    "insert into reports (generation_id, user_id, words, reason) values ($1, $2, 'жалоба словами', 'other')",
    [done.id, userId],
  )
  return userId
}

/** Every row of every table that is about this person, as text. */
async function tracesOf(userId: number): Promise<string> {
  const tables = [
    'users',
    'balances',
    'transfers',
    'payments',
    'generations',
    'events',
    'projects',
    'presets',
    'favourites',
    'preferences',
    'reports',
  ]
  const key = (table: string) => (table === 'users' ? 'id' : 'user_id')
  const parts = await Promise.all(
    tables.map((table) =>
      books.query(`select to_jsonb(t) as row from ${table} t where ${key(table)} = $1`, [userId]),
    ),
  )
  return JSON.stringify(parts)
}

test('an export holds every word we know of a person, and nothing of anybody else', async () => {
  const [userId, other] = [await full(), await full()]
  const { held, more } = await exportPerson(books.db, { userId, page: 0 })
  expect(more).toBe(false)
  const text = JSON.stringify(held)
  for (const secret of SECRETS.filter((one) => one !== 'тайная причина'))
    expect(text, secret).toContain(secret)
  expect(text).not.toContain(String(other))
  expect(Object.keys(held).toSorted()).toEqual([
    'balance',
    'favourites',
    'friends_invited',
    'generations',
    'money',
    'page',
    'payments',
    'person',
    'preferences',
    'presets',
    'projects',
    'reports',
  ])
  expect(held.money).toHaveLength(5) // A gift, two holds, a capture, a release.
})

test('the pages of an export hold each generation and each movement once', async () => {
  const userId = await books.person(100_000)
  for (let number = 0; number < 7; number += 1) {
    const { id } = await books.hold(userId, { at: later(number) })
    await books.release(id, { deliveryLeaseUntil: null })
  }
  const pages: Record<string, unknown>[] = []
  for (let page = 0, more = true; more; page += 1) {
    const [row] = await books.query<{ held: Record<string, unknown>; more: boolean }>(
      'select * from person_export_v1($1, $2, 2)',
      [userId, page],
    )
    pages.push(row?.held ?? {})
    more = row?.more === true
    expect(page).toBeLessThan(10)
  }
  const all = (key: string) =>
    pages.flatMap((page) => page[key] as { id: unknown }[]).map(({ id }) => String(id))
  expect(new Set(all('generations')).size).toBe(7)
  expect(all('generations')).toHaveLength(7)
  expect(new Set(all('money')).size).toBe(15)
  expect(all('money')).toHaveLength(15)
  expect(pages.slice(1).some((page) => 'person' in page)).toBe(false)
})

test('whoever is forgotten leaves no word behind, and every movement of money', async () => {
  const userId = await full()
  const before = await books.query('select * from transfers where user_id = $1 order by id', [userId])
  expect(await tracesOf(userId)).toContain('рыжая лиса')
  expect(await forgetPerson(books.db, { userId })).toEqual({ outcome: 'done', available: 9_600 })
  const traces = await tracesOf(userId)
  for (const secret of SECRETS) expect(traces, secret).not.toContain(secret)
  expect(await books.query('select * from transfers where user_id = $1 order by id', [userId])).toEqual(
    before,
  )
  expect(await books.money(userId)).toEqual({ available: 9_600, held: 0, debt: 0 })
  expect(await forgetPerson(books.db, { userId })).toMatchObject({ outcome: 'done' })
  expect(await brokenPromises(books)).toEqual({})
})

test('while something is held, on its way back or not delivered, nothing is erased', async () => {
  const userId = await full()
  const running = await books.hold(userId)
  expect((await forgetPerson(books.db, { userId })).outcome).toBe('open')
  await books.capture(running.id)
  expect((await forgetPerson(books.db, { userId })).outcome).toBe('open')
  expect(await tracesOf(userId)).toContain('Анна Тайная')
  await books.query("select * from generation_delivered_v1($1, false, '[]', null, now())", [running.id])
  expect((await forgetPerson(books.db, { userId })).outcome).toBe('done')
})

test('a hold and a forgetting at once leave either a run with its words or nobody', async () => {
  for (let round = 0; round < 8; round += 1) {
    const userId = await books.person(1_000)
    const [held, forgotten] = await Promise.all([books.hold(userId), forgetPerson(books.db, { userId })])
    expect(held.outcome).toBe('ok')
    const { input } = await books.row(held.id)
    expect(input).toEqual({ prompt: 'a red fox' })
    expect(['done', 'open']).toContain(forgotten.outcome)
  }
})

test('whoever comes back after being forgotten is not new, and gets no second welcome', async () => {
  const userId = await full()
  await forgetPerson(books.db, { userId })
  const opened = await openUser(books.db, {
    person: { id: userId, name: 'Анна', username: null, languageCode: 'ru' },
    welcome: 0,
    freeSince: AT,
    at: later(60),
  })
  expect(opened).toMatchObject({ isNew: false, available: 9_600, language: null })
})
