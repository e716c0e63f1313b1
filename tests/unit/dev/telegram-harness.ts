import { createServer, type Server, type ServerResponse } from 'node:http'
import { type FakeTelegram, startFakeTelegram } from '../../../dev/telegram/index.js'

/** What lies at the end of a path in something unknown; undefined when the path breaks off. */
export function pick(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
}

export interface Answer {
  ok: boolean
  // Every method answers something else; the tests look at it with matchers.
  result?: unknown
  error_code?: number
  description?: string
  parameters?: { retry_after?: number }
}

export interface Seen {
  update: { update_id: number; [kind: string]: unknown }
  secret: string | null
}

export interface Reply {
  status: number
  body?: object
  headers?: Record<string, string>
  wait?: Promise<void>
}

/** A bot made of one function: what it saw, and how it answers. */
export interface Hook {
  url: string
  seen: Seen[]
  answer: (update: Seen['update']) => Reply
  stop: () => Promise<void>
}

async function respond(answer: Promise<Response>, outgoing: ServerResponse): Promise<void> {
  const response = await answer
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

async function serve(
  handle: (request: Request) => Promise<Response>,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}
      const request = new Request(`http://localhost${incoming.url}`, {
        method: incoming.method ?? 'GET',
        headers,
        ...body,
      })
      void respond(handle(request), outgoing)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export async function startHook(): Promise<Hook> {
  const hook: Hook = { url: '', seen: [], answer: () => ({ status: 200 }), stop: async () => undefined }
  const server = await serve(async (request) => {
    const update: Seen['update'] = JSON.parse(await request.text())
    hook.seen.push({ update, secret: request.headers.get('x-telegram-bot-api-secret-token') })
    const { status, body, headers, wait } = hook.answer(update)
    await wait
    return body
      ? Response.json(body, { status, ...(headers ? { headers } : {}) })
      : new Response(null, { status, ...(headers ? { headers } : {}) })
  })
  hook.url = `${server.url}/api/telegram`
  hook.stop = server.stop
  return hook
}

/** A place in the web that holds files of any type. */
export async function startWeb(): Promise<{
  put(path: string, type: string, bytes: Uint8Array): string
  stop(): Promise<void>
}> {
  const files = new Map<string, { type: string; bytes: Uint8Array }>()
  const server = await serve(async (request) => {
    const file = files.get(new URL(request.url).pathname)
    if (!file) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.type } })
  })
  return {
    put(path, type, bytes) {
      files.set(path, { type, bytes })
      return server.url + path
    },
    stop: server.stop,
  }
}

export function caller(telegram: () => FakeTelegram) {
  return async (method: string, params: object = {}): Promise<Answer> => {
    const { root, token } = telegram()
    const response = await fetch(`${root}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    })
    const answer: Answer = JSON.parse(await response.text())
    return answer
  }
}

/** The head of a PNG of this size: enough for everybody who does not decode it. */
export function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.write('\u0089PNG\r\n\u001a\n', 0, 'latin1')
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** A PCM file with this many seconds of silence. */
export function wav(seconds: number): Buffer {
  const rate = 8_000
  const bytes = Buffer.alloc(44 + rate * seconds)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(rate, 28)
  return bytes
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** An MP4 that says its size and length and holds no picture. */
export function mp4(width: number, height: number, seconds: number): Buffer {
  const movie = Buffer.alloc(100)
  movie.writeUInt32BE(1_000, 12)
  movie.writeUInt32BE(seconds * 1_000, 16)
  const track = Buffer.alloc(84)
  track.writeUInt32BE(width * 65_536, 76)
  track.writeUInt32BE(height * 65_536, 80)
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0')),
    box('moov', box('mvhd', movie), box('trak', box('tkhd', track))),
  ])
}

export const startTelegram = () => startFakeTelegram({ retry: 'fast' })
