import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { isOutage, traced } from '../../../lib/kernel/index.js'
import { type Kie, kieClient } from '../../../lib/kie/index.js'
import { example } from './examples.js'

interface Seen {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}
type Reply = { status?: number; body?: unknown; raw?: string; location?: string } | 'drop' | 'hang' | 'cut'

const API_KEY = 'key-under-test'
const CALLBACK = 'https://bot.example.com/api/kie/sealed-token'
const PROMPT = 'a red bicycle by the sea'
const request = { api: 'market', kieModel: 'm/x', input: { prompt: PROMPT }, callbackUrl: CALLBACK } as const
const accepted = { body: { code: 200, msg: 'success', data: { taskId: 't1' } } }
const busy = { body: example('market.createTask.429') }

const servers: Server[] = []

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    }),
  )
})

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address.port
}

/** A KIE that answers each request with the next reply; the last one repeats. */
async function kie(...replies: Reply[]) {
  const seen: Seen[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString('latin1')
      seen.push({ method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers, body })
      const reply = replies.length > 1 ? replies.shift() : replies[0]
      if (reply === 'hang' || reply === undefined) return
      if (reply === 'drop') {
        outgoing.destroy()
      } else if (reply === 'cut') {
        outgoing.writeHead(200, { 'content-length': '500' })
        outgoing.write('{"code":200,"data":{"taskId":', () => outgoing.destroy())
      } else {
        outgoing.writeHead(reply.status ?? 200, {
          'content-type': 'application/json',
          ...(reply.location ? { location: reply.location } : {}),
        })
        outgoing.end(reply.raw ?? JSON.stringify(reply.body))
      }
    })
  })
  servers.push(server)
  const port = await listen(server)
  return { seen, reply: (reply: Reply) => void replies.push(reply), ...client(port) }
}

function client(port: number): { kie: Kie; slept: number[]; clock: { now: number }; host: string } {
  const slept: number[] = []
  const clock = { now: 1_000_000 }
  const host = `127.0.0.1:${port}`
  const made = kieClient({
    apiRoot: `http://${host}/`,
    uploadRoot: `http://${host}`,
    apiKey: API_KEY,
    timeoutMs: 300,
    talkTimeoutMs: 300,
    allowedHosts: [host],
    sleep: async (ms) => void slept.push(ms),
    now: () => clock.now,
  })
  return { kie: made, slept, clock, host }
}

/** A port of this machine where nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((done) => server.close(done))
  return port
}

test('a task is asked for once, in the documented form, and its id comes back', async () => {
  const world = await kie(accepted)
  const calls = await traced('r', async (trace) => {
    expect(await world.kie.create(request)).toEqual({ kind: 'accepted', taskId: 't1' })
    return trace.calls
  })
  expect(calls.k).toBe(1)
  const [asked] = world.seen
  expect(asked).toMatchObject({ method: 'POST', url: '/api/v1/jobs/createTask' })
  expect(asked?.headers).toMatchObject({
    authorization: `Bearer ${API_KEY}`,
    'content-type': 'application/json',
  })
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    model: 'm/x',
    callBackUrl: CALLBACK,
    input: { prompt: PROMPT },
  })
})

test.each([
  ['veo', 'veo3_fast', '/api/v1/veo/generate', { model: 'veo3_fast' }],
  ['veo', 'veo/extend', '/api/v1/veo/extend', {}],
  ['suno', 'suno', '/api/v1/generate', {}],
  ['suno', 'suno/upload-cover', '/api/v1/generate/upload-cover', {}],
  ['4o-image', 'gpt4o-image', '/api/v1/gpt4o-image/generate', {}],
  ['flux-kontext', 'flux-kontext-pro', '/api/v1/flux/kontext/generate', { model: 'flux-kontext-pro' }],
  ['runway', 'runway', '/api/v1/runway/generate', {}],
  ['aleph', 'aleph', '/api/v1/aleph/generate', {}],
] as const)('the API %s takes %s flat at its own path', async (...row) => {
  const [api, kieModel, path, extra] = row
  const world = await kie(accepted)
  await world.kie.create({ ...request, api, kieModel })
  expect(world.seen[0]?.url).toBe(path)
  expect(JSON.parse(world.seen[0]?.body ?? '')).toEqual({ prompt: PROMPT, callBackUrl: CALLBACK, ...extra })
})

test.each([
  ['market', '/api/v1/jobs/recordInfo?taskId=t%2F1'],
  ['veo', '/api/v1/veo/record-info?taskId=t%2F1'],
  ['suno', '/api/v1/generate/record-info?taskId=t%2F1'],
  ['4o-image', '/api/v1/gpt4o-image/record-info?taskId=t%2F1'],
  ['flux-kontext', '/api/v1/flux/kontext/record-info?taskId=t%2F1'],
  ['runway', '/api/v1/runway/record-detail?taskId=t%2F1'],
  ['aleph', '/api/v1/aleph/record-info?taskId=t%2F1'],
] as const)('the record of the API %s is read at its own path', async (api, path) => {
  const world = await kie({ body: example('market.recordInfo.success') })
  expect(await world.kie.look({ api, taskId: 't/1' })).toMatchObject({ kind: 'succeeded' })
  expect(world.seen[0]).toMatchObject({ method: 'GET', url: path })
})

test('too many at once: a second try after one second, and that is all', async () => {
  const lucky = await kie(busy, accepted)
  expect(await lucky.kie.create(request)).toEqual({ kind: 'accepted', taskId: 't1' })
  expect(lucky.slept).toEqual([1_000])

  const unlucky = await kie({ status: 429, body: {} })
  expect(await unlucky.kie.create(request)).toMatchObject({ kind: 'refused', code: 429, reason: 'busy' })
  expect(unlucky.seen).toHaveLength(2)
})

test.each<[string, Reply]>([
  ['the connection drops', 'drop'],
  ['no answer comes in time', 'hang'],
  ['the answer is cut off on the wire', 'cut'],
  ['the answer is half a JSON', { raw: '{"code":200,"data":{"taskId":"t' }],
  ['KIE answers 500', { status: 500, body: { code: 500, msg: 'x' } }],
  ['KIE says 500 under a 200', { body: { code: 500, msg: 'x', data: null } }],
  ['a gateway answers 504', { status: 504, raw: '<html>' }],
  ['KIE says 408', { body: { code: 408, msg: 'x' } }],
  ['a redirect comes', { status: 307, body: {}, location: '/api/v2/jobs/createTask' }],
])('a task is never asked for again when %s', async (_what, reply) => {
  const world = await kie(reply, accepted)
  expect(await world.kie.create(request)).toMatchObject({ kind: 'unknown' })
  expect(world.seen).toHaveLength(1)
  expect(world.slept).toEqual([])
})

test('an ambiguous answer to the second try is ambiguous', async () => {
  const world = await kie(busy, 'drop')
  expect(await world.kie.create(request)).toMatchObject({ kind: 'unknown' })
  expect(world.seen).toHaveLength(2)
})

test.each([
  [401, 'unauthorized'],
  [402, 'no-credits'],
  [422, 'bad-input'],
  [433, 'key-limit'],
  [455, 'unavailable'],
  [505, 'unavailable'],
] as const)('code %i under HTTP 200 refuses because of %s, at once', async (code, reason) => {
  const world = await kie({ body: { code, msg: 'no', data: null } })
  expect(await world.kie.create(request)).toEqual({ kind: 'refused', code, reason, message: 'no' })
  expect(world.seen).toHaveLength(1)
})

test('a refusal repeats neither the prompt nor our key nor the callback address', async () => {
  const msg = `key ${API_KEY} may not draw ${PROMPT} for ${CALLBACK} or sealed-token/${'x'.repeat(600)}`
  const world = await kie({ body: { code: 422, msg } })
  const answer = await world.kie.create(request)
  expect(answer).toMatchObject({ kind: 'refused' })
  const words = JSON.stringify(answer)
  for (const secret of [API_KEY, PROMPT, 'bot.example.com', 'sealed-token'])
    expect(words).not.toContain(secret)
})

test('where nobody listens nothing was sent: an outage, not an unknown task', async () => {
  const { kie: door } = client(await closedPort())
  const trouble = await door.create(request).catch((error: unknown) => error)
  expect(isOutage(trouble, 'kie')).toBe(true)
  await expect(door.look({ api: 'market', taskId: 't' })).rejects.toThrow('kie is away')
})

test.each<[string, Reply]>([
  ['drops', 'drop'],
  ['hangs', 'hang'],
])('looking at a task while KIE %s is an outage', async (_what, reply) => {
  const world = await kie(reply)
  const trouble = await world.kie.look({ api: 'market', taskId: 't' }).catch((error: unknown) => error)
  expect(isOutage(trouble, 'kie')).toBe(true)
})

test.each<[Reply, object]>([
  [
    { status: 503, raw: 'down' },
    { kind: 'away', code: 503 },
  ],
  [
    { status: 429, body: {} },
    { kind: 'away', code: 429 },
  ],
  [{ status: 404, raw: 'nothing here' }, { kind: 'absent' }],
  [{ body: example('market.recordInfo.422') }, { kind: 'absent' }],
  [{ raw: '{"code":200,"data":{"state":"success","param":"' }, { kind: 'away', code: 200 }],
  [{ raw: `"${'x'.repeat(2_000_000)}"` }, { kind: 'away', code: 200 }],
])('an answer that says nothing about the task leaves it open: %#', async (reply, expected) => {
  const world = await kie(reply)
  expect(await world.kie.look({ api: 'market', taskId: 't' })).toEqual(expected)
})

test('after five outages KIE is left alone, and a probe after five seconds opens the door again', async () => {
  const down: Reply = { status: 503, raw: 'down' }
  const world = await kie(down, down, down, down, down, accepted)
  for (let round = 0; round < 4; round += 1) await world.kie.look({ api: 'market', taskId: 't' })
  expect(world.kie.open()).toBe(true)
  expect(await world.kie.create(request)).toMatchObject({ kind: 'unknown' })
  expect(world.kie.open()).toBe(false)

  const refused = await world.kie.create(request).catch((error: unknown) => error)
  expect(isOutage(refused, 'kie')).toBe(true)
  expect(world.seen).toHaveLength(5)

  world.clock.now += 6_000
  expect(world.kie.open()).toBe(true)
  expect(await world.kie.create(request)).toMatchObject({ kind: 'accepted' })
  expect(world.kie.open()).toBe(true)
})

test('refusals never close the door', async () => {
  const world = await kie({ body: example('market.createTask.402') })
  for (let round = 0; round < 8; round += 1) await world.kie.create(request)
  expect(world.kie.open()).toBe(true)
})

test('files of the server itself are usable, files of another port of this machine are not', async () => {
  const world = await kie()
  const files = [`http://${world.host}/a.png`, 'http://127.0.0.1:1/a.png']
  const record = { code: 200, data: { state: 'success', resultJson: { resultUrls: files } } }
  world.reply({ body: record })
  expect(await world.kie.look({ api: 'market', taskId: 't' })).toEqual({
    kind: 'succeeded',
    files: [files[0]],
  })
})

test('a file is uploaded as a form under a name made of its content', async () => {
  const world = await kie({ body: example('upload.response') })
  const bytes = Buffer.from('picture')
  const address = await world.kie.upload({ body: bytes, name: 'my photo.PNG', mime: 'image/png' })
  expect(address).toBe('https://tempfile.redpandaai.co/kieai/1/images/user-uploads/in.png')
  await world.kie.upload({ body: new Blob([bytes]).stream(), name: 'other.png', mime: 'image/png' })
  await world.kie.upload({ body: Buffer.from('another'), name: 'my photo.PNG', mime: 'image/png' })

  expect(world.seen[0]).toMatchObject({ method: 'POST', url: '/api/file-stream-upload' })
  expect(world.seen[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  for (const part of ['name="uploadPath"', 'name="file"; filename="', 'image/png', 'picture']) {
    expect(world.seen[0]?.body).toContain(part)
  }
  const names = world.seen.map(({ body }) => /filename="([0-9a-f]{32}\.png)"/.exec(body)?.[1])
  expect(names[0]).toBe(names[1])
  expect(names[2]).not.toBe(names[0])
  expect(world.seen[0]?.body).not.toContain('my photo')
})

test.each<[string, Reply]>([
  ['KIE refuses it', { status: 400, body: example('upload.400') }],
  [
    'KIE names an address and no success',
    { body: { success: false, code: 200, data: { downloadUrl: 'https://files.example.com/x.png' } } },
  ],
  ['KIE names no address', { body: { success: true, code: 200, data: {} } }],
  [
    'the address is private',
    { body: { success: true, code: 200, data: { downloadUrl: 'http://10.0.0.1/x' } } },
  ],
  ['the connection drops', 'drop'],
])('an upload is an outage when %s', async (_what, reply) => {
  const world = await kie(reply)
  const upload = world.kie.upload({ body: Buffer.from('x'), name: 'x.png', mime: 'image/png' })
  expect(isOutage(await upload.catch((error: unknown) => error), 'kie')).toBe(true)
})

test('the credits of the operator are read, fractions too', async () => {
  const world = await kie({ body: example('common.credit.response') })
  expect(await world.kie.credit()).toBe(60.62)
  expect(world.seen[0]).toMatchObject({ method: 'GET', url: '/api/v1/chat/credit' })
  const broken = await kie({ body: example('market.createTask.401') })
  await expect(broken.kie.credit()).rejects.toThrow('kie is away')
})

const talk = { model: 'gemini-2.5-flash', system: 'Rewrite it.', text: PROMPT }
const said = (content: unknown, more: object = {}) => ({
  body: { id: 'x', choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop' }], ...more },
})

test('a text model is asked once, with the words of the person beside the instruction', async () => {
  const world = await kie(said(' A bicycle at dawn \n', { credits_consumed: 0.2 }))
  expect(await world.kie.say(talk)).toEqual({ kind: 'said', text: 'A bicycle at dawn', credits: 0.2 })
  expect(world.seen).toHaveLength(1)
  const [asked] = world.seen
  expect(asked).toMatchObject({ method: 'POST', url: '/gemini-2.5-flash/v1/chat/completions' })
  expect(asked?.headers.authorization).toBe(`Bearer ${API_KEY}`)
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    messages: [
      { role: 'system', content: 'Rewrite it.' },
      { role: 'user', content: PROMPT },
    ],
    stream: false,
    include_thoughts: false,
  })
})

test.each<[string, Reply, string]>([
  ['it hangs', 'hang', 'upstream'],
  ['the connection drops', 'drop', 'upstream'],
  ['it says 200 and a code of failure', { body: { code: 500, msg: 'Internal Error' } }, 'upstream'],
  ['it says that the key is wrong', { body: { code: 401, msg: 'no access' } }, 'unauthorized'],
  ['it says 402 on the wire', { status: 402, body: {} }, 'no-credits'],
  [
    'it says an error of its own',
    { status: 400, body: { error: { message: 'prohibited content' } } },
    'content',
  ],
  ['its answer has no words', said(''), 'empty'],
  ['its answer has no choice', { body: { choices: [] } }, 'empty'],
  ['its answer is no JSON', { raw: '<html>' }, 'empty'],
  [
    'its answer is cut off',
    { body: { choices: [{ message: { content: 'A' }, finish_reason: 'length' }] } },
    'failed',
  ],
  [
    'its answer is held back',
    { body: { choices: [{ message: { content: null }, finish_reason: 'SAFETY' }] } },
    'content',
  ],
])('a text model that gives no whole answer has failed: %s', async (_, reply, reason) => {
  const world = await kie(reply)
  expect(await world.kie.say(talk)).toMatchObject({ kind: 'failed', reason })
})

test('what a text model says of a failure repeats neither the prompt nor the key', async () => {
  const world = await kie({ body: { code: 422, msg: `cannot read ${PROMPT} for ${API_KEY}` } })
  const answer = await world.kie.say(talk)
  expect(JSON.stringify(answer)).not.toContain('bicycle')
  expect(JSON.stringify(answer)).not.toContain(API_KEY)
})
