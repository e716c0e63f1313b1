import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { booksOf } from '../../support/books.js'
import { expectClean } from '../../support/path.js'
import { lastCall, shop } from '../../support/payments.js'
import type { Stage } from '../../support/stage.js'
import { freshUpdateId, post, type Sender, sender } from '../../support/updates.js'

const refused = textsOf('ru').checkoutRefused

/** Telegram asks whether somebody may pay; the answer that stands in our response. */
async function ask(set: Stage, from: Sender, change: object = {}) {
  const { params } = lastCall(set, 'sendInvoice')
  const query = {
    id: String(freshUpdateId()),
    from: { is_bot: false, ...from },
    currency: 'XTR',
    total_amount: 25,
    invoice_payload: params.payload,
    ...change,
  }
  const response = await post(set, { update_id: freshUpdateId(), pre_checkout_query: query })
  return (await response.json()) as { method: string; ok: boolean; error_message?: string }
}

async function withInvoice(language = 'ru') {
  const set = await shop()
  const vera = set.person({ language })
  await vera.say('/topup')
  await vera.press('⭐ 25 →')
  return { set, vera }
}

test('a rate that changed since the invoice was made: refused in words, nothing is paid', async () => {
  const { set, vera } = await withInvoice()
  set.redeploy({ STAR_RATE: '200' })
  const stars = set.telegram.balanceOfStars(vera.id)
  expect(await vera.pay()).toEqual({ ok: false, error: refused.changed })
  expect(set.telegram.balanceOfStars(vera.id)).toBe(stars)
  expect(await booksOf(set, vera)).toMatchObject({ moved: [], payments: [] })
  // The new rate is on a new invoice.
  await vera.say('/topup')
  expect(vera.buttons().join()).toContain('⭐ 25 → 50')
  await vera.press('⭐ 25 →')
  expect(await vera.pay()).toEqual({ ok: true })
  expect((await booksOf(set, vera)).payments).toEqual(['25 stars 5000 paid'])
  expectClean(set)
})

test('an invoice that somebody else pays: refused in words, in the language of the invoice', async () => {
  const { set } = await withInvoice('en')
  const other = set.person({ language: 'ru' })
  const answer = await ask(set, sender(other))
  expect(answer).toMatchObject({
    method: 'answerPreCheckoutQuery',
    ok: false,
    error_message: textsOf('en').checkoutRefused.unknown,
  })
  expect(await booksOf(set, other)).toMatchObject({ moved: [], payments: [] })
})

test('a payload that is not ours, cut, changed or of another purpose: refused in words', async () => {
  const { set, vera } = await withInvoice()
  const payload = String(lastCall(set, 'sendInvoice').params.payload)
  const flipped = payload.slice(0, -2) + (payload.endsWith('A') ? 'BB' : 'AA')
  const media = set.world.seal.seal('media', { u: vera.id, s: 25, a: 2_500, l: 'ru' })
  for (const forged of [
    '',
    'topup:25',
    payload.slice(4),
    flipped,
    media,
    `{"u":${vera.id},"s":25,"a":2500}`,
  ]) {
    const answer = await ask(set, sender(vera), { invoice_payload: forged })
    expect(answer, forged).toMatchObject({ ok: false, error_message: refused.unknown })
  }
  expect(await ask(set, sender(vera))).toMatchObject({ ok: true })
})

test('another sum or another currency than the invoice names: refused in words', async () => {
  const { set, vera } = await withInvoice()
  for (const change of [{ total_amount: 1 }, { total_amount: 2_500 }, { currency: 'RUB' }]) {
    const answer = await ask(set, sender(vera), change)
    expect(answer, JSON.stringify(change)).toMatchObject({ ok: false, error_message: refused.changed })
  }
})

test('a person who is shut out cannot pay', async () => {
  const { set, vera } = await withInvoice()
  await set.rows(sql`update users set blocked = true where id = ${vera.id}`)
  expect(await vera.pay()).toEqual({ ok: false, error: refused.blocked })
  await set.rows(sql`update users set blocked = false where id = ${vera.id}`)
  expect(await vera.pay()).toEqual({ ok: true })
})
