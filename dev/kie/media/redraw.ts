import { along, type Color, luma, mix } from './color.js'
import { finish } from './paint/finish.js'
import { weather } from './paint/heavens.js'
import { stageOf } from './paint/stage.js'
import { newRaster, type Raster } from './raster.js'
import type { Theme } from './theme.js'

const BRUSH_SHARE = 0.0045

/** Paints a picture anew: broad strokes, in the light of the prompt. */
export function redrawn(source: Raster, theme: Theme): Raster {
  const stage = stageOf(theme, source)
  const raster = strokes(source, Math.max(Math.round(stage.unit * BRUSH_SHARE), 1))
  const { palette } = theme
  const tones: Color[] = [palette.near, palette.water, ...palette.sky.slice(1), palette.sun]
  const byLight = tones.toSorted((a, b) => luma(a) - luma(b))
  for (let at = 0; at < raster.pixels.length; at += 3) {
    const own: Color = [raster.pixels[at] ?? 0, raster.pixels[at + 1] ?? 0, raster.pixels[at + 2] ?? 0]
    const bright = luma(own)
    const graded = mix(vivid(own, bright), along(byLight, bright), 0.38)
    raster.pixels.set(graded, at)
  }
  lightUp(raster, stage.light, palette.glow)
  for (const layer of [...weather(stage), finish(stage)]) layer.paint(raster, 0)
  return raster
}

function vivid(color: Color, bright: number): Color {
  return [
    bright + (color[0] - bright) * 1.3,
    bright + (color[1] - bright) * 1.3,
    bright + (color[2] - bright) * 1.3,
  ]
}

function lightUp(raster: Raster, light: { x: number; y: number }, glow: Color): void {
  const reach = Math.min(raster.width, raster.height)
  for (let y = 0; y < raster.height; y += 1) {
    for (let x = 0; x < raster.width; x += 1) {
      const away = ((x - light.x) ** 2 + (y - light.y) ** 2) / (reach * reach)
      const share = 0.2 / (1 + away * 7)
      const at = (y * raster.width + x) * 3
      // Like light through a lens: what is bright already stays below white.
      for (let channel = 0; channel < 3; channel += 1) {
        const value = raster.pixels[at + channel] ?? 0
        raster.pixels[at + channel] = value + (1 - value) * (glow[channel] ?? 0) * share
      }
    }
  }
}

/** Sums over any rectangle in constant time: red, green, blue and squared brightness. */
function sumsOf(source: Raster): Float64Array {
  const stride = (source.width + 1) * 4
  const sums = new Float64Array(stride * (source.height + 1))
  for (let y = 0; y < source.height; y += 1) {
    const row = new Float64Array(4)
    for (let x = 0; x < source.width; x += 1) {
      const from = (y * source.width + x) * 3
      const color: Color = [
        source.pixels[from] ?? 0,
        source.pixels[from + 1] ?? 0,
        source.pixels[from + 2] ?? 0,
      ]
      const to = (y + 1) * stride + (x + 1) * 4
      const parts = [...color, luma(color) ** 2]
      parts.forEach((part, index) => {
        row[index] = (row[index] ?? 0) + part
        sums[to + index] = (sums[to - stride + index] ?? 0) + (row[index] ?? 0)
      })
    }
  }
  return sums
}

/**
 * Each pixel takes the mean of the calmest of the four squares it is a corner of: edges stay, detail becomes
 * strokes.
 */
function strokes(source: Raster, radius: number): Raster {
  const { width, height } = source
  const sums = sumsOf(source)
  const result = newRaster(width, height)
  const best = new Float64Array(4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      best[3] = Number.POSITIVE_INFINITY
      for (const [left, top] of [
        [x - radius, y - radius],
        [x, y - radius],
        [x - radius, y],
        [x, y],
      ] as const) {
        calmest(sums, best, { left, top, radius, width, height })
      }
      result.pixels.set(best.subarray(0, 3), (y * width + x) * 3)
    }
  }
  return result
}

function calmest(
  sums: Float64Array,
  best: Float64Array,
  square: { left: number; top: number; radius: number; width: number; height: number },
): void {
  const { width, height, radius } = square
  const left = Math.max(square.left, 0)
  const top = Math.max(square.top, 0)
  const right = Math.min(square.left + radius + 1, width)
  const bottom = Math.min(square.top + radius + 1, height)
  const stride = (width + 1) * 4
  const [a, b, c, d] = [
    top * stride + left * 4,
    top * stride + right * 4,
    bottom * stride + left * 4,
    bottom * stride + right * 4,
  ]
  const area = (right - left) * (bottom - top)
  const mean = (index: number) =>
    ((sums[d + index] ?? 0) - (sums[b + index] ?? 0) - (sums[c + index] ?? 0) + (sums[a + index] ?? 0)) / area
  const [red, green, blue] = [mean(0), mean(1), mean(2)]
  const spread = mean(3) - luma([red, green, blue]) ** 2
  if (spread >= (best[3] ?? 0)) return
  best[0] = red
  best[1] = green
  best[2] = blue
  best[3] = spread
}
