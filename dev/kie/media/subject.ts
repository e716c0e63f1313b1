import type { Raster } from './raster.js'

const SHADES = 8
/** The largest difference of colour between neighbours that is still one surface. */
const STEP = 0.045
/** How unlike the colours of the edges a background may become. */
const REACH = 0.34
const SMALLEST_PIECE = 0.004

type Shade = [number, number, number]

/** From 0 to 1 for each pixel of a small picture: how surely it belongs to what the picture shows. */
export function subjectOf(small: Raster): Float32Array {
  return blurred(connected(standing(small), small), small)
}

/** 1 where the background, flowing in from the edges, does not come. */
function standing(small: Raster): Float32Array {
  const starts = edgePixels(small)
  const shades = shadesOf(starts.map((pixel) => shadeAt(small, pixel)))
  const result = new Float32Array(small.width * small.height).fill(1)
  const flow = [...starts]
  for (const pixel of starts) result[pixel] = 0
  for (const pixel of flow) {
    const color = shadeAt(small, pixel)
    for (const next of neighbours(pixel, small)) {
      if (result[next] === 0) continue
      const there = shadeAt(small, next)
      if (distance(color, there) > STEP) continue
      if (distance(shades[nearest(shades, there)] ?? there, there) > REACH) continue
      result[next] = 0
      flow.push(next)
    }
  }
  return result
}

/** Where the background comes in: above and at the sides, not where things stand on the ground. */
function edgePixels({ width, height }: Raster): number[] {
  const pixels: number[] = []
  for (let x = 0; x < width; x += 1) pixels.push(x)
  for (let y = 1; y < height * 0.6; y += 1) pixels.push(y * width, y * width + width - 1)
  return pixels
}

function neighbours(pixel: number, { width, height }: { width: number; height: number }): number[] {
  const x = pixel % width
  const near: number[] = []
  if (x > 0) near.push(pixel - 1)
  if (x < width - 1) near.push(pixel + 1)
  if (pixel >= width) near.push(pixel - width)
  if (pixel < width * (height - 1)) near.push(pixel + width)
  return near
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
  let away = Number.POSITIVE_INFINITY
  shades.forEach((shade, at) => {
    const here = distance(shade, color)
    if (here >= away) return
    best = at
    away = here
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
 * Keeps the pieces worth keeping and fills small holes; an oval when there is hardly one, or hardly anything
 * else.
 */
function connected(mask: Float32Array, size: { width: number; height: number }): Float32Array {
  const least = mask.length * SMALLEST_PIECE
  const pieces = piecesOf(mask, size, 1).filter((piece) => piece.length > least)
  const share = pieces.reduce((sum, piece) => sum + piece.length, 0) / mask.length
  if (share < 0.04 || share > 0.93) return oval(mask.length, size)
  const result = new Float32Array(mask.length)
  for (const piece of pieces) for (const pixel of piece) result[pixel] = 1
  for (const hole of piecesOf(result, size, 0)) {
    if (hole.length < least) for (const pixel of hole) result[pixel] = 1
  }
  return result
}

function oval(length: number, { width, height }: { width: number; height: number }): Float32Array {
  return Float32Array.from({ length }, (_, pixel) => {
    const u = ((pixel % width) / width - 0.5) * 2
    const v = (Math.floor(pixel / width) / height - 0.5) * 2
    return Math.hypot(u / 0.8, v / 0.9) < 1 ? 1 : 0
  })
}

/** Groups of neighbouring pixels with one value. */
function piecesOf(mask: Float32Array, size: { width: number; height: number }, value: number): number[][] {
  const seen = new Uint8Array(mask.length)
  const pieces: number[][] = []
  for (let start = 0; start < mask.length; start += 1) {
    if (seen[start] || mask[start] !== value) continue
    const piece = [start]
    seen[start] = 1
    for (const pixel of piece) {
      for (const next of neighbours(pixel, size)) {
        if (seen[next] || mask[next] !== value) continue
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
