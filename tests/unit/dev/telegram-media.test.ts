import { Telegram } from 'telegraf'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { FakeTelegram } from '../../../dev/telegram/index.js'
import { caller, mp4, pick, png, startTelegram, startWeb, wav } from './telegram-harness.js'

let telegram: FakeTelegram
let web: Awaited<ReturnType<typeof startWeb>>
const call = caller(() => telegram)

beforeAll(async () => {
  web = await startWeb()
})
afterAll(() => web.stop())
beforeEach(async () => {
  telegram = await startTelegram()
})
afterEach(() => telegram.stop())

async function vera() {
  const person = telegram.person({ id: 42, name: 'Вера' })
  await person.send('/start')
  return person
}

async function upload(method: string, field: string, file: { bytes: Buffer; name: string }) {
  const form = new FormData()
  form.set('chat_id', '42')
  form.set(field, new Blob([new Uint8Array(file.bytes)]), file.name)
  return fetch(`${telegram.root}/bot${telegram.token}/${method}`, { method: 'POST', body: form })
}

test('a photo behind an address becomes sizes, the original last', async () => {
  await vera()
  const photo = web.put('/a.png', 'image/png', png(1_024, 768))
  expect(
    await call('sendPhoto', { chat_id: 42, photo, caption: '<b>Кот</b>', parse_mode: 'HTML' }),
  ).toMatchObject({
    result: {
      photo: [
        { width: 90, height: 68 },
        { width: 320, height: 240 },
        { width: 800, height: 600 },
        {
          width: 1_024,
          height: 768,
          file_id: expect.any(String),
          file_unique_id: expect.any(String),
          file_size: 64,
        },
      ],
      caption: 'Кот',
      caption_entities: [{ type: 'bold' }],
    },
  })
  expect(telegram.faults).toEqual([])
})

test('a file_id can be sent again, but only as what it is', async () => {
  const person = await vera()
  await call('sendPhoto', { chat_id: 42, photo: web.put('/a.png', 'image/png', png(100, 100)) })
  const file_id = person.last().photo?.at(-1)?.file_id
  expect(await call('sendPhoto', { chat_id: 42, photo: file_id })).toMatchObject({
    result: { photo: [{ width: 90 }, { file_id }] },
  })
  expect(await call('sendDocument', { chat_id: 42, document: file_id })).toMatchObject({
    description: "Bad Request: can't use file of type Photo as Document",
  })
})

test('video and sound say how long they are', async () => {
  await vera()
  expect(
    await call('sendVideo', { chat_id: 42, video: web.put('/a.mp4', 'video/mp4', mp4(640, 360, 5)) }),
  ).toMatchObject({
    result: { video: { width: 640, height: 360, duration: 5, mime_type: 'video/mp4' } },
  })
  const response = await upload('sendAudio', 'audio', { bytes: wav(3), name: 'a.wav' })
  expect(await response.json()).toMatchObject({
    result: { audio: { duration: 3, file_name: 'a.wav', mime_type: 'audio/wav' } },
  })
})

test.each([
  {
    method: 'sendPhoto',
    field: 'photo',
    type: 'text/html',
    size: 10,
    reason: 'wrong type of the web page content',
  },
  {
    method: 'sendVideo',
    field: 'video',
    type: 'image/png',
    size: 10,
    reason: 'wrong type of the web page content',
  },
  {
    method: 'sendDocument',
    field: 'document',
    type: 'image/png',
    size: 10,
    reason: 'wrong type of the web page content',
  },
  {
    method: 'sendPhoto',
    field: 'photo',
    type: 'image/png',
    size: 5_242_881,
    reason: 'failed to get HTTP URL content',
  },
  {
    method: 'sendVideo',
    field: 'video',
    type: 'video/mp4',
    size: 20_971_521,
    reason: 'failed to get HTTP URL content',
  },
])(
  '$method by an address of $type with $size bytes is refused',
  async ({ method, field, type, size, reason }) => {
    await vera()
    const address = web.put(`/${field}-${size}`, type, Buffer.alloc(size))
    expect(await call(method, { chat_id: 42, [field]: address })).toMatchObject({
      description: `Bad Request: ${reason}`,
    })
  },
)

test('an address that answers nothing is refused', async () => {
  await vera()
  const gone = web.put('/x', 'image/png', png(1, 1)).replace('/x', '/gone')
  expect(await call('sendPhoto', { chat_id: 42, photo: gone })).toMatchObject({
    description: 'Bad Request: failed to get HTTP URL content',
  })
  expect(await call('sendPhoto', { chat_id: 42, photo: 'ftp://example.com/a.png' })).toMatchObject({
    description: 'Bad Request: wrong HTTP URL specified',
  })
})

test('a document behind an address may be a PDF, a ZIP or a GIF', async () => {
  await vera()
  const document = web.put('/a.pdf', 'application/pdf', Buffer.from('%PDF-1.7'))
  expect(await call('sendDocument', { chat_id: 42, document })).toMatchObject({
    result: { document: { mime_type: 'application/pdf', file_name: 'a.pdf' } },
  })
})

test.each([
  [png(9_000, 1_001), 'PHOTO_INVALID_DIMENSIONS'],
  [png(2_100, 100), 'PHOTO_INVALID_DIMENSIONS'],
  [Buffer.from('no picture at all'), 'IMAGE_PROCESS_FAILED'],
])('a photo that Telegram cannot show is refused %#', async (bytes, reason) => {
  await vera()
  const response = await upload('sendPhoto', 'photo', { bytes, name: 'a.png' })
  expect(await response.json()).toMatchObject({ description: `Bad Request: ${reason}` })
})

test('an upload over 50 MB is answered with a page that is no JSON', async () => {
  await vera()
  const response = await upload('sendDocument', 'document', {
    bytes: Buffer.alloc(52_428_801),
    name: 'a.bin',
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([413, 'text/html'])
})

test('an uploaded part that is not used is a fault', async () => {
  await vera()
  const form = new FormData()
  form.set('chat_id', '42')
  form.set('text', 'a')
  form.set('stray', new Blob(['x']), 'x.txt')
  await fetch(`${telegram.root}/bot${telegram.token}/sendMessage`, { method: 'POST', body: form })
  expect(telegram.faults).toEqual(['sendMessage: the uploaded part stray is not used'])
})

test('an album shares its id and keeps its kinds apart', async () => {
  await vera()
  const photo = { type: 'photo', media: web.put('/a.png', 'image/png', png(100, 100)) }
  const video = { type: 'video', media: web.put('/a.mp4', 'video/mp4', mp4(640, 360, 5)), caption: 'b' }
  const { result } = await call('sendMediaGroup', { chat_id: 42, media: [photo, video] })
  expect(pick(result, 0, 'media_group_id')).toEqual(expect.any(String))
  expect(pick(result, 0, 'media_group_id')).toBe(pick(result, 1, 'media_group_id'))
  const sound = { type: 'audio', media: web.put('/a.wav', 'audio/wav', wav(1)) }
  expect(await call('sendMediaGroup', { chat_id: 42, media: [photo, sound] })).toMatchObject({
    description: "Bad Request: can't use the media of the specified type in the album",
  })
  expect(await call('sendMediaGroup', { chat_id: 42, media: [photo] })).toMatchObject({ ok: false })
  expect(
    await call('sendMediaGroup', { chat_id: 42, media: [{ ...sound, has_spoiler: true }, sound] }),
  ).toMatchObject({ ok: true })
  expect(telegram.faults.at(-1)).toBe(
    'sendMediaGroup: media[0].has_spoiler is not a field of InputMediaAudio',
  )
})

test('a text can become a picture, a picture never a text', async () => {
  const person = await vera()
  await call('sendMessage', { chat_id: 42, text: 'a' })
  const { message_id } = person.last()
  const media = { type: 'photo', media: web.put('/a.png', 'image/png', png(100, 100)), caption: 'b' }
  expect(await call('editMessageMedia', { chat_id: 42, message_id, media })).toMatchObject({
    result: { caption: 'b', photo: [{}, {}] },
  })
  expect(person.last().text).toBeUndefined()
  expect(await call('editMessageText', { chat_id: 42, message_id, text: 'c' })).toMatchObject({
    description: 'Bad Request: there is no text in the message to edit',
  })
  expect(await call('editMessageCaption', { chat_id: 42, message_id, caption: 'c' })).toMatchObject({
    result: { caption: 'c' },
  })
})

test('a file a person sent can be found and downloaded', async () => {
  const person = telegram.person({ id: 42, name: 'Вера' })
  await person.sendMedia('document', {
    bytes: Buffer.from('hello'),
    name: 'note.txt',
    mime: 'text/plain',
    caption: 'Вот',
  })
  const message = person.messages()[0]
  expect(message).toMatchObject({
    caption: 'Вот',
    document: { file_name: 'note.txt', mime_type: 'text/plain', file_size: 5 },
  })
  const { result } = await call('getFile', { file_id: message?.document?.file_id })
  expect(result).toMatchObject({ file_size: 5, file_path: 'documents/file_0.txt' })
  const file_path = String(pick(result, 'file_path'))
  const response = await fetch(`${telegram.root}/file/bot${telegram.token}/${file_path}`)
  expect(await response.text()).toBe('hello')
  expect((await fetch(`${telegram.root}/file/bot1:AAAA/${file_path}`)).status).toBe(401)
})

test('a file over 20 MB cannot be had by the bot', async () => {
  const person = telegram.person({ id: 42, name: 'Вера' })
  await person.sendMedia('document', { bytes: Buffer.alloc(20_971_521), name: 'a.bin' })
  expect(await call('getFile', { file_id: person.messages()[0]?.document?.file_id })).toMatchObject({
    description: 'Bad Request: file is too big',
  })
})

test('files of one album of a person share an id', async () => {
  const person = telegram.person({ id: 42, name: 'Вера' })
  await person.sendMedia('photo', { bytes: png(10, 10), album: 'a' })
  await person.sendMedia('photo', { bytes: png(20, 20), album: 'a' })
  const [first, second] = person.messages()
  expect(first?.media_group_id).toBe(second?.media_group_id)
})

test('telegraf talks to this server as it does to Telegram', async () => {
  const person = await vera()
  const client = new Telegram(telegram.token, { apiRoot: telegram.root })
  expect((await client.getMe()).username).toBe(telegram.bot.username)
  await client.sendPhoto(42, { source: png(640, 480), filename: 'cat.png' }, { caption: 'a' })
  expect(person.last().photo?.at(-1)).toMatchObject({ width: 640, height: 480 })
  await client.sendMediaGroup(42, [
    { type: 'photo', media: { source: png(10, 10) } },
    { type: 'photo', media: { source: png(20, 20) }, caption: 'b' },
  ])
  expect(person.last()).toMatchObject({ caption: 'b', media_group_id: expect.any(String) })
  await expect(client.sendMessage(43, 'a')).rejects.toThrow('400: Bad Request: chat not found')
  expect(telegram.faults).toEqual([])
})
