import { painted } from './canvas.js'
import { sceneOf } from './paint/scene.js'
import { encodePng } from './png.js'
import { toBitmap } from './raster.js'
import { type MediaRequest, promptOf, shapeOf, sizeFor } from './request.js'
import { themeOf } from './theme.js'

const LONG_SIDE = { small: 64, full: 1024 } as const

/** A picture as PNG. */
export async function pictureFor(request: MediaRequest): Promise<Uint8Array> {
  const size = sizeFor(shapeOf(request.input) ?? 1, LONG_SIDE[request.size])
  const theme = themeOf(promptOf(request.input), request.variant)
  return encodePng(toBitmap(await painted(sceneOf(theme, size), size)))
}
