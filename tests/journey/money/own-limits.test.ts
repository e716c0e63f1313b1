import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { catalog, formatsOf, settings } from '../../../lib/catalog/index.js'
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

test('a sum of one’s own is set by a message, and what is no sum is asked for again', async () => {
  const set = await stage(paying())
  const vera = set.person()
  await vera.say('/settings')
  await vera.press('Лимит на день')
  await vera.press('Своя сумма')
  await vera.say('сколько не жалко')
  expect(vera.text()).toContain('Не разобрал сумму')
  await vera.say('1 234,50 ₽')
  expect(vera.buttons()).toContain('✓ 1\u00a0234,50\u00a0₽')
  await vera.press('Своя сумма')
  await vera.say('2 тыс.')
  expect(vera.text()).toContain('Поднять лимит до 2\u00a0000\u00a0₽?')
  await vera.press('Да, поднять')
  expect(vera.buttons()).toContain('✓ 2\u00a0000\u00a0₽')
  await vera.press('Назад')
  await vera.press('Переспрашивать')
  await vera.press('Своя сумма')
  await vera.press('Назад') // Anything else ends the question.
  await vera.say('77')
  expect(await set.rows(sql`select day_cap, ask_above from preferences where user_id = ${vera.id}`)).toEqual([
    { day_cap: '200000', ask_above: null },
  ])
  expectClean(set)
})

test('in safe mode the filters of the model are on, shown as locked, and cannot be turned off', async () => {
  const set = await stage(paying())
  const vera = set.person()
  await startPicture(set, vera)
  expect(set.kie.tasks[0]?.input).not.toHaveProperty('nsfw_checker')
  await vera.say('/settings')
  await vera.press('Безопасный режим')
  await startPicture(set, vera)
  expect(set.kie.tasks[1]?.input).toMatchObject({ nsfw_checker: true })
  await vera.say('/start')
  await vera.press('Текст → картинка')
  const card = catalog
    .offered()
    .find(
      (one) => one.safe && formatsOf(one)[0] === 'text-to-image' && settings(one, 'text-to-image').length > 0,
    )
  if (!card) throw new Error('no model has a filter and settings')
  await vera.say(`/find ${card.title}`)
  await vera.press(card.title)
  await vera.press('Попробовать')
  await vera.press('Параметры')
  expect(vera.buttons()).toContain('🔒 Фильтр содержания: включён')
  await vera.press('Фильтр содержания')
  expect(vera.buttons()).toContain('✓ Безопасный режим')
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
