import type { Color } from './color.js'

/** A picture in the making: three numbers a pixel, 0 to 1, row by row. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Float32Array
}

/** A finished picture: four bytes a pixel, the last one opacity. */
export interface Bitmap {
  width: number
  height: number
  rgba: Uint8Array
}

/** A black picture. */
export function newRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Float32Array(width * height * 3) }
}

/** Lays a colour over one pixel. */
export function lay(raster: Raster, at: number, { color, cover }: { color: Color; cover: number }): void {
  const { pixels } = raster
  pixels[at] = (pixels[at] ?? 0) * (1 - cover) + color[0] * cover
  pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - cover) + color[1] * cover
  pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - cover) + color[2] * cover
}

/** Adds light to one pixel. */
export function shine(raster: Raster, at: number, { color, cover }: { color: Color; cover: number }): void {
  const { pixels } = raster
  pixels[at] = (pixels[at] ?? 0) + color[0] * cover
  pixels[at + 1] = (pixels[at + 1] ?? 0) + color[1] * cover
  pixels[at + 2] = (pixels[at + 2] ?? 0) + color[2] * cover
}

/** The picture in bytes, opaque. */
export function toBitmap({ width, height, pixels }: Raster): Bitmap {
  const rgba = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * 3
    const to = pixel * 4
    rgba[to] = byteOf(pixels[from] ?? 0)
    rgba[to + 1] = byteOf(pixels[from + 1] ?? 0)
    rgba[to + 2] = byteOf(pixels[from + 2] ?? 0)
    rgba[to + 3] = 255
  }
  return { width, height, rgba }
}

/** Bytes as a picture in the making; what is transparent becomes white. */
export function toRaster({ width, height, rgba }: Bitmap): Raster {
  const raster = newRaster(width, height)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const opacity = (rgba[pixel * 4 + 3] ?? 0) / 255
    for (let channel = 0; channel < 3; channel += 1) {
      const value = (rgba[pixel * 4 + channel] ?? 0) / 255
      raster.pixels[pixel * 3 + channel] = value * opacity + 1 - opacity
    }
  }
  return raster
}

/** Reads a colour between pixels; beyond the edge the edge goes on. Writes it into `into`. */
export function sample(raster: Raster, place: { x: number; y: number }, into: Float32Array): void {
  const { width, height, pixels } = raster
  const x = Math.min(Math.max(place.x, 0), width - 1)
  const y = Math.min(Math.max(place.y, 0), height - 1)
  const left = Math.floor(x)
  const top = Math.floor(y)
  const across = x - left
  const down = y - top
  const right = Math.min(left + 1, width - 1)
  const bottom = Math.min(top + 1, height - 1)
  for (let channel = 0; channel < 3; channel += 1) {
    const a = pixels[(top * width + left) * 3 + channel] ?? 0
    const b = pixels[(top * width + right) * 3 + channel] ?? 0
    const c = pixels[(bottom * width + left) * 3 + channel] ?? 0
    const d = pixels[(bottom * width + right) * 3 + channel] ?? 0
    const upper = a + (b - a) * across
    into[channel] = upper + (c + (d - c) * across - upper) * down
  }
}

/** A picture of another size. */
export function resized(raster: Raster, width: number, height: number): Raster {
  const result = newRaster(width, height)
  const color = new Float32Array(3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = {
        x: ((x + 0.5) / width) * raster.width - 0.5,
        y: ((y + 0.5) / height) * raster.height - 0.5,
      }
      sample(raster, place, color)
      result.pixels.set(color, (y * width + x) * 3)
    }
  }
  return result
}

function byteOf(value: number): number {
  return value <= 0 ? 0 : value >= 1 ? 255 : Math.round(value * 255)
}
