/** Red, green, blue, each from 0 to 1. */
export type Color = readonly [number, number, number]

/** A colour from its hexadecimal name, like `#ff8800`. */
export function hex(name: string): Color {
  const value = Number.parseInt(name.slice(1), 16)
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

/** Between two colours: 0 is the first, 1 the second. */
export function mix(from: Color, to: Color, share: number): Color {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ]
}

/** Darker below 1, brighter above. */
export function scaled(color: Color, by: number): Color {
  return [color[0] * by, color[1] * by, color[2] * by]
}

/** How bright the eye finds a colour. */
export function luma(color: Color): number {
  return color[0] * 0.299 + color[1] * 0.587 + color[2] * 0.114
}

/** The colour at a place from 0 to 1 on an even row of colours. */
export function along(colors: readonly Color[], place: number): Color {
  const last = colors.length - 1
  const at = Math.min(Math.max(place, 0), 1) * last
  const index = Math.min(Math.floor(at), Math.max(last - 1, 0))
  const from = colors[index] ?? BLACK
  return mix(from, colors[index + 1] ?? from, at - index)
}

const BLACK: Color = [0, 0, 0]

/** 0 below `low`, 1 above `high`, smooth between. */
export function smooth(low: number, high: number, value: number): number {
  const share = Math.min(Math.max((value - low) / (high - low), 0), 1)
  return share * share * (3 - 2 * share)
}
