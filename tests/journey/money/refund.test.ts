import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { Actor } from '../../support/actor.js'
import { booksOf, expectAgreement } from '../../support/books.js'
import { expectClean } from '../../support/path.js'
import { callsOf, shop, toDearConfirm, topUp } from '../../support/payments.js'
import { post, sender, tap } from '../../support/updates.js'

const say = textsOf('ru')
const SURE = say.labels.refundSure

/** Presses a return button; the data of the button that says "yes" then. */
async function askToReturn(vera: Actor, stars: number): Promise<string> {
  await vera.press(say.labels.refund(stars))
  return vera.find(SURE)?.button.callback_data ?? ''
}

test('an unspent top-up goes back to Telegram once, and balance and journal agree', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 50)
  await topUp(vera, 25)
  await vera.say('/paysupport')
  expect(vera.text()).toMatch(/50 звёзд → 50\s₽/)
  expect(vera.text()).toMatch(/25 звёзд → 25\s₽/)
  const before = set.telegram.balanceOfStars(vera.id)
  await vera.press('Вернуть ⭐ 50')
  const old = vera.find(SURE)
  await vera.press(SURE)
  expect(vera.text()).toContain('Вернули ⭐ 50')
  expect(vera.text()).toMatch(/На балансе осталось 25\s₽/)
  await set.settled() // Telegram tells of the refund in a message of its own.
  expect(set.telegram.balanceOfStars(vera.id)).toBe(before + 50)
  expect(callsOf(set, 'refundStarPayment')).toBe(1)
  expect(await booksOf(set, vera)).toEqual({
    balance: { available: 2_500, held: 0, debt: 0 },
    moved: ['credit 5000', 'credit 2500', 'refund 5000'],
    payments: ['50 stars 5000 refunded', '25 stars 2500 paid'],
  })

  // The same button again, from the screen before.
  const data = old?.button.callback_data ?? ''
  const again = await post(set, tap(sender(vera), { data, messageId: vera.screen().message_id }))
  expect(await again.json()).toMatchObject({
    method: 'answerCallbackQuery',
    text: say.refundRefused.repeated,
  })
  expect(callsOf(set, 'refundStarPayment')).toBe(1)

  await vera.say('/paysupport')
  expect(vera.text()).toContain('возвращено')
  expect(vera.buttons().filter((text) => text.includes('Вернуть'))).toEqual(['Вернуть ⭐ 25'])
  await expectAgreement(set)
  expectClean(set)
})

test('twenty presses of one return button at once give the Stars back once', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 50)
  await vera.say('/paysupport')
  const data = await askToReturn(vera, 50)
  const messageId = vera.screen().message_id
  const before = set.telegram.balanceOfStars(vera.id)
  const taps = Array.from({ length: 20 }, () => post(set, tap(sender(vera), { data, messageId })))
  for (const answer of await Promise.all(taps)) expect(answer.status).toBe(200)
  await set.settled()
  expect(callsOf(set, 'refundStarPayment')).toBe(1)
  expect(set.telegram.balanceOfStars(vera.id)).toBe(before + 50)
  expect(await booksOf(set, vera)).toMatchObject({
    balance: { available: 0, held: 0, debt: 0 },
    moved: ['credit 5000', 'refund 5000'],
  })
  await expectAgreement(set)
})

test('a top-up that is spent or put aside stays: the button is gone, an old one is refused in words', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 25)
  await vera.say('/paysupport')
  const data = await askToReturn(vera, 25)
  await toDearConfirm(vera)
  await vera.press('Сгенерировать')
  expect((await booksOf(set, vera)).balance).toMatchObject({ held: 1_404 })
  const answer = await post(set, tap(sender(vera), { data, messageId: vera.screen().message_id }))
  expect(await answer.json()).toMatchObject({ text: say.refundRefused.short, show_alert: true })
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  await set.settled()
  await vera.say('/paysupport')
  expect(vera.buttons().filter((text) => text.includes('Вернуть'))).toEqual([])
  expect(callsOf(set, 'refundStarPayment')).toBe(0)
  expect((await booksOf(set, vera)).payments).toEqual(['25 stars 2500 paid'])
  await expectAgreement(set)
  expectClean(set)
})

test('nobody returns the top-up of somebody else', async () => {
  const set = await shop()
  const [vera, stranger] = [set.person(), set.person()]
  await topUp(vera, 25)
  await vera.say('/paysupport')
  await stranger.say('/start')
  const data = await askToReturn(vera, 25)
  const answer = await post(set, tap(sender(stranger), { data, messageId: stranger.screen().message_id }))
  expect(await answer.json()).toMatchObject({ text: say.refundRefused.unknown })
  expect(callsOf(set, 'refundStarPayment')).toBe(0)
  expect((await booksOf(set, vera)).payments).toEqual(['25 stars 2500 paid'])
})

const FAILURES = [
  ['Telegram fails', false],
  ['Telegram does it and the answer is lost', true],
] as const

test.each(FAILURES)(
  '%s: the top-up stays on its way back, and the cron finishes it',
  async (_name, applied) => {
    const set = await shop()
    const vera = set.person()
    await topUp(vera, 25)
    const before = set.telegram.balanceOfStars(vera.id)
    await vera.say('/paysupport')
    set.telegram.fail('refundStarPayment', { status: 500, description: 'Internal Server Error', applied })
    await vera.press('Вернуть ⭐ 25')
    await vera.press(SURE)
    await set.settled()
    expect(vera.fake.toasts.at(-1)).toMatchObject({ text: say.refundRefused.failed, alert: true })
    if (!applied) expect((await booksOf(set, vera)).payments).toEqual(['25 stars 2500 refunding'])
    await vera.say('/paysupport')
    if (!applied) expect(vera.text()).toContain('возвращаем')
    expect(vera.buttons().filter((text) => text.includes('Вернуть'))).toEqual([])

    set.clock.advance(61)
    await set.cron()
    await set.settled()
    set.clock.advance(61)
    await set.cron()
    expect(set.telegram.balanceOfStars(vera.id)).toBe(before + 25)
    expect(await booksOf(set, vera)).toEqual({
      balance: { available: 0, held: 0, debt: 0 },
      moved: ['credit 2500', 'refund 2500'],
      payments: ['25 stars 2500 refunded'],
    })
    await expectAgreement(set)
  },
)

test('neither the cron nor a passer-by believes that nothing is owed while a top-up is on its way back', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 25)
  await vera.say('/paysupport')
  set.telegram.fail('refundStarPayment', { status: 500, description: 'Internal Server Error' }, 2)
  await vera.press('Вернуть ⭐ 25')
  await vera.press(SURE)
  await set.settled()
  const { keys } = set.world.redis
  await set.world.redis.remove(keys.look())
  await vera.say('/start') // Passes by.
  await set.settled()
  expect(await set.world.redis.get(keys.idle())).toBeNull()
  set.clock.advance(61)
  expect(await set.cron()).toMatchObject({ idle: false, refunds: 0 })
  expect(await set.cron()).toMatchObject({ idle: false, refunds: 1 })
  expect(await set.world.redis.get(keys.idle())).not.toBeNull()
  expect((await booksOf(set, vera)).payments).toEqual(['25 stars 2500 refunded'])
})

test('the money of a top-up that is on its way back cannot be spent meanwhile', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 25)
  await vera.say('/paysupport')
  set.telegram.fail('refundStarPayment', 'drop', 2)
  await vera.press('Вернуть ⭐ 25')
  await vera.press(SURE)
  await toDearConfirm(vera)
  await vera.press('Сгенерировать')
  expect(vera.text()).toContain('Не хватает')
  expect(set.kie.tasks).toEqual([])
  set.clock.advance(61)
  await set.cron()
  set.clock.advance(61)
  await set.cron()
  await set.settled()
  expect(await booksOf(set, vera)).toMatchObject({
    balance: { held: 0, debt: 0 },
    payments: ['25 stars 2500 refunded'],
  })
  await expectAgreement(set)
})

test('a person without top-ups is told so', async () => {
  const set = await shop()
  const vera = set.person()
  await vera.say('/paysupport')
  expect(vera.text()).toContain('Пополнений пока не было')
  expect(vera.buttons()).toEqual(['‹ Назад', '🏠 Домой'])
  expectClean(set)
})
