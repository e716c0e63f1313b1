import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { portOf } from '../../../dev/backends/loopback.js'
import { assertFetchable, type Parcel, sendFile, Unfetchable } from '../../../lib/generation/send.js'
import type { World } from '../../../lib/world/world.js'

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.close()
  })
  return `http://127.0.0.1:${portOf(server)}/result.png`
}

test('a result that turns out to be elsewhere is not fetched: its address was checked, the other was not', async () => {
  let visits = 0
  const inside = await serve((_, response) => {
    visits += 1
    response.end('secrets of the inner network')
  })
  const outside = await serve((_, response) => {
    response.writeHead(302, { location: inside }).end()
  })
  const parcel: Parcel = {
    chatId: 1,
    url: outside,
    kind: 'document',
    caption: '',
    markup: { inline_keyboard: [] },
    manner: { silent: false, covered: false, festive: false },
  }
  await expect(sendFile({} as World, parcel)).rejects.toBeInstanceOf(Unfetchable)
  await expect(assertFetchable(outside)).rejects.toBeInstanceOf(Unfetchable)
  expect(visits).toBe(0)
})
