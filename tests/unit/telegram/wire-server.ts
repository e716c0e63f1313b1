import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface WireRequest {
  path: string
  contentType: string
  chunked: boolean
  /** Fields of a JSON body or of a form; a form's values are strings. */
  fields: Record<string, unknown>
  /** Files of a form, by part name. */
  files: Record<string, { name: string; bytes: Buffer }>
}

/** What the server does with one request. */
export type WireAnswer =
  | { status?: number; body?: unknown; page?: string; headers?: Record<string, string>; bytes?: Uint8Array }
  | 'drop'
  | 'hang'
  | 'half'

export interface WireServer {
  root: string
  requests: WireRequest[]
  /** Answers in this order; when there are none left, `{ ok: true, result: true }`. */
  answers: WireAnswer[]
  stop(): Promise<void>
}

function readForm(body: Buffer, boundary: string): Pick<WireRequest, 'fields' | 'files'> {
  const form: Pick<WireRequest, 'fields' | 'files'> = { fields: {}, files: {} }
  const text = body.toString('latin1')
  if (!text.endsWith(`\r\n--${boundary}--`)) throw new Error('the form does not end with its boundary')
  const parts = `\r\n${text}`.split(`\r\n--${boundary}`).slice(1, -1)
  for (const part of parts) {
    const split = part.indexOf('\r\n\r\n')
    const head = Buffer.from(part.slice(0, split), 'latin1').toString()
    const bytes = Buffer.from(part.slice(split + 4), 'latin1')
    const name = /[ ;]name="([^"]*)"/.exec(head)?.[1] ?? ''
    const file = /filename="([^"]*)"/.exec(head)?.[1]
    if (file === undefined) form.fields[name] = bytes.toString()
    else form.files[name] = { name: file, bytes }
  }
  return form
}

function readRequest(request: IncomingMessage, body: Buffer): WireRequest {
  const contentType = request.headers['content-type'] ?? ''
  const boundary = /boundary=(.*)$/.exec(contentType)?.[1]
  const json = contentType.startsWith('application/json')
  const content = boundary
    ? readForm(body, boundary)
    : { fields: json ? JSON.parse(body.toString()) : {}, files: {} }
  const chunked = request.headers['transfer-encoding'] === 'chunked'
  return { path: request.url ?? '', contentType: contentType.split(';')[0] ?? '', chunked, ...content }
}

function reply(response: ServerResponse, answer: WireAnswer): void {
  if (answer === 'hang') return
  if (answer === 'drop') {
    response.destroy()
    return
  }
  if (answer === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"ok":true,')
    return
  }
  const { status = 200, body = { ok: true, result: true }, page, bytes, headers } = answer
  response.writeHead(status, {
    'content-type': page === undefined ? 'application/json' : 'text/html',
    ...headers,
  })
  response.end(bytes ?? page ?? JSON.stringify(body))
}

/** A small Bot API server on a free port: reads what the client sends, answers as told. */
export async function startWireServer(): Promise<WireServer> {
  const requests: WireRequest[] = []
  const answers: WireAnswer[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => response.destroy())
    request.on('end', () => {
      requests.push(readRequest(request, Buffer.concat(chunks)))
      reply(response, answers.shift() ?? {})
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { root: `http://127.0.0.1:${address.port}`, requests, answers, stop }
}
