import { along, type Color, mix, smooth } from '../color.js'
import { detailed, noiseFrom } from '../noise.js'
import { between, randomFrom } from '../random.js'
import { lay, type Raster, shine } from '../raster.js'
import { type Layer, moving, type Stage, still } from './layer.js'

/** The gradient of the sky with the air around sun or moon. */
export function sky(stage: Stage): Layer {
  const { width, height } = stage.size
  const { palette } = stage.theme
  const { light, unit } = stage
  const strength = light.moon ? 0.55 : 0.95
  return still((raster) => {
    for (let y = 0; y < height; y += 1) {
      const row = along(palette.sky, y / stage.horizon)
      for (let x = 0; x < width; x += 1) {
        const dx = (x - light.x) / unit
        const dy = (y - light.y) / unit
        const away = dx * dx + dy * dy * 1.4
        const air = (0.5 / (1 + away * 38) + 0.34 / (1 + away * 5)) * strength
        const at = (y * width + x) * 3
        raster.pixels[at] = row[0] + (palette.glow[0] - row[0]) * air
        raster.pixels[at + 1] = row[1] + (palette.glow[1] - row[1]) * air
        raster.pixels[at + 2] = row[2] + (palette.glow[2] - row[2]) * air
      }
    }
  })
}

/** The sun, or the moon with its seas. */
export function disc(stage: Stage): Layer {
  const { light, theme } = stage
  const face = detailed(noiseFrom(theme.seed + 5), 4)
  const reach = light.radius * 3
  const ring = (away: number) => 0.42 * Math.max(1 - away / reach, 0) ** 3
  return still((raster) => {
    overSquare(raster, { x: light.x, y: light.y, reach }, (x, y) => {
      const away = Math.hypot(x - light.x, y - light.y)
      const at = (y * raster.width + x) * 3
      shine(raster, at, { color: theme.palette.glow, cover: ring(away) })
      const cover = Math.min(Math.max(light.radius - away + 0.5, 0), 1)
      if (cover === 0) return
      const seas = light.moon
        ? smooth(0.48, 0.66, face((x - light.x) / light.radius + 9, (y - light.y) / light.radius + 4)) * 0.16
        : 0
      lay(raster, at, { color: mix(theme.palette.sun, theme.palette.cloudShade, seas), cover })
    })
  })
}

/** Stars that twinkle; fewer towards the horizon. */
export function stars(stage: Stage, many: number): Layer {
  const random = randomFrom(stage.theme.seed + 11)
  const { width } = stage.size
  const list = Array.from({ length: many }, () => {
    const rank = random() ** 9
    return {
      x: random() * width,
      y: random() ** 1.25 * stage.horizon,
      radius: stage.unit * (0.0011 + 0.0034 * rank),
      bright: between(random, 0.35, 0.75) + rank * 0.6,
      tint: mix([1, 1, 1], random() < 0.5 ? stage.theme.palette.glow : [0.75, 0.85, 1], random() * 0.6),
      phase: random() * 7,
      pace: between(random, 1.5, 4),
    }
  })
  return moving((raster, moment) => {
    for (const star of list) {
      const low = 1 - smooth(0.55, 1, star.y / stage.horizon)
      const bright = star.bright * low * (0.8 + 0.2 * Math.sin(star.phase + moment * star.pace))
      const reach = Math.max(star.radius * 3.2, 1.5)
      overSquare(raster, { x: star.x, y: star.y, reach }, (x, y) => {
        const away = ((x - star.x) ** 2 + (y - star.y) ** 2) / (star.radius * star.radius + 0.15)
        const cover = bright * Math.exp(-away * 0.8)
        if (cover > 0.01) shine(raster, (y * raster.width + x) * 3, { color: star.tint, cover })
      })
    }
  })
}

/** Visits the pixels of a square around a point. */
export function overSquare(
  raster: Raster,
  at: { x: number; y: number; reach: number },
  visit: (x: number, y: number) => void,
): void {
  const right = Math.min(Math.ceil(at.x + at.reach), raster.width)
  const bottom = Math.min(Math.ceil(at.y + at.reach), raster.height)
  for (let y = Math.max(Math.floor(at.y - at.reach), 0); y < bottom; y += 1) {
    for (let x = Math.max(Math.floor(at.x - at.reach), 0); x < right; x += 1) visit(x, y)
  }
}

/** Green and violet curtains of the polar night. */
export function aurora(stage: Stage): Layer {
  const { width } = stage.size
  const { accents } = stage.theme.palette
  const noise = detailed(noiseFrom(stage.theme.seed + 21), 3)
  const curtains = [0.42, 0.6, 0.82].map((base, at) => ({ base, color: accents[at] ?? accents[0], at }))
  return moving((raster, moment) => {
    for (const { base, color, at } of curtains) {
      for (let x = 0; x < width; x += 1) {
        const across = x / stage.unit
        const foot = (base + 0.34 * (noise(across * 1.1 + moment * 0.07, at * 9) - 0.5)) * stage.horizon
        const ray = 0.15 + 0.85 * smooth(0.25, 0.8, noise(across * 7 + moment * 0.3, at * 5 + moment * 0.15))
        const tall = stage.horizon * (0.28 + 0.42 * noise(across * 2.6, at * 3 + 50 + moment * 0.05))
        curtain(raster, { x, foot, tall, ray: ray * 0.6 }, [color, accents[1] ?? color])
      }
    }
  })
}

function curtain(
  raster: Raster,
  of: { x: number; foot: number; tall: number; ray: number },
  [low, high]: readonly [Color, Color],
): void {
  const top = Math.max(Math.floor(of.foot - of.tall), 0)
  for (let y = top; y < Math.min(of.foot + of.tall * 0.08, raster.height); y += 1) {
    const height = Math.min((of.foot - y) / of.tall, 1)
    const cover = height < 0 ? of.ray * smooth(-0.08, 0, height) : of.ray * (1 - height) ** 1.6
    shine(raster, (y * raster.width + of.x) * 3, { color: mix(low, high, Math.max(height, 0)), cover })
  }
}
