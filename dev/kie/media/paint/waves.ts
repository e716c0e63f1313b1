import { along, type Color, mix } from '../color.js'
import { between, randomFrom } from '../random.js'
import type { Raster } from '../raster.js'
import { type Layer, moving, type Stage } from './layer.js'

interface Ribbon {
  base: number
  color: Color
  edge: Color
  swings: { reach: number; pace: number; phase: number; drift: number }[]
}

const RIBBONS = 9

/**
 * Layers of coloured silk, each throwing a soft shadow on the one behind: the picture of no particular thing.
 */
export function waves(stage: Stage): Layer {
  const { palette, seed } = stage.theme
  const random = randomFrom(seed)
  const colors = [...palette.sky, palette.sun].toReversed()
  const tilt = between(random, -0.4, 0.4)
  const ribbons = Array.from({ length: RIBBONS }, (_, at): Ribbon => {
    const place = (at + 1) / RIBBONS
    const accent = palette.accents[Math.floor(random() * palette.accents.length)]
    const body = along(colors, place)
    return {
      base: place * 1.1 - 0.16,
      color: mix(body, accent ?? body, between(random, 0.05, 0.35)),
      edge: mix(along(colors, place - 0.22), palette.sun, 0.25),
      swings: Array.from({ length: 3 }, (_swing, turn) => ({
        reach: between(random, 0.05, 0.11) / (turn + 1),
        pace: between(random, 1.1, 2.4) * (turn + 1),
        phase: between(random, 0, 7),
        drift: between(random, -0.5, 0.5),
      })),
    }
  })
  const dark = mix(palette.near, palette.sky[0] ?? palette.near, 0.4)
  const silk: Silk = { ribbons, back: along(colors, 0), dark }
  return moving((raster, moment) => {
    const tops = new Float32Array(ribbons.length)
    for (let x = 0; x < raster.width; x += 1) {
      ribbons.forEach((ribbon, index) => {
        const lean = tilt * (x / raster.width - 0.5) * 0.5
        tops[index] = (ribbon.base + lift(ribbon, x / stage.unit, moment) + lean) * raster.height
      })
      paintColumn(raster, silk, { x, tops })
    }
  })
}

interface Silk {
  ribbons: Ribbon[]
  back: Color
  dark: Color
}

function paintColumn(raster: Raster, silk: Silk, { x, tops }: { x: number; tops: Float32Array }): void {
  const { height, width, pixels } = raster
  let front = -1
  for (let y = 0; y < height; y += 1) {
    for (let next = front + 1; next < tops.length; next += 1) if ((tops[next] ?? 0) <= y) front = next
    let color = colorAt(silk, tops, { layer: front, y, height })
    const fresh = front < 0 ? 1 : y - (tops[front] ?? 0)
    // The first pixel of a ribbon belongs partly to what is behind it.
    if (fresh < 1)
      color = mix(colorAt(silk, tops, { layer: behind(tops, front, y), y, height }), color, fresh)
    const at = (y * width + x) * 3
    pixels[at] = color[0]
    pixels[at + 1] = color[1]
    pixels[at + 2] = color[2]
  }
}

/** The ribbon that would be seen if the front one were not there. */
function behind(tops: Float32Array, front: number, y: number): number {
  let layer = front - 1
  while (layer >= 0 && (tops[layer] ?? 0) > y) layer -= 1
  return layer
}

function lift(ribbon: Ribbon, across: number, moment: number): number {
  let sum = 0
  for (const swing of ribbon.swings) {
    sum += Math.sin(across * swing.pace + swing.phase + moment * swing.drift) * swing.reach
  }
  return sum
}

function colorAt(silk: Silk, tops: Float32Array, at: { layer: number; y: number; height: number }): Color {
  const ribbon = silk.ribbons[at.layer]
  const depth = ribbon ? Math.max((at.y - (tops[at.layer] ?? 0)) / at.height, 0) : 0
  const lit = ribbon ? mix(ribbon.edge, ribbon.color, Math.min(Math.sqrt(depth * 7), 1)) : silk.back
  // Every ribbon still to come throws its shadow upwards, strongest at its edge.
  let nearest = 1
  for (let next = at.layer + 1; next < tops.length; next += 1) {
    nearest = Math.min(nearest, Math.max(((tops[next] ?? 0) - at.y) / at.height, 0))
  }
  return mix(lit, silk.dark, 0.36 * Math.exp(-nearest * 20))
}
