import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FakeTelegram } from '../../../dev/telegram/index.js'
import { caller, startTelegram } from './telegram-harness.js'

let telegram: FakeTelegram
const call = caller(() => telegram)

beforeEach(async () => {
  telegram = await startTelegram()
})
afterEach(() => telegram.stop())

async function vera() {
  const person = telegram.person({ id: 42, name: 'Вера', language: 'ru' })
  await person.send('/start')
  return person
}

const html = (text: string) => call('sendMessage', { chat_id: 42, text, parse_mode: 'HTML' })
const markup = (...rows: object[][]) => ({ inline_keyboard: rows })

describe('HTML becomes text with entities', () => {
  test('offsets count UTF-16 units', async () => {
    await vera()
    expect(await html('<b>Привет</b>, 👋 <i>мир</i>')).toMatchObject({
      result: {
        text: 'Привет, 👋 мир',
        entities: [
          { type: 'bold', offset: 0, length: 6 },
          { type: 'italic', offset: 11, length: 3 },
        ],
      },
    })
    expect(telegram.faults).toEqual([])
  })

  test.each([
    ['<u>a</u>', [{ type: 'underline', offset: 0, length: 1 }]],
    ['<s>a</s>', [{ type: 'strikethrough', offset: 0, length: 1 }]],
    ['<tg-spoiler>a</tg-spoiler>', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<span class="tg-spoiler">a</span>', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<code>a</code>', [{ type: 'code', offset: 0, length: 1 }]],
    ['<pre>a</pre>', [{ type: 'pre', offset: 0, length: 1 }]],
    [
      '<pre><code class="language-ts">a</code></pre>',
      [{ type: 'pre', offset: 0, length: 1, language: 'ts' }],
    ],
    [
      '<a href="https://example.com/?a=1&amp;b=2">a</a>',
      [{ type: 'text_link', offset: 0, length: 1, url: 'https://example.com/?a=1&b=2' }],
    ],
    ['<blockquote>a</blockquote>', [{ type: 'blockquote', offset: 0, length: 1 }]],
    ['<blockquote expandable>a</blockquote>', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    [
      '<b>a<i>b</i></b>',
      [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
  ])('%s', async (text, entities) => {
    await vera()
    expect(await html(text)).toMatchObject({ ok: true, result: { entities } })
    expect(telegram.faults).toEqual([])
  })

  test('character references become characters', async () => {
    await vera()
    expect(await html('1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;&#128075;&#x1F44B;')).toMatchObject({
      result: { text: '1 < 2 && 3 > 2 "👋👋' },
    })
  })

  test('white space at the ends is cut and entities move along', async () => {
    await vera()
    expect(await html('\n\n  <b>a </b>\n')).toMatchObject({
      result: { text: 'a', entities: [{ type: 'bold', offset: 0, length: 1 }] },
    })
  })

  test.each([
    ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<x>a</x>', 'Unsupported start tag "x" at byte offset 0'],
    ['жж <div>a</div>', 'Unsupported start tag "div" at byte offset 5'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href>a</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
  ])('%s is refused', async (text, reason) => {
    await vera()
    expect(await html(text)).toEqual({
      ok: false,
      error_code: 400,
      description: `Bad Request: can't parse entities: ${reason}`,
    })
    expect(telegram.faults).toHaveLength(1)
  })

  test('an unknown character reference stays as it is, and is a fault', async () => {
    await vera()
    expect(await html('a&nbsp;b')).toMatchObject({ result: { text: 'a&nbsp;b' } })
    expect(telegram.faults).toEqual(['sendMessage: text: the HTML entity &nbsp; is unknown to Telegram'])
  })
})

describe('a call is checked against the specification', () => {
  test('an unknown parameter is a fault and nothing more', async () => {
    await vera()
    expect(await call('sendMessage', { chat_id: 42, text: 'a', reply_to_message_id: 1 })).toMatchObject({
      ok: true,
    })
    expect(telegram.faults).toEqual(['sendMessage: reply_to_message_id is not a parameter of sendMessage'])
    expect(telegram.calls.at(-1)).toMatchObject({ ok: true, status: 200, via: 'http' })
  })

  test('an unknown field deep inside is a fault', async () => {
    await vera()
    const reply_markup = markup([{ text: 'a', callback_data: 'b', colour: 'red' }])
    expect(await call('sendMessage', { chat_id: 42, text: 'a', reply_markup })).toMatchObject({ ok: true })
    expect(telegram.faults).toEqual([
      'sendMessage: reply_markup.inline_keyboard[0][0].colour is not a field of InlineKeyboardButton',
    ])
  })

  test('numbers, booleans and objects may come as strings', async () => {
    await vera()
    const params = new URLSearchParams({
      chat_id: '42',
      text: 'a',
      disable_notification: 'true',
      reply_markup: JSON.stringify(markup([{ text: 'a', callback_data: 'b' }])),
    })
    const response = await fetch(`${telegram.root}/bot${telegram.token}/sendMessage`, {
      method: 'POST',
      body: params,
    })
    expect(await response.json()).toMatchObject({
      ok: true,
      result: { reply_markup: { inline_keyboard: [[{ text: 'a' }]] } },
    })
    expect(telegram.calls.at(-1)?.params.reply_markup).toEqual(markup([{ text: 'a', callback_data: 'b' }]))
    expect(telegram.faults).toEqual([])
  })

  test('a call by GET is a call', async () => {
    const response = await fetch(`${telegram.root}/bot${telegram.token}/getMe`)
    expect(await response.json()).toMatchObject({ ok: true, result: { is_bot: true } })
  })

  test.each([
    ['sendMessage', { text: 'a' }, 'chat_id is empty'],
    ['sendMessage', { chat_id: 42 }, 'message text is empty'],
    ['sendMessage', { chat_id: 42, text: ' \n ' }, 'message text is empty'],
    ['sendMessage', { chat_id: 42, text: 'a'.repeat(4097) }, 'message is too long'],
    ['sendMessage', { chat_id: 42, text: '<b>a</b>'.repeat(5000), parse_mode: 'HTML' }, 'text is too long'],
    ['sendMessage', { chat_id: 42, text: 'a', parse_mode: 'XML' }, 'unsupported parse_mode'],
    [
      'sendMessage',
      { chat_id: 42, text: 'a', reply_markup: 'no' },
      "can't parse reply keyboard markup JSON object",
    ],
    ['sendMessage', { chat_id: 42, text: 'a', reply_markup: [] }, 'object expected as reply markup'],
    ['sendMessage', { chat_id: 7, text: 'a' }, 'chat not found'],
    [
      'sendMessage',
      { chat_id: 42, text: 'a', reply_parameters: { message_id: 1 } },
      'message to be replied not found',
    ],
    ['sendChatAction', { chat_id: 42, action: 'dancing' }, 'wrong parameter action in request'],
    ['sendPhoto', { chat_id: 42 }, 'there is no photo in the request'],
    ['sendPhoto', { chat_id: 42, photo: 'nothing' }, 'wrong file identifier/HTTP URL specified'],
    ['sendPhoto', { chat_id: 42, photo: 'attach://nothing' }, 'file "nothing" not found'],
    ['deleteMessage', { chat_id: 42 }, 'message identifier is not specified'],
    ['deleteMessage', { chat_id: 42, message_id: 1 }, 'message to delete not found'],
    ['editMessageText', { chat_id: 42, text: 'a' }, 'message identifier is not specified'],
    ['editMessageText', { message_id: 42, text: 'a' }, 'chat_id is empty'],
    ['editMessageText', { chat_id: 42, message_id: 1, text: 'a' }, 'message to edit not found'],
    ['getFile', {}, 'file_id not specified'],
    ['getFile', { file_id: 'x' }, 'wrong file_id or the file is temporarily unavailable'],
    ['setWebhook', { url: 'http://example.com' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
    ['setWebhook', { url: 'nonsense' }, 'invalid webhook URL specified'],
    [
      'setWebhook',
      { url: 'https://example.com', secret_token: 'a b' },
      'secret token contains unallowed characters',
    ],
    ['setWebhook', { url: 'https://example.com', secret_token: 'a'.repeat(257) }, 'secret token is too long'],
    ['setMyCommands', { commands: [{ command: 'Start', description: 'a' }] }, 'BOT_COMMAND_INVALID'],
    ['sendMessageDraft', { chat_id: 42, draft_id: 0, text: 'a' }, 'invalid draft_id specified'],
    ['answerPreCheckoutQuery', { pre_checkout_query_id: '1', ok: false }, 'error message must be non-empty'],
    [
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'query is too old and response timeout expired or query ID is invalid',
    ],
  ])('%s %o is refused', async (method, params, reason) => {
    await vera()
    expect(await call(method, params)).toMatchObject({
      error_code: 400,
      description: `Bad Request: ${reason}`,
    })
  })

  test('4096 characters are counted after the markup, as code points', async () => {
    await vera()
    expect(await html(`<b>${'👋'.repeat(4096)}</b>`)).toMatchObject({ ok: true })
  })

  test.each([
    [{ text: 'a', callback_data: 'я'.repeat(33) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'a' }, "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard"],
    [
      { text: 'a', callback_data: '' },
      "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard",
    ],
    [
      { text: 'a', callback_data: 'b', style: 'blue' },
      "can't parse inline keyboard button: invalid button style specified",
    ],
    [
      { text: 'a', url: 'ftp://example.com' },
      "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    ],
    [
      { text: 'a', url: 'http://localhost:3000' },
      "inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL",
    ],
    [{ text: 'a', pay: true }, 'BUTTON_TYPE_INVALID'],
  ])('the button %o is refused', async (button, reason) => {
    await vera()
    const answer = await call('sendMessage', { chat_id: 42, text: 'a', reply_markup: markup([button]) })
    expect(answer).toMatchObject({ error_code: 400, description: `Bad Request: ${reason}` })
  })

  test('of two kinds in one button the first wins, and it is a fault', async () => {
    await vera()
    const reply_markup = markup([{ text: 'a', callback_data: 'b', url: 'https://example.com' }])
    expect(await call('sendMessage', { chat_id: 42, text: 'a', reply_markup })).toMatchObject({
      result: { reply_markup: markup([{ text: 'a', url: 'https://example.com' }]) },
    })
    expect(telegram.faults.join()).toContain('has several kinds: url, callback_data')
  })

  test('an unknown method, a wrong token and a malformed token are told apart', async () => {
    expect(await call('sendEverything')).toMatchObject({
      error_code: 404,
      description: 'Not Found: method not found',
    })
    const other = await fetch(`${telegram.root}/bot1:AAAAA/getMe`)
    expect([other.status, await other.json()]).toMatchObject([401, { description: 'Unauthorized' }])
    const broken = await fetch(`${telegram.root}/botnonsense/getMe`)
    expect([broken.status, await broken.json()]).toMatchObject([404, { description: 'Not Found' }])
  })

  test('a method spelled in another case works and is a fault', async () => {
    expect(await call('getme')).toMatchObject({ ok: true })
    expect(telegram.faults).toEqual(['getMe: getme should be spelled getMe'])
  })

  test('a method that is not acted out answers with its type', async () => {
    await vera()
    expect(await call('sendDice', { chat_id: 42, emoji: '🎲' })).toMatchObject({
      result: { dice: { emoji: '🎲' } },
    })
    expect(await call('getUserProfilePhotos', { user_id: 42 })).toMatchObject({ result: { photos: [] } })
    expect(await call('getAvailableGifts')).toMatchObject({ ok: true })
    expect(telegram.faults).toEqual([])
  })
})

describe('messages can be changed and removed', () => {
  test('an edit replaces the text, keeps the message and drops the keyboard', async () => {
    const person = await vera()
    await call('sendMessage', {
      chat_id: 42,
      text: 'a',
      reply_markup: markup([{ text: 'x', callback_data: 'y' }]),
    })
    const { message_id } = person.last()
    expect(await call('editMessageText', { chat_id: 42, message_id, text: 'b' })).toMatchObject({ ok: true })
    expect(person.last()).toMatchObject({ message_id, text: 'b', edit_date: expect.any(Number) })
    expect(person.last().reply_markup).toBeUndefined()
  })

  test('an edit that changes nothing is refused', async () => {
    const person = await vera()
    const same = { text: 'a', reply_markup: markup([{ text: 'x', callback_data: 'y' }]) }
    await call('sendMessage', { chat_id: 42, ...same })
    const { message_id } = person.last()
    expect((await call('editMessageText', { chat_id: 42, message_id, ...same })).description).toMatch(
      /^Bad Request: message is not modified: /,
    )
  })

  test("a person's message cannot be edited, but deleted", async () => {
    const person = await vera()
    const [mine] = person.messages()
    const at = { chat_id: 42, message_id: mine?.message_id }
    expect(await call('editMessageText', { ...at, text: 'b' })).toMatchObject({
      description: "Bad Request: message can't be edited",
    })
    expect(await call('deleteMessage', at)).toMatchObject({ ok: true })
    expect(person.messages()).toEqual([])
  })

  test('what is older than 48 hours stays', async () => {
    await telegram.stop()
    let now = Date.now()
    const { startFakeTelegram } = await import('../../../dev/telegram/index.js')
    telegram = await startFakeTelegram({ clock: () => now })
    const person = await vera()
    now += 49 * 3_600_000
    const message_id = person.messages()[0]?.message_id
    expect(await call('deleteMessage', { chat_id: 42, message_id })).toMatchObject({
      description: "Bad Request: message can't be deleted",
    })
  })

  test('a copy carries the content, a forward its origin', async () => {
    const person = await vera()
    await html('<b>a</b>')
    const { message_id } = person.last()
    const from = { chat_id: 42, from_chat_id: 42, message_id }
    expect(await call('copyMessage', from)).toMatchObject({ result: { message_id: message_id + 1 } })
    expect(person.last()).toMatchObject({ text: 'a', entities: [{ type: 'bold' }] })
    expect(await call('forwardMessage', from)).toMatchObject({ result: { forward_origin: { type: 'user' } } })
  })

  test('a reply shows what it replies to', async () => {
    const person = await vera()
    const message_id = person.messages()[0]?.message_id
    expect(
      await call('sendMessage', { chat_id: 42, text: 'a', reply_parameters: { message_id } }),
    ).toMatchObject({
      result: { reply_to_message: { message_id, text: '/start' } },
    })
  })
})

describe('people decide whether they want to hear from the bot', () => {
  test('who never started it is not written to', async () => {
    telegram.person({ id: 42, name: 'Вера' })
    expect(await call('sendMessage', { chat_id: 42, text: 'a' })).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    })
  })

  test('who blocked it is not written to, until they unblock it', async () => {
    const person = await vera()
    person.block()
    expect(await call('sendMessage', { chat_id: 42, text: 'a' })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    })
    person.unblock()
    expect(await call('sendMessage', { chat_id: 42, text: 'a' })).toMatchObject({ ok: true })
  })
})

describe('the bot describes itself', () => {
  test('commands are kept by scope and language', async () => {
    const commands = [{ command: 'start', description: 'Начать' }]
    await call('setMyCommands', { commands, language_code: 'ru' })
    await call('setMyCommands', { commands: [{ command: 'start', description: 'Begin' }] })
    expect(await call('getMyCommands', { language_code: 'ru' })).toMatchObject({ result: commands })
    expect(await call('getMyCommands', { scope: { type: 'all_private_chats' } })).toMatchObject({
      result: [],
    })
    telegram.person({ id: 42, name: 'Вера', language: 'ru' })
    telegram.person({ id: 43, name: 'Sam', language: 'en' })
    expect(telegram.commandsFor(42)).toEqual(commands)
    expect(telegram.commandsFor(43)).toEqual([{ command: 'start', description: 'Begin' }])
    await call('deleteMyCommands', { language_code: 'ru' })
    expect(await call('getMyCommands', { language_code: 'ru' })).toMatchObject({ result: [] })
  })

  test('names and descriptions fall back to the default language', async () => {
    await call('setMyDescription', { description: 'Рисует', language_code: 'ru' })
    await call('setMyDescription', { description: 'Draws' })
    expect(await call('getMyDescription', { language_code: 'ru' })).toMatchObject({
      result: { description: 'Рисует' },
    })
    expect(await call('getMyDescription', { language_code: 'de' })).toMatchObject({
      result: { description: 'Draws' },
    })
  })
})

describe('failures on demand', () => {
  test('a flood is answered with the time to wait', async () => {
    await vera()
    telegram.fail('sendMessage', {
      status: 429,
      description: 'Too Many Requests: retry after 5',
      retryAfter: 5,
    })
    const response = await fetch(`${telegram.root}/bot${telegram.token}/sendMessage?chat_id=42&text=a`)
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      429,
      '5',
      {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 5',
        parameters: { retry_after: 5 },
      },
    ])
    expect(await call('sendMessage', { chat_id: 42, text: 'a' })).toMatchObject({ ok: true })
  })

  test('a dropped call did nothing, unless it was applied', async () => {
    const person = await vera()
    telegram.fail('sendMessage', 'drop')
    await expect(call('sendMessage', { chat_id: 42, text: 'a' })).rejects.toThrow()
    expect(person.messages()).toHaveLength(1)
    telegram.fail('sendMessage', { status: 0, description: 'lost', applied: true })
    await expect(call('sendMessage', { chat_id: 42, text: 'a' })).rejects.toThrow()
    expect(person.last().text).toBe('a')
  })
})
