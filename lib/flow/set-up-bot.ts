import { LANGUAGES, textsOf } from '../../content/index.js'
import type { Config } from '../config.js'
import type { Telegram } from '../telegram/port.js'

/** The kinds of updates we act on; the others are not even sent to us. */
const UPDATES = ['message', 'callback_query', 'pre_checkout_query', 'my_chat_member', 'inline_query']
const CONNECTIONS = 40 // Updates Telegram sends us at once; its own default.

/**
 * Tells Telegram what the bot says of itself and which commands it knows, in each language. A repeat changes
 * nothing.
 */
export async function introduceBot(telegram: Telegram): Promise<void> {
  for (const language of [null, ...LANGUAGES]) {
    const { commands, about } = textsOf(language ?? 'ru')
    const scope = language === null ? {} : { language_code: language }
    await telegram.call('setMyCommands', { commands: [...commands], ...scope })
    await telegram.call('setMyDescription', { description: about.description, ...scope })
    await telegram.call('setMyShortDescription', { short_description: about.short, ...scope })
  }
}

/**
 * Points Telegram at this deployment, with the secret it has to send. Updates that wait are kept: a payment
 * may be among them. A repeat changes nothing.
 */
export async function pointWebhook(telegram: Telegram, config: Config): Promise<void> {
  await telegram.call('setWebhook', {
    url: `${config.publicUrl}/api/telegram`,
    secret_token: config.telegram.secrets[0] ?? '',
    allowed_updates: UPDATES,
    max_connections: CONNECTIONS,
    drop_pending_updates: false,
  })
}
