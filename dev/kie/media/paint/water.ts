import { type Color, smooth } from '../color.js'
import { type Noise, noiseFrom } from '../noise.js'
import type { Raster } from '../raster.js'
import { type Layer, moving, type Stage } from './layer.js'

export interface Water {
  /** Where it begins, in pixels from the top. */
  top: number
  /** 0 a mirror, 1 the open sea. */
  waves: number
}

interface Ripple {
  sway: number
  fold: number
  /** 0 at the far edge, 1 at the picture's foot. */
  near: number
}

/** Water that mirrors what is painted above it, with the sun's path on it. */
export function water(stage: Stage, { top, waves }: Water): Layer {
  const first = Math.floor(top)
  const noise = noiseFrom(stage.theme.seed + 41)
  const { width, height } = stage.size
  return moving((raster, moment) => {
    for (let y = first; y < height; y += 1) {
      const near = (y - first) / (height - first)
      // Far waves are small and many: the depth behind a row grows towards the far edge.
      const far = 1 / (near + 0.035)
      for (let x = 0; x < width; x += 1) {
        const across = (x / stage.unit) * (2.2 + far * 0.5)
        const sway = noise(across * 1.6 + moment * 0.35, far * 5.5 - moment * 0.9) - 0.5
        const fold = noise(across * 5.5 - moment * 0.5, far * 11 - moment * 1.7) - 0.5
        mirror(raster, stage, { x, y, first, waves, ripple: { sway, fold, near } })
      }
    }
    sparkle(raster, stage, { first, noise, moment, waves })
  })
}

function mirror(
  raster: Raster,
  stage: Stage,
  at: { x: number; y: number; first: number; waves: number; ripple: Ripple },
): void {
  const { width, pixels } = raster
  const { sway, fold, near } = at.ripple
  const reach = stage.unit * (0.012 + 0.075 * near) * at.waves
  const up = (at.y - at.first) * (1 - 0.25 * at.waves) + 1 + (sway * 1.6 + fold) * reach
  const fromY = Math.min(Math.max(Math.round(at.first - up), 0), at.first - 1)
  const fromX = Math.min(Math.max(Math.round(at.x + (sway + fold * 0.5) * reach * 0.9), 0), width - 1)
  const from = (fromY * width + fromX) * 3
  const to = (at.y * width + at.x) * 3
  const { water: deep } = stage.theme.palette
  const depth = 0.2 + 0.5 * near * near + at.waves * 0.12
  const crest = 1 + (fold * 0.28 + sway * 0.2) * (0.25 + at.waves * 0.75)
  pixels[to] = ((pixels[from] ?? 0) * (1 - depth) + deep[0] * depth) * crest
  pixels[to + 1] = ((pixels[from + 1] ?? 0) * (1 - depth) + deep[1] * depth) * crest
  pixels[to + 2] = ((pixels[from + 2] ?? 0) * (1 - depth) + deep[2] * depth) * crest
}

/** The glittering path below sun or moon. */
function sparkle(
  raster: Raster,
  stage: Stage,
  with_: { first: number; noise: Noise; moment: number; waves: number },
): void {
  const { width, height } = stage.size
  const { light } = stage
  const color: Color = stage.theme.palette.sun
  const strength = (light.moon ? 0.7 : 0.95) * (0.5 + with_.waves * 0.5)
  for (let y = with_.first; y < height; y += 1) {
    const near = (y - with_.first) / (height - with_.first)
    const half = light.radius * (0.7 + near * 1.9)
    const far = 1 / (near + 0.035)
    const left = Math.max(Math.floor(light.x - half * 2.2), 0)
    const right = Math.min(Math.ceil(light.x + half * 2.2), width)
    for (let x = left; x < right; x += 1) {
      const across = (x / stage.unit) * (14 + far * 2.4)
      const glint = with_.noise(across + with_.moment * 0.8, far * 17 - with_.moment * 2.6)
      const path = Math.exp(-(((x - light.x) / half) ** 2))
      const cover = smooth(0.5, 0.9, glint + path * 0.18) * path * strength * (1 - near * 0.35)
      if (cover < 0.01) continue
      const at = (y * width + x) * 3
      raster.pixels[at] = (raster.pixels[at] ?? 0) + (color[0] - (raster.pixels[at] ?? 0)) * cover
      raster.pixels[at + 1] = (raster.pixels[at + 1] ?? 0) + (color[1] - (raster.pixels[at + 1] ?? 0)) * cover
      raster.pixels[at + 2] = (raster.pixels[at + 2] ?? 0) + (color[2] - (raster.pixels[at + 2] ?? 0)) * cover
    }
  }
}
