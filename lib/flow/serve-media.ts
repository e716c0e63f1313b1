import { isOutage, note } from '../kernel/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { observe } from './observe.js'

/**
 * A person's file for KIE: streamed from Telegram behind a sealed, expiring link, so that the bot token stays
 * here.
 */
export function serveMedia(world: World, request: Request): Promise<Response> {
  return observe(world, { event: 'media', headers: request.headers }, async () => {
    const token = new URL(request.url).pathname.split('/').at(-1) ?? ''
    const payload = world.seal.open('media', token, world.clock.now())
    if (!payload || typeof payload.f !== 'string') return answer.unauthorized()
    try {
      const file = await world.telegram.openFile(payload.f)
      const mime = typeof payload.m === 'string' ? payload.m : file.mime
      note('bytes', file.size ?? -1)
      const headers = new Headers({
        'content-type': mime,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      })
      if (file.size !== null) headers.set('content-length', String(file.size))
      if (request.method === 'HEAD') {
        await file.body.cancel()
        return new Response(null, { headers })
      }
      return new Response(file.body, { headers })
    } catch (error) {
      if (error instanceof TelegramRefusal) return answer.notFound()
      if (isOutage(error)) return answer.askAgain(RETRY_SECONDS)
      throw error
    }
  })
}

const RETRY_SECONDS = 5
