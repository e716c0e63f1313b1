import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '../../support/actor.js'
import { booksOf, expectAgreement } from '../../support/books.js'
import { expectClean } from '../../support/path.js'
import { lastUpdate, PRICE, shop, toDearConfirm, topUp } from '../../support/payments.js'
import type { Stage } from '../../support/stage.js'
import { message, post, sender } from '../../support/updates.js'

/** Telegram gives the Stars of the newest payment back without being asked by us. */
async function takeBack(set: Stage, person: Actor): Promise<void> {
  const told = lastUpdate(set, 'successful_payment') as unknown as {
    message: { successful_payment: Record<string, unknown> }
  }
  const update = message(sender(person), { refunded_payment: told.message.successful_payment })
  expect((await post(set, update)).status).toBe(200)
  expect((await post(set, update)).status).toBe(200)
}

async function spent(set: Stage, person: Actor): Promise<void> {
  await topUp(person, 25)
  await toDearConfirm(person)
  await person.press('Сгенерировать')
  await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
  await set.settled()
}

test('Stars that Telegram takes back on its own leave the balance once', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 25)
  await takeBack(set, vera)
  expect(await booksOf(set, vera)).toEqual({
    balance: { available: 0, held: 0, debt: 0 },
    moved: ['credit 2500', 'refund 2500'],
    payments: ['25 stars 2500 refunded'],
  })
  await expectAgreement(set)
})

test('what was spent already becomes a debt: paid runs stop, free ones go on, the next top-up pays it first', async () => {
  const set = await shop({ FREE_MODELS: 'z-image' })
  const vera = set.person()
  await spent(set, vera)
  await takeBack(set, vera)
  expect(await booksOf(set, vera)).toMatchObject({
    balance: { available: 0, held: 0, debt: PRICE },
    payments: ['25 stars 2500 refunded'],
  })
  await vera.say('/balance')
  expect(vera.text()).toMatch(/Долг после возврата: 14,04\s₽/)

  await toDearConfirm(vera)
  await vera.press('Сгенерировать')
  expect(vera.fake.toasts.at(-1)?.text).toMatch(/14,04\s₽/)
  expect(vera.fake.toasts.at(-1)?.alert).toBe(true)
  expect(set.kie.tasks).toHaveLength(1)

  await vera.say('/start')
  await vera.press('Текст → картинка')
  await vera.press('Z-Image')
  await vera.press('Попробовать')
  await vera.say('Кот')
  await vera.press('Пропустить')
  await vera.press('Сгенерировать · Бесплатно')
  expect(set.kie.tasks).toHaveLength(2)

  await topUp(vera, 50)
  expect(vera.text()).toMatch(/Зачислено 50\s₽/)
  expect(vera.text()).toMatch(/На балансе: 35,96\s₽/)
  expect(await booksOf(set, vera)).toMatchObject({
    balance: { available: 5_000 - PRICE, held: 0, debt: 0 },
  })
  await toDearConfirm(vera)
  await vera.press('Сгенерировать')
  expect(set.kie.tasks).toHaveLength(3)
  await expectAgreement(set)
  expectClean(set)
})

test('a top-up smaller than the debt lowers it and says what is left', async () => {
  const set = await shop()
  const vera = set.person()
  await spent(set, vera)
  await takeBack(set, vera)
  set.redeploy({ STAR_RATE: '20' })
  await topUp(vera, 25)
  expect(vera.text()).toMatch(/Долг: 9,04\s₽/)
  expect(await booksOf(set, vera)).toMatchObject({ balance: { available: 0, held: 0, debt: PRICE - 500 } })
  await expectAgreement(set)
})

test('a refund of a payment nobody knows changes nothing', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 25)
  const unknown = {
    currency: 'XTR',
    total_amount: 25,
    invoice_payload: 'x',
    telegram_payment_charge_id: `stx${randomUUID()}`,
  }
  expect((await post(set, message(sender(vera), { refunded_payment: unknown }))).status).toBe(200)
  expect((await booksOf(set, vera)).balance).toEqual({ available: 2_500, held: 0, debt: 0 })
})
