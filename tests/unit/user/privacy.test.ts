import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { delivered } from '../../../lib/generation/delivered.js'
import {
  openReport,
  readGeneration,
  readShared,
  rememberAsked,
  shareGeneration,
} from '../../../lib/generation/index.js'
import { submitted } from '../../../lib/generation/submitted.js'
import { keep, park } from '../../../lib/inbox/index.js'
import {
  exportPerson,
  forgetPerson,
  keepPreset,
  modelsOf,
  openUser,
  setFavourite,
  setPreference,
} from '../../../lib/user/index.js'
import {
  changeProject,
  historyOf,
  makeProject,
  noteItem,
  projectPage,
  putInProject,
  workOf,
} from '../../../lib/works/index.js'
import { AT, later, openBooks } from '../ledger/books.js'
import { brokenPromises } from '../ledger/invariants.js'

const books = openBooks()

/** Words, names and numbers that only this person has. */
const SECRETS = [
  'Анна Тайная',
  'secret_ann',
  'xx-secret',
  'рыжая лиса в тайном лесу',
  'file-id-of-the-fox',
  'https://files.example/1.png',
  'Секретный проект',
  'заметка о лисе',
  'заметка о проекте',
  'мой тайный пресет',
  'слова тайного пресета',
  'nano-banana-secret',
  'жалоба словами',
  'тайная причина',
  'тайный черновик',
  'тайное письмо',
]
/** What the person themselves is not given: it is the operator's, or on its way. */
const NOT_THEIRS = new Set([
  'https://files.example/1.png',
  'тайная причина',
  'тайный черновик',
  'тайное письмо',
])
const GROUP = -1_009_876_543_210
const ASKED = 987_654_321
const PROGRESS = 876_543_219
const taskOf = (userId: number) => `task-of-the-fox-${userId}`

const forget = (userId: number) => forgetPerson(books.db, { userId, at: later(600) })

/** A result of this person in a group, delivered, shared and reported; its id. */
async function resultOf(userId: number): Promise<string> {
  const { id } = await books.hold(userId, {
    chatId: GROUP,
    messageId: PROGRESS,
    input: { prompt: 'рыжая лиса в тайном лесу' },
  })
  await rememberAsked(books.db, { generationId: id, userId, message: ASKED })
  await books.capture(id, { taskId: taskOf(userId) })
  const files = ['file-id-of-the-fox']
  await delivered(books.db, { generationId: id, late: false, files, problem: null, at: AT })
  await shareGeneration(books.db, { generationId: id, userId, shared: true, at: AT })
  const words = 'жалоба словами'
  await openReport(books.db, { generationId: id, userId, reason: 'other', words, at: AT })
  return id
}

/** Keeps a result in a project, with notes on both. */
async function keepResult(userId: number, work: string): Promise<void> {
  const project = randomUUID()
  await makeProject(books.db, { userId, project, name: 'Секретный проект', work: null, at: AT })
  await changeProject(books.db, { userId, project, note: 'заметка о проекте', at: AT })
  await putInProject(books.db, { userId, project, work, at: AT })
  const page = await projectPage(books.db, { userId, project, limit: 9, offset: 0 })
  await noteItem(books.db, { userId, item: page?.items[0]?.id ?? 0, note: 'заметка о лисе' })
}

/** Somebody about whom everything is known. */
async function full(): Promise<{ userId: number; result: string; failed: string }> {
  const userId = await books.person(10_000)
  await openUser(books.db, {
    person: { id: userId, name: 'Анна Тайная', username: 'secret_ann', languageCode: 'xx-secret' },
    welcome: 0,
    freeSince: AT,
    at: AT,
  })
  await setPreference(books.db, { userId, change: { dayCap: 9_000 }, at: AT })
  await setFavourite(books.db, { userId, model: 'nano-banana-secret', liked: true, at: AT })
  const result = await resultOf(userId)
  await keepResult(userId, result)
  const failed = await books.hold(userId, { input: { prompt: 'рыжая лиса в тайном лесу' }, at: later(1) })
  await books.release(failed.id, { errorReason: 'тайная причина', deliveryLeaseUntil: null })
  await keepPreset(books.db, {
    id: randomUUID(),
    userId,
    title: 'мой тайный пресет',
    model: 'demo',
    format: 'text-to-image',
    values: { prompt: 'слова тайного пресета' },
    at: AT,
  })
  const [key, value] = [`test:draft:${userId}`, 'тайный черновик']
  await keep(books.db, { key, value, expiresAt: later(9_999_999) })
  const body = { message: { from: { id: userId }, text: 'тайное письмо' } }
  await park(books.db, { updateId: userId, body, error: 'broken', tries: 3, at: AT })
  return { userId, result, failed: failed.id }
}

interface Column {
  table_name: string
  column_name: string
  data_type: string
}

/** Every column of every table that there is, with all it holds as one text. */
async function everything(): Promise<{ name: string; holdsWords: boolean; text: string }[]> {
  const columns = await books.query<Column>(
    `select c.table_name, c.column_name, c.data_type from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`,
  )
  return Promise.all(
    columns.map(async ({ table_name: table, column_name: column, data_type: type }) => {
      const [row] = await books.query<{ text: string | null }>(
        `select string_agg("${column}"::text, ' ') as text from "${table}"`,
      )
      const holdsWords = type === 'text' || type === 'jsonb'
      return { name: `${table}.${column}`, holdsWords, text: row?.text ?? '' }
    }),
  )
}

// Words of ours: names of models, states, kinds, keys made of ids.
const OURS = new Set(
  `claims.key claims.owner claims.stage events.error_code events.format events.kind events.model
  generations.api generations.delivery_problem generations.error_code generations.format generations.language
  generations.model generations.money generations.state parked_updates.error payments.charge_id
  payments.currency payments.state presets.format presets.model reports.reason reports.state transfers.key
  transfers.kind usual_times.model users.code users.language`.split(/\s+/),
)

test('an export holds every word we know of a person, and nothing of anybody else', async () => {
  const [{ userId }, { userId: other }] = [await full(), await full()]
  const { held, more } = await exportPerson(books.db, { userId, page: 0 })
  expect(more).toBe(false)
  const text = JSON.stringify(held)
  for (const secret of SECRETS.filter((one) => !NOT_THEIRS.has(one))) expect(text, secret).toContain(secret)
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
    'texts',
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
      'select * from person_export_v2($1, $2, 2)',
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

test('whoever is forgotten leaves no word, no file, no chat and no task in any column, and every movement of money', async () => {
  // Others of this file have the same secrets: only one person may have any left here.
  const people = await books.query<{ id: string }>("select id from users where name = 'Анна Тайная'")
  for (const { id } of people) expect((await forget(Number(id))).outcome).toBe('done')
  const { userId } = await full()
  const secrets = [...SECRETS, taskOf(userId), String(GROUP), String(ASKED), String(PROGRESS)]
  const before = await books.query('select * from transfers where user_id = $1 order by id', [userId])
  const unsaid = (await everything()).filter(
    ({ name, holdsWords, text }) =>
      holdsWords && !OURS.has(name) && !secrets.some((secret) => text.includes(secret)),
  )
  expect(unsaid.map(({ name }) => name)).toEqual([]) // A new column is ours, or gets a secret here.
  expect(await forget(userId)).toMatchObject({ outcome: 'done', available: 9_600 })
  const left = (await everything()).flatMap(({ name, text }) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${name}: ${secret}`),
  )
  expect(left).toEqual([])
  expect(await books.query('select * from transfers where user_id = $1 order by id', [userId])).toEqual(
    before,
  )
  const runs = await books.query(
    'select state, money, amount::int, model from generations where user_id = $1 order by state',
    [userId],
  )
  expect(runs).toEqual([
    { state: 'failed', money: 'released', amount: 400, model: 'demo' },
    { state: 'succeeded', money: 'captured', amount: 400, model: 'demo' },
  ])
  for (const table of ['events', 'reports', 'projects', 'presets', 'favourites', 'preferences'])
    expect(await books.query(`select 1 from ${table} where user_id = $1`, [userId]), table).toEqual([])
  expect(await books.money(userId)).toEqual({ available: 9_600, held: 0, debt: 0 })
  expect(await forget(userId)).toMatchObject({ outcome: 'done', runs: [] })
  expect(await brokenPromises(books)).toEqual({})
})

test('what comes late for an erased run is neither kept nor owed, and moves nothing', async () => {
  const { userId, result, failed } = await full()
  expect(new Set((await forget(userId)).runs)).toEqual(new Set([result, failed]))
  const [before, whole] = [await books.row(failed), await books.row(result)]
  const late = await books.capture(failed, { taskId: taskOf(userId) })
  expect(late).toMatchObject({ outcome: 'repeated', available: 9_600 })
  expect((await books.release(failed)).outcome).toBe('repeated')
  const answer = { lookAt: later(9), lookSeconds: 9, at: later(9) }
  const submit = { generationId: failed, taskId: taskOf(userId), messageId: PROGRESS, ...answer }
  expect(await submitted(books.db, submit)).toMatchObject({ outcome: 'repeated', taskId: null })
  await rememberAsked(books.db, { generationId: failed, userId, message: ASKED })
  const files = ['file-id-of-the-fox']
  for (const generationId of [failed, result])
    await delivered(books.db, { generationId, late: false, files, problem: null, at: later(9) })
  expect(await books.row(failed)).toEqual(before)
  expect(await books.row(result)).toEqual(whole)
  expect(await books.money(userId)).toEqual({ available: 9_600, held: 0, debt: 0 })
})

test('an erased result is not seen, shared, reported, kept or listed any more', async () => {
  const { userId, result } = await full()
  expect(await readShared(books.db, { generationId: result })).not.toBeNull()
  await forget(userId)
  const own = { generationId: result, userId }
  expect(await readShared(books.db, { generationId: result })).toBeNull()
  expect(await readGeneration(books.db, own)).toBeNull()
  expect(await workOf(books.db, { userId, work: result })).toBeNull()
  expect(await shareGeneration(books.db, { ...own, shared: true, at: AT })).toBeNull()
  const report = { ...own, reason: 'wrong', words: 'жалоба словами', at: AT }
  expect((await openReport(books.db, report)).outcome).toBe('unknown')
  const project = randomUUID()
  const kept = await makeProject(books.db, { userId, project, name: 'Новый', work: result, at: AT })
  expect(kept).toEqual({ outcome: 'made', saved: false })
  const all = { userId, formats: null, words: [], limit: 9, offset: 0 }
  for (const failed of [true, false])
    expect(await historyOf(books.db, { ...all, failed })).toEqual({ total: 0, works: [] })
  expect(await modelsOf(books.db, { userId, recent: 9 })).toEqual({ liked: [], recent: [] })
})

test('while something is held, on its way back or not delivered, nothing is erased', async () => {
  const { userId } = await full()
  const running = await books.hold(userId)
  expect((await forget(userId)).outcome).toBe('open')
  await books.capture(running.id)
  expect((await forget(userId)).outcome).toBe('open')
  const [row] = await books.query('select name from users where id = $1', [userId])
  expect(row).toEqual({ name: 'Анна Тайная' })
  await books.query("select * from generation_delivered_v1($1, false, '[]', null, now())", [running.id])
  expect((await forget(userId)).outcome).toBe('done')
})

test('a hold and a forgetting at once leave either a run with its words or nobody', async () => {
  for (let round = 0; round < 8; round += 1) {
    const userId = await books.person(1_000)
    const [held, forgotten] = await Promise.all([books.hold(userId), forget(userId)])
    expect(held.outcome).toBe('ok')
    const { input } = await books.row(held.id)
    expect(input).toEqual({ prompt: 'a red fox' })
    expect(['done', 'open']).toContain(forgotten.outcome)
  }
})

test('whoever comes back after being forgotten is not new, and gets no second welcome', async () => {
  const { userId } = await full()
  await forget(userId)
  const opened = await openUser(books.db, {
    person: { id: userId, name: 'Анна', username: null, languageCode: 'ru' },
    welcome: 0,
    freeSince: AT,
    at: later(60),
  })
  expect(opened).toMatchObject({ isNew: false, available: 9_600, language: null })
})
