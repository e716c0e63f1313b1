import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Command, type Redis } from 'ioredis'
import { type Answer, readText, serveLoopback, writeAnswer } from './loopback.js'
import { wordsOf } from './mistake.js'
import { type RedisCommand, type Scripts, scripts } from './upstash-scripts.js'

export interface UpstashShim {
  url: string
  stop: () => Promise<void>
}

// ioredis makes an object of HGETALL; Upstash answers the flat list that Redis sent.
Command.setReplyTransformer('hgetall', (reply: unknown) => reply)

/**
 * Upstash's REST interface in front of any Redis, for the production SDK. `/`, `/pipeline` and `/multi-exec`.
 */
export async function startUpstashShim(redis: Redis, token: string): Promise<UpstashShim> {
  const known = scripts()
  const server = await serveLoopback((request, response) => {
    answer({ request, redis, token, known }).then(
      (result) => writeAnswer(response, result),
      (error: unknown) => writeAnswer(response, { status: 503, body: { error: `ERR ${wordsOf(error)}` } }),
    )
  })
  return { url: `http://127.0.0.1:${server.port}`, stop: server.stop }
}

interface Call {
  request: IncomingMessage
  redis: Redis
  token: string
  known: Scripts
}

async function answer({ request, redis, token, known }: Call): Promise<Answer> {
  if (!isBearer(request.headers.authorization, token))
    return { status: 401, body: { error: 'WRONGPASS invalid or missing auth token' } }
  if (request.method !== 'POST') return { status: 405, body: { error: 'ERR use POST' } }
  const body = parseJson(await readText(request))
  const encode = request.headers['upstash-encoding'] === 'base64' ? toBase64 : toPlain

  if (request.url === '/') {
    if (!isCommand(body)) return badBody()
    const outcome = await runOne(redis, known.rewrite(body))
    if (outcome instanceof Error) return failed(outcome)
    return { status: 200, body: { result: encode(outcome) } }
  }
  if (request.url !== '/pipeline' && request.url !== '/multi-exec')
    return { status: 404, body: { error: 'ERR no such address' } }
  if (!Array.isArray(body) || body.length === 0 || !body.every(isCommand)) return badBody()
  const commands = body.map((command) => known.rewrite(command))
  if (request.url === '/pipeline') {
    // Sent in one go and answered in order: a pipeline.
    const outcomes = await Promise.all(commands.map((command) => runOne(redis, command)))
    return { status: 200, body: outcomes.map((outcome) => settled(outcome, encode)) }
  }
  return runTransaction(redis, commands, encode)
}

async function runTransaction(redis: Redis, commands: RedisCommand[], encode: Encode): Promise<Answer> {
  // One tick, so nothing of another request gets between MULTI and EXEC on the shared connection.
  const sent = [['multi'] as RedisCommand, ...commands, ['exec'] as RedisCommand]
  const outcomes = await Promise.all(sent.map((command) => runOne(redis, command)))
  const refused = outcomes.slice(1, -1).find((outcome) => outcome instanceof Error)
  const results = outcomes.at(-1)
  if (results instanceof Error) return failed(refused instanceof Error ? refused : results)
  if (!Array.isArray(results)) return failed(new Error('EXECABORT the transaction was discarded'))
  return { status: 200, body: results.map((result) => settled(result, encode)) }
}

/** A refusal of Redis is a value here: in a pipeline the other commands go on. A lost connection throws. */
async function runOne(redis: Redis, [name, ...args]: RedisCommand): Promise<unknown> {
  try {
    return await redis.callBuffer(name, ...args)
  } catch (error) {
    if (error instanceof Error && error.name === 'ReplyError') return error
    throw error
  }
}

type Encode = (value: unknown) => unknown

function settled(outcome: unknown, encode: Encode): { result: unknown } | { error: string } {
  return outcome instanceof Error ? { error: outcome.message } : { result: encode(outcome) }
}

function failed(error: Error): Answer {
  return { status: 400, body: { error: error.message } }
}

function badBody(): Answer {
  return { status: 400, body: { error: 'ERR failed to parse command' } }
}

/** Upstash leaves OK and numbers as they are and encodes every other string, deep in lists too. */
function toBase64(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item) => (item instanceof Error ? item.message : toBase64(item)))
  if (typeof value === 'string') return toBase64(Buffer.from(value))
  if (!Buffer.isBuffer(value)) return value
  const text = value.toString('utf8')
  return text === 'OK' ? text : value.toString('base64')
}

function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain)
  return Buffer.isBuffer(value) ? value.toString('utf8') : value
}

function isCommand(value: unknown): value is RedisCommand {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false
  return value.every((part) => typeof part === 'string' || typeof part === 'number')
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
