import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FunctionsServer, serveFunctions } from '../../dev/functions.js'

const FILES = {
  'echo.ts': `export async function POST(request: Request) { return new Response(await request.text()) }
    export function GET() { return Response.json({ ok: true }) }`,
  'door.ts': `export function POST() { return new Response('no', { status: 401 }) }`,
  'late.ts': `const context = () => (globalThis as any)[Symbol.for('@vercel/request-context')].get()
    export function GET() {
      context().waitUntil(new Promise((done) => setTimeout(() => { (globalThis as any).lateWork = 'done'; done(0) }, 50)))
      return new Response('ok')
    }`,
  'stream.ts': `export function GET() {
      let turn = 0
      return new Response(new ReadableStream({ pull(c) { turn += 1; c.enqueue(new Uint8Array(65536)); if (turn === 200) c.close() } }))
    }`,
  'broken.ts': `export function GET() { throw new Error('bug') }`,
  'kie/[token].ts': `export function POST(request: Request) { return new Response(new URL(request.url).pathname) }`,
  'kie/fixed.ts': `export function POST() { return new Response('fixed') }`,
  '_private.ts': `export function GET() { return new Response('secret') }`,
  '.hidden.ts': `export function GET() { return new Response('secret') }`,
  'types.d.ts': `export declare const GET: unknown`,
}

describe('the functions on this machine, as Vercel runs them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-functions-'))
  const faults: unknown[] = []
  let server: FunctionsServer
  beforeAll(async () => {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    server = await serveFunctions({ folder, onFault: (error) => faults.push(error) })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const ask = (path: string, init?: RequestInit) => fetch(server.url + path, init)

  test('answer at the address of their file, with the body they were sent', async () => {
    expect(await (await ask('/api/echo', { method: 'POST', body: 'привет' })).text()).toBe('привет')
    expect(await (await ask('/api/echo')).json()).toEqual({ ok: true })
  })

  test('take a part of the address where the file name has brackets, after fixed names', async () => {
    expect(await (await ask('/api/kie/a.b-c', { method: 'POST' })).text()).toBe('/api/kie/a.b-c')
    expect(await (await ask('/api/kie/fixed', { method: 'POST' })).text()).toBe('fixed')
    expect((await ask('/api/kie', { method: 'POST' })).status).toBe(404)
    expect((await ask('/api/kie/a/b', { method: 'POST' })).status).toBe(404)
  })

  test('refuse a method they do not export and name those they do', async () => {
    const response = await ask('/api/echo', { method: 'PUT', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST, GET')
  })

  test.each(['/api/none', '/api/_private', '/api/.hidden', '/api/types', '/api/types.d', '/', '/api'])(
    'are not found at %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  test('can refuse a large body without reading it', async () => {
    const response = await ask('/api/door', { method: 'POST', body: new Uint8Array(5_000_000) })
    expect(response.status).toBe(401)
    expect((await ask('/api/door', { method: 'POST', body: 'x' })).status).toBe(401)
  })

  test('may work on after the answer, and the server knows when they are through', async () => {
    expect(await (await ask('/api/late')).text()).toBe('ok')
    await server.settled()
    expect(Reflect.get(globalThis, 'lateWork')).toBe('done')
  })

  test('stream a large answer', async () => {
    expect((await (await ask('/api/stream')).arrayBuffer()).byteLength).toBe(200 * 65_536)
  })

  test('answer 500 for a bug, and the bug is reported', async () => {
    expect((await ask('/api/broken')).status).toBe(500)
    expect(faults).toHaveLength(1)
  })

  test('survive callers who go away in the middle', async () => {
    const abort = new AbortController()
    const response = await ask('/api/stream', { signal: abort.signal })
    abort.abort()
    await expect(response.arrayBuffer()).rejects.toThrow()
    const half = 'POST /api/echo HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf'
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(half, () => socket.destroy()))
      socket.on('close', () => resolve())
    })
    await server.settled()
    expect((await ask('/api/echo')).status).toBe(200)
  })
})
