import { type Color, mix, scaled, smooth } from '../color.js'
import { creased, detailed, type Noise, noiseFrom } from '../noise.js'
import { lay, type Raster } from '../raster.js'
import { type Layer, type Stage, still } from './layer.js'

export interface Ridge {
  /** Where its foot is and how high it rises, as shares of the picture's height. */
  base: number
  rise: number
  /** Peaks per unit of width. */
  pace: number
  /** Sharp like rock or round like hills. */
  sharp: boolean
  color: Color
  /** 0 clear, 1 lost in the air. */
  haze: number
  snow: number
  seed: number
}

/** The crest of a ridge for every column, in pixels from the top. */
export function crestOf(stage: Stage, ridge: Ridge): Float32Array {
  const noise = noiseFrom(ridge.seed)
  const octaves = ridge.sharp ? 7 : 3
  return Float32Array.from({ length: stage.size.width }, (_, x) => {
    let sum = 0
    let weight = 1
    let total = 0
    let across = (x / stage.unit) * ridge.pace + 3
    for (let octave = 0; octave < octaves; octave += 1) {
      const value = noise(across, octave * 13.7)
      sum += (ridge.sharp ? 1 - Math.abs(2 * value - 1) : value) * weight
      total += weight
      weight *= ridge.sharp ? 0.46 : 0.4
      across = across * 2.07 + 11.3
    }
    return (ridge.base - ridge.rise * (sum / total)) * stage.size.height
  })
}

/** A ridge of land: lit from the sun's side, snowy on top if wanted, hazy towards its foot. */
export function land(stage: Stage, ridge: Ridge): Layer {
  const { width, height } = stage.size
  const crest = crestOf(stage, ridge)
  const rock = creased(noiseFrom(ridge.seed + 3), 5)
  return still((raster) => {
    for (let x = 0; x < width; x += 1) {
      const top = crest[x] ?? 0
      const side = sideOf(crest, { x, stage })
      for (let y = Math.max(Math.floor(top), 0); y < height; y += 1) {
        const color = ridge.sharp
          ? rockColor(stage, ridge, { x, y, depth: (y - top) / stage.unit, side, rock })
          : hillColor(stage, ridge, { depth: (y - top) / stage.unit, side })
        lay(raster, (y * width + x) * 3, { color, cover: Math.min(Math.max(y + 1 - top, 0), 1) })
      }
    }
  })
}

/** From -1 to 1: how far the slope here looks towards the light. */
function sideOf(crest: Float32Array, { x, stage }: { x: number; stage: Stage }): number {
  const reach = Math.max(Math.round(stage.unit * 0.02), 1)
  const rise = (crest[Math.min(x + reach, crest.length - 1)] ?? 0) - (crest[Math.max(x - reach, 0)] ?? 0)
  const toLight = Math.tanh(((stage.light.x - x) / stage.unit) * 4)
  return Math.min(Math.max((rise / (reach * 2)) * toLight, -1), 1)
}

interface Spot {
  x: number
  y: number
  depth: number
  side: number
  rock: Noise
}

/** Rock is lit like a relief: each place is compared with its neighbour on the side of the light. */
function rockColor(stage: Stage, ridge: Ridge, spot: Spot): Color {
  const { palette } = stage.theme
  const across = (spot.x / stage.unit) * ridge.pace * 3.4 + 7
  const down = (spot.y / stage.unit) * ridge.pace * 1.5 + spot.depth * 1.2 + 3
  const toLight = Math.tanh(((stage.light.x - spot.x) / stage.unit) * 4)
  const here = spot.rock(across, down)
  const slope = here - spot.rock(across + toLight * 0.085, down - 0.05)
  const facing = smooth(-0.035, 0.045, slope + spot.side * 0.02)
  const shade = mix(scaled(ridge.color, 0.66), palette.cloudShade, 0.16)
  const sunny = mix(scaled(ridge.color, 1.25), palette.glow, 0.34)
  let color = mix(shade, sunny, facing)
  if (ridge.snow > 0) {
    const line = ridge.snow * ridge.rise * (stage.size.height / stage.unit)
    const snowy = smooth(line, line * 0.6, spot.depth + (0.55 - here) * line * 2.2)
    const white = mix(
      mix(palette.cloudShade, [0.72, 0.8, 0.95], 0.5),
      mix([1, 1, 1], palette.sun, 0.4),
      facing,
    )
    color = mix(color, white, snowy * 0.95)
  }
  const veil = ridge.haze + (1 - ridge.haze) * 0.6 * smooth(0.05, 0.5, spot.depth)
  return mix(color, palette.far, veil)
}

function hillColor(stage: Stage, ridge: Ridge, spot: { depth: number; side: number }): Color {
  const { palette } = stage.theme
  const rim = Math.exp(-spot.depth * 26) * (0.22 + 0.2 * spot.side)
  const lit = mix(ridge.color, palette.glow, Math.max(rim, 0))
  return mix(lit, mix(palette.far, ridge.color, 0.25), ridge.haze + (1 - ridge.haze) * 0.12)
}

/** Mist that lies in the low places. */
export function mist(stage: Stage, at: { from: number; to: number; strength: number }): Layer {
  const noise = detailed(noiseFrom(stage.theme.seed + 77), 4)
  return still((raster: Raster) => {
    const { width, height } = stage.size
    for (let y = Math.floor(at.from * height); y < Math.min(at.to * height, height); y += 1) {
      const place = (y / height - at.from) / (at.to - at.from)
      const swell = Math.sin(Math.PI * place)
      for (let x = 0; x < width; x += 1) {
        const patch = 0.45 + 0.75 * noise((x / stage.unit) * 1.7, (y / stage.unit) * 7)
        const cover = Math.min(at.strength * swell * patch, 0.95)
        lay(raster, (y * width + x) * 3, { color: stage.theme.palette.far, cover })
      }
    }
  })
}
