import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { setPreference } from '../../../lib/user/index.js'
import type { Actor } from '../../support/actor.js'
import { expectClean } from '../../support/path.js'
import { paying, startPicture, toConfirm } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'

type Change = Parameters<typeof setPreference>[1]['change']

/** Set elsewhere a moment ago: this chat does not know of it yet. */
const setFor = (set: Stage, person: Actor, change: Change) =>
  setPreference(set.world.db, { userId: person.id, change, at: set.clock.now() })

const runs = (person: Actor) => sql`select state, money, amount from generations where user_id = ${person.id}`

async function finishLast(set: Stage): Promise<void> {
  await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
  await set.settled()
}

test('a run that does not fit into the day is refused with the cap, what is spent and what is left; raising it lets the same run go', async () => {
  const set = await stage(paying())
  const vera = set.person()
  await vera.say('/start')
  await setFor(set, vera, { dayCap: 100 })
  await startPicture(set, vera)
  await toConfirm(vera)
  await vera.press('Сгенерировать')
  expect(vera.text()).toContain('Не помещается в лимит на день')
  const [run] = await set.rows(runs(vera))
  const price = Number(run?.amount) / 100
  expect(vera.text().replaceAll(' ', ' ')).toContain(
    `Осталось на сегодня: ${String(1 - price).replace('.', ',')}`,
  )
  expect(await set.rows(runs(vera))).toHaveLength(1)

  await vera.press('Лимит на день: 1')
  await vera.pressExactly('500\u00a0₽')
  await vera.press('Да, поднять лимит')
  await vera.press('Продолжить')
  await vera.press('Сгенерировать')
  expect(await set.rows(runs(vera))).toHaveLength(2)
  expectClean(set)
})

test('the way back from the refusal leads to the confirm screen of the same draft', async () => {
  const set = await stage(paying())
  const vera = set.person({ language: 'en' })
  await vera.say('/start')
  await setFor(set, vera, { dayCap: 1 })
  await vera.press('Text → picture')
  await vera.press('Z-Image')
  await vera.press('Try it')
  await vera.say('A ginger cat')
  await vera.press('Square')
  await vera.press('Generate')
  expect(vera.text()).toContain('does not fit into your daily cap')
  await vera.press('Back')
  expect(vera.text()).toContain('A ginger cat')
  expect(vera.buttons().join()).toContain('Generate · ')
  expect(await set.rows(runs(vera))).toEqual([])
  expectClean(set)
})

test('a price above the sum is asked about once more, and a double yes is one run', async () => {
  const set = await stage(paying())
  const vera = set.person()
  await vera.say('/start')
  await setFor(set, vera, { askAbove: 1 })
  await toConfirm(vera)
  await vera.press('Сгенерировать')
  expect(vera.text()).toContain('Запускаем?')
  expect(await set.rows(runs(vera))).toEqual([])
  await vera.press('Назад')
  await vera.press('Сгенерировать')
  const { message_id: id } = vera.screen()
  await Promise.all([vera.fake.press(id, 'Сгенерировать'), vera.fake.press(id, 'Сгенерировать')])
  await set.settled()
  expect(await set.rows(runs(vera))).toHaveLength(1)
  expect(set.kie.tasks).toHaveLength(1)
  await finishLast(set)
  expect(vera.results()).toHaveLength(1)
  expectClean(set)
})

const sentTo = (set: Stage, method: string) =>
  set.telegram.calls.filter((call) => call.method === method).map((call) => call.params)

test('safe mode covers a result, and quiet hours keep it silent', async () => {
  const set = await stage(paying())
  const vera = set.person()
  await startPicture(set, vera)
  await finishLast(set)
  expect(sentTo(set, 'sendPhoto')[0]).not.toHaveProperty('has_spoiler')
  expect(sentTo(set, 'sendPhoto')[0]).not.toHaveProperty('disable_notification')
  await startPicture(set, vera)
  const hour = (set.clock.now().getUTCHours() + 3) % 24
  await setFor(set, vera, { safe: true })
  await setFor(set, vera, { quiet: { from: hour, until: (hour + 1) % 24 } })
  await finishLast(set)
  expect(sentTo(set, 'sendPhoto')[1]).toMatchObject({ has_spoiler: true, disable_notification: true })
  await setFor(set, vera, { utcOffset: 0 }) // It is three hours earlier for them: not quiet yet.
  await startPicture(set, vera)
  await finishLast(set)
  expect(sentTo(set, 'sendPhoto')[2]).not.toHaveProperty('disable_notification')
  expectClean(set)
})
