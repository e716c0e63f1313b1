import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { Actor } from '../../support/actor.js'
import { dieAt } from '../../support/life.js'
import { MESSAGES } from '../../support/messages.js'
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

/** Redis goes away under a running bot. */
async function without(env: Record<string, string> = {}): Promise<{ set: Rig; vera: Actor }> {
  const set = await rig(env)
  const vera = set.person()
  await vera.say('/start')
  await set.gates.redis.turn('closed')
  return { set, vera }
}

function expectDegraded(set: Rig): void {
  const line = lastLine(set)
  expect(line).toMatchObject({ level: 'WARNING' })
  expect(line.degraded).toEqual(expect.arrayContaining(['redis', 'limits']))
  expect(errors(set)).toEqual([])
}

async function kindsOf(set: Rig, person: Actor): Promise<unknown[]> {
  const rows = await set.rows(sql`select kind from transfers where user_id = ${person.id} order by id`)
  return rows.map((row) => row.kind)
}

describe('while Redis is away', () => {
  test('menus, help and the balance are as always', async () => {
    const { set, vera } = await without()
    await vera.press(say.formats['text-to-image'].name)
    expectDegraded(set)
    await vera.press('Z-Image')
    expect(vera.text()).toContain('Z-Image')
    await vera.say('/help')
    expect(vera.text()).toContain(say.help.title)
    await vera.say('/balance')
    expect(vera.text()).toMatch(/^Баланс: 0\s₽/)
    expectDegraded(set)
  })

  test('somebody new is greeted, stored and welcomed once', async () => {
    const set = await rig({ WELCOME_CREDIT: '700' })
    await set.gates.redis.turn('closed')
    const oleg = set.person()
    for (let time = 1; time <= 3; time += 1) await oleg.say('/start')
    expect(await kindsOf(set, oleg)).toEqual(['credit'])
    expect(oleg.text()).toContain('что сделаем?')
  })

  test('a form goes on step by step: the draft is kept in the database', async () => {
    const { set, vera } = await without()
    await toConfirm(vera)
    expect(vera.text()).toContain('Рыжий кот')
    expect(vera.buttons()[0]).toBe(say.labels.generateFree)
    expectDegraded(set)
    const key = set.world.redis.keys.draft(vera.id)
    expect(await set.rows(sql`select value is not null as kept from claims where key = ${key}`)).toEqual([
      { kept: true },
    ])
  })

  test('a free generation works, its quota counted in the database', async () => {
    const { set, vera } = await without({ FREE_PER_DAY: '1' })
    const taskId = await startPicture(set, vera)
    await set.kie.finish(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    await vera.press('Ещё раз')
    expect(vera.buttons()[0]).not.toBe(say.labels.generateFree)
    expect(await set.rows(sql`select state, free from generations where user_id = ${vera.id}`)).toEqual([
      { state: 'succeeded', free: true },
    ])
    expect(errors(set)).toEqual([])
  })

  test('a paid generation is held, captured and delivered once', async () => {
    const { set, vera } = await without(paying())
    const taskId = await startPicture(set, vera)
    expectDegraded(set)
    await set.kie.finish(taskId)
    await set.kie.callback(taskId, { times: 5, parallel: true })
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(await kindsOf(set, vera)).toEqual(['credit', 'hold', 'capture'])
  })

  test('the cap of running generations still holds', async () => {
    const { set, vera } = await without({ ...paying(), MAX_RUNNING: '1' })
    await startPicture(set, vera)
    await toConfirm(vera)
    await vera.press('Сгенерировать')
    expect(set.kie.tasks).toHaveLength(1)
    expect(vera.fake.toasts.at(-1)?.text).toBe(say.tooMany(1))
  })

  test('payments are checked, taken and booked once', async () => {
    const { set, vera } = await without()
    await vera.say('/topup')
    await vera.press('25')
    expect(await vera.pay()).toEqual({ ok: true })
    const update = set.telegram.updates.at(-1)
    await set.telegram.deliver(update ?? {})
    expect(await kindsOf(set, vera)).toEqual(['credit'])
  })

  test('refunds are closed, because nobody counts the taps, and open again after it', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/topup')
    await vera.press('25')
    await vera.pay()
    await vera.say('/paysupport')
    await vera.press('Вернуть')
    await set.gates.redis.turn('closed')
    await vera.press(say.labels.refundSure)
    expect(vera.fake.toasts.at(-1)).toEqual({ text: say.toast.unavailable, alert: true })
    expect(await kindsOf(set, vera)).toEqual(['credit'])
    await set.gates.redis.turn('open')
    set.pastBreakers()
    await vera.press(say.labels.refundSure)
    await set.settled()
    expect(await kindsOf(set, vera)).toEqual(['credit', 'refund'])
  })

  test('the cron looks into the database and pays what is owed', async () => {
    const { set, vera } = await without(paying())
    const taskId = await startPicture(set, vera)
    await set.kie.finish(taskId, 'success', { callback: false })
    set.clock.advance(31)
    expect(await set.cron()).toMatchObject({ idle: false, delivered: 1 })
    expect(await set.cron()).toMatchObject({ idle: false, due: 0 })
    expect(lastLine(set, 'cron')).toMatchObject({ level: 'WARNING', degraded: ['redis'] })
    expect(vera.results()).toHaveLength(1)
  })

  test('the chosen language holds', async () => {
    const { vera } = await without()
    await vera.press('Настройки')
    await vera.press('English')
    await vera.say('/help')
    expect(vera.text()).toContain(textsOf('en').help.title)
  })
})

describe('claims without Redis', () => {
  test('an update that comes twice has one effect', async () => {
    const { set, vera } = await without()
    await toConfirm(vera)
    await vera.press('Изменить')
    await vera.say('Белый кот')
    const calls = set.telegram.calls.length
    for (let time = 1; time <= 3; time += 1) {
      const answer = await set.telegram.deliver(set.telegram.updates.at(-1) ?? {})
      expect([answer.status, await answer.json()]).toEqual([200, { ok: true }])
      expect(lastLine(set)).toMatchObject({ claim: 'finished' })
    }
    expect(set.telegram.calls).toHaveLength(calls)
  })

  test('twenty at once are handled by one', async () => {
    const { set, vera } = await without()
    await toConfirm(vera)
    await vera.press('Изменить')
    const update = message(sender(vera), { text: 'Белый кот' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(set, update)))
    for (const answer of answers) expect([200, 503]).toContain(answer.status)
    const fresh = requests(set).filter((line) => line.update === update.update_id && line.claim === 'fresh')
    expect(fresh).toHaveLength(1)
  })

  test('a copy that comes when Redis is back finds the claim that was made without it', async () => {
    const { set, vera } = await without()
    await toConfirm(vera)
    await vera.press('Изменить')
    const update = message(sender(vera), { text: 'Белый кот' })
    expect((await post(set, update)).status).toBe(200)
    await set.gates.redis.turn('open')
    set.pastBreakers()
    for (const copy of [update, update]) expect([200, 503]).toContain((await post(set, copy)).status)
    const claims = requests(set)
      .filter((line) => line.update === update.update_id)
      .map((line) => line.claim)
    expect(claims).toEqual(['fresh', 'finished', 'finished'])
  })

  test('a failure in the minute after it is back is tried again at once, and not parked untried', async () => {
    const { set, vera } = await without()
    await vera.say('/help')
    await set.gates.redis.turn('open')
    set.pastBreakers()
    await toConfirm(vera)
    const data = vera.find('Изменить')?.button.callback_data ?? ''
    const press = tap(sender(vera), { data, messageId: vera.screen().message_id })
    const died = dieAt(set.world, { door: 'telegram', call: /editMessageText/, moment: 'before' })
    expect((await post(set, press)).status).toBe(500)
    expect(died()).toBe(true)
    expect((await post(set, press)).status).toBe(200)
    expect(vera.text()).toContain('шаг 1')
    expect(requests(set).at(-1)).toMatchObject({ claim: 'fresh' })
  })

  test('what was begun before it went is out of reach, not gone: the screen stays, and works again after it', async () => {
    const set = await rig(paying())
    const vera = set.person()
    await toConfirm(vera)
    const screen = vera.text()
    await set.gates.redis.turn('closed')
    await vera.press('Сгенерировать')
    expect(vera.fake.toasts.at(-1)).toEqual({ text: say.toast.apology, alert: true })
    expect(vera.text()).toBe(screen)
    for (const words of [say.labels.tune, say.labels.edit]) {
      await vera.press(words)
      expect(vera.fake.toasts.at(-1), words).toEqual({ text: say.toast.apology, alert: true })
    }
    await vera.say('Белый кот')
    expect(vera.text()).toContain(say.toast.apology)
    await vera.sendAny(MESSAGES.photo())
    expect(vera.text()).toContain(say.toast.apology)
    expect(set.kie.tasks).toHaveLength(0)
    await set.gates.redis.turn('open')
    set.pastBreakers()
    await vera.press('Сгенерировать')
    await set.settled()
    expect(set.kie.tasks).toHaveLength(1)
  })

  test('a crash in the middle loses nothing', async () => {
    const { set, vera } = await without()
    await toConfirm(vera)
    await vera.press('Изменить')
    dieAt(set.world, { door: 'db', call: /keep_v1/, moment: 'before' })
    const update = message(sender(vera), { text: 'Белый кот' })
    expect((await post(set, update)).status).toBe(500)
    set.clock.advance(66)
    const answer = await post(set, update)
    expect([answer.status, await answer.text()]).toMatchObject([200, expect.stringContaining('Белый кот')])
  })

  test('an update taken before the outage and one taken in it are both remembered after it', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.gates.redis.turn('closed')
    await vera.say('/help')
    const [before, during] = set.telegram.updates.slice(-2)
    await set.gates.redis.turn('open')
    set.pastBreakers()
    const first = await set.telegram.deliver(before ?? {})
    expect(await first.json()).toEqual({ ok: true })
    expect((await set.telegram.deliver(during ?? {})).status).toBe(200)
  })
})

describe('the price of a dead Redis', () => {
  test('is two attempts for a request, never the five of the driver', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.settled()
    for (const state of ['cut', 'silent'] as const) {
      set.gates.redis.exchanges.length = 0
      await set.gates.redis.turn(state)
      await post(set, message(sender(vera), { text: '/help' }))
      expect(lastLine(set)).toMatchObject({ status: 200 })
      const attempts = set.gates.redis.exchanges
        .map((one) => one.request)
        .filter((one) => one.includes(':claim:'))
      expect(attempts, state).toHaveLength(state === 'cut' ? 2 : 1)
      expect(new Set(attempts).size).toBe(1)
      await set.gates.redis.turn('open')
      set.pastBreakers()
    }
  })

  test('is nothing at all once the breaker has opened', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.gates.redis.turn('cut')
    for (let time = 1; time <= 5; time += 1) await vera.say('/help')
    set.gates.redis.exchanges.length = 0
    for (let time = 1; time <= 3; time += 1) await vera.say('/help')
    expect(vera.text()).toContain(say.help.title)
    expect(set.gates.redis.exchanges).toEqual([])
    expect(lastLine(set).calls).toMatchObject({ r: 0 })
    expectDegraded(set)
  })

  test('ends with the outage: the same instance goes on with Redis after five seconds', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.gates.redis.turn('closed')
    for (let time = 1; time <= 6; time += 1) await vera.say('/help')
    await set.gates.redis.turn('open')
    set.pastBreakers()
    await vera.say('/help')
    await vera.say('/help')
    // For a minute the claims of the outage are looked up, too.
    expect(lastLine(set)).toMatchObject({ level: 'INFO', calls: { d: 1, r: 1, t: 0, k: 0 } })
    set.clock.advance(66)
    await vera.say('/help')
    expect(lastLine(set)).toMatchObject({ level: 'INFO', calls: { d: 0, r: 1, t: 0, k: 0 } })
    expect(lastLine(set).degraded).toBeUndefined()
  })
})
