import { isOutage, note } from '../kernel/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'
import { aimsView } from './aims.js'
import type { Decision } from './decision.js'
import type { Scene } from './scene.js'

/**
 * What somebody sees who started the bot for the first time in their life: the question what they want to
 * make, or, when a link brought them to something, a greeting and then that.
 */
export async function greeted(world: World, scene: Scene, decided: Decision): Promise<Decision> {
  if (decided.kind === 'home') return { kind: 'show', screen: aimsView(scene) }
  try {
    const { chatId } = scene.incoming
    await world.telegram.call('sendMessage', { chat_id: chatId, text: scene.say.greeting })
  } catch (error) {
    if (!(error instanceof TelegramRefusal || isOutage(error, 'telegram'))) throw error
    note('ungreeted', true)
  }
  return decided
}
