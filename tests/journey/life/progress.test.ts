import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { World } from '../../../lib/world/world.js'
import type { Actor } from '../../support/actor.js'
import { callBack } from '../../support/kie-calls.js'
import {
  type Confirm,
  confirmTap,
  deliverTo,
  expectSaid,
  expectSoundBooks,
  failureWords,
  life,
  openConfirm,
  progressWords,
  receiptWords,
  start,
  tapOn,
  textOf,
} from '../../support/life.js'
import type { Stage } from '../../support/stage.js'

const say = textsOf('ru')

/** How far the bar of a message is, per cent; null when it shows none. */
function barOf(person: Actor, { messageId }: Pick<Confirm, 'messageId'>): number | null {
  const found = /[▰▱]+ (\d+)/.exec(textOf(person, messageId))?.[1]
  return found === undefined ? null : Number(found)
}

/** The bot's messages in a chat. */
function said(person: Actor): number {
  return person.fake.messages().filter((message) => message.from.is_bot).length
}

function labels(person: Actor): string[] {
  return person.buttons()
}

function edits(set: Stage): number {
  return set.telegram.calls.filter((call) => call.method === 'editMessageText').length
}

/** Time passes for the work that goes on after the response. */
async function pass(set: Stage, seconds: number): Promise<void> {
  set.clock.advance(seconds)
  await set.settled()
}

test('a run shows itself in one message, which is edited and ends as a receipt', async () => {
  const set = await life()
  const vera = set.person()
  await openConfirm(vera)
  const before = said(vera)
  await vera.press('Сгенерировать')
  const run = { messageId: vera.screen().message_id }
  expect(said(vera)).toBe(before)
  expect(barOf(vera, run)).toBe(0)
  expectSaid(vera, run.messageId, [progressWords('accepted')])
  const running = [say.labels.update, say.labels.cancel(false), say.labels.home]
  expect(labels(vera)).toEqual([say.labels.starting, ...running])
  set.clock.advance(5)
  await vera.press(say.labels.update)
  expect(barOf(vera, run)).toBe(50)
  expectSaid(vera, run.messageId, [progressWords('working')])
  expect(labels(vera)).toEqual(running)
  set.clock.advance(3)
  await vera.press(say.labels.update)
  expect(barOf(vera, run)).toBe(80)
  expectSaid(vera, run.messageId, [progressWords('almost')])
  set.clock.advance(17)
  await vera.press(say.labels.update)
  expect(barOf(vera, run)).toBe(95)
  expectSaid(vera, run.messageId, [progressWords('late')])
  expect(said(vera)).toBe(before)
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  expect(said(vera)).toBe(before + 1)
  expect(vera.results()).toHaveLength(1)
  expectSaid(vera, run.messageId, receiptWords())
  expect(barOf(vera, run)).toBeNull()
  await expectSoundBooks(set)
})

test('a run that fails ends in the same message, with the reason and a way on', async () => {
  const set = await life()
  const vera = set.person()
  const run = await start(set, vera)
  const before = said(vera)
  await set.kie.finish(run.task.taskId, 'fail', { failCode: '501', failMsg: 'failed' })
  expect(said(vera)).toBe(before)
  expectSaid(vera, run.messageId, failureWords('failed'))
  expect(labels(vera)).toEqual([say.labels.again, say.labels.home])
  await vera.press(say.labels.again)
  await vera.press('Сгенерировать')
  expect(set.kie.tasks).toHaveLength(2)
  await expectSoundBooks(set)
})

test('the bar moves by itself four times in the first minute and then rests', async () => {
  const set = await life()
  const vera = set.person()
  const run = await start(set, vera)
  const before = edits(set)
  const bars: (number | null)[] = []
  for (let moved = 1; moved <= 4; moved += 1) {
    const tick = () => {
      set.clock.advance(1)
      return edits(set)
    }
    await expect.poll(tick, { interval: 20, timeout: 10_000 }).toBe(before + moved)
    await set.settled()
    bars.push(barOf(vera, run))
  }
  expect(bars[0]).toBeGreaterThan(50)
  expect(bars).toEqual(bars.toSorted((a, b) => Number(a) - Number(b)))
  for (let minute = 0; minute < 5; minute += 1) await pass(set, 60)
  expect(edits(set)).toBe(before + 4)
  await expectSoundBooks(set)
})

test('after the end the bar does not move any more', async () => {
  const set = await life()
  const vera = set.person()
  const run = await start(set, vera)
  await set.kie.finish(run.task.taskId)
  for (const seconds of [6, 10, 14, 16, 600]) await pass(set, seconds)
  expectSaid(vera, run.messageId, receiptWords())
  expect(barOf(vera, run)).toBeNull()
  await expectSoundBooks(set)
})

/** Between the decision to move the bar and the edit that does it, the task ends and the end is shown. */
function endBeforeNextEdit(world: World, end: () => Promise<unknown>): void {
  const { telegram } = world
  let ended = false
  Object.assign(world, {
    telegram: {
      openFile: (fileId) => telegram.openFile(fileId),
      call: async (method, params, options) => {
        if (method === 'editMessageText' && !ended) {
          ended = true
          await end()
        }
        return telegram.call(method, params, options)
      },
    },
  } satisfies Pick<World, 'telegram'>)
}

test.each([
  'the watching function',
  'the cron',
  'somebody who presses Update',
  'a callback of an earlier stage',
])('a result that overtakes the bar of %s has the last word in the message', async (who) => {
  const set = await life({ LOOK_SECONDS: '5' })
  const vera = set.person()
  const { task, ...run } = await start(set, vera)
  if (who === 'a callback of an earlier stage') {
    set.kie.nextRecord({ body: { code: 200, data: { taskId: task.taskId, state: 'generating' } } })
  }
  const before = edits(set)
  endBeforeNextEdit(set.world, () => set.kie.finish(task.taskId))
  if (who === 'the watching function') await pass(set, 6)
  else if (who === 'somebody who presses Update') await deliverTo(set.world, tapOn(vera, 'progress', run))
  else if (who === 'the cron') {
    set.clock.advance(5)
    await set.cron()
  } else await callBack(set, task)
  // The end, the bar over it, and the end once more.
  await expect.poll(() => edits(set), { timeout: 10_000 }).toBe(before + 3)
  expectSaid(vera, run.messageId, receiptWords())
  expect(vera.results()).toHaveLength(1)
  await expectSoundBooks(set)
})

test.each(['a result', 'a cancel'])(
  '%s that overtakes the very first bar has the last word in the message',
  async (end) => {
    const set = await life()
    const vera = set.person()
    const confirm = await openConfirm(vera)
    endBeforeNextEdit(set.world, async () => {
      await expect.poll(() => set.kie.tasks.length, { timeout: 10_000 }).toBe(1)
      if (end === 'a result') await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
      else await deliverTo(set.world, tapOn(vera, 'cancel', confirm))
    })
    expect((await deliverTo(set.world, confirmTap(vera, confirm))).status).toBe(200)
    expectSaid(vera, confirm.messageId, end === 'a result' ? receiptWords() : failureWords('cancelled'))
    await expectSoundBooks(set)
  },
)

test('Update on a run that is over shows its end', async () => {
  const set = await life()
  const vera = set.person()
  const done = await start(set, vera)
  await set.kie.finish(done.task.taskId)
  const failed = await start(set, vera)
  await set.kie.finish(failed.task.taskId, 'fail', { failCode: '501', failMsg: 'failed' })
  // As after a bar that came too late, and as with the buttons of an older version of the message.
  for (const { messageId } of [done, failed]) {
    await set.world.telegram.call('editMessageText', {
      chat_id: vera.id,
      message_id: messageId,
      text: '▰▱ 50 %',
    })
  }
  const answer = await deliverTo(set.world, tapOn(vera, 'progress', done))
  expect(answer).toEqual({ status: 200, toast: say.toast.alreadyDone })
  expectSaid(vera, done.messageId, receiptWords())
  await deliverTo(set.world, tapOn(vera, 'progress', failed))
  expectSaid(vera, failed.messageId, failureWords('failed'))
  await expectSoundBooks(set)
})

test('a progress message that is gone costs nothing: the result comes all the same, a failure is told anew', async () => {
  const set = await life()
  const vera = set.person()
  const gone = { status: 400, description: 'Bad Request: message to edit not found' }
  const done = await start(set, vera)
  set.telegram.fail('editMessageText', gone)
  await set.kie.finish(done.task.taskId)
  expect(vera.results()).toHaveLength(1)
  const failed = await start(set, vera)
  set.telegram.fail('editMessageText', gone)
  await set.kie.finish(failed.task.taskId, 'fail', { failCode: '501', failMsg: 'failed' })
  expect(vera.screen().message_id).toBeGreaterThan(failed.messageId)
  expectSaid(vera, vera.screen().message_id, failureWords('failed'))
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})

test('a result that Telegram cannot take now is owed, and sent by the cron when it can', async () => {
  const set = await life()
  const vera = set.person()
  const run = await start(set, vera)
  set.telegram.fail('sendPhoto', 'drop')
  await set.kie.finish(run.task.taskId)
  expect(vera.results()).toHaveLength(0)
  set.clock.advance(70)
  expect(await set.cron()).toMatchObject({ due: 1, delivered: 1 })
  expect(vera.results()).toHaveLength(1)
  expectSaid(vera, run.messageId, receiptWords())
  await expectSoundBooks(set)
})

test('Update brings a result whose callback was lost, at once and once', async () => {
  const set = await life()
  const vera = set.person()
  const { task, ...run } = await start(set, vera)
  await set.kie.finish(task.taskId, 'success', { callback: false })
  expect((await deliverTo(set.world, tapOn(vera, 'progress', run))).status).toBe(200)
  const [done = ''] = receiptWords()
  await expect.poll(() => textOf(vera, run.messageId), { timeout: 10_000 }).toContain(done)
  expect(vera.results()).toHaveLength(1)
  await expectSoundBooks(set)
})
