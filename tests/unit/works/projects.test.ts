import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  changeProject,
  deleteProject,
  itemOf,
  MOST_ITEMS,
  MOST_PROJECTS,
  makeProject,
  noteItem,
  placeItem,
  projectPage,
  projectsOf,
  putInProject,
  removeItem,
} from '../../../lib/works/index.js'
import { AT, later, openBooks } from '../ledger/books.js'

const books = openBooks()

/** A result of this person. */
async function made(userId: number): Promise<string> {
  const { id } = await books.hold(userId)
  await books.capture(id)
  return id
}

async function project(userId: number, name = 'Реклама', at = AT): Promise<string> {
  const id = randomUUID()
  await makeProject(books.db, { userId, project: id, name, work: null, at })
  return id
}

async function put(userId: number, id: string, work: string) {
  return putInProject(books.db, { userId, project: id, work, at: AT })
}

async function listed(userId: number, archived = false) {
  const found = await projectsOf(books.db, { userId, archived, work: null, limit: 100, offset: 0 })
  return found.projects.map((one) => one.name)
}

async function keptIn(userId: number, id: string, at = { limit: 100, offset: 0 }) {
  const page = await projectPage(books.db, { userId, project: id, ...at })
  return page?.items.map((item) => item.work.id) ?? null
}

describe('a project', () => {
  test('is made once under the id of its screen, however often that is asked', async () => {
    const vera = await books.person(10_000)
    const request = { userId: vera, project: randomUUID(), name: 'Реклама', work: null, at: AT }
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => makeProject(books.db, request)))
    expect(outcomes.map((one) => one.outcome).toSorted()).toEqual(['made', ...Array(4).fill('repeated')])
    expect(await listed(vera)).toEqual(['Реклама'])
  })

  test('takes its first result in the same step', async () => {
    const vera = await books.person(10_000)
    const work = await made(vera)
    const request = { userId: vera, project: randomUUID(), name: 'Реклама', work, at: AT }
    expect(await makeProject(books.db, request)).toEqual({ outcome: 'made', saved: true })
    expect(await makeProject(books.db, request)).toEqual({ outcome: 'repeated', saved: true })
    expect(await keptIn(vera, request.project)).toEqual([work])
  })

  test('is one of at most fifty, also when many are made at once', async () => {
    const vera = await books.person(0)
    for (let number = 1; number < MOST_PROJECTS; number += 1) await project(vera, `№ ${number}`)
    const last = await Promise.all(
      Array.from({ length: 4 }, () =>
        makeProject(books.db, { userId: vera, project: randomUUID(), name: 'Последний', work: null, at: AT }),
      ),
    )
    expect(last.map((one) => one.outcome).toSorted()).toEqual(['full', 'full', 'full', 'made'])
    expect(await listed(vera)).toHaveLength(MOST_PROJECTS)
  })

  test('is one of fifty, not more, when twenty are made at once beside forty-five', async () => {
    const vera = await books.person(0)
    for (let number = 1; number <= 45; number += 1) await project(vera, `№ ${number}`)
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        makeProject(books.db, {
          userId: vera,
          project: randomUUID(),
          name: `Ещё ${number}`,
          work: null,
          at: AT,
        }),
      ),
    )
    expect(made.filter(({ outcome }) => outcome === 'made')).toHaveLength(5)
    expect(made.filter(({ outcome }) => outcome === 'full')).toHaveLength(15)
    expect(await listed(vera)).toHaveLength(50)
  })

  test('can be made by somebody who was never seen', async () => {
    const { userId } = { userId: Math.floor(Math.random() * 1e12) + 1e12 }
    await project(userId, 'Первый')
    expect(await listed(userId)).toEqual(['Первый'])
  })

  test('is renamed, noted, put away and taken out again; the last used stands first', async () => {
    const vera = await books.person(0)
    const [one, two] = [await project(vera, 'Один', later(1)), await project(vera, 'Два', later(2))]
    expect(await listed(vera)).toEqual(['Два', 'Один'])
    await changeProject(books.db, { userId: vera, project: one, archived: true, at: later(3) })
    expect([await listed(vera), await listed(vera, true)]).toEqual([['Два'], ['Один']])
    await changeProject(books.db, { userId: vera, project: one, archived: false, at: later(4) })
    expect(await listed(vera)).toEqual(['Один', 'Два'])
    const noted = await changeProject(books.db, {
      userId: vera,
      project: two,
      name: 'Новый',
      note: 'Для Ани',
      at: AT,
    })
    expect(noted).toMatchObject({ name: 'Новый', note: 'Для Ани' })
    const bare = await changeProject(books.db, { userId: vera, project: two, note: '', at: AT })
    expect(bare).toMatchObject({ name: 'Новый', note: null })
  })

  test('goes with its notes and leaves its results', async () => {
    const vera = await books.person(10_000)
    const [id, work] = [await project(vera), await made(vera)]
    await put(vera, id, work)
    expect(await deleteProject(books.db, { userId: vera, project: id })).toBe('Реклама')
    expect(await deleteProject(books.db, { userId: vera, project: id })).toBeNull()
    expect(await keptIn(vera, id)).toBeNull()
    expect(await books.row(work)).toMatchObject({ state: 'succeeded' })
  })
})

describe('a result in a project', () => {
  test('is kept once, however often it is saved', async () => {
    const vera = await books.person(10_000)
    const [id, work] = [await project(vera), await made(vera)]
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => put(vera, id, work)))
    expect(outcomes.map((one) => one.outcome).toSorted()).toEqual([...Array(4).fill('already'), 'saved'])
    expect(await keptIn(vera, id)).toEqual([work])
  })

  test('stands in pages, the last kept first', async () => {
    const vera = await books.person(10_000)
    const id = await project(vera)
    const works = [await made(vera), await made(vera), await made(vera)]
    for (const work of works) await put(vera, id, work)
    const [first, second, third] = works
    expect(await keptIn(vera, id)).toEqual([third, second, first])
    expect(await keptIn(vera, id, { limit: 1, offset: 1 })).toEqual([second])
  })

  test('is not what failed or still runs', async () => {
    const vera = await books.person(10_000)
    const id = await project(vera)
    const failed = await books.hold(vera)
    await books.release(failed.id)
    const running = await books.hold(vera)
    for (const work of [failed.id, running.id, randomUUID()]) {
      expect(await put(vera, id, work)).toEqual({ outcome: 'unknown', name: null, item: null })
    }
    expect(await keptIn(vera, id)).toEqual([])
  })

  test('is one of at most five hundred', async () => {
    const vera = await books.person(10_000)
    const [id, first] = [await project(vera), await made(vera)]
    await put(vera, id, first)
    await books.query(
      `with copies as (
         insert into generations (id, user_id, chat_id, model, api, format, language, amount, free, state, money,
           input, deadline_at, accepted_at, resolved_at, delivered_at, result)
         select gen_random_uuid(), user_id, chat_id, model, api, format, language, 0, true, 'succeeded', 'none',
           input, deadline_at, accepted_at, resolved_at, resolved_at, result
         from generations, generate_series(2, $2::int) where id = $1 returning id)
       insert into project_items (project_id, generation_id) select $3, id from copies`,
      [first, MOST_ITEMS, id],
    )
    expect(await put(vera, id, await made(vera))).toMatchObject({ outcome: 'full', name: 'Реклама' })
    expect(await put(vera, id, first)).toMatchObject({ outcome: 'already' })
    expect(await keptIn(vera, id, { limit: 1000, offset: 0 })).toHaveLength(MOST_ITEMS)
  })

  test('is moved with its note, and copied without leaving', async () => {
    const vera = await books.person(10_000)
    const [one, two, work] = [await project(vera, 'Один'), await project(vera, 'Два'), await made(vera)]
    const { item } = await put(vera, one, work)
    await noteItem(books.db, { userId: vera, item: item ?? 0, note: 'Лучшее' })
    const asked = { userId: vera, item: item ?? 0, project: two, at: AT }
    const copy = await placeItem(books.db, { ...asked, move: false })
    expect(copy).toMatchObject({ outcome: 'copied', name: 'Два' })
    expect([await keptIn(vera, one), await keptIn(vera, two)]).toEqual([[work], [work]])
    expect(await itemOf(books.db, { userId: vera, item: copy.item ?? 0 })).toMatchObject({
      item: { note: 'Лучшее' },
    })
    expect(await placeItem(books.db, { ...asked, move: false })).toMatchObject({ outcome: 'already' })
    expect(await placeItem(books.db, { ...asked, move: true })).toMatchObject({
      outcome: 'moved',
      item: copy.item,
    })
    expect([await keptIn(vera, one), await keptIn(vera, two)]).toEqual([[], [work]])
    expect(await placeItem(books.db, { ...asked, move: true })).toMatchObject({ outcome: 'unknown' })
  })

  test('moved into the project it is in stays there', async () => {
    const vera = await books.person(10_000)
    const [id, work] = [await project(vera), await made(vera)]
    const { item } = await put(vera, id, work)
    const asked = { userId: vera, item: item ?? 0, project: id, move: true, at: AT }
    expect(await placeItem(books.db, asked)).toMatchObject({ outcome: 'already' })
    expect(await keptIn(vera, id)).toEqual([work])
  })

  test('crosses another on its way, and both arrive', async () => {
    const vera = await books.person(10_000)
    const [one, two] = [await project(vera, 'Один'), await project(vera, 'Два')]
    const [first, second] = [await made(vera), await made(vera)]
    const [a, b] = [await put(vera, one, first), await put(vera, two, second)]
    await Promise.all([
      placeItem(books.db, { userId: vera, item: a.item ?? 0, project: two, move: true, at: AT }),
      placeItem(books.db, { userId: vera, item: b.item ?? 0, project: one, move: true, at: AT }),
    ])
    expect([await keptIn(vera, one), await keptIn(vera, two)]).toEqual([[second], [first]])
  })

  test('is taken out once and stays in the history', async () => {
    const vera = await books.person(10_000)
    const [id, work] = [await project(vera), await made(vera)]
    const { item } = await put(vera, id, work)
    expect(await removeItem(books.db, { userId: vera, item: item ?? 0 })).toBe(id)
    expect(await removeItem(books.db, { userId: vera, item: item ?? 0 })).toBeNull()
    expect(await books.row(work)).toMatchObject({ state: 'succeeded' })
  })
})

test('nobody reaches into the projects or results of somebody else', async () => {
  const [vera, oleg] = [await books.person(10_000), await books.person(10_000)]
  const [hers, work] = [await project(vera, 'Её'), await made(vera)]
  const [his, other] = [await project(oleg, 'Его'), await made(oleg)]
  const { item } = await put(vera, hers, work)
  const mine = { userId: oleg, item: item ?? 0 }
  expect(await put(oleg, hers, other)).toMatchObject({ outcome: 'unknown', name: null })
  expect(await put(oleg, his, work)).toMatchObject({ outcome: 'unknown', name: null })
  expect(
    await makeProject(books.db, { userId: oleg, project: hers, name: 'Моё', work: null, at: AT }),
  ).toEqual({
    outcome: 'unknown',
    saved: false,
  })
  const own = { userId: oleg, project: randomUUID(), name: 'Новый', work, at: AT }
  expect(await makeProject(books.db, own)).toEqual({ outcome: 'made', saved: false })
  expect(await changeProject(books.db, { userId: oleg, project: hers, name: 'Моё', at: AT })).toBeNull()
  expect(await deleteProject(books.db, { userId: oleg, project: hers })).toBeNull()
  expect(await keptIn(oleg, hers)).toBeNull()
  expect(await itemOf(books.db, mine)).toBeNull()
  expect(await noteItem(books.db, { ...mine, note: 'Чужое' })).toBe(false)
  expect(await removeItem(books.db, mine)).toBeNull()
  for (const move of [true, false]) {
    expect(await placeItem(books.db, { ...mine, project: his, move, at: AT })).toMatchObject({
      outcome: 'unknown',
    })
    const away = { userId: vera, item: item ?? 0, project: his, move, at: AT }
    expect(await placeItem(books.db, away)).toMatchObject({ outcome: 'unknown' })
  }
  expect(await keptIn(vera, hers)).toEqual([work])
  expect(await listed(vera)).toEqual(['Её'])
})
