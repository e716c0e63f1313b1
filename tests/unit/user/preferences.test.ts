import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DEFAULT_PREFERENCES,
  isQuiet,
  type PreferenceChange,
  preferencesFrom,
  startOfOwnDay,
} from '../../../lib/preferences/index.js'
import { openUser, readPreferences, setPreference } from '../../../lib/user/index.js'
import { AT, later, openBooks, stranger } from '../ledger/books.js'

const books = openBooks()

const sum = fc.option(fc.integer({ min: 1, max: 1e12 }))
const hour = fc.integer({ min: 0, max: 23 })
const change: fc.Arbitrary<PreferenceChange> = fc.oneof(
  fc.record({ dayCap: sum }),
  fc.record({ askAbove: sum }),
  fc.record({ quiet: fc.option(fc.record({ from: hour, until: hour })) }),
  fc.record({ utcOffset: fc.integer({ min: -720, max: 840 }) }),
  fc.record({ safe: fc.boolean() }),
  fc.record({ coach: fc.boolean() }),
  fc.record({ tips: fc.boolean() }),
  fc.record({ friends: fc.boolean() }),
)

test('who has set nothing has the defaults, known or not', async () => {
  const id = stranger()
  expect(await readPreferences(books.db, { userId: id })).toEqual(DEFAULT_PREFERENCES)
  await books.query('insert into users (id) values ($1)', [id])
  await books.query('insert into preferences (user_id) values ($1)', [id])
  expect(await readPreferences(books.db, { userId: id })).toEqual(DEFAULT_PREFERENCES)
})

test('any row of changes leaves the last value of each preference, and a repeat leaves the row alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const userId = stranger()
      let expected = DEFAULT_PREFERENCES
      for (const one of changes) {
        expected = { ...expected, ...one }
        expect(await setPreference(books.db, { userId, change: one, at: AT })).toEqual(expected)
      }
      const row = () =>
        books.query('select p.*, p.xmin::text from preferences p where user_id = $1', [userId])
      const before = await row()
      const last = changes.at(-1) ?? {}
      expect(await setPreference(books.db, { userId, change: last, at: later(60) })).toEqual(expected)
      expect(await row()).toEqual(before)
      const opened = await openUser(books.db, {
        person: { id: userId, name: null, username: null, languageCode: null },
        welcome: 0,
        freeSince: AT,
        at: AT,
      })
      expect(opened.preferences).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})

test('two changes of different preferences at once both stay', async () => {
  const userId = stranger()
  await Promise.all([
    setPreference(books.db, { userId, change: { dayCap: 500 }, at: AT }),
    setPreference(books.db, { userId, change: { safe: true }, at: AT }),
    setPreference(books.db, { userId, change: { quiet: { from: 23, until: 8 } }, at: AT }),
  ])
  expect(await readPreferences(books.db, { userId })).toEqual({
    ...DEFAULT_PREFERENCES,
    dayCap: 500,
    safe: true,
    quiet: { from: 23, until: 8 },
  })
})

test('what a session holds damaged is the default, never an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = preferencesFrom(value)
      expect(preferencesFrom(read)).toEqual(read)
    }),
  )
  expect(
    preferencesFrom({ dayCap: -5, quiet: { from: 25, until: 1 }, utcOffset: 9_999, safe: 'yes' }),
  ).toEqual(DEFAULT_PREFERENCES)
})

test('quiet hours go over midnight and follow the clock of the person', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour, 30))
  const night = { ...DEFAULT_PREFERENCES, utcOffset: 0, quiet: { from: 23, until: 8 } }
  const quietAt = (prefs: typeof night) =>
    Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isQuiet(prefs, at(hour)))
  expect(quietAt(night)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 23])
  expect(quietAt({ ...night, utcOffset: 180 })).toEqual([0, 1, 2, 3, 4, 20, 21, 22, 23])
  expect(quietAt({ ...night, quiet: { from: 13, until: 15 } })).toEqual([13, 14])
  expect(isQuiet({ ...night, quiet: null }, at(3))).toBe(false)
})

test('a day of one’s own begins at one’s own midnight', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: -720, max: 840 }),
      (at, offset) => {
        const start = startOfOwnDay(at, offset)
        const passed = at.getTime() - start.getTime()
        expect(passed).toBeGreaterThanOrEqual(0)
        expect(passed).toBeLessThan(86_400_000)
        expect(new Date(start.getTime() + offset * 60_000).toISOString()).toContain('T00:00:00.000Z')
      },
    ),
  )
})
