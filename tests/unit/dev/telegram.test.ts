import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeTelegram, startFakeTelegram } from '../../../dev/telegram/index.js'

interface Hook {
  url: string
  seen: { update: Record<string, unknown>; secret: string | undefined }[]
  answer: (update: Record<string, unknown>) => { status: number; body?: unknown; headers?: Record<string, string> }
  stop(): Promise<void>
}

async function startHook(): Promise<Hook> {
  const hook: Hook = { url: '', seen: [], answer: () => ({ status: 200 }), stop: async () => {} }
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const update = JSON.parse(Buffer.concat(chunks).toString())
      const secret = request.headers['x-telegram-bot-api-secret-token']
      hook.seen.push({ update, secret: typeof secret === 'string' ? secret : undefined })
      const { status, body, headers } = hook.answer(update)
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(body === undefined ? '' : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  hook.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api/telegram`
  hook.stop = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return hook
}

let telegram: FakeTelegram
let hook: Hook

beforeEach(async () => {
  hook = await startHook()
  telegram = await startFakeTelegram({ retry: 'fast' })
})
afterEach(async () => {
  await telegram.stop()
  await hook.stop()
})

interface Answer {
  ok: boolean
  result?: unknown
  error_code?: number
  description?: string
  parameters?: { retry_after?: number }
}

async function call(method: string, params: object = {}): Promise<Answer> {
  const response = await fetch(`${telegram.root}/bot${telegram.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  return (await response.json()) as Answer
}

async function vera() {
  const person = telegram.person({ id: 42, name: 'Вера', language: 'ru' })
  await person.send('/start')
  return person
}

describe('a call is checked against the specification', () => {
  test('a message in HTML arrives as text with entities', async () => {
    await vera()
    const { ok, result } = await call('sendMessage', { chat_id: 42, text: '<b>Привет</b>, 👋 <i>мир</i>', parse_mode: 'HTML' })
    expect(ok).toBe(true)
    expect(result).toMatchObject({
      text: 'Привет, 👋 мир',
      entities: [
        { type: 'bold', offset: 0, length: 6 },
        { type: 'italic', offset: 11, length: 3 },
      ],
    })
    expect(telegram.faults).toEqual([])
  })
})
