import { painted } from './canvas.js'
import { cutOut, figureOnNothing } from './cutout.js'
import { sceneOf } from './paint/scene.js'
import { encodePng } from './png.js'
import { type Bitmap, resized, toBitmap, toRaster } from './raster.js'
import { redrawn } from './redraw.js'
import { type MediaRequest, promptOf, shapeOf, sizeFor } from './request.js'
import { sharpened } from './sharpen.js'
import { fitted, pictureIn } from './source.js'
import { themeOf } from './theme.js'

const LONG_SIDE = { small: 64, full: 1024 } as const
const LARGEST_SIDE = 2048

/** A picture as PNG. */
export async function pictureFor(request: MediaRequest): Promise<Uint8Array> {
  return encodePng(await bitmapFor(request))
}

async function bitmapFor(request: MediaRequest): Promise<Bitmap> {
  const longSide = LONG_SIDE[request.size]
  const source = pictureIn(request.sources)
  const bytes = request.sources[0]?.bytes.byteLength ?? 0
  const theme = themeOf(promptOf(request.input), request.variant + bytes)
  if (request.formats.includes('background-remove')) {
    return source ? cutOut(fitted(source, longSide)) : figureOnNothing(theme, longSide)
  }
  if (request.formats.includes('image-upscale') && source) return enlarged(source, request)
  if (source) return toBitmap(await redrawn(fitted(source, longSide), theme))
  const size = sizeFor(shapeOf(request.input) ?? 1, longSide)
  return toBitmap(await painted(sceneOf(theme, size), size))
}

/** The same picture, larger and sharper; never more than 2048 pixels on its long side, unless it came so. */
function enlarged(source: Bitmap, request: MediaRequest): Bitmap {
  const factor = Number(request.input.upscale_factor ?? 2) || 2
  const side = Math.max(source.width, source.height)
  const scale = Math.max(Math.min(factor, LARGEST_SIDE / side), 1)
  const larger = resized(
    toRaster(source),
    Math.round(source.width * scale),
    Math.round(source.height * scale),
  )
  return toBitmap(sharpened(larger, 0.6))
}
