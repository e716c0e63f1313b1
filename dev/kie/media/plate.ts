import type { Layer, Size } from './paint/layer.js'
import { newRaster } from './raster.js'

/** What layers do to a picture, as one step: every number times `gain` plus `add`. */
export interface Plate {
  gain: Float32Array
  add: Float32Array
}

/** Layers change each number by a straight line, so its values on black and on white tell all. */
export function plateOf(layers: readonly Layer[], size: Size): Plate {
  const onBlack = newRaster(size.width, size.height)
  const onWhite = newRaster(size.width, size.height)
  onWhite.pixels.fill(1)
  for (const layer of layers) {
    layer.paint(onBlack, 0)
    layer.paint(onWhite, 0)
  }
  const gain = onWhite.pixels.map((white, at) => white - (onBlack.pixels[at] ?? 0))
  return { gain, add: onBlack.pixels }
}
