import { AIMS, PRESET_SHELVES, type Texts } from '../../../content/index.js'
import type { OwnPresetAction } from '../../../lib/telegram/own-preset-buttons.js'
import type { PresetAction } from '../../../lib/telegram/preset-buttons.js'

/** The shapes of buttons of one's own scenarios; null: a title of somebody's choice is in it. */
export function ownShapes(action: OwnPresetAction, { labels }: Texts): string[] | null {
  switch (action.go) {
    case 'own-presets':
      return [labels.ownPresets, labels.previousPage, labels.nextPage, labels.back]
    case 'own-preset':
    case 'keep-as':
      return null
    case 'own-start':
      return [labels.presetStart]
    case 'own-rename':
      return [labels.presetRename]
    case 'own-drop':
      return [labels.presetDrop]
    case 'own-drop-sure':
      return [labels.presetDropSure]
    case 'keep':
      return [labels.keep]
  }
}

/** The shapes of buttons among the ready scenarios. */
export function presetShapes(action: PresetAction, say: Texts): string[] | null {
  const { labels } = say
  switch (action.go) {
    case 'presets':
      return [labels.presets, labels.back]
    case 'preset-shelf':
      return [
        ...PRESET_SHELVES.map((shelf) => labels.presetShelf(shelf, 1)),
        labels.previousPage,
        labels.nextPage,
        labels.back,
      ]
    case 'aims':
      return [labels.aims, labels.back]
    case 'aim':
      return [...AIMS.map((aim) => labels.aim(aim)), labels.back]
    case 'preset':
      return null
    case 'preset-start':
      return [labels.presetStart]
    case 'preset-example':
    case 'blank-example':
      return [labels.example]
    case 'blank':
      return [labels.back]
  }
}
