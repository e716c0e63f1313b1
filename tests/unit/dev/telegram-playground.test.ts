import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { playground } from '../../../dev/playground/routes.js'
import type { FakeTelegram } from '../../../dev/telegram/index.js'
import { caller, pick, startTelegram } from './telegram-harness.js'

let telegram: FakeTelegram
let page: (request: Request) => Promise<Response | null>
let logged: (line: object) => void
const call = caller(() => telegram)

beforeEach(async () => {
  telegram = await startTelegram()
  page = playground({
    telegram,
    kie: { calls: [], on: () => () => undefined },
    operatorId: 1,
    balance: async (user) => ({ available: user * 100, held: 0, debt: 0, currency: 'RUB', transfers: [] }),
    onLog: (listener) => {
      logged = listener
      return () => undefined
    },
    logs: () => [{ event: 'start' }],
  })
})
afterEach(() => telegram.stop())

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await page(new Request(`http://localhost${path}`, init))
  if (!response) throw new Error(`nobody answers ${path}`)
  return response
}

async function post(path: string, body: object): Promise<unknown> {
  const response = await ask(path, { method: 'POST', body: JSON.stringify(body) })
  return response.json()
}

test('the operator and an English guest are there, and have not started the bot', async () => {
  const response = await ask('/playground/state')
  expect(await response.json()).toMatchObject({
    bot: { name: 'Atelier' },
    people: [
      { id: 1, name: 'Вера', language: 'ru', stars: 10_000, operator: true },
      { id: 1_000_002, name: 'Sam', language: 'en', operator: false },
    ],
    commands: [],
    messages: [],
  })
  expect(await call('sendMessage', { chat_id: 1, text: 'a' })).toMatchObject({ error_code: 403 })
})

test('what a person does in the page reaches the chat', async () => {
  expect(await post('/playground/send', { user: 1, text: '/start' })).toEqual({ ok: true })
  await call('sendMessage', {
    chat_id: 1,
    text: 'a',
    reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
  })
  const message_id = telegram.people()[0]?.last().message_id
  expect(await post('/playground/press', { user: 1, message_id, data: 'go' })).toEqual({ ok: true })
  await ask('/playground/upload?user=1&kind=voice&name=v.ogg&mime=audio/ogg&seconds=3', {
    method: 'POST',
    body: 'OggS',
  })
  expect(telegram.updates.map((update) => Object.keys(update)[1])).toEqual([
    'message',
    'callback_query',
    'message',
  ])
  const state = await (await ask('/playground/state?user=1')).json()
  expect(pick(state, 'messages', 2, 'voice')).toMatchObject({ duration: 3, mime_type: 'audio/ogg' })
})

test('a mistake of the page is answered with words', async () => {
  expect((await ask('/playground/state?user=99')).status).toBe(404)
  expect(await post('/playground/press', { user: 1, message_id: 5, data: 'go' })).toEqual({
    error: 'there is no message 5 in this chat',
  })
  expect(await post('/playground/send', { user: 1 })).toMatchObject({
    error: expect.stringContaining('text'),
  })
})

test('people come and change their language', async () => {
  const person = await post('/playground/person', { name: 'Ana', language: 'en' })
  expect(person).toMatchObject({ name: 'Ana', language: 'en', stars: 10_000, operator: false })
  await post('/playground/language', { user: pick(person, 'id'), language: 'ru' })
  expect(telegram.people().at(-1)?.language).toBe('ru')
})

test('a file of the chat is served whole and in part', async () => {
  const [vera] = telegram.people()
  await vera?.sendMedia('document', { bytes: Buffer.from('hello'), name: 'a.txt', mime: 'text/plain' })
  const path = `/playground/file/${vera?.messages()[0]?.document?.file_id}`
  const whole = await ask(path)
  expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([
    200,
    'text/plain',
    'hello',
  ])
  const part = await ask(path, { headers: { range: 'bytes=1-3' } })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 1-3/5',
    'ell',
  ])
  const tail = await ask(path, { headers: { range: 'bytes=-2' } })
  expect(await tail.text()).toBe('lo')
  expect((await ask(path, { headers: { range: 'bytes=9-' } })).status).toBe(416)
  expect((await ask('/playground/file/nothing')).status).toBe(404)
})

describe('the page', () => {
  test('is served at the root with its assets', async () => {
    const front = await ask('/')
    expect([front.status, front.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page(new Request('http://localhost/elsewhere'))).toBeNull()
  })

  test.each(['..%2froutes.ts', '%2e%2e%2f%2e%2e%2fmain.ts', '..%5croutes.ts', 'index.html%00.js', '%', ''])(
    'keeps what lies outside its folder: %s',
    async (name) => {
      expect((await ask(`/playground/page/${name}`)).status).toBe(404)
    },
  )
})

test('the inspector shows calls, KIE and the log', async () => {
  await call('getMe')
  expect(await (await ask('/playground/inspect')).json()).toMatchObject({
    calls: [{ method: 'getMe', ok: true }],
    kie: [],
    logs: [{ event: 'start' }],
  })
  expect(await (await ask('/playground/balance?user=1')).json()).toMatchObject({ available: 100 })
})

test('an open page hears of messages, toasts, calls, the log and money', async () => {
  const gone = new AbortController()
  const response = await ask('/playground/events?user=1', { signal: gone.signal })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body?.getReader()
  let heard = ''
  const until = async (wanted: string) => {
    while (!heard.includes(wanted)) {
      const chunk = await reader?.read()
      heard += Buffer.from(chunk?.value ?? []).toString()
    }
  }
  await post('/playground/send', { user: 1, text: '/start' })
  await until('event: message\ndata: {"message":{')
  await call('sendChatAction', { chat_id: 1, action: 'upload_photo' })
  await until('event: action\ndata: {"action":"upload_photo"}')
  await until('event: call\ndata: {"call":{')
  logged({ event: 'confirm' })
  await until('event: log\ndata: {"line":{"event":"confirm"}}')
  await until('event: balance\ndata: {"balance":{"available":100')
  await call('deleteMessage', { chat_id: 1, message_id: telegram.people()[0]?.messages()[0]?.message_id })
  await until('event: delete\ndata: {"message_id":')
  telegram.people()[1]?.setLanguage('ru')
  await until('event: people\ndata: {"people":[')
  gone.abort()
})
