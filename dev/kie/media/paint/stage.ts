import { between, randomFrom } from '../random.js'
import type { Theme } from '../theme.js'
import type { Size, Stage } from './layer.js'

const HORIZON = {
  sea: 0.58,
  mountains: 0.66,
  forest: 0.7,
  city: 0.74,
  space: 1,
  meadow: 0.56,
  hill: 0.86,
  waves: 1,
}

/** What the layers of a theme's picture share: where its horizon is, and its sun or moon. */
export function stageOf(theme: Theme, size: Size): Stage {
  const random = randomFrom(theme.seed)
  const unit = Math.min(size.width, size.height)
  const horizon = size.height * HORIZON[theme.place]
  return { theme, size, unit, horizon, random, light: lightOf(theme, { size, unit, horizon, random }) }
}

function lightOf(
  theme: Theme,
  { size, unit, horizon, random }: Omit<Stage, 'theme' | 'light'>,
): Stage['light'] {
  const moon = theme.night && theme.paletteName !== 'neon'
  const x = between(random, 0.26, 0.74) * size.width
  // Animals stand before a large sun; a neon city has one behind its towers.
  if (theme.place === 'hill') {
    return { x: between(random, 0.42, 0.58) * size.width, y: size.height * 0.52, radius: unit * 0.26, moon }
  }
  if (theme.paletteName === 'neon') return { x, y: horizon * 0.66, radius: unit * 0.2, moon }
  const low = ['sunset', 'dawn', 'autumn'].includes(theme.paletteName)
  const y = horizon * (low ? between(random, 0.74, 0.86) : between(random, 0.22, 0.42))
  return { x, y, radius: unit * (low ? between(random, 0.055, 0.085) : between(random, 0.04, 0.058)), moon }
}
