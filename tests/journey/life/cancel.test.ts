import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { Actor } from '../../support/actor.js'
import {
  CAPTURED,
  CREDIT,
  confirmTap,
  deliverTo,
  expectSaid,
  expectSoundBooks,
  failureWords,
  lastTask,
  life,
  moneyOf,
  openConfirm,
  PRICE,
  RELEASED,
  receiptWords,
  start,
  storiesOf,
  tapOn,
} from '../../support/life.js'

const say = textsOf('ru')
const WHOLE = { available: CREDIT, held: 0 }
const SPENT = { available: CREDIT - PRICE, held: 0 }
const CANCELLED = { ...RELEASED, state: 'cancelled' }
const DONE = { status: 200, toast: say.toast.cancelled }

/** Presses the cancel button that is on the screen. */
async function pressCancel(person: Actor): Promise<void> {
  await person.press(say.labels.cancel(false))
}

test('cancel while KIE is working gives the money back at once and says so', async () => {
  const set = await life()
  const vera = set.person()
  const { messageId } = await start(set, vera)
  await pressCancel(vera)
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  expect(await storiesOf(set, vera)).toEqual([CANCELLED])
  expect(vera.fake.toasts.at(-1)?.text).toBe(say.toast.cancelled)
  expectSaid(vera, messageId, failureWords('cancelled'))
  expect(await set.cron()).toMatchObject({ due: 0 })
  await expectSoundBooks(set)
})

test.each(['while KIE is being asked', 'before KIE was asked'])(
  'cancel %s ends the run and the message',
  async (when) => {
    const set = await life()
    const vera = set.person()
    const confirm = await openConfirm(vera)
    const { create } = set.world.kie
    Object.assign(set.world.kie, {
      create: async (request: Parameters<typeof create>[0]) => {
        const cancel = () => deliverTo(set.world, tapOn(vera, 'cancel', confirm))
        if (when === 'before KIE was asked') expect(await cancel()).toEqual(DONE)
        const created = await create(request)
        if (when === 'while KIE is being asked') expect(await cancel()).toEqual(DONE)
        return created
      },
    })
    await deliverTo(set.world, confirmTap(vera, confirm))
    expect(await storiesOf(set, vera)).toEqual([CANCELLED])
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    expectSaid(vera, confirm.messageId, failureWords('cancelled'))
    // The task is remembered: what comes of it all the same is delivered, free.
    await set.kie.finish(lastTask(set.kie).taskId, 'success')
    expect(vera.results()).toHaveLength(1)
    expect(await storiesOf(set, vera)).toEqual([{ ...CANCELLED, late: true }])
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    await expectSoundBooks(set)
  },
)

test('twenty cancels at once on two instances release once', async () => {
  const set = await life()
  const vera = set.person()
  const confirm = await start(set, vera)
  const worlds = [set.world, set.secondInstance()]
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      deliverTo(worlds[index % 2] ?? set.world, tapOn(vera, 'cancel', confirm)),
    ),
  )
  expect(answers).toEqual(Array(20).fill(DONE))
  expect(await storiesOf(set, vera)).toEqual([CANCELLED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  await expectSoundBooks(set)
})

test('cancel after the result changes nothing', async () => {
  const set = await life()
  const vera = set.person()
  const { task, ...confirm } = await start(set, vera)
  await set.kie.finish(task.taskId)
  expect(await deliverTo(set.world, tapOn(vera, 'cancel', confirm))).toEqual({
    status: 200,
    toast: say.toast.alreadyDone,
  })
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(await moneyOf(set, vera)).toEqual(SPENT)
  expectSaid(vera, confirm.messageId, receiptWords())
  await expectSoundBooks(set)
})

test('cancel after the failure gives nothing back a second time', async () => {
  const set = await life()
  const vera = set.person()
  const { task, ...confirm } = await start(set, vera)
  await set.kie.finish(task.taskId, 'fail')
  await deliverTo(set.world, tapOn(vera, 'cancel', confirm))
  expect(await storiesOf(set, vera)).toEqual([RELEASED])
  expect(await moneyOf(set, vera)).toEqual(WHOLE)
  await expectSoundBooks(set)
})

test('nobody can cancel, watch or repeat the run of somebody else', async () => {
  const set = await life()
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  const confirm = await start(set, vera)
  await oleg.say('/start')
  const before = oleg.fake.messages().length
  const { task, ...theirs } = confirm
  const foreign = { ...theirs, messageId: oleg.screen().message_id }
  for (const go of ['cancel', 'progress', 'again'] as const) {
    const answer = await deliverTo(set.world, tapOn(oleg, go, foreign))
    expect(answer).toEqual({ status: 200, toast: say.toast.outdated })
  }
  expect(oleg.fake.messages()).toHaveLength(before) // What he gets is his own menu.
  expect(oleg.text()).not.toContain('Z-Image')
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - PRICE, held: PRICE })
  await set.kie.finish(task.taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await expectSoundBooks(set)
})
