import { along, type Color, mix, scaled } from '../color.js'
import { between, randomFrom } from '../random.js'
import type { Theme } from '../theme.js'
import type { Layer, Size } from './layer.js'

interface Ribbon {
  base: number
  color: Color
  edge: Color
  swings: { reach: number; pace: number; phase: number; drift: number }[]
}

const RIBBONS = 9

/** Layers of coloured silk, each throwing a soft shadow on the one behind: the picture of no particular thing. */
export function waves(theme: Theme, size: Size): Layer {
  const random = randomFrom(theme.seed)
  const colors = [...theme.palette.sky, theme.palette.sun].toReversed()
  const tilt = between(random, -0.45, 0.45)
  const ribbons = Array.from({ length: RIBBONS }, (_, at) => {
    const place = (at + 1) / RIBBONS
    const accent = theme.palette.accents[Math.floor(random() * theme.palette.accents.length)]
    const body = along(colors, place)
    return {
      base: place * 1.08 - 0.02,
      color: mix(body, accent ?? body, between(random, 0.05, 0.35)),
      edge: mix(along(colors, place - 0.22), theme.palette.sun, 0.25),
      swings: Array.from({ length: 3 }, (_swing, order) => ({
        reach: between(random, 0.05, 0.11) / (order + 1),
        pace: between(random, 1.1, 2.4) * (order + 1),
        phase: between(random, 0, 7),
        drift: between(random, -0.5, 0.5),
      })),
    } satisfies Ribbon
  })
  const back = along(colors, 0)
  return (raster, moment) => paintColumns({ raster, size, moment }, { ribbons, back, tilt })
}

function paintColumns(
  at: { raster: { pixels: Float32Array }; size: Size; moment: number },
  with_: { ribbons: Ribbon[]; back: Color; tilt: number },
): void {
  const { width, height } = at.size
  const { pixels } = at.raster
  const { ribbons, back, tilt } = with_
  const unit = Math.min(width, height)
  const tops = new Float32Array(ribbons.length)
  for (let x = 0; x < width; x += 1) {
    const across = x / unit
    ribbons.forEach((ribbon, index) => {
      tops[index] =
        (ribbon.base + lift(ribbon, across, at.moment) + tilt * (x / width - 0.5) * 0.5 - 0.12) * height
    })
    let front = -1
    for (let y = 0; y < height; y += 1) {
      while (front + 1 < ribbons.length && (tops[front + 1] ?? 0) <= y) front += 1
      const color = ribbonColor({ ribbons, tops, back }, { front, y, height })
      pixels.set(color, (y * width + x) * 3)
    }
  }
}

function lift(ribbon: Ribbon, across: number, moment: number): number {
  let sum = 0
  for (const swing of ribbon.swings) {
    sum += Math.sin(across * swing.pace + swing.phase + moment * swing.drift) * swing.reach
  }
  return sum
}

function ribbonColor(
  { ribbons, tops, back }: { ribbons: Ribbon[]; tops: Float32Array; back: Color },
  { front, y, height }: { front: number; y: number; height: number },
): Color {
  const ribbon = ribbons[front]
  const top = front < 0 ? 0 : (tops[front] ?? 0)
  const depth = (y - top) / height
  const lit = ribbon ? mix(ribbon.edge, ribbon.color, Math.min(Math.sqrt(depth * 7), 1)) : back
  const next = front + 1 < ribbons.length ? ((tops[front + 1] ?? 0) - y) / height : 1
  // The ribbon in front throws its shadow upwards, strongest at its edge.
  const shade = 1 - 0.34 * Math.exp(-next * 22)
  const edge = Math.min(y - top, 1)
  const color = scaled(lit, shade)
  if (edge >= 1 || front < 1) return color
  return mix(ribbons[front - 1]?.color ?? back, color, edge)
}
