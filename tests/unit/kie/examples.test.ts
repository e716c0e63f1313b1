import { expect, test } from 'vitest'
import { parseCallback, parseCreate, parseRecord } from '../../../lib/kie/index.js'
import { example, listed } from './examples.js'

const market = '9f3c1d2e4b5a69788796a5b4c3d2e1f0'
const suno = '5c79abcd0000000000000000be8e0001'
const veo = 'veo_task_synthetic_0001'
const file = (name: string) => `https://tempfile.aiquickdraw.com/synthetic/${name}`
const songs = [file('s1.mp3'), file('s2.mp3')]

const CREATED: Record<string, object> = {
  'market.createTask.response': { kind: 'accepted', taskId: market },
  'market.createTask.401': { kind: 'refused', code: 401, reason: 'unauthorized' },
  'market.createTask.402': { kind: 'refused', code: 402, reason: 'no-credits' },
  'market.createTask.422': { kind: 'refused', code: 422, reason: 'bad-input' },
  'market.createTask.429': { kind: 'refused', code: 429, reason: 'busy' },
  'market.createTask.455': { kind: 'refused', code: 455, reason: 'unavailable' },
  'suno.generate.response': { kind: 'accepted', taskId: suno },
  'veo.generate.response': { kind: 'accepted', taskId: veo },
}

const RECORDS: Record<string, unknown> = {
  'market.recordInfo.waiting': { kind: 'pending', stage: 'waiting' },
  'market.recordInfo.generating': { kind: 'pending', stage: 'generating' },
  'market.recordInfo.success': { kind: 'succeeded', files: [file('a.jpg')], seconds: 32 },
  'market.recordInfo.success.live': { kind: 'succeeded', files: [file('b.jpeg')], seconds: 274 },
  'market.recordInfo.fail': {
    kind: 'failed',
    code: 400,
    reason: 'content',
    message: 'Your prompt was flagged as violating content policies',
  },
  'market.recordInfo.404': { kind: 'absent' },
  'market.recordInfo.422': { kind: 'absent' },
  'suno.recordInfo.pending': { kind: 'pending', stage: 'waiting' },
  'suno.recordInfo.success': {
    kind: 'succeeded',
    files: songs,
    tracks: ['e2310001-0000-4000-8000-00008cadc7d1', 'e2310002-0000-4000-8000-00008cadc7d2'],
  },
  'veo.recordInfo.generating': { kind: 'pending', stage: 'generating' },
  'veo.recordInfo.success': { kind: 'succeeded', files: [file('v1.mp4')], seconds: 300 },
  'veo.get1080p.response': { kind: 'succeeded', files: [file('v1-1080p.mp4')] },
}

const CALLBACKS: Record<string, { taskId: string; record: unknown }> = {
  'market.callback.success': {
    taskId: market,
    record: { kind: 'succeeded', files: [file('c.mp4')], credits: 95, seconds: 59 },
  },
  'market.callback.fail': {
    taskId: market,
    record: { kind: 'failed', code: 500, reason: 'upstream', message: 'Internal server error', credits: 0 },
  },
  'suno.callback.first': { taskId: suno, record: { kind: 'pending', stage: 'generating' } },
  'suno.callback.complete': { taskId: suno, record: { kind: 'succeeded', files: songs } },
  'suno.callback.error': {
    taskId: suno,
    record: { kind: 'failed', code: 501, reason: 'failed', message: 'Audio generation failed' },
  },
  'veo.callback.success': { taskId: veo, record: { kind: 'succeeded', files: [file('v1.mp4')] } },
  'veo.callback.fallback-success': { taskId: veo, record: { kind: 'succeeded', files: [file('v2.mp4')] } },
  'veo.callback.fail-400': { taskId: veo, record: { kind: 'failed', code: 400, reason: 'content' } },
  'veo.callback.fail-422': { taskId: veo, record: { kind: 'failed', code: 422, reason: 'content' } },
}

test.each(Object.entries(CREATED))(
  'the documented answer %s to a new task is understood',
  (name, expected) => {
    expect(parseCreate(example(name))).toMatchObject(expected)
  },
)

test.each(Object.entries(RECORDS))('the documented record %s is understood', (name, expected) => {
  expect(parseRecord(example(name))).toEqual(expected)
})

test.each(Object.entries(CALLBACKS))('the documented callback %s is understood', (name, expected) => {
  expect(parseCallback(example(name))).toMatchObject(expected)
})

test('no documented answer or callback about a task is left out of these tables', () => {
  const elsewhere = /^(common|upload|webhook)\.|reply$/
  const about = listed()
    .filter(({ kind }) => kind === 'response' || kind === 'callback')
    .map(({ name }) => name)
    .filter((name) => !elsewhere.test(name))
  expect([...Object.keys(CREATED), ...Object.keys(RECORDS), ...Object.keys(CALLBACKS)].toSorted()).toEqual(
    about.toSorted(),
  )
})
