import { projector } from './canvas.js'
import { mix } from './color.js'
import { film } from './film.js'
import { finish } from './paint/finish.js'
import { motes } from './paint/forest.js'
import { weather } from './paint/heavens.js'
import { type Layer, moving, type Stage } from './paint/layer.js'
import { sceneOf } from './paint/scene.js'
import { brush, fill } from './paint/shapes.js'
import { stageOf } from './paint/stage.js'
import { type Raster, sample } from './raster.js'
import { type MediaRequest, promptOf, shapeOf, sizeFor } from './request.js'
import { fitted, pictureIn } from './source.js'
import { themeOf } from './theme.js'

const LONG_SIDE = { small: 64, full: 480 } as const
const SECONDS = { small: 2.2, full: 3 } as const
const FRAMES_PER_SECOND = { small: 5, full: 15 } as const
const KEPT_FILMS = 24

const kept = new Map<string, Promise<Uint8Array>>()

/** A film as MP4; the same request is filmed once. */
export function filmFor(request: MediaRequest): Promise<Uint8Array> {
  const files = request.sources.map((source) => `${source.field}:${source.bytes.byteLength}`)
  const { input, size, variant, formats } = request
  const key = JSON.stringify([promptOf(input), shapeOf(input), size, variant, formats, files])
  const known = kept.get(key)
  if (known) return known
  const [oldest] = kept.keys()
  if (kept.size >= KEPT_FILMS && oldest !== undefined) kept.delete(oldest)
  const fresh = shoot(request)
  kept.set(key, fresh)
  return fresh
}

function shoot(request: MediaRequest): Promise<Uint8Array> {
  const source = pictureIn(request.sources)
  const own = source ? source.width / source.height : 16 / 9
  const size = sizeFor(shapeOf(request.input) ?? Math.min(Math.max(own, 0.45), 2.4), LONG_SIDE[request.size])
  const theme = themeOf(promptOf(request.input), request.variant)
  const stage = stageOf(theme, size)
  const layers = source ? alive(stage, fitted(source, LONG_SIDE[request.size] * 2)) : sceneOf(theme, size)
  const speaks = request.sources.some((file) => file.kind === 'audio')
  const paint = projector(speaks ? [...layers, pulse(stage)] : layers, size)
  return film({
    ...size,
    seconds: SECONDS[request.size],
    framesPerSecond: FRAMES_PER_SECOND[request.size],
    paint,
  })
}

/** A still picture come alive: the camera moves in slowly, light drifts in the air. */
function alive(stage: Stage, picture: Raster): Layer[] {
  const { width, height } = stage.size
  const scale = Math.min(picture.width / width, picture.height / height)
  const aim = { x: (stage.light.x / width - 0.5) * 0.6, y: (stage.light.y / height - 0.5) * 0.3 }
  const color = new Float32Array(3)
  const camera = moving((raster, moment) => {
    const zoom = scale / (1.02 + moment * 0.045)
    const spareX = (picture.width - width * zoom) / 2
    const spareY = (picture.height - height * zoom) / 2
    const left = spareX * (1 + aim.x * (moment / 3))
    const top = spareY * (1 + aim.y * (moment / 3))
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        sample(picture, { x: left + x * zoom, y: top + y * zoom }, color)
        raster.pixels.set(color, (y * width + x) * 3)
      }
    }
  })
  const light = mix(stage.theme.palette.glow, [1, 1, 1], 0.5)
  return [
    camera,
    motes(stage, { many: 34, color: light, fall: 0, size: 0.005 }),
    ...weather(stage),
    finish(stage),
  ]
}

/** Bars at the foot of the picture that move as if to a voice. */
function pulse(stage: Stage): Layer {
  const { width, height } = stage.size
  const bars = 27
  const gap = (width * 0.5) / bars
  return moving((raster, moment) => {
    for (let bar = 0; bar < bars; bar += 1) {
      const middle = 1 - Math.abs(bar / (bars - 1) - 0.5) * 1.7
      const beat = Math.abs(Math.sin(moment * 9 + bar * 1.3) * Math.sin(moment * 5.3 + bar * 0.7))
      const tall = stage.unit * (0.006 + 0.055 * middle * beat)
      const x = width * 0.25 + (bar + 0.5) * gap
      const y = height * 0.9
      fill(raster, {
        box: [x - gap, y - tall - gap, x + gap, y + tall + gap],
        outline: brush([
          [x, y - tall, gap * 0.26],
          [x, y + tall, gap * 0.26],
        ]),
        color: mix(stage.theme.palette.sun, [1, 1, 1], 0.5),
        opacity: 0.9,
      })
    }
  })
}
