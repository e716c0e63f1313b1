import { readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../../dev/backends/migrate.js'
import * as schema from '../../../lib/db/schema.js'
import { workerDatabase } from '../../support/database.js'

const FOLDER = new URL('../../../drizzle/', import.meta.url)
const DATABASE = `empty_${process.pid}_${Date.now()}`
let beside: Client
let client: Client
let url: string

beforeAll(async () => {
  const { databaseUrl } = await workerDatabase()
  beside = new Client({ connectionString: databaseUrl })
  await beside.connect()
  await beside.query(`create database ${DATABASE} template template0`)
  url = Object.assign(new URL(databaseUrl), { pathname: `/${DATABASE}` }).href
  await migrate(url)
  client = new Client({ connectionString: url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await beside.query(`drop database ${DATABASE} with (force)`)
  await beside.end()
})

const tables = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map(getTableConfig)

const sqlType = (type: string) => (type === 'bigserial' ? 'bigint' : type)
const isNotNull = (name: string) => name.endsWith('_not_null') // Postgres 18 names those, too.
const sorted = (names: (string | undefined)[]) => names.map(String).toSorted()

const CATALOGUE = `
  select 'column' as kind, table_name || '.' || column_name as name,
    concat_ws(' ', data_type, is_nullable, column_default, generation_expression) as words
  from information_schema.columns where table_schema = 'public'
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint', conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'function', p.oid::regprocedure::text, md5(prosrc) from pg_proc p where pronamespace = 'public'::regnamespace
  union all select 'trigger', tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  order by 1, 2`

async function catalogue() {
  const { rows } = await client.query<{ kind: string; name: string; words: string }>(CATALOGUE)
  return rows
}

test('a second migration does nothing', async () => {
  const before = await catalogue()
  await migrate(url)
  expect(await catalogue()).toEqual(before)
  const { rows } = await client.query('select count(*)::int as migrations from drizzle.__drizzle_migrations')
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', FOLDER), 'utf8'))
  expect(rows).toEqual([{ migrations: journal.entries.length }])
})

test('two migrations of one empty database at once give the same database', async () => {
  const name = `${DATABASE}_twice`
  await beside.query(`create database ${name} template template0`)
  try {
    const both = Object.assign(new URL(url), { pathname: `/${name}` }).href
    await Promise.all([migrate(both), migrate(both)])
    const other = new Client({ connectionString: both })
    await other.connect()
    const { rows } = await other.query(CATALOGUE)
    await other.end()
    expect(rows).toEqual(await catalogue())
  } finally {
    await beside.query(`drop database ${name} with (force)`)
  }
})

test('the migrated tables are the tables in the code, column by column', async () => {
  const { rows } = await client.query<{
    table_name: string
    column_name: string
    data_type: string
    nullable: boolean
  }>(
    `select table_name, column_name, data_type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public'`,
  )
  const migrated = rows.map(
    (row) => `${row.table_name}.${row.column_name} ${row.data_type}${row.nullable ? ' null' : ''}`,
  )
  const coded = tables.flatMap((table) =>
    table.columns.map(
      (column) =>
        `${table.name}.${column.name} ${sqlType(column.getSQLType())}${column.notNull ? '' : ' null'}`,
    ),
  )
  expect(migrated.toSorted()).toEqual(coded.toSorted())
})

test('every promise of the schema in the code is in the database, and no other', async () => {
  const rows = await catalogue()
  const named = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.name)
  const checks = tables.flatMap((table) => table.checks.map((check) => check.name))
  const foreign = tables.flatMap((table) => table.foreignKeys.map((key) => key.getName()))
  const unique = tables.flatMap((table) =>
    table.columns.filter((column) => column.isUnique).map((column) => column.uniqueName),
  )
  const primary = tables.map((table) => `${table.name}_pkey`)
  expect(
    named('constraint')
      .filter((name) => !isNotNull(name))
      .toSorted(),
  ).toEqual(sorted([...checks, ...foreign, ...unique, ...primary]))
  const indexes = tables.flatMap((table) => table.indexes.map((index) => index.config.name))
  expect(named('index').toSorted()).toEqual(sorted([...indexes, ...unique, ...primary]))
})

test('the last snapshot is the schema in the code: generating again would write nothing', async () => {
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', FOLDER), 'utf8'))
  const last = String(journal.entries.at(-1).idx).padStart(4, '0')
  const snapshot = JSON.parse(readFileSync(new URL(`meta/${last}_snapshot.json`, FOLDER), 'utf8'))
  expect(await generateMigration(snapshot, generateDrizzleJson(schema))).toEqual([])
})

test('every function is a version: a landed one is never edited', async () => {
  const rows = await catalogue()
  const names = rows.filter((row) => row.kind === 'function').map((row) => row.name.split('(')[0] ?? '')
  for (const name of names) expect(name).toMatch(/_v\d+$/)
  expect(new Set(names).size).toBe(names.length) // No overloads: a call by name has one meaning.
})

test('docs/storage.md names every table and every function, and none that does not exist', async () => {
  const page = readFileSync(new URL('../../../docs/storage.md', import.meta.url), 'utf8')
  const rows = await catalogue()
  const functions = rows.filter((row) => row.kind === 'function').map((row) => row.name.split('(')[0])
  expect(sorted([...new Set(page.match(/\b[a-z_]+_v\d+\b/g))])).toEqual(sorted(functions))
  const tabled = [...page.matchAll(/^\| (`[a-z_`, ]+`) \|.*(?:required|optional|needed)/gm)].flatMap(
    (match) => match[1]?.match(/[a-z_]+/g) ?? [],
  )
  expect(sorted(tabled)).toEqual(sorted(tables.map((table) => table.name)))
})

test('the functions do not depend on the search path of the caller', async () => {
  await client.query("set search_path = ''")
  try {
    const { rows } = await client.query("select * from public.ledger_gift_v1('gift:path', 77, 5, now())")
    expect(rows).toMatchObject([{ outcome: 'credited' }])
    await client.query("select * from public.user_open_v1(78, 'Ann', null, 'en', 10, now(), now())")
    await client.query('select * from public.generation_due_v1(5, now(), now())')
    await client.query("select * from public.claim_v1('k', 'o', false, now(), now(), now())")
  } finally {
    await client.query('reset search_path')
  }
})

test('what is due is found by its index, however many generations there are', async () => {
  await client.query(`
    insert into users (id) values (5) on conflict do nothing;
    insert into balances (user_id) values (5) on conflict do nothing;
    insert into generations (id, user_id, chat_id, model, api, format, language, amount, free, state, money, input,
      deadline_at, accepted_at, resolved_at, delivered_at, task_id, result)
    select gen_random_uuid(), 5, 5, 'demo', 'market', 'text-to-image', 'en', 0, true, 'succeeded', 'none', '{}',
      now(), now(), now(), now(), 'old-' || n, '{}' from generate_series(1, 20000) n;
    analyze generations`)
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    'explain select g.id from generations g where g.due_at <= now() order by g.due_at limit 20 for update skip locked',
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('generations_due')
  expect(plan).not.toContain('Seq Scan')
})

test('what a person made is found by its index, however many generations others have', async () => {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    'explain select o.id, o.input from generations o where o.user_id = 6 order by o.accepted_at desc limit 5000',
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('generations_of_user')
  expect(plan).not.toContain('Seq Scan')
})
