import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { Actor } from '../../support/actor.js'
import { SAMPLES } from '../../support/files.js'
import { callBack } from '../../support/kie-calls.js'
import {
  CAPTURED,
  expectSaid,
  expectSoundBooks,
  failureWords,
  life,
  openConfirm,
  progressWords,
  RELEASED,
  receiptWords,
  start,
  storiesOf,
} from '../../support/life.js'
import type { Stage } from '../../support/stage.js'

const say = textsOf('ru')
const OLD_SERVER = {
  status: 400,
  description:
    "Bad Request: can't parse inline keyboard button: text buttons are unallowed in the inline keyboard",
}
const TOO_MANY = { status: 429, description: 'Too Many Requests: retry after 1' }
const NO_EFFECT = { status: 400, description: 'Bad Request: EFFECT_ID_INVALID' }

function callsTo(set: Stage, method: string) {
  return set.telegram.calls.filter((call) => call.method === method)
}

function effectsOf(person: Actor) {
  return person.results().map((message) => 'effect_id' in message)
}

test('where Generate was stands a dead button, so that a second tap cancels nothing', async () => {
  const set = await life()
  const vera = set.person()
  const { messageId } = await openConfirm(vera)
  await vera.press('Сгенерировать')
  const message = vera.fake.messages().find((one) => one.message_id === messageId)
  expect(message?.reply_markup?.inline_keyboard[0]).toEqual([{ text: say.labels.starting, disabled: {} }])
  await expect(vera.fake.press(messageId, say.labels.starting)).rejects.toThrow('calls nobody')
  await expectSoundBooks(set)
})

test('a server that knows no dead buttons gets the bar without one', async () => {
  const set = await life()
  const vera = set.person()
  const { messageId } = await openConfirm(vera)
  set.telegram.fail('editMessageText', OLD_SERVER)
  await vera.press('Сгенерировать')
  expectSaid(vera, messageId, [progressWords('accepted')])
  expect(vera.buttons()).toEqual([say.labels.update, say.labels.cancel(false), say.labels.home])
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  expectSaid(vera, messageId, receiptWords())
})

test('a bar that could not be drawn costs nothing: the message ends with the truth all the same', async () => {
  const set = await life()
  const vera = set.person()
  const done = await openConfirm(vera)
  set.telegram.fail('editMessageText', TOO_MANY)
  await vera.press('Сгенерировать')
  expect(vera.text()).not.toContain('▱')
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  expect(vera.results()).toHaveLength(1)
  expectSaid(vera, done.messageId, receiptWords())
  const failed = await openConfirm(vera)
  set.telegram.fail('editMessageText', TOO_MANY)
  await vera.press('Сгенерировать')
  await set.kie.finish(set.kie.tasks[1]?.taskId ?? '', 'fail', { failCode: '501', failMsg: 'failed' })
  expectSaid(vera, failed.messageId, failureWords('failed'))
  expect(await storiesOf(set, vera)).toEqual([CAPTURED, RELEASED])
  await expectSoundBooks(set)
})

test('a variant whose own bar could not be sent is delivered, and its failure told in a new message', async () => {
  const set = await life()
  const vera = set.person()
  const run = await start(set, vera)
  await set.kie.finish(run.task.taskId)
  await set.settled()
  await vera.press(say.labels.variants)
  set.telegram.fail('sendMessage', TOO_MANY, 2)
  await vera.press('Сгенерировать')
  const before = vera.fake.messages().length
  const [, second, third] = set.kie.tasks.slice(-3)
  await set.kie.finish(second?.taskId ?? '')
  await set.kie.finish(third?.taskId ?? '', 'fail', { failCode: '501', failMsg: 'failed' })
  await set.settled()
  expect(vera.results()).toHaveLength(2)
  expect(vera.fake.messages()).toHaveLength(before + 2)
  expectSaid(vera, vera.screen().message_id, failureWords('failed'))
  // The first of the three is still running.
  expect((await storiesOf(set, vera)).filter(({ delivered }) => delivered)).toHaveLength(3)
  await expectSoundBooks(set)
})

test('while the provider says that a run waits for its turn, the message says so', async () => {
  const set = await life()
  const vera = set.person()
  const { task, messageId } = await start(set, vera)
  set.kie.nextRecord({ body: { code: 200, data: { taskId: task.taskId, state: 'queuing' } } })
  await callBack(set, task)
  expectSaid(vera, messageId, [progressWords('queued')])
  set.kie.nextRecord({ body: { code: 200, data: { taskId: task.taskId, state: 'generating' } } })
  set.clock.advance(1)
  await callBack(set, task)
  expectSaid(vera, messageId, [progressWords('working')])
  await set.kie.finish(task.taskId)
  expectSaid(vera, messageId, receiptWords())
  await expectSoundBooks(set)
})

test('while the bar moves by itself the chat shows that a picture is on its way', async () => {
  const set = await life()
  const vera = set.person()
  await start(set, vera)
  expect(callsTo(set, 'sendChatAction')).toHaveLength(0)
  const tick = () => {
    set.clock.advance(1)
    return callsTo(set, 'sendChatAction').length
  }
  await expect.poll(tick, { interval: 20, timeout: 10_000 }).toBe(1)
  expect(callsTo(set, 'sendChatAction')[0]?.params).toEqual({ chat_id: vera.id, action: 'upload_photo' })
  await expectSoundBooks(set)
})

test('the very first result of a person is celebrated, and only that one', async () => {
  const set = await life()
  const vera = set.person()
  for (const first of [true, false]) {
    const { task } = await start(set, vera)
    await set.kie.finish(task.taskId)
    await set.settled()
    expect(effectsOf(vera).at(-1)).toBe(first)
  }
  await expectSoundBooks(set)
})

test('an effect that Telegram refuses costs the celebration and not the result', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  set.telegram.fail('sendPhoto', NO_EFFECT)
  await set.kie.finish(task.taskId)
  await set.settled()
  expect(effectsOf(vera)).toEqual([false])
  expect(callsTo(set, 'sendPhoto')).toHaveLength(2)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})

test.each([
  ['an album of the first run is celebrated too', false],
  ['an effect that Telegram refuses costs no album', true],
])('%s', async (_, refused) => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  if (refused) set.telegram.fail('sendMediaGroup', NO_EFFECT)
  const uploads = [0, 1].map((extra) => {
    const body = Buffer.concat([SAMPLES.png, Buffer.alloc(extra)]) // The same file twice is one file.
    return set.world.kie.upload({ body, name: 'cat.png', mime: 'image/png' })
  })
  await set.kie.finish(task.taskId, 'success', { files: await Promise.all(uploads) })
  await set.settled()
  expect(effectsOf(vera)).toEqual([!refused, !refused])
  expect(callsTo(set, 'sendMediaGroup')).toHaveLength(refused ? 2 : 1)
  await expectSoundBooks(set)
})
