import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buttonData } from '../../../lib/telegram/buttons.js'
import { type IncomingEvent, type ParsedUpdate, parseUpdate } from '../../../lib/telegram/parse.js'

const anna = {
  id: 42,
  is_bot: false,
  first_name: 'Anna',
  last_name: 'K',
  username: 'annak',
  language_code: 'ru',
}
const chat = { id: 42, type: 'private', first_name: 'Anna', username: 'annak' }
const group = { id: -100, type: 'supergroup', title: 'Friends' }

function message(content: object): object {
  return { update_id: 1, message: { message_id: 5, date: 1_700_000_000, from: anna, chat, ...content } }
}

function eventOf(parsed: ParsedUpdate): IncomingEvent | string {
  if (parsed.kind === 'update') return parsed.incoming.event
  return parsed.kind === 'ignored' ? `ignored: ${parsed.what}` : 'malformed'
}

function hear(content: object, username?: string): IncomingEvent | string {
  return eventOf(parseUpdate(message(content), username))
}

function named(from: object): string | null {
  const parsed = parseUpdate(message({ text: 'hi', from }))
  return parsed.kind === 'update' ? parsed.incoming.person.name : null
}

function media(content: object): unknown {
  const event = hear(content)
  return typeof event === 'object' && event.kind === 'media' ? event.media : event
}

function membership(status: string): object {
  const change = { chat, from: anna, date: 1, old_chat_member: {}, new_chat_member: { status } }
  return { update_id: 5, my_chat_member: change }
}

describe('who speaks', () => {
  test('is known by id, name, username and language', () => {
    expect(parseUpdate(message({ text: 'hi' }))).toEqual({
      kind: 'update',
      incoming: {
        updateId: 1,
        chatId: 42,
        chatType: 'private',
        person: { id: 42, name: 'Anna K', username: 'annak', languageCode: 'ru' },
        event: { kind: 'text', text: 'hi' },
      },
    })
  })

  test('without a readable name has none, and no other word stands in for it', () => {
    expect(named({ id: 42, first_name: '\u0000', username: 'annak' })).toBeNull()
    expect(named({ id: 42, first_name: '' })).toBeNull()
    expect(named({ id: 42, first_name: 'two\nlines' })).toBe('two lines')
  })
})

describe('words', () => {
  test('are text, cleaned', () => {
    expect(hear({ text: '  a\u0000 cat\ud800 ' })).toEqual({ kind: 'text', text: 'a cat' })
    expect(hear({ text: '\u0000' })).toEqual({ kind: 'other', what: 'blank' })
  })

  test('that begin with a slash are a command, whoever it is addressed to', () => {
    expect(hear({ text: '/start' })).toEqual({ kind: 'command', command: 'start', argument: '' })
    expect(hear({ text: '/START@Atelier_Bot  r_ab-C ' })).toEqual({
      kind: 'command',
      command: 'start',
      argument: 'r_ab-C',
    })
    expect(hear({ text: '/imagine a cat\non a roof' })).toEqual({
      kind: 'command',
      command: 'imagine',
      argument: 'a cat\non a roof',
    })
  })

  test('with a slash that names no command stay words', () => {
    for (const text of ['/', '/ start', '//start', '/кот', 'see /start']) {
      expect(hear({ text })).toEqual({ kind: 'text', text })
    }
  })

  test('forwarded from somebody are words all the same', () => {
    expect(hear({ text: 'a cat', forward_origin: { type: 'user', date: 1 } })).toEqual({
      kind: 'text',
      text: 'a cat',
    })
  })
})

describe('media', () => {
  const file = { file_id: 'F', file_unique_id: 'U', file_size: 1000 }
  const none = { name: null, mime: null, seconds: null, width: null, height: null }
  const known = { fileId: 'F', uniqueId: 'U', size: 1000, ...none }

  test('a photo is taken in its largest size', () => {
    const photo = [
      { ...file, file_id: 'small', width: 90, height: 60 },
      { ...file, file_id: 'large', width: 1280, height: 853, file_size: 9000 },
      { ...file, file_id: 'middle', width: 320, height: 213 },
    ]
    expect(media({ photo })).toEqual({
      ...known,
      kind: 'image',
      fileId: 'large',
      size: 9000,
      mime: 'image/jpeg',
      width: 1280,
      height: 853,
      source: 'photo',
    })
    const same = [
      { ...file, file_id: 'light', width: 10, height: 10, file_size: 1 },
      { ...file, file_id: 'heavy', width: 10, height: 10, file_size: 2 },
    ]
    expect(media({ photo: same })).toMatchObject({ fileId: 'heavy' })
  })

  test('a live photo is its picture', () => {
    const live_photo = {
      ...file,
      file_id: 'clip',
      photo: [{ ...file, file_id: 'still', width: 2, height: 2 }],
    }
    expect(media({ live_photo })).toMatchObject({ kind: 'image', fileId: 'still' })
  })

  test.each([
    [
      'video',
      { mime_type: 'video/mp4', duration: 7, width: 640, height: 360 },
      { kind: 'video', mime: 'video/mp4' },
    ],
    ['video_note', { duration: 7, length: 240 }, { kind: 'video', mime: 'video/mp4' }],
    [
      'animation',
      { mime_type: 'video/mp4', duration: 2, width: 1, height: 1 },
      { kind: 'video', mime: 'video/mp4' },
    ],
    ['animation', { mime_type: 'image/gif' }, { kind: 'image', mime: 'image/gif' }],
    [
      'audio',
      { mime_type: 'audio/mpeg', duration: 180, file_name: 'song.mp3' },
      { kind: 'audio', mime: 'audio/mpeg' },
    ],
    ['audio', { file_name: 'song.mp3' }, { kind: 'audio', mime: 'audio/mpeg' }],
    ['voice', { mime_type: 'audio/ogg', duration: 3 }, { kind: 'audio', mime: 'audio/ogg' }],
    ['voice', { duration: 3 }, { kind: 'audio', mime: 'audio/ogg' }],
  ])('a %s with %j is %j', (source, about, found) => {
    const read = media({ [source]: { ...file, ...about } })
    expect(read).toMatchObject({ ...found, source, fileId: 'F', size: 1000 })
  })

  test('a video note is as wide as it is high', () => {
    expect(media({ video_note: { ...file, length: 240 } })).toMatchObject({ width: 240, height: 240 })
  })

  test('an animation is not taken for the document that repeats it', () => {
    const animation = { ...file, mime_type: 'video/mp4' }
    expect(media({ animation, document: animation })).toMatchObject({ source: 'animation' })
  })

  test.each([
    [{ mime_type: 'image/png', file_name: 'a.png' }, 'image', 'image/png'],
    [{ mime_type: 'VIDEO/MP4; codecs=avc1' }, 'video', 'video/mp4'],
    [{ mime_type: 'audio/x-wav' }, 'audio', 'audio/x-wav'],
    [{ mime_type: 'application/ogg' }, 'audio', 'application/ogg'],
    [{ mime_type: 'application/octet-stream', file_name: 'Clip.MOV' }, 'video', 'video/quicktime'],
    [{ file_name: 'photo.heic' }, 'image', 'image/heic'],
  ])('a document with %j is %s', (about, kind, mime) => {
    expect(media({ document: { ...file, ...about } })).toMatchObject({ kind, mime, source: 'document' })
  })

  test.each([
    [{ mime_type: 'application/pdf', file_name: 'a.pdf' }, 'application/pdf'],
    [{ mime_type: 'application/pdf', file_name: 'a.png' }, 'application/pdf'],
    [{ mime_type: 'application/octet-stream', file_name: 'a' }, 'application/octet-stream'],
    [{ mime_type: 'not a type' }, null],
    [{}, null],
  ])('a document with %j is only a file', (about, mime) => {
    expect(hear({ document: { ...file, ...about } })).toMatchObject({ kind: 'file', mime })
  })

  test('carries its caption and its album', () => {
    const photo = [{ ...file, width: 1, height: 1 }]
    expect(hear({ photo, caption: ' make it\u0000 blue ', media_group_id: '77' })).toMatchObject({
      kind: 'media',
      caption: 'make it blue',
      album: '77',
    })
    expect(hear({ photo })).toMatchObject({ caption: null, album: null })
  })
})

describe('what the bot cannot use', () => {
  test('is named, so that it can be answered kindly', () => {
    for (const what of ['sticker', 'contact', 'location', 'poll', 'dice', 'story', 'paid_media']) {
      expect(hear({ [what]: {} })).toEqual({ kind: 'other', what })
    }
  })

  test.each([
    ['a service message', message({ pinned_message: {} }), 'service message'],
    ['an edit', { update_id: 1, edited_message: {} }, 'edited_message'],
    ['a channel post', { update_id: 1, channel_post: {} }, 'channel_post'],
    ['a reaction', { update_id: 1, message_reaction: {} }, 'message_reaction'],
    ['a poll', { update_id: 1, poll: {} }, 'poll'],
    ['a find of ours that was posted', message({ text: 'hi', via_bot: { id: 1 } }), 'inline result'],
    ['a kind from the future', { update_id: 1, telepathy: {} }, 'telepathy'],
    ['an empty update', { update_id: 1 }, 'nothing'],
    ['a strange name', { update_id: 1, 'a b\n': {} }, 'unknown'],
    ['another bot', message({ text: 'hi', from: { ...anna, is_bot: true } }), 'message of a bot'],
    ['nobody', message({ text: 'hi', from: undefined }), 'message of nobody'],
  ])('%s is ignored', (_, update, what) => {
    expect(parseUpdate(update)).toEqual({ kind: 'ignored', updateId: 1, what })
  })
})

describe('a group', () => {
  const hears = (content: object, username = 'atelier_bot') => hear({ chat: group, ...content }, username)
  const nothing = 'ignored: group message'

  test('is heard by commands; one with another name is for another bot, one without may be', () => {
    const start = { kind: 'command', command: 'start', argument: '' }
    expect(hears({ text: '/start@Atelier_Bot' })).toEqual(start)
    expect(hears({ text: '/start@other_bot' })).toBe(nothing)
    expect(hears({ text: '/start' })).toEqual({ ...start, bare: true })
    expect(hear({ chat: group, text: '/start@Atelier_Bot' })).toEqual(start)
    expect(hear({ chat: group, text: '/start' })).toEqual({ ...start, bare: true })
  })

  test('is heard when it names the bot, and the name is no part of the words', () => {
    expect(hears({ text: '@Atelier_Bot draw a cat' })).toEqual({ kind: 'text', text: 'draw a cat' })
    expect(hears({ text: 'a cat, @atelier_bot' })).toEqual({ kind: 'text', text: 'a cat,' })
    expect(hears({ text: '@atelier_bot' })).toMatchObject({ kind: 'command', command: 'menu' })
    expect(hears({ text: '@atelier_bot /find cat' })).toMatchObject({ command: 'find', argument: 'cat' })
    for (const text of ['hello', '@atelier_botty', 'me@atelier_bot', '@other_bot hi']) {
      expect(hears({ text })).toBe(nothing)
    }
    const photo = [{ file_id: 'a', file_unique_id: 'b', width: 9, height: 9 }]
    expect(hears({ text: undefined, photo, caption: '@atelier_bot blue' })).toMatchObject({ caption: 'blue' })
    expect(hears({ text: undefined, photo, caption: 'blue' })).toBe(nothing)
  })

  test('is heard when it answers a message of the bot, and nobody else’s', () => {
    const by = (from: object) => ({ text: 'a cat', reply_to_message: { message_id: 4, from } })
    const words = { kind: 'text', text: 'a cat' }
    expect(hears(by({ id: 1, is_bot: true, username: 'Atelier_Bot' }))).toEqual(words)
    expect(hears(by({ id: 2, is_bot: true, username: 'other_bot' }))).toBe(nothing)
    expect(hears(by(anna))).toBe(nothing)
    expect(hears({ ...by({ id: 1, is_bot: true, username: 'atelier_bot' }), sender_chat: {} })).toBe(nothing)
    expect(hear({ chat: { ...group, type: 'channel' }, text: '/start@atelier_bot' }, 'atelier_bot')).toBe(
      'ignored: channel post',
    )
  })

  test('tells who asked and where: of a message its writer, of a press who wrote what the menu answers', () => {
    const where = (update: object) => {
      const parsed = parseUpdate(update, 'atelier_bot')
      return parsed.kind === 'update' ? parsed.incoming.group : null
    }
    const press = (reply: object) => ({
      update_id: 3,
      callback_query: {
        id: '1',
        from: anna,
        data: '1.h',
        message: { message_id: 6, date: 1_700_000_000, chat: group, text: 'screen', ...reply },
      },
    })
    expect(where(message({ chat: group, text: '/start' }))).toEqual({ owner: 42, message: 5 })
    const asked = { message_id: 5, from: { ...anna, id: 43 } }
    expect(where(press({ reply_to_message: asked }))).toEqual({ owner: 43, message: 5 })
    const ours = { message_id: 5, from: { id: 1, is_bot: true } }
    expect(where(press({ reply_to_message: ours }))).toEqual({ owner: null, message: 5 })
    expect(where(press({}))).toEqual({ owner: null, message: null })
    expect(where(message({ text: '/start' }))).toBeUndefined()
  })
})

describe('a tap', () => {
  const generation = '0b3e5c62-58f5-4d3c-9f37-0d9c0a3c2d11'
  const tap = { id: '900', from: anna, data: buttonData({ go: 'generate', generation }) }
  const under = (content: object) => ({
    update_id: 3,
    callback_query: { ...tap, message: { message_id: 5, date: 1, chat, text: 'Menu', ...content } },
  })

  test('asks what its button asks, where the button is', () => {
    expect(parseUpdate(under({}))).toMatchObject({
      kind: 'update',
      incoming: {
        updateId: 3,
        chatId: 42,
        chatType: 'private',
        event: {
          kind: 'tap',
          action: { go: 'generate', generation },
          tapId: '900',
          messageId: 5,
          onMedia: false,
        },
      },
    })
  })

  test('under media is told apart: such a message cannot become text', () => {
    expect(eventOf(parseUpdate(under({ text: undefined, photo: [] })))).toMatchObject({ onMedia: true })
  })

  test('in a group stays in the group', () => {
    expect(parseUpdate(under({ chat: group }))).toMatchObject({
      incoming: { chatId: -100, chatType: 'supergroup' },
    })
  })

  test('under a message that Telegram no longer shows, or under none, names no message', () => {
    const gone = { ...tap, message: { message_id: 5, date: 0, chat } }
    const event = { kind: 'tap', messageId: null, onMedia: false }
    expect(eventOf(parseUpdate({ update_id: 3, callback_query: gone }))).toMatchObject(event)
    expect(parseUpdate({ update_id: 3, callback_query: tap })).toMatchObject({
      incoming: { chatId: 42, event },
    })
  })

  test('on a button of another age asks nothing, and is still answered', () => {
    for (const data of ['0.h', '1.?', '', undefined, 'x'.repeat(64)]) {
      const event = eventOf(parseUpdate({ update_id: 3, callback_query: { ...tap, data } }))
      expect(event).toMatchObject({ kind: 'tap', action: null, tapId: '900' })
    }
  })
})

describe('money', () => {
  const payment = {
    currency: 'XTR',
    total_amount: 100,
    invoice_payload: 'p1',
    telegram_payment_charge_id: 'charge',
    provider_payment_charge_id: '',
  }

  test('is asked for before it is paid', () => {
    const query = { id: '77', from: anna, currency: 'XTR', total_amount: 100, invoice_payload: 'p1' }
    expect(parseUpdate({ update_id: 4, pre_checkout_query: query })).toMatchObject({
      incoming: {
        chatId: 42,
        chatType: 'private',
        person: { id: 42 },
        event: { kind: 'checkout', checkoutId: '77', payload: 'p1', currency: 'XTR', amount: 100 },
      },
    })
  })

  test('that was paid or given back is known by its charge', () => {
    expect(hear({ successful_payment: payment })).toEqual({
      kind: 'paid',
      chargeId: 'charge',
      payload: 'p1',
      currency: 'XTR',
      amount: 100,
    })
    expect(hear({ refunded_payment: payment })).toEqual({ kind: 'refunded', chargeId: 'charge', amount: 100 })
  })

  test('paid in a group counts as well', () => {
    expect(hear({ chat: group, successful_payment: payment })).toMatchObject({ kind: 'paid' })
  })

  test('given back is told in whose chat it happened, even in the name of the bot', () => {
    const bot = { id: 1, is_bot: true, first_name: 'Atelier' }
    for (const from of [bot, undefined]) {
      expect(parseUpdate(message({ from, refunded_payment: payment }))).toMatchObject({
        incoming: { person: { id: 42, name: 'Anna' }, event: { kind: 'refunded', chargeId: 'charge' } },
      })
    }
  })

  test('without a charge or with half an amount is no payment of Telegram', () => {
    expect(hear({ successful_payment: { ...payment, telegram_payment_charge_id: '' } })).toBe('malformed')
    expect(hear({ successful_payment: { ...payment, total_amount: 0.5 } })).toBe('malformed')
    expect(hear({ successful_payment: { ...payment, total_amount: 2 ** 60 } })).toBe('malformed')
  })
})

test('a person who blocks the bot has left, and comes back by unblocking', () => {
  expect(eventOf(parseUpdate(membership('kicked')))).toEqual({ kind: 'membership', left: true })
  expect(eventOf(parseUpdate(membership('member')))).toEqual({ kind: 'membership', left: false })
})

describe('what is no update', () => {
  test.each([
    null,
    undefined,
    5,
    'update',
    [],
    {},
    { update_id: '1' },
    { update_id: 1.5 },
    { update_id: -1 },
    { update_id: 1, message: 'text' },
    { update_id: 1, message: null },
    message({ chat: undefined, text: 'hi' }),
    message({ chat: { id: 'x', type: 'private' }, text: 'hi' }),
    message({ chat: { id: 1, type: 'planet' }, text: 'hi' }),
    message({ from: { id: null }, text: 'hi' }),
    message({ from: { ...anna, id: 0 }, text: 'hi' }),
    message({ from: { ...anna, id: -5 }, text: 'hi' }),
    { update_id: 1, callback_query: { id: '1' } },
    { update_id: 1, pre_checkout_query: { id: '1', from: anna } },
    { update_id: 1, my_chat_member: { chat, from: anna } },
  ])('%j is malformed', (body) => {
    expect(parseUpdate(body)).toEqual({ kind: 'malformed' })
  })

  test('never breaks the reader, whatever stands in the fields', () => {
    const kinds = ['message', 'callback_query', 'pre_checkout_query', 'my_chat_member', 'other']
    const names = [
      'id',
      'from',
      'chat',
      'type',
      'text',
      'date',
      'photo',
      'document',
      'voice',
      'file_id',
      'data',
      'message',
    ]
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(null, 0, 1, 42, 0.5, 'private', '/start', '', true),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 6 }),
      ),
    }))
    fc.assert(
      fc.property(fc.constantFrom(...kinds), tree, (kind, value) => {
        const { kind: found } = parseUpdate({ update_id: 1, [kind]: value })
        expect(['update', 'ignored', 'malformed']).toContain(found)
      }),
      { numRuns: 500 },
    )
  })
})

test('an inline query is heard from whoever typed it, with the page that was asked for', () => {
  const query = { id: '7', from: anna, query: 'кот', offset: '20' }
  expect(parseUpdate({ update_id: 1, inline_query: query })).toMatchObject({
    kind: 'update',
    incoming: {
      chatId: anna.id,
      person: { id: anna.id },
      event: { kind: 'inline', inlineId: '7', query: 'кот', offset: '20' },
    },
  })
  expect(parseUpdate({ update_id: 1, inline_query: {} })).toEqual({ kind: 'malformed' })
})
