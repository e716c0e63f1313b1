import { expect, test } from 'vitest'
import { parseCallback } from '../../../lib/kie/index.js'

const A = 'https://files.example.com/a.mp4'

test.each([
  ['data.taskId', { data: { taskId: 't1' } }],
  ['data.task_id', { data: { task_id: 't1' } }],
  ['taskId', { taskId: 't1', data: null }],
  ['task_id', { task_id: 't1' }],
  ['data as text', { data: '{"taskId":"t1"}' }],
  ['a number', { data: { taskId: 't1' }, taskId: 7 }],
])('the task of a callback is found in %s', (_place, body) => {
  expect(parseCallback({ code: 200, msg: 'x', ...body }).taskId).toBe('t1')
})

test.each([
  null,
  undefined,
  '',
  'x',
  7,
  [],
  {},
  { data: {} },
  { data: { taskId: '' } },
  { data: { taskId: 'a b' } },
])('a callback %j names no task', (body) => {
  expect(parseCallback(body).taskId).toBeNull()
})

const families: [string, object, object][] = [
  ['4o, done', { code: 200, data: { taskId: 't', info: { result_urls: [A] } } }, { files: [A] }],
  ['4o, failed', { code: 400, msg: 'x', data: { taskId: 't', info: null } }, { kind: 'failed', code: 400 }],
  ['4o, without an address', { code: 200, data: { taskId: 't', info: {} } }, { kind: 'pending' }],
  [
    'Flux Kontext, failed',
    { code: 501, msg: 'x', data: { taskId: 't', info: { originImageUrl: '', resultImageUrl: '' } } },
    { kind: 'failed', code: 501 },
  ],
  ['Flux Kontext, done', { code: 200, data: { info: { resultImageUrl: A } } }, { files: [A] }],
  [
    'Runway, done',
    {
      code: 200,
      data: { task_id: 't', video_id: 'v', video_url: A, image_url: 'https://files.example.com/c.png' },
    },
    { files: [A] },
  ],
  ['Runway, failed', { code: 400, msg: 'x', data: { task_id: 't', video_url: '' } }, { kind: 'failed' }],
  ['Aleph, done', { code: 200, taskId: 't', data: { result_video_url: A } }, { files: [A] }],
  ['Aleph, failed', { code: 501, msg: 'x', taskId: 't', data: null }, { kind: 'failed', code: 501 }],
  ['Luma, done', { code: 200, data: { taskId: 't', resultUrls: [A] } }, { files: [A] }],
  ['Midjourney, done', { code: 200, data: { taskId: 't', resultUrls: [A] } }, { files: [A] }],
  ['Veo, list as text', { code: 200, data: { info: { resultUrls: `[${A}]` } } }, { files: [A] }],
  ['Suno, words', { code: 200, data: { callbackType: 'text', task_id: 't', data: [] } }, { kind: 'pending' }],
  [
    'Suno, first track',
    { code: 200, data: { callbackType: 'first', task_id: 't', data: [{ audio_url: A }] } },
    { kind: 'pending' },
  ],
  [
    'Suno, complete in name only',
    { code: 400, msg: 'x', data: { callbackType: 'complete', task_id: 't', data: null } },
    { kind: 'failed', code: 400 },
  ],
  [
    'Suno, failed with the credits back',
    { code: 531, msg: 'x', data: { task_id: 't' } },
    { reason: 'failed' },
  ],
  [
    'Suno, stems',
    {
      code: 200,
      data: { task_id: 't', vocal_separation_info: { origin_url: 'https://x.example.com/o', vocal_url: A } },
    },
    { files: [A] },
  ],
  [
    'market, 2025',
    { code: 200, data: { state: 'success', resultJson: [A], consumeCredits: 3 } },
    { credits: 3 },
  ],
]

test.each(families)('the callback of an API is understood: %s', (_name, body, record) => {
  expect(parseCallback(body).record).toMatchObject(record)
})

test('a callback whose state and code disagree is judged by its state', () => {
  const body = { code: 500, msg: 'x', data: { taskId: 't', state: 'generating' } }
  expect(parseCallback(body).record).toMatchObject({ kind: 'pending' })
})
