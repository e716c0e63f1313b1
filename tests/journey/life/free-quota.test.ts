import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import {
  CREDIT,
  confirmTap,
  deliverTo,
  deploy,
  expectSoundBooks,
  life,
  moneyOf,
  openConfirm,
  openConfirms,
  PRICE,
} from '../../support/life.js'
import { sumIn } from '../../support/walk.js'

const say = textsOf('ru')
const OVER = say.quotaOver({ perDay: 5, price: { amount: PRICE, currency: 'RUB' } }).title
const DAY_SECONDS = 86_400
const HOUR_SECONDS = 3_600

test('of fifty free runs at once exactly the quota runs, until the day is over or the operator gives more', async () => {
  const env = { FREE_MODELS: 'z-image', MAX_RUNNING: '200' }
  const set = await life({ ...env, FREE_PER_DAY: '5' })
  const vera = set.person()
  const confirms = await openConfirms(set, vera, 50) // The picture they repeat was the first of five.
  const worlds = [set.world, set.secondInstance()]
  const taps = confirms.map((confirm) => confirmTap(vera, confirm))
  const answers = await Promise.all(taps.map((tap, index) => deliverTo(worlds[index % 2] ?? set.world, tap)))
  expect(set.kie.tasks).toHaveLength(5)
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT, held: 0 })

  // Nobody waits for Telegram to ask again: whoever is too many is told so at once.
  expect(answers.filter(({ toast }) => toast === '')).toHaveLength(4)
  expect(answers.filter(({ toast }) => toast === OVER)).toHaveLength(46)
  expect(vera.buttons()).toContain(say.labels.generate({ amount: PRICE, currency: 'RUB' }))

  deploy(set, { ...env, FREE_PER_DAY: '6' })
  const refused = confirms.find((_, index) => answers[index]?.toast === OVER)
  if (!refused) throw new Error('nobody was refused')
  expect(await deliverTo(set.world, confirmTap(vera, refused))).toEqual({ status: 200, toast: '' })
  expect(set.kie.tasks).toHaveLength(6)
  set.clock.advance(DAY_SECONDS)
  await openConfirm(vera)
  expect(vera.text()).toContain('сегодня осталось 6')
  await expectSoundBooks(set)
}, 60_000)

test('of twenty free runs at once no more than the hour allows run, and the next hour allows more', async () => {
  const set = await life({
    FREE_MODELS: 'z-image',
    MAX_RUNNING: '200',
    FREE_PER_DAY: '10',
    FREE_PER_HOUR: '3',
  })
  const vera = set.person()
  const confirms = await openConfirms(set, vera, 20) // The picture they repeat was the first of the hour.
  const taps = confirms.map((confirm) => confirmTap(vera, confirm))
  const worlds = [set.world, set.secondInstance()]
  const answers = await Promise.all(taps.map((tap, index) => deliverTo(worlds[index % 2] ?? set.world, tap)))
  expect(set.kie.tasks).toHaveLength(3)
  expect(answers.filter(({ toast }) => toast.includes('Бесплатные попытки этого часа'))).toHaveLength(18)
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  const [pay] = vera.buttons() // Who cannot wait for the next hour can pay.
  expect(sumIn(pay?.split('·')[1] ?? '')).toBe(PRICE)
  set.clock.advance(HOUR_SECONDS)
  const refused = confirms.find((_, index) => answers[index]?.toast.includes('этого часа'))
  if (!refused) throw new Error('nobody was refused')
  expect(await deliverTo(set.world, confirmTap(vera, refused))).toEqual({ status: 200, toast: '' })
  expect(set.kie.tasks).toHaveLength(4)
  await expectSoundBooks(set)
}, 60_000)

test('whoever has used up the hour is told so on the confirm screen, with the price of not waiting', async () => {
  const set = await life({ FREE_MODELS: 'z-image', FREE_PER_DAY: '10', FREE_PER_HOUR: '1' })
  const vera = set.person()
  const [confirm] = await openConfirms(set, vera, 1) // The picture it repeats was the one of this hour.
  expect(confirm).toBeDefined()
  expect(vera.text()).toContain('Бесплатные попытки этого часа закончились')
  expect(sumIn(vera.buttons()[0]?.split('·')[1] ?? '')).toBe(PRICE)
  set.clock.advance(HOUR_SECONDS)
  await openConfirm(vera)
  expect(vera.text()).not.toContain('этого часа')
}, 60_000)
