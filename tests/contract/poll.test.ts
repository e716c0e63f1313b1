import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import {
  type Answer,
  type Loopback,
  readText,
  serveLoopback,
  writeAnswer,
} from '../../dev/backends/loopback.js'
import { type Poll, pollTelegram } from '../../dev/poll.js'

interface Call {
  path: string
  params: Record<string, unknown>
}

const servers: Loopback[] = []
const polls: Poll[] = []
const ok = (result: unknown) => ({ status: 200, body: { ok: true, result } })

afterEach(async () => {
  await Promise.all(polls.splice(0).map((one) => one.stop()))
  await Promise.all(servers.splice(0).map((one) => one.stop()))
})

type Reply = (call: Call, request: IncomingMessage) => Answer | Promise<Answer>

async function serve(reply: Reply): Promise<{ url: string; calls: Call[] }> {
  const calls: Call[] = []
  const answer = async (request: IncomingMessage) => {
    const params = z.record(z.string(), z.unknown()).parse(JSON.parse((await readText(request)) || '{}'))
    const call = { path: request.url ?? '', params }
    calls.push(call)
    return reply(call, request)
  }
  const server = await serveLoopback((request, response) => {
    void answer(request).then((result) => writeAnswer(response, result))
  })
  servers.push(server)
  return { url: `http://127.0.0.1:${server.port}`, calls }
}

/** A Bot API that gives out these updates once, and afterwards answers after a pause. */
function botApi(updates: object[], webhook = '') {
  return serve(async ({ path, params }) => {
    if (path.endsWith('/getMe')) return ok({ id: 1, is_bot: true, username: 'atelier_bot' })
    if (path.endsWith('/getWebhookInfo')) return ok({ url: webhook })
    if (!path.endsWith('/getUpdates')) return ok(true)
    if (params.offset === 0) return ok(updates)
    await new Promise((resolve) => setTimeout(resolve, 20))
    return ok([])
  })
}

async function poll(
  telegram: { url: string },
  functions: { url: string },
  log: (line: string) => void = () => {},
) {
  const webhook = { url: `${functions.url}/api/telegram`, secret: 's3cret' }
  const running = await pollTelegram({
    token: '1:abc',
    webhook,
    apiRoot: telegram.url,
    pausesMs: [1, 1],
    log,
  })
  polls.push(running)
  return running
}

const message = (id: number, from: number) => ({
  update_id: id,
  message: { from: { id: from }, text: `${id}` },
})

describe('polling the real bot', () => {
  test('posts every update with the secret and confirms it afterwards', async () => {
    const telegram = await botApi([message(7, 1), message(8, 2)])
    const secrets: unknown[] = []
    const functions = await serve((_call, request) => {
      secrets.push(request.headers['x-telegram-bot-api-secret-token'])
      return { status: 200, body: '' }
    })
    expect((await poll(telegram, functions)).username).toBe('atelier_bot')
    await vi.waitFor(() => expect(telegram.calls.some(({ params }) => params.offset === 9)).toBe(true))
    expect(new Set(functions.calls.map(({ params }) => params.update_id))).toEqual(new Set([7, 8]))
    expect(secrets).toEqual(['s3cret', 's3cret'])
  })

  test('carries out the method in the answer', async () => {
    const telegram = await botApi([message(7, 1)])
    const functions = await serve(() => ({
      status: 200,
      body: { method: 'sendMessage', chat_id: 1, text: 'hello' },
    }))
    await poll(telegram, functions)
    await vi.waitFor(() =>
      expect(telegram.calls).toContainEqual({
        path: '/bot1:abc/sendMessage',
        params: { chat_id: 1, text: 'hello' },
      }),
    )
  })

  test('repeats a refused update before the next one of the same person, and lets it go in the end', async () => {
    const telegram = await botApi([message(7, 1), message(8, 1)])
    const functions = await serve(({ params }) => ({ status: params.update_id === 7 ? 503 : 200, body: '' }))
    const lines: string[] = []
    await poll(telegram, functions, (line) => lines.push(line))
    await vi.waitFor(() =>
      expect(functions.calls.map(({ params }) => params.update_id)).toEqual([7, 7, 7, 8]),
    )
    expect(lines).toEqual(['Update 7 was refused 3 times and is let go.'])
  })

  test('leaves a bot alone that has a webhook elsewhere', async () => {
    const telegram = await botApi([], 'https://live.example.com/api/telegram')
    await expect(poll(telegram, telegram)).rejects.toThrow(
      /@atelier_bot is served by a webhook at live\.example\.com/,
    )
    expect(telegram.calls.map(({ path }) => path)).toEqual(['/bot1:abc/getMe', '/bot1:abc/getWebhookInfo'])
  })

  test('says in one line that the token is wrong', async () => {
    const telegram = await serve(() => ({
      status: 401,
      body: { ok: false, error_code: 401, description: 'Unauthorized' },
    }))
    await expect(poll(telegram, telegram)).rejects.toThrow(
      'Telegram refuses TELEGRAM_BOT_TOKEN: Unauthorized',
    )
  })
})
