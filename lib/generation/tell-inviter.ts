import { guessLanguage, isLanguage, textsOf } from '../../content/index.js'
import { isOutage } from '../kernel/index.js'
import { isQuiet } from '../preferences/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { keyboard, renderText } from '../telegram/screen.js'
import { pageScreen } from '../telegram/screens/menus.js'
import type { World } from '../world/world.js'
import type { Inviter } from './delivered.js'

/**
 * Tells somebody that a friend they brought has a first result; who it is, they are not told. Best effort:
 * news, not a promise.
 */
export async function tellInviter(world: World, inviter: Inviter): Promise<void> {
  const { language, languageCode, prefs } = inviter
  const say = textsOf(isLanguage(language) ? language : guessLanguage(languageCode))
  const screen = pageScreen(say.friendMade, say, [{ text: say.labels.invite, action: { go: 'invite' } }])
  try {
    await world.telegram.call('sendMessage', {
      chat_id: inviter.id,
      text: renderText(screen),
      parse_mode: 'HTML',
      reply_markup: keyboard(screen.rows),
      ...(isQuiet(prefs, world.clock.now()) && { disable_notification: true }),
    })
  } catch (error) {
    if (!isOutage(error) && !(error instanceof TelegramRefusal)) throw error
  }
}
