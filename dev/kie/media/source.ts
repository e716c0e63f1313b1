import type { Source } from '../context.js'
import { decodeJpeg } from './jpeg/decode.js'
import { decodePng } from './png.js'
import { type Bitmap, type Raster, resized, toRaster } from './raster.js'
import { sizeFor } from './request.js'

/** The first picture among the files of a task, decoded; null when there is none the fake can read. */
export function pictureIn(sources: readonly Source[]): Bitmap | null {
  for (const source of sources) {
    if (source.kind !== 'image' || /mask/.test(source.field)) continue
    const bitmap = source.mime === 'image/png' ? decodePng(source.bytes) : decodeJpeg(source.bytes)
    if (bitmap) return bitmap
  }
  return null
}

/** A decoded picture in a size to work with; smaller ones are not enlarged beyond the long side asked for. */
export function fitted(bitmap: Bitmap, longSide: number): Raster {
  const size = sizeFor(bitmap.width / bitmap.height, longSide)
  const raster = halvedTo(toRaster(bitmap), longSide * 2)
  return resized(raster, size.width, size.height)
}

/** Halves a picture until its long side is below the limit, so that shrinking it further loses no detail. */
function halvedTo(raster: Raster, limit: number): Raster {
  let current = raster
  while (Math.max(current.width, current.height) >= limit) {
    current = resized(current, Math.max(current.width >> 1, 1), Math.max(current.height >> 1, 1))
  }
  return current
}
