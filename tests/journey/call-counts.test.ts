import { describe, expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { catalog } from '../../lib/catalog/index.js'
import type { Actor } from '../support/actor.js'
import { SAMPLES } from '../support/files.js'
import { lastLine, paying, type Rig, requests, rig, startPicture, toConfirm } from '../support/rig.js'
import { message, post } from '../support/updates.js'
import { openForm } from '../support/walk.js'

// architecture.md §8: what each flow may cost, with warm scripts and nothing due. W, the method in the
// response to an update, is free; progress edits are counted apart.

const say = textsOf('ru')

interface Cost {
  d: number
  r: number
  t: number
  k: number
}

let scriptsAreKnown = false // By Redis, whose memory all tests of this file share.

/** Scripts are known to Redis, nothing is owed, nobody passes by; Vera has been seen. */
async function warm(env: Record<string, string> = {}): Promise<{ set: Rig; vera: Actor }> {
  const set = await rig(env)
  if (!scriptsAreKnown) {
    await startPicture(set, set.person())
    await set.kie.finish(taskOf(set))
    scriptsAreKnown = true
  }
  const vera = set.person()
  await vera.say('/start')
  await set.settled()
  await set.cron()
  await quiet(set)
  return { set, vera }
}

/** For the next hour passers-by believe that somebody has just looked, and the cron that nothing is open. */
async function quiet(set: Rig): Promise<void> {
  await set.world.redis.set(set.world.redis.keys.look(), '1', 3_600)
  await set.world.redis.set(set.world.redis.keys.idle(), '1', 3_600)
  await set.settled()
}

/** What the requests of one act cost by their log lines; the gates must have seen the same. */
async function cost(set: Rig, act: () => Promise<unknown>): Promise<Cost> {
  const lines = set.lines.length
  const { db, redis, telegram, kie } = set.gates
  const before = [db, redis, telegram, kie].map((gate) => gate.exchanges.length)
  await act()
  const calls = set.lines
    .slice(lines)
    .filter((line) => line.request !== undefined)
    .map((line) => line.calls as Cost & { edits?: number })
  const sum = (key: keyof Cost | 'edits') => calls.reduce((total, one) => total + (one[key] ?? 0), 0)
  const passed = [db, redis, telegram, kie].map((gate, index) => gate.exchanges.length - (before[index] ?? 0))
  expect(passed).toEqual([sum('d'), sum('r'), sum('t') + sum('edits'), sum('k')])
  return { d: sum('d'), r: sum('r'), t: sum('t'), k: sum('k') }
}

function taskOf(set: Rig): string {
  return set.kie.tasks.at(-1)?.taskId ?? ''
}

async function unseen(env: Record<string, string> = {}): Promise<{ set: Rig; vera: Actor }> {
  const { set, vera } = await warm(env)
  await set.world.redis.remove(set.world.redis.keys.seen(vera.id))
  return { set, vera }
}

/** Vera has a result, and its panel under it. */
async function made(): Promise<{ set: Rig; vera: Actor }> {
  const { set, vera } = await warm(paying())
  await startPicture(set, vera)
  await set.kie.finish(taskOf(set))
  await set.settled()
  await quiet(set)
  return { set, vera }
}

describe('a flow costs no more network calls than', () => {
  test('one of Redis for an update that was there before', async () => {
    const { set } = await warm()
    const update = set.telegram.updates.at(-1) ?? {}
    expect(await cost(set, () => set.telegram.deliver(update))).toEqual({ d: 0, r: 1, t: 0, k: 0 })
  })

  test('one of Redis for a menu by text', async () => {
    const { set, vera } = await warm()
    for (const words of ['/start', '/menu', '/help', '/language']) {
      expect(await cost(set, () => vera.say(words)), words).toEqual({ d: 0, r: 1, t: 0, k: 0 })
    }
  })

  test('two of Redis for words that begin something: they are kept for the form to come', async () => {
    const { set, vera } = await warm()
    expect(await cost(set, () => vera.say('спасибо'))).toEqual({ d: 0, r: 2, t: 0, k: 0 })
  })

  test('one of Redis for the settings, and a look at the database as long as the session does not hold them', async () => {
    const { set, vera } = await warm()
    expect(await cost(set, () => vera.say('/settings'))).toEqual({ d: 1, r: 1, t: 0, k: 0 })
    expect(await cost(set, () => vera.press('Безопасный'))).toEqual({ d: 1, r: 2, t: 1, k: 0 })
    expect(await cost(set, () => vera.say('/settings'))).toEqual({ d: 0, r: 1, t: 0, k: 0 })
  })

  test('two of Redis for a search, which is remembered', async () => {
    const { set, vera } = await warm()
    expect(await cost(set, () => vera.say('хочу логотип'))).toEqual({ d: 0, r: 2, t: 0, k: 0 })
  })

  test('one of Redis and an edit for a menu by tap', async () => {
    const { set, vera } = await warm()
    for (const button of ['Текст → картинка', 'Z-Image', 'Назад', 'Домой', 'Помощь']) {
      expect(await cost(set, () => vera.press(button)), button).toEqual({ d: 0, r: 1, t: 1, k: 0 })
    }
  })

  test('two of Redis for a step by text, and an edit more for a step by tap', async () => {
    const { set, vera } = await warm()
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    expect(await cost(set, () => vera.press('Попробовать'))).toEqual({ d: 0, r: 2, t: 1, k: 0 })
    expect(await cost(set, () => vera.say('Рыжий кот'))).toEqual({ d: 0, r: 2, t: 0, k: 0 })
    expect(await cost(set, () => vera.press('Назад'))).toEqual({ d: 0, r: 2, t: 1, k: 0 })
    expect(await cost(set, () => vera.say('Рыжий кот'))).toEqual({ d: 0, r: 2, t: 0, k: 0 })
  })

  test('two of Redis for a wrong answer', async () => {
    const { set, vera } = await warm()
    await vera.press('Убрать фон')
    await vera.press('Remove Background')
    await vera.press('Попробовать')
    expect(await cost(set, () => vera.say('это не картинка'))).toEqual({ d: 0, r: 2, t: 0, k: 0 })
  })

  test('the step and a look at the balance for the confirm screen', async () => {
    const { set, vera } = await warm()
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    await vera.press('Попробовать')
    await vera.say('Рыжий кот')
    expect(await cost(set, () => vera.press('Квадрат'))).toEqual({ d: 1, r: 2, t: 1, k: 0 })
  })

  test('two more of Telegram for a clip whose length makes the price, and none for any other file', async () => {
    const { set, vera } = await warm()
    const card = catalog.card('happyhorse/video-edit')
    if (!card) throw new Error('HappyHorse Edit has left the catalogue')
    await openForm(vera, { card, format: 'video-editing', language: 'ru' })
    await vera.say('Сделай зиму')
    const clip = { bytes: SAMPLES.mp4, seconds: 4 }
    expect(await cost(set, () => vera.upload('video', clip))).toEqual({ d: 1, r: 2, t: 2, k: 0 })
    await vera.say('/start')
    await vera.press('Убрать фон')
    await vera.press('Remove Background')
    await vera.press('Попробовать')
    const picture = { bytes: SAMPLES.png, mime: 'image/png', name: 'cat.png' }
    expect(await cost(set, () => vera.upload('document', picture))).toEqual({ d: 1, r: 2, t: 0, k: 0 })
  })

  test('one of Redis and one of the database for the balance, and an edit more by tap', async () => {
    const { set, vera } = await warm()
    expect(await cost(set, () => vera.say('/balance'))).toEqual({ d: 1, r: 1, t: 0, k: 0 })
    await vera.say('/start')
    expect(await cost(set, () => vera.press('Баланс'))).toEqual({ d: 1, r: 1, t: 1, k: 0 })
  })

  test('one of Redis and one of the database for what a person keeps: history, projects, ideas, invitations', async () => {
    const { set, vera } = await made()
    for (const words of ['/history', '/projects', '/invite', '/presets']) {
      const expected = words === '/presets' ? { d: 0, r: 1, t: 0, k: 0 } : { d: 1, r: 1, t: 0, k: 0 }
      expect(await cost(set, () => vera.say(words)), words).toEqual(expected)
    }
    expect(await cost(set, () => vera.press(say.labels.ownPresets))).toEqual({ d: 1, r: 2, t: 1, k: 0 })
  })

  test('one of each and an edit for a generation of the history, and what is done with it', async () => {
    const { set, vera } = await made()
    await vera.say('/history')
    const work = vera.buttons().find((text) => text.startsWith('🖼')) ?? ''
    expect(await cost(set, () => vera.press(work))).toEqual({ d: 1, r: 1, t: 1, k: 0 })
    expect(await cost(set, () => vera.press(say.labels.collect))).toEqual({ d: 1, r: 1, t: 1, k: 0 })
    expect(await cost(set, () => vera.press('Новый проект'))).toEqual({ d: 0, r: 2, t: 1, k: 0 })
    await vera.say('Кофейня')
    await set.settled()
    await vera.say('/history')
    await vera.press(work)
    expect(await cost(set, () => vera.press(say.labels.resend))).toEqual({ d: 1, r: 2, t: 1, k: 0 })
  })

  test('one of each for an album of the history, and the album', async () => {
    const { set, vera } = await made()
    await vera.say('/history')
    expect(await cost(set, () => vera.press(say.labels.album))).toEqual({ d: 1, r: 2, t: 2, k: 0 })
  })

  test('one of each and an edit for sharing a result, and to take it back', async () => {
    const { set, vera } = await made()
    expect(await cost(set, () => vera.press(say.labels.share))).toEqual({ d: 1, r: 2, t: 1, k: 0 })
    expect(await cost(set, () => vera.press(say.labels.unshare))).toEqual({ d: 1, r: 2, t: 1, k: 0 })
  })

  test('a look at the result, the draft and a look at the balance for a goal of "make it better"', async () => {
    const { set, vera } = await made()
    expect(await cost(set, () => vera.press(say.labels.improve))).toEqual({ d: 1, r: 1, t: 1, k: 0 })
    expect(await cost(set, () => vera.press(say.labels.goal.clicks))).toEqual({ d: 2, r: 2, t: 1, k: 0 })
  })

  test('two of Redis and an edit for the settings of a form', async () => {
    const { set, vera } = await warm()
    const card = catalog.card('wan/2-7-text-to-video')
    if (!card) throw new Error('Wan has left the catalogue')
    await openForm(vera, { card, format: 'text-to-video', language: 'ru' })
    await vera.say('Рыжий кот')
    expect(await cost(set, () => vera.press('Параметры'))).toEqual({ d: 0, r: 2, t: 1, k: 0 })
    expect(await cost(set, () => vera.press('Разрешение'))).toEqual({ d: 0, r: 2, t: 1, k: 0 })
    expect(await cost(set, () => vera.press('1080p'))).toEqual({ d: 0, r: 2, t: 1, k: 0 })
  })

  test('one of the database and one of Redis for words typed behind the name of the bot', async () => {
    const { set, vera } = await warm()
    expect(await cost(set, () => vera.fake.inline('кот'))).toEqual({ d: 1, r: 1, t: 0, k: 0 })
  })

  test.each([
    ['free', {}],
    ['paid', paying()],
  ])('R2 D2 K1 T1 for the confirm of a %s generation', async (_, env) => {
    const { set, vera } = await warm(env)
    await toConfirm(vera)
    await quiet(set)
    const spent = await cost(set, () => vera.press('Сгенерировать'))
    expect(spent).toEqual({ d: 2, r: expect.any(Number), t: 1, k: 1 })
    expect(spent.r).toBeLessThanOrEqual(2)
    expect(lastLine(set)).toMatchObject({ submit: 'submitted' })
  })

  test.each(['photo', 'document'] as const)('the same with a file of the person (%s)', async (way) => {
    const { set, vera } = await warm(paying())
    await vera.press('Убрать фон')
    await vera.press('Remove Background')
    await vera.press('Попробовать')
    const asDocument = way === 'document' ? { mime: 'image/png', name: 'cat.png' } : {}
    await vera.upload(way, { bytes: SAMPLES.png, ...asDocument })
    await vera.press('Сгенерировать')
    const line = requests(set).at(-1)
    expect(line).toMatchObject({ submit: 'submitted', calls: { d: 2, t: 1, k: 1 } })
    const { r } = lastLine(set).calls as Cost
    expect(r).toBeLessThanOrEqual(2)
  })

  test.each([
    ['a free', {}, 1], // A free one may have been delivered while the database was away: Redis knows.
    ['a paid', paying(), 0],
  ])('D2 K1 T2 for the success of %s generation', async (_, env, r) => {
    const { set, vera } = await warm(env)
    await startPicture(set, vera)
    await set.settled()
    expect(await cost(set, () => set.kie.finish(taskOf(set)))).toEqual({ d: 2, r, t: 2, k: 1 })
    expect(vera.results()).toHaveLength(1)
  })

  test('D2 K1 T3 for the success that brings an album', async () => {
    const { set, vera } = await warm(paying())
    await startPicture(set, vera)
    await set.kie.finish(taskOf(set))
    const [picture = ''] = set.kie.tasks.at(-1)?.files ?? []
    await startPicture(set, vera)
    await set.settled()
    const files = [picture, `${picture}?2`]
    expect(await cost(set, () => set.kie.finish(taskOf(set), 'success', { files }))).toEqual({
      d: 2,
      r: 0,
      t: 3,
      k: 1,
    })
    expect(lastLine(set, 'kie')).toMatchObject({ outcome: 'delivered' })
  })

  test.each([
    ['fail', 'fail'],
    ['empty', 'empty'],
  ] as const)('D2 K1 T1 for the end without a result (%s)', async (_, outcome) => {
    const { set, vera } = await warm(paying())
    await startPicture(set, vera)
    await set.settled()
    expect(await cost(set, () => set.kie.finish(taskOf(set), outcome))).toEqual({ d: 2, r: 0, t: 1, k: 1 })
    expect(vera.text()).toContain('не получилось')
  })

  test('D1 K1 for a callback that comes again', async () => {
    const { set, vera } = await warm(paying())
    await startPicture(set, vera)
    await set.kie.finish(taskOf(set))
    await set.settled()
    expect(await cost(set, () => set.kie.callback(taskOf(set)))).toEqual({ d: 1, r: 0, t: 0, k: 1 })
  })

  test('one of the database for a checkout and one for a payment', async () => {
    const { set, vera } = await warm()
    await vera.say('/topup')
    await vera.press('25')
    expect(await cost(set, () => vera.pay())).toEqual({ d: 2, r: 0, t: 0, k: 0 })
    const lines = requests(set).slice(-2)
    expect(lines.map((line) => [line.kind, line.calls])).toEqual([
      ['checkout', { d: 1, r: 0, t: 0, k: 0 }],
      ['paid', { d: 1, r: 0, t: 0, k: 0 }],
    ])
  })

  test('R3 D1 T1 for a text to be written anew, which is asked for after the response', async () => {
    const { set, vera } = await warm({ ...paying(), IMPROVE_MODEL: 'gemini-2.5-flash' })
    await toConfirm(vera)
    await vera.press('Улучшить описание')
    await vera.press('за меня')
    expect(requests(set).at(-1)).toMatchObject({ did: 'rewrite', calls: { d: 1, r: 3, t: 1, k: 0 } })
  })

  test('one of Redis for a cron with nothing open', async () => {
    const { set } = await warm()
    expect(await cost(set, () => set.cron())).toEqual({ d: 0, r: 1, t: 0, k: 0 })
  })

  test('nothing for a caller without proof', async () => {
    const { set } = await warm()
    const update = message({ id: 5 }, { text: '/start' })
    const headers = { 'x-telegram-bot-api-secret-token': 'no' }
    expect(await cost(set, () => post(set, update, headers))).toEqual({ d: 0, r: 0, t: 0, k: 0 })
  })
})

describe('somebody unseen for ten minutes costs', () => {
  test('one of the database more where there is none', async () => {
    const { set, vera } = await unseen()
    expect(await cost(set, () => vera.say('/help'))).toEqual({ d: 1, r: 1, t: 0, k: 0 })
    expect(await cost(set, () => vera.say('/help'))).toEqual({ d: 0, r: 1, t: 0, k: 0 })
  })

  test('nothing more for the balance', async () => {
    const { set, vera } = await unseen()
    expect(await cost(set, () => vera.say('/balance'))).toEqual({ d: 1, r: 1, t: 0, k: 0 })
  })

  test('nothing more for the confirm screen', async () => {
    const { set, vera } = await warm()
    await toConfirm(vera)
    await vera.press('Назад')
    await set.world.redis.remove(set.world.redis.keys.seen(vera.id))
    await quiet(set)
    expect(await cost(set, () => vera.press('Квадрат'))).toEqual({ d: 1, r: 2, t: 1, k: 0 })
  })

  test.each([
    ['free', {}],
    ['paid', paying()],
  ])('nothing more for the confirm of a %s generation', async (_, env) => {
    const { set, vera } = await warm(env)
    await toConfirm(vera)
    await set.world.redis.remove(set.world.redis.keys.seen(vera.id))
    await quiet(set)
    const spent = await cost(set, () => vera.press('Сгенерировать'))
    expect(spent).toEqual({ d: 2, r: expect.any(Number), t: 1, k: 1 })
    expect(spent.r).toBeLessThanOrEqual(2)
  })
})

describe('the counts of a request', () => {
  test('are its own: work after the response and other requests are not in them', async () => {
    const { set, vera } = await warm()
    await set.world.redis.remove(set.world.redis.keys.look())
    await set.world.redis.remove(set.world.redis.keys.idle())
    await vera.say('/help')
    expect(lastLine(set).calls).toEqual({ d: 0, r: 1, t: 0, k: 0 })
  })
})
