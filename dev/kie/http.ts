import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** One request, read to its end. */
export interface Incoming {
  method: string
  /** Path without the query. */
  path: string
  query: URLSearchParams
  headers: Headers
  bytes: Uint8Array<ArrayBuffer>
}

export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
}

/** `cut` closes the connection without an answer. */
export type Answer = Reply | 'cut'

const BODY_LIMIT_BYTES = 256 * 1024 * 1024

/** An answer in JSON; KIE answers failures with HTTP 200 too. */
export function json(body: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** KIE's envelope. */
export function envelope(code: number, msg: string, data: unknown = null): Reply {
  return json({ code, msg, data })
}

/** The body as an object, or null when it is not a JSON object. */
export function jsonObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

export interface Door {
  root: string
  /** Closes the port and every connection. */
  close(): Promise<void>
}

/** Opens a port on this machine; `down` is asked before a request is read. */
export async function openDoor(options: {
  port: number
  down: () => boolean
  answer: (request: Incoming) => Promise<Answer>
}): Promise<Door> {
  const server = createServer((request, response) => {
    if (options.down()) request.socket.destroy()
    else respond(request, response, options.answer).catch(() => request.socket.destroy())
  })
  server.on('connection', (socket) => {
    if (options.down()) socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : options.port
  return { root: `http://127.0.0.1:${port}`, close: () => close(server) }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: Incoming) => Promise<Answer>,
): Promise<void> {
  const result = await answer(await read(request))
  if (result === 'cut') return void request.socket.destroy()
  const body = typeof result.body === 'string' ? Buffer.from(result.body) : result.body
  // A file's HEAD answer says how long the file is, though nothing of it is sent.
  const length = { 'content-length': result.headers['content-length'] ?? String(body.byteLength) }
  response.writeHead(result.status, { ...result.headers, ...length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const url = new URL(request.url ?? '/', 'http://kie.local')
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > BODY_LIMIT_BYTES) throw new Error('the body is too large')
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  const path = decodeURIComponent(url.pathname)
  return { method: request.method ?? 'GET', path, query: url.searchParams, headers, bytes }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
