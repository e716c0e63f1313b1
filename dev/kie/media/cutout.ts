import { smooth } from './color.js'
import { cat } from './paint/creatures.js'
import { stageOf } from './paint/stage.js'
import { balloons } from './paint/things.js'
import { plateOf } from './plate.js'
import { type Bitmap, type Raster, resized, toBitmap } from './raster.js'
import { subjectOf } from './subject.js'
import type { Theme } from './theme.js'

const MASK_SIDE = 160

/** A picture without its background: what can be reached from its edges without crossing an outline goes. */
export function cutOut(source: Raster): Bitmap {
  const scale = MASK_SIDE / Math.max(source.width, source.height)
  const small = resized(
    source,
    Math.max(Math.round(source.width * scale), 8),
    Math.max(Math.round(source.height * scale), 8),
  )
  const mask = subjectOf(small)
  const bitmap = toBitmap(source)
  for (let y = 0; y < source.height; y += 1) {
    for (let x = 0; x < source.width; x += 1) {
      const u = ((x + 0.5) / source.width) * small.width - 0.5
      const v = ((y + 0.5) / source.height) * small.height - 0.5
      const share = smooth(0.38, 0.62, between(mask, small, { u, v }))
      bitmap.rgba[(y * source.width + x) * 4 + 3] = Math.round(share * 255)
    }
  }
  return bitmap
}

/** A figure on nothing, for pictures the fake cannot read. */
export function figureOnNothing(theme: Theme, side: number): Bitmap {
  const size = { width: side, height: side }
  const stage = stageOf(theme, size)
  const standing = { x: side * 0.47, foot: side * 0.94, tall: side * 0.86 }
  const layers = theme.seed % 2 === 0 ? cat(stage, standing) : [balloons(stage, 5)]
  const { gain, add } = plateOf(layers, size)
  const rgba = new Uint8Array(side * side * 4)
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const opacity = 1 - (gain[pixel * 3] ?? 1)
    for (let channel = 0; channel < 3; channel += 1) {
      const value = opacity > 0.004 ? (add[pixel * 3 + channel] ?? 0) / opacity : 0
      rgba[pixel * 4 + channel] = Math.round(Math.min(Math.max(value, 0), 1) * 255)
    }
    rgba[pixel * 4 + 3] = Math.round(opacity * 255)
  }
  return { ...size, rgba }
}

function between(mask: Float32Array, { width, height }: Raster, at: { u: number; v: number }): number {
  const u = Math.min(Math.max(at.u, 0), width - 1)
  const v = Math.min(Math.max(at.v, 0), height - 1)
  const [left, top] = [Math.floor(u), Math.floor(v)]
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)]
  const upper =
    (mask[top * width + left] ?? 0) * (1 - u + left) + (mask[top * width + right] ?? 0) * (u - left)
  const lower =
    (mask[bottom * width + left] ?? 0) * (1 - u + left) + (mask[bottom * width + right] ?? 0) * (u - left)
  return upper * (1 - v + top) + lower * (v - top)
}
