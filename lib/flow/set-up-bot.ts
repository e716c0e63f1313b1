import { LANGUAGES, type Language, textsOf } from '../../content/index.js'
import type { Config } from '../config.js'
import type { Telegram } from '../telegram/port.js'

/** The kinds of updates we act on; the others are not even sent to us. */
const UPDATES = ['message', 'callback_query', 'pre_checkout_query', 'my_chat_member', 'inline_query']
const CONNECTIONS = 40 // Updates Telegram sends us at once; its own default.

/**
 * Tells Telegram what the bot says of itself and which commands it knows, in each language, and that commands
 * stand behind the menu button. What is so already is left alone; answers what was changed.
 */
export async function introduceBot(telegram: Telegram): Promise<string[]> {
  const changed: string[] = []
  for (const language of [null, ...LANGUAGES]) changed.push(...(await introduceIn(telegram, language)))
  const button = await telegram.call('getChatMenuButton', {})
  if (button.type !== 'commands') {
    await telegram.call('setChatMenuButton', { menu_button: { type: 'commands' } })
    changed.push('menu button')
  }
  return changed
}

function linesOf(commands: readonly { command: string; description: string }[]): string {
  return commands.map((one) => `${one.command} ${one.description}`).join('\n')
}

/** The same for the people of one language; null: for everybody else. */
async function introduceIn(telegram: Telegram, language: Language | null): Promise<string[]> {
  const { commands, about } = textsOf(language ?? 'ru')
  const scope = language === null ? {} : { language_code: language }
  const named = (what: string) => `${what} (${language ?? 'any language'})`
  const changed: string[] = []
  const known = await telegram.call('getMyCommands', scope)
  if (linesOf(known) !== linesOf(commands)) {
    await telegram.call('setMyCommands', { commands: [...commands], ...scope })
    changed.push(named('commands'))
  }
  const long = await telegram.call('getMyDescription', scope)
  if (long.description !== about.description) {
    await telegram.call('setMyDescription', { description: about.description, ...scope })
    changed.push(named('description'))
  }
  const short = await telegram.call('getMyShortDescription', scope)
  if (short.short_description !== about.short) {
    await telegram.call('setMyShortDescription', { short_description: about.short, ...scope })
    changed.push(named('short description'))
  }
  return changed
}

/**
 * Points Telegram at this deployment, with the secret it has to send; answers what is other than before. The
 * secret cannot be read back, so it is sent every time: after a change of it nothing else would differ.
 * Updates that wait are kept: a payment may be among them.
 */
export async function pointWebhook(telegram: Telegram, config: Config): Promise<string[]> {
  const url = `${config.publicUrl}/api/telegram`
  const before = await telegram.call('getWebhookInfo', {})
  await telegram.call('setWebhook', {
    url,
    secret_token: config.telegram.secrets[0] ?? '',
    allowed_updates: UPDATES,
    max_connections: CONNECTIONS,
    drop_pending_updates: false,
  })
  const kinds = (before.allowed_updates ?? []).toSorted((a, b) => (a < b ? -1 : 1)).join()
  return [
    ...(before.url === url ? [] : ['webhook address']),
    ...(kinds === UPDATES.toSorted((a, b) => (a < b ? -1 : 1)).join() ? [] : ['kinds of updates']),
    ...(before.max_connections === CONNECTIONS ? [] : ['connections']),
  ]
}
