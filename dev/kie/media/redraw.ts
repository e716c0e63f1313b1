import { setImmediate as breathe } from 'node:timers/promises'
import { along, type Color, luma, mix } from './color.js'
import { finish } from './paint/finish.js'
import { weather } from './paint/heavens.js'
import { stageOf } from './paint/stage.js'
import { newRaster, type Raster } from './raster.js'
import type { Theme } from './theme.js'

const BRUSH_SHARE = 0.0045
const ROWS_PER_BREATH = 32

/** Paints a picture anew: broad strokes, in the light of the prompt. */
export async function redrawn(source: Raster, theme: Theme): Promise<Raster> {
  const stage = stageOf(theme, source)
  const raster = await strokes(source, Math.max(Math.round(stage.unit * BRUSH_SHARE), 1))
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

/**
 * Each pixel takes the mean of the calmest of the four squares it is a corner of: edges stay, detail becomes
 * strokes. The mean and spread of every square are computed once, at its upper left corner.
 */
async function strokes(source: Raster, radius: number): Promise<Raster> {
  const { width, height } = source
  const squares = await squaresOf(source, radius)
  const result = newRaster(width, height)
  for (let y = 0; y < height; y += 1) {
    if (y % ROWS_PER_BREATH === 0) await breathe()
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(x - radius, 0)
      const right = Math.min(x, width - 1 - radius)
      const above = Math.max(y - radius, 0) * width
      const below = Math.min(y, height - 1 - radius) * width
      let best = above + left
      if ((squares.spread[above + right] ?? 0) < (squares.spread[best] ?? 0)) best = above + right
      if ((squares.spread[below + left] ?? 0) < (squares.spread[best] ?? 0)) best = below + left
      if ((squares.spread[below + right] ?? 0) < (squares.spread[best] ?? 0)) best = below + right
      const to = (y * width + x) * 3
      result.pixels[to] = squares.mean[best * 3] ?? 0
      result.pixels[to + 1] = squares.mean[best * 3 + 1] ?? 0
      result.pixels[to + 2] = squares.mean[best * 3 + 2] ?? 0
    }
  }
  return result
}

interface Squares {
  mean: Float32Array
  spread: Float32Array
}

async function squaresOf(source: Raster, radius: number): Promise<Squares> {
  const { width, height, pixels } = source
  const mean = new Float32Array(width * height * 3)
  const spread = new Float32Array(width * height)
  const area = (radius + 1) ** 2
  for (let y = 0; y + radius < height; y += 1) {
    if (y % ROWS_PER_BREATH === 0) await breathe()
    for (let x = 0; x + radius < width; x += 1) {
      let red = 0
      let green = 0
      let blue = 0
      let square = 0
      for (let dy = 0; dy <= radius; dy += 1) {
        for (let dx = 0; dx <= radius; dx += 1) {
          const from = ((y + dy) * width + x + dx) * 3
          const r = pixels[from] ?? 0
          const g = pixels[from + 1] ?? 0
          const b = pixels[from + 2] ?? 0
          const bright = r * 0.299 + g * 0.587 + b * 0.114
          red += r
          green += g
          blue += b
          square += bright * bright
        }
      }
      const at = y * width + x
      mean[at * 3] = red / area
      mean[at * 3 + 1] = green / area
      mean[at * 3 + 2] = blue / area
      spread[at] = square / area - ((red * 0.299 + green * 0.587 + blue * 0.114) / area) ** 2
    }
  }
  return { mean, spread }
}
