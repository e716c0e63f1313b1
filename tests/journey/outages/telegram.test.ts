import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { errors, lastLine, paying, rig, startPicture, toConfirm } from '../../support/rig.js'

const say = textsOf('ru')

describe('while sending to Telegram fails', () => {
  test('the one method in the response to an update still arrives', async () => {
    const set = await rig()
    const vera = set.person()
    await set.gates.telegram.turn('closed')
    await vera.say('/start')
    expect(vera.buttons()).toContain(say.labels.search)
    await vera.say('/help')
    expect(vera.text()).toContain(say.help.title)
    expect(set.telegram.calls.every((call) => call.via === 'webhook')).toBe(true)
    expect(errors(set)).toEqual([])
  })

  test('a tap is answered, so no button spins for ever, and the screen is drawn at the next one', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.gates.telegram.turn('cut')
    await vera.press(say.formats['text-to-image'].name)
    expect(set.telegram.calls.at(-1)).toMatchObject({
      method: 'answerCallbackQuery',
      ok: true,
      via: 'webhook',
    })
    expect(lastLine(set)).toMatchObject({ status: 200, level: 'WARNING', degraded: ['telegram'] })
    await set.gates.telegram.turn('open')
    set.pastBreakers()
    await vera.press(say.formats['text-to-image'].name)
    expect(vera.text()).toContain(say.formats['text-to-image'].ask)
    expect(errors(set)).toEqual([])
  })

  test('a checkout and a payment need no sending', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/topup')
    await vera.press('25')
    await set.gates.telegram.turn('closed')
    expect(await vera.pay()).toEqual({ ok: true })
    expect(await set.rows(sql`select available from balances where user_id = ${vera.id}`)).toEqual([
      { available: '2500' },
    ])
    expect(vera.text()).toContain('25')
  })

  test('an invoice that could not be sent is an apology, not silence', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/topup')
    await set.gates.telegram.turn('closed')
    await vera.press('25')
    expect(vera.fake.toasts.at(-1)?.text).toBe(say.toast.apology)
    expect(lastLine(set)).toMatchObject({ level: 'WARNING', degraded: ['telegram'] })
  })

  test.each([
    ['paid', paying(), ['credit', 'hold', 'capture']],
    ['free', {}, null],
  ])('a %s result is captured and owed, and the cron delivers it once', async (_, env, moves) => {
    const set = await rig(env)
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.telegram.turn('closed')
    await set.kie.finish(taskId)
    expect(set.kie.calls.findLast((call) => call.what === 'callback')?.status).toBe(200)
    expect(lastLine(set, 'kie')).toMatchObject({ delivery: 'owed', level: 'WARNING', degraded: ['telegram'] })
    const transfers = sql`select array_agg(kind order by id) as moves from transfers where user_id = ${vera.id}`
    expect(await set.rows(transfers)).toEqual([{ moves }])
    await set.gates.telegram.turn('open')
    set.clock.advance(70)
    expect(await set.cron()).toMatchObject({ delivered: 1 })
    expect(await set.cron()).toMatchObject({ due: 0 })
    expect(vera.results()).toHaveLength(1)
    expect(await set.rows(transfers)).toEqual([{ moves }])
    expect(errors(set)).toEqual([])
  })

  test('a result stays owed through many tries and is delivered in the end, once', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.telegram.turn('closed')
    await set.kie.finish(taskId)
    for (let time = 1; time <= 5; time += 1) {
      set.clock.advance(1_200)
      expect(await set.cron()).toMatchObject({ owed: 1, delivered: 0 })
    }
    await set.gates.telegram.turn('open')
    set.clock.advance(1_200)
    expect(await set.cron()).toMatchObject({ owed: 0, delivered: 1 })
    expect(vera.results()).toHaveLength(1)
  })

  test('the word of a failure is owed, too: the money is back at once, the word comes with the cron', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.telegram.turn('closed')
    await set.kie.finish(taskId, 'fail')
    expect(await set.rows(sql`select available from balances where user_id = ${vera.id}`)).toEqual([
      { available: '10000' },
    ])
    await set.gates.telegram.turn('open')
    set.clock.advance(70)
    await set.cron()
    expect(vera.text()).toContain('не получилось')
    expect(vera.fake.messages().filter((one) => one.text?.includes('не получилось'))).toHaveLength(1)
  })

  test('a generation can be started: its progress message is missing, its result is not', async () => {
    const set = await rig(paying())
    const vera = set.person()
    await toConfirm(vera)
    await set.gates.telegram.turn('closed')
    await vera.press('Сгенерировать')
    expect(set.kie.tasks).toHaveLength(1)
    expect(lastLine(set)).toMatchObject({ submit: 'submitted', level: 'WARNING', degraded: ['telegram'] })
    await set.gates.telegram.turn('open')
    set.pastBreakers()
    await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(errors(set)).toEqual([])
  })

  test('too many requests (429) are waited out, not taken for a no', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    set.telegram.fail('sendPhoto', {
      status: 429,
      description: 'Too Many Requests: retry after 5',
      retryAfter: 5,
    })
    await set.kie.finish(taskId)
    expect(vera.results()).toHaveLength(0)
    set.clock.advance(70)
    expect(await set.cron()).toMatchObject({ delivered: 1 })
    expect(vera.results()).toHaveLength(1)
  })
})

describe('the breaker of Telegram', () => {
  test('opens after five failures and closes after a probe, without a restart', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.gates.telegram.turn('closed')
    for (let time = 1; time <= 5; time += 1) await vera.press('Помощь')
    await set.gates.telegram.turn('open')
    const passed = set.gates.telegram.exchanges.length
    await vera.press('Помощь')
    expect(set.gates.telegram.exchanges).toHaveLength(passed)
    set.pastBreakers()
    await vera.press('Помощь')
    expect(vera.text()).toContain(say.help.title)
    expect(lastLine(set)).toMatchObject({ level: 'INFO' })
  })
})
