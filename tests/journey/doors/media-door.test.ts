import { describe, expect, test } from 'vitest'
import type { Actor } from '../../support/actor.js'
import { SAMPLES } from '../../support/files.js'
import { errors, lastLine, paying, type Rig, requests, rig } from '../../support/rig.js'
import { snapshot } from '../../support/snapshot.js'
import { type Stage, stage } from '../../support/stage.js'
import { knock } from '../../support/updates.js'

const SIX_HOURS_SECONDS = 6 * 3_600

/** Starts a background removal of a photo; KIE has been told where the photo is. */
async function withPhoto(
  set: Stage,
  way: 'photo' | 'document' = 'document',
): Promise<{ vera: Actor; link: string }> {
  const vera = set.person()
  await vera.say('/start')
  await vera.press('Убрать фон')
  await vera.press('Remove Background')
  await vera.press('Попробовать')
  await vera.upload(way, {
    bytes: SAMPLES.png,
    ...(way === 'document' ? { mime: 'image/png', name: 'cat.png' } : {}),
  })
  await vera.press('Сгенерировать')
  const link = String(set.kie.tasks.at(-1)?.input.image)
  return { vera, link }
}

function tokenOf(link: string): string {
  return new URL(link).pathname.split('/').at(-1) ?? ''
}

function get(set: Stage, token: string, method = 'GET'): Promise<Response> {
  return knock(set, `/api/media/${token}`, { method })
}

describe("a person's file", () => {
  test('is fetched by KIE through a sealed link: its bytes, its type, its length', async () => {
    const set = await stage()
    const { link } = await withPhoto(set)
    expect(link).toMatch(new RegExp(`^${set.url}/api/media/[\\w-]+$`))
    const answer = await fetch(link)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-length')).toBe(String(SAMPLES.png.byteLength))
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(Buffer.from(await answer.arrayBuffer()).equals(SAMPLES.png)).toBe(true)
    expect(lastLine(set, 'media')).toMatchObject({
      status: 200,
      level: 'INFO',
      calls: { d: 0, r: 0, t: 2, k: 0 },
    })
    await set.settled()
    expect(set.kie.faults).toEqual([])
  })

  test('answers HEAD with its type and length, without a byte of it', async () => {
    const set = await stage()
    const { link } = await withPhoto(set)
    const answer = await get(set, tokenOf(link), 'HEAD')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-length')).toBe(String(SAMPLES.png.byteLength))
    expect((await answer.arrayBuffer()).byteLength).toBe(0)
  })

  test('can be fetched again while the link lives, and no longer after', async () => {
    const set = await stage()
    const { link } = await withPhoto(set)
    set.clock.advance(SIX_HOURS_SECONDS - 60)
    expect((await get(set, tokenOf(link))).status).toBe(200)
    set.clock.advance(120)
    expect((await get(set, tokenOf(link))).status).toBe(401)
    expect((await get(set, tokenOf(link), 'HEAD')).status).toBe(401)
  })

  test('is refused to whoever brings another token, without asking Telegram', async () => {
    const set = await stage()
    const { link } = await withPhoto(set)
    await set.settled()
    const token = tokenOf(link)
    const letter = token[50] === 'A' ? 'B' : 'A'
    const seal = (purpose: 'callback' | 'media' | 'invoice', payload: Record<string, unknown>) =>
      set.world.seal.seal(purpose, payload)
    const opened = set.world.seal.open('media', token, set.clock.now()) ?? {}
    const forged: [string, string][] = [
      ['nothing', ''],
      ['a guess', 'A'.repeat(80)],
      ['one letter changed', token.slice(0, 50) + letter + token.slice(51)],
      ['a letter less', token.slice(0, -1)],
      ['a letter more', `${token}A`],
      ['a token for callbacks', seal('callback', opened)],
      ['a token of an invoice', seal('invoice', opened)],
      ['a token that names no file', seal('media', { m: 'image/png' })],
      ['a token whose file is a number', seal('media', { f: 5 })],
    ]
    const before = await snapshot(set)
    const asked = set.telegram.calls.length
    const lines = requests(set, 'media').length
    for (const [index, [name, one]] of forged.entries()) {
      const answer = await get(set, one)
      expect(answer.status, name).toBe(401)
      expect(Buffer.from(await answer.arrayBuffer()).includes(SAMPLES.png), name).toBe(false)
      expect(requests(set, 'media'), name).toHaveLength(lines + index + 1)
    }
    expect(set.telegram.calls).toHaveLength(asked)
    expect(await snapshot(set)).toEqual(before)
  })

  test('that Telegram no longer has is a 404, while Telegram is away a 503', async () => {
    const set = await rig()
    const gone = set.world.seal.seal('media', { f: 'AgACno-such-file' })
    expect((await get(set, gone)).status).toBe(404)
    const { link } = await withPhoto(set)
    await set.gates.telegram.turn('closed')
    const away = await get(set, tokenOf(link))
    expect(away.status).toBe(503)
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(errors(set)).toEqual([])
  })
})

/** Everything that left the bot or was written down, but for what went to Telegram itself. */
function spoken(set: Rig): [string, string][] {
  const { bot, kie, db, redis } = set.gates
  return [
    ...bot.exchanges.map((one): [string, string] => [
      'an answer of ours',
      JSON.stringify([one.status, one.answerHeaders, one.answer, one.path]),
    ]),
    ...kie.exchanges.map((one): [string, string] => [
      'a request to KIE',
      JSON.stringify([one.path, one.headers, one.request]),
    ]),
    ...set.kie.tasks.map((one): [string, string] => ['a callback address', String(one.callBackUrl)]),
    ...set.kie.calls.map((one): [string, string] => ['what KIE saw', JSON.stringify(one)]),
    ...db.exchanges.map((one): [string, string] => ['a statement', one.request]),
    ...redis.exchanges.map((one): [string, string] => ['a Redis command', one.request]),
    ...set.lines.map((line): [string, string] => ['a log line', JSON.stringify(line)]),
  ]
}

function expectSecret(set: Rig): void {
  const { token } = set.telegram
  const half = token.split(':')[1] ?? token
  for (const [where, text] of spoken(set)) {
    for (const spelling of [token, encodeURIComponent(token), half, Buffer.from(token).toString('base64')])
      expect(text.includes(spelling), where).toBe(false)
  }
  expect(set.gates.bot.exchanges.filter((one) => one.answerHeaders.location !== undefined)).toEqual([])
}

describe('the token of the bot', () => {
  test('is in nothing that leaves us over a whole journey with a file, a failure and a payment', async () => {
    const set = await rig(paying(0))
    const { vera } = await withPhoto(set)
    await vera.press('⭐ 25')
    await vera.pay()
    await vera.press('Продолжить')
    await vera.press('Сгенерировать')
    const link = String(set.kie.tasks.at(-1)?.input.image)
    await (await fetch(link)).arrayBuffer()
    await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
    await vera.press('Ещё раз')
    await vera.press('Сгенерировать')
    await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '', 'fail')
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(spoken(set).length).toBeGreaterThan(60)
    expectSecret(set)
  })

  test('is in nothing that is written while Telegram is away', async () => {
    const set = await rig()
    const { vera, link } = await withPhoto(set)
    for (const state of ['closed', 'cut'] as const) {
      await set.gates.telegram.turn(state)
      await vera.press('Домой')
      await get(set, tokenOf(link))
      await set.kie.callback(set.kie.tasks.at(-1)?.taskId ?? '')
      await set.cron()
      await set.gates.telegram.turn('open')
      set.pastBreakers()
    }
    expect(set.lines.length).toBeGreaterThan(10)
    expectSecret(set)
  })
})
