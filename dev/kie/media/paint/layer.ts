import type { Random } from '../random.js'
import type { Raster } from '../raster.js'
import type { Theme } from '../theme.js'

/** One part of a picture. */
export interface Layer {
  /** False: the layer paints the same at every moment, and one pixel does not depend on another. */
  moves: boolean
  /** Paints over what is there; `moment` is in seconds. */
  paint: (raster: Raster, moment: number) => void
}

export interface Size {
  width: number
  height: number
}

/** What the layers of one picture share. Places are in pixels. */
export interface Stage {
  theme: Theme
  size: Size
  /** The shorter side: the measure of things. */
  unit: number
  horizon: number
  /** Sun or moon. */
  light: { x: number; y: number; radius: number; moon: boolean }
  random: Random
}

/** A layer that does not move. */
export function still(paint: (raster: Raster) => void): Layer {
  return { moves: false, paint }
}

/** A layer that moves. */
export function moving(paint: (raster: Raster, moment: number) => void): Layer {
  return { moves: true, paint }
}
