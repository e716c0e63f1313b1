import { along, type Color, mix, scaled, smooth } from '../color.js'
import { detailed, noiseFrom } from '../noise.js'
import { between, pick, randomFrom } from '../random.js'
import { lay, shine } from '../raster.js'
import { type Layer, type Stage, still } from './layer.js'
import { overSquare } from './sky.js'

/** Clouds of glowing gas. */
export function nebula(stage: Stage): Layer {
  const { palette, seed } = stage.theme
  const random = randomFrom(seed + 1)
  const gas = detailed(noiseFrom(seed + 2), 5)
  const first: Color = pick(random, palette.accents)
  const second: Color = pick(random, palette.accents)
  const slope = between(random, -0.7, 0.7)
  const { width, height } = stage.size
  return still((raster) => {
    for (let y = 0; y < height; y += 1) {
      const base = along(palette.sky, y / height)
      for (let x = 0; x < width; x += 1) {
        const u = (x - width / 2) / stage.unit
        const v = (y - height / 2) / stage.unit
        const warp = gas(u * 1.5 + 20, v * 1.5 + 20)
        const cloud = gas(u * 1.9 + warp * 1.7 + 5, v * 1.9 - warp * 1.3 + 9)
        const band = Math.exp(-(((v - u * slope) / 0.36) ** 2))
        const thick = smooth(0.36, 0.8, cloud * (0.62 + 0.5 * band))
        const core = smooth(0.52, 0.9, cloud * (0.5 + 0.62 * band))
        const color = mix(first, second, smooth(0.3, 0.7, warp))
        const at = (y * width + x) * 3
        for (let channel = 0; channel < 3; channel += 1) {
          const glow = (color[channel] ?? 0) * thick * 0.75 + (channel === 2 ? 0.95 : 0.85) * core * 0.6
          raster.pixels[at + channel] = (base[channel] ?? 0) * (1 - thick * 0.4) + glow
        }
      }
    }
  })
}

interface Planet {
  x: number
  y: number
  radius: number
  colors: Color[]
  /** Where the light comes from, as a turn. */
  turn: number
  ring: boolean
  seed: number
}

/** A large planet, sometimes ringed, and a small moon. */
export function planets(stage: Stage): Layer {
  const random = randomFrom(stage.theme.seed + 3)
  const { accents, cloud } = stage.theme.palette
  const { width, height } = stage.size
  const turn = between(random, -2.6, -0.6)
  const main: Planet = {
    x: width * between(random, 0.32, 0.68),
    y: height * between(random, 0.42, 0.6),
    radius: stage.unit * between(random, 0.19, 0.27),
    colors: [scaled(pick(random, accents), 0.75), mix(pick(random, accents), [1, 1, 1], 0.35), cloud],
    turn,
    ring: random() < 0.7,
    seed: stage.theme.seed + 4,
  }
  const small: Planet = {
    ...main,
    x: main.x + stage.unit * between(random, 0.3, 0.42) * (random() < 0.5 ? -1 : 1),
    y: main.y - stage.unit * between(random, 0.2, 0.34),
    radius: stage.unit * between(random, 0.035, 0.06),
    colors: [
      [0.55, 0.53, 0.6],
      [0.82, 0.8, 0.85],
    ],
    ring: false,
    seed: main.seed + 1,
  }
  return still((raster) => {
    for (const planet of [main, small]) {
      halo(raster, planet)
      if (planet.ring) ring(raster, planet, -1)
      ball(raster, planet)
      if (planet.ring) ring(raster, planet, 1)
    }
  })
}

type Canvas = Parameters<typeof lay>[0]

function halo(raster: Canvas, planet: Planet): void {
  const reach = planet.radius * 1.5
  overSquare(raster, { x: planet.x, y: planet.y, reach }, (x, y) => {
    const away = (Math.hypot(x - planet.x, y - planet.y) - planet.radius) / (reach - planet.radius)
    if (away < 0 || away > 1) return
    const side = Math.max(Math.cos(Math.atan2(y - planet.y, x - planet.x) - planet.turn), 0)
    const cover = (1 - away) ** 3 * (0.06 + 0.3 * side)
    shine(raster, (y * raster.width + x) * 3, { color: planet.colors[1] ?? [1, 1, 1], cover })
  })
}

function ball(raster: Canvas, planet: Planet): void {
  const bands = detailed(noiseFrom(planet.seed), 5)
  const [lightX, lightY] = [Math.cos(planet.turn) * 0.82, Math.sin(planet.turn) * 0.82]
  overSquare(raster, { x: planet.x, y: planet.y, reach: planet.radius + 1 }, (x, y) => {
    const u = (x - planet.x) / planet.radius
    const v = (y - planet.y) / planet.radius
    const away = Math.hypot(u, v)
    const cover = Math.min(Math.max((1 - away) * planet.radius + 0.5, 0), 1)
    if (cover === 0) return
    const w = Math.sqrt(Math.max(1 - away * away, 0))
    const tilted = v * 0.94 + u * 0.34
    const swirl = bands(u * 1.4 + 5, tilted * 3.4 + 5)
    const surface = along(planet.colors, smooth(0.28, 0.74, bands(u * 0.6 + swirl * 1.2, tilted * 5.2 + 9)))
    const facing = smooth(-0.12, 0.85, u * lightX + v * lightY + w * 0.57)
    const edge = (1 - w) ** 2.4 * 0.5 * facing
    const lit = mix(scaled(surface, 0.03 + 0.97 * facing), planet.colors[1] ?? surface, edge)
    lay(raster, (y * raster.width + x) * 3, { color: lit, cover })
  })
}

/** Half of the ring: behind the planet (-1) or before it (1). */
function ring(raster: Canvas, planet: Planet, half: number): void {
  const grain = noiseFrom(planet.seed + 8)
  const [cos, sin] = [Math.cos(0.34), Math.sin(-0.34)]
  overSquare(raster, { x: planet.x, y: planet.y, reach: planet.radius * 2.4 }, (x, y) => {
    const dx = x - planet.x
    const dy = y - planet.y
    const u = dx * cos - dy * sin
    const v = (dx * sin + dy * cos) / 0.26
    if (v * half < 0) return
    const away = Math.hypot(u, v) / planet.radius
    const inside = smooth(1.32, 1.38, away) * smooth(2.25, 2.1, away)
    const gap = 1 - 0.75 * smooth(0.05, 0.01, Math.abs(away - 1.86))
    const bright = 0.35 + 0.65 * grain(away * 26, 2)
    const shaded = half < 0 && Math.hypot(u, v * 0.26) < planet.radius ? 0.35 : 1
    const cover = inside * gap * bright * 0.72 * shaded
    if (cover > 0.01) {
      const color = mix(planet.colors[1] ?? [1, 1, 1], [1, 0.96, 0.9], 0.4)
      lay(raster, (y * raster.width + x) * 3, { color, cover })
    }
  })
}
