import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseCallback, verifySignature } from '../../../lib/kie/index.js'
import { signedExample } from './examples.js'

const at = new Date('2026-11-24T12:00:00Z')
const now = at.getTime() / 1_000
const taskId = 'task-1'

function signed(options: { key?: string; seconds?: number; encoding?: 'base64' | 'hex'; id?: string } = {}) {
  const timestamp = String(options.seconds ?? now)
  const hmac = createHmac('sha256', options.key ?? 'key').update(`${options.id ?? taskId}.${timestamp}`)
  return new Headers({
    'X-Webhook-Timestamp': timestamp,
    'X-Webhook-Signature': hmac.digest(options.encoding ?? 'base64'),
  })
}
const verdict = (headers: Headers, keys = ['key']) => verifySignature({ headers, taskId, keys, at })

test.each(['webhook.signed-request', 'webhook.signed-request.task_id'])(
  'the documented signature of %s is valid for the task its body names',
  (name) => {
    const { key, headers, body } = signedExample(name)
    const result = verifySignature({
      headers: new Headers(headers),
      taskId: parseCallback(body).taskId ?? '',
      keys: [key],
      at: new Date(Number(headers['x-webhook-timestamp']) * 1_000),
    })
    expect(result).toBe('valid')
  },
)

test('a signature may be base64 or hex', () => {
  expect(verdict(signed())).toBe('valid')
  expect(verdict(signed({ encoding: 'hex' }))).toBe('valid')
})

test('during a change of keys both are good, and a third is not', () => {
  expect(verdict(signed({ key: 'old' }), ['new', 'old'])).toBe('valid')
  expect(verdict(signed({ key: 'new' }), ['new', 'old'])).toBe('valid')
  expect(verdict(signed({ key: 'other' }), ['new', 'old'])).toBe('wrong')
})

test('five minutes to either side are fresh, one second more is stale', () => {
  expect(verdict(signed({ seconds: now - 300 }))).toBe('valid')
  expect(verdict(signed({ seconds: now + 300 }))).toBe('valid')
  expect(verdict(signed({ seconds: now - 301 }))).toBe('stale')
  expect(verdict(signed({ seconds: now + 301 }))).toBe('stale')
})

test('a signature of another task, of another time or of nothing sensible is wrong', () => {
  expect(verdict(signed({ id: 'task-2' }))).toBe('wrong')
  const moved = signed()
  moved.set('x-webhook-timestamp', String(now + 1))
  expect(verdict(moved)).toBe('wrong')
  for (const signature of ['x', '=', 'a'.repeat(64), 'e'.repeat(43)]) {
    const headers = signed()
    headers.set('x-webhook-signature', signature)
    expect(verdict(headers)).toBe('wrong')
  }
  const timeless = signed()
  timeless.set('x-webhook-timestamp', 'yesterday')
  expect(verdict(timeless)).toBe('wrong')
  expect(verdict(signed(), [])).toBe('wrong')
})

test('without a signature or without a time it is missing', () => {
  expect(verdict(new Headers())).toBe('missing')
  for (const name of ['x-webhook-timestamp', 'x-webhook-signature']) {
    const headers = signed()
    headers.delete(name)
    expect(verdict(headers)).toBe('missing')
  }
})
