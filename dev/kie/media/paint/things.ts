import { mix, scaled } from '../color.js'
import { between, randomFrom } from '../random.js'
import { type Layer, moving, type Stage, still } from './layer.js'
import { brush, fill, oval, polygon, together } from './shapes.js'

/** A sailing boat that rocks on the water. */
export function boat(stage: Stage, at: { x: number; y: number; tall: number }): Layer {
  const { palette } = stage.theme
  const hull = mix(palette.near, palette.accents[0], 0.25)
  const sail = mix(palette.cloud, [1, 1, 1], 0.45)
  return moving((raster, moment) => {
    const rock = Math.sin(moment * 1.3) * 0.04
    const lift = Math.sin(moment * 1.1 + 1) * at.tall * 0.015
    const spot = (x: number, y: number): [number, number] => [
      at.x + (x + y * rock) * at.tall,
      at.y - (y - x * rock) * at.tall + lift,
    ]
    const box = [at.x - at.tall, at.y - at.tall * 1.15, at.x + at.tall, at.y + at.tall * 0.2] as const
    const [mastX, mastY] = spot(0, 1.05)
    const [footX, footY] = spot(0, 0.05)
    const thick = at.tall * 0.011
    fill(raster, {
      box,
      outline: brush([
        [footX, footY, thick],
        [mastX, mastY, thick * 0.6],
      ]),
      color: hull,
    })
    const main = polygon([spot(0.03, 1), spot(0.03, 0.16), spot(0.42, 0.16), spot(0.3, 0.5)])
    const jib = polygon([spot(-0.03, 0.92), spot(-0.03, 0.2), spot(-0.34, 0.17)])
    const lit = (x: number) => mix(sail, palette.glow, Math.min(Math.abs(x - at.x) / at.tall + 0.1, 0.5))
    fill(raster, { box, outline: main, color: lit })
    fill(raster, { box, outline: jib, color: (x) => scaled(lit(x), 0.9) })
    const body = polygon([spot(-0.36, 0.1), spot(0.44, 0.1), spot(0.33, -0.03), spot(-0.26, -0.03)])
    fill(raster, { box, outline: body, color: hull })
  })
}

/** A flock that crosses the sky. */
export function birds(stage: Stage, many: number): Layer {
  const random = randomFrom(stage.theme.seed + 81)
  const { width } = stage.size
  const center = { x: between(random, 0.25, 0.6) * width, y: between(random, 0.2, 0.45) * stage.horizon }
  const list = Array.from({ length: many }, () => ({
    x: center.x + between(random, -0.24, 0.24) * stage.unit,
    y: center.y + between(random, -0.09, 0.09) * stage.unit,
    size: stage.unit * between(random, 0.011, 0.024),
    phase: random() * 7,
  }))
  return moving((raster, moment) => {
    for (const bird of list) {
      const flap = Math.sin(moment * 7 + bird.phase) * 0.45 + 0.25
      const x = bird.x + moment * stage.unit * 0.035
      const { size, y } = bird
      fill(raster, {
        box: [x - size * 1.4, y - size * 1.2, x + size * 1.4, y + size],
        outline: together(
          [
            brush([
              [x - size, y - flap * size, size * 0.03],
              [x - size * 0.45, y - flap * size * 0.9, size * 0.09],
              [x, y, size * 0.13],
            ]),
            brush([
              [x + size, y - flap * size, size * 0.03],
              [x + size * 0.45, y - flap * size * 0.9, size * 0.09],
              [x, y, size * 0.13],
            ]),
          ],
          size * 0.1,
        ),
        color: mix(stage.theme.palette.near, stage.theme.palette.cloudShade, 0.15),
        opacity: 0.9,
      })
    }
  })
}

/** Hot-air balloons, one near and some far. */
export function balloons(stage: Stage, many: number): Layer {
  const random = randomFrom(stage.theme.seed + 83)
  const { width } = stage.size
  const { accents, far, glow } = stage.theme.palette
  const list = Array.from({ length: many }, (_, at) => ({
    x: (((at * 0.382 + 0.2 + between(random, -0.07, 0.07)) % 0.8) + 0.1) * width,
    y: between(random, 0.24, 0.55) * stage.horizon,
    size: stage.unit * (at === many - 1 ? 0.11 : between(random, 0.025, 0.06)),
    first: accents[at % accents.length] ?? glow,
    second: accents[(at + 2) % accents.length] ?? far,
    fade: at === many - 1 ? 0 : 0.35,
    phase: random() * 7,
  }))
  return moving((raster, moment) => {
    for (const balloon of list) {
      const { x, size } = balloon
      const y = balloon.y + Math.sin(moment * 0.8 + balloon.phase) * size * 0.08
      const skin = together(
        [
          oval([x, y], [size, size]),
          polygon([
            [x - size * 0.72, y + size * 0.55],
            [x + size * 0.72, y + size * 0.55],
            [x + size * 0.16, y + size * 1.35],
            [x - size * 0.16, y + size * 1.35],
          ]),
        ],
        size * 0.3,
      )
      fill(raster, {
        box: [x - size * 1.1, y - size * 1.1, x + size * 1.1, y + size * 1.5],
        outline: skin,
        color: (px, py) => {
          const across = Math.min(
            Math.max((px - x) / (size * Math.sqrt(Math.max(1 - ((py - y) / size / 1.5) ** 2, 0.05))), -1),
            1,
          )
          const gore = Math.floor((Math.asin(across) / Math.PI + 0.5) * 8) % 2
          const color = gore === 0 ? balloon.first : balloon.second
          const shade = 0.72 + 0.4 * (0.5 - across * 0.5 * Math.sign(x - stage.light.x))
          return mix(scaled(color, shade), far, balloon.fade)
        },
      })
      const basket = polygon([
        [x - size * 0.14, y + size * 1.55],
        [x + size * 0.14, y + size * 1.55],
        [x + size * 0.11, y + size * 1.8],
        [x - size * 0.11, y + size * 1.8],
      ])
      fill(raster, {
        box: [x - size, y + size * 1.3, x + size, y + size * 2],
        outline: basket,
        color: mix([0.3, 0.18, 0.1], far, balloon.fade),
      })
    }
  })
}

/** A small house with a lit window and smoke above it. */
export function house(stage: Stage, at: { x: number; foot: number; tall: number }): Layer {
  const { palette, snow } = stage.theme
  const wall = mix(palette.near, palette.accents[0], 0.22)
  const roof = snow
    ? mix([0.95, 0.97, 1], palette.cloudShade, 0.15)
    : mix(palette.near, [0.35, 0.12, 0.1], 0.35)
  return still((raster) => {
    const spot = (x: number, y: number): [number, number] => [at.x + x * at.tall, at.foot - y * at.tall]
    const box = [at.x - at.tall, at.foot - at.tall * 1.2, at.x + at.tall, at.foot + 2] as const
    fill(raster, {
      box,
      outline: polygon([spot(0.2, 0.6), spot(0.33, 0.6), spot(0.33, 1.02), spot(0.2, 1.02)]),
      color: wall,
    })
    fill(raster, {
      box,
      outline: polygon([spot(-0.5, 0), spot(0.5, 0), spot(0.5, 0.52), spot(-0.5, 0.52)]),
      color: wall,
    })
    fill(raster, { box, outline: polygon([spot(-0.62, 0.48), spot(0.62, 0.48), spot(0, 0.98)]), color: roof })
    for (const x of [-0.26, 0.26]) {
      fill(raster, {
        box,
        outline: oval(spot(x, 0.27), [at.tall * 0.3, at.tall * 0.3]),
        color: [1, 0.75, 0.35],
        opacity: 0.22,
        soft: at.tall * 0.4,
      })
      fill(raster, {
        box,
        outline: polygon([
          spot(x - 0.1, 0.17),
          spot(x + 0.1, 0.17),
          spot(x + 0.1, 0.38),
          spot(x - 0.1, 0.38),
        ]),
        color: [1, 0.84, 0.5],
      })
    }
  })
}
