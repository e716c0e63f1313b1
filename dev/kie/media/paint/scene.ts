import type { Theme } from '../theme.js'
import type { Layer, Size } from './layer.js'
import { waves } from './waves.js'

/** The layers of a theme's picture, from the back to the front, prepared for one size. */
export function sceneOf(theme: Theme, size: Size): Layer[] {
  return [waves(theme, size)]
}
