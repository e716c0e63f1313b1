import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { buttonData } from '../../../lib/telegram/buttons.js'
import { errors, paying, requests, rig, startPicture, toConfirm } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { message, post, type Sender, tap } from '../../support/updates.js'

const HOME = buttonData({ go: 'home' })
// The real window is 10 s; a day cannot end in the middle of a test.
const FIVE_A_DAY = { RATE_PER_USER: '5/1d' }

function person(id: number): Sender {
  return { id, first_name: 'Нетерпеливый', language_code: 'ru' }
}

interface Said {
  method?: string
  text?: string
}

/** What each of so many taps at once was answered. */
async function burst(set: Stage, id: number, taps: number): Promise<Said[]> {
  const updates = Array.from({ length: taps }, () => tap(person(id), { data: HOME }))
  const answers: Response[] = []
  // Ten at a time: a hundred at once would only show how long one machine needs for them.
  for (let at = 0; at < taps; at += 10) {
    answers.push(...(await Promise.all(updates.slice(at, at + 10).map((update) => post(set, update)))))
  }
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  return Promise.all(answers.map((answer) => answer.json() as Promise<Said>))
}

describe('a hundred taps in a burst', () => {
  test('are limited: five are answered, the others told how long to wait', async () => {
    const set = await stage(FIVE_A_DAY)
    const said = await burst(set, 61_000_001, 100)
    const limited = said.filter((one) => one.text?.includes('Слишком быстро'))
    expect(limited).toHaveLength(95)
    for (const one of limited) {
      expect(one.method).toBe('answerCallbackQuery')
      expect(one.text).toMatch(/Подождите [\d\s]+ секунд/)
    }
    expect(set.telegram.calls.filter((call) => call.method !== 'answerCallbackQuery')).toHaveLength(5)
    expect(requests(set).filter((line) => line.limited === true)).toHaveLength(95)
    expect(errors(set)).toEqual([])
  })

  test('cost one Redis request each and nothing else once they are limited', async () => {
    const set = await stage(FIVE_A_DAY)
    await burst(set, 61_000_002, 6)
    await burst(set, 61_000_002, 10)
    for (const line of requests(set).slice(-10)) expect(line.calls).toEqual({ d: 0, r: 1, t: 0, k: 0 })
  })

  test('leave somebody else alone', async () => {
    const set = await stage(FIVE_A_DAY)
    await burst(set, 61_000_003, 20)
    const said = await burst(set, 61_000_004, 5)
    expect(said.filter((one) => one.text?.includes('Слишком быстро'))).toEqual([])
  })

  test('of messages bring one word about waiting, not ninety-five', async () => {
    const set = await stage(FIVE_A_DAY)
    const vera = set.person()
    for (let count = 1; count <= 15; count += 1) await vera.say('/help')
    const waits = vera.fake.messages().filter((one) => one.text?.includes('Слишком быстро'))
    expect(waits).toHaveLength(1)
  })

  test('on two instances count as one burst', async () => {
    const set = await stage(FIVE_A_DAY)
    const other = set.secondInstance()
    const takes = Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? other : set.world).limiter.take(61_000_005),
    )
    const allowed = (await Promise.all(takes)).filter((answer) => answer.ok)
    expect(allowed).toHaveLength(5)
  })

  test('by default leave forty in ten seconds', async () => {
    const set = await stage()
    expect(set.world.config.rates).toMatchObject({
      perUser: { tokens: 40, seconds: 10 },
      global: { tokens: 1_000, seconds: 10 },
    })
  })
})

describe('the limit of the whole deployment', () => {
  test('holds over many people who each stay below their own', async () => {
    const set = await stage({ RATE_GLOBAL: '10/1d' })
    const people = Array.from({ length: 20 }, (_, index) => burst(set, 62_000_000 + index, 1))
    const said = (await Promise.all(people)).flat()
    expect(said.filter((one) => one.text?.includes('Слишком быстро'))).toHaveLength(10)
  })
})

describe('whoever is limited', () => {
  test('can still pay, and the money arrives', async () => {
    const set = await stage(FIVE_A_DAY)
    const vera = set.person()
    await vera.say('/topup')
    await vera.press('25')
    for (let count = 1; count <= 6; count += 1) await vera.say('/help')
    expect(requests(set).at(-1)).toMatchObject({ limited: true })
    expect(await vera.pay()).toEqual({ ok: true })
    expect(await set.rows(sql`select available from balances where user_id = ${vera.id}`)).toEqual([
      { available: '2500' },
    ])
    const kinds = requests(set)
      .slice(-2)
      .map((line) => [line.kind, line.limited])
    expect(kinds).toEqual([
      ['checkout', undefined],
      ['paid', undefined],
    ])
  })

  test('still gets the result they have paid for', async () => {
    const set = await stage({ ...paying(), RATE_PER_USER: '8/1d' })
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await vera.say('/help')
    await vera.say('/help')
    expect(requests(set).at(-1)).toMatchObject({ limited: true })
    await set.kie.finish(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(1)
  })

  test('can still leave and come back', async () => {
    const set = await stage(FIVE_A_DAY)
    const vera = set.person()
    for (let count = 1; count <= 7; count += 1) await vera.say('/help')
    vera.fake.block()
    await set.settled()
    expect(await set.rows(sql`select left_at is not null as gone from users where id = ${vera.id}`)).toEqual([
      { gone: true },
    ])
  })

  test('loses no money by a tap on Generate that was refused', async () => {
    const set = await stage({ ...paying(), RATE_PER_USER: '6/1d' })
    const vera = set.person()
    await toConfirm(vera)
    await vera.press('Сгенерировать')
    expect(vera.fake.toasts.at(-1)?.text).toContain('Слишком быстро')
    expect(set.kie.tasks).toEqual([])
    expect(await set.rows(sql`select held from balances where user_id = ${vera.id}`)).toEqual([{ held: '0' }])
  })
})

describe('while Redis is away', () => {
  test('each instance counts by itself and menus stay open below the limit', async () => {
    const set = await rig(FIVE_A_DAY)
    await set.gates.redis.turn('closed')
    const said = await burst(set, 63_000_001, 20)
    expect(said.filter((one) => one.text?.includes('Слишком быстро'))).toHaveLength(15)
    const [other] = await burst(set, 63_000_002, 1)
    expect(other?.text ?? '').not.toContain('Слишком быстро')
    for (const line of requests(set)) {
      expect(line).toMatchObject({ level: 'WARNING' })
      expect(line.degraded).toContain('limits')
    }
    expect(errors(set)).toEqual([])
  })

  test('the memory bucket opens again when its window is over', async () => {
    const set = await rig({ RATE_PER_USER: '5/10s' })
    await set.gates.redis.turn('closed')
    await burst(set, 63_000_003, 6)
    const [refused] = await burst(set, 63_000_003, 1)
    expect(refused?.text).toContain('Слишком быстро')
    set.clock.advance(11)
    const [opened] = await burst(set, 63_000_003, 1)
    expect(opened?.text ?? '').not.toContain('Слишком быстро')
  })

  test('a word that is silent instead of away is not taken for permission', async () => {
    const set = await rig(FIVE_A_DAY)
    await set.gates.redis.turn('silent')
    const statuses = await Promise.all(
      Array.from({ length: 8 }, () => post(set, message(person(63_000_004), { text: '/help' }))),
    )
    expect(statuses.every((answer) => answer.status === 200)).toBe(true)
    expect(requests(set).filter((line) => line.limited === true)).toHaveLength(3)
  })
})
