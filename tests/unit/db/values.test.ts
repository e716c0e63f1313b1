import { sql } from 'drizzle-orm'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { clean, connectDb, type Db, integer, json, moment, oneOf, record } from '../../../lib/db/index.js'
import { workerDatabase } from '../../support/database.js'

let db: Db
beforeAll(async () => {
  const { databaseUrl, neonFetchEndpoint } = await workerDatabase()
  db = connectDb({ url: databaseUrl, fetchEndpoint: neonFetchEndpoint, timeoutMs: 20_000 })
})

test('a bigint becomes an exact number or nothing at all', async () => {
  const row = await db.one(
    sql`select 9007199254740991 as edge, 9007199254740992 as over, -5::bigint as below, 1.5 as half`,
  )
  expect(integer(row.edge)).toBe(Number.MAX_SAFE_INTEGER)
  expect(integer(row.below)).toBe(-5)
  for (const value of [row.over, row.half, '', 'x', null, undefined, true, Number.NaN])
    expect(() => integer(value)).toThrow('safe integer')
})

test('a moment reads the same from a column and from jsonb', async () => {
  const row = await db.one(
    sql`select t.at, to_jsonb(t) as object from (select '2026-11-24 06:11:01.695+00'::timestamptz as at) t`,
  )
  expect(moment(row.at)).toEqual(new Date('2026-11-24T06:11:01.695Z'))
  expect(moment(record(row.object).at)).toEqual(new Date('2026-11-24T06:11:01.695Z'))
  expect(() => moment('soon')).toThrow('is a date')
})

test('an unknown word from the database is a newer function than this code', () => {
  expect(oneOf(['ok', 'short'], 'short')).toBe('short')
  expect(() => oneOf(['ok', 'short'], 'dreaming')).toThrow('one of ok, short')
})

test('any text a person can send is stored as jsonb, and comes back without what cannot be stored', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '\0', '\uD800', '\uDFFF', '\\u0000', '\u202E'),
      async (word, odd) => {
        const text = `${word}${odd}${word}`
        const row = await db.one(sql`select ${json({ text, list: [text] })}::jsonb as value`)
        expect(row.value).toEqual({ text: clean(text), list: [clean(text)] })
      },
    ),
    { numRuns: 50 },
  )
})

test('clean takes NUL and halves of a pair, and nothing else', () => {
  expect(clean('a\0b\uD83Dc😀d\uDE00e\\u0000')).toBe('abc😀de\\u0000')
  expect(json(null)).toBeNull()
  expect(json(undefined)).toBeNull()
})
