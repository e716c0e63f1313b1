import { randomInt, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sealInvoice } from '../../../lib/payment/index.js'
import { booksOf, expectAgreement } from '../../support/books.js'
import { expectClean } from '../../support/path.js'
import {
  callsOf,
  lastCall,
  lastUpdate,
  PRICE,
  PROMPT,
  shop,
  toDearConfirm,
  topUp,
} from '../../support/payments.js'
import { draftOf } from '../../support/question.js'
import { freshUpdateId, message, post, sender } from '../../support/updates.js'
import { enrich } from '../../support/walk.js'

const STAR = 100 // Minor units, the default of STAR_RATE.

test('not enough money: the screen says how much, a top-up leads back to the same screen, and the run goes on', async () => {
  const set = await shop()
  const vera = set.person()
  await enrich(set, vera, 400)
  await toDearConfirm(vera)
  const asked = await draftOf(set, vera)
  const confirm = vera.text()
  await vera.press('Сгенерировать')

  expect(vera.text()).toContain('Не хватает 10,04')
  expect(vera.text()).toMatch(/Нужно: 14,04\s₽/)
  expect(vera.text()).toMatch(/На балансе: 4\s₽/)
  expect(set.kie.tasks).toEqual([])
  expect((await booksOf(set, vera)).moved).toEqual(['credit 400'])
  const packs = vera.buttons().filter((text) => text.startsWith('⭐'))
  expect(packs[0]).toContain('⭐ 25 →')

  await vera.press('⭐ 25 →')
  const invoice = lastCall(set, 'sendInvoice')
  expect(invoice.params).toMatchObject({ currency: 'XTR', prices: [{ amount: 25 }] })
  expect(Buffer.byteLength(String(invoice.params.payload))).toBeLessThanOrEqual(128)
  const stars = set.telegram.balanceOfStars(vera.id)
  expect(await vera.pay()).toEqual({ ok: true })
  expect(set.telegram.balanceOfStars(vera.id)).toBe(stars - 25)
  expect(vera.text()).toMatch(/Зачислено 25\s₽/)
  expect(await booksOf(set, vera)).toMatchObject({
    balance: { available: 400 + 25 * STAR, held: 0, debt: 0 },
    payments: ['25 stars 2500 paid'],
  })

  await vera.press('Продолжить · 14,04')
  expect(vera.text()).toBe(confirm.replace(/На балансе .*?₽/, 'На балансе 29\u00a0₽'))
  expect(vera.text()).toContain(PROMPT)
  expect((await draftOf(set, vera))?.values).toEqual(asked?.values)
  await vera.press('Сгенерировать')
  expect(set.kie.tasks).toHaveLength(1)
  expect(set.kie.tasks[0]?.input).toMatchObject({ prompt: PROMPT, aspect_ratio: '16:9' })
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect(await booksOf(set, vera)).toMatchObject({
    balance: { available: 2_900 - PRICE, held: 0 },
    moved: ['credit 400', 'credit 2500', `hold ${PRICE}`, `capture ${PRICE}`],
  })
  await expectAgreement(set)
  expectClean(set)
})

test('one payment, told twenty times at once and once more later, is credited once', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 50)
  const told = lastUpdate(set, 'successful_payment')
  const seen = vera.fake.messages().length
  const answers = await Promise.all([
    ...Array.from({ length: 10 }, () => post(set, told)),
    ...Array.from({ length: 10 }, () => post(set, { ...told, update_id: freshUpdateId() })),
  ])
  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200))
  set.clock.advance(86_400)
  expect((await post(set, { ...told, update_id: freshUpdateId() })).status).toBe(200)
  expect(await booksOf(set, vera)).toEqual({
    balance: { available: 5_000, held: 0, debt: 0 },
    moved: ['credit 5000'],
    payments: ['50 stars 5000 paid'],
  })
  expect(vera.fake.messages()).toHaveLength(seen)
  await expectAgreement(set)
  expectClean(set)
})

test('a payment as the very first update of a person makes the person and the balance', async () => {
  const set = await shop()
  const stranger = { id: randomInt(2_000_000_000, 2_100_000_000), first_name: 'Новая', language_code: 'ru' }
  const payload = sealInvoice(set.world.seal, {
    userId: stranger.id,
    stars: 100,
    amount: 100 * STAR,
    resume: null,
    language: 'ru',
  })
  const paid = {
    currency: 'XTR',
    total_amount: 100,
    invoice_payload: payload,
    telegram_payment_charge_id: `stx${randomUUID()}`,
    provider_payment_charge_id: 'p',
  }
  const checkout = {
    update_id: freshUpdateId(),
    pre_checkout_query: { id: '1', from: { is_bot: false, ...stranger }, ...paid },
  }
  expect(await (await post(set, checkout)).json()).toMatchObject({
    method: 'answerPreCheckoutQuery',
    ok: true,
  })
  const answer = await post(set, message(stranger, { successful_payment: paid }))
  expect(await answer.json()).toMatchObject({ method: 'sendMessage', chat_id: stranger.id })
  expect(await booksOf(set, stranger)).toEqual({
    balance: { available: 10_000, held: 0, debt: 0 },
    moved: ['credit 10000'],
    payments: ['100 stars 10000 paid'],
  })
  await expectAgreement(set)
})

test('a payment whose invoice cannot be read any more still reaches the balance, at the rate of today', async () => {
  const set = await shop()
  const vera = set.person()
  await vera.say('/start')
  const paid = {
    currency: 'XTR',
    total_amount: 30,
    invoice_payload: 'sealed with a secret that is forgotten',
    telegram_payment_charge_id: `stx${randomUUID()}`,
    provider_payment_charge_id: 'p',
  }
  expect((await post(set, message(sender(vera), { successful_payment: paid }))).status).toBe(200)
  expect((await booksOf(set, vera)).payments).toEqual(['30 stars 3000 paid'])
})

test('an invoice keeps its promise although the rate changed before the money came', async () => {
  const set = await shop()
  const vera = set.person()
  await topUp(vera, 25)
  const told = lastUpdate(set, 'successful_payment')
  const { message: was } = told as unknown as { message: { successful_payment: object } }
  set.redeploy({ STAR_RATE: '200' })
  const again = { ...was.successful_payment, telegram_payment_charge_id: `stx${randomUUID()}` }
  await post(set, message(sender(vera), { successful_payment: again }))
  expect((await booksOf(set, vera)).payments).toEqual(['25 stars 2500 paid', '25 stars 2500 paid'])
})

test('every pack on the top-up screen leads to an invoice of its own size', async () => {
  const set = await shop()
  const vera = set.person()
  await vera.say('/balance')
  expect(vera.text()).toContain('Баланс: 0')
  await vera.press('Пополнить')
  expect(vera.text()).toMatch(/Одна звезда — 1\s₽/)
  const packs = vera.buttons().filter((text) => text.startsWith('⭐'))
  expect(packs.length).toBeGreaterThan(3)
  for (const pack of packs) {
    await vera.press(pack)
    const { params } = lastCall(set, 'sendInvoice')
    const [, stars, sum] = /⭐ (\d+) → (.*)$/.exec(pack) ?? []
    expect(params.prices).toMatchObject([{ amount: Number(stars) }])
    expect(String(params.title)).toContain(sum)
  }
  expect(callsOf(set, 'sendInvoice')).toBe(packs.length)
  await vera.say('/topup')
  expect(vera.buttons()).toEqual(expect.arrayContaining([...packs, '‹ Назад', '🏠 Домой']))
  expectClean(set)
})
