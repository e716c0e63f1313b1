import { setImmediate as breathe } from 'node:timers/promises'
import type { Layer, Size } from './paint/layer.js'
import { newRaster, type Raster } from './raster.js'

/** Paints layers one over another; between two of them others in this program get a turn. */
export async function painted(layers: readonly Layer[], size: Size): Promise<Raster> {
  const raster = newRaster(size.width, size.height)
  for (const layer of layers) {
    layer(raster, 0)
    await breathe()
  }
  return raster
}
