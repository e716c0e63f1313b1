import { createHash } from 'node:crypto'
import { Redis as UpstashClient } from '@upstash/redis'
import { breaker, countCall, Outage } from '../kernel/index.js'
import { type RedisKeys, redisKeys } from './keys.js'

/** A Lua script with its hash; it names every key it touches in KEYS. */
export interface Script {
  readonly lua: string
  readonly sha: string
}

/** Redis as we use it; every call throws `Outage('redis')` when it does not answer in time. */
export interface Redis {
  readonly keys: RedisKeys
  /** The SDK itself, for the rate limiter only. Calls of one tick share one round trip. */
  readonly client: UpstashClient
  run(script: Script, keys: string[], values: (string | number)[]): Promise<unknown>
  get(key: string): Promise<string | null>
  set(key: string, value: string, seconds: number): Promise<void>
  /** True for the one caller that wrote the key first. */
  setOnce(key: string, value: string, seconds: number): Promise<boolean>
  remove(key: string): Promise<void>
  ping(): Promise<void>
}

export interface RedisOptions {
  url: string
  token: string
  prefix: string
  timeoutMs: number
  /** The breaker's clock, ms. */
  now: () => number
}

// The SDK puts the whole command into its messages, so only the first words of an error are kept.
const MESSAGE_LIMIT = 80
const OUR_MISTAKE = /user_script|WRONGTYPE|compiling script|wrong number of arg/i

export function script(lua: string): Script {
  return { lua, sha: createHash('sha1').update(lua).digest('hex') }
}

function translate(error: unknown): Error {
  const message = error instanceof Error ? (error.message.split('command was:')[0] ?? '') : 'unknown'
  if (OUR_MISTAKE.test(message)) return new Error(`redis refused: ${message.slice(0, MESSAGE_LIMIT)}`)
  return new Outage('redis', message.slice(0, MESSAGE_LIMIT))
}

/** Opens Redis over REST. One retry, one short timeout for both: a dead Redis must not stall an update. */
export function connectRedis(options: RedisOptions): Redis {
  const client = new UpstashClient({
    url: options.url,
    token: options.token,
    automaticDeserialization: false,
    enableTelemetry: false,
    readYourWrites: false,
    retry: { retries: 1, backoff: () => 50 },
    signal: () => {
      countCall('r') // Called once for each request, retries included.
      return AbortSignal.timeout(options.timeoutMs)
    },
  })
  const guard = breaker('redis', options.now)
  const ask = async <T>(call: () => Promise<T>): Promise<T> =>
    guard(async () => {
      try {
        return await call()
      } catch (error) {
        throw translate(error)
      }
    })
  return {
    keys: redisKeys(options.prefix),
    client,
    run: ({ lua, sha }, keys, values) =>
      ask(async () => {
        try {
          return await client.evalsha(sha, keys, values)
        } catch (error) {
          if (!(error instanceof Error && error.message.includes('NOSCRIPT'))) throw error
          return await client.eval(lua, keys, values)
        }
      }),
    get: (key) => ask(() => client.get<string>(key)),
    set: (key, value, seconds) => ask(async () => void (await client.set(key, value, { ex: seconds }))),
    setOnce: (key, value, seconds) =>
      ask(async () => (await client.set(key, value, { ex: seconds, nx: true })) !== null),
    remove: (key) => ask(async () => void (await client.del(key))),
    ping: () => ask(async () => void (await client.ping())),
  }
}
