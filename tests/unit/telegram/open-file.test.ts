import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isOutage, traced } from '../../../lib/kernel/index.js'
import { telegramClient } from '../../../lib/telegram/client.js'
import type { Telegram } from '../../../lib/telegram/port.js'
import { startWireServer, type WireAnswer, type WireServer } from './wire-server.js'

const TOKEN = '123456:TEST-token'
const MB = 1024 * 1024

let server: WireServer
let telegram: Telegram

beforeEach(async () => {
  server = await startWireServer()
  telegram = telegramClient({ token: TOKEN, apiRoot: `${server.root}/base`, timeoutMs: 5_000 })
})

afterEach(async () => {
  await server.stop()
})

function found(file: object): WireAnswer {
  return { body: { ok: true, result: { file_id: 'F', file_unique_id: 'U', ...file } } }
}

async function failure(): Promise<unknown> {
  return telegram.openFile('F').then(
    () => 'no failure',
    (error: unknown) => error,
  )
}

describe('a file that a person sent', () => {
  test('is asked for, then streamed; both requests are counted', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    server.answers.push(found({ file_size: 3, file_path: 'photos/file 1.jpg' }))
    server.answers.push({
      bytes,
      headers: { 'content-type': 'application/octet-stream', 'content-length': '3' },
    })
    const { calls } = await traced('r', async (trace) => {
      const file = await telegram.openFile('F')
      expect(file).toMatchObject({ size: 3, mime: 'image/jpeg', name: 'file 1.jpg' })
      expect(new Uint8Array(await new Response(file.body).arrayBuffer())).toEqual(bytes)
      expect(JSON.stringify(file)).not.toContain(TOKEN)
      return trace
    })
    expect(calls.t).toBe(2)
    expect(server.requests.map(({ path }) => path)).toEqual([
      `/base/bot${TOKEN}/getFile`,
      `/base/file/bot${TOKEN}/photos/file%201.jpg`,
    ])
  })

  test('has the type that the server names when its own name says nothing', async () => {
    server.answers.push(found({ file_path: 'documents/file_2' }), {
      bytes: new Uint8Array(1),
      headers: { 'content-type': 'Audio/MPEG; charset=x' },
    })
    expect((await telegram.openFile('F')).mime).toBe('audio/mpeg')
  })

  test('over 20 MB is refused, whoever says so: Telegram, the server or the bytes themselves', async () => {
    const tooBig = { name: 'TelegramRefusal', code: 400, description: 'Bad Request: file is too big' }
    server.answers.push(found({ file_size: 20 * MB + 1, file_path: 'a.mp4' }))
    expect(await failure()).toMatchObject(tooBig)

    server.answers.push(found({ file_path: 'a.mp4' }), { bytes: new Uint8Array(20 * MB + 1) })
    const file = await telegram.openFile('F')
    await expect(new Response(file.body).arrayBuffer()).rejects.toMatchObject(tooBig)

    const length = { 'content-length': String(20 * MB + 1) }
    server.answers.push(found({ file_path: 'a.mp4' }), {
      bytes: new Uint8Array(20 * MB + 1),
      headers: length,
    })
    expect(await failure()).toMatchObject(tooBig)
  })

  test('that is gone, or whose path leads elsewhere, is refused', async () => {
    server.answers.push(found({}))
    expect(await failure()).toMatchObject({ code: 400 })
    server.answers.push(found({ file_path: 'a.mp4' }), { status: 404, page: 'Not Found' })
    expect(await failure()).toMatchObject({ name: 'TelegramRefusal', code: 404 })

    const asked = server.requests.length
    for (const path of ['../../evil', 'a/../../../../evil', '..', '/etc/passwd', '']) {
      server.answers.push(found({ file_path: path }))
      expect(await failure()).toMatchObject({ name: 'TelegramRefusal', code: 400 })
    }
    expect(server.requests).toHaveLength(asked + 5)
  })

  test('cannot be had while the file server is away; the failure does not show the token', async () => {
    for (const answer of [
      { status: 502, page: 'x' },
      'drop',
      { status: 302, headers: { location: '/x' } },
    ] as const) {
      server.answers.push(found({ file_path: 'a.mp4' }), answer)
      const error = await failure()
      expect(isOutage(error, 'telegram')).toBe(true)
      expect(error instanceof Error && `${error.message} ${String(error.cause)}`).not.toContain(TOKEN)
    }
  })
})
