import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { FORMATS } from '../../../lib/catalog/index.js'
import type { Actor } from '../../support/actor.js'
import { dieAt } from '../../support/life.js'
import {
  errors,
  lastLine,
  paying,
  type Rig,
  requests,
  rig,
  startPicture,
  toConfirm,
} from '../../support/rig.js'
import { message, post, sender, tap } from '../../support/updates.js'

const say = textsOf('ru')

/** The database goes away under a running bot. */
async function without(env: Record<string, string> = {}): Promise<{ set: Rig; vera: Actor }> {
  const set = await rig(env)
  const vera = set.person()
  await vera.say('/start')
  await set.gates.db.turn('closed')
  return { set, vera }
}

/** The database is back; the same instance goes on. */
async function back(set: Rig): Promise<void> {
  await set.gates.db.turn('open')
  set.pastBreakers()
}

/** Every request since the mark went on without the database and said so, and nothing was a bug. */
function expectDegraded(set: Rig, line = lastLine(set)): void {
  expect(line).toMatchObject({ level: 'WARNING' })
  expect(line.degraded).toEqual(['db'])
  expect(errors(set)).toEqual([])
}

function moves(set: Rig, person: Actor) {
  return set.rows(sql`select kind from transfers where user_id = ${person.id} order by id`)
}

async function generationOf(set: Rig, person: Actor): Promise<string> {
  const [row] = await set.rows(sql`select id from generations where user_id = ${person.id}`)
  return String(row?.id)
}

function taskOf(set: Rig): string {
  const task = set.kie.tasks.at(-1)
  if (!task) throw new Error('KIE was not asked')
  return task.taskId
}

describe('while the database is away', () => {
  test('somebody new is greeted and reaches every format, model list and page of help', async () => {
    const set = await rig()
    await set.gates.db.turn('closed')
    const oleg = set.person()
    await oleg.say('/start')
    expectDegraded(set)
    expect(oleg.text()).toContain(say.home({ name: 'Вера', free: null }).title)
    for (const format of FORMATS) {
      await oleg.press(say.formats[format].name)
      expect(oleg.text(), format).toContain(say.formats[format].ask)
      await oleg.press('Домой')
    }
    for (const words of ['/help', '/terms', '/privacy', '/support', '/settings', '/menu']) {
      await oleg.say(words)
      expect(lastLine(set).status, words).toBe(200)
    }
    expect(errors(set)).toEqual([])
  })

  test('who was met without it is stored as soon as it is back', async () => {
    const set = await rig()
    await set.gates.db.turn('closed')
    const oleg = set.person()
    await oleg.say('/start')
    await set.settled()
    await back(set)
    await oleg.say('/help')
    expect(await set.rows(sql`select name from users where id = ${oleg.id}`)).toEqual([{ name: 'Вера' }])
  })

  test('the balance is unavailable, in words and with a way home', async () => {
    const { set, vera } = await without()
    await vera.press('Баланс')
    expect(vera.text()).toContain(say.balanceUnavailable.title)
    expect(vera.buttons()).toEqual([say.labels.home])
    expectDegraded(set)
  })

  test('nothing is sold that could not be booked', async () => {
    const { set, vera } = await without()
    for (const words of ['/topup', '/paysupport']) {
      await vera.say(words)
      expect(vera.text()).toContain(say.databaseAway.title)
      expectDegraded(set)
    }
    expect(set.telegram.calls.filter((call) => call.method === 'sendInvoice')).toEqual([])
  })

  test('a form goes on: drafts live in Redis', async () => {
    const { vera } = await without()
    await toConfirm(vera)
    expect(vera.text()).toContain('Рыжий кот')
    expect(vera.buttons()[0]).toBe(say.labels.generateFree)
  })

  test('the chosen language holds', async () => {
    const { set, vera } = await without()
    await vera.press('Настройки')
    await vera.press('English')
    expectDegraded(set)
    await vera.say('/help')
    expect(vera.text()).toContain(textsOf('en').help.title)
  })

  test('the free limit of the hour holds, too, and counts what ran before', async () => {
    const set = await rig({ FREE_PER_DAY: '10', FREE_PER_HOUR: '2' })
    const vera = set.person()
    await set.kie.finish(await startPicture(set, vera))
    await set.settled()
    await set.gates.db.turn('closed')
    await startPicture(set, vera)
    expect(set.kie.tasks).toHaveLength(2)
    await toConfirm(vera)
    await vera.press(say.labels.generateFree)
    expect(vera.fake.toasts.at(-1)).toEqual({ text: say.toast.unavailable, alert: true })
    expect(set.kie.tasks).toHaveLength(2)
    set.clock.advance(3_600)
    await toConfirm(vera)
    await vera.press(say.labels.generateFree)
    expect(set.kie.tasks).toHaveLength(3)
  })

  test('a checkout is refused before any Star moves, with the word to try later', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/topup')
    await vera.press('25')
    await set.gates.db.turn('closed')
    expect(await vera.pay()).toEqual({ ok: false, error: say.checkoutRefused.unavailable })
    expect(lastLine(set)).toMatchObject({ kind: 'checkout', status: 200 })
    expectDegraded(set)
  })

  test('a payment that Telegram has taken is asked for again until it is booked, once', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/topup')
    await vera.press('25')
    await set.gates.db.turn('closed')
    const invoice = set.telegram.calls.findLast((call) => call.method === 'sendInvoice')
    const update = message(sender(vera), {
      successful_payment: {
        currency: 'XTR',
        total_amount: 25,
        invoice_payload: String(invoice?.params.payload),
        telegram_payment_charge_id: `charge-${vera.id}`,
        provider_payment_charge_id: 'x',
      },
    })
    for (let time = 1; time <= 7; time += 1) {
      const answer = await post(set, update)
      expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([503, 30])
      expectDegraded(set)
    }
    await back(set)
    expect((await post(set, update)).status).toBe(200)
    expect((await post(set, update)).status).toBe(200)
    expect(await set.rows(sql`select available from balances where user_id = ${vera.id}`)).toEqual([
      { available: '2500' },
    ])
  })

  test('a refund that Telegram tells of is asked for again', async () => {
    const { set, vera } = await without()
    const refunded_payment = {
      currency: 'XTR',
      total_amount: 25,
      invoice_payload: 'x',
      telegram_payment_charge_id: 'nobody',
      provider_payment_charge_id: 'x',
    }
    const answer = await post(set, message(sender(vera), { refunded_payment }))
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, true])
    expectDegraded(set)
  })

  test('the cron says so, and pays what is owed once the database is back', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.kie.finish(taskId, 'success', { callback: false })
    set.clock.advance(31)
    await set.gates.db.turn('closed')
    expect(await set.cron()).toMatchObject({ ok: false })
    expect(lastLine(set, 'cron')).toMatchObject({ status: 503, level: 'WARNING', degraded: ['db'] })
    await back(set)
    expect(await set.cron()).toMatchObject({ ok: true, delivered: 1 })
    expect(vera.results()).toHaveLength(1)
    expect(errors(set)).toEqual([])
  })

  test('tapped progress, cancel and again say so and change nothing', async () => {
    const set = await rig(paying())
    const vera = set.person()
    await startPicture(set, vera)
    const bar = vera.text()
    await set.gates.db.turn('closed')
    for (const [index, button] of ['Обновить', 'Отменить'].entries()) {
      const toasts = vera.fake.toasts.length
      await vera.press(button)
      expect([index, vera.fake.toasts.length]).toEqual([index, toasts + 1])
      expect(vera.fake.toasts.at(-1)).toEqual({ text: say.databaseAway.title, alert: true })
      expect(vera.text()).toBe(bar)
      expectDegraded(set)
    }
    await back(set)
    expect((await moves(set, vera)).map((row) => row.kind)).toEqual(['credit', 'hold'])
  })
})

describe('a free generation without the database', () => {
  test('works from the first tap to the picture, and is delivered once', async () => {
    const { set, vera } = await without()
    await startPicture(set, vera)
    expectDegraded(set)
    expect(vera.text()).toContain('Z-Image')
    await set.kie.finish(taskOf(set))
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expectDegraded(set, lastLine(set, 'kie'))
    await set.kie.callback(taskOf(set), { times: 5, parallel: true })
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(set.lines.filter((line) => line.event === 'row owed')).toHaveLength(1)
  })

  test('counts in the quota and stands in the history once the database is back', async () => {
    const { set, vera } = await without({ FREE_PER_DAY: '3' })
    for (let run = 0; run < 2; run += 1) {
      await startPicture(set, vera)
      await set.kie.finish(taskOf(set))
      await set.settled()
    }
    expect(vera.results()).toHaveLength(2)
    await back(set)
    set.clock.advance(60)
    await vera.say('/menu') // Somebody passes by.
    await set.settled()
    await set.cron()
    await set.settled()
    expect(vera.results()).toHaveLength(2)
    expect(
      await set.rows(sql`select state, free, delivered_at is not null as delivered,
        jsonb_array_length(result -> 'files') > 0 as filed from generations where user_id = ${vera.id}`),
    ).toEqual(Array(2).fill({ state: 'succeeded', free: true, delivered: true, filed: true }))
    await vera.say('/history')
    expect(vera.buttons().filter((words) => words.includes('Рыжий кот'))).toHaveLength(2)
    await toConfirm(vera)
    expect(vera.text()).toContain('осталось 1')
    await vera.press(say.labels.generateFree)
    await toConfirm(vera)
    expect(vera.buttons().join()).not.toContain(say.labels.generateFree)
    expect(set.kie.tasks).toHaveLength(3)
    expect(errors(set)).toEqual([])
  })

  test('is erased with its person, though its row comes after the wish to be forgotten', async () => {
    const { set, vera } = await without()
    await startPicture(set, vera)
    await set.kie.finish(taskOf(set))
    await set.settled()
    await back(set)
    await set.world.redis.set(set.world.redis.keys.look(), '1', 3_600) // Nobody passes by.
    await vera.say('/forget')
    await vera.press('Удалить мои данные')
    await vera.press('Да, удалить всё')
    set.clock.advance(60)
    await set.cron()
    await set.cron()
    await vera.say('/forget')
    await vera.press('Удалить мои данные')
    await vera.press('Да, удалить всё')
    expect(vera.text()).toContain('Данные удалены')
    await set.cron()
    const [run] = await set.rows(
      sql`select input, erased_at is not null as erased from generations where user_id = ${vera.id}`,
    )
    expect(run).toEqual({ input: {}, erased: true })
    expect(vera.results()).toHaveLength(1)
  })

  test('gets its row however many there are, and a broken one keeps nobody waiting', async () => {
    const { set, vera } = await without()
    const key = set.world.redis.keys.adrift()
    await startPicture(set, vera)
    const [text = ''] = await set.world.redis.client.zrange<string[]>(key, 0, 0)
    const facts = typeof text === 'string' ? JSON.parse(text) : text
    const others = Array.from({ length: 30 }, () => ({ ...facts, id: randomUUID(), task: null }))
    for (const one of [{ ...facts, id: 'no uuid', at: 1 }, ...others]) {
      await set.world.redis.client.zadd(key, { score: one.at, member: JSON.stringify(one) })
    }
    await back(set)
    for (let round = 0; round < 3; round += 1) await set.cron()
    const [count] = await set.rows(
      sql`select count(*)::int as rows from generations where user_id = ${vera.id}`,
    )
    expect(count).toEqual({ rows: 31 })
    expect(errors(set).map(({ event }) => event)).toEqual(['run of an outage lost'])
  })

  test('whose callback was lost in the outage is found by the cron afterwards', async () => {
    const { set, vera } = await without()
    await startPicture(set, vera)
    await set.kie.finish(taskOf(set), 'success', { callback: false })
    await back(set)
    set.clock.advance(60)
    await set.cron()
    await set.cron()
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(errors(set)).toEqual([])
  })

  test('is not delivered a second time by anybody once the database is back', async () => {
    const { set, vera } = await without()
    await startPicture(set, vera)
    await set.kie.finish(taskOf(set))
    await back(set)
    await set.kie.callback(taskOf(set), { times: 3 })
    set.clock.advance(4_000)
    await set.cron()
    await vera.say('/menu')
    await set.settled()
    expect(vera.results()).toHaveLength(1)
  })

  test('is delivered when the database is back before the result is there', async () => {
    const { set, vera } = await without()
    await startPicture(set, vera)
    await back(set)
    await set.kie.finish(taskOf(set))
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    await set.kie.callback(taskOf(set), { times: 3, parallel: true })
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(errors(set)).toEqual([])
  })

  test('that was accepted before the outage and delivered in it is not sent again by the cron', async () => {
    const set = await rig()
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.db.turn('closed')
    await set.kie.finish(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    await back(set)
    set.clock.advance(31)
    await set.cron()
    await set.kie.callback(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(
      await set.rows(
        sql`select state, delivered_at is not null as delivered from generations where user_id = ${vera.id}`,
      ),
    ).toEqual([{ state: 'succeeded', delivered: true }])
  })

  test('whose sending dies in the outage is sent by a later callback, and only then counts as delivered', async () => {
    const set = await rig()
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.db.turn('closed')
    const died = dieAt(set.world, { door: 'telegram', call: /sendPhoto/, moment: 'before' })
    const { redis } = set.world
    const remove = redis.remove.bind(redis)
    Object.assign(set.world, { redis: { ...redis, remove: () => Promise.resolve() } }) // The process is gone.
    await set.kie.finish(taskId)
    await set.settled()
    expect(died()).toBe(true)
    Object.assign(set.world, { redis: { ...redis, remove } })
    await back(set)
    const [busy] = await set.kie.callback(taskId)
    expect(busy?.status).toBe(503)
    await redis.remove(redis.keys.delivered(await generationOf(set, vera))) // Its minute is over.
    await set.kie.callback(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(
      await set.rows(
        sql`select state, delivered_at is not null as delivered from generations where user_id = ${vera.id}`,
      ),
    ).toEqual([{ state: 'succeeded', delivered: true }])
  })

  test('that was accepted before the outage and delivered in it is not sent again by a late callback', async () => {
    const set = await rig()
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.db.turn('closed')
    await set.kie.finish(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    await back(set)
    await set.kie.callback(taskId, { times: 3, parallel: true })
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(
      await set.rows(
        sql`select state, delivered_at is not null as delivered from generations where user_id = ${vera.id}`,
      ),
    ).toEqual([{ state: 'succeeded', delivered: true }])
    expect(errors(set)).toEqual([])
  })

  test('that began before the outage does not begin again in it', async () => {
    const set = await rig()
    const vera = set.person()
    await toConfirm(vera)
    const data = vera.find('Сгенерировать')?.button.callback_data ?? ''
    const press = tap(sender(vera), { data, messageId: vera.screen().message_id })
    const second = tap(sender(vera), { data, messageId: vera.screen().message_id })
    expect((await post(set, press)).status).toBe(200)
    await set.gates.db.turn('closed')
    expect((await post(set, second)).status).toBe(200)
    expect(lastLine(set)).toMatchObject({ quota: 'repeated' })
    expect(set.kie.tasks).toHaveLength(1)
  })

  test('that was on its way to KIE when the database went does not begin again', async () => {
    const set = await rig()
    const vera = set.person()
    await toConfirm(vera)
    const data = vera.find('Сгенерировать')?.button.callback_data ?? ''
    const press = tap(sender(vera), { data, messageId: vera.screen().message_id })
    const { create } = set.world.kie
    Object.assign(set.world.kie, {
      create: async (request: Parameters<typeof create>[0]) => {
        await set.gates.db.turn('closed')
        return create(request)
      },
    })
    await post(set, press)
    await post(set, press)
    await post(set, tap(sender(vera), { data, messageId: vera.screen().message_id }))
    expect(set.kie.tasks).toHaveLength(1)
  })

  test('counts for the day, whoever counted it', async () => {
    const set = await rig({ FREE_PER_DAY: '1' })
    const vera = set.person()
    await startPicture(set, vera)
    await set.gates.db.turn('closed')
    await toConfirmAndPress(set, vera)
    expect(set.kie.tasks).toHaveLength(1)
    expect(vera.fake.toasts.at(-1)).toEqual({ text: say.toast.unavailable, alert: true })
  })

  test('keeps to the quota of the day, in Redis', async () => {
    const { set, vera } = await without({ FREE_PER_DAY: '2' })
    for (let count = 1; count <= 3; count += 1) await toConfirmAndPress(set, vera)
    expect(set.kie.tasks).toHaveLength(2)
    expect(vera.fake.toasts.at(-1)).toEqual({ text: say.toast.unavailable, alert: true })
  })

  test('is one of exactly the quota, however many are pressed at once', async () => {
    const { set, vera } = await without({ FREE_PER_DAY: '5', RATE_PER_USER: '1000/10s' })
    const taps: object[] = []
    while (taps.length < 12) {
      await toConfirm(vera)
      const data = vera.find('Сгенерировать')?.button.callback_data ?? ''
      taps.push(tap(sender(vera), { data, messageId: vera.screen().message_id }))
    }
    const answers = await Promise.all(taps.map((one) => post(set, one)))
    expect(answers.map(({ status }) => status)).toEqual(taps.map(() => 200))
    expect(set.kie.tasks).toHaveLength(5)
    expect(errors(set)).toEqual([])
  })

  test('pressed twice is one generation', async () => {
    const { set, vera } = await without()
    await toConfirm(vera)
    const data = vera.find('Сгенерировать')?.button.callback_data ?? ''
    const id = vera.screen().message_id
    await Promise.all(
      [vera.fake.press(id, data), vera.fake.press(id, data)].map((one) => one.catch(() => {})),
    )
    await set.settled()
    expect(set.kie.tasks).toHaveLength(1)
  })

  test('that fails is told, once, and costs nothing', async () => {
    const { set, vera } = await without()
    await startPicture(set, vera)
    await set.kie.finish(taskOf(set), 'fail')
    await set.kie.callback(taskOf(set))
    await set.settled()
    expect(vera.text()).toContain('не получилось')
    expect(vera.fake.messages().filter((one) => one.text?.includes('не получилось'))).toHaveLength(1)
  })

  test('that KIE refuses is refused kindly', async () => {
    const { set, vera } = await without()
    set.kie.nextCreate({ body: { code: 455, msg: 'maintenance' } })
    await startPictureRefused(vera)
    expect(vera.text()).toContain('не получилось')
    expectDegraded(set)
  })
})

async function toConfirmAndPress(set: Rig, person: Actor): Promise<void> {
  await toConfirm(person)
  await person.press('Сгенерировать')
  await set.settled()
}

async function startPictureRefused(person: Actor): Promise<void> {
  await toConfirm(person)
  await person.press('Сгенерировать')
}

describe('a paid generation without the database', () => {
  test('is refused in honest words, holds nothing and asks nobody', async () => {
    const { set, vera } = await without(paying())
    await toConfirm(vera)
    await vera.press('Сгенерировать')
    expect(vera.text()).toContain(say.databaseAway.title)
    expectDegraded(set)
    expect(set.kie.tasks).toEqual([])
    await back(set)
    expect(await moves(set, vera)).toEqual([{ kind: 'credit' }])
    expect(await set.rows(sql`select 1 from generations where user_id = ${vera.id}`)).toEqual([])
  })

  test('works again with the same draft after the outage, without a restart', async () => {
    const { set, vera } = await without(paying())
    await toConfirm(vera)
    const data = vera.find('Сгенерировать')?.button.callback_data ?? ''
    await vera.press('Сгенерировать')
    await back(set)
    await post(set, {
      update_id: 1_999_000_001 + Math.floor(vera.id / 7),
      callback_query: {
        id: '5',
        from: { id: vera.id, is_bot: false, first_name: 'Вера', language_code: 'ru' },
        chat_instance: '1',
        data,
        message: {
          message_id: vera.screen().message_id,
          date: 1,
          chat: { id: vera.id, type: 'private' },
          text: 'x',
        },
      },
    })
    expect(set.kie.tasks).toHaveLength(1)
    expect((await moves(set, vera)).map((row) => row.kind)).toEqual(['credit', 'hold'])
  })

  test('that was running: KIE is asked to call again, then it is delivered and captured once', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.db.turn('closed')
    await set.kie.finish(taskId)
    expect(set.kie.calls.findLast((call) => call.what === 'callback')?.status).toBe(503)
    expect(lastLine(set, 'kie')).toMatchObject({ status: 503, level: 'WARNING', degraded: ['db'] })
    expect(vera.results()).toHaveLength(0)
    await back(set)
    const [repeat] = await set.kie.callback(taskId)
    expect(repeat?.status).toBe(200)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect((await moves(set, vera)).map((row) => row.kind)).toEqual(['credit', 'hold', 'capture'])
  })

  test('whose callbacks were all lost in the outage is reconciled by the cron', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.db.turn('closed')
    await set.kie.finish(taskId)
    await back(set)
    set.clock.advance(31)
    await set.cron()
    await set.cron()
    expect(vera.results()).toHaveLength(1)
    expect((await moves(set, vera)).map((row) => row.kind)).toEqual(['credit', 'hold', 'capture'])
    expect(errors(set)).toEqual([])
  })

  test('whose hold was done but not heard of shows its progress, and is released at its deadline', async () => {
    const set = await rig(paying())
    const vera = set.person()
    await toConfirm(vera)
    await set.gates.db.turn('deaf', 1)
    await vera.press('Сгенерировать')
    expect(vera.text()).toContain('▱')
    expect(vera.buttons().join()).toContain('Отменить')
    expect(set.kie.tasks).toEqual([])
    set.clock.advance(3_700)
    await set.cron()
    expect((await moves(set, vera)).map((row) => row.kind)).toEqual(['credit', 'hold', 'release'])
    expect(errors(set)).toEqual([])
  })
})

describe('the breaker of the database', () => {
  test('opens after five failures: then an update does not wait for it at all', async () => {
    const { set, vera } = await without()
    for (let time = 1; time <= 5; time += 1) await vera.say('/balance')
    await set.gates.db.turn('open')
    await vera.say('/balance')
    expect(vera.text()).toContain(say.balanceUnavailable.title)
    expect(lastLine(set).calls).toMatchObject({ d: 0 })
    expectDegraded(set)
  })

  test('lets one probe through after five seconds and closes when it succeeds', async () => {
    const { set, vera } = await without()
    for (let time = 1; time <= 6; time += 1) await vera.say('/balance')
    await back(set)
    await vera.say('/balance')
    expect(vera.text()).toMatch(/^Баланс: 0\s₽/)
    expect(lastLine(set)).toMatchObject({ level: 'INFO' })
    expect(requests(set).every((line) => line.level !== 'ERROR')).toBe(true)
  })
})

describe('a database that goes away between the capture and the word of the delivery', () => {
  test.each([
    ['free', {}],
    ['paid', paying()],
  ])('does not make a %s result come twice', async (_, env) => {
    const set = await rig(env)
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    const stop = set.telegram.on('call', ({ method }) => {
      if (method === 'sendPhoto') void set.gates.db.turn('cut')
    })
    await set.kie.finish(taskId)
    stop()
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    await back(set)
    await set.kie.callback(taskId, { times: 2 })
    set.clock.advance(120)
    await set.cron()
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(
      await set.rows(
        sql`select state, delivered_at is not null as delivered from generations where user_id = ${vera.id}`,
      ),
    ).toEqual([{ state: 'succeeded', delivered: true }])
    expect(errors(set)).toEqual([])
  })
})
