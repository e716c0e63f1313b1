import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRecord } from '../../../lib/kie/index.js'
import { echoesOf, sanitise } from '../../../lib/kie/message.js'

test.each([
  [
    'an address with a token',
    'Cannot fetch https://bot.example.com/api/media/abc?token=s3cr3t now',
    's3cr3t',
  ],
  ['a callback address', 'callBackUrl http://127.0.0.1:3000/api/kie/kQ9xyz failed', 'kQ9xyz'],
  ['a bearer token', 'bad header Authorization: Bearer abcdef', 'abcdef'],
  ['a named key', 'apiKey=short1 is over its limit', 'short1'],
  ['a key in JSON', 'got {"api_key":"short1"}', 'short1'],
  ['a prefixed key', 'Incorrect API key provided sk-live-77', 'live-77'],
  ['a long key', 'key 0123456789abcdef0123456789abcdef is over', '0123456789abcdef'],
  ['a Telegram token', 'file bot123456:AAE-abc not found', 'AAE-abc'],
  ['a quoted prompt', 'The prompt "a red bicycle by the sea" was refused', 'bicycle'],
  ['a prompt in Russian quotes', 'Запрос «красный велосипед» отклонён', 'велосипед'],
  ['a prompt in single quotes', "The text 'a red bicycle' isn't allowed", 'bicycle'],
  ['a prompt cut off in its quotes', 'Refused: "a red bicycle by th', 'bicycle'],
  ['a prompt after its name', 'Refused prompt: a red bicycle', 'bicycle'],
  ['an e-mail address', 'ask alice@example.com', 'alice'],
  ['a control character', 'a\u0000b\u001b[31m\u202e', '\u0000'],
])('a message keeps no trace of %s', (_what, text, trace) => {
  expect(sanitise(text)).not.toContain(trace)
})

test.each([
  'Internal server error',
  'duration must be 5 or 10 for 1080p',
  "The image isn't readable, don't use webp",
  'Insufficient Credits - Account does not have enough credits to perform the operation',
  'GENERATE_AUDIO_FAILED (531)',
  'Не удалось прочитать файл',
])('an ordinary message stays as it is: %s', (text) => {
  expect(sanitise(text)).toBe(text)
})

test('the texts of the request are taken out wherever a message repeats them', () => {
  const echoes = echoesOf({ prompt: 'a red bicycle', options: { texts: ['blue sky at night'] }, size: '1:1' })
  expect(sanitise('cannot draw a red bicycle under blue sky at night in 1:1', echoes)).toBe(
    'cannot draw … under … in 1:1',
  )
})

test('a prompt that a message repeats only in part goes too', () => {
  const echoes = echoesOf({ prompt: 'a red bicycle by the sea, at dawn, with a blue sky above' })
  expect(sanitise('Blocked (a red bicycle by the sea, at da...)', echoes)).toBe('Blocked (…')
})

test('the prompt in a record is taken out of the failure it tells', () => {
  const data = {
    taskId: 't',
    state: 'fail',
    failMsg: 'No result for a red bicycle today',
    param: JSON.stringify({ input: JSON.stringify({ prompt: 'a red bicycle' }), model: 'm' }),
  }
  expect(parseRecord({ code: 200, data })).toMatchObject({ message: 'No result for … today' })
})

test('a message has at most 500 characters, whole ones, and none that controls anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 6_000 }), (text) => {
      const clean = sanitise(text)
      expect(clean.length).toBeLessThanOrEqual(500)
      expect(clean).not.toMatch(/\p{C}/u)
    }),
  )
  expect(sanitise('word 😀'.repeat(2_000)).length).toBeLessThanOrEqual(500)
})

test('a key that the limit would cut in half is not left in part', () => {
  const quoted = `"${'x'.repeat(3_985)}"` // Becomes one character, so that what follows it is inside the 500.
  expect(sanitise(`${quoted} abcdefgh${'abcdefgh'.repeat(8)}`)).toBe('…')
})
