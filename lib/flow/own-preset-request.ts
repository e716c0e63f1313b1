import type { OwnPresetAction } from '../telegram/own-preset-buttons.js'

/** What is asked for of one's own scenarios: a press, or the title that was asked. */
export type OwnPresetRequest =
  | OwnPresetAction
  | { go: 'keep-titled'; draft: string; title: string }
  | { go: 'own-titled'; id: string; title: string }
