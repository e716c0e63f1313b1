import { expect, test } from 'vitest'
import { booksOf, expectAgreement } from '../../support/books.js'
import { buttonWith, expectClean, moneyOf } from '../../support/path.js'
import { PRICE, shop, toDearConfirm } from '../../support/payments.js'
import { draftOf } from '../../support/question.js'
import { enrich } from '../../support/walk.js'

test('a rate that rose between the confirm screen and the tap: the new price is shown first, then held', async () => {
  const set = await shop()
  const vera = set.person()
  await enrich(set, vera, 10_000)
  await toDearConfirm(vera)
  expect(buttonWith(vera, 'Сгенерировать')).toMatch(/14,04\s₽$/)
  set.redeploy({ USD_RATE: '100' })
  await vera.press('Сгенерировать')
  expect(vera.fake.toasts.at(-1)?.text).toContain('Цена изменилась')
  expect(set.kie.tasks).toEqual([])
  expect((await booksOf(set, vera)).moved).toEqual(['credit 10000'])
  expect(buttonWith(vera, 'Сгенерировать')).toMatch(/18\s₽$/)
  await vera.press('Сгенерировать')
  expect((await booksOf(set, vera)).moved).toEqual(['credit 10000', 'hold 1800'])
  expectClean(set)
})

test('a rate that changes while a generation runs does not touch it', async () => {
  const set = await shop()
  const vera = set.person()
  await enrich(set, vera, 10_000)
  await toDearConfirm(vera)
  await vera.press('Сгенерировать')
  set.redeploy({ USD_RATE: '200', MARKUP: '3' })
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  await set.settled()
  expect(await moneyOf(set, vera)).toMatchObject({ moved: [`hold ${PRICE}`, `capture ${PRICE}`] })
  expect(vera.text()).toMatch(/Списано 14,04\s₽/)
  await vera.press('Ещё раз')
  expect(buttonWith(vera, 'Сгенерировать')).toMatch(/54\s₽$/)
  await expectAgreement(set)
  expectClean(set)
})

test('a model that stops being free between the confirm screen and the tap is not taken for granted', async () => {
  const set = await shop({ FREE_MODELS: 'nano-banana-pro' })
  const vera = set.person()
  await toDearConfirm(vera)
  expect(buttonWith(vera, 'Сгенерировать')).toBe('Сгенерировать · Бесплатно')
  set.redeploy({ FREE_MODELS: 'none' })
  await vera.press('Сгенерировать')
  expect(set.kie.tasks).toEqual([])
  expect(buttonWith(vera, 'Сгенерировать')).toMatch(/14,04\s₽$/)
  await vera.press('Сгенерировать')
  expect(vera.text()).toContain('Не хватает')
  expectClean(set)
})

test('an old confirm screen at a new price does not touch what is being filled in by now', async () => {
  const set = await shop()
  const vera = set.person()
  await enrich(set, vera, 10_000)
  await toDearConfirm(vera)
  const old = vera.find('Сгенерировать')
  const messageId = vera.screen().message_id
  await vera.say('/start')
  await vera.press('Текст → картинка')
  await vera.press('Z-Image')
  await vera.press('Попробовать')
  await vera.say('Другой замысел')
  const filling = await draftOf(set, vera)
  set.redeploy({ USD_RATE: '100' })
  await vera.fake.press(messageId, old?.button.callback_data ?? '')
  await set.settled()
  expect(vera.fake.toasts.at(-1)?.text).toContain('Цена изменилась')
  expect(await draftOf(set, vera)).toEqual(filling)
})
