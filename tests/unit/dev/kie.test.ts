import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mediaIn, refusalOf, unknownFields } from '../../../dev/kie/check.js'
import { type FakeKie, type FakeKieOptions, startFakeKie } from '../../../dev/kie/index.js'
import { models } from '../../../dev/kie/models.js'
import { priceOf } from '../../../dev/kie/price.js'
import { sniff } from '../../../dev/kie/sniff.js'
import { textIn } from '../../../dev/kie/text-in.js'

interface Envelope {
  code: number
  msg: string
  data: Record<string, unknown> | null
}

interface Received {
  headers: Record<string, string | string[] | undefined>
  body: Envelope & { taskId?: string }
}

/** The bot's side: an address that receives callbacks, and answers as told. */
async function listenForCallbacks() {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) })
      response.writeHead(answers.shift() ?? 200).end('{"code":200,"msg":"success"}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  return { received, answers, url: `http://127.0.0.1:${port}/callback`, close }
}

let kie: FakeKie
let bot: Awaited<ReturnType<typeof listenForCallbacks>>

async function start(options: FakeKieOptions = {}): Promise<void> {
  await kie?.stop()
  kie = await startFakeKie({ mediaSize: 'small', retry: 'fast', ...options })
}

async function post(path: string, body: unknown, key = kie.apiKey): Promise<Envelope> {
  const response = await fetch(kie.root + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Envelope
}

async function get(path: string): Promise<Envelope> {
  const response = await fetch(kie.root + path, { headers: { authorization: `Bearer ${kie.apiKey}` } })
  return (await response.json()) as Envelope
}

async function create(model: string, input: Record<string, unknown>, more: object = {}): Promise<string> {
  const answer = await post('/api/v1/jobs/createTask', { model, callBackUrl: bot.url, input, ...more })
  expect(answer).toMatchObject({ code: 200, msg: 'success' })
  return String(answer.data?.taskId)
}

async function look(taskId: string, path = '/api/v1/jobs/recordInfo'): Promise<Record<string, unknown>> {
  const answer = await get(`${path}?taskId=${taskId}`)
  expect(answer.code).toBe(200)
  return answer.data ?? {}
}

async function uploadPng(name = 'in.png'): Promise<string> {
  const taskId = await create('z-image', { prompt: 'a source', aspect_ratio: '1:1' })
  await kie.finish(taskId, 'success', { callback: false })
  const bytes = await (await fetch(kie.tasks.at(-1)?.files[0] ?? '')).arrayBuffer()
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  form.set('uploadPath', 'images/user-uploads')
  const response = await fetch(`${kie.uploadRoot}/api/file-stream-upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${kie.apiKey}` },
    body: form,
  })
  const answer = (await response.json()) as Envelope
  expect(answer).toMatchObject({ success: true, code: 200, data: { success: true, mimeType: 'image/png' } })
  return String(answer.data?.downloadUrl)
}

function signatureOf(taskId: string, timestamp: string): string {
  return createHmac('sha256', kie.hmacKey).update(`${taskId}.${timestamp}`).digest('base64')
}

/** One of the two signature headers of a callback; '' when it has none. */
function header(call: Received | undefined, name: 'signature' | 'timestamp'): string {
  return [call?.headers[`x-webhook-${name}`] ?? ''].flat().join()
}

/** The callbacks about one task. */
function told(taskId: string): Received[] {
  return bot.received.filter(({ body }) => body.data?.taskId === taskId)
}

beforeEach(async () => {
  bot = await listenForCallbacks()
  await start({ pace: 'manual', retry: 'none' })
})

afterEach(async () => {
  await kie.stop()
  await bot.close()
})

describe('createTask', () => {
  test('answers 401 in the body, with HTTP 200, when the key is wrong', async () => {
    const answer = await post('/api/v1/jobs/createTask', { model: 'z-image', input: {} }, 'wrong')
    expect(answer).toEqual({ code: 401, msg: 'You do not have access permissions' })
    expect(kie.tasks).toEqual([])
  })

  test('answers 422 for a model KIE does not have, or has no more', async () => {
    for (const model of ['no/such-model', 'sora-2-text-to-video', undefined]) {
      const answer = await post('/api/v1/jobs/createTask', { model, input: { prompt: 'x' } })
      expect(answer.code).toBe(422)
    }
    expect(kie.faults).toHaveLength(3)
  })

  test('answers 422 for an input outside the schema and says which field', async () => {
    const answer = await post('/api/v1/jobs/createTask', {
      model: 'z-image',
      input: { prompt: 'x', aspect_ratio: '17:3' },
    })
    expect(answer.code).toBe(422)
    expect(answer.msg).toContain('aspect_ratio')
    expect(kie.tasks).toEqual([])
    expect((await post('/api/v1/jobs/createTask', { model: 'z-image' })).code).toBe(422)
    expect((await post('/api/v1/jobs/createTask', 'not an object')).code).toBe(422)
  })

  test('takes unknown fields as KIE does, but reports each of them', async () => {
    await create(
      'z-image',
      { prompt: 'x', aspect_ratio: '1:1', callBackUrl: bot.url, aspect: '1:1' },
      { callbackUrl: 'https://bot.example.com' },
    )
    expect(kie.faults).toEqual([
      '/api/v1/jobs/createTask z-image: unknown field "callbackUrl", KIE would ignore it',
      '/api/v1/jobs/createTask z-image: unknown field "input.callBackUrl", KIE would ignore it',
      '/api/v1/jobs/createTask z-image: unknown field "input.aspect", KIE would ignore it',
    ])
    expect(kie.calls[0]?.faults).toEqual(kie.faults)
  })

  test('reports a bot token anywhere in the request', async () => {
    const image = `${kie.root}/bot123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/a.png`
    await create('recraft/remove-background', { image })
    expect(kie.faults).toEqual(['/api/v1/jobs/createTask: a Telegram bot token is in the request'])
  })

  test('refuses the twenty-first create within ten seconds', async () => {
    await start({ pace: 'manual', rateLimit: true })
    const body = { model: 'z-image', input: { prompt: 'x', aspect_ratio: '1:1' } }
    const codes = []
    for (let at = 0; at < 21; at += 1) codes.push((await post('/api/v1/jobs/createTask', body)).code)
    expect(codes).toEqual([...Array.from({ length: 20 }, () => 200), 429])
    expect(kie.tasks).toHaveLength(20)
  })

  test('answers 402 when the credits are used up', async () => {
    kie.credits = 0
    expect((await post('/api/v1/jobs/createTask', { model: 'z-image', input: { prompt: 'x' } })).code).toBe(
      402,
    )
    expect((await get('/api/v1/chat/credit')).data).toBe(0)
  })

  test('answers a real 404 only where there is no route', async () => {
    const response = await fetch(`${kie.root}/api/v1/jobs/queryTask`, {
      headers: { authorization: `Bearer ${kie.apiKey}` },
    })
    expect(response.status).toBe(404)
    expect(kie.faults).toEqual(['GET /api/v1/jobs/queryTask: KIE has no such route'])
  })
})

describe('a task', () => {
  test('is waiting with an empty result, then has its files as text in resultJson', async () => {
    const taskId = await create('z-image', { prompt: 'a red bicycle', aspect_ratio: '4:3' })
    const param = JSON.parse(String((await look(taskId)).param))
    expect(JSON.parse(param.input)).toEqual({ prompt: 'a red bicycle', aspect_ratio: '4:3' })
    expect(await look(taskId)).toMatchObject({
      state: 'waiting',
      resultJson: '',
      failCode: null,
      completeTime: null,
    })

    await kie.finish(taskId)
    const record = await look(taskId)
    expect(record).toMatchObject({ taskId, model: 'z-image', state: 'success', creditsConsumed: 0.8 })
    const { resultUrls } = JSON.parse(String(record.resultJson))
    expect(resultUrls).toEqual([expect.stringContaining(`${kie.root}/files/`)])
    const file = await fetch(resultUrls[0])
    expect(file.headers.get('content-type')).toBe('image/png')
    expect(sniff(new Uint8Array(await file.arrayBuffer())).mime).toBe('image/png')
  })

  test('tells its address with a signature over the task id and the time', async () => {
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.finish(taskId)
    const [callback] = bot.received
    const timestamp = String(callback?.headers['x-webhook-timestamp'])
    const signature = createHmac('sha256', kie.hmacKey).update(`${taskId}.${timestamp}`).digest('base64')
    expect(callback?.headers['x-webhook-signature']).toBe(signature)
    expect(callback?.body).toMatchObject({
      code: 200,
      data: { taskId, state: 'success', creditsConsumed: 0.8 },
    })
  })

  test('fails with a code as text and no credits', async () => {
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.finish(taskId, 'fail')
    expect(await look(taskId)).toMatchObject({
      state: 'fail',
      failCode: '500',
      resultJson: '',
      creditsConsumed: 0,
    })
    expect(bot.received[0]?.body).toMatchObject({
      code: 501,
      data: { taskId, state: 'fail', resultJson: null },
    })
    expect(kie.credits).toBe(100_000)
  })

  test('can succeed without a file', async () => {
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.finish(taskId, 'empty')
    expect(await look(taskId)).toMatchObject({ state: 'success', resultJson: '{"resultUrls":[]}' })
  })

  test('ends once: another ending is a mistake of the test, the same one tells again', async () => {
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.finish(taskId)
    await kie.finish(taskId)
    expect(bot.received).toHaveLength(2)
    await expect(kie.finish(taskId, 'fail')).rejects.toThrow('already ended')
    await expect(kie.finish('nothing')).rejects.toThrow('no task nothing')
  })

  test('is unknown to recordInfo before it exists, and to the records of other APIs', async () => {
    expect(await get('/api/v1/jobs/recordInfo?taskId=nothing')).toEqual({
      code: 422,
      msg: 'recordInfo is null',
      data: null,
    })
    expect((await get('/api/v1/jobs/recordInfo')).code).toBe(400)
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    expect((await get(`/api/v1/veo/record-info?taskId=${taskId}`)).code).toBe(422)
    expect(kie.faults.at(-1)).toContain('is of the API market')
  })

  test('makes as many pictures as were asked for', async () => {
    const taskId = await create('bytedance/seedream-v4-text-to-image', {
      prompt: 'x',
      image_size: 'square',
      image_resolution: '1K',
      max_images: 3,
    })
    await kie.finish(taskId)
    expect(kie.tasks[0]?.files).toHaveLength(3)
  })
})

describe('files given to a task', () => {
  test('are fetched and used', async () => {
    const image = await uploadPng()
    const taskId = await create('recraft/remove-background', { image })
    await kie.settled()
    expect(await look(taskId)).toMatchObject({ state: 'waiting' })
    await kie.finish(taskId)
    expect(await look(taskId)).toMatchObject({ state: 'success' })
    expect(kie.faults).toEqual([])
  })

  test('fail the task with 400 when they cannot be fetched', async () => {
    const taskId = await create('recraft/remove-background', { image: `${kie.root}/files/nothing.png` })
    await kie.settled()
    expect(await look(taskId)).toMatchObject({ state: 'fail', failCode: '400' })
    expect(bot.received[0]?.body).toMatchObject({ code: 501, data: { failCode: '400' } })
  })

  test('fail the task with 400 when they are of the wrong kind', async () => {
    const picture = await uploadPng()
    const taskId = await create('elevenlabs/text-to-speech-turbo-2-5', { text: 'la', voice: 'Rachel' })
    await kie.finish(taskId)
    const sound = kie.tasks.find((task) => task.taskId === taskId)?.files[0]
    const wrong = await create('kling/ai-avatar-pro', { image_url: sound, audio_url: picture, prompt: 'hi' })
    await kie.settled()
    expect(await look(wrong)).toMatchObject({
      state: 'fail',
      failMsg: expect.stringContaining('expected image, got audio/mpeg'),
    })
  })

  test('must be http addresses', async () => {
    const answer = await post('/api/v1/jobs/createTask', {
      model: 'recraft/remove-background',
      input: { image: 'file:///etc/passwd' },
    })
    expect(answer).toMatchObject({ code: 422, msg: expect.stringContaining('http(s) address') })
  })
})

describe('callbacks', () => {
  test('are repeated three times while they are not answered with 200', async () => {
    await start({ pace: 'manual', retry: 'fast' })
    bot.answers.push(503, 500, 401, 503, 503)
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.finish(taskId)
    expect(bot.received).toHaveLength(4)
  })

  test('are sent once in manual pace, and again by hand', async () => {
    bot.answers.push(503)
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.finish(taskId)
    expect(bot.received).toHaveLength(1)
    const statuses = (await kie.callback(taskId, { times: 3, parallel: true })).map((answer) => answer.status)
    expect(statuses).toEqual([200, 200, 200])
  })

  test('can be signed wrongly, too early or not at all, and have another body', async () => {
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    const body = { code: 200, msg: 'no', data: { taskId: 'another' } }
    await kie.callback(taskId, { signature: 'wrong' })
    await kie.callback(taskId, { signature: 'stale' })
    await kie.callback(taskId, { signature: 'none', body })
    const [wrong, stale, none] = bot.received
    const sign = (time: string) => signatureOf(taskId, time)
    expect(header(wrong, 'signature')).not.toBe(sign(header(wrong, 'timestamp')))
    expect(header(stale, 'signature')).toBe(sign(header(stale, 'timestamp')))
    expect(Number(header(stale, 'timestamp'))).toBeLessThan(kie.tasks[0]?.createdAt ?? 0)
    expect(Date.now() / 1000 - Number(header(stale, 'timestamp'))).toBeGreaterThan(300)
    expect(header(none, 'signature')).toBe('')
    expect(none?.body).toEqual(body)
  })

  test('follow the words of the prompt', async () => {
    await start({ pace: { queueMs: 1, workMs: 1 } })
    const [fail, lost, twice, slow] = [
      await create('z-image', { prompt: 'x [fail]', aspect_ratio: '1:1' }),
      await create('z-image', { prompt: 'x [lost]', aspect_ratio: '1:1' }),
      await create('z-image', { prompt: 'x [twice]', aspect_ratio: '1:1' }),
      await create('z-image', { prompt: 'x [slow]', aspect_ratio: '1:1' }),
    ]
    await kie.settled()
    expect(told(fail).map(({ body }) => body.data?.state)).toEqual(['fail'])
    expect(told(lost)).toEqual([])
    expect(await look(lost)).toMatchObject({ state: 'success' })
    expect(told(twice)).toHaveLength(2)
    expect(told(slow)).toHaveLength(1)
  })
})

describe('pace', () => {
  test('takes a task through every state by itself', async () => {
    await start({ pace: { queueMs: 2, workMs: 2 } })
    const states: string[] = []
    const stopListening = kie.on('task', (task) => states.push(task.state))
    await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.settled()
    stopListening()
    await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.settled()
    expect(states).toEqual(['waiting', 'queuing', 'generating', 'success'])
    expect(bot.received).toHaveLength(2)
  })

  test('a finish by hand comes first', async () => {
    await start({ pace: { queueMs: 60_000, workMs: 60_000 } })
    const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
    await kie.finish(taskId)
    expect(await look(taskId)).toMatchObject({ state: 'success' })
    expect(bot.received).toHaveLength(1)
  })
})

describe('scripted answers', () => {
  const body = { model: 'z-image', input: { prompt: 'x', aspect_ratio: '1:1' } }

  test('replace the next create, with or without a task behind it', async () => {
    kie.nextCreate({ body: { code: 455, msg: 'maintenance', data: null } })
    kie.nextCreate({ body: { code: 500, msg: 'odd', data: null }, applied: true })
    expect((await post('/api/v1/jobs/createTask', body)).code).toBe(455)
    expect(kie.tasks).toHaveLength(0)
    expect((await post('/api/v1/jobs/createTask', body)).code).toBe(500)
    expect(kie.tasks).toHaveLength(1)
    expect((await post('/api/v1/jobs/createTask', body)).code).toBe(200)
  })

  test('cut the connection, with or without a task behind it', async () => {
    kie.nextCreate({ drop: true })
    kie.nextCreate({ drop: true, applied: true, delayMs: 1 })
    await expect(post('/api/v1/jobs/createTask', body)).rejects.toThrow()
    expect(kie.tasks).toHaveLength(0)
    await expect(post('/api/v1/jobs/createTask', body)).rejects.toThrow()
    expect(kie.tasks).toHaveLength(1)
    expect(kie.calls.map((call) => call.status)).toEqual([0, 0])
  })

  test('only delay when they say nothing else', async () => {
    kie.nextCreate({ delayMs: 1 })
    expect((await post('/api/v1/jobs/createTask', body)).code).toBe(200)
  })

  test('replace the next record', async () => {
    const taskId = await create('z-image', body.input)
    kie.nextRecord({ body: { code: 455, msg: 'maintenance', data: null } })
    expect((await get(`/api/v1/jobs/recordInfo?taskId=${taskId}`)).code).toBe(455)
    expect((await get(`/api/v1/jobs/recordInfo?taskId=${taskId}`)).code).toBe(200)
  })

  test('down cuts every connection until it is up again', async () => {
    kie.down = true
    await expect(get('/api/v1/chat/credit')).rejects.toThrow()
    kie.down = false
    expect(await get('/api/v1/chat/credit')).toEqual({ code: 200, msg: 'success', data: 100_000 })
  })
})

describe('dedicated APIs', () => {
  test('Suno tells of text, first and complete, and makes two tracks', async () => {
    const answer = await post('/api/v1/generate', {
      prompt: 'calm piano',
      customMode: false,
      instrumental: true,
      model: 'V5',
      callBackUrl: bot.url,
    })
    const taskId = String(answer.data?.taskId)
    expect(await look(taskId, '/api/v1/generate/record-info')).toMatchObject({
      status: 'PENDING',
      response: null,
    })
    await kie.finish(taskId)
    const bodies = bot.received.map((callback) => callback.body.data)
    expect(bodies.map((body) => body?.callbackType)).toEqual(['text', 'first', 'complete'])
    expect(bodies[2]).toMatchObject({ task_id: taskId, data: [{ audio_url: kie.tasks[0]?.files[0] }, {}] })
    expect(await look(taskId, '/api/v1/generate/record-info')).toMatchObject({
      status: 'SUCCESS',
      response: { sunoData: [{ audioUrl: kie.tasks[0]?.files[0] }, {}] },
    })
  })

  test('Suno requires a callback address', async () => {
    const body = { prompt: 'x', customMode: false, instrumental: true, model: 'V5' }
    expect(await post('/api/v1/generate', body)).toMatchObject({
      code: 422,
      msg: expect.stringContaining('callBackUrl is required'),
    })
  })

  test.each([
    ['/api/v1/veo/generate', { prompt: 'x', model: 'veo3_fast' }, '/api/v1/veo/record-info'],
    ['/api/v1/gpt4o-image/generate', { prompt: 'x', size: '1:1' }, '/api/v1/gpt4o-image/record-info'],
    ['/api/v1/flux/kontext/generate', { prompt: 'x' }, '/api/v1/flux/kontext/record-info'],
    [
      '/api/v1/runway/generate',
      { prompt: 'x', duration: 5, quality: '720p' },
      '/api/v1/runway/record-detail',
    ],
  ])('%s has its own record and callback', async (path, body, record) => {
    const ids: string[] = []
    for (const outcome of ['success', 'fail'] as const) {
      const taskId = String((await post(path, { ...body, callBackUrl: bot.url })).data?.taskId)
      const before = await look(taskId, record)
      expect(before.successFlag ?? before.state).toBeOneOf([0, 'wait'])
      await kie.finish(taskId, outcome)
      ids.push(taskId)
    }
    const [file = ''] = kie.tasks[0]?.files ?? []
    const [made, failed] = bot.received.map((callback) => callback.body)
    expect(made?.code).toBe(200)
    expect(JSON.stringify(made)).toContain(file)
    expect(failed?.code).toBe(500)
    const [ok, bad] = [await look(ids[0] ?? '', record), await look(ids[1] ?? '', record)]
    expect(JSON.stringify(ok)).toContain(file)
    expect(ok.successFlag ?? ok.state).toBeOneOf([1, 'success'])
    expect(bad.successFlag ?? bad.state).toBeOneOf([2, 3, 'fail'])
  })

  test('Aleph writes the task id at the root of its callback', async () => {
    const made = await post('/api/v1/veo/generate', { prompt: 'x' })
    await kie.finish(String(made.data?.taskId), 'success')
    const videoUrl = kie.tasks[0]?.files[0]
    const answer = await post('/api/v1/aleph/generate', { prompt: 'x', videoUrl, callBackUrl: bot.url })
    const taskId = String(answer.data?.taskId)
    await kie.finish(taskId)
    expect(bot.received[0]?.body).toMatchObject({
      taskId,
      data: { result_video_url: kie.tasks[1]?.files[0] },
    })
  })
})

describe('uploads and files', () => {
  test('base64 and address uploads are kept under their name', async () => {
    const source = await uploadPng()
    const bytes = Buffer.from(await (await fetch(source)).arrayBuffer())
    const base64Data = `data:image/png;base64,${bytes.toString('base64')}`
    for (const [path, body] of [
      ['/api/file-base64-upload', { base64Data, uploadPath: 'a', fileName: 'b.png' }],
      ['/api/file-url-upload', { fileUrl: source, uploadPath: 'a', fileName: 'c.png' }],
    ] as const) {
      const answer = await post(path, body)
      expect(answer).toMatchObject({ data: { fileName: body.fileName, fileSize: bytes.length } })
      const kept = await fetch(String(answer.data?.downloadUrl))
      expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true)
    }
  })

  test('an upload needs a path and a key', async () => {
    const send = (body: object, key: string) =>
      fetch(`${kie.uploadRoot}/api/file-base64-upload`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: JSON.stringify(body),
      })
    const unnamed = await send({ base64Data: 'aGk=' }, kie.apiKey)
    expect(await unnamed.json()).toMatchObject({ success: false, code: 400 })
    expect(await (await send({}, 'wrong')).json()).toMatchObject({ success: false, code: 401 })
  })

  test('files are served whole, in ranges and by HEAD', async () => {
    const address = await uploadPng()
    const whole = Buffer.from(await (await fetch(address)).arrayBuffer())
    const part = await fetch(address, { headers: { range: 'bytes=2-5' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 2-5/${whole.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(2, 6))).toBe(true)
    const tail = await fetch(address, { headers: { range: 'bytes=-4' } })
    expect(Buffer.from(await tail.arrayBuffer()).equals(whole.subarray(-4))).toBe(true)
    expect((await fetch(address, { headers: { range: `bytes=${whole.length}-` } })).status).toBe(416)
    const head = await fetch(address, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(whole.length))
    expect(head.headers.get('content-type')).toBe('image/png')
    expect((await fetch(`${kie.root}/files/none.png`)).status).toBe(404)
  })

  test('a download address is given for own files only', async () => {
    const address = await uploadPng()
    const own = await post('/api/v1/common/download-url', { url: address })
    expect((await fetch(textIn(own.data))).status).toBe(200)
    expect((await post('/api/v1/common/download-url', { url: 'https://example.com/a.png' })).code).toBe(422)
  })
})

describe('media', () => {
  test.each([
    ['wan/2-7-text-to-video', { prompt: 'waves' }, 'video/mp4'],
    ['elevenlabs/text-to-speech-turbo-2-5', { text: 'Привет!', voice: 'Rachel' }, 'audio/mpeg'],
    ['z-image', { prompt: 'кот на закате у моря', aspect_ratio: '9:16' }, 'image/png'],
  ])('%s makes a real file', async (model, input, mime) => {
    const taskId = await create(model, input)
    await kie.finish(taskId)
    const file = await fetch(kie.tasks[0]?.files[0] ?? '')
    expect(file.headers.get('content-type')).toBe(mime)
    expect(sniff(new Uint8Array(await file.arrayBuffer())).mime).toBe(mime)
  })
})

describe('the catalogue of the fake', () => {
  test('every schema can be checked, and media are found in it', () => {
    for (const model of models) {
      expect(() => refusalOf(model, {}), model.id).not.toThrow()
    }
    const nano = models.find((model) => model.id === 'nano-banana-2')
    const input = {
      prompt: 'x',
      image_input: ['https://a.example/1.png', 'https://a.example/2.png'],
      odd: { a: 1 },
    }
    expect(nano && mediaIn(nano.input, input).map((media) => media.field)).toEqual([
      'image_input',
      'image_input',
    ])
    expect(nano && unknownFields(nano.input, input)).toEqual(['odd'])
  })

  test('prices follow the table', () => {
    const grok = models.find((model) => model.id === 'grok-imagine/image-to-video')
    expect(grok && priceOf(grok, { resolution: '720p', duration: '6' })).toBe(27)
  })
})

test('a clock of the test dates tasks, calls and signatures', async () => {
  const now = Date.UTC(2030, 0, 1)
  await start({ pace: 'manual', clock: () => now })
  const taskId = await create('z-image', { prompt: 'x', aspect_ratio: '1:1' })
  await kie.finish(taskId)
  expect(kie.tasks[0]).toMatchObject({ createdAt: now, completedAt: now })
  expect(kie.calls.every((call) => call.at === now)).toBe(true)
  expect(header(bot.received[0], 'timestamp')).toBe(String(now / 1000))
})
