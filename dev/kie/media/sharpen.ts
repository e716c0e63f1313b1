import { newRaster, type Raster } from './raster.js'

/** The picture with clearer edges: what differs from the neighbours differs more. */
export function sharpened(source: Raster, strength: number): Raster {
  const { width, height, pixels } = source
  const result = newRaster(width, height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(x - 1, 0)
      const right = Math.min(x + 1, width - 1)
      const up = Math.max(y - 1, 0)
      const down = Math.min(y + 1, height - 1)
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (y * width + x) * 3 + channel
        const around =
          (pixels[(y * width + left) * 3 + channel] ?? 0) +
          (pixels[(y * width + right) * 3 + channel] ?? 0) +
          (pixels[(up * width + x) * 3 + channel] ?? 0) +
          (pixels[(down * width + x) * 3 + channel] ?? 0)
        const own = pixels[at] ?? 0
        result.pixels[at] = own + (own - around / 4) * strength
      }
    }
  }
  return result
}
