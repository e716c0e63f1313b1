import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { connectDb, type Db, DbError } from '../../../lib/db/index.js'
import { isOutage, traced } from '../../../lib/kernel/index.js'
import { workerDatabase } from '../../support/database.js'

let live: Db
const servers: Server[] = []

beforeAll(async () => {
  const { databaseUrl, neonFetchEndpoint } = await workerDatabase()
  live = connectDb({ url: databaseUrl, fetchEndpoint: neonFetchEndpoint, timeoutMs: 20_000 })
})

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
})

/** A database of which only the answer is known. */
async function pretend(answer: (response: ServerResponse) => void, timeoutMs = 5_000) {
  let asked = 0
  let now = 0
  const server = createServer((_, response) => {
    asked += 1
    answer(response)
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const db = connectDb({
    url: 'postgres://somebody:secret-word@db.example/atelier',
    fetchEndpoint: `http://127.0.0.1:${port}/sql`,
    timeoutMs,
    clock: () => now,
  })
  return { db, asked: () => asked, pass: (ms: number) => (now += ms) }
}

const refuse = (body: object) => (response: ServerResponse) => {
  response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
const ask = (db: Db) => db.one(sql`select 1 as one`).catch((error: unknown) => error)

test('a statement gives its rows, one round trip each, counted', async () => {
  const { calls } = await traced('r1', async (trace) => {
    expect(await live.rows(sql`select n from generate_series(1, 3) n`)).toEqual([
      { n: 1 },
      { n: 2 },
      { n: 3 },
    ])
    expect(await live.one(sql`select ${'Привет'}::text as word, ${null}::text as nothing`)).toEqual({
      word: 'Привет',
      nothing: null,
    })
    return trace
  })
  expect(calls.d).toBe(2)
})

test('a single row is exactly one', async () => {
  await expect(live.one(sql`select 1 where false`)).rejects.toThrow('exactly one row')
  await expect(live.one(sql`select * from generate_series(1, 2)`)).rejects.toThrow('exactly one row')
})

test('what the database refuses carries its code and constraint, and no value', async () => {
  const error = await live
    .rows(sql`insert into users (id, name) values (${-5}, ${'a secret name'})`)
    .catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(DbError)
  expect(error).toMatchObject({ code: '23514', constraint: 'users_id_positive' })
  expect(JSON.stringify([String(error), (error as Error).stack, (error as Error).cause])).not.toContain(
    'secret',
  )
})

test('a value that does not fit is not quoted in the error', async () => {
  const error = await live.rows(sql`select ${'a secret prompt'}::uuid`).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: '22P02' })
  expect(String(error)).not.toContain('secret')
})

test('our own sentences come through', async () => {
  await expect(live.rows(sql`delete from transfers`)).rejects.toThrow('transfers only grow')
})

for (const [what, answer] of [
  ['a cut connection', (response: ServerResponse) => response.destroy()],
  ['a proxy that is down', (response: ServerResponse) => response.writeHead(502).end('bad gateway')],
  ['an answer that is no JSON', (response: ServerResponse) => response.writeHead(200).end('<html>')],
  ['a database that is shutting down', refuse({ message: 'going away', severity: 'FATAL', code: '57P01' })],
  ['a database that is starting', refuse({ message: 'starting up', severity: 'FATAL', code: '57P03' })],
  ['too many connections', refuse({ message: 'sorry', severity: 'FATAL', code: '53300' })],
  ['a broken connection behind the proxy', refuse({ message: 'gone', code: '08006' })],
  [
    'a statement that ran too long',
    refuse({ message: 'canceling statement', severity: 'ERROR', code: '57014' }),
  ],
  ['a refusal of the proxy itself', refuse({ message: 'Control plane request failed' })],
] as const) {
  test(`${what} is an outage, not a refusal, and is not tried again`, async () => {
    const { db, asked } = await pretend(answer)
    const error = await ask(db)
    expect(isOutage(error, 'db')).toBe(true)
    expect(asked()).toBe(1)
    expect(JSON.stringify([String(error), String((error as Error).cause)])).not.toContain('secret')
  })
}

test('a database that never answers is given up', async () => {
  const { db } = await pretend(() => undefined, 50)
  expect(isOutage(await ask(db), 'db')).toBe(true)
})

test('a database that stops in the middle of its answer is given up', async () => {
  const { db } = await pretend((response) => response.writeHead(200).write('{"fields":'), 50)
  expect(isOutage(await ask(db), 'db')).toBe(true)
})

for (const code of ['40001', '40P01']) {
  test(`after ${code} the statement is sent once more`, async () => {
    let first = true
    const { db, asked } = await pretend((response) => {
      if (first) refuse({ message: 'again', severity: 'ERROR', code })(response)
      else {
        const field = { name: 'one', dataTypeID: 23, format: 'text' }
        response
          .writeHead(200)
          .end(JSON.stringify({ command: 'SELECT', rowCount: 1, rows: [['1']], fields: [field] }))
      }
      first = false
    })
    expect(await ask(db)).toEqual({ one: 1 })
    expect(asked()).toBe(2)
  })
}

test('a deadlock that stays is a refusal in the end', async () => {
  const { db, asked } = await pretend(
    refuse({ message: 'deadlock detected', severity: 'ERROR', code: '40P01' }),
  )
  expect(await ask(db)).toMatchObject({ code: '40P01' })
  expect(asked()).toBe(2)
})

test('a database known to be away is not asked for five seconds', async () => {
  const { db, asked, pass } = await pretend((response) => response.destroy())
  for (let index = 0; index < 8; index += 1) expect(isOutage(await ask(db), 'db')).toBe(true)
  expect(asked()).toBe(5)
  pass(5_000)
  await ask(db)
  expect(asked()).toBe(6)
})

test('two databases in one process do not meet', async () => {
  const { db } = await pretend((response) => response.destroy())
  const [away, here] = await Promise.all([ask(db), ask(live)])
  expect(isOutage(away, 'db')).toBe(true)
  expect(here).toEqual({ one: 1 })
})
