import { randomBytes } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { codeOf, Mistake, wordsOf } from './mistake.js'
import { startNeonShim } from './neon-shim.js'
import { startPostgres } from './postgres.js'
import { startRedis } from './redis.js'
import { startUpstashShim } from './upstash-shim.js'

export { Mistake } from './mistake.js'

export interface Backends {
  /** What the Neon driver is given, and pg can connect to: postgres://user:pass@host:port/database */
  databaseUrl: string
  /** The local stand-in for Neon's HTTP address. */
  neonFetchEndpoint: string
  upstashUrl: string
  upstashToken: string
  /** Makes a database beside the first one, as a copy of `template` when given; returns its address. */
  createDatabase: (name: string, template?: string) => Promise<string>
  stop: () => Promise<void>
}

export interface BackendOptions {
  /** Where the embedded Postgres keeps its files. */
  dataDir: string
  /** Used instead of the embedded Postgres. */
  databaseUrl?: string
  /** Put behind the Upstash shim instead of the embedded Redis. */
  redisUrl?: string
  /** Used instead of the shim and any Redis. */
  upstash?: { url: string; token: string }
  log?: (line: string) => void
}

type Stop = () => Promise<void>

/**
 * Starts what is not given: Postgres, Redis and the two shims, on free loopback ports. Stops all on failure.
 */
export async function startBackends(options: BackendOptions): Promise<Backends> {
  const stops: Stop[] = []
  const stop = async () => {
    for (const one of stops.splice(0).toReversed()) await one()
  }
  try {
    const [address, redis] = await settleAll([startDatabase(options, stops), startUpstash(options, stops)])
    const shim = await startNeonShim()
    stops.push(shim.stop)
    return {
      databaseUrl: address,
      neonFetchEndpoint: shim.endpoint,
      upstashUrl: redis.url,
      upstashToken: redis.token,
      createDatabase: (name, template) => createDatabase(address, { name, template }),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Waits for both, so that a failure of one does not leave the other starting behind our back. */
async function settleAll<A, B>(pair: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(pair)
  return Promise.all(pair)
}

async function startDatabase(options: BackendOptions, stops: Stop[]): Promise<string> {
  if (options.databaseUrl !== undefined) {
    await checkDatabase(options.databaseUrl)
    return options.databaseUrl
  }
  const postgres = await startPostgres({ dataDir: options.dataDir, log: options.log ?? (() => undefined) })
  stops.push(postgres.stop)
  const address = postgres.url('atelier')
  await createDatabase(postgres.url('postgres'), { name: 'atelier' }).catch((error: unknown) => {
    if (codeOf(error) !== '42P04') throw error // It exists: a later start on the same folder.
  })
  return address
}

async function startUpstash(options: BackendOptions, stops: Stop[]): Promise<{ url: string; token: string }> {
  if (options.upstash) return options.upstash
  const redis = await startRedis(options.redisUrl)
  stops.push(redis.stop)
  const token = randomBytes(18).toString('base64url')
  const shim = await startUpstashShim(redis.client, token)
  stops.push(shim.stop)
  return { url: shim.url, token }
}

async function checkDatabase(databaseUrl: string): Promise<void> {
  if (!URL.canParse(databaseUrl) || !/^postgres(ql)?:$/.test(new URL(databaseUrl).protocol))
    throw new Mistake('DATABASE_URL must look like postgres://user:password@host:5432/database')
  const { host, pathname } = new URL(databaseUrl)
  try {
    await query(databaseUrl, 'select 1')
  } catch (error) {
    throw new Mistake(`DATABASE_URL: cannot use ${host}${pathname} (${wordsOf(error)}).`, error)
  }
}

async function createDatabase(
  besideUrl: string,
  { name, template }: { name: string; template?: string | undefined },
): Promise<string> {
  const from = template === undefined ? '' : ` template ${escapeIdentifier(template)}`
  await query(besideUrl, `create database ${escapeIdentifier(name)}${from}`)
  const url = new URL(besideUrl)
  url.pathname = `/${name}`
  return url.href
}

async function query(databaseUrl: string, text: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined) // The call below rejects with the same words.
  try {
    await client.connect()
    await client.query(text)
  } finally {
    await client.end().catch(() => undefined)
  }
}
