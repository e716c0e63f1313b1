import type { Action } from '../telegram/buttons.js'
import { PROJECT_MENUS } from '../telegram/project-buttons.js'

// Screens that change nothing: their claim is finished at once.
const MENUS = new Set<Action['go']>([
  'home',
  'list',
  'filters',
  'presets',
  'preset-shelf',
  'preset',
  'aims',
  'aim',
  'model',
  'prices',
  'versus',
  'compare',
  'settings',
  'preference',
  'help',
  'balance',
  'packs',
  'payments',
  'refund',
  'progress',
  'invite',
  'invitation',
  'coach',
  'examples',
  'explain',
  'history',
  'work',
  'panel',
  'recipe',
  'improve',
  'report',
  ...PROJECT_MENUS,
])

/** True for a press that shows something and changes nothing. */
export function isMenu({ go }: Action): boolean {
  return MENUS.has(go)
}
