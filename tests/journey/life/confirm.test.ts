import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import {
  CAPTURED,
  type Confirm,
  CREDIT,
  confirmOn,
  confirmTap,
  deliverTo,
  deploy,
  expectSoundBooks,
  lastTask,
  life,
  moneyOf,
  openConfirm,
  openConfirms,
  PRICE,
  start,
  storiesOf,
} from '../../support/life.js'

const say = textsOf('ru')

test.each(['one instance', 'two instances'])(
  'of ten confirms pressed at once on %s four run and six are told kindly',
  async (where) => {
    const set = await life()
    const vera = set.person()
    const confirms = await openConfirms(set, vera, 10)
    const worlds = [set.world, where === 'one instance' ? set.world : set.secondInstance()]
    const answers = await Promise.all(
      confirms.map((confirm, index) => deliverTo(worlds[index % 2] ?? set.world, confirmTap(vera, confirm))),
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
    expect(answers.filter((answer) => answer.toast === say.tooMany(4))).toHaveLength(6)
    expect(answers.filter((answer) => answer.toast === '')).toHaveLength(4)
    expect(set.kie.tasks).toHaveLength(1 + 4)
    expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - 5 * PRICE, held: 4 * PRICE })
    await expectSoundBooks(set)
  },
)

test('a refused confirm runs when there is room again', async () => {
  const set = await life({ MAX_RUNNING: '1' })
  const vera = set.person()
  const [first, second] = await openConfirms(set, vera, 2)
  if (!first || !second) throw new Error('two confirm screens are open')
  await deliverTo(set.world, confirmTap(vera, first))
  expect(await deliverTo(set.world, confirmTap(vera, second))).toEqual({
    status: 200,
    toast: say.tooMany(1),
  })
  await set.kie.finish(lastTask(set.kie).taskId)
  expect(await deliverTo(set.world, confirmTap(vera, second))).toEqual({ status: 200, toast: '' })
  await set.kie.finish(lastTask(set.kie).taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED, CAPTURED, CAPTURED])
  await expectSoundBooks(set)
})

test('one confirm screen pressed twenty times at once on two instances is one hold and one task', async () => {
  const set = await life()
  const vera = set.person()
  const confirm = await openConfirm(vera)
  const worlds = [set.world, set.secondInstance()]
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      deliverTo(worlds[index % 2] ?? set.world, confirmTap(vera, confirm)),
    ),
  )
  expect(answers).toEqual(Array(20).fill({ status: 200, toast: '' }))
  expect(set.kie.tasks).toHaveLength(1)
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - PRICE, held: PRICE })
  await set.kie.finish(lastTask(set.kie).taskId)
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  expect(vera.results()).toHaveLength(1)
  await expectSoundBooks(set)
})

test.each([
  ['is still running', false],
  ['has ended', true],
])('the same confirm pressed an hour later, when its run %s, holds nothing more', async (_, ended) => {
  const set = await life({ DEADLINE_SECONDS: '7200' })
  const vera = set.person()
  const { task, ...confirm } = await start(set, vera)
  if (ended) await set.kie.finish(task.taskId)
  const before = await moneyOf(set, vera)
  set.clock.advance(3_600)
  const answer = await deliverTo(set.world, confirmTap(vera, confirm))
  expect(answer).toEqual({ status: 200, toast: ended ? say.toast.alreadyDone : '' })
  expect(set.kie.tasks).toHaveLength(1)
  expect(await moneyOf(set, vera)).toEqual(before)
  expect(await storiesOf(set, vera)).toHaveLength(1)
  await expectSoundBooks(set)
})

test('a confirm screen keeps working while its person is choosing something else', async () => {
  const set = await life()
  const vera = set.person()
  const confirm = await openConfirm(vera, 'Синий кит над городом')
  await vera.say('/start')
  await vera.press('Текст → картинка')
  await vera.press('Z-Image')
  await vera.press('Попробовать')
  await vera.say('Совсем другое желание')
  expect((await deliverTo(set.world, confirmTap(vera, confirm))).status).toBe(200)
  expect(lastTask(set.kie).input).toEqual({ prompt: 'Синий кит над городом', aspect_ratio: '1:1' })
  await set.telegram.settled()
  await vera.press('Квадрат')
  await vera.press('Сгенерировать')
  expect(lastTask(set.kie).input).toEqual({ prompt: 'Совсем другое желание', aspect_ratio: '1:1' })
  await expectSoundBooks(set)
})

test('an older confirm screen that lacks money leads back to itself after the top-up', async () => {
  const set = await life({ WELCOME_CREDIT: '0' })
  const vera = set.person()
  const confirm = await openConfirm(vera, 'Синий кит над городом')
  await vera.say('/start')
  await openConfirm(vera, 'Совсем другое желание')
  await vera.fake.press(confirm.messageId, confirm.data)
  await set.telegram.settled()
  await vera.press('⭐')
  await vera.pay()
  await vera.press('Продолжить')
  await vera.press('Сгенерировать')
  expect(lastTask(set.kie).input).toEqual({ prompt: 'Синий кит над городом', aspect_ratio: '1:1' })
  await expectSoundBooks(set)
})

test('a price that changed under the confirm screen is shown again before anything is held', async () => {
  const set = await life()
  const vera = set.person()
  const confirm = await openConfirm(vera)
  deploy(set, { USD_RATE: '156' })
  const answer = await deliverTo(set.world, confirmTap(vera, confirm))
  expect(answer).toEqual({ status: 200, toast: say.priceChanged })
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT, held: 0 })
  expect(set.kie.tasks).toHaveLength(0)
  const renewed = confirmOn(vera.screen())
  expect(renewed.generation).not.toBe(confirm.generation)
  expect(vera.buttons()).toContain(say.labels.generate({ amount: 125, currency: 'RUB' }))
  await vera.press('Сгенерировать')
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - 125, held: 125 })
  await expectSoundBooks(set)
})

test('a model that stopped being free asks for its price before anything is held', async () => {
  const set = await life({ FREE_MODELS: 'z-image' })
  const vera = set.person()
  const confirm = await openConfirm(vera)
  deploy(set, { FREE_MODELS: 'none' })
  expect((await deliverTo(set.world, confirmTap(vera, confirm))).toast).toBe(say.priceChanged)
  expect(vera.buttons()).toContain(say.labels.generate({ amount: PRICE, currency: 'RUB' }))
  expect(await storiesOf(set, vera)).toEqual([])
  await expectSoundBooks(set)
})

test('somebody else can neither press a confirm screen nor use up its one run', async () => {
  const set = await life()
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  const confirm = await openConfirm(vera)
  await openConfirm(oleg)
  const foreign: Confirm = { ...confirm, messageId: oleg.screen().message_id }
  expect(await deliverTo(set.world, confirmTap(oleg, foreign))).toEqual({
    status: 200,
    toast: say.toast.outdated,
  })
  expect(set.kie.tasks).toHaveLength(0)
  await vera.press('Сгенерировать')
  expect((await deliverTo(set.world, confirmTap(oleg, foreign))).toast).toBe(say.toast.outdated)
  expect(await moneyOf(set, oleg)).toEqual({ available: CREDIT, held: 0 })
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - PRICE, held: PRICE })
  expect(set.kie.tasks).toHaveLength(1)
  await expectSoundBooks(set)
})
