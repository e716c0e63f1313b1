import { type Color, mix, smooth } from '../color.js'
import { noiseFrom } from '../noise.js'
import { between, type Random, randomFrom } from '../random.js'
import { lay, type Raster, shine } from '../raster.js'
import { type Layer, moving, type Stage, still } from './layer.js'
import { overSquare } from './sky.js'

export interface Rank {
  /** Where the trees stand and how tall they are, as shares of the picture's height. */
  base: number
  tall: number
  many: number
  color: Color
  haze: number
  seed: number
  /** Round crowns instead of firs. */
  round?: boolean
}

interface Tree {
  x: number
  foot: number
  tall: number
  wide: number
  seed: number
}

/** A rank of trees on its own ground. */
export function trees(stage: Stage, rank: Rank): Layer {
  const random = randomFrom(rank.seed)
  const { width, height } = stage.size
  const ground = noiseFrom(rank.seed + 1)
  const groundAt = (x: number) => (rank.base + 0.05 * (ground((x / stage.unit) * 1.8, 4) - 0.5)) * height
  const list = Array.from({ length: rank.many }, (_, at): Tree => {
    const x = ((at + between(random, -0.4, 0.4)) / Math.max(rank.many - 1, 1)) * width
    const tall = rank.tall * height * between(random, 0.55, 1.1)
    const wide = tall * between(random, 0.15, 0.21) * (rank.round ? 1.7 : 1)
    return { x, foot: groundAt(x) + tall * 0.03, tall, wide, seed: random() * 1000 }
  })
  return still((raster) => {
    paintGround(raster, stage, { rank, groundAt })
    for (const tree of list) {
      const color = mix(tint(stage, rank, tree), stage.theme.palette.far, rank.haze)
      if (rank.round)
        crown(raster, tree, { color, glow: stage.theme.palette.glow, random: randomFrom(tree.seed) })
      else fir(raster, tree, { color, snow: stage.theme.snow ? 0.75 * (1 - rank.haze * 0.5) : 0 })
    }
  })
}

function tint(stage: Stage, rank: Rank, tree: Tree): Color {
  const { foliage } = stage.theme.palette
  const own = foliage[Math.floor(tree.seed) % foliage.length] ?? rank.color
  return mix(rank.color, own, rank.round ? 0.85 : 0.3)
}

function paintGround(
  raster: Raster,
  stage: Stage,
  { rank, groundAt }: { rank: Rank; groundAt: (x: number) => number },
): void {
  const { palette, snow } = stage.theme
  const soil = snow ? mix(rank.color, [0.93, 0.96, 1], 0.72) : rank.color
  const color = mix(soil, palette.far, rank.haze)
  const fog = mix(color, palette.far, 0.55)
  for (let x = 0; x < raster.width; x += 1) {
    const top = groundAt(x)
    for (let y = Math.max(Math.floor(top), 0); y < raster.height; y += 1) {
      const paint = mix(color, fog, smooth(0, 0.3, (y - top) / stage.unit) * (rank.haze > 0 ? 1 : 0.2))
      lay(raster, (y * raster.width + x) * 3, { color: paint, cover: Math.min(Math.max(y + 1 - top, 0), 1) })
    }
  }
}

/** A fir: boughs that grow wider from the tip, with ragged ends. */
function fir(raster: Raster, tree: Tree, { color, snow }: { color: Color; snow: number }): void {
  const boughs = 7 + (Math.floor(tree.seed) % 5)
  const top = Math.floor(tree.foot - tree.tall)
  for (let y = Math.max(top, 0); y < Math.min(tree.foot, raster.height); y += 1) {
    const place = (y - top) / tree.tall
    const bough = place * boughs
    const within = bough - Math.floor(bough)
    const ragged = 0.5 + 0.5 * Math.sin(Math.floor(bough) * 2.4 + tree.seed)
    const trunk = tree.wide * 0.1
    const half =
      place > 0.94
        ? trunk
        : tree.wide * (0.05 + place * 0.95) * (0.42 + 0.58 * within) * (0.85 + 0.15 * ragged)
    const lean = Math.sin(tree.seed + place * 3) * tree.wide * 0.04
    const white = snow * smooth(0.55, 0.1, within) * (place > 0.94 ? 0 : 1)
    span(
      raster,
      { y, from: tree.x + lean - half, to: tree.x + lean + half },
      mix(color, [0.95, 0.97, 1], white),
    )
  }
}

/** One row of a shape, with smooth ends. */
function span(raster: Raster, row: { y: number; from: number; to: number }, color: Color): void {
  const last = Math.min(Math.ceil(row.to), raster.width - 1)
  for (let x = Math.max(Math.floor(row.from), 0); x <= last; x += 1) {
    const cover = Math.min(Math.max(Math.min(x + 1, row.to) - Math.max(x, row.from), 0), 1)
    if (cover > 0) lay(raster, (row.y * raster.width + x) * 3, { color, cover })
  }
}

/** A leafy tree: a trunk and clusters of leaves, brighter above. */
function crown(
  raster: Raster,
  tree: Tree,
  { color, glow, random }: { color: Color; glow: Color; random: Random },
): void {
  const trunk = mix(color, [0.12, 0.07, 0.06], 0.75)
  for (let y = Math.floor(tree.foot - tree.tall * 0.7); y < Math.min(tree.foot, raster.height); y += 1) {
    if (y < 0) continue
    const thin =
      tree.wide * (0.035 + 0.05 * Math.max((y - tree.foot + tree.tall * 0.2) / (tree.tall * 0.2), 0))
    span(raster, { y, from: tree.x - thin, to: tree.x + thin }, trunk)
  }
  const boughs = Array.from({ length: 9 }, (_, at) => {
    const turn = (at / 8) * Math.PI * 2
    const away = at === 8 ? 0 : between(random, 0.45, 0.72)
    return { x: Math.cos(turn) * away, y: Math.sin(turn) * away, size: between(random, 0.3, 0.44) }
  }).toSorted((a, b) => b.y - a.y)
  const leaves = Math.min(Math.max(Math.round(tree.wide * 1.6), 24), 110)
  for (const bough of boughs) {
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      const turn = random() * Math.PI * 2
      const away = Math.sqrt(random()) * bough.size
      const place = { x: bough.x + Math.cos(turn) * away, y: bough.y + Math.sin(turn) * away }
      const up = smooth(
        0.75,
        -0.75,
        place.y * 0.55 + ((place.y - bough.y) / bough.size) * 0.6 + between(random, -0.25, 0.25),
      )
      dab(raster, {
        x: tree.x + place.x * tree.wide,
        y: tree.foot - tree.tall * 0.66 + place.y * tree.tall * 0.33,
        size: Math.max(tree.wide * between(random, 0.035, 0.08), 0.8),
        color: mix(mix(color, [0.06, 0.03, 0.07], 0.42 * (1 - up)), glow, up * up * 0.4),
      })
    }
  }
}

function dab(
  raster: Raster,
  { x, y, size, color }: { x: number; y: number; size: number; color: Color },
): void {
  overSquare(raster, { x, y, reach: size + 1 }, (px, py) => {
    const cover = Math.min(Math.max(size - Math.hypot(px + 0.5 - x, py + 0.5 - y) + 0.5, 0), 1) * 0.9
    if (cover > 0) lay(raster, (py * raster.width + px) * 3, { color, cover })
  })
}

/** Slanting shafts of light between the trees. */
export function shafts(stage: Stage, strength: number): Layer {
  const { light, theme, unit } = stage
  const noise = noiseFrom(theme.seed + 61)
  return still((raster) => {
    for (let y = 0; y < raster.height; y += 1) {
      for (let x = 0; x < raster.width; x += 1) {
        const dx = x - light.x
        const dy = y - light.y + unit * 0.12
        const turn = Math.atan2(dx, Math.max(dy, 1))
        const ray = smooth(0.42, 0.85, noise(turn * 9 + 40, 3)) * smooth(1.3, 0.2, Math.abs(turn))
        const fade = smooth(0.02, 0.25, dy / unit) * smooth(1.15, 0.2, dy / unit)
        const cover = ray * fade * strength
        if (cover > 0.003) shine(raster, (y * raster.width + x) * 3, { color: theme.palette.glow, cover })
      }
    }
  })
}

/** Small lights that wander: fireflies at night, dust or snow by day. */
export function motes(stage: Stage, of: { many: number; color: Color; fall: number; size: number }): Layer {
  const random = randomFrom(stage.theme.seed + 71)
  const { width, height } = stage.size
  const list = Array.from({ length: of.many }, () => ({
    x: random(),
    y: random(),
    size: of.size * between(random, 0.5, 1.3) * stage.unit,
    phase: random() * 7,
  }))
  return moving((raster, moment) => {
    for (const mote of list) {
      const drift = Math.sin(mote.phase + moment * 0.9) * 0.02
      const x = (((mote.x + drift) % 1) + 1) % 1
      const y = (((mote.y + (of.fall * moment * mote.size) / stage.unit / of.size) % 1) + 1) % 1
      const bright = of.fall > 0 ? 0.8 : 0.45 + 0.45 * Math.sin(mote.phase * 3 + moment * 2.2)
      const at = { x: x * width, y: y * height, reach: mote.size * 3 }
      overSquare(raster, at, (px, py) => {
        const away = ((px - at.x) ** 2 + (py - at.y) ** 2) / (mote.size * mote.size + 0.1)
        const cover = bright * Math.exp(-away)
        if (cover > 0.01) shine(raster, (py * width + px) * 3, { color: of.color, cover })
      })
    }
  })
}
