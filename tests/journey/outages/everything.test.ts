import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { FORMATS } from '../../../lib/catalog/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { errors, paying, type Rig, requests, rig, startPicture, toConfirm } from '../../support/rig.js'
import { message, post, sender, tap } from '../../support/updates.js'

const say = textsOf('ru')

/** Database and Redis go away together. */
async function without(env: Record<string, string> = {}): Promise<{ set: Rig; vera: Actor }> {
  const set = await rig({ RATE_PER_USER: '1000/1d', ...env })
  const vera = set.person()
  await vera.say('/start')
  await toConfirm(vera)
  await set.gates.db.turn('closed')
  await set.gates.redis.turn('closed')
  return { set, vera }
}

function expectNoFault(set: Rig): void {
  expect(errors(set)).toEqual([])
  expect(requests(set).filter((line) => line.status === 500)).toEqual([])
}

describe('while database and Redis are both away', () => {
  test('the menus, the models and the help are there', async () => {
    const { set, vera } = await without()
    await vera.say('/menu')
    for (const format of FORMATS) {
      await vera.press(say.formats[format].name)
      expect(vera.text(), format).toContain(say.formats[format].ask)
      await vera.press('Домой')
    }
    for (const words of ['/start', '/help', '/terms', '/privacy', '/support', '/settings']) {
      await vera.say(words)
      const [line] = requests(set).slice(-1)
      expect(line, words).toMatchObject({ status: 200, level: 'WARNING' })
      expect(line?.degraded).toEqual(expect.arrayContaining(['redis', 'limits']))
    }
    expectNoFault(set)
  })

  test('money is asked for again or refused, never lost and never taken', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/topup')
    await vera.press('25')
    const invoice = set.telegram.calls.findLast((call) => call.method === 'sendInvoice')
    await set.gates.db.turn('closed')
    await set.gates.redis.turn('closed')
    expect(await vera.pay()).toEqual({ ok: false, error: say.checkoutRefused.unavailable })
    const paid = message(sender(vera), {
      successful_payment: {
        currency: 'XTR',
        total_amount: 25,
        invoice_payload: String(invoice?.params.payload),
        telegram_payment_charge_id: `charge-${vera.id}`,
        provider_payment_charge_id: 'x',
      },
    })
    expect((await post(set, paid)).status).toBe(503)
    await set.gates.db.turn('open')
    await set.gates.redis.turn('open')
    set.pastBreakers()
    expect((await post(set, paid)).status).toBe(200)
    expect(await set.rows(sql`select available from balances where user_id = ${vera.id}`)).toEqual([
      { available: '2500' },
    ])
    expectNoFault(set)
  })

  test('whatever else is pressed is answered with an apology, and says nothing that is not so', async () => {
    const { set, vera } = await without(paying())
    const messageId = vera.screen().message_id
    const presses: [string, string][] = [
      ['balance', say.balanceUnavailable.title],
      ['packs', say.databaseAway.title],
      ['payments', say.databaseAway.title],
    ]
    for (const [go, words] of presses) {
      await post(set, tap(sender(vera), { data: buttonData({ go } as never), messageId }))
      expect(vera.text(), go).toContain(words)
    }
    for (const go of ['generate', 'progress', 'cancel', 'again'] as const) {
      const generation = set.world.ids.uuid()
      await post(set, tap(sender(vera), { data: buttonData({ go, generation }), messageId }))
      expect(vera.text(), go).toContain(say.databaseAway.title)
    }
    expectNoFault(set)
  })

  test('a step that cannot be kept is not shown as kept', async () => {
    const { set, vera } = await without()
    const messageId = vera.screen().message_id
    await post(set, tap(sender(vera), { data: buttonData({ go: 'begin', model: 'z-image' }), messageId }))
    expect(vera.text()).toContain(say.toast.apology)
    await vera.say('Рыжий кот')
    expect(requests(set).at(-1)).toMatchObject({ status: 200 })
    expectNoFault(set)
  })

  test('files, stickers and garbage do no harm', async () => {
    const { set, vera } = await without()
    const from = sender(vera)
    const contents = [
      { sticker: { file_id: 'x', file_unique_id: 'y', type: 'regular', width: 1, height: 1 } },
      { photo: [{ file_id: 'AgAC1', file_unique_id: 'u', width: 90, height: 90, file_size: 100 }] },
      { document: { file_id: 'BQAC1', file_unique_id: 'u', mime_type: 'application/pdf' } },
      { contact: { phone_number: '1', first_name: 'x' } },
    ]
    for (const content of contents) expect((await post(set, message(from, content))).status).toBe(200)
    expect((await post(set, tap(from, { data: 'garbage' }))).status).toBe(200)
    expectNoFault(set)
  })

  test('a callback of a paid generation is asked for again, of a free one delivers', async () => {
    const set = await rig({ FREE_MODELS: 'z-image', WELCOME_CREDIT: '10000' })
    const vera = set.person()
    const free = await startPicture(set, vera)
    await vera.say('/start')
    await vera.press('Убрать фон')
    await vera.press('Remove Background')
    await vera.press('Попробовать')
    await vera.say(`${set.kie.root}/files/none.png`)
    await set.gates.db.turn('closed')
    await set.gates.redis.turn('closed')
    await set.kie.finish(free)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expectNoFault(set)
  })

  test('the cron fails loudly and harmlessly, and all is well after the outage', async () => {
    const set = await rig(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.gates.db.turn('closed')
    await set.gates.redis.turn('closed')
    await set.kie.finish(taskId)
    expect(await set.cron()).toMatchObject({ ok: false })
    await set.gates.db.turn('open')
    await set.gates.redis.turn('open')
    set.pastBreakers()
    set.clock.advance(31)
    await set.cron()
    expect(vera.results()).toHaveLength(1)
    expect(
      (await set.rows(sql`select kind from transfers where user_id = ${vera.id} order by id`)).map(
        (row) => row.kind,
      ),
    ).toEqual(['credit', 'hold', 'capture'])
    expectNoFault(set)
  })
})

describe('while everything is away, Telegram and KIE too', () => {
  test('an update is still answered in its response', async () => {
    const { set, vera } = await without()
    await set.gates.telegram.turn('closed')
    await set.gates.kie.turn('closed')
    await vera.say('/start')
    expect(vera.buttons()).toContain(say.labels.search)
    const pressed = await post(set, tap(sender(vera), { data: buttonData({ go: 'help' }) }))
    expect([pressed.status, await pressed.json()]).toMatchObject([200, { method: 'answerCallbackQuery' }])
    expectNoFault(set)
  })
})
