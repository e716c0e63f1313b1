import { type Color, mix } from '../color.js'
import type { Raster } from '../raster.js'
import { type Layer, moving, type Stage, still } from './layer.js'
import { brush, fill, type Outline, oval, polygon, together } from './shapes.js'

export interface Standing {
  x: number
  /** The ground under it. */
  foot: number
  tall: number
}

type Spot = readonly [number, number]

/** A cat that sits and looks at the light; its tail moves. */
export function cat(stage: Stage, at: Standing): Layer[] {
  const spot = placer(at)
  const r = (share: number) => share * at.tall
  const trunk = together(
    [
      oval(spot(0, 0.27), [r(0.2), r(0.27)]),
      oval(spot(0, 0.5), [r(0.135), r(0.2)]),
      oval(spot(-0.125, 0.105), [r(0.13), r(0.105)]),
      oval(spot(0.125, 0.105), [r(0.13), r(0.105)]),
      oval(spot(0, 0.755), [r(0.168), r(0.138)]),
    ],
    r(0.06),
  )
  const ears = [-1, 1].map((side) =>
    polygon([spot(side * 0.164, 0.765), spot(side * 0.15, 0.985), spot(side * 0.03, 0.868)]),
  )
  const body = together([trunk, ...ears], r(0.018))
  return [
    moving((raster, moment) => {
      const outline = catTail(at, Math.sin(moment * 2.1) * 0.05)
      silhouette(raster, stage, { at, outline, box: [0.05, 0, 0.62, 0.5] })
    }),
    still((raster) => silhouette(raster, stage, { at, outline: body, box: [-0.3, 0, 0.3, 1] })),
  ]
}

/** Half a turn that opens at the ground; the tip sways most. */
function catTail(at: Standing, swing: number): Outline {
  const spot = placer(at)
  const points = Array.from({ length: 12 }, (_, step) => {
    const share = step / 11
    const turn = -Math.PI * 0.5 + share * Math.PI * 1.08
    const x = 0.3 + Math.cos(turn) * 0.19 + swing * share * share * 1.6
    const y = 0.235 + Math.sin(turn) * 0.19
    return [...spot(x, y), (0.046 - 0.018 * share) * at.tall] as const
  })
  return brush([[...spot(0.1, 0.05), 0.05 * at.tall], ...points])
}

/** A dog that sits, seen from the side; its tail wags. */
export function dog(stage: Stage, at: Standing): Layer[] {
  const spot = placer(at)
  const point = (x: number, y: number, thick: number) => [...spot(x, y), thick * at.tall] as const
  const trunk = together(
    [
      brush([point(-0.13, 0.17, 0.165), point(0, 0.4, 0.15), point(0.06, 0.58, 0.11)]),
      brush([point(-0.2, 0.055, 0.055), point(0.02, 0.05, 0.05)]),
      brush([
        point(0.1, 0.46, 0.085),
        point(0.115, 0.2, 0.058),
        point(0.12, 0.05, 0.05),
        point(0.17, 0.035, 0.035),
      ]),
      oval(spot(0.085, 0.8), [at.tall * 0.145, at.tall * 0.135]),
      brush([point(0.15, 0.755, 0.085), point(0.235, 0.735, 0.066), point(0.262, 0.745, 0.058)]),
    ],
    at.tall * 0.05,
  )
  const ear = brush([point(0.02, 0.9, 0.045), point(-0.055, 0.8, 0.062), point(-0.06, 0.69, 0.042)])
  const outline = together([trunk, ear], at.tall * 0.012)
  return [
    moving((raster, moment) => {
      const wag = Math.sin(moment * 7) * 0.05
      const tail = [
        point(-0.2, 0.08, 0.05),
        point(-0.38, 0.2 + wag, 0.036),
        point(-0.42, 0.34 + wag * 2, 0.018),
      ]
      silhouette(raster, stage, { at, outline: brush(tail), box: [-0.55, 0, -0.1, 0.55] })
    }),
    still((raster) => silhouette(raster, stage, { at, outline, box: [-0.35, 0, 0.4, 1] })),
  ]
}

/** Somebody in a cloak who looks into the distance; the wind is in the cloak. */
export function person(stage: Stage, at: Standing): Layer {
  return moving((raster, moment) => {
    const spot = placer(at)
    const wind = Math.sin(moment * 2.6) * 0.02 + 0.02
    const r = (share: number) => share * at.tall
    const cloak = polygon([
      spot(-0.04, 0.82),
      spot(0.04, 0.82),
      spot(0.13, 0.745),
      spot(0.12 + wind, 0.4),
      spot(0.175 + wind * 2, 0.05),
      spot(0.1 + wind, 0.015),
      spot(0, 0.03),
      spot(-0.13, 0.015),
      spot(-0.105, 0.4),
      spot(-0.13, 0.745),
    ])
    const outline = together(
      [
        cloak,
        brush([
          [...spot(0, 0.78), r(0.05)],
          [...spot(0, 0.86), r(0.026)],
        ]),
        oval(spot(0, 0.925), [r(0.056), r(0.068)]),
      ],
      r(0.025),
    )
    silhouette(raster, stage, { at, outline, box: [-0.25, 0, 0.35, 1] })
  })
}

/** From shares of a height to pixels: x to both sides of the middle, y up from the ground. */
function placer(at: Standing): (x: number, y: number) => Spot {
  return (x, y) => [at.x + x * at.tall, at.foot - y * at.tall]
}

/**
 * A dark figure whose edge towards the light glows; `box` is left, bottom, right, top in shares of its
 * height.
 */
function silhouette(
  raster: Raster,
  stage: Stage,
  of: { at: Standing; outline: Outline; box: readonly [number, number, number, number] },
): void {
  const { at, outline } = of
  const { palette } = stage.theme
  const dark: Color = mix(palette.near, [0.02, 0.02, 0.04], 0.6)
  const rim = Math.max(at.tall * 0.02, 1)
  fill(raster, {
    box: [
      at.x + of.box[0] * at.tall,
      at.foot - of.box[3] * at.tall,
      at.x + of.box[2] * at.tall,
      at.foot - of.box[1] * at.tall + at.tall * 0.02,
    ],
    outline,
    color: (x, y, inside) => {
      if (inside > rim * 5) return dark
      const ahead = outline(x + Math.sign(stage.light.x - x) * rim, y - rim * 0.8)
      const lit = Math.min(Math.max(ahead / rim + 1, 0), 1) * Math.exp((-inside / rim) * 0.9)
      return mix(dark, palette.glow, lit * 0.8)
    },
  })
}
