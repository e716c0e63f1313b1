import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { portOf } from './backends/loopback.js'
import { codeOf, Mistake } from './backends/mistake.js'

export interface WebServer {
  port: number
  /** http://127.0.0.1:PORT, without a slash at the end. */
  url: string
  /** Takes no new connection; what is under way goes on. */
  close: () => void
  stop: () => Promise<void>
}

type Answer = (request: Request) => Promise<Response>

/**
 * Serves a Web-standard handler over node:http, to this machine only, on `port` (0 = a free one).
 * A named port that is taken is a Mistake. `stop` cuts what is still open.
 */
export async function serveWeb(port: number, answer: Answer): Promise<WebServer> {
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void respond(incoming, outgoing, answer)
  }
  const first = await listen(port, '127.0.0.1', listener)
  const servers = [first]
  const bound = portOf(first)
  // Browsers ask ::1 first for "localhost": without this they might meet somebody else's server there.
  const second = await listen(bound, '::1', listener).catch(async (error: unknown) => {
    // No IPv6, or this free port is free on one side.
    if (port === 0 || codeOf(error) !== 'EADDRINUSE') return null
    await close(first)
    throw error
  })
  if (second) servers.push(second)
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    close: () => {
      for (const server of servers) server.close().closeIdleConnections()
    },
    stop: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

async function listen(
  port: number,
  host: string,
  listener: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Promise<Server> {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  return server
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** What a taken or forbidden port means to the person at the keyboard. */
export function explainPort(error: unknown, port: number): unknown {
  const code = codeOf(error)
  if (code === 'EADDRINUSE') return new Mistake(`Port ${port} is in use. Set PORT to another one.`, error)
  if (code === 'EACCES')
    return new Mistake(`Port ${port} needs more rights. Set PORT to one above 1023.`, error)
  return error
}

async function respond(incoming: IncomingMessage, outgoing: ServerResponse, answer: Answer): Promise<void> {
  outgoing.on('error', () => undefined) // The caller went away: nobody is left to be told.
  try {
    const response = await answer(toRequest(incoming))
    outgoing.statusCode = response.status
    for (const [name, value] of response.headers) outgoing.appendHeader(name, value)
    if (response.body && incoming.method !== 'HEAD')
      await pipeline(Readable.fromWeb(response.body), outgoing).catch(() => outgoing.destroy())
    else outgoing.end()
  } catch (error) {
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(error instanceof TypeError ? 400 : 500).end()
  }
}

function toRequest(incoming: IncomingMessage): Request {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2)
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '')
  const url = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  return new Request(url, { method, headers, body: toStream(incoming), duplex: 'half' })
}

/**
 * The body as a stream that reads nothing from the socket until somebody asks: a refused caller is not read.
 */
function toStream(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= incoming.iterator({ destroyOnReturn: false })
        const next = await chunks.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      cancel() {
        incoming.resume() // The rest is swallowed, so that the connection can carry the answer.
      },
    },
    { highWaterMark: 0 },
  )
}
