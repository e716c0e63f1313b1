import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Socket } from 'node:net'
import { Redis } from 'ioredis'
import { createRedisServer } from 'js-redis-server'
import { Mistake, wordsOf } from './mistake.js'

export interface RedisBackend {
  client: Redis
  stop: () => Promise<void>
}

const COMMAND_MS = 5_000

/**
 * A Redis to put behind the shim: the one at `url`, or an embedded one that lives as long as this process.
 */
export async function startRedis(url?: string): Promise<RedisBackend> {
  if (url !== undefined) return connect(url)
  const server = await createRedisServer()
  const calm = hurry(server.port)
  const backend = await connect(`redis://127.0.0.1:${server.port}`)
  return {
    client: backend.client,
    stop: async () => {
      await backend.stop()
      await server.close()
      calm()
    },
  }
}

/**
 * The embedded server lets the second of two small answers wait until the first is acknowledged: 40 ms for
 * every update. Its sockets are told to send at once. Returns how to stop telling them.
 */
function hurry(port: number): () => void {
  const tell = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('socket' in message)) return
    const { socket } = message
    if (socket instanceof Socket && socket.localPort === port) socket.setNoDelay(true)
  }
  subscribe('net.server.socket', tell)
  return () => void unsubscribe('net.server.socket', tell)
}

async function connect(url: string): Promise<RedisBackend> {
  if (!/^rediss?:\/\//.test(url)) throw new Mistake('REDIS_URL must begin with redis:// or rediss://')
  // Errors are answered, not kept: the production client decides about repeats.
  const client = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_MS,
    connectTimeout: COMMAND_MS,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  })
  let last: unknown
  client.on('error', (error: unknown) => {
    last = error
  })
  try {
    await client.connect()
  } catch (error) {
    client.disconnect()
    const host = URL.canParse(url) ? new URL(url).host : 'that address'
    throw new Mistake(`REDIS_URL: cannot reach Redis at ${host} (${wordsOf(last ?? error)}).`, error)
  }
  return {
    client,
    stop: async () => {
      client.disconnect()
    },
  }
}
