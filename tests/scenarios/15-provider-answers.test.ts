import { expect, test } from 'vitest'
import { expectAgreement } from '../support/books.js'
import { callBack } from '../support/kie-calls.js'
import { life, RELEASED, start, storiesOf } from '../support/life.js'
import { expectClean } from '../support/path.js'

test('15 · whatever shape the provider answers in, a result arrives, a failure is told, and nothing else ends a run', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  for (const body of [
    { code: 200, msg: 'success', data: { state: 'waiting' } },
    { code: 200, msg: 'success', data: { state: 'queuing' } },
    { code: 200, msg: 'success', data: { state: 'generating' } },
    { code: 200, msg: 'success', data: { state: 'something new' } },
    { code: 200, msg: 'success', data: null },
  ]) {
    set.clock.advance(130)
    set.kie.nextRecord({ body })
    await callBack(set, task)
    expect(await storiesOf(set, vera)).toMatchObject([{ state: 'submitted', money: 'held' }])
  }
  await set.kie.finish(task.taskId)
  await set.settled()
  expect(vera.results()).toHaveLength(1)

  const failed = await start(set, vera)
  await set.kie.finish(failed.task.taskId, 'fail', { failCode: '501', failMsg: 'generation failed' })
  expect((await storiesOf(set, vera)).at(-1)).toEqual(RELEASED)
  await expectAgreement(set)
  expectClean(set)
})
