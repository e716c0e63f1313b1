import { smooth } from '../color.js'
import { randomFrom } from '../random.js'
import { type Layer, type Stage, still } from './layer.js'

/** Darker corners and a little grain: what makes a computed picture look taken. */
export function finish(stage: Stage): Layer {
  const { width, height } = stage.size
  return still((raster) => {
    const random = randomFrom(stage.theme.seed + 91)
    for (let y = 0; y < height; y += 1) {
      const down = (y / height - 0.5) * 2
      for (let x = 0; x < width; x += 1) {
        const across = (x / width - 0.5) * 2
        const corner = 1 - 0.3 * smooth(0.55, 1.9, across * across + down * down)
        const grain = (random() - 0.5) * 0.009
        const at = (y * width + x) * 3
        raster.pixels[at] = (raster.pixels[at] ?? 0) * corner + grain
        raster.pixels[at + 1] = (raster.pixels[at + 1] ?? 0) * corner + grain
        raster.pixels[at + 2] = (raster.pixels[at + 2] ?? 0) * corner + grain
      }
    }
  })
}
