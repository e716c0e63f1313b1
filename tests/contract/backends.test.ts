import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { neon, neonConfig } from '@neondatabase/serverless'
import { Ratelimit } from '@upstash/ratelimit'
import { Redis } from '@upstash/redis'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/neon-http'
import { Redis as Client } from 'ioredis'
import { createRedisServer } from 'js-redis-server'
import { beforeAll, describe, expect, test } from 'vitest'
import { startBackends } from '../../dev/backends/index.js'
import { migrate } from '../../dev/backends/migrate.js'
import { type WorkerDatabase, workerDatabase } from '../support/database.js'

let world: WorkerDatabase
const connect = () => new Redis({ url: world.upstashUrl, token: world.upstashToken, retry: false })
const key = (name: string) => `${world.redisPrefix}:${name}`

beforeAll(async () => {
  world = await workerDatabase()
  neonConfig.fetchEndpoint = world.neonFetchEndpoint
})

describe('Postgres through the Neon driver', () => {
  beforeAll(async () => {
    const query = neon(world.databaseUrl)
    await query.query('create table things (id bigint primary key, name text unique, body jsonb)')
  })

  test('speaks UTF-8 and keeps time in UTC', async () => {
    const query = neon(world.databaseUrl)
    const rows = await query.query(
      "select upper('привет') as word, current_setting('timezone') as zone, current_setting('server_encoding') as code",
    )
    expect(rows).toEqual([{ word: 'ПРИВЕТ', zone: 'UTC', code: 'UTF8' }])
  })

  test('gives values back in the types the driver promises', async () => {
    const rows = await neon(world.databaseUrl).query(
      'select $1::bigint as big, $2::int as small, $3::jsonb as body, $4::text[] as list, $5::boolean as yes, ' +
        "null::text as nothing, $6::timestamptz as moment, '\\x00ff'::bytea as bytes",
      ['9007199254740993', 7, { a: [1, 'два'] }, ['x', 'y,"z'], true, new Date(0)],
    )
    expect(rows).toEqual([
      {
        big: '9007199254740993',
        small: 7,
        body: { a: [1, 'два'] },
        list: ['x', 'y,"z'],
        yes: true,
        nothing: null,
        moment: new Date(0),
        bytes: Buffer.from([0, 255]),
      },
    ])
  })

  test('runs a drizzle statement with parameters', async () => {
    const db = drizzle(world.databaseUrl)
    const result = await db.execute(sql`select ${'text'}::text as one, ${41}::int + 1 as two`)
    expect(result.rows).toEqual([{ one: 'text', two: 42 }])
    expect(result.rowCount).toBe(1)
  })

  test('undoes a whole batch when its last statement fails', async () => {
    const query = neon(world.databaseUrl)
    const batch = query.transaction([
      query.query("insert into things values (1, 'first', null)"),
      query.query("insert into things values (2, 'first', null)"),
    ])
    await expect(batch).rejects.toMatchObject({
      code: '23505',
      constraint: 'things_name_key',
      table: 'things',
    })
    expect(await query.query('select count(*)::int as n from things')).toEqual([{ n: 0 }])
  })

  test('honours the isolation level and the read-only mark of a batch', async () => {
    const query = neon(world.databaseUrl)
    const level = query.query("select current_setting('transaction_isolation') as level")
    expect(await query.transaction([level], { isolationLevel: 'Serializable' })).toEqual([
      [{ level: 'serializable' }],
    ])
    const write = query.query("insert into things values (3, 'third', null)")
    await expect(query.transaction([write], { readOnly: true })).rejects.toMatchObject({ code: '25006' })
  })

  test('names the error of a bad statement and goes on', async () => {
    const query = neon(world.databaseUrl)
    await expect(query.query('select * from nowhere')).rejects.toMatchObject({
      code: '42P01',
      severity: 'ERROR',
    })
    await expect(query.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' })
    expect(await query.query('select 1 as n')).toEqual([{ n: 1 }])
  })

  test('refuses two statements in one string, as Neon does', async () => {
    await expect(neon(world.databaseUrl).query('select 1; select 2')).rejects.toMatchObject({ code: '42601' })
  })

  test('lets two hundred writers of one row through, one after the other', async () => {
    const query = neon(world.databaseUrl)
    await query.query(`insert into things values (10, 'hot', '{"n":0}')`)
    const add = () =>
      query.query(`update things set body = jsonb_build_object('n', (body->>'n')::int + 1) where id = 10`)
    await Promise.all(Array.from({ length: 200 }, add))
    expect(await query.query('select body from things where id = 10')).toEqual([{ body: { n: 200 } }])
  })

  test('lets nobody in with a wrong password, and says what is away', async () => {
    const wrong = new URL(world.databaseUrl)
    wrong.password = 'wrong'
    await expect(neon(wrong.href).query('select 1')).rejects.toMatchObject({ code: '28P01' })
    const away = new URL(world.databaseUrl)
    away.port = '1'
    await expect(neon(away.href).query('select 1')).rejects.toThrow(/cannot reach Postgres/)
  })

  test('answers what is no query with 4xx', async () => {
    const post = (body: string, headers: Record<string, string>) =>
      fetch(world.neonFetchEndpoint, { method: 'POST', body, headers })
    const address = { 'neon-connection-string': world.databaseUrl }
    expect((await post('{', address)).status).toBe(400)
    expect((await post('{"queries":[1]}', address)).status).toBe(400)
    expect((await post('{"query":"select 1"}', {})).status).toBe(400)
    expect((await fetch(world.neonFetchEndpoint)).status).toBe(405)
    expect((await fetch(new URL('/other', world.neonFetchEndpoint))).status).toBe(404)
  })
})

describe('Redis through the Upstash SDK', () => {
  test('keeps values of every shape', async () => {
    const redis = connect()
    await redis.set(key('text'), 'привет\n"x"')
    await redis.set(key('object'), { a: [1, null, 'б'] })
    await redis.set(key('number'), 42)
    expect(await redis.mget(key('text'), key('object'), key('number'), key('none'))).toEqual([
      'привет\n"x"',
      { a: [1, null, 'б'] },
      42,
      null,
    ])
    await redis.hset(key('hash'), { one: 1, two: 'два' })
    expect(await redis.hgetall(key('hash'))).toEqual({ one: 1, two: 'два' })
    expect(await redis.hgetall(key('nohash'))).toBeNull()
  })

  test('claims a key once, until it expires', async () => {
    const redis = connect()
    expect(await redis.set(key('claim'), 'mine', { nx: true, px: 60_000 })).toBe('OK')
    expect(await redis.set(key('claim'), 'yours', { nx: true, px: 60_000 })).toBeNull()
    expect(await redis.get(key('claim'))).toBe('mine')
    expect(await redis.pttl(key('claim'))).toBeGreaterThan(0)
  })

  test('runs a pipeline in order, and one bad command does not stop the others', async () => {
    const redis = connect()
    const pipeline = redis.pipeline()
    pipeline.set(key('p'), 1)
    pipeline.incr(key('p'))
    pipeline.lpush(key('p'), 'x')
    pipeline.get(key('p'))
    const results = await pipeline.exec({ keepErrors: true })
    expect(results.map((one) => one.result)).toEqual(['OK', 2, undefined, 2])
    expect(results[2]?.error).toMatch(/WRONGTYPE/)
  })

  test('runs a transaction, and many at once do not mix', async () => {
    const redis = connect()
    const turn = () => redis.multi().incr(key('m')).incr(key('m')).exec<[number, number]>()
    const pairs = await Promise.all(Array.from({ length: 20 }, turn))
    for (const [first, second] of pairs) expect(second).toBe(first + 1)
    expect(await redis.get(key('m'))).toBe(40)
  })

  test('runs a script by its hash, sending its text only the first time', async () => {
    const redis = connect()
    const script = redis.createScript<string>("return redis.call('set', KEYS[1], ARGV[1]) and ARGV[1]")
    expect(await script.exec([key('s')], ['one'])).toBe('one')
    expect(await script.exec([key('s')], ['two'])).toBe('two')
    expect(await redis.get(key('s'))).toBe('two')
  })

  test('knows a script with the shebang of Upstash by the hash of its whole text', async () => {
    const redis = connect()
    const text = '#!lua flags=allow-key-locking\nreturn {KEYS[1], ARGV[1], 7}'
    const script = redis.createScript<[string, string, number]>(text)
    expect(await script.exec([key('k')], ['a'])).toEqual([key('k'), 'a', 7])
    expect(await redis.evalsha(script.sha1, [key('k')], ['b'])).toEqual([key('k'), 'b', 7])
    expect(await redis.scriptExists(script.sha1)).toEqual([1])
  })

  test.each([
    ['a fixed window', Ratelimit.fixedWindow(3, '60 s')],
    ['a sliding window', Ratelimit.slidingWindow(3, '60 s')],
    ['a token bucket', Ratelimit.tokenBucket(3, '60 s', 3)],
  ])('limits with %s', async (name, limiter) => {
    const limit = new Ratelimit({ redis: connect(), limiter, prefix: key(name), ephemeralCache: false })
    const answers = []
    for (let turn = 0; turn < 4; turn += 1) answers.push((await limit.limit('someone')).success)
    expect(answers).toEqual([true, true, true, false])
    expect((await limit.limit('another')).success).toBe(true)
  })

  test('tells a wrong command by its error', async () => {
    const redis = connect()
    await redis.set(key('string'), 'x')
    await expect(redis.lpush(key('string'), 'y')).rejects.toThrow(/WRONGTYPE/)
  })

  test.each(['/', '/pipeline', '/multi-exec'])('lets nobody in at %s without the token', async (path) => {
    const post = (headers: Record<string, string>, body = '[["ping"]]') =>
      fetch(new URL(path, world.upstashUrl), { method: 'POST', headers, body })
    expect((await post({})).status).toBe(401)
    expect((await post({ authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await post({ authorization: `Bearer ${world.upstashToken}` }, '{')).status).toBe(400)
  })
})

const start = (options: { databaseUrl: string; redisUrl?: string }) =>
  startBackends({ dataDir: join(tmpdir(), 'atelier-never-made'), ...options })

describe('stores that are given', () => {
  test('are used instead of the embedded ones', async () => {
    const given = await createRedisServer()
    const dataDir = join(tmpdir(), 'atelier-never-made')
    const backends = await startBackends({
      dataDir,
      databaseUrl: world.databaseUrl,
      redisUrl: `redis://127.0.0.1:${given.port}`,
    })
    expect(backends.databaseUrl).toBe(world.databaseUrl)
    await new Redis({ url: backends.upstashUrl, token: backends.upstashToken }).set('seen', 'there')
    const client = new Client({ host: '127.0.0.1', port: given.port })
    expect(await client.get('seen')).toBe('there')
    client.disconnect()
    await backends.stop()
    await given.close()
    expect(existsSync(dataDir)).toBe(false)

    const upstash = { url: 'https://redis.invalid', token: 'token' }
    const other = await startBackends({ dataDir, databaseUrl: world.databaseUrl, upstash })
    expect(other).toMatchObject({ upstashUrl: upstash.url, upstashToken: upstash.token })
    await other.stop()
  })

  test('are named when they cannot be reached', async () => {
    await expect(start({ databaseUrl: 'postgres://u:p@127.0.0.1:1/db' })).rejects.toThrow(
      /^DATABASE_URL: cannot use 127\.0\.0\.1:1\/db/,
    )
    await expect(start({ databaseUrl: world.databaseUrl, redisUrl: 'redis://127.0.0.1:1' })).rejects.toThrow(
      /^REDIS_URL: cannot reach Redis at 127\.0\.0\.1:1/,
    )
  })

  test('take the migrations once, also when two start at the same time', async () => {
    const migrated = () =>
      neon(world.databaseUrl).query('select id, hash from drizzle.__drizzle_migrations order by id')
    const before = await migrated()
    await Promise.all([migrate(world.databaseUrl), migrate(world.databaseUrl)])
    expect(await migrated()).toEqual(before)
    expect(before.length).toBeGreaterThan(0)
  })
})
