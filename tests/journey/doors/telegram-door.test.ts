import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { receiveUpdate } from '../../../lib/flow/receive-update.js'
import { errors, lastLine, requests, startPicture } from '../../support/rig.js'
import { snapshot } from '../../support/snapshot.js'
import { type Stage, stage, WEBHOOK_SECRET } from '../../support/stage.js'
import { streamed, untouchable } from '../../support/untouchable.js'
import { freshUpdateId, knock, message, post, TELEGRAM_PROOF } from '../../support/updates.js'

const JSON_TYPE = { 'content-type': 'application/json' }
const PATH = '/api/telegram'
const MEGABYTE = 1_048_576

function receive(set: Stage, headers: Record<string, string>, body: ReadableStream<Uint8Array>) {
  return receiveUpdate(set.world, streamed(`${set.url}${PATH}`, headers, body))
}

/** Nothing that came of the knock was written anywhere, and one line says so. */
async function expectUnmoved(set: Stage, before: object, status: number): Promise<void> {
  expect(await snapshot(set)).toEqual(before)
  expect(requests(set)).toHaveLength(1)
  expect(lastLine(set)).toMatchObject({ event: 'telegram', status, level: 'WARNING' })
  expect(set.telegram.calls).toEqual([])
}

describe('a caller who cannot prove to be Telegram', () => {
  const wrong: [string, Record<string, string>][] = [
    ['no secret', {}],
    ['another secret', { 'x-telegram-bot-api-secret-token': 'guess' }],
    ['an empty secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['the beginning of the secret', { 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET.slice(0, -1) }],
    ['the secret and more', { 'x-telegram-bot-api-secret-token': `${WEBHOOK_SECRET}x` }],
    ['the secret in another header', { authorization: `Bearer ${WEBHOOK_SECRET}` }],
  ]
  test.each(wrong)('with %s is refused, moves nothing and leaves one line', async (_, proof) => {
    const set = await stage()
    const before = await snapshot(set)
    const update = message({ id: 77, first_name: 'Mallory' }, { text: '/start' })
    const answer = await knock(set, PATH, {
      headers: { ...JSON_TYPE, ...proof },
      body: JSON.stringify(update),
    })
    expect(answer.status).toBe(401)
    await expectUnmoved(set, before, 401)
  })

  test('is refused before a byte of the body is read', async () => {
    const set = await stage()
    const body = untouchable()
    const answer = await receive(set, { ...JSON_TYPE, 'x-telegram-bot-api-secret-token': 'no' }, body.stream)
    expect(answer.status).toBe(401)
    expect(body.read()).toBe(false)
  })

  test('with five declared megabytes is refused for the proof, not for the size', async () => {
    const set = await stage()
    const headers = { ...JSON_TYPE, 'content-length': String(5 * MEGABYTE) }
    const body = untouchable()
    expect((await receive(set, headers, body.stream)).status).toBe(401)
    expect(body.read()).toBe(false)
  })
})

describe('a body that is no update', () => {
  const bad: [string, string | Uint8Array, number][] = [
    ['malformed JSON', '{"update_id": 1, ', 400],
    ['an empty body', '', 400],
    ['bytes that are no UTF-8', Buffer.from('{"update_id": 7, "poll": {"id": "\xff\xfe"}}', 'latin1'), 400],
    ['a JSON number', '42', 400],
    ['JSON null', 'null', 400],
    ['a JSON list', '[{"update_id": 1}]', 400],
    ['an object without a number', '{"message": {"text": "hi"}}', 400],
    ['a negative number', '{"update_id": -1, "message": {}}', 400],
    ['a number as text', '{"update_id": "7", "message": {}}', 400],
    ['a number beyond what is exact', '{"update_id": 9007199254740993, "message": {}}', 400],
    ['a message that is no object', '{"update_id": 7, "message": "hi"}', 400],
    ['a message without a chat', '{"update_id": 7, "message": {"from": {"id": 5}}}', 400],
    ['a tap without a person', '{"update_id": 7, "callback_query": {"id": "1"}}', 400],
    [
      'a checkout without an amount',
      '{"update_id": 7, "pre_checkout_query": {"id": "1", "from": {"id": 5}}}',
      400,
    ],
    ['very deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), 400],
    ['a body of two megabytes', `{"update_id": 1, "x": "${'x'.repeat(2 * MEGABYTE)}"}`, 413],
  ]
  test.each(bad)('%s is refused in words and changes nothing', async (_, body, status) => {
    const set = await stage()
    const before = await snapshot(set)
    const sent = typeof body === 'string' ? body : new Uint8Array(body)
    const answer = await knock(set, PATH, { headers: { ...JSON_TYPE, ...TELEGRAM_PROOF }, body: sent })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ ok: false })
    await expectUnmoved(set, before, status)
  })

  test('five declared megabytes are refused unread', async () => {
    const set = await stage()
    const body = untouchable()
    const headers = { ...JSON_TYPE, ...TELEGRAM_PROOF, 'content-length': String(5 * MEGABYTE) }
    expect((await receive(set, headers, body.stream)).status).toBe(413)
    expect(body.read()).toBe(false)
  })

  test('five undeclared megabytes are refused after the first one', async () => {
    const set = await stage()
    let sent = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (sent >= 5 * MEGABYTE) return controller.close()
          sent += 65_536
          controller.enqueue(new Uint8Array(65_536).fill(32))
        },
      },
      { highWaterMark: 0 },
    )
    expect((await receive(set, { ...JSON_TYPE, ...TELEGRAM_PROOF }, body)).status).toBe(413)
    expect(sent).toBeLessThan(2 * MEGABYTE)
  })

  test('a caller who hangs up in the middle is a bad request, not a bug of ours', async () => {
    const set = await stage()
    const answer = await receive(set, { ...JSON_TYPE, ...TELEGRAM_PROOF }, untouchable().stream)
    expect(answer.status).toBe(400)
    expect(errors(set)).toEqual([])
  })

  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']
  test.each(types)('of type «%s» is refused with 415', async (type) => {
    const set = await stage()
    const before = await snapshot(set)
    const update = JSON.stringify(message({ id: 78 }, { text: '/start' }))
    const answer = await receive(
      set,
      { ...TELEGRAM_PROOF, ...(type ? { 'content-type': type } : {}) },
      new Blob([update]).stream(),
    )
    expect(answer.status).toBe(415)
    await expectUnmoved(set, before, 415)
  })

  test.each(['application/json; charset=utf-8', 'Application/JSON'])(
    'of type «%s» is taken',
    async (type) => {
      const set = await stage()
      const body = JSON.stringify({ update_id: freshUpdateId(), poll: {} })
      const answer = await knock(set, PATH, { headers: { ...TELEGRAM_PROOF, 'content-type': type }, body })
      expect(answer.status).toBe(200)
    },
  )
})

describe('an update of a kind that asks nothing of us', () => {
  const kinds: [string, object][] = [
    ['an edited message', { edited_message: { message_id: 1, text: 'x', chat: { id: 5, type: 'private' } } }],
    ['a channel post', { channel_post: { message_id: 1, chat: { id: -5, type: 'channel' }, text: 'x' } }],
    ['a poll', { poll: { id: '1' } }],
    ['an inline query', { inline_query: { id: '1', from: { id: 5, first_name: 'A' }, query: 'x' } }],
    ['a kind of next year', { hologram: { depth: 3 } }],
    ['a kind with a strange name', { 'a b\n': 1 }],
    ['nothing at all', {}],
    ['a key called __proto__', JSON.parse('{"__proto__": {"polluted": true}}') as object],
    ['a key called constructor', { constructor: { prototype: { polluted: true } } }],
  ]
  test.each(kinds)('%s is answered 200 and stores nothing', async (_, content) => {
    const set = await stage()
    const before = await snapshot(set)
    const body = `{"update_id": ${freshUpdateId()}, ${JSON.stringify(content).slice(1)}`.replace(/, }$/, '}')
    const answer = await post(set, body)
    expect(answer.status).toBe(200)
    expect(await snapshot(set)).toEqual(before)
    expect(requests(set)).toHaveLength(1)
    expect(lastLine(set)).toMatchObject({ status: 200, level: 'INFO' })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('a person who blocks the bot and lets it in again is remembered as gone and back', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    vera.fake.block()
    await set.settled()
    const left = sql`select left_at is not null as gone from users where id = ${vera.id}`
    expect(await set.rows(left)).toEqual([{ gone: true }])
    vera.fake.unblock()
    await set.settled()
    expect(await set.rows(left)).toEqual([{ gone: false }])
  })

  test('words in a group are left alone', async () => {
    const set = await stage()
    const before = await snapshot(set)
    const update = message(
      { id: 79, first_name: 'A' },
      { text: 'Всем привет', chat: { id: -5, type: 'group' } },
    )
    const answer = await post(set, update)
    expect(await answer.json()).toEqual({ ok: true })
    expect(await snapshot(set)).toEqual(before)
  })
})

describe('hostile text', () => {
  const NUL = '\u0000'
  const LONE = '\ud800'
  const RTL = '\u202e'
  const ZERO_WIDTH = '\u200b'
  const prompt = `Кот${NUL}${LONE} <b>&amp;</b> _*[x](y)${RTL}${ZERO_WIDTH} 👩‍👩‍👧 ok`

  test('in a prompt reaches KIE and the rows without what Postgres refuses, and breaks no message', async () => {
    const set = await stage()
    const vera = set.person()
    await startPicture(set, vera, prompt)
    const sent = String(set.kie.tasks.at(-1)?.input.prompt)
    expect(sent).toBe(`Кот <b>&amp;</b> _*[x](y)${RTL}${ZERO_WIDTH} 👩‍👩‍👧 ok`)
    const [row] = await set.rows(
      sql`select input ->> 'prompt' as prompt from generations where user_id = ${vera.id}`,
    )
    expect(row).toEqual({ prompt: sent })
    expect(set.telegram.faults).toEqual([])
    expect(set.telegram.calls.filter((call) => !call.ok)).toEqual([])
    expect(errors(set)).toEqual([])
  })

  const names = [
    `Eve${NUL}${LONE}`,
    '<a href="https://evil">',
    `${RTL}evE`,
    '&lt;b&gt;',
    '👩‍👩‍👧',
    'x'.repeat(300),
  ]
  test.each(names)('in the name «%s» is greeted harmlessly', async (name) => {
    const set = await stage()
    const eve = set.person({ name })
    await eve.say('/start')
    expect(set.telegram.faults).toEqual([])
    expect(set.telegram.calls.filter((call) => !call.ok)).toEqual([])
    expect(eve.text()).toContain('что сделаем?')
    const [row] = await set.rows(sql`select name from users where id = ${eve.id}`)
    expect(String(row?.name)).not.toMatch(/\p{Cs}|\0/u)
    expect(errors(set)).toEqual([])
  })

  test.each([ZERO_WIDTH, `${NUL}${NUL}`, '\u2060\u2060', LONE])(
    'that shows nothing (%#) is answered kindly',
    async (text) => {
      const set = await stage()
      const answer = await post(set, message({ id: 80, first_name: 'A' }, { text }))
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ method: 'sendMessage' })
      expect(errors(set)).toEqual([])
    },
  )

  test('as a command with a very long tail is a command', async () => {
    const set = await stage()
    const answer = await post(
      set,
      message({ id: 81, first_name: 'A' }, { text: `/start ${'x'.repeat(4_000)}` }),
    )
    expect(await answer.json()).toMatchObject({ method: 'sendMessage' })
  })
})
