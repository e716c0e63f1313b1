import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { SAMPLES } from '../../support/files.js'
import { MESSAGES } from '../../support/messages.js'
import { draftOf } from '../../support/question.js'
import { errors, paying, requests, startPicture, toConfirm } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { freshUpdateId, message, post, type Sender, tap } from '../../support/updates.js'

const say = textsOf('ru')
let lastId = 5_000_000_000

/** Somebody who has never written. */
function stranger(): Sender {
  lastId += 1
  return { id: lastId, first_name: 'Пётр', username: `petr${lastId}`, language_code: 'ru' }
}

async function stored(set: Stage, id: number) {
  const [row] = await set.rows(sql`
    select (select count(*)::int from users where id = ${id}) as users,
      (select count(*)::int from balances where user_id = ${id}) as balances,
      (select name from users where id = ${id}) as name,
      (select username from users where id = ${id}) as username`)
  return row
}

/** Removes everything there is about a person without transfers, and the mark that they were seen. */
async function forget(set: Stage, id: number): Promise<void> {
  await set.rows(sql`delete from balances where user_id = ${id}`)
  await set.rows(sql`delete from users where id = ${id}`)
  await set.world.redis.remove(set.world.redis.keys.seen(id))
}

function payment(set: Stage, from: Sender, stars = 25): object {
  const payload = set.world.seal.seal('invoice', { u: from.id, s: stars, a: stars * 100, l: 'ru' })
  const { message: shape } = message(from, {})
  const successful_payment = {
    currency: 'XTR',
    total_amount: stars,
    invoice_payload: payload,
    telegram_payment_charge_id: `charge-${from.id}`,
    provider_payment_charge_id: 'x',
  }
  return { update_id: freshUpdateId(), message: { ...shape, successful_payment } }
}

describe('the first update of somebody unknown', () => {
  const firsts: [string, (set: Stage, from: Sender) => object][] = [
    ['a command', (_, from) => message(from, { text: '/start' })],
    ['words', (_, from) => message(from, { text: 'кот' })],
    [
      'a press of Generate',
      (set, from) => tap(from, { data: buttonData({ go: 'generate', generation: set.world.ids.uuid() }) }),
    ],
    [
      'a press of Cancel',
      (set, from) => tap(from, { data: buttonData({ go: 'cancel', generation: set.world.ids.uuid() }) }),
    ],
    [
      'a change of language',
      (_, from) => tap(from, { data: buttonData({ go: 'language', language: 'en' }) }),
    ],
    ['a payment', payment],
    [
      'a checkout',
      (set, from) => ({
        update_id: freshUpdateId(),
        pre_checkout_query: {
          id: '1',
          from: { is_bot: false, ...from },
          currency: 'XTR',
          total_amount: 25,
          invoice_payload: set.world.seal.seal('invoice', { u: from.id, s: 25, a: 2_500, l: 'ru' }),
        },
      }),
    ],
    [
      'a photo',
      (_, from) =>
        message(from, {
          photo: [{ file_id: 'AgAC1', file_unique_id: 'u', width: 90, height: 90, file_size: 100 }],
        }),
    ],
    [
      'blocking the bot',
      (_, from) => ({
        update_id: freshUpdateId(),
        my_chat_member: {
          chat: { id: from.id, type: 'private' },
          from: { is_bot: false, ...from },
          date: 1,
          new_chat_member: { status: 'kicked' },
        },
      }),
    ],
  ]
  test('makes one user and one balance whatever it is, and never an error', async () => {
    const set = await stage()
    for (const [name, make] of firsts) {
      const from = stranger()
      const answer = await post(set, make(set, from))
      expect(answer.status, name).toBe(200)
      expect(await stored(set, from.id), name).toMatchObject({ users: 1, balances: 1 })
    }
    expect(errors(set)).toEqual([])
  })

  test('when it is a payment is credited, with their name', async () => {
    const set = await stage()
    const from = stranger()
    await post(set, payment(set, from, 50))
    expect(await set.rows(sql`select available from balances where user_id = ${from.id}`)).toEqual([
      { available: '5000' },
    ])
    expect(await stored(set, from.id)).toMatchObject({ name: 'Пётр' })
  })

  test('twenty times at once makes one user, one balance and one welcome credit', async () => {
    const set = await stage({ WELCOME_CREDIT: '700' })
    const from = stranger()
    const updates = Array.from({ length: 20 }, () => message(from, { text: '/start' }))
    const answers = await Promise.all(updates.map((update) => post(set, update)))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
    expect(await stored(set, from.id)).toMatchObject({ users: 1, balances: 1 })
    expect(await set.rows(sql`select key, kind, amount from transfers where user_id = ${from.id}`)).toEqual([
      { key: `welcome:${from.id}`, kind: 'credit', amount: '700' },
    ])
    expect(errors(set)).toEqual([])
  })

  test('of two instances at once gives one welcome credit, too', async () => {
    const set = await stage({ WELCOME_CREDIT: '700' })
    const from = stranger()
    const worlds = [set.world, set.secondInstance()]
    const { openUser } = await import('../../../lib/user/index.js')
    const person = { id: from.id, name: 'Пётр', username: null, languageCode: 'ru' }
    const at = set.clock.now()
    const users = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        openUser((worlds[index % 2] ?? set.world).db, { person, welcome: 700, freeSince: at, at }),
      ),
    )
    expect(users.filter((user) => user.welcomed)).toHaveLength(1)
    expect(users.filter((user) => user.isNew)).toHaveLength(1)
    expect(users.every((user) => user.available === 700)).toBe(true)
  })
})

describe('somebody known', () => {
  test('who writes twenty messages in a minute is written at most once', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    const [before] = await set.rows(sql`select xmin::text as version from users where id = ${vera.id}`)
    const at = set.lines.length
    for (let count = 1; count <= 19; count += 1) await vera.say(count % 2 ? '/help' : `слово ${count}`)
    const [after] = await set.rows(sql`select xmin::text as version from users where id = ${vera.id}`)
    expect(after).toEqual(before)
    const lines = set.lines.slice(at).filter((line) => line.event === 'telegram')
    expect(lines).toHaveLength(19)
    expect(lines.every((line) => (line.calls as { d: number }).d === 0)).toBe(true)
  })

  test('with a new name has it after the mark of ten minutes is gone', async () => {
    const set = await stage()
    const from = stranger()
    await post(set, message(from, { text: '/start' }))
    await set.world.redis.remove(set.world.redis.keys.seen(from.id))
    const renamed = { ...from, first_name: 'Пьер', username: 'pierre_x' }
    await post(set, message(renamed, { text: '/start' }))
    expect(await stored(set, from.id)).toMatchObject({ name: 'Пьер', username: 'pierre_x' })
  })

  test('with a new name need not even wait for it', async () => {
    const set = await stage()
    const from = stranger()
    await post(set, message(from, { text: '/start' }))
    await post(set, message({ ...from, first_name: 'Пьер' }, { text: '/help' }))
    expect(await stored(set, from.id)).toMatchObject({ name: 'Пьер' })
  })

  test('has a mark that Redis forgets after ten minutes', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    const { client, keys } = set.world.redis
    const left = await client.ttl(keys.seen(vera.id))
    expect(left).toBeGreaterThan(590)
    expect(left).toBeLessThanOrEqual(600)
  })

  const nameless: [string, Partial<Sender>][] = [
    ['no name at all', {}],
    ['an empty name', { first_name: '' }],
    ['a name of invisible bytes', { first_name: '\u0000\ud800' }],
  ]
  test.each(nameless)('keeps their name when an update comes with %s', async (_, look) => {
    const set = await stage()
    const { id, username, language_code, ...named } = stranger()
    await post(
      set,
      message({ id, ...named, ...(username ? { username } : {}), language_code: 'ru' }, { text: '/start' }),
    )
    await post(set, message({ id, ...look, ...(language_code ? { language_code } : {}) }, { text: '/start' }))
    await post(set, tap({ id, ...look }, { data: buttonData({ go: 'balance' }) }))
    expect(await stored(set, id)).toMatchObject({ name: 'Пётр' })
    expect(errors(set)).toEqual([])
  })

  test('whose row was deleted presses Balance and is back, without an error', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await forget(set, vera.id)
    await vera.press('Баланс')
    expect(vera.text()).toMatch(/^Баланс: 0\s₽/)
    // By a press alone nobody's name is written: whoever was erased stays so.
    expect(await stored(set, vera.id)).toMatchObject({ users: 1, balances: 1, name: null })
    expect(errors(set)).toEqual([])
  })

  test('whose row was deleted while they are still marked as seen is back, too', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await set.rows(sql`delete from balances where user_id = ${vera.id}`)
    await set.rows(sql`delete from users where id = ${vera.id}`)
    for (const button of ['Баланс', 'Пополнить']) await vera.press(button)
    expect(await stored(set, vera.id)).toMatchObject({ users: 1, balances: 1 })
    expect(errors(set)).toEqual([])
  })

  test.each([
    ['a free', {}, 'none'],
    ['a paid', paying(0), 'none'],
  ])('whose row was deleted before they confirm %s generation is made again with it', async (_, env) => {
    const set = await stage(env)
    const vera = set.person()
    await toConfirm(vera)
    await forget(set, vera.id)
    await vera.press('Сгенерировать')
    expect(await stored(set, vera.id)).toMatchObject({ users: 1, balances: 1 })
    expect(errors(set)).toEqual([])
    const free = env.FREE_MODELS !== 'none'
    expect(set.kie.tasks).toHaveLength(free ? 1 : 0)
    if (!free) expect(vera.text()).toContain('Не хватает')
  })

  test('who presses Generate as their very first update gets their picture', async () => {
    const set = await stage()
    const vera = set.person()
    await toConfirm(vera)
    await forget(set, vera.id)
    await vera.press('Сгенерировать')
    await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
    await set.settled()
    expect(vera.results()).toHaveLength(1)
  })

  test('keeps the chosen language when Redis has forgotten the session', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press('Настройки')
    await vera.press('English')
    const { keys } = set.world.redis
    await set.world.redis.remove(keys.session(vera.id))
    await set.world.redis.remove(keys.seen(vera.id))
    await vera.say('/help')
    expect(vera.text()).toContain(textsOf('en').help.title)
  })

  test('who blocks the bot is not written to, and is welcome again', async () => {
    const set = await stage()
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    vera.fake.block()
    await set.settled()
    await set.kie.finish(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(0)
    vera.fake.unblock()
    await vera.say('/start')
    expect(vera.text()).toContain(say.home({ name: 'Вера', free: null }).title)
    expect(await set.rows(sql`select left_at from users where id = ${vera.id}`)).toEqual([{ left_at: null }])
    expect(errors(set)).toEqual([])
  })
})

describe('a photo out of the blue', () => {
  test('is a beginning: it fills the form of whatever is chosen for it', async () => {
    const set = await stage()
    const vera: Actor = set.person()
    await vera.upload('photo', { bytes: SAMPLES.png })
    expect(vera.text()).toContain(say.beginning({ media: 'image', count: 1 }).title)
    expect(requests(set)).toHaveLength(1)
    await vera.press(say.formats['background-remove'].name)
    await vera.press('Remove Background')
    await vera.press(say.labels.begin)
    expect(vera.buttons()[0]).toContain('Сгенерировать')
    expect((await draftOf(set, vera))?.values.image).toMatchObject([{ kind: 'image' }])
    // The next form begins empty: what was sent is used up.
    await vera.say('/menu')
    await vera.press(say.formats['image-upscale'].name)
    await vera.press('Crisp Upscale')
    await vera.press(say.labels.begin)
    expect((await draftOf(set, vera))?.values).toEqual({})
    expect(errors(set)).toEqual([])
  })

  test('with a caption answers the words, too, and an album brings all its pictures with one question', async () => {
    const set = await stage()
    const vera: Actor = set.person()
    const album = `album-${vera.id}`
    await vera.sendAny({ ...MESSAGES.photo(), media_group_id: album, caption: 'Сделай закат' })
    const asked = vera.screen().message_id
    await vera.sendAny({ ...MESSAGES.photo(), media_group_id: album })
    expect(vera.screen().message_id).toBe(asked)
    await vera.press(say.formats['image-to-image'].name)
    await vera.press('Nano Banana Edit')
    await vera.press(say.labels.begin)
    const values = (await draftOf(set, vera))?.values ?? {}
    expect(values.prompt).toBe('Сделай закат')
    expect(Object.values(values).find(Array.isArray)).toHaveLength(2)
    expect(errors(set)).toEqual([])
  })

  test('is forgotten when somebody begins something half an hour later', async () => {
    const set = await stage()
    const vera: Actor = set.person()
    await vera.upload('photo', { bytes: SAMPLES.png })
    set.clock.advance(31 * 60)
    await vera.press(say.formats['background-remove'].name)
    await vera.press('Remove Background')
    await vera.press(say.labels.begin)
    expect((await draftOf(set, vera))?.values).toEqual({})
  })
})
