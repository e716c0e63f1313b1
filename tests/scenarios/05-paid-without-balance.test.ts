import { expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { booksOf, expectAgreement } from '../support/books.js'
import { expectClean } from '../support/path.js'
import { PRICE, shop, toDearConfirm } from '../support/payments.js'

const say = textsOf('ru')

test('5 · a paid model without a balance: what is missing is said, paying leads back, and the run goes on', async () => {
  const set = await shop()
  const vera = set.person()
  await toDearConfirm(vera)
  const form = vera.text().split('\n')[0] ?? ''
  await vera.press('Сгенерировать')
  const missing = { amount: PRICE, currency: set.world.config.pricing.currency }
  expect(vera.text()).toContain(say.money(missing))
  expect(set.kie.tasks).toEqual([])
  await vera.press('⭐ 25 →')
  expect(await vera.pay()).toEqual({ ok: true })
  await vera.press(say.labels.resume(missing))
  expect(vera.text()).toContain(form)
  await vera.press('Сгенерировать')
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect((await booksOf(set, vera)).moved).toEqual(['credit 2500', `hold ${PRICE}`, `capture ${PRICE}`])
  await expectAgreement(set)
  expectClean(set)
})
