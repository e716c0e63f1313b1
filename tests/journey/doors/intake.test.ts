import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { Actor } from '../../support/actor.js'
import { dieAt } from '../../support/life.js'
import {
  errors,
  lastLine,
  paying,
  quietStage,
  requests,
  rig,
  startPicture,
  toConfirm,
} from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { freshUpdateId, message, post, sender } from '../../support/updates.js'

const say = textsOf('ru')

/** The newest update that Telegram has sent on its way. */
function newest(set: Stage): { update_id: number } {
  const update = set.telegram.updates.at(-1)
  if (!update) throw new Error('nothing was sent yet')
  return update
}

/** What the bot did outward since `calls` calls. */
function doneSince(set: Stage, calls: number): string[] {
  return set.telegram.calls.slice(calls).map((call) => call.method)
}

function claimKey(set: Stage, updateId: number): string {
  return set.world.redis.keys.claim(`telegram:${updateId}`)
}

async function draftOf(set: Stage, person: Actor): Promise<Record<string, unknown> | null> {
  const text = await set.world.redis.get(set.world.redis.keys.draft(person.id))
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>)
}

async function everything(set: Stage, person: Actor): Promise<unknown[]> {
  const rows = await set.rows(sql`
    select (select count(*)::int from generations where user_id = ${person.id}) as generations,
      (select count(*)::int from payments where user_id = ${person.id}) as payments,
      (select array_agg(kind || ' ' || amount order by id) from transfers where user_id = ${person.id}) as transfers`)
  return [rows, set.telegram.calls.length, set.kie.tasks.length, await draftOf(set, person)]
}

/** Whatever reads this person's balance now breaks, and it is no outage. */
async function poison(set: Stage, person: Actor): Promise<void> {
  const name = sql.identifier(`poison_${person.id}`)
  await set.rows(sql`create trigger ${name} before update on users for each row
    when (new.id = ${sql.raw(String(person.id))}) execute function refuse_change_v1('poison')`)
  onTestFinished(async () => void (await set.rows(sql`drop trigger ${name} on users`)))
}

function paid(set: Stage, person: Actor): object {
  const invoice = set.telegram.calls.findLast((call) => call.method === 'sendInvoice')
  const { message: shape } = message(sender(person), {})
  return {
    ...shape,
    successful_payment: {
      currency: 'XTR',
      total_amount: 25,
      invoice_payload: String(invoice?.params.payload),
      telegram_payment_charge_id: `charge-${person.id}`,
      provider_payment_charge_id: 'x',
    },
  }
}

describe('an update that comes twice', () => {
  const moments: [string, (set: Stage, person: Actor) => Promise<unknown>][] = [
    ['a command', (_, person) => person.say('/start')],
    [
      'a tap on a menu',
      async (_, person) => (await person.say('/start')) && person.press('Текст → картинка'),
    ],
    [
      'an answer to a question',
      async (_, person) => {
        await person.say('/start')
        await person.press('Текст → картинка')
        await person.press('Z-Image')
        await person.press('Попробовать')
        await person.say('Рыжий кот')
      },
    ],
    ['the tap that starts a generation', (set, person) => startPicture(set, person)],
    [
      'a payment',
      async (_, person) => {
        await person.say('/topup')
        await person.press('25')
        await person.pay()
      },
    ],
  ]
  test.each(moments)('(%s) has one effect', async (_, act) => {
    const set = await stage(paying())
    const vera = set.person()
    await act(set, vera)
    const before = await everything(set, vera)
    for (let repeat = 1; repeat <= 3; repeat += 1) {
      const answer = await set.telegram.deliver(newest(set))
      expect([answer.status, await answer.json()]).toEqual([200, { ok: true }])
    }
    expect(await everything(set, vera)).toEqual(before)
  })

  test('costs one Redis request the second time', async () => {
    const set = await stage()
    await set.person().say('/start')
    await set.telegram.deliver(newest(set))
    expect(lastLine(set)).toMatchObject({ claim: 'finished', calls: { d: 0, r: 1, t: 0, k: 0 } })
  })

  test('twenty times at once is handled by one and answered by all', async () => {
    const set = await stage(paying())
    const vera = set.person()
    await toConfirm(vera)
    await vera.press('Изменить')
    const update = message(sender(vera), { text: 'Белый кот в окне' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(set, update)))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(texts.filter((text) => text.includes('sendMessage'))).toHaveLength(1)
    for (const answer of answers) expect([200, 503]).toContain(answer.status)
    const claims = requests(set)
      .slice(-20)
      .map((line) => line.claim)
    expect(claims.filter((claim) => claim === 'fresh')).toHaveLength(1)
    expect(await draftOf(set, vera)).toMatchObject({ values: { prompt: 'Белый кот в окне' } })
  })
})

describe('a crash in the middle of an update', () => {
  test('loses nothing: Telegram asks again and the answer counts', async () => {
    const set = await stage()
    const vera = set.person()
    await toConfirm(vera)
    const died = dieAt(set.world, { door: 'db', call: /user_open/, moment: 'before' })
    await vera.press('Изменить')
    await vera.say('Белый кот')
    expect(died()).toBe(true)
    expect(
      requests(set)
        .slice(-2)
        .map((line) => [line.status, line.claim]),
    ).toEqual([
      [500, 'fresh'],
      [200, 'fresh'],
    ])
    expect(await draftOf(set, vera)).toMatchObject({ values: { prompt: 'Белый кот' } })
    expect(vera.text()).toContain('Белый кот')
  })

  test('after the hold does not hold twice', async () => {
    const set = await stage(paying())
    const vera = set.person()
    await toConfirm(vera)
    dieAt(set.world, { door: 'db', call: /ledger_hold/, moment: 'after' })
    await vera.press('Сгенерировать')
    expect(
      requests(set)
        .slice(-2)
        .map((line) => line.status),
    ).toEqual([500, 200])
    const moves = sql`select kind from transfers where user_id = ${vera.id} order by id`
    expect((await set.rows(moves)).map((row) => row.kind)).toEqual(['credit', 'hold'])
    expect(set.kie.tasks.length).toBeLessThanOrEqual(1)
  })

  test('that killed the function leaves a claim that is busy until its lease is over, then it is handled', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    const update = message(sender(vera), { text: '/balance' })
    const key = claimKey(set, update.update_id)
    const { client } = set.world.redis
    const lease = set.clock.now().getTime() + 60_000
    await client.hset(key, { owner: 'a-dead-function', stage: 'leased', tries: 1, lease })
    const busy = await post(set, update)
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '1'])
    expect(lastLine(set)).toMatchObject({
      claim: 'busy',
      level: 'WARNING',
      calls: { d: 0, r: 1, t: 0, k: 0 },
    })
    await client.hset(key, { lease: 0 })
    const taken = await post(set, update)
    expect([taken.status, await taken.json()]).toMatchObject([200, { method: 'sendMessage' }])
  })
})

describe('while another try of the same update is at work', () => {
  test('Telegram is asked to come again, and the first one is not disturbed', async () => {
    const set = await rig()
    const vera = set.person()
    await toConfirm(vera)
    await vera.press('Изменить')
    const update = message(sender(vera), { text: 'Чёрный кот' })
    await set.gates.db.turn('silent', 1)
    const first = post(set, update)
    await expect.poll(() => set.gates.db.exchanges.at(-1)?.status).toBe(0)
    const second = await post(set, update)
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '1'])
    expect((await first).status).toBe(200)
    const third = await post(set, update)
    expect([third.status, await third.json()]).toEqual([200, { ok: true }])
    expect(await draftOf(set, vera)).toMatchObject({ values: { prompt: 'Чёрный кот' } })
  })
})

describe('an answer of Redis that is lost on the way', () => {
  test('does not turn a fresh update into a duplicate', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.gates.redis.turn('deaf', 1)
    const answer = await post(set, message(sender(vera), { text: '/help' }))
    expect([answer.status, await answer.json()]).toMatchObject([200, { method: 'sendMessage' }])
    expect(lastLine(set)).toMatchObject({ claim: 'fresh', level: 'INFO' })
  })

  test('does not count as a try, nor lose the step it saved', async () => {
    const set = await rig()
    const vera = set.person()
    await toConfirm(vera)
    await vera.press('Изменить')
    await vera.say('Кот номер один')
    await vera.press('Изменить')
    const update = message(sender(vera), { text: 'Кот номер два' })
    await set.gates.redis.turn('deaf', 1)
    expect((await post(set, update)).status).toBe(200)
    const claim = await set.world.redis.client.hgetall(claimKey(set, update.update_id))
    expect(Object.values(claim ?? {})).toContain('finished')
    expect(JSON.stringify(claim)).toContain('"1"')
    expect(await draftOf(set, vera)).toMatchObject({ values: { prompt: 'Кот номер два' } })
  })
})

describe('a poison update', () => {
  test('is tried three times, then parked and answered, and the same chat goes on', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await poison(set, vera)
    const at = requests(set).length
    await Promise.all([vera.fake.send('/balance и тайна'), vera.fake.send('/help')])
    await set.settled()
    const updates = set.telegram.updates.slice(-2).map((update) => update.update_id)
    expect(
      requests(set)
        .slice(at)
        .map((line) => [line.update, line.status]),
    ).toEqual([
      [updates[0], 500],
      [updates[0], 500],
      [updates[0], 200],
      [updates[1], 200],
    ])
    expect(vera.text()).toContain(say.help.title)
    const [parked] = await set.rows(sql`select * from parked_updates where update_id = ${updates[0]}`)
    expect(parked).toMatchObject({ tries: 3, body: { update_id: updates[0] } })
    expect(String(parked?.error)).toContain('55000')
    expect(String(parked?.error)).not.toContain('тайна')
    expect(JSON.stringify(set.lines)).not.toContain('тайна')
  })

  test('is told to the operator once, with its number', async () => {
    const helper = await stage()
    const boss = helper.person()
    const set = await stage({ ADMIN_IDS: String(boss.id) })
    const operator = set.telegram.person({ id: boss.id, name: 'Борис' })
    await operator.send('/start')
    const vera = set.person()
    await vera.say('/start')
    await poison(set, vera)
    await vera.say('/balance')
    await set.settled()
    const number = newest(set).update_id
    await set.telegram.deliver(newest(set))
    await set.settled()
    const told = operator.messages().filter((one) => one.text?.includes(String(number)))
    expect(told).toHaveLength(1)
    expect(set.lines.find((line) => line.event === 'parked')).toMatchObject({
      level: 'ERROR',
      update: number,
    })
  })

  test('is not what an outage makes of an update: that one is asked for until it is done', async () => {
    const set = await rig(paying())
    const vera = set.person()
    await vera.say('/topup')
    await vera.press('25')
    await set.gates.db.turn('cut', 4)
    const update = { update_id: freshUpdateId(), message: paid(set, vera) }
    const statuses: number[] = []
    while (statuses.at(-1) !== 200) statuses.push((await post(set, update)).status)
    expect(statuses).toEqual([503, 503, 503, 503, 200])
    expect(await set.rows(sql`select stars from payments where user_id = ${vera.id}`)).toEqual([
      { stars: 25 },
    ])
    expect(await set.rows(sql`select 1 from parked_updates where update_id = ${update.update_id}`)).toEqual(
      [],
    )
    expect(errors(set)).toEqual([])
  })
})

describe('two chats', () => {
  test('do not wait for each other: one poison chat leaves the others alone', async () => {
    const set = await quietStage()
    const [vera, oleg] = [set.person(), set.person()]
    await vera.say('/start')
    dieAt(set.world, { door: 'db', call: /user_open/, moment: 'before' })
    const calls = set.telegram.calls.length
    await Promise.all([vera.fake.send('/balance'), oleg.fake.send('/help')])
    await set.settled()
    expect(doneSince(set, calls)).toEqual(['sendMessage', 'sendMessage'])
    expect(oleg.text()).toContain(say.help.title)
  })
})
