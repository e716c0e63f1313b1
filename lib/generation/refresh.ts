import { isOutage } from '../kernel/index.js'
import type { World } from '../world/world.js'
import { moveBar, type News, showAction } from './progress.js'
import { stateOf } from './read.js'
import { redrawEnd } from './redraw-end.js'
import type { Generation } from './row.js'

/**
 * Redraws the bar of a generation that is still open; false when it is over. Where the end came while the bar
 * was on its way, the end is drawn over it.
 */
export async function refreshProgress(
  world: World,
  generation: Generation,
  news: News = {},
): Promise<boolean> {
  if (generation.resolvedAt !== null) return false
  await moveBar(world, generation, news)
  return !(await redrawEnd(world, generation.id))
}

// While the submitting function lives (maxDuration 60 s) the bar moves by itself, up to four times.
const EDITS_AFTER_MS = [6_000, 10_000, 14_000, 16_000]

/** Moves the bar for the first minute after a submit. Work after the response: losing it costs nothing. */
export async function watchProgress(world: World, generationId: string): Promise<void> {
  try {
    for (const pause of EDITS_AFTER_MS) {
      await world.clock.sleep(pause)
      const generation = await stateOf(world.db, { generationId })
      if (!generation || !(await refreshProgress(world, generation))) return
      await showAction(world, generation)
    }
  } catch (error) {
    if (!isOutage(error, 'db')) throw error // The next passer-by moves the bar.
  }
}
