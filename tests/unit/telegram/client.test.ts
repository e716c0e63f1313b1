import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isOutage, Outage, traced } from '../../../lib/kernel/index.js'
import { telegramClient } from '../../../lib/telegram/client.js'
import { type Telegram, TelegramRefusal, upload } from '../../../lib/telegram/port.js'
import { startWireServer, type WireAnswer, type WireServer } from './wire-server.js'

const TOKEN = '123456:TEST-token_of/no real=bot'
const PNG = { body: new Uint8Array([1, 2, 3]), name: 'cat.png', mime: 'image/png' }

let server: WireServer
let telegram: Telegram

beforeEach(async () => {
  server = await startWireServer()
  telegram = telegramClient({ token: TOKEN, apiRoot: server.root, timeoutMs: 5_000 })
})

afterEach(async () => {
  await server.stop()
})

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return ReadableStream.from(chunks)
}

async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no failure',
    (error: unknown) => error,
  )
}

/** Everything that a log could print of a failure. */
function printed(error: unknown): string {
  const parts: string[] = []
  for (let at = error; at instanceof Error; at = at.cause)
    parts.push(at.message, at.stack ?? '', JSON.stringify(at))
  return parts.join('\n')
}

function answer(status: number, description: string, parameters?: object): WireAnswer {
  return { status, body: { ok: false, error_code: status, description, parameters } }
}

async function refusal(given: WireAnswer): Promise<TelegramRefusal> {
  server.answers.push(given)
  const error = await failure(
    telegram.call('editMessageText', { chat_id: 1, message_id: 2, text: 'secret words' }),
  )
  if (error instanceof TelegramRefusal) return error
  throw new Error('not a refusal', { cause: error })
}

async function outage(given: WireAnswer[], client = telegram): Promise<Outage> {
  server.answers.push(...given)
  const error = await failure(client.call('sendMessage', { chat_id: 1, text: 'secret words' }))
  if (isOutage(error, 'telegram')) return error
  throw new Error('not an outage', { cause: error })
}

function breaking(cause: Error): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      sent += 1
      if (sent < 3) controller.enqueue(new Uint8Array(10))
      else controller.error(cause)
    },
  })
}

function sendBroken(cause: Error): Promise<unknown> {
  return failure(telegram.call('sendPhoto', { chat_id: 7, photo: upload({ ...PNG, body: breaking(cause) }) }))
}

describe('a call', () => {
  test('is one JSON request, and gives back what Telegram answered', async () => {
    server.answers.push({ body: { ok: true, result: { message_id: 9 } } })
    const sent = await telegram.call('sendMessage', { chat_id: 7, text: 'hello <b>', parse_mode: 'HTML' })
    expect(sent.message_id).toBe(9)
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({
      path: `/bot${TOKEN.replaceAll(' ', '%20')}/sendMessage`,
      contentType: 'application/json',
      fields: { chat_id: 7, text: 'hello <b>', parse_mode: 'HTML' },
    })
  })

  test('goes to a root with a path, with or without a slash at its end', async () => {
    for (const path of ['/telegram/v1', '/telegram/v1/']) {
      const client = telegramClient({ token: 'T', apiRoot: server.root + path, timeoutMs: 5_000 })
      await client.call('getMe', {})
    }
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/telegram/v1/botT/getMe',
      '/telegram/v1/botT/getMe',
    ])
  })

  test('is counted once; a progress edit is counted apart', async () => {
    const { calls } = await traced('r', async (trace) => {
      await telegram.call('getMe', {})
      await telegram.call('editMessageText', { chat_id: 1, message_id: 2, text: 'x' }, { count: 'edits' })
      return trace
    })
    expect(calls).toMatchObject({ t: 1, edits: 1 })
  })

  test('keeps addresses inside parameters: nothing is downloaded and sent as a file', async () => {
    await telegram.call('sendMessage', {
      chat_id: 7,
      text: 'x',
      link_preview_options: { url: `${server.root}/page` },
      reply_parameters: { message_id: 5, allow_sending_without_reply: true },
    })
    expect(server.requests).toHaveLength(1)
    const fields = server.requests[0]?.fields
    expect(JSON.parse(String(fields?.link_preview_options))).toEqual({ url: `${server.root}/page` })
    expect(fields?.reply_parameters).toEqual({ message_id: 5, allow_sending_without_reply: true })
  })
})

describe('an upload', () => {
  test('carries a file and every other parameter', async () => {
    await telegram.call('sendPhoto', {
      chat_id: 7,
      photo: upload(PNG),
      caption: 'Cat 🐈',
      has_spoiler: true,
      reply_parameters: { message_id: 5 },
      reply_markup: { inline_keyboard: [[{ text: 'Again', callback_data: '1.h' }]] },
    })
    const [request] = server.requests
    expect(request?.contentType).toBe('multipart/form-data')
    expect(request?.files.photo).toEqual({ name: 'cat.png', bytes: Buffer.from([1, 2, 3]) })
    expect(request?.fields).toMatchObject({ chat_id: '7', caption: 'Cat 🐈', has_spoiler: 'true' })
    expect(JSON.parse(String(request?.fields.reply_parameters))).toEqual({ message_id: 5 })
    expect(JSON.parse(String(request?.fields.reply_markup))).toEqual({
      inline_keyboard: [[{ text: 'Again', callback_data: '1.h' }]],
    })
  })

  test('may be a stream, which is never held in memory as a whole', async () => {
    const big = new Uint8Array(256 * 1024).fill(7)
    const body = streamOf(...Array.from({ length: 12 }, () => big))
    await telegram.call('sendDocument', { chat_id: 7, document: upload({ ...PNG, body }) })
    const bytes = server.requests[0]?.files.document?.bytes
    expect(bytes?.byteLength).toBe(3 * 1024 * 1024)
    expect(bytes?.every((byte) => byte === 7)).toBe(true)
  })

  test('may be an album of files, addresses and thumbnails', async () => {
    await telegram.call('sendMediaGroup', {
      chat_id: 7,
      media: [
        { type: 'photo', media: upload(PNG), caption: 'first' },
        { type: 'photo', media: 'https://example.org/b.png' },
        {
          type: 'video',
          media: upload({ ...PNG, name: 'c.mp4' }),
          thumbnail: upload({ ...PNG, name: 'c.jpg' }),
        },
      ],
    })
    const [request] = server.requests
    const media = JSON.parse(String(request?.fields.media))
    expect(media).toEqual([
      { type: 'photo', media: 'attach://file0', caption: 'first' },
      { type: 'photo', media: 'https://example.org/b.png' },
      { type: 'video', media: 'attach://file1', thumbnail: 'attach://file2' },
    ])
    expect(Object.values(request?.files ?? {}).map(({ name }) => name)).toEqual(['cat.png', 'c.mp4', 'c.jpg'])
  })

  test('may replace the media of a message', async () => {
    const media = { type: 'photo', media: upload(PNG) } as const
    await telegram.call('editMessageMedia', { chat_id: 7, message_id: 5, media })
    const [request] = server.requests
    expect(JSON.parse(String(request?.fields.media))).toEqual({ type: 'photo', media: 'attach://file0' })
    expect(request?.files.file0?.bytes).toEqual(Buffer.from([1, 2, 3]))
  })

  test('cannot smuggle anything in by its name', async () => {
    const name = 'a"\r\nx-evil: 1\r\n\r\n/../кот.png'
    await telegram.call('sendPhoto', { chat_id: 7, photo: upload({ ...PNG, name }) })
    expect(server.requests[0]?.files.photo).toEqual({
      name: 'a___x-evil: 1_____.._кот.png',
      bytes: Buffer.from([1, 2, 3]),
    })
  })

  test('over 50 MB is refused before Telegram answers with a page', async () => {
    const body = new Uint8Array(50 * 1024 * 1024 + 1)
    const whole = await failure(telegram.call('sendVideo', { chat_id: 7, video: upload({ ...PNG, body }) }))
    expect(whole).toMatchObject({ name: 'TelegramRefusal', code: 413 })
    const halves = streamOf(body.subarray(0, body.length / 2), body.subarray(body.length / 2))
    const video = upload({ ...PNG, body: halves })
    expect(await failure(telegram.call('sendVideo', { chat_id: 7, video }))).toMatchObject({ code: 413 })
    expect(server.requests).toHaveLength(0)
  })

  test('whose source breaks ends at once; an outage of the source stays that outage', async () => {
    expect(isOutage(await sendBroken(new Error('cut')), 'telegram')).toBe(true)
    expect(isOutage(await sendBroken(new Outage('kie')), 'kie')).toBe(true)
  })

  test('lets go of its source when it fails', async () => {
    let cancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: () => new Promise(() => {}),
      cancel: () => {
        cancelled = true
      },
    })
    const slow = telegramClient({ token: TOKEN, apiRoot: server.root, timeoutMs: 20 })
    const error = await failure(slow.call('sendPhoto', { chat_id: 7, photo: upload({ ...PNG, body }) }))
    expect(isOutage(error, 'telegram')).toBe(true)
    await expect.poll(() => cancelled, { timeout: 10_000 }).toBe(true)
  })
})

describe('a refusal', () => {
  test('tells what Telegram said, and nothing of what was sent', async () => {
    const error = await refusal(answer(400, 'Bad Request: chat not found'))
    expect(error).toMatchObject({ code: 400, description: 'Bad Request: chat not found', retryAfter: null })
    expect(printed(error)).not.toContain('secret words')
    expect([error.blocked, error.notModified, error.gone, error.late]).toEqual([false, false, false, false])
  })

  test('names how long to wait', async () => {
    expect(await refusal(answer(429, 'Too Many Requests: retry after 5', { retry_after: 5 }))).toMatchObject({
      code: 429,
      retryAfter: 5,
    })
    expect(await refusal(answer(429, 'Too Many Requests: retry after 7'))).toMatchObject({ retryAfter: 7 })
    expect(await refusal(answer(429, 'Too Many Requests'))).toMatchObject({ retryAfter: null })
  })

  test('knows a person who left, an edit without a change, a message that is gone and a late answer', async () => {
    expect((await refusal(answer(403, 'Forbidden: bot was blocked by the user'))).blocked).toBe(true)
    const same =
      'Bad Request: message is not modified: specified new message content and reply markup are exactly'
    expect((await refusal(answer(400, same))).notModified).toBe(true)
    for (const gone of [
      'message to edit not found',
      "message can't be edited",
      'message to delete not found',
      "message can't be deleted",
      'there is no text in the message to edit',
      'MESSAGE_ID_INVALID',
    ]) {
      expect((await refusal(answer(400, `Bad Request: ${gone}`))).gone).toBe(true)
    }
    const late = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
    expect((await refusal(answer(400, late))).late).toBe(true)
  })

  test('never shows the token', async () => {
    expect(printed(await refusal(answer(404, `Not Found: /bot${TOKEN}/x`)))).not.toContain(TOKEN)
  })
})

describe('an outage', () => {
  test.each([
    ['a server error', { status: 502, page: '<html>Bad Gateway</html>' }],
    ['a server error in JSON', { status: 500, body: { ok: false, error_code: 500, description: 'restart' } }],
    ['a page in place of an answer', { status: 200, page: '<html>Wi-Fi login</html>' }],
    ['a page of refusal', { status: 403, page: '<html>blocked by a proxy</html>' }],
    ['JSON that is not Telegram speaking', { status: 404, body: { message: 'no route' } }],
    ['a cut connection', 'drop'],
  ] as [string, WireAnswer][])('is %s', async (_, given) => {
    const error = await outage([given])
    expect(printed(error)).not.toContain(TOKEN)
    expect(printed(error)).not.toContain('secret words')
    expect(server.requests).toHaveLength(1) // What sends is never sent twice.
  })

  test('is silence, and half an answer', async () => {
    const hasty = telegramClient({ token: TOKEN, apiRoot: server.root, timeoutMs: 100 })
    await outage(['hang'], hasty)
    await outage(['half'], hasty)
  })

  test('is a door that nobody opens; the address with the token is not told', async () => {
    await server.stop()
    const error = await outage([])
    expect(printed(error)).toContain('ECONNREFUSED')
    expect(printed(error)).not.toContain(TOKEN)
    expect(printed(error)).not.toContain(encodeURIComponent(TOKEN))
  })

  test('of a connection that died while the instance slept is passed over where a repeat is harmless', async () => {
    server.answers.push('drop')
    const { calls } = await traced('r', async (trace) => {
      await telegram.call('answerCallbackQuery', { callback_query_id: '1' })
      return trace
    })
    expect(server.requests).toHaveLength(2)
    expect(calls.t).toBe(2)
    server.answers.push('drop', 'drop')
    expect(isOutage(await failure(telegram.call('getMe', {})), 'telegram')).toBe(true)
    expect(server.requests).toHaveLength(4)
  })

  test('that lasts opens the breaker: later calls end without a request, and are tried again after a while', async () => {
    let now = 0
    const client = telegramClient({ token: TOKEN, apiRoot: server.root, timeoutMs: 5_000, now: () => now })
    for (let failed = 0; failed < 5; failed += 1) await outage([{ status: 502 }], client)
    await outage([], client)
    expect(server.requests).toHaveLength(5)
    now += 5_001
    await client.call('sendMessage', { chat_id: 1, text: 'x' })
    expect(server.requests).toHaveLength(6)
  })

  test('is never a refusal: a thousand refusals leave the door open', async () => {
    for (let refused = 0; refused < 12; refused += 1) {
      server.answers.push({ status: 403, body: { ok: false, error_code: 403, description: 'Forbidden' } })
      expect(await failure(telegram.call('sendMessage', { chat_id: 1, text: 'x' }))).toBeInstanceOf(
        TelegramRefusal,
      )
    }
    expect(server.requests).toHaveLength(12)
  })
})
