import { setImmediate as breathe } from 'node:timers/promises'
import type { Layer, Size } from './paint/layer.js'
import { plateOf } from './plate.js'
import { newRaster, type Raster } from './raster.js'

/** Paints layers one over another; between two of them others in this program get a turn. */
export async function painted(layers: readonly Layer[], size: Size): Promise<Raster> {
  const raster = newRaster(size.width, size.height)
  for (const layer of layers) {
    layer.paint(raster, 0)
    await breathe()
  }
  return raster
}

/** Prepares layers for many moments: still ones that lie together are computed once. */
export function projector(layers: readonly Layer[], size: Size): (moment: number) => Raster {
  const steps: Layer['paint'][] = []
  let group: Layer[] = []
  const close = () => {
    if (group.length > 0) steps.push(plateStep(group, size))
    group = []
  }
  for (const layer of layers) {
    if (layer.moves) {
      close()
      steps.push(layer.paint)
    } else group.push(layer)
  }
  close()
  return (moment) => {
    const raster = newRaster(size.width, size.height)
    for (const step of steps) step(raster, moment)
    return raster
  }
}

function plateStep(layers: readonly Layer[], size: Size): (raster: Raster) => void {
  const { gain, add } = plateOf(layers, size)
  return ({ pixels }) => {
    for (let at = 0; at < pixels.length; at += 1) {
      pixels[at] = (pixels[at] ?? 0) * (gain[at] ?? 0) + (add[at] ?? 0)
    }
  }
}
