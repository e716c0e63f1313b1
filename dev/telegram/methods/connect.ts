import { numberOf, textOf, textsOf } from '../params.js'
import { bad } from '../refusal.js'
import type { World } from '../world.js'
import type { Method } from './call.js'

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Telegram calls https on four ports; a bot on this machine, beside this server, is called as it is. */
function checkAddress(world: World, address: string): void {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw bad('invalid webhook URL specified')
  }
  if (LOOPBACK.test(url.hostname)) return
  if (url.protocol !== 'https:') throw bad('bad webhook: An HTTPS URL must be provided for webhook')
  const { ports } = world.spec.behaviour.webhook
  if (!ports.includes(Number(url.port || 443))) {
    throw bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  }
}

const setWebhook: Method = ({ world, params }) => {
  const url = textOf(params, 'url') ?? ''
  if (params.drop_pending_updates === true) world.delivery.dropPending()
  if (url === '') {
    world.delivery.deleteWebhook()
    return true
  }
  checkAddress(world, url)
  world.delivery.setWebhook({
    url,
    secret: textOf(params, 'secret_token') ?? '',
    allowed: params.allowed_updates === undefined ? undefined : textsOf(params, 'allowed_updates'),
    maxConnections: numberOf(params, 'max_connections'),
  })
  return true
}

const deleteWebhook: Method = ({ world, params }) => {
  if (params.drop_pending_updates === true) world.delivery.dropPending()
  world.delivery.deleteWebhook()
  return true
}

const getWebhookInfo: Method = ({ world }) => {
  const { webhook, lastError } = world.delivery
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.delivery.pending().length,
    ...(lastError ? { last_error_date: lastError.date, last_error_message: lastError.message } : {}),
    ...(webhook ? { max_connections: webhook.maxConnections } : {}),
    ...(webhook && webhook.allowed.length > 0 ? { allowed_updates: webhook.allowed } : {}),
  }
}

const getUpdates: Method = ({ world, params }) => {
  if (params.allowed_updates !== undefined) world.delivery.allow(textsOf(params, 'allowed_updates'))
  return world.delivery.getUpdates({
    offset: numberOf(params, 'offset') ?? 0,
    limit: numberOf(params, 'limit') ?? 100,
    timeoutMs: (numberOf(params, 'timeout') ?? 0) * 1_000,
  })
}

const getMe: Method = ({ world }) => ({
  ...world.bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
})

const getFile: Method = ({ world, params }) => {
  return world.files.describe(String(params.file_id), world.spec.behaviour.files.getFileBytes)
}

/** The methods by which the bot and the server know each other. */
export const connecting: Record<string, Method> = {
  getMe,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  getUpdates,
  getFile,
}
