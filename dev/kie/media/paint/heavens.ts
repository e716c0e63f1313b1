import { between, randomFrom } from '../random.js'
import { lay } from '../raster.js'
import { clouds } from './clouds.js'
import { motes } from './forest.js'
import { type Layer, moving, type Stage } from './layer.js'
import { aurora, disc, sky, stars } from './sky.js'
import { balloons, birds } from './things.js'

/** Sky, stars, light and clouds: the beginning of every landscape. */
export function heavens(stage: Stage, amount: number): Layer[] {
  const { theme } = stage
  const heavy = theme.paletteName === 'storm' ? 0.95 : amount
  const parts = [sky(stage)]
  if (theme.night) parts.push(stars(stage, starsFor(stage, 300)))
  if (theme.paletteName === 'aurora') parts.push(aurora(stage))
  if (theme.paletteName !== 'storm') parts.push(disc(stage))
  parts.push(clouds(stage, { amount: theme.night ? heavy * 0.6 : heavy }))
  if (theme.subjects.has('balloon')) parts.push(balloons(stage, 5))
  if (theme.subjects.has('birds')) parts.push(birds(stage, 9))
  return parts
}

/** As many stars as a square of sky would have, for a sky of any shape. */
export function starsFor({ size, unit }: Stage, many: number): number {
  return Math.round((many * size.width * size.height) / unit / unit)
}

/** What falls in front of everything. */
export function weather(stage: Stage): Layer[] {
  if (stage.theme.snow && stage.theme.place !== 'waves') {
    return [motes(stage, { many: 150, color: [0.9, 0.93, 1], fall: 0.11, size: 0.0036 })]
  }
  if (stage.theme.rain && stage.theme.place !== 'waves') return [rain(stage)]
  return []
}

function rain(stage: Stage): Layer {
  const random = randomFrom(stage.theme.seed + 73)
  const { width, height } = stage.size
  const drops = Array.from({ length: starsFor(stage, 240) }, () => ({
    x: random(),
    y: random(),
    long: stage.unit * between(random, 0.025, 0.06),
    pace: between(random, 1.3, 2),
  }))
  return moving((raster, moment) => {
    for (const drop of drops) {
      const y = ((drop.y + moment * drop.pace) % 1.1) * height
      const x = ((((drop.x - y * 0.0001) % 1) + 1) * width) % width
      for (let step = 0; step < drop.long; step += 1) {
        const [px, py] = [Math.round(x - step * 0.16), Math.round(y - step)]
        if (px < 0 || py < 0 || px >= width || py >= height) continue
        const cover = 0.22 * (1 - step / drop.long)
        lay(raster, (py * width + px) * 3, { color: [0.85, 0.9, 0.95], cover })
      }
    }
  })
}
