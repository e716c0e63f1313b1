import { expect, test } from 'vitest'
import { inResponse } from '../../../lib/telegram/answer.js'
import { upload } from '../../../lib/telegram/port.js'

test('one method rides in the response to an update', async () => {
  const response = inResponse('sendMessage', {
    chat_id: 7,
    text: 'hello',
    reply_markup: { inline_keyboard: [[{ text: 'Open', url: 'https://example.org' }]] },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toEqual({
    method: 'sendMessage',
    chat_id: 7,
    text: 'hello',
    reply_markup: { inline_keyboard: [[{ text: 'Open', url: 'https://example.org' }]] },
  })
})

test('a file cannot ride in the response', () => {
  const photo = upload({ body: new Uint8Array([1]), name: 'a.png', mime: 'image/png' })
  expect(() => inResponse('sendPhoto', { chat_id: 7, photo })).toThrow('carries no file')
})
