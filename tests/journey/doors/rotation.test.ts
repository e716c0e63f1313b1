import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { receiveCallback } from '../../../lib/flow/receive-callback.js'
import { receiveUpdate } from '../../../lib/flow/receive-update.js'
import { serveMedia } from '../../../lib/flow/serve-media.js'
import type { World } from '../../../lib/world/world.js'
import { SAMPLES } from '../../support/files.js'
import { paying, startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { message } from '../../support/updates.js'

function update(world: World, secret: string): Promise<Response> {
  const body = JSON.stringify(message({ id: 1_234_567, first_name: 'A' }, { text: '/help' }))
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret }
  return receiveUpdate(world, new Request('http://bot/api/telegram', { method: 'POST', headers, body }))
}

function derived(appSecret: string, set: Stage): string {
  return createHmac('sha256', appSecret).update(String(set.telegram.bot.id)).digest('hex')
}

describe('while the webhook secret is changed', () => {
  test('the new and the old one are both good, and nothing else is', async () => {
    const world = (await stage()).redeploy({ TELEGRAM_WEBHOOK_SECRET: 'new,old' })
    expect((await update(world, 'new')).status).toBe(200)
    expect((await update(world, 'old')).status).toBe(200)
    expect((await update(world, 'older')).status).toBe(401)
    expect((await update(world, 'new,old')).status).toBe(401)
    expect((await update(world, '')).status).toBe(401)
  })

  test('without one of its own it follows the app secret, both of them', async () => {
    const set = await stage()
    const world = set.redeploy({ TELEGRAM_WEBHOOK_SECRET: '', APP_SECRET: 'new,old' })
    expect((await update(world, derived('new', set))).status).toBe(200)
    expect((await update(world, derived('old', set))).status).toBe(200)
    expect((await update(world, derived('older', set))).status).toBe(401)
  })
})

describe('while the app secret is changed', () => {
  test('a callback sealed before the change still delivers, once the old secret is gone it does not', async () => {
    const set = await stage(paying())
    const vera = set.person()
    const taskId = await startPicture(set, vera)
    await set.kie.finish(taskId, 'success', { callback: false })
    const task = set.kie.tasks.at(-1)
    const signed = () => {
      const timestamp = String(Math.floor(set.clock.now().getTime() / 1000))
      const signature = createHmac('sha256', set.kie.hmacKey)
        .update(`${taskId}.${timestamp}`)
        .digest('base64')
      return { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': signature }
    }
    const call = (world: World) =>
      receiveCallback(
        world,
        new Request(task?.callBackUrl ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...signed() },
          body: JSON.stringify({ data: { taskId } }),
        }),
      )
    expect((await call(set.redeploy({ APP_SECRET: 'new' }))).status).toBe(401)
    expect(vera.results()).toHaveLength(0)
    expect((await call(set.redeploy({ APP_SECRET: 'new,app-secret-of-the-tests' }))).status).toBe(200)
    expect(vera.results()).toHaveLength(1)
  })

  test('what is sealed now is sealed by the new secret', async () => {
    const set = await stage()
    const both = set.redeploy({ APP_SECRET: 'new,old' })
    const token = both.seal.seal('media', { f: 'x' })
    const at = set.clock.now()
    expect(set.redeploy({ APP_SECRET: 'new' }).seal.open('media', token, at)).toEqual({ f: 'x' })
    expect(set.redeploy({ APP_SECRET: 'old' }).seal.open('media', token, at)).toBeNull()
  })

  test('an invoice sealed before the change is paid at what it promised', async () => {
    const set = await stage()
    const world = set.redeploy({ APP_SECRET: 'new,app-secret-of-the-tests', STAR_RATE: '100' })
    const vera = set.person()
    await vera.say('/topup')
    await vera.press('25')
    const invoice = set.telegram.calls.findLast((call) => call.method === 'sendInvoice')
    const opened = world.seal.open('invoice', String(invoice?.params.payload), set.clock.now())
    expect(opened).toMatchObject({ u: vera.id, s: 25, a: 2_500 })
  })

  test('a link to a file made before the change still opens', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.upload('photo', { bytes: SAMPLES.png })
    const sent = vera.fake.messages().findLast((one) => one.photo)
    const fileId = String(sent?.photo?.at(-1)?.file_id)
    const token = set.world.seal.seal('media', { f: fileId, m: 'image/jpeg' })
    const open = (world: World) => serveMedia(world, new Request(`http://bot/api/media/${token}`))
    expect((await open(set.redeploy({ APP_SECRET: 'new,app-secret-of-the-tests' }))).status).toBe(200)
    expect((await open(set.redeploy({ APP_SECRET: 'new' }))).status).toBe(401)
  })
})
