import { smooth } from './color.js'
import { cat } from './paint/creatures.js'
import { stageOf } from './paint/stage.js'
import { balloons } from './paint/things.js'
import { plateOf } from './plate.js'
import { type Bitmap, type Raster, resized, toBitmap } from './raster.js'
import type { Theme } from './theme.js'

const MASK_SIDE = 128
const SHADES = 6

/** A picture without its background: what differs from the colours of its edges stays. */
export function cutOut(source: Raster): Bitmap {
  const scale = MASK_SIDE / Math.max(source.width, source.height)
  const small = resized(
    source,
    Math.max(Math.round(source.width * scale), 8),
    Math.max(Math.round(source.height * scale), 8),
  )
  const mask = blurred(connected(differing(small), small), small)
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

type Shade = [number, number, number]

/** 1 where a pixel is unlike every shade of the edges, more easily so in the middle. */
function differing(small: Raster): Float32Array {
  const shades = shadesOf(edgeOf(small))
  const { width, height } = small
  return Float32Array.from({ length: width * height }, (_, pixel) => {
    const color = shadeAt(small, pixel)
    const away = Math.min(...shades.map((shade) => distance(shade, color)))
    const u = ((pixel % width) / width - 0.5) * 2
    const v = (Math.floor(pixel / width) / height - 0.5) * 2
    const middle = 1 - smooth(0.35, 1.25, Math.hypot(u, v * 0.9))
    return away * (0.45 + middle * 0.9) > 0.085 ? 1 : 0
  })
}

function edgeOf(small: Raster): Shade[] {
  const { width, height } = small
  const edge: Shade[] = []
  for (let x = 0; x < width; x += 1) edge.push(shadeAt(small, x), shadeAt(small, width + x))
  for (let y = 0; y < height * 0.85; y += 1) {
    edge.push(shadeAt(small, y * width), shadeAt(small, y * width + width - 1))
  }
  return edge
}

/** The main shades of a list of colours. */
function shadesOf(colors: readonly Shade[]): Shade[] {
  let shades = Array.from(
    { length: SHADES },
    (_, at): Shade => colors[Math.floor((at * colors.length) / SHADES)] ?? [0, 0, 0],
  )
  for (let round = 0; round < 6; round += 1) {
    const sums = shades.map(() => [0, 0, 0, 0])
    for (const color of colors) {
      const sum = sums[nearest(shades, color)]
      if (!sum) continue
      color.forEach((value, channel) => {
        sum[channel] = (sum[channel] ?? 0) + value
      })
      sum[3] = (sum[3] ?? 0) + 1
    }
    shades = shades.map((shade, at): Shade => {
      const [red = 0, green = 0, blue = 0, count = 0] = sums[at] ?? []
      return count === 0 ? shade : [red / count, green / count, blue / count]
    })
  }
  return shades
}

function nearest(shades: readonly Shade[], color: Shade): number {
  let best = 0
  shades.forEach((shade, at) => {
    if (distance(shade, color) < distance(shades[best] ?? shade, color)) best = at
  })
  return best
}

/** How different two colours look; brightness counts less than hue. */
function distance(a: Shade, b: Shade): number {
  const [red, green, blue] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
  const bright = (red + green + blue) / 3
  return Math.hypot(red - bright, green - bright, blue - bright) + Math.abs(bright) * 0.55
}

function shadeAt({ pixels }: Raster, pixel: number): Shade {
  return [pixels[pixel * 3] ?? 0, pixels[pixel * 3 + 1] ?? 0, pixels[pixel * 3 + 2] ?? 0]
}

/**
 * Keeps the largest piece and fills its holes; an oval when there is hardly a piece, or hardly anything else.
 */
function connected(mask: Float32Array, { width, height }: Raster): Float32Array {
  const pieces = piecesOf(mask, width, 1)
  const [largest = []] = pieces.toSorted((a, b) => b.length - a.length)
  const share = largest.length / mask.length
  if (share < 0.04 || share > 0.93) {
    return mask.map((_, pixel) => {
      const u = ((pixel % width) / width - 0.5) * 2
      const v = (Math.floor(pixel / width) / height - 0.5) * 2
      return Math.hypot(u / 0.8, v / 0.9) < 1 ? 1 : 0
    })
  }
  const result = new Float32Array(mask.length)
  for (const pixel of largest) result[pixel] = 1
  for (const hole of piecesOf(result, width, 0)) {
    const atEdge = hole.some((pixel) => {
      const x = pixel % width
      return x === 0 || x === width - 1 || pixel < width || pixel >= width * (height - 1)
    })
    if (!atEdge) for (const pixel of hole) result[pixel] = 1
  }
  return result
}

/** Groups of neighbouring pixels with one value. */
function piecesOf(mask: Float32Array, width: number, value: number): number[][] {
  const seen = new Uint8Array(mask.length)
  const pieces: number[][] = []
  for (let start = 0; start < mask.length; start += 1) {
    if (seen[start] || mask[start] !== value) continue
    const piece = [start]
    seen[start] = 1
    for (const pixel of piece) {
      const x = pixel % width
      const near = [x > 0 ? pixel - 1 : -1, x < width - 1 ? pixel + 1 : -1, pixel - width, pixel + width]
      for (const next of near) {
        if (next < 0 || next >= mask.length || seen[next] || mask[next] !== value) continue
        seen[next] = 1
        piece.push(next)
      }
    }
    pieces.push(piece)
  }
  return pieces
}

function blurred(mask: Float32Array, { width, height }: Raster): Float32Array {
  return mask.map((_, pixel) => {
    let sum = 0
    for (let dy = -1; dy <= 1; dy += 1) {
      for (let dx = -1; dx <= 1; dx += 1) {
        const x = Math.min(Math.max((pixel % width) + dx, 0), width - 1)
        const y = Math.min(Math.max(Math.floor(pixel / width) + dy, 0), height - 1)
        sum += mask[y * width + x] ?? 0
      }
    }
    return sum / 9
  })
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
