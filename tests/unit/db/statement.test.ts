import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { users } from '../../../lib/db/schema.js'
import { Statement } from '../../../lib/db/statement.js'

const dialect = new PgDialect()
const inner = sql`g.id = ${'a'} and g.free = ${false}`

test.each<[string, SQL]>([
  ['words alone', sql`select 1`],
  ['plain values', sql`select ${'a'}, ${1}, ${null}, ${true}, ${''}, ${0}`],
  ['a value at the end', sql`select * from f(p_at => ${'2026-11-24'})`],
  ['a statement inside', sql`select ${1} from generations g where ${inner} limit ${2}`],
  ['a list', sql`select 1 where ${'a'} in ${['a', 'b']}`],
  ['nothing where something could be', sql`select ${1}${undefined}${2}`],
  ['a table and a column', sql`select ${users.id} from ${users} where ${users.name} = ${'a'}`],
  ['raw words', sql`select ${sql.raw('now()')}, ${1}`],
  ['a date', sql`select ${new Date(0)}`],
])('a statement of %s is built as drizzle builds it', (_, statement) => {
  const { sql: text, params } = dialect.sqlToQuery(statement)
  const built = dialect.sqlToQuery(new Statement(statement.queryChunks))
  expect({ text: built.sql, params: built.params }).toEqual({ text, params })
})
