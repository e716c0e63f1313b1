import { runningOf, titleOf } from '../generation/index.js'
import { degrade, isOutage } from '../kernel/index.js'
import type { Running } from '../telegram/screens/privacy.js'
import type { World } from '../world/world.js'
import { isPublic } from './group.js'
import type { Scene } from './scene.js'

/** What runs right now, in a group only what was asked there; null while the database is away. */
export async function runningNow(world: World, scene: Scene): Promise<Running[] | null> {
  try {
    const rows = await runningOf(world.db, { userId: scene.incoming.person.id })
    const { chatId } = scene.incoming
    const shown = isPublic(scene) ? rows.filter((row) => row.chatId === chatId) : rows
    return shown.map((row) => ({ generation: row.id, title: titleOf(row), free: row.free }))
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return null
  }
}
