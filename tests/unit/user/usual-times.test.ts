import { afterEach, expect, test } from 'vitest'
import {
  catalog,
  learnTimes,
  type ModelCard,
  timesKnownOf,
  usualSecondsFor,
  usualSecondsOf,
} from '../../../lib/catalog/index.js'
import { measureTimes, openUser } from '../../../lib/user/index.js'
import { later, openBooks } from '../ledger/books.js'

const books = openBooks()
const HOUR = 3_600

afterEach(() => learnTimes({ at: null, times: {} }))

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no ${id}`)
  return card
}

/** So many results of a model, the first at `from`, each of so many seconds. */
async function ran(
  model: string,
  made: { times: number; seconds: number; share?: number; from: number; failed?: true },
): Promise<void> {
  const userId = await books.person(1_000_000)
  for (let number = 0; number < made.times; number += 1) {
    const at = later(made.from + number)
    const usual = { seconds: 1, share: made.share ?? 1 }
    const { id } = await books.hold(userId, { model, at, usual, deadlineAt: later(10 * HOUR) })
    const end = later(made.from + number + made.seconds)
    await (made.failed ? books.release(id, { at: end }) : books.capture(id, { at: end }))
  }
}

/** What somebody who is looked at now makes this process know. */
async function look(seconds: number): Promise<void> {
  const userId = await books.person(0)
  const person = { id: userId, name: 'Вера', username: null, languageCode: 'ru' }
  await openUser(books.db, { person, welcome: 0, freeSince: later(0), at: later(seconds) })
}

test('the usual time of a model is the middle of its results, by what each asked for, once there are ten', async () => {
  await ran('z-image', { times: 5, seconds: 30, from: 0 })
  await ran('z-image', { times: 4, seconds: 100, share: 2, from: 10 })
  await ran('z-image', { times: 20, seconds: 900, from: 20, failed: true })
  expect(await measureTimes(books.db, { at: later(HOUR) })).toBeGreaterThan(0)
  await look(HOUR)
  expect(usualSecondsOf(cardOf('z-image'))).toBe(cardOf('z-image').usualSeconds)
  await ran('z-image', { times: 1, seconds: 4_000, from: 50 })
  expect(await measureTimes(books.db, { at: later(2 * HOUR - 1) })).toBe(0) // Not within the hour.
  expect(await measureTimes(books.db, { at: later(2 * HOUR) })).toBeGreaterThan(0)
  expect(usualSecondsOf(cardOf('z-image'))).toBe(cardOf('z-image').usualSeconds)
  await look(2 * HOUR)
  expect(usualSecondsOf(cardOf('z-image'))).toBe(40) // Between 30 and half of 100.
  expect(timesKnownOf()).toEqual(later(2 * HOUR))
})

test('only the last two hundred count, and what is known is not sent again', async () => {
  const userId = await books.person(1)
  const model = 'wan/2-7-text-to-video'
  await books.query(
    `insert into generations (id, user_id, chat_id, model, api, format, language, amount, free, state, money,
      input, task_id, deadline_at, accepted_at, resolved_at, delivered_at, result, usual_share)
     select gen_random_uuid(), $1, $1, $2, 'market', 'text-to-video', 'ru', 0, true, 'succeeded', 'none', '{}',
      'timed-' || n, now(), $3::timestamptz + n * interval '1 minute',
      $3::timestamptz + n * interval '1 minute' + case when n <= 300 then 600 else 90 end * interval '1 second',
      now(), '{"files": []}', 1.5 from generate_series(1, 500) n`,
    [userId, model, later(0)],
  )
  expect(await measureTimes(books.db, { at: later(9 * HOUR) })).toBeGreaterThan(0)
  await look(9 * HOUR)
  const card = cardOf(model)
  expect(usualSecondsOf(card)).toBe(60)
  expect(usualSecondsFor(card, { duration: 10 })).toBeGreaterThan(usualSecondsFor(card, { duration: 5 }))
  const [row] = await books.query('select usual_times_v1($1) as again', [timesKnownOf()])
  expect(row).toEqual({ again: null })
})
