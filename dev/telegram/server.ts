import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { parseBody } from './body.js'
import { type Answer, execute } from './execute.js'
import { bad, Refusal } from './refusal.js'
import type { Params } from './types.js'
import type { World } from './world.js'

/** Room for the largest upload and what wraps it. */
const OVERHEAD_BYTES = 1_048_576
const TOO_LARGE_PAGE =
  '<html><head><title>413 Request Entity Too Large</title></head><body>413 Request Entity Too Large</body></html>'
const TOKEN = /^\d+:[A-Za-z0-9_-]{3,}$/

async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    total += chunk.length
    // What is too much is read to its end and thrown away, so that the sender sees the answer.
    if (total <= limit) chunks.push(chunk)
  }
  if (total > limit) throw new Refusal(413, 'Request Entity Too Large')
  return Buffer.concat(chunks)
}

function refusalAnswer(error: Refusal): Answer {
  return {
    status: error.code,
    body: { ok: false, error_code: error.code, description: error.message },
    retryAfter: error.retryAfter,
  }
}

function write(response: ServerResponse, answer: Answer | null): void {
  if (!answer) {
    response.destroy()
    return
  }
  if (answer.status === 413) {
    response.writeHead(413, { 'content-type': 'text/html' }).end(TOO_LARGE_PAGE)
    return
  }
  const retry = answer.retryAfter === null ? {} : { 'retry-after': String(answer.retryAfter) }
  response
    .writeHead(answer.status, { 'content-type': 'application/json', ...retry })
    .end(JSON.stringify(answer.body))
}

/** Refuses a token that is not the bot's. */
function checkToken(world: World, token: string): void {
  if (!TOKEN.test(token)) throw new Refusal(404, 'Not Found')
  if (token !== world.token) throw new Refusal(401, 'Unauthorized')
}

function writeFile(world: World, url: URL, response: ServerResponse): void {
  const [, token = '', path = ''] = /^\/file\/bot([^/]*)\/(.+)$/.exec(decodeURIComponent(url.pathname)) ?? []
  checkToken(world, token)
  const file = world.files.at(path)
  if (!file) throw new Refusal(404, 'Not Found')
  response
    .writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
    .end(file.bytes)
}

async function call(world: World, url: URL, request: IncomingMessage): Promise<Answer | null> {
  const [, token = '', method = ''] = /^\/bot([^/]*)\/([^/]+)$/.exec(decodeURIComponent(url.pathname)) ?? []
  if (method === '') throw new Refusal(404, 'Not Found')
  checkToken(world, token)
  if (request.method !== 'GET' && request.method !== 'POST') throw bad('unsupported HTTP method')
  const limit = world.spec.behaviour.files.otherUploadBytes + OVERHEAD_BYTES
  const bytes = await readBody(request, limit)
  const body = await parseBody(bytes, request.headers['content-type'] ?? '')
  const params: Params = { ...Object.fromEntries(url.searchParams), ...body }
  delete params.method
  return execute(world, { method, params }, 'http')
}

async function serve(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  try {
    if (url.pathname.startsWith('/file/')) writeFile(world, url, response)
    else write(response, await call(world, url, request))
  } catch (error) {
    if (error instanceof Refusal) write(response, refusalAnswer(error))
    else write(response, refusalAnswer(new Refusal(500, 'Internal Server Error')))
  }
}

/** The HTTP face of the server on a loopback port; 0 takes a free one. */
export async function listen(world: World, port: number): Promise<{ server: Server; root: string }> {
  const server = createServer((request, response) => void serve(world, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return { server, root: `http://127.0.0.1:${bound}` }
}
