import { type Color, mix, scaled } from '../color.js'
import { between, pick, randomFrom } from '../random.js'
import type { Raster } from '../raster.js'
import { type Layer, moving, type Stage, still } from './layer.js'
import { brush, fill, oval } from './shapes.js'

interface Flower {
  x: number
  foot: number
  tall: number
  size: number
  petals: number
  color: Color
  heart: Color
  lean: number
  phase: number
  /** 1 at the front, 0 far away. */
  near: number
}

/** Grass and flowers that sway, small and pale in the distance, large in front. */
export function flowers(stage: Stage, of: { from: number; many: number }): Layer[] {
  const random = randomFrom(stage.theme.seed + 51)
  const { width, height } = stage.size
  const { accents, glow } = stage.theme.palette
  const list = Array.from({ length: of.many }, (_, at): Flower => {
    const near = ((at + random()) / of.many) ** 1.9
    const size = stage.unit * (0.008 + 0.066 * near) * between(random, 0.75, 1.2)
    const color = pick(random, accents)
    return {
      x: between(random, -0.02, 1.02) * width,
      foot: (of.from + (1.16 - of.from) * near) * height,
      tall: size * between(random, 2.6, 4),
      size,
      petals: pick(random, [5, 5, 6, 8, 11] as const),
      color: mix(color, glow, 0.1),
      heart: mix([1, 0.8, 0.25], scaled(color, 0.45), random() * 0.7),
      lean: between(random, -0.25, 0.25),
      phase: random() * 7,
      near,
    }
  })
  const blades = grass(stage, of.from)
  const paint = (raster: Raster, moment: number, [low, high]: readonly [number, number]) => {
    let next = 0
    for (const flower of list) {
      while (next < blades.length && (blades[next]?.near ?? 1) <= flower.near) {
        const blade = blades[next]
        if (blade && blade.near >= low && blade.near < high) paintBlade(raster, blade, moment)
        next += 1
      }
      if (flower.near < low || flower.near >= high) continue
      paintFlower(raster, stage, { flower, sway: Math.sin(moment * 1.7 + flower.phase) * 0.06 })
    }
  }
  // What is far away sways too little to be seen.
  const middle = 0.4
  return [
    still((raster) => paint(raster, 0, [0, middle])),
    moving((raster, moment) => paint(raster, moment, [middle, 2])),
  ]
}

interface Blade {
  x: number
  foot: number
  tall: number
  thick: number
  lean: number
  phase: number
  near: number
  color: Color
}

function grass(stage: Stage, from: number): Blade[] {
  const random = randomFrom(stage.theme.seed + 53)
  const { foliage, far, glow } = stage.theme.palette
  const { width, height } = stage.size
  const many = Math.round(420 * Math.max(width / height, 0.6))
  return Array.from({ length: many }, (_, at) => {
    const near = ((at + random()) / many) ** 1.6
    const green = foliage[Math.floor(random() * foliage.length)] ?? far
    return {
      x: random() * width,
      foot: (from + (1.1 - from) * near) * height,
      tall: stage.unit * (0.02 + 0.13 * near) * between(random, 0.6, 1.2),
      thick: stage.unit * (0.0009 + 0.0036 * near),
      lean: between(random, -0.35, 0.35),
      phase: random() * 7,
      near,
      color: mix(mix(green, glow, random() * 0.3), far, 0.42 * (1 - near) ** 2),
    }
  })
}

function paintBlade(raster: Raster, blade: Blade, moment: number): void {
  const lean = blade.lean + Math.sin(moment * 1.9 + blade.phase) * 0.09
  const tip = blade.x + lean * blade.tall
  const middle = blade.x + lean * blade.tall * 0.35
  const top = blade.foot - blade.tall
  fill(raster, {
    box: [Math.min(blade.x, tip) - 3, top - 2, Math.max(blade.x, tip) + 3, blade.foot + 2],
    outline: brush([
      [blade.x, blade.foot, blade.thick],
      [middle, blade.foot - blade.tall * 0.55, blade.thick * 0.75],
      [tip, top, blade.thick * 0.15],
    ]),
    color: blade.color,
  })
}

function paintFlower(raster: Raster, stage: Stage, { flower, sway }: { flower: Flower; sway: number }): void {
  const { foliage, far } = stage.theme.palette
  const fade = 0.4 * (1 - flower.near) ** 2
  const lean = flower.lean + sway
  const x = flower.x + lean * flower.tall
  const y = flower.foot - flower.tall
  const { size } = flower
  const stem = mix(foliage[0] ?? far, far, fade)
  const bend = flower.x + lean * flower.tall * 0.3
  fill(raster, {
    box: [Math.min(flower.x, x) - size, y, Math.max(flower.x, x) + size, flower.foot],
    outline: brush([
      [flower.x, flower.foot, size * 0.07],
      [bend, flower.foot - flower.tall * 0.5, size * 0.06],
      [x, y, size * 0.05],
    ]),
    color: stem,
  })
  if (flower.near > 0.12) leaf(raster, { x: bend, y: flower.foot - flower.tall * 0.45, size, stem })
  const squash = 0.72 + 0.25 * Math.cos(flower.phase)
  const turn = flower.phase + sway
  fill(raster, {
    box: [x - size, y - size, x + size, y + size],
    outline: (px, py) => {
      const dx = px - x
      const dy = (py - y) / squash
      const wave = Math.abs(Math.cos((Math.atan2(dy, dx) + turn) * flower.petals * 0.5))
      return Math.hypot(dx, dy) - size * (0.42 + 0.54 * wave ** 0.6)
    },
    color: (px, py) =>
      petalColor(flower, { dx: (px - x) / size, dy: (py - y) / squash / size, turn, far, fade }),
  })
  const heart = size * 0.26
  fill(raster, {
    box: [x - heart, y - heart, x + heart, y + heart],
    outline: oval([x, y], [heart, heart * squash]),
    color: (px, py) =>
      mix(mix(flower.heart, far, fade), [1, 1, 0.9], Math.max((y - py + x - px) / heart, 0) * 0.2),
  })
}

function petalColor(
  flower: Flower,
  at: { dx: number; dy: number; turn: number; far: Color; fade: number },
): Color {
  const away = Math.hypot(at.dx, at.dy)
  const fold = Math.abs(Math.sin((Math.atan2(at.dy, at.dx) + at.turn) * flower.petals * 0.5))
  const deep = mix(
    flower.color,
    scaled(flower.color, 0.55),
    0.65 * Math.max(1 - away * 1.25, 0) + 0.3 * fold ** 3,
  )
  const lit = mix(deep, [1, 1, 1], Math.max(away - 0.35, 0) * 0.42 + Math.max(-at.dy, 0) * 0.16)
  return mix(lit, at.far, at.fade)
}

function leaf(raster: Raster, at: { x: number; y: number; size: number; stem: Color }): void {
  const { x, y, size } = at
  fill(raster, {
    box: [x - size, y - size, x + size * 1.2, y + size * 0.5],
    outline: brush([
      [x, y, size * 0.05],
      [x + size * 0.5, y - size * 0.32, size * 0.16],
      [x + size * 0.95, y - size * 0.3, size * 0.02],
    ]),
    color: mix(at.stem, [0.7, 0.9, 0.5], 0.12),
  })
}
