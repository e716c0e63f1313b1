import { mix, scaled } from '../color.js'
import { between } from '../random.js'
import type { Theme } from '../theme.js'
import { houses } from './city.js'
import { figures } from './figures.js'
import { finish } from './finish.js'
import { motes, shafts, trees } from './forest.js'
import { heavens, starsFor, weather } from './heavens.js'
import { land, mist } from './land.js'
import type { Layer, Size, Stage } from './layer.js'
import { flowers } from './meadow.js'
import { stars } from './sky.js'
import { nebula, planets } from './space.js'
import { stageOf } from './stage.js'
import { boat, house } from './things.js'
import { water } from './water.js'
import { waves } from './waves.js'

/** The layers of a theme's picture, from the back to the front, prepared for one size. */
export function sceneOf(theme: Theme, size: Size): Layer[] {
  const stage = stageOf(theme, size)
  return [...PLACES[theme.place](stage), ...weather(stage), finish(stage)]
}

const PLACES: Record<Theme['place'], (stage: Stage) => Layer[]> = {
  sea: seaside,
  mountains,
  forest: woods,
  city,
  space: (stage) => [
    nebula(stage),
    stars(stage, starsFor(stage, 620)),
    planets(stage),
    ...figures(stage, 0.34),
  ],
  meadow,
  hill,
  waves: (stage) => [waves(stage)],
}

function seaside(stage: Stage): Layer[] {
  const { palette, seed } = stage.theme
  const { size, unit, random } = stage
  const shore = (base: number, haze: number) => ({
    base,
    rise: 0.12 + haze * 0.05,
    pace: 1.6,
    sharp: true,
    haze,
    snow: 0,
    seed: seed + base * 100,
    color: mix(palette.near, palette.far, 0.3),
  })
  const layers = [
    ...heavens(stage, 0.55),
    land(stage, shore(0.6, 0.72)),
    water(stage, { top: stage.horizon, waves: 0.85 }),
  ]
  if (stage.theme.subjects.has('boat')) {
    layers.push(
      boat(stage, {
        x: size.width * between(random, 0.3, 0.7),
        y: stage.horizon + unit * 0.09,
        tall: unit * 0.24,
      }),
    )
  }
  return [...layers, ...figures(stage, 0.3)]
}

function mountains(stage: Stage): Layer[] {
  const { palette, seed, snow, night, paletteName } = stage.theme
  const round = paletteName === 'autumn'
  const ridge = (at: number, of: { base: number; rise: number; pace: number }) =>
    land(stage, {
      ...of,
      sharp: true,
      seed: seed + at * 17,
      color: mix(palette.far, mix(palette.near, palette.cloudShade, 0.25), 0.3 + at * 0.2),
      haze: Math.max(0.62 - at * 0.22, 0),
      snow: snow ? 0.95 : at < 3 ? 0.25 : 0,
    })
  const layers = [
    ...heavens(stage, 0.5),
    ridge(0, { base: 0.78, rise: 0.5, pace: 1.7 }),
    mist(stage, { from: 0.52, to: 0.72, strength: 0.25 }),
    ridge(1, { base: 0.88, rise: 0.5, pace: 1.3 }),
    mist(stage, { from: 0.64, to: 0.86, strength: 0.45 }),
    ridge(2, { base: 0.98, rise: 0.4, pace: 1.5 }),
    mist(stage, { from: 0.76, to: 0.96, strength: 0.4 }),
    trees(stage, {
      round,
      base: 0.95,
      tall: 0.13,
      many: 46,
      color: mix(palette.near, palette.far, 0.18),
      haze: 0.22,
      seed: seed + 5,
    }),
    trees(stage, {
      round,
      base: 1.04,
      tall: 0.22,
      many: 26,
      color: palette.near,
      haze: night ? 0 : 0.05,
      seed: seed + 6,
    }),
  ]
  if (stage.theme.subjects.has('house')) {
    layers.splice(
      -1,
      0,
      house(stage, { x: stage.size.width * 0.68, foot: stage.size.height * 0.955, tall: stage.unit * 0.12 }),
    )
  }
  return [...layers, ...figures(stage, 0.26)]
}

function woods(stage: Stage): Layer[] {
  const { palette, seed, night, paletteName, snow } = stage.theme
  const round = ['autumn', 'day'].includes(paletteName) && !snow
  const rank = (at: number, of: { base: number; tall: number; many: number }) =>
    trees(stage, {
      ...of,
      round,
      seed: seed + at * 7,
      haze: Math.max(0.74 - at * 0.25, 0),
      many: Math.max(Math.round(of.many * (stage.size.width / stage.size.height) * (round ? 0.55 : 1)), 3),
      color: mix(palette.near, palette.foliage[0] ?? palette.near, 0.5 - at * 0.1),
    })
  const layers = [
    ...heavens(stage, 0.4),
    rank(0, { base: 0.68, tall: 0.34, many: 34 }),
    mist(stage, { from: 0.5, to: 0.76, strength: 0.6 }),
    rank(1, { base: 0.77, tall: 0.48, many: 22 }),
    mist(stage, { from: 0.62, to: 0.88, strength: 0.5 }),
    rank(2, { base: 0.87, tall: 0.62, many: 12 }),
    shafts(stage, night ? 0.14 : stage.light.y > stage.horizon / 2 ? 0.5 : 0.24),
    rank(3, { base: 0.98, tall: 0.86, many: 6 }),
  ]
  if (stage.theme.subjects.has('house')) {
    layers.splice(
      -2,
      0,
      house(stage, { x: stage.size.width * 0.55, foot: stage.size.height * 0.9, tall: stage.unit * 0.17 }),
    )
  }
  const glow = night ? palette.accents[0] : palette.sun
  layers.push(motes(stage, { many: 46, color: glow, fall: 0, size: 0.0042 }))
  return [...layers, ...figures(stage, 0.28)]
}

function city(stage: Stage): Layer[] {
  const { palette, seed, night, paletteName } = stage.theme
  const lit = night ? 0.62 : paletteName === 'day' ? 0.08 : 0.34
  const dark = paletteName === 'day' ? mix(palette.near, palette.cloudShade, 0.6) : palette.near
  const block = (at: number, of: { base: number; tall: number; wide: number }) =>
    houses(stage, {
      ...of,
      lit: lit * (0.55 + at * 0.2),
      haze: Math.max(0.66 - at * 0.31, 0.02),
      seed: seed + at * 31,
      color: mix(dark, palette.far, 0.28 - at * 0.12),
    })
  return [
    ...heavens(stage, 0.55),
    block(0, { base: 0.75, tall: 0.5, wide: 0.075 }),
    block(1, { base: 0.75, tall: 0.46, wide: 0.1 }),
    block(2, { base: 0.75, tall: 0.36, wide: 0.13 }),
    water(stage, { top: stage.size.height * 0.75, waves: 0.4 }),
    ...figures(stage, 0.3),
  ]
}

function meadow(stage: Stage): Layer[] {
  const { palette, seed } = stage.theme
  const green = palette.foliage[1] ?? palette.near
  const hills = [0, 1, 2].map((at) =>
    land(stage, {
      base: 0.66 + at * 0.09,
      rise: 0.2 - at * 0.02,
      pace: 1.1 + at * 0.25,
      sharp: false,
      seed: seed + at * 9,
      color: mix(mix(green, palette.foliage[2] ?? green, at * 0.4), palette.far, 0.3 - at * 0.12),
      haze: 0.42 - at * 0.2,
      snow: 0,
    }),
  )
  const layers = [...heavens(stage, 0.5), ...hills]
  if (stage.theme.subjects.has('house')) {
    layers.push(
      house(stage, { x: stage.size.width * 0.7, foot: stage.size.height * 0.74, tall: stage.unit * 0.12 }),
    )
  }
  return [...layers, ...figures(stage, 0.3), ...flowers(stage, { from: 0.7, many: 110 })]
}

/** A hill before a large sun or moon: the stage for animals and people. */
function hill(stage: Stage): Layer[] {
  const { palette, seed, subjects } = stage.theme
  const mound = land(stage, {
    base: 1,
    rise: 0.24,
    pace: 0.7,
    sharp: false,
    color: scaled(palette.near, 0.9),
    haze: 0,
    snow: 0,
    seed: seed + 2,
  })
  const far = land(stage, {
    base: 0.94,
    rise: 0.3,
    pace: 1.6,
    sharp: true,
    color: mix(palette.near, palette.far, 0.5),
    haze: 0.45,
    snow: 0,
    seed,
  })
  const layers = [...heavens(stage, 0.25), far, mist(stage, { from: 0.66, to: 0.92, strength: 0.5 }), mound]
  if (subjects.has('house')) {
    layers.splice(
      -1,
      0,
      house(stage, { x: stage.size.width * 0.5, foot: stage.size.height * 0.9, tall: stage.unit * 0.3 }),
    )
  }
  return [...layers, ...figures(stage, 0.5)]
}
