import { createRequire } from 'node:module'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Raster, toBitmap } from './raster.js'

/** What to film: `paint` draws the picture of a moment, in seconds from the start. */
export interface Shot {
  width: number
  height: number
  seconds: number
  framesPerSecond: number
  paint: (moment: number) => Raster
}

type Encoders = typeof import('h264-mp4-encoder')

const require = createRequire(import.meta.url)
let encoders: Encoders | null = null
let queue: Promise<unknown> = Promise.resolve()

/** Films a shot as MP4 (H.264), one shot at a time; others in this program get a turn at every frame. */
export function film(shot: Shot): Promise<Uint8Array> {
  const mine = queue.then(() => encode(shot))
  queue = mine.catch(() => null)
  return mine
}

async function encode(shot: Shot): Promise<Uint8Array> {
  encoders ??= loadEncoders()
  const encoder = await encoders.createH264MP4Encoder()
  encoder.outputFilename = 'film.mp4'
  encoder.width = shot.width
  encoder.height = shot.height
  encoder.frameRate = shot.framesPerSecond
  encoder.quantizationParameter = 26
  encoder.speed = 9
  encoder.groupOfPictures = shot.framesPerSecond
  encoder.initialize()
  try {
    const frames = Math.round(shot.seconds * shot.framesPerSecond)
    for (let frame = 0; frame < frames; frame += 1) {
      encoder.addFrameRgba(toBitmap(shot.paint(frame / shot.framesPerSecond)).rgba)
      await breathe()
    }
    encoder.finalize()
    return new Uint8Array(encoder.FS.readFile(encoder.outputFilename, { encoding: 'binary' }))
  } finally {
    encoder.delete()
  }
}

/** Loads the encoder on first use. It takes over the program's uncaught errors; they are taken back. */
function loadEncoders(): Encoders {
  const errors = process.listeners('uncaughtException')
  const rejections = process.listeners('unhandledRejection')
  const loaded: Encoders = require('h264-mp4-encoder')
  for (const listener of process.listeners('uncaughtException')) {
    if (!errors.includes(listener)) process.off('uncaughtException', listener)
  }
  for (const listener of process.listeners('unhandledRejection')) {
    if (!rejections.includes(listener)) process.off('unhandledRejection', listener)
  }
  return loaded
}
