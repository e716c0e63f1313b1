import { type Language, textsOf } from '../../content/index.js'
import { type Findable, presetPlans, searchPresets } from '../catalog/index.js'
import type { ListedPreset } from '../telegram/screens/presets.js'
import { listedPreset, offeredPreset } from './presets.js'
import type { Scene } from './scene.js'

/** Everything there is to find, in one language. */
function findables(language: Language): Findable[] {
  const say = textsOf(language)
  return presetPlans().flatMap(({ name, shelf }) => {
    const words = say.preset(name)
    const about = `${say.labels.presetShelf(shelf, 0)} ${words?.gets ?? ''}`
    return words ? [{ name, title: words.title, about }] : []
  })
}

/**
 * The names of the ready scenarios that a typed text means and that can be had today, best first; of words
 * that came by themselves (`casual`) only those whose titles they name.
 */
export function findPresets(query: string, language: Language, asked: { casual?: boolean } = {}): string[] {
  const found = searchPresets(findables(language), query, asked)
  return found.filter((name) => offeredPreset(name, textsOf(language)) !== null)
}

/** So many stand above the models that the same words mean. */
const MOST_FOUND = 4

/** The first of them as lines of a list. */
export function presetsFor(scene: Scene, query: string): ListedPreset[] {
  return findPresets(query, scene.say.language)
    .slice(0, MOST_FOUND)
    .flatMap((name) => {
      const offered = offeredPreset(name, scene.say)
      return offered ? [listedPreset(offered, scene)] : []
    })
}
