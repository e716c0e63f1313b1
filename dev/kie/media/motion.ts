import { film } from './film.js'
import { sceneOf } from './paint/scene.js'
import { newRaster } from './raster.js'
import { type MediaRequest, promptOf, shapeOf, sizeFor } from './request.js'
import { themeOf } from './theme.js'

const LONG_SIDE = { small: 64, full: 480 } as const
const SECONDS = { small: 2.2, full: 3 } as const
const FRAMES_PER_SECOND = { small: 5, full: 15 } as const

/** A film as MP4. */
export function filmFor(request: MediaRequest): Promise<Uint8Array> {
  const size = sizeFor(shapeOf(request.input) ?? 16 / 9, LONG_SIDE[request.size])
  const theme = themeOf(promptOf(request.input), request.variant)
  const layers = sceneOf(theme, size)
  const paint = (moment: number) => {
    const raster = newRaster(size.width, size.height)
    for (const layer of layers) layer(raster, moment)
    return raster
  }
  return film({
    ...size,
    seconds: SECONDS[request.size],
    framesPerSecond: FRAMES_PER_SECOND[request.size],
    paint,
  })
}
