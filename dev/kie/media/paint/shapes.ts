import type { Color } from '../color.js'
import { lay, type Raster } from '../raster.js'

/** Distance to an outline in pixels; negative inside. */
export type Outline = (x: number, y: number) => number

export interface Shape {
  /** Left, top, right, bottom in pixels: where the shape can be. */
  box: readonly [number, number, number, number]
  outline: Outline
  color: Color | ((x: number, y: number, inside: number) => Color)
  opacity?: number
  /** Width of the soft edge in pixels. */
  soft?: number
}

/** Fills a shape with smooth edges. */
export function fill(raster: Raster, shape: Shape): void {
  const { outline, color, opacity = 1, soft = 1 } = shape
  const left = Math.max(Math.floor(shape.box[0]), 0)
  const top = Math.max(Math.floor(shape.box[1]), 0)
  const right = Math.min(Math.ceil(shape.box[2]), raster.width)
  const bottom = Math.min(Math.ceil(shape.box[3]), raster.height)
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const distance = outline(x + 0.5, y + 0.5)
      if (distance > soft / 2) continue
      const cover = Math.min(0.5 - distance / soft, 1) * opacity
      const paint = typeof color === 'function' ? color(x, y, -distance) : color
      lay(raster, (y * raster.width + x) * 3, { color: paint, cover })
    }
  }
}

/** A round or oval outline; for ovals the distance is nearly right. */
export function oval(center: readonly [number, number], radii: readonly [number, number]): Outline {
  const [rx, ry] = radii
  return (x, y) => {
    const dx = (x - center[0]) / rx
    const dy = (y - center[1]) / ry
    const length = Math.hypot(dx, dy)
    const slope = Math.hypot(dx / rx, dy / ry)
    return slope === 0 ? -Math.min(rx, ry) : (length * (length - 1)) / slope
  }
}

/** A line with round ends that may grow thinner: each point is x, y and radius. */
export function brush(points: readonly (readonly [number, number, number])[]): Outline {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY
    for (let at = 1; at < points.length; at += 1) {
      const [ax, ay, ar] = points[at - 1] ?? [0, 0, 0]
      const [bx, by, br] = points[at] ?? [0, 0, 0]
      const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1
      const share = Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0), 1)
      const away = Math.hypot(x - ax - (bx - ax) * share, y - ay - (by - ay) * share)
      nearest = Math.min(nearest, away - ar - (br - ar) * share)
    }
    return nearest
  }
}

/** A closed shape of straight edges. */
export function polygon(points: readonly (readonly [number, number])[]): Outline {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY
    let inside = false
    points.forEach(([ax, ay], at) => {
      const [bx, by] = points[(at + 1) % points.length] ?? [ax, ay]
      const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1
      const share = Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0), 1)
      nearest = Math.min(nearest, Math.hypot(x - ax - (bx - ax) * share, y - ay - (by - ay) * share))
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    })
    return inside ? -nearest : nearest
  }
}

/** Several outlines grown together; `blend` is how softly, in pixels. */
export function together(outlines: readonly Outline[], blend: number): Outline {
  return (x, y) => {
    let result = Number.POSITIVE_INFINITY
    for (const outline of outlines) {
      const next = outline(x, y)
      const share = Math.max(blend - Math.abs(result - next), 0) / blend
      result = Math.min(result, next) - (Number.isFinite(result) ? share * share * blend * 0.25 : 0)
    }
    return result
  }
}
