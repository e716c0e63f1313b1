import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCallback, parseCreate, parseRecord } from '../../../lib/kie/index.js'

const A = 'https://files.example.com/a.png'
const B = 'https://files.example.com/b.png'
const ok = (data: unknown) => ({ code: 200, msg: 'success', data })
const market = (result: object) => ok({ taskId: 't', model: 'm', state: 'success', ...result })

test.each([
  ['text', { resultJson: JSON.stringify({ resultUrls: [A, B] }) }],
  ['an object', { resultJson: { resultUrls: [A, B] } }],
  ['a list', { resultJson: [A, B] }],
  ['a list of objects', { resultJson: [{ url: A }, { resultUrl: B }] }],
  ['text in text', { resultJson: JSON.stringify(JSON.stringify({ resultUrls: [A, B] })) }],
  ['empty, with `response` instead', { resultJson: '', response: { resultUrls: [A, B] } }],
  ['absent, with `response` as text', { response: JSON.stringify({ result_urls: [A, B] }) }],
  ['a list without quotes', { resultJson: { resultUrls: `[${A}, ${B}]` } }],
  ['a list as JSON text', { resultJson: { resultUrls: JSON.stringify([A, B]) } }],
  ['two addresses, one of them twice', { resultJson: { resultUrls: [A, B, A] } }],
])('a result is found when resultJson is %s', (_shape, result) => {
  expect(parseRecord(market(result))).toEqual({ kind: 'succeeded', files: [A, B] })
})

test('a result is found when it is one address as text', () => {
  expect(parseRecord(market({ resultJson: { resultUrls: A } }))).toMatchObject({ files: [A] })
  expect(parseRecord(market({ resultJson: A }))).toMatchObject({ files: [A] })
})

test('a record without an envelope, or with its data as text, is read all the same', () => {
  const record = { taskId: 't', state: 'success', resultJson: { resultUrls: [A] } }
  expect(parseRecord(record)).toMatchObject({ kind: 'succeeded' })
  expect(parseRecord(ok(JSON.stringify(record)))).toMatchObject({ kind: 'succeeded' })
})

test.each([
  ['an empty resultJson', { resultJson: '' }],
  ['a null resultJson', { resultJson: null }],
  ['no resultJson', {}],
  ['an empty list', { resultJson: { resultUrls: [] } }],
  ['empty addresses', { resultJson: { resultUrls: ['', null, 7] } }],
  ['a text answer', { resultJson: { resultObject: { text: 'la la' } } }],
  ['JSON cut off', { resultJson: '{"resultUrls":["https://files' }],
])('a success with %s is a failure for the person: empty', (_what, result) => {
  expect(parseRecord(market(result))).toMatchObject({ kind: 'failed', reason: 'empty' })
})

test.each([
  'http://files.example.com/a.png',
  'https://127.0.0.1/a.png',
  'https://localhost/a.png',
  'https://169.254.169.254/latest/meta-data',
  'https://[::ffff:10.0.0.1]/a.png',
  'ftp://files.example.com/a.png',
])('a success that only offers %s is a failure for the person: unusable', (address) => {
  const record = market({ resultJson: { resultUrls: [address] } })
  expect(parseRecord(record)).toMatchObject({ kind: 'failed', reason: 'unusable' })
})

test('files of an allowed host may be http and of this machine; others beside them are left out', () => {
  const record = market({
    resultJson: { resultUrls: ['http://127.0.0.1:4001/a.png', 'http://127.0.0.1:5432/'] },
  })
  expect(parseRecord(record, { hosts: ['127.0.0.1:4001'] })).toEqual({
    kind: 'succeeded',
    files: ['http://127.0.0.1:4001/a.png'],
  })
})

test('an address in the request is never taken for a result', () => {
  const param = JSON.stringify({
    input: JSON.stringify({ image_urls: [A], prompt: `like ${B}` }),
    callBackUrl: B,
  })
  expect(parseRecord(market({ resultJson: '', param, paramJson: param }))).toMatchObject({ reason: 'empty' })
})

test.each([
  ['waiting', 'waiting'],
  ['queuing', 'queuing'],
  ['queueing', 'queuing'],
  ['wait', 'waiting'],
  ['generating', 'generating'],
  ['reviewing', 'generating'],
  ['SOMETHING_NEW', 'generating'],
])('state %s is pending: %s', (state, stage) => {
  expect(parseRecord(ok({ taskId: 't', state, resultJson: '' }))).toEqual({ kind: 'pending', stage })
})

test.each([
  ['400', 400, 'bad-input'],
  [422, 422, 'bad-input'],
  ['500', 500, 'upstream'],
  ['501', 501, 'failed'],
  ['GENERATION_FAILED', 501, 'failed'],
  ['', 501, 'failed'],
  [null, 501, 'failed'],
  ['SENSITIVE_WORD_ERROR', 501, 'content'],
  ['402', 402, 'no-credits'],
])('failCode %j fails the task with code %i: %s', (failCode, code, reason) => {
  const record = ok({ taskId: 't', state: 'fail', failCode, failMsg: 'It did not work', creditsConsumed: 0 })
  expect(parseRecord(record)).toEqual({
    kind: 'failed',
    code,
    reason,
    message: 'It did not work',
    credits: 0,
  })
})

test.each([
  ['creditsConsumed', 12.5],
  ['credits_consumed', '12.5'],
  ['consumeCredits', 12.5],
])('what KIE charged is read from %s', (field, value) => {
  expect(parseRecord(market({ resultJson: [A], [field]: value }))).toMatchObject({ credits: 12.5 })
})

test('the time it took is read from the two moments, as numbers or as text, never from costTime', () => {
  const took = { createTime: 1_774_509_092_129, completeTime: 1_774_509_366_025, costTime: 15_000 }
  expect(parseRecord(market({ resultJson: [A], ...took }))).toMatchObject({ seconds: 274 })
  expect(parseRecord(market({ resultJson: [A], costTime: 15_000 }))).not.toHaveProperty('seconds')
})

const families: [string, object, object][] = [
  ['Veo, first cut empty', { successFlag: 1, response: { resultUrls: [], originUrls: [A] } }, { files: [A] }],
  ['Veo, list as text', { successFlag: 1, response: { resultUrls: `[${A}]` } }, { files: [A] }],
  [
    'Veo, nothing inside',
    { successFlag: 1, response: { resultUrls: [] } },
    { kind: 'failed', reason: 'empty' },
  ],
  [
    'Veo, refused',
    { successFlag: 2, errorCode: 422, errorMessage: 'flagged' },
    { kind: 'failed', code: 422, reason: 'content' },
  ],
  ['Veo, failed', { successFlag: 3, errorCode: null }, { kind: 'failed', code: 501, reason: 'failed' }],
  ['market, newer flag', { successFlag: 3, failCode: '500' }, { kind: 'failed', code: 500 }],
  ['market, newer success', { successFlag: 1, response: { resultUrls: [A] } }, { kind: 'succeeded' }],
  [
    '4o, running',
    { successFlag: 0, status: 'GENERATING', response: { resultUrls: [] } },
    { kind: 'pending' },
  ],
  ['4o, running with a completeTime', { successFlag: 0, completeTime: 1 }, { kind: 'pending' }],
  ['4o, done', { successFlag: 1, status: 'SUCCESS', response: { result_urls: [A] } }, { files: [A] }],
  ['4o, failed', { successFlag: 2, status: 'GENERATE_FAILED' }, { kind: 'failed' }],
  [
    'Flux Kontext',
    { successFlag: 1, response: { originImageUrl: B, resultImageUrl: A } },
    { kind: 'succeeded', files: [A] },
  ],
  ['Runway, queued', { state: 'queueing', videoInfo: {} }, { kind: 'pending', stage: 'queuing' }],
  ['Runway, done', { state: 'success', videoInfo: { videoUrl: A, imageUrl: B } }, { files: [A] }],
  ['Aleph, running', { successFlag: 0, errorCode: 0, errorMessage: '' }, { kind: 'pending' }],
  [
    'Aleph, failed by code',
    { successFlag: 0, errorCode: 500, errorMessage: '' },
    { kind: 'failed', code: 500 },
  ],
  ['Aleph, done', { successFlag: 1, response: { resultVideoUrl: A, resultImageUrl: '' } }, { files: [A] }],
  ['Luma, done but not called back', { successFlag: 4, response: { resultUrls: [A] } }, { files: [A] }],
  ['Midjourney', { successFlag: 1, resultInfoJson: { resultUrls: [{ resultUrl: A }] } }, { files: [A] }],
  [
    'Suno, words only',
    { status: 'TEXT_SUCCESS', response: { sunoData: [{ audioUrl: '' }] } },
    { kind: 'pending' },
  ],
  [
    'Suno, one track of two',
    { status: 'FIRST_SUCCESS', response: { sunoData: [{ audioUrl: A }, { audioUrl: '' }] } },
    { kind: 'pending' },
  ],
  [
    'Suno, only its callback failed',
    { status: 'CALLBACK_EXCEPTION', response: { sunoData: [{ audioUrl: A }, { audioUrl: B }] } },
    { kind: 'succeeded', files: [A, B] },
  ],
  [
    'Suno, a callback failed on the way',
    { status: 'CALLBACK_EXCEPTION', response: { sunoData: [{ audioUrl: A }, { audioUrl: '' }] } },
    { kind: 'pending' },
  ],
  [
    'Suno, bad word',
    { status: 'SENSITIVE_WORD_ERROR', response: null },
    { kind: 'failed', reason: 'content' },
  ],
  [
    'Suno, failed',
    { status: 'GENERATE_AUDIO_FAILED', errorCode: 531, errorMessage: 'x' },
    { kind: 'failed', code: 531 },
  ],
  [
    'Suno on the market',
    { state: 'success', response: { data: [{ audio_url: A, image_url: B }] } },
    { kind: 'succeeded', files: [A] },
  ],
]

test.each(families)('the dialect of an API is understood: %s', (_name, data, expected) => {
  expect(parseRecord(ok({ taskId: 't', ...data }))).toMatchObject(expected)
})

test('Aleph says by a message alone that it failed; elsewhere a message alone decides nothing', () => {
  const record = ok({ taskId: 't', successFlag: 0, errorCode: 0, errorMessage: 'video too long' })
  expect(parseRecord(record, { api: 'aleph' })).toMatchObject({ kind: 'failed', message: 'video too long' })
  expect(parseRecord(record, { api: 'veo' })).toMatchObject({ kind: 'pending' })
})

test.each([
  [404, { kind: 'absent' }],
  [422, { kind: 'absent' }],
  [400, { kind: 'failed', code: 400 }],
  [500, { kind: 'failed', code: 500 }],
  [501, { kind: 'failed', code: 501 }],
  [531, { kind: 'failed', code: 531 }],
  [401, { kind: 'away', code: 401 }],
  [408, { kind: 'away', code: 408 }],
  [429, { kind: 'away', code: 429 }],
  [455, { kind: 'away', code: 455 }],
  [505, { kind: 'away', code: 505 }],
])('a record that is only code %i', (code, expected) => {
  expect(parseRecord({ code, msg: 'x', data: null })).toMatchObject(expected)
  expect(parseRecord({ code: String(code), message: 'x' })).toMatchObject(expected)
})

test('trouble on the wire is no verdict about the task', () => {
  expect(parseRecord(undefined, { status: 502 })).toEqual({ kind: 'away', code: 502 })
  expect(parseRecord({ code: 500, msg: 'x' }, { status: 500 })).toEqual({ kind: 'away', code: 500 })
  // cut off in the middle
  expect(parseRecord(undefined, { status: 200 })).toEqual({ kind: 'away', code: 200 })
  expect(parseRecord(undefined, { status: 404 })).toEqual({ kind: 'absent' })
  expect(parseRecord({ code: 200, data: null })).toEqual({ kind: 'absent' })
})

test('what a record says of its task counts more than the code around it', () => {
  const running = { code: 500, msg: 'x', data: { taskId: 't', state: 'generating' } }
  const done = { code: 501, msg: 'x', data: { taskId: 't', state: 'fail', failCode: '400' } }
  expect(parseRecord(running)).toMatchObject({ kind: 'pending' })
  expect(parseRecord(done)).toMatchObject({ kind: 'failed', code: 400 })
})

const FIELDS =
  'code msg data state status successFlag resultJson response resultUrls info sunoData audioUrl failCode failMsg taskId ' +
  'task_id param callbackType createTime completeTime creditsConsumed vocal_separation_info __proto__ toString'

const shape = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(A, 'http://10.0.0.1/x', `[${A}]`, '""', '"{}"', 'success', 'fail', '500', Number.NaN, -0),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(...FIELDS.split(' ')),
      fc.oneof(
        tie('value'),
        tie('value').map((value) => JSON.stringify(value)),
      ),
      { maxKeys: 6 },
    ),
  ),
}))

test('no body whatever breaks the parser, and what it answers keeps its promises', () => {
  fc.assert(
    fc.property(shape.value, fc.constantFrom(200, 400, 404, 500, 503), (body, status) => {
      parseCreate(body, { status })
      for (const record of [parseRecord(body, { status }), parseCallback(body).record]) {
        if (record.kind === 'succeeded') {
          expect(record.files.length).toBeGreaterThan(0)
          expect(record.files.every((file) => file.startsWith('https://'))).toBe(true)
        }
        if (record.kind === 'failed') expect(Number.isFinite(record.code)).toBe(true)
      }
    }),
    { numRuns: 3_000, examples: [[{ status: { toString: 1 } }, 400]] },
  )
})
