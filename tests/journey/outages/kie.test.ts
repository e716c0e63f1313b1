import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { Actor } from '../../support/actor.js'
import { errors, lastLine, paying, type Rig, rig, startPicture, toConfirm } from '../../support/rig.js'

const say = textsOf('ru')
const FAILURES_TO_OPEN = 5

async function money(set: Rig, person: Actor) {
  const [row] = await set.rows(sql`
    select available::int, held::int,
      (select array_agg(kind order by id) from transfers where user_id = ${person.id}) as moves
    from balances where user_id = ${person.id}`)
  return row
}

async function pressGenerate(set: Rig, person: Actor): Promise<void> {
  await toConfirm(person)
  await person.press('Сгенерировать')
  await set.settled()
}

/** KIE is gone long enough for the breaker of this instance to know. */
async function knownAway(env: Record<string, string>): Promise<{ set: Rig; vera: Actor }> {
  const set = await rig({ RATE_PER_USER: '1000/1d', MAX_RUNNING: '20', ...env })
  const vera = set.person()
  await vera.say('/start')
  await set.gates.kie.turn('closed')
  for (let time = 1; time <= FAILURES_TO_OPEN; time += 1) await pressGenerate(set, vera)
  return { set, vera }
}

describe('while KIE is away', () => {
  test('menus, forms, the balance and payments are as always', async () => {
    const set = await rig()
    await set.gates.kie.turn('closed')
    const vera = set.person()
    await toConfirm(vera)
    await vera.say('/balance')
    await vera.press('Пополнить')
    await vera.press('25')
    expect(await vera.pay()).toEqual({ ok: true })
    expect(set.lines.filter((line) => line.level !== 'INFO')).toEqual([])
  })

  test('a paid generation is refused kindly and the money is back at once', async () => {
    const set = await rig(paying())
    const vera = set.person()
    await toConfirm(vera)
    await set.gates.kie.turn('closed')
    await vera.press('Сгенерировать')
    expect(vera.text()).toContain('не получилось')
    expect(vera.text()).toContain('ернули на баланс')
    expect(await money(set, vera)).toEqual({
      available: 10_000,
      held: 0,
      moves: ['credit', 'hold', 'release'],
    })
    expect(lastLine(set)).toMatchObject({ status: 200, level: 'WARNING', degraded: ['kie'] })
    expect(errors(set)).toEqual([])
  })

  test('a free generation is refused kindly and does not use up a try', async () => {
    const set = await rig({ FREE_PER_DAY: '1' })
    const vera = set.person()
    await toConfirm(vera)
    await set.gates.kie.turn('closed')
    await vera.press('Сгенерировать')
    expect(vera.text()).toContain('не получилось')
    await set.gates.kie.turn('open')
    await vera.press('Ещё раз')
    expect(vera.buttons()[0]).toBe(say.labels.generateFree)
    await vera.press('Сгенерировать')
    expect(set.kie.tasks).toHaveLength(1)
  })

  test('a task that KIE took without saying so stays held, is not asked for twice, and is delivered', async () => {
    const set = await rig(paying())
    const vera = set.person()
    await toConfirm(vera)
    await set.gates.kie.turn('deaf', 1)
    await vera.press('Сгенерировать')
    expect(set.kie.tasks).toHaveLength(1)
    expect(await money(set, vera)).toMatchObject({ moves: ['credit', 'hold'] })
    await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(await money(set, vera)).toMatchObject({ held: 0, moves: ['credit', 'hold', 'capture'] })
    expect(set.kie.tasks).toHaveLength(1)
    expect(errors(set)).toEqual([])
  })

  test('a submit that was cut off stays held until the deadline, then the money is back and it is told', async () => {
    const set = await rig(paying())
    const vera = set.person()
    await toConfirm(vera)
    await set.gates.kie.turn('cut')
    await vera.press('Сгенерировать')
    expect(await money(set, vera)).toMatchObject({ moves: ['credit', 'hold'] })
    set.clock.advance(600)
    await set.cron()
    expect(await money(set, vera)).toMatchObject({ moves: ['credit', 'hold'] })
    set.clock.advance(3_000)
    await set.cron()
    expect(await money(set, vera)).toEqual({
      available: 10_000,
      held: 0,
      moves: ['credit', 'hold', 'release'],
    })
    expect(vera.text()).toContain('не получилось')
    expect(errors(set)).toEqual([])
  })

  test('a callback is not believed: the row stays as it is and KIE is asked to call again', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.kie.turn('closed')
    await set.kie.finish(taskId)
    expect(set.kie.calls.findLast((call) => call.what === 'callback')?.status).toBe(503)
    expect(lastLine(set, 'kie')).toMatchObject({ status: 503, level: 'WARNING', degraded: ['kie'] })
    expect(await money(set, vera)).toMatchObject({ moves: ['credit', 'hold'] })
    await set.gates.kie.turn('open')
    set.pastBreakers()
    await set.kie.callback(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(await money(set, vera)).toMatchObject({ held: 0, moves: ['credit', 'hold', 'capture'] })
  })

  test('the cron leaves what is open open, and pays it when KIE is back', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.kie.finish(taskId, 'success', { callback: false })
    await set.gates.kie.turn('closed')
    set.clock.advance(31)
    expect(await set.cron()).toMatchObject({ ok: true, pending: 1 })
    await set.gates.kie.turn('open')
    set.clock.advance(120)
    expect(await set.cron()).toMatchObject({ ok: true, delivered: 1 })
    expect(vera.results()).toHaveLength(1)
  })

  test('a generation whose deadline passes in the outage is released, and a late result is delivered free', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.kie.turn('closed')
    set.clock.advance(3_700)
    await set.cron()
    expect(await money(set, vera)).toEqual({
      available: 10_000,
      held: 0,
      moves: ['credit', 'hold', 'release'],
    })
    await set.gates.kie.turn('open')
    set.pastBreakers()
    await set.kie.finish(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(await money(set, vera)).toMatchObject({ available: 10_000, moves: ['credit', 'hold', 'release'] })
  })
})

describe('once the breaker of KIE has opened', () => {
  test('a paid generation is refused before the hold, without asking KIE', async () => {
    const { set, vera } = await knownAway(paying())
    const before = await money(set, vera)
    const asked = set.gates.kie.exchanges.length
    await set.gates.kie.turn('open')
    await pressGenerate(set, vera)
    expect(vera.text()).toContain(say.providerAway.title)
    expect(await money(set, vera)).toEqual(before)
    expect(set.gates.kie.exchanges).toHaveLength(asked)
    expect(lastLine(set).calls).toMatchObject({ d: 0, k: 0 })
    expect(lastLine(set)).toMatchObject({ level: 'WARNING', degraded: ['kie'] })
    expect(errors(set)).toEqual([])
  })

  test('a free one is refused as kindly, also with the database away', async () => {
    const { set, vera } = await knownAway({ FREE_PER_DAY: '50' })
    await set.gates.db.turn('closed')
    await pressGenerate(set, vera)
    expect(vera.text()).toContain(say.providerAway.title)
  })

  test('the confirm screen is still good when KIE is back: one probe, then all is well', async () => {
    const { set, vera } = await knownAway(paying())
    await set.gates.kie.turn('open')
    set.pastBreakers()
    await pressGenerate(set, vera)
    await pressGenerate(set, vera)
    expect(set.kie.tasks).toHaveLength(2)
    expect(lastLine(set)).toMatchObject({ level: 'INFO', submit: 'submitted' })
  })
})
