import { note } from '../kernel/index.js'
import { parseUpdate } from '../telegram/parse.js'
import { verifyTelegram } from '../telegram/verify.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { answerInline } from './answer-inline.js'
import { converse } from './converse.js'
import { recordMembership } from './membership.js'
import { observe } from './observe.js'
import { answerCheckout, recordPaid, recordRefunded } from './pay.js'
import { readJson } from './read-json.js'

/** One Telegram update, from the door to the answer. */
export function receiveUpdate(world: World, request: Request): Promise<Response> {
  return observe(world, { event: 'telegram', headers: request.headers }, async () => {
    if (!verifyTelegram(request.headers, world.config.telegram.secrets)) return answer.unauthorized()
    const body = await readJson(request)
    if (!body.ok) return body.response
    const parsed = parseUpdate(body.value, world.config.telegram.username ?? null)
    if (parsed.kind === 'malformed') return answer.badRequest('not an update')
    if (parsed.kind === 'ignored') {
      note('update', parsed.updateId)
      note('kind', parsed.what)
      return answer.ok()
    }
    const { incoming } = parsed
    const { event } = incoming
    note('update', incoming.updateId)
    note('kind', event.kind)
    note('user', world.ids.hash(incoming.person.id))
    switch (event.kind) {
      case 'checkout':
        return answerCheckout(world, incoming, event)
      case 'paid':
        return recordPaid(world, incoming, event)
      case 'refunded':
        return recordRefunded(world, incoming, event)
      case 'inline':
        return answerInline(world, incoming, event)
      case 'membership':
        return recordMembership(world, incoming, event.left)
      default:
        return converse(world, { incoming, body: body.value })
    }
  })
}
