import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { portOf } from '../../dev/backends/loopback.js'

/** One request that came to a gate, and what went back; `status` 0 when nothing did. */
export interface Exchange {
  method: string
  path: string
  headers: Record<string, string>
  request: string
  status: number
  answerHeaders: Record<string, string>
  answer: string
}

/**
 * `open` passes everything on · `closed` refuses the connection, as a server that is not running · `cut`
 * takes the request and hangs up · `silent` takes it and never answers · `deaf` passes it on and hangs up
 * instead of answering.
 */
export type GateState = 'open' | 'closed' | 'cut' | 'silent' | 'deaf'

/** A door in front of a server of this machine that a test can shut, and that remembers what passed. */
export interface Gate {
  url: string
  exchanges: Exchange[]
  /** Where it leads; a path is kept. */
  leadTo(root: string): void
  /** With `times` only the next so many requests meet it, then the gate is open again. */
  turn(state: GateState, times?: number): Promise<void>
  stop(): Promise<void>
}

export async function openGate(target = ''): Promise<Gate> {
  let root = target
  let state: GateState = 'open'
  let left = Number.POSITIVE_INFINITY
  const exchanges: Exchange[] = []
  const server = createServer((request, response) => {
    const met = state
    if (met !== 'open' && --left <= 0) state = 'open'
    void pass(request, response, { root, met, exchanges })
  })
  await listen(server, 0)
  const port = portOf(server)
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    leadTo: (changed) => {
      root = changed
    },
    async turn(next, times = Number.POSITIVE_INFINITY) {
      if (next === 'closed') await close(server)
      else if (!server.listening) await listen(server, port)
      state = next
      left = times
    },
    stop: () => close(server),
  }
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  gate: { root: string; met: GateState; exchanges: Exchange[] },
): Promise<void> {
  const body = await read(request)
  const exchange: Exchange = {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: flat(request.headers),
    request: body.toString('utf8'),
    status: 0,
    answerHeaders: {},
    answer: '',
  }
  gate.exchanges.push(exchange)
  if (gate.met === 'silent') return
  if (gate.met === 'cut') return void request.socket.destroy()
  try {
    const answer = await forward(gate.root, exchange, body)
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (gate.met === 'deaf') return void request.socket.destroy()
    exchange.status = answer.status
    exchange.answerHeaders = Object.fromEntries(answer.headers)
    exchange.answer = bytes.toString('utf8')
    const { 'content-encoding': _, 'transfer-encoding': _chunks, ...headers } = exchange.answerHeaders
    response.writeHead(answer.status, { ...headers, 'content-length': bytes.byteLength }).end(bytes)
  } catch {
    request.socket.destroy()
  }
}

function forward(root: string, exchange: Exchange, body: Buffer): Promise<Response> {
  const own = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])
  const headers = Object.fromEntries(Object.entries(exchange.headers).filter(([name]) => !own.has(name)))
  const bare = exchange.method === 'GET' || exchange.method === 'HEAD'
  return fetch(root + exchange.path, {
    method: exchange.method,
    headers,
    redirect: 'manual',
    ...(bare ? {} : { body: new Uint8Array(body) }),
  })
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value)])
  return Object.fromEntries(entries)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
