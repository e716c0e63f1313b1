import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FakeTelegram } from '../../../dev/telegram/index.js'
import { caller, type Hook, pick, startHook, startTelegram } from './telegram-harness.js'

let telegram: FakeTelegram
let hook: Hook
const call = caller(() => telegram)

beforeEach(async () => {
  hook = await startHook()
  telegram = await startTelegram()
  telegram.setWebhook({ url: hook.url, secret: 'secret_1' })
})
afterEach(async () => {
  await telegram.stop()
  await hook.stop()
})

const vera = () => telegram.person({ id: 42, name: 'Вера', language: 'ru' })
const ids = () => hook.seen.map(({ update }) => update.update_id)

describe('an update is delivered to the webhook', () => {
  test('with the secret, and as the Bot API writes it', async () => {
    await vera().send('/start r_abc')
    expect(hook.seen).toMatchObject([
      {
        secret: 'secret_1',
        update: {
          message: {
            from: { id: 42, is_bot: false, first_name: 'Вера', language_code: 'ru' },
            chat: { id: 42, type: 'private' },
            text: '/start r_abc',
            entities: [{ type: 'bot_command', offset: 0, length: 6 }],
          },
        },
      },
    ])
  })

  test('again and again with the same id until a 2xx, at the pace of Telegram', async () => {
    let left = 5
    hook.answer = () => {
      left -= 1
      return { status: left < 0 ? 200 : 503 }
    }
    await vera().send('a')
    await telegram.settled()
    expect(hook.seen).toHaveLength(6)
    expect(new Set(ids()).size).toBe(1)
    expect(await call('getWebhookInfo')).toMatchObject({
      result: { pending_update_count: 0, last_error_message: expect.stringContaining('503') },
    })
  })

  test('a failing update holds up its queue, not the others', async () => {
    const person = vera()
    await person.send('hello')
    await call('sendMessage', {
      chat_id: 42,
      text: 'a',
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    })
    let poisoned = true
    hook.answer = (update) => ({
      status: update.message && poisoned ? 503 : 200,
      headers: { 'retry-after': '60' },
    })
    await person.send('poison')
    const later = person.send('later')
    await person.press(person.last().message_id, 'Go')
    const kinds = () => hook.seen.map(({ update }) => pick(update, 'message', 'text') ?? 'tap')
    expect(kinds().filter((kind) => kind === 'tap')).toHaveLength(1)
    expect(kinds()).not.toContain('later')
    poisoned = false
    await later
    await telegram.settled()
    expect(kinds().at(-1)).toBe('later')
  })

  test('Retry-After is obeyed: a tap asked for again after its 150 seconds is gone', async () => {
    const person = await withButton()
    hook.answer = (update) => ({
      status: update.callback_query ? 503 : 200,
      headers: { 'retry-after': '151' },
    })
    await person.press(person.last().message_id, 'Создать')
    await telegram.settled()
    expect(hook.seen.filter(({ update }) => update.callback_query)).toHaveLength(1)
  })

  test('a tap that nobody takes expires after 150 seconds, a message does not', async () => {
    const person = vera()
    await person.send('hello')
    await call('sendMessage', {
      chat_id: 42,
      text: 'a',
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    })
    hook.answer = (update) => ({ status: update.callback_query ? 500 : 200 })
    await person.press(person.last().message_id, 'go')
    await telegram.settled()
    // 0, 2, 6, 14, 30, 62, 126 seconds; the next one would come after the end.
    expect(hook.seen.filter(({ update }) => update.callback_query).length).toBeLessThanOrEqual(8)
    expect(hook.seen.filter(({ update }) => update.callback_query).length).toBeGreaterThanOrEqual(6)
  })

  test('a method in the response is executed', async () => {
    hook.answer = () => ({
      status: 200,
      body: { method: 'sendMessage', chat_id: 42, text: '<b>Здравствуйте</b>', parse_mode: 'HTML' },
    })
    const person = vera()
    await person.send('/start')
    expect(person.last()).toMatchObject({ text: 'Здравствуйте', entities: [{ type: 'bold' }] })
    expect(telegram.calls).toMatchObject([{ method: 'sendMessage', via: 'webhook', ok: true, faults: [] }])
  })

  test('a method in the response is checked like any other, and get* is not executed', async () => {
    hook.answer = () => ({ status: 200, body: { method: 'sendMessage', chat_id: 42, texte: 'a' } })
    await vera().send('/start')
    expect(telegram.faults).toEqual([
      'sendMessage: text is required',
      'sendMessage: texte is not a parameter of sendMessage',
    ])
    hook.answer = () => ({ status: 200, body: { method: 'getMe' } })
    await vera().send('again')
    expect(telegram.calls.at(-1)).toMatchObject({ method: 'getMe', ok: false })
  })

  test('two people do not wait for each other', async () => {
    const gate = new AbortController()
    const wait = new Promise<void>((resolve) => gate.signal.addEventListener('abort', () => resolve()))
    const sam = telegram.person({ id: 43, name: 'Sam', language: 'en' })
    hook.answer = (update) => {
      return pick(update, 'message', 'from', 'id') === 42 ? { status: 200, wait } : { status: 200 }
    }
    const slow = vera().send('a')
    await sam.send('b')
    expect(hook.seen).toHaveLength(2)
    gate.abort()
    await slow
  })

  test('blocking tells the bot that it was kicked', async () => {
    const person = vera()
    await person.send('/start')
    person.block()
    await telegram.settled()
    expect(hook.seen.at(-1)?.update).toMatchObject({
      my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } },
    })
  })

  test('a kept update can be delivered once more by hand', async () => {
    await vera().send('/start')
    const [update] = telegram.updates
    const response = await telegram.deliver(update ?? {})
    expect(response.status).toBe(200)
    expect(new Set(ids()).size).toBe(1)
    expect(hook.seen).toHaveLength(2)
  })
})

describe('without a webhook updates wait for getUpdates', () => {
  beforeEach(() => call('deleteWebhook'))

  test('and are confirmed by the offset', async () => {
    await vera().send('a')
    await vera().send('b')
    const first = (await call('getUpdates')).result
    expect(first).toMatchObject([{ message: { text: 'a' } }, { message: { text: 'b' } }])
    const offset = Number(pick(first, 0, 'update_id')) + 1
    expect(await call('getUpdates', { offset })).toMatchObject({ result: [{ message: { text: 'b' } }] })
    expect(await call('getUpdates', { offset: offset + 1 })).toEqual({ ok: true, result: [] })
  })

  test('a long poll ends with the first update', async () => {
    const poll = call('getUpdates', { timeout: 20 })
    await vera().send('a')
    expect(await poll).toMatchObject({ result: [{ message: { text: 'a' } }] })
  })

  test('a second poll ends the first', async () => {
    const first = call('getUpdates', { timeout: 20 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await call('getUpdates')
    expect(await first).toMatchObject({
      error_code: 409,
      description: expect.stringMatching(/^Conflict: terminated by other getUpdates/),
    })
  })

  test('while a webhook is set, polling is refused', async () => {
    await call('setWebhook', { url: hook.url })
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 })
  })

  test('what waited goes to a webhook set later, in order', async () => {
    await vera().send('a')
    await vera().send('b')
    telegram.setWebhook({ url: hook.url, secret: 's' })
    await telegram.settled()
    expect(hook.seen).toMatchObject([
      { update: { message: { text: 'a' } } },
      { update: { message: { text: 'b' } } },
    ])
  })
})

async function withButton() {
  const person = vera()
  await person.send('/start')
  await call('sendMessage', {
    chat_id: 42,
    text: 'a',
    reply_markup: { inline_keyboard: [[{ text: 'Создать · 48 ₽', callback_data: '1.g.x' }]] },
  })
  return person
}

const tapId = () => pick(hook.seen.at(-1), 'update', 'callback_query', 'id')

describe('a button asks the bot', () => {
  test('and is answered once', async () => {
    const person = await withButton()
    await person.press(person.last().message_id, 'Создать')
    expect(hook.seen.at(-1)?.update).toMatchObject({
      callback_query: { data: '1.g.x', message: { text: 'a' }, from: { id: 42 } },
    })
    const answer = { callback_query_id: tapId(), text: 'Минуту…', show_alert: true }
    expect(await call('answerCallbackQuery', answer)).toMatchObject({ ok: true })
    expect(person.toasts).toEqual([{ text: 'Минуту…', alert: true }])
    expect(await call('answerCallbackQuery', answer)).toMatchObject({
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    })
  })

  test('that is not there cannot be pressed', async () => {
    const person = await withButton()
    await expect(person.press(person.last().message_id, 'Отмена')).rejects.toThrow(/Создать/)
  })

  test('over 200 characters of answer are refused', async () => {
    const person = await withButton()
    await person.press(person.last().message_id, '1.g.x')
    expect(
      await call('answerCallbackQuery', { callback_query_id: tapId(), text: 'a'.repeat(201) }),
    ).toMatchObject({
      description: 'Bad Request: MESSAGE_TOO_LONG',
    })
  })
})
