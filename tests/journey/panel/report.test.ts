import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { openReport } from '../../../lib/generation/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import {
  CREDIT,
  deliverTo,
  dieAt,
  expectSoundBooks,
  life,
  moneyOf,
  PRICE,
  start,
  storiesOf,
} from '../../support/life.js'
import { newestOf, pressOnPanel, toastOf } from '../../support/panel.js'
import type { Stage } from '../../support/stage.js'
import { sender, tap } from '../../support/updates.js'

const say = textsOf('ru')
const WHOLE = { available: CREDIT, held: 0 }
const SPENT = { available: CREDIT - PRICE, held: 0 }
const BOSS = 4_242_424

/** The stage with an operator who has started the bot, and a person with a picture made. */
async function watched(env: Record<string, string> = {}) {
  const set = await life({ ADMIN_IDS: String(BOSS), ...env })
  const boss = set.telegram.person({ id: BOSS, name: 'Оператор', language: 'ru' })
  await boss.send('/start')
  await set.telegram.settled()
  const vera = set.person()
  const run = await start(set, vera)
  await set.kie.finish(run.task.taskId)
  await set.settled()
  return { set, boss, vera, id: await newestOf(set, vera) }
}

async function reportsOf(set: Stage, person: Actor) {
  return set.rows(sql`select reason, words, state, closed_by from reports where user_id = ${person.id}`)
}

/** Brings a report about the newest result. */
async function complain(person: Actor, reason: 'wrong' | 'broken' | 'missing'): Promise<void> {
  await person.press(say.labels.report)
  await person.press(say.labels.reason[reason])
}

describe('a report', () => {
  test('reaches the operator with all that is needed, and the money comes back once', async () => {
    const { set, boss, vera, id } = await watched()
    await complain(vera, 'wrong')
    expect(vera.text()).toContain(say.reported({ cost: 'taken', seen: true }).title)
    expect(await reportsOf(set, vera)).toEqual([
      { reason: 'wrong', words: null, state: 'open', closed_by: null },
    ])
    const told = boss.messages().at(-1)
    for (const part of [String(vera.id), 'Z-Image', id, say.money({ amount: PRICE, currency: 'RUB' })])
      expect(told?.text).toContain(part)
    const payBack = buttonData({ go: 'pay-back', generation: id })
    const decline = buttonData({ go: 'decline', generation: id })
    await boss.press(told?.message_id ?? 0, payBack)
    await set.telegram.settled()
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    expect(vera.text()).toContain(
      say.reportAnswer.paid_back({ title: 'Z-Image', sum: { amount: PRICE, currency: 'RUB' } }).title,
    )
    expect(boss.messages().at(-1)?.text).toContain(say.reportClosed.paid_back)
    const worlds = [set.world, set.secondInstance()]
    const again = await Promise.all(
      [payBack, decline, payBack, decline, payBack, payBack].map((data, index) =>
        deliverTo(
          worlds[index % 2] ?? set.world,
          tap({ id: BOSS, first_name: 'Оператор' }, { data, messageId: told?.message_id ?? 0 }),
        ),
      ),
    )
    expect(new Set(again.map(({ toast }) => toast))).toEqual(new Set([say.reportClosed.repeated]))
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    expect(await reportsOf(set, vera)).toEqual([
      { reason: 'wrong', words: null, state: 'paid_back', closed_by: String(BOSS) },
    ])
    await expectSoundBooks(set)
  })

  test.each([
    ['the decision is written', { door: 'db', call: /report_close/, moment: 'after' }, 1],
    ['the person was told', { door: 'telegram', call: /sendMessage/, moment: 'after' }, 2],
  ] as const)('decided by a function that dies when %s is told by the cron', async (_, point, times) => {
    const { set, vera, id } = await watched()
    await complain(vera, 'wrong')
    await set.settled()
    dieAt(set.world, point)
    const data = buttonData({ go: 'pay-back', generation: id })
    const press = tap({ id: BOSS, first_name: 'Оператор' }, { data, messageId: 1 })
    expect((await deliverTo(set.world, press)).status).toBe(500)
    set.lines.splice(0)
    expect(await set.cron()).toMatchObject({ reports: 0 }) // Whoever decided may still be at it.
    set.clock.advance(66)
    expect(await set.cron()).toMatchObject({ reports: 1 })
    await set.settled()
    const { title } = say.reportAnswer.paid_back({
      title: 'Z-Image',
      sum: { amount: PRICE, currency: 'RUB' },
    })
    const told = () => vera.fake.messages().filter((one) => one.text?.includes(title))
    expect(told()).toHaveLength(times)
    set.clock.advance(600)
    expect(await set.cron()).not.toMatchObject({ reports: 1 })
    expect(told()).toHaveLength(times)
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    await expectSoundBooks(set)
  })

  test.each([502, 401, 409])(
    'that Telegram answered with %i is told later, also after somebody passed by',
    async (status) => {
      const { set, vera, id } = await watched()
      await complain(vera, 'wrong')
      const data = buttonData({ go: 'decline', generation: id })
      set.telegram.fail('sendMessage', { status, description: 'not now' })
      await deliverTo(set.world, tap({ id: BOSS, first_name: 'Оператор' }, { data, messageId: 1 }))
      const { title } = say.reportAnswer.declined({ title: 'Z-Image', reason: 'wrong', cost: 'taken' })
      const told = () => vera.fake.messages().filter((one) => one.text?.includes(title)).length
      expect(told()).toBe(0)
      set.clock.advance(20)
      await vera.say('/menu') // Looks, and finds that the row itself is paid.
      await set.settled()
      set.clock.advance(60)
      await set.cron()
      await set.settled()
      expect(told()).toBe(1)
    },
  )

  test('decided while Telegram is away is told by the cron, and to somebody who blocked the bot by nobody', async () => {
    const { set, vera, id } = await watched()
    await complain(vera, 'wrong')
    const data = buttonData({ go: 'decline', generation: id })
    set.telegram.fail('sendMessage', { status: 502, description: 'Bad Gateway' })
    await deliverTo(set.world, tap({ id: BOSS, first_name: 'Оператор' }, { data, messageId: 1 }))
    const { title } = say.reportAnswer.declined({ title: 'Z-Image', reason: 'wrong', cost: 'taken' })
    const told = () => vera.fake.messages().filter((one) => one.text?.includes(title)).length
    expect(told()).toBe(0)
    set.clock.advance(66)
    expect(await set.cron()).toMatchObject({ reports: 1 })
    expect(told()).toBe(1)

    const run = await start(set, vera)
    await set.kie.finish(run.task.taskId)
    await set.settled()
    const other = await newestOf(set, vera)
    await complain(vera, 'wrong')
    vera.fake.block()
    const press = { data: buttonData({ go: 'decline', generation: other }), messageId: 1 }
    await deliverTo(set.world, tap({ id: BOSS, first_name: 'Оператор' }, press))
    set.clock.advance(66)
    expect(await set.rows(sql`select 1 from reports where tell_at is not null`)).toEqual([])
  })

  test('whose price came back is shown so in the history, with its button', async () => {
    const { set, vera, id } = await watched()
    const price = say.money({ amount: PRICE, currency: 'RUB' })
    await vera.say('/history')
    expect(vera.text()).toContain(price)
    const report = { generationId: id, userId: vera.id, reason: 'wrong', words: null, at: set.clock.now() }
    await openReport(set.world.db, report)
    const data = buttonData({ go: 'pay-back', generation: id })
    await deliverTo(set.world, tap({ id: BOSS, first_name: 'Оператор' }, { data, messageId: 1 }))
    await vera.say('/history')
    expect(vera.text()).toContain('деньги вернулись')
    expect(vera.text()).not.toContain(price)
    await vera.press(vera.buttons().find((text) => text.startsWith('🖼')) ?? '')
    expect(vera.text()).toContain('Цена: деньги вернулись')
  })

  test('decided by twenty presses at once moves the money once', async () => {
    const { set, vera, id } = await watched()
    await complain(vera, 'broken')
    const worlds = [set.world, set.secondInstance()]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        deliverTo(
          worlds[index % 2] ?? set.world,
          tap(
            { id: BOSS, first_name: 'Оператор' },
            { data: buttonData({ go: 'pay-back', generation: id }), messageId: 1 },
          ),
        ),
      ),
    )
    expect(answers.filter(({ toast }) => toast === say.reportClosed.repeated)).toHaveLength(19)
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    await expectSoundBooks(set)
  })

  test.each([
    ['wrong', 'соответствует запросу'],
    ['missing', 'файл отправлен'],
    ['broken', 'файл открывается'],
  ] as const)('that is declined (%s) moves nothing, and the person is told why', async (reason, why) => {
    const { set, boss, vera, id } = await watched()
    await complain(vera, reason)
    await boss.press(boss.messages().at(-1)?.message_id ?? 0, buttonData({ go: 'decline', generation: id }))
    await set.telegram.settled()
    expect(await moneyOf(set, vera)).toEqual(SPENT)
    expect(vera.text()).toContain('Деньги не возвращаем')
    expect(vera.text()).toContain(why)
    await vera.press(say.labels.back)
    await complain(vera, 'wrong')
    expect(toastOf(vera)).toBe(say.reportedBefore.declined)
    expect(await storiesOf(set, vera)).toHaveLength(1)
    await expectSoundBooks(set)
  })

  test('can be in one’s own words, and a press elsewhere ends the question', async () => {
    const { set, boss, vera } = await watched()
    await vera.press(say.labels.report)
    await vera.press(say.labels.reason.other)
    await vera.press(say.labels.back)
    await set.settled() // That the question is over is written beside the answer.
    await vera.say('это не жалоба')
    expect(await reportsOf(set, vera)).toEqual([])
    await vera.press(say.labels.report)
    await vera.press(say.labels.reason.other)
    expect(vera.text()).toContain(say.askReportWords.title)
    await vera.say('У кота <b>пять</b> лап')
    expect(vera.text()).toContain(say.reported({ cost: 'taken', seen: true }).title)
    expect(await reportsOf(set, vera)).toMatchObject([{ reason: 'other', words: 'У кота <b>пять</b> лап' }])
    expect(boss.messages().at(-1)?.text).toContain('У кота <b>пять</b> лап')
    expect(set.telegram.faults).toEqual([])
  })

  test('is written down once, however often it is brought', async () => {
    const { set, boss, vera } = await watched()
    await complain(vera, 'wrong')
    const told = boss.messages().length
    await vera.press(say.labels.back)
    await complain(vera, 'broken')
    expect(toastOf(vera)).toBe(say.reportedBefore.open)
    expect(await reportsOf(set, vera)).toMatchObject([{ reason: 'wrong' }])
    expect(boss.messages()).toHaveLength(told)
  })

  test('that reached no operator is told when it is brought again, and told once an hour', async () => {
    const { set, boss, vera, id } = await watched()
    boss.block()
    await complain(vera, 'wrong')
    boss.unblock()
    const reports = () => boss.messages().filter((one) => one.text?.includes(id))
    expect(reports()).toEqual([])
    await vera.press(say.labels.report)
    await vera.press(say.labels.reason.wrong)
    expect(toastOf(vera)).toBe(say.reportedBefore.open)
    expect(reports()).toHaveLength(1)
    await vera.press(say.labels.reason.wrong)
    expect(reports()).toHaveLength(1)
    await expectSoundBooks(set)
  })

  test('cannot be decided by anybody who is no operator', async () => {
    const { set, vera, id } = await watched()
    await complain(vera, 'wrong')
    for (const go of ['pay-back', 'decline'] as const) {
      expect(await pressOnPanel(set, vera, { go, generation: id })).toBe(say.reportClosed.foreign)
    }
    expect(await moneyOf(set, vera)).toEqual(SPENT)
    expect(await reportsOf(set, vera)).toMatchObject([{ state: 'open' }])
  })

  test('of a free run offers the operator nothing to give back', async () => {
    const { set, boss, vera, id } = await watched({ FREE_MODELS: 'z-image' })
    await complain(vera, 'wrong')
    const markup = boss.messages().at(-1)?.reply_markup as { inline_keyboard: { text: string }[][] }
    expect(markup.inline_keyboard.flat().map(({ text }) => text)).toEqual([say.labels.decline])
    const data = buttonData({ go: 'pay-back', generation: id })
    const forged = tap({ id: BOSS, first_name: 'Оператор' }, { data, messageId: 1 })
    expect((await deliverTo(set.world, forged)).toast).toBe(say.reportClosed.nothing)
    expect(await moneyOf(set, vera)).toEqual(WHOLE)
    expect(await reportsOf(set, vera)).toMatchObject([{ state: 'open' }])
  })

  test('without operators is kept, and the person is told that nobody answers', async () => {
    const set = await life()
    const vera = set.person()
    const run = await start(set, vera)
    await set.kie.finish(run.task.taskId)
    await set.settled()
    await vera.press(say.labels.report)
    expect(vera.text()).toContain('Отвечать сейчас некому')
    await vera.press(say.labels.reason.broken)
    expect(vera.text()).toContain('Отвечать сейчас некому')
    expect(await reportsOf(set, vera)).toMatchObject([{ reason: 'broken', state: 'open' }])
    await expectSoundBooks(set)
  })
})

test('the button of somebody else’s report is outdated for a stranger', async () => {
  const { set, id } = await watched()
  const oleg = set.person({ name: 'Олег' })
  await oleg.say('/start')
  const press = tap(sender(oleg), {
    data: buttonData({ go: 'reason', generation: id, reason: 'wrong' }),
    messageId: oleg.screen().message_id,
  })
  expect((await deliverTo(set.world, press)).toast).toBe(say.toast.outdated)
  expect(await set.rows(sql`select 1 from reports where generation_id = ${id}`)).toEqual([])
})
