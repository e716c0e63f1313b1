import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '../../support/actor.js'
import { booksOf, expectAgreement } from '../../support/books.js'
import { closeEverything } from '../../support/life.js'
import { expectClean } from '../../support/path.js'
import { shop } from '../../support/payments.js'
import { askedFor } from '../../support/question.js'
import type { Stage } from '../../support/stage.js'
import { enrich } from '../../support/walk.js'

/** Six credits are held for up to a thousand letters, and KIE says that it charged 1.2. */
const SPOKEN = {
  model: 'elevenlabs/text-to-speech-turbo-2-5',
  format: 'text-to-audio',
  answers: ['Добрый вечер!'],
} as const
const CREDITS = 1.2
const [HELD, USED] = [468, 94] // 93.6

async function speak(set: Stage): Promise<{ person: Actor; taskId: string; messageId: number }> {
  const { person } = await askedFor(set, SPOKEN)
  await enrich(set, person, 10_000)
  await person.press('Пропустить')
  expect(person.text()).toContain('спишем только за то, что получится: остаток вернём')
  const messageId = person.screen().message_id
  await person.press('Сгенерировать')
  return { person, taskId: set.kie.tasks.at(-1)?.taskId ?? '', messageId }
}

const textAt = (person: Actor, id: number) =>
  person.fake.messages().find((message) => message.message_id === id)?.text

test('what a result does not use of its price goes back once, and stands on the receipt and in the events', async () => {
  const set = await shop()
  const { person, taskId, messageId } = await speak(set)
  await set.kie.finish(taskId, 'success', { credits: CREDITS })
  await set.kie.callback(taskId, { times: 5, parallel: true })
  await set.settled()
  const moved = ['credit 10000', `hold ${HELD}`, `capture ${USED}`, `release ${HELD - USED}`]
  expect((await booksOf(set, person)).moved).toEqual(moved)
  expect(textAt(person, messageId)).toMatch(/Отложено 4,68\s₽, списано 0,94\s₽, возвращено 3,74\s₽/)
  expect(person.text()).toMatch(/Списано 0,94\s₽/)
  const events = await set.rows(sql`select kind, amount from events where user_id = ${person.id} order by id`)
  expect(events).toEqual([
    { kind: 'started', amount: String(HELD) },
    { kind: 'success', amount: String(USED) },
  ])
  expect(set.lines.filter((line) => line.event === 'price drift')).toEqual([])
  await expectAgreement(set)
  expectClean(set)
})

test('a price agreed before the rates changed is settled at the rates of then', async () => {
  const set = await shop()
  const { person, taskId } = await speak(set)
  set.redeploy({ USD_RATE: '500', MARKUP: '5' })
  await set.kie.finish(taskId, 'success', { credits: CREDITS })
  await set.settled()
  expect((await booksOf(set, person)).moved.slice(-2)).toEqual([`capture ${USED}`, `release ${HELD - USED}`])
})

test('of a result that cannot be had what was taken is given back, and no more', async () => {
  const set = await shop()
  await closeEverything(set)
  const { person, taskId, messageId } = await speak(set)
  const files = [`${set.kie.root}/files/gone.mp3`]
  await set.kie.finish(taskId, 'success', { callback: false, files, credits: CREDITS })
  for (let minute = 0; minute < 80; minute += 10) {
    set.clock.advance(600)
    await set.cron()
  }
  expect((await booksOf(set, person)).moved.slice(-3)).toEqual([
    `capture ${USED}`,
    `release ${HELD - USED}`,
    `credit ${USED}`,
  ])
  expect((await booksOf(set, person)).balance).toEqual({ available: 10_000, held: 0, debt: 0 })
  expect(textAt(person, messageId)).toMatch(/Вернули на баланс 4,68\s₽/)
  await expectAgreement(set)
  expectClean(set)
})
