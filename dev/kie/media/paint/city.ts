import { type Color, mix, smooth } from '../color.js'
import { between, pick, type Random, randomFrom } from '../random.js'
import { lay, type Raster, shine } from '../raster.js'
import { type Layer, type Stage, still } from './layer.js'

export interface Block {
  /** Street level and height of the tallest house, as shares of the picture's height. */
  base: number
  tall: number
  /** Width of a house, as a share of the shorter side. */
  wide: number
  color: Color
  haze: number
  /** Share of the windows that are lit. */
  lit: number
  seed: number
}

interface House {
  left: number
  right: number
  top: number
  roof: 'flat' | 'steps' | 'spire' | 'slant'
  seed: number
}

/** A row of houses with windows. */
export function houses(stage: Stage, block: Block): Layer {
  const random = randomFrom(block.seed)
  const { width, height } = stage.size
  const foot = block.base * height
  const list: House[] = []
  for (let left = -between(random, 0, block.wide) * stage.unit; left < width; ) {
    const wide = block.wide * stage.unit * between(random, 0.55, 1.25)
    const middle = 1 - 0.35 * Math.abs((left + wide / 2) / width - 0.5) * 2
    const tall = block.tall * height * (0.3 + 0.7 * random() ** 1.6) * middle
    const roof = pick(random, ['flat', 'flat', 'steps', 'spire', 'slant'] as const)
    list.push({ left, right: left + wide, top: foot - tall, roof, seed: random() * 9999 })
    left += wide * between(random, 0.82, 1.06)
  }
  return still((raster) => {
    for (const house of list) build(raster, stage, { block, house, foot })
    street(raster, stage, { block, foot })
  })
}

function build(
  raster: Raster,
  stage: Stage,
  { block, house, foot }: { block: Block; house: House; foot: number },
): void {
  const { palette } = stage.theme
  const random = randomFrom(house.seed)
  const own = mix(block.color, pick(random, palette.accents), 0.06)
  const body = mix(own, palette.far, block.haze)
  const low = mix(body, palette.far, 0.45)
  const lightSide = stage.light.x > (house.left + house.right) / 2
  for (let y = Math.max(Math.floor(crownTop(house)), 0); y < Math.min(foot, raster.height); y += 1) {
    const [from, to] = rowOf(house, y)
    for (let x = Math.max(Math.floor(from), 0); x < Math.min(Math.ceil(to), raster.width); x += 1) {
      const cover = Math.min(Math.max(Math.min(x + 1, to) - Math.max(x, from), 0), 1)
      const toEdge = (lightSide ? to - x : x - from) / stage.unit
      const rim = 0.28 * Math.exp(-toEdge * 160) * (1 - block.haze)
      const color = mix(
        mix(body, low, smooth(0, 1, (y - house.top) / (foot - house.top)) * 0.7),
        palette.glow,
        rim,
      )
      lay(raster, (y * raster.width + x) * 3, { color, cover })
    }
  }
  windows(raster, stage, { block, house, foot, random })
}

function crownTop(house: House): number {
  const wide = house.right - house.left
  return house.roof === 'flat' ? house.top : house.top - wide * (house.roof === 'spire' ? 1.1 : 0.35)
}

/** The span of a house at one height: its roof is narrower than its body. */
function rowOf(house: House, y: number): [number, number] {
  const { left, right, top } = house
  const middle = (left + right) / 2
  const wide = right - left
  if (y >= top) return [left, right]
  if (house.roof === 'slant') return [left + (top - y) * 2.4, right]
  if (house.roof === 'steps') {
    const step = Math.floor((top - y) / (wide * 0.12)) + 1
    return [left + step * wide * 0.13, right - step * wide * 0.13]
  }
  const high = (top - y) / (wide * 1.1)
  const half = high < 0.22 ? wide * 0.22 : Math.max(wide * 0.018, 0.6)
  return [middle - half, middle + half]
}

function windows(
  raster: Raster,
  stage: Stage,
  { block, house, foot, random }: { block: Block; house: House; foot: number; random: Random },
): void {
  const pane = Math.max(stage.unit * 0.0085 * Math.sqrt(block.wide / 0.12), 1)
  const [gapX, gapY] = [pane * 2.1, pane * 2.7]
  const warm = stage.theme.palette.accents
  const style = pick(random, warm)
  const share = block.lit * between(random, 0.35, 1.25)
  for (let y = house.top + gapY * 0.8; y < foot - gapY; y += gapY) {
    for (let x = house.left + gapX * 0.6; x < house.right - pane; x += gapX) {
      const on = random() < share
      const bright = between(random, 0.4, 1) * (1 - block.haze * 0.75)
      if (!on) continue
      const color = mix([1, 0.83, 0.5], random() < 0.25 ? style : [1, 0.9, 0.68], 0.6)
      box(raster, { x, y, wide: pane, tall: pane * 1.45 }, { color, cover: bright })
    }
  }
}

function box(
  raster: Raster,
  at: { x: number; y: number; wide: number; tall: number },
  ink: { color: Color; cover: number },
): void {
  for (let y = Math.max(Math.floor(at.y), 0); y < Math.min(at.y + at.tall, raster.height); y += 1) {
    const down = Math.min(y + 1, at.y + at.tall) - Math.max(y, at.y)
    for (let x = Math.max(Math.floor(at.x), 0); x < Math.min(at.x + at.wide, raster.width); x += 1) {
      const across = Math.min(x + 1, at.x + at.wide) - Math.max(x, at.x)
      const cover = ink.cover * Math.max(down, 0) * Math.max(across, 0)
      lay(raster, (y * raster.width + x) * 3, { color: ink.color, cover })
    }
  }
}

/** Light of the street that rises between the houses. */
function street(raster: Raster, stage: Stage, { block, foot }: { block: Block; foot: number }): void {
  const { accents } = stage.theme.palette
  const color = mix(accents[0], [1, 0.75, 0.4], 0.4)
  const reach = stage.unit * 0.2
  for (let y = Math.max(Math.floor(foot - reach), 0); y < Math.min(foot, raster.height); y += 1) {
    const cover = block.lit * 0.3 * smooth(reach, 0, foot - y) ** 2
    for (let x = 0; x < raster.width; x += 1) shine(raster, (y * raster.width + x) * 3, { color, cover })
  }
}
