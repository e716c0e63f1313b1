import { expect, test } from 'vitest'
import { parseCreate } from '../../../lib/kie/index.js'

const said = (code: unknown, data?: unknown, msg = 'no') => ({ code, msg, data })

test.each([
  ['on the wire and in the body', { code: 200, msg: 'success', data: { taskId: 't1' } }],
  ['in snake case', { code: 200, data: { task_id: 't1' } }],
  ['beside the envelope', { code: 200, taskId: 't1' }],
  ['without an envelope', { taskId: 't1' }],
  ['as JSON in text', { code: 200, data: '{"taskId":"t1"}' }],
  ['with the code as text', { code: '200', data: { taskId: 't1' } }],
  ['though KIE says 500: a task with an id can be looked at', { code: 500, data: { taskId: 't1' } }],
])('a task id makes a task accepted, %s', (_where, body) => {
  expect(parseCreate(body)).toEqual({ kind: 'accepted', taskId: 't1' })
})

test.each([
  [401, 'unauthorized'],
  [402, 'no-credits'],
  [433, 'key-limit'],
  [429, 'busy'],
  [455, 'unavailable'],
  [505, 'unavailable'],
  [400, 'bad-input'],
  [404, 'bad-input'],
  [422, 'bad-input'],
  [451, 'bad-input'],
  [413, 'content'],
] as const)('code %i refuses the task because of %s, in the body or on the wire', (code, reason) => {
  const refusal = { kind: 'refused', code, reason, message: 'no' }
  expect(parseCreate(said(code, null), { status: 200 })).toEqual(refusal)
  expect(parseCreate(said(String(code)), { status: 200 })).toEqual(refusal)
  expect(parseCreate({ msg: 'no' }, { status: code })).toEqual(refusal)
  expect(parseCreate(undefined, { status: code })).toMatchObject({ kind: 'refused', code, reason })
})

test('a refusal of the content is told from a wrong field by its words', () => {
  expect(parseCreate(said(422, null, 'Your prompt was flagged by moderation'))).toMatchObject({
    reason: 'content',
  })
  expect(parseCreate(said(422, null, 'aspect_ratio is case sensitive'))).toMatchObject({
    reason: 'bad-input',
  })
})

test('the older word `message` is read as `msg`', () => {
  expect(parseCreate({ code: 422, message: 'duration is wrong' })).toMatchObject({
    message: 'duration is wrong',
  })
})

test.each([
  ['a success without a task id', said(200, null), 200],
  ['a success without data', { code: 200, msg: 'success' }, 200],
  ['a task id that is no id', said(200, { taskId: 'a\u0000b' }), 200],
  ['the record id alone, which is not the id to ask for', said(200, { recordId: 'r1' }), 200],
  ['code 500', said(500, null), 200],
  ['code 408', said(408), 200],
  ['HTTP 502 with a page', undefined, 502],
  ['HTTP 408', undefined, 408],
  ['a success that is cut off', undefined, 200],
  ['a redirect', undefined, 307],
  ['a list', [], 200],
  ['plain text', 'ok', 200],
])('%s leaves it unknown whether a task runs', (_what, body, status) => {
  expect(parseCreate(body, { status })).toMatchObject({ kind: 'unknown' })
})
