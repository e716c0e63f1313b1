import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import { Telegram } from 'telegraf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { telegramClient } from '../../lib/telegram/client.js'
import { upload } from '../../lib/telegram/port.js'
import { startWireServer, type WireAnswer, type WireServer } from '../unit/telegram/wire-server.js'

/**
 * In production node-fetch is replaced by lib/telegram/fetch.ts, and of telegraf only the client ships. Every
 * scene is played twice, by telegraf as it is installed and by the bundle, against one server: it must see
 * the same requests, we must see the same endings.
 */

interface Wire {
  Telegram: typeof Telegram
  telegramClient: typeof telegramClient
  upload: typeof upload
}

interface Stage {
  wire: Wire
  root: string
  /** Telegraf itself. */
  api: (method: string, payload: object, signal?: unknown) => Promise<unknown>
  /** Our client over it. */
  client: ReturnType<typeof telegramClient>
}

interface Scene {
  answers?: WireAnswer[]
  /** Left out of the comparison where a time limit may end a request before the server has seen it. */
  unseen?: boolean
  act(stage: Stage): Promise<unknown>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TOKEN = '123456:TEST-token'
const PICTURE = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256))
const ENTRY = `
export { Telegram } from 'telegraf'
export { telegramClient } from './lib/telegram/client.ts'
export { upload } from './lib/telegram/port.ts'
`

const installed: Wire = { Telegram, telegramClient, upload }
let bundled: Wire
let inputs: string[] = []
let folder: string
let server: WireServer

async function bundle(outfile: string): Promise<string[]> {
  const builder = pathToFileURL(join(ROOT, 'dev/build.mjs')).href
  const { wire }: { wire: Pick<BuildOptions, 'alias' | 'plugins'> } = await import(/* @vite-ignore */ builder)
  const { metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    ...wire, // As what ships.
    banner: {
      js: "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);",
    },
    metafile: true,
    logLevel: 'error',
  })
  return Object.keys(metafile.inputs)
}

beforeAll(async () => {
  server = await startWireServer()
  folder = await mkdtemp(join(tmpdir(), 'atelier-wire-'))
  const outfile = join(folder, 'wire.mjs')
  inputs = await bundle(outfile)
  bundled = await import(/* @vite-ignore */ pathToFileURL(outfile).href)
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What a caller can tell of a failure. How a cut connection is spelt differs, that it was cut does not. */
function toldOf(error: unknown): object {
  const told: Record<string, unknown> = {}
  for (const key of ['name', 'type', 'response', 'door', 'code', 'description', 'retryAfter']) {
    const value = error instanceof Error ? Reflect.get(error, key) : undefined
    if (value !== undefined) told[key] = value
  }
  if (told.code === 'UND_ERR_SOCKET') told.code = 'ECONNRESET'
  return told
}

async function play(wire: Wire, scene: Scene): Promise<object> {
  server.requests.length = 0
  server.answers.splice(0, Infinity, ...(scene.answers ?? []))
  const telegraf = new wire.Telegram(TOKEN, { apiRoot: server.root, webhookReply: false })
  const stage: Stage = {
    wire,
    root: server.root,
    api: (method, payload, signal) =>
      Reflect.apply(Reflect.get(telegraf, 'callApi'), telegraf, [method, payload, { signal }]),
    client: wire.telegramClient({ token: TOKEN, apiRoot: server.root, timeoutMs: 300 }),
  }
  const ending = await scene.act(stage).then(
    (result) => ({ result }),
    (error: unknown) => ({ told: toldOf(error) }),
  )
  return scene.unseen ? { ending } : { ending, requests: [...server.requests] }
}

async function playBoth(scene: Scene): Promise<object> {
  const known = await play(installed, scene)
  expect(await play(bundled, scene)).toEqual(known)
  return known
}

function chunks(): Readable {
  return Readable.from([PICTURE.subarray(0, 400), PICTURE.subarray(400)])
}

function stream(): ReadableStream<Uint8Array> {
  return ReadableStream.from<Uint8Array>([PICTURE.subarray(0, 400), PICTURE.subarray(400)])
}

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: () => new Promise(() => {}) })
}

/** The signal of the package that telegraf itself names in its types. */
function foreignController(): AbortController {
  const telegraf = createRequire(createRequire(import.meta.url).resolve('telegraf'))
  return new (telegraf('abort-controller').AbortController)()
}

const FILE = { path: `/bot${TOKEN}/sendPhoto`, contentType: 'multipart/form-data' }
const REFUSED = { ok: false, error_code: 400, description: 'Bad Request: chat not found' }

test('the bundle has the client of telegraf, no node-fetch and none of their luggage', () => {
  expect(inputs.some((input) => input.includes('/telegraf/'))).toBe(true)
  const luggage =
    /node_modules\/(node-fetch|whatwg-url|tr46|abort-controller|telegraf\/lib\/(telegraf|composer))\b/
  expect(inputs.filter((input) => luggage.test(input))).toEqual([])
})

describe('telegraf over fetch sends what telegraf over node-fetch sends', () => {
  test('a JSON call', async () => {
    const played = await playBoth({
      answers: [{ body: { ok: true, result: { message_id: 9 } } }],
      act: ({ api }) => api('sendMessage', { chat_id: 7, text: 'привет 🐈', nothing: null }),
    })
    expect(played).toMatchObject({
      ending: { result: { message_id: 9 } },
      requests: [
        { contentType: 'application/json', chunked: false, fields: { chat_id: 7, text: 'привет 🐈' } },
      ],
    })
  })

  test('a file in memory', async () => {
    const photo = { source: PICTURE, filename: 'кот.png' }
    expect(
      await playBoth({ act: ({ api }) => api('sendPhoto', { chat_id: 7, photo, caption: 'кот' }) }),
    ).toMatchObject({
      ending: { result: true },
      requests: [
        {
          ...FILE,
          fields: { chat_id: '7', caption: 'кот' },
          files: { photo: { name: 'кот.png', bytes: PICTURE } },
        },
      ],
    })
  })

  test('a stream', async () => {
    const played = await playBoth({
      act: ({ api }) => api('sendPhoto', { chat_id: 7, photo: { source: chunks(), filename: 'a.png' } }),
    })
    expect(played).toMatchObject({
      requests: [{ ...FILE, chunked: true, files: { photo: { bytes: PICTURE } } }],
    })
  })

  test('an album of both', async () => {
    const played = await playBoth({
      act: ({ api }) =>
        api('sendMediaGroup', {
          chat_id: 7,
          media: [
            { type: 'photo', media: { source: PICTURE, filename: 'a.png' } },
            { type: 'photo', media: 'https://example.org/b.png' },
          ],
        }).then((result) => {
          // Telegraf names such parts by chance.
          for (const request of server.requests) {
            request.fields = { chat_id: request.fields.chat_id }
            request.files = { any: Object.values(request.files)[0] ?? { name: '', bytes: Buffer.alloc(0) } }
          }
          return result
        }),
    })
    expect(played).toMatchObject({ requests: [{ files: { any: { name: 'a.png', bytes: PICTURE } } }] })
  })

  test('a file that telegraf fetches from an address first', async () => {
    const played = await playBoth({
      answers: [{ bytes: PICTURE }],
      act: ({ api, root }) =>
        api('sendPhoto', { chat_id: 7, photo: { url: `${root}/a.png`, filename: 'a.png' } }),
    })
    expect(played).toMatchObject({
      requests: [{ path: '/a.png' }, { ...FILE, files: { photo: { bytes: PICTURE } } }],
    })
  })

  test('files of our client: in memory, as a stream, in an album', async () => {
    const about = { name: 'a.png', mime: 'image/png' }
    const played = await playBoth({
      act: async ({ client, wire }) => {
        const inMemory = wire.upload({ ...about, body: PICTURE })
        const streamed = wire.upload({ ...about, body: stream() })
        const inAlbum = wire.upload({ ...about, body: stream() })
        const reply_parameters = { message_id: 5 }
        await client.call('sendPhoto', { chat_id: 7, photo: inMemory, reply_parameters })
        await client.call('sendPhoto', { chat_id: 7, photo: streamed })
        const media = [
          { type: 'photo', media: inMemory } as const,
          { type: 'photo', media: inAlbum } as const,
        ]
        return client.call('sendMediaGroup', { chat_id: 7, media })
      },
    })
    const photo = { name: 'a.png', bytes: PICTURE }
    expect(played).toMatchObject({
      ending: { result: true },
      requests: [
        { ...FILE, fields: { reply_parameters: '{"message_id":5}' }, files: { photo } },
        { ...FILE, files: { photo } },
        { files: { file0: photo, file1: photo } },
      ],
    })
  })
})

describe('and hears the same', () => {
  test.each<[string, WireAnswer, object]>([
    ['a refusal', { status: 400, body: REFUSED }, { response: REFUSED }],
    [
      'a refusal that names a time',
      { status: 429, body: { ...REFUSED, error_code: 429, parameters: { retry_after: 5 } } },
      { response: { error_code: 429, parameters: { retry_after: 5 } } },
    ],
    [
      'a failing server',
      { status: 502, page: '<html>' },
      { response: { error_code: 502, description: 'Bad Gateway' } },
    ],
    ['a page in place of JSON', { page: '<html>' }, { name: 'FetchError', type: 'invalid-json' }],
    ['a page with a refusal', { status: 413, page: '<html>' }, { name: 'FetchError', type: 'invalid-json' }],
    ['a cut connection', 'drop', { name: 'FetchError', type: 'system', code: 'ECONNRESET' }],
  ])('%s', async (_, answer, told) => {
    const message = { chat_id: 7, text: 'x' }
    expect(
      await playBoth({ answers: [answer], act: ({ api }) => api('sendMessage', message) }),
    ).toMatchObject({
      ending: { told },
      requests: [{}],
    })
    const photo = { source: PICTURE }
    expect(
      await playBoth({ answers: [answer], act: ({ api }) => api('sendPhoto', { photo }) }),
    ).toMatchObject({
      ending: { told },
    })
  })

  test('a door that nobody opens', async () => {
    const closed = await startWireServer()
    await closed.stop()
    const options = { token: TOKEN, apiRoot: closed.root, timeoutMs: 5_000 }
    const played = await playBoth({ act: ({ wire }) => wire.telegramClient(options).call('getMe', {}) })
    expect(played).toMatchObject({ ending: { told: { door: 'telegram' } }, requests: [] })
  })

  test.each<[string, () => AbortController]>([
    ['the platform', () => new AbortController()],
    ['the abort-controller package', foreignController],
  ])('silence, ended by a signal of %s', async (_, make) => {
    const told = { name: 'AbortError', type: 'aborted' }
    for (const answer of ['hang', 'half'] as const) {
      const played = await playBoth({
        answers: [answer],
        act: ({ api }) => {
          const controller = make()
          void expect
            .poll(() => server.requests.length, { timeout: 10_000 })
            .toBe(1)
            .then(() => controller.abort())
          return api('getMe', {}, controller.signal)
        },
      })
      expect(played).toMatchObject({ ending: { told }, requests: [{}] })
    }
    const early = await playBoth({
      act: ({ api }) => {
        const controller = make()
        controller.abort()
        return api('getMe', {}, controller.signal)
      },
    })
    expect(early).toMatchObject({ ending: { told }, requests: [] })
  })

  test('silence and half an answer, ended by the time limit of our client', async () => {
    for (const answer of ['hang', 'half'] as const) {
      const played = await playBoth({
        answers: [answer],
        unseen: true,
        act: ({ client }) => client.call('getMe', {}),
      })
      expect(played).toMatchObject({ ending: { told: { name: 'Outage', door: 'telegram' } } })
    }
  })

  test('a stream that never comes, and one that breaks', async () => {
    for (const body of [
      endless,
      () => stream().pipeThrough(new TransformStream({ transform: () => Promise.reject(new Error('cut')) })),
    ]) {
      const played = await playBoth({
        act: ({ client, wire }) =>
          client.call('sendPhoto', {
            chat_id: 7,
            photo: wire.upload({ body: body(), name: 'a.png', mime: 'image/png' }),
          }),
      })
      expect(played).toMatchObject({ ending: { told: { name: 'Outage', door: 'telegram' } }, requests: [] })
    }
  })

  test('a dead idle connection, passed over where a repeat is harmless', async () => {
    const played = await playBoth({ answers: ['drop'], act: ({ client }) => client.call('getMe', {}) })
    expect(played).toMatchObject({ ending: { result: true }, requests: [{}, {}] })
  })
})
