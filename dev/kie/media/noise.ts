import { randomFrom } from './random.js'

/** Smooth noise from 0 to 1 on the plane. */
export type Noise = (x: number, y: number) => number

const SIZE = 256

/** Value noise of its own pattern for each seed. */
export function noiseFrom(seed: number): Noise {
  const random = randomFrom(seed)
  const lattice = Float32Array.from({ length: SIZE * SIZE }, random)
  return (x, y) => {
    const left = Math.floor(x)
    const top = Math.floor(y)
    const across = x - left
    const down = y - top
    const u = across * across * (3 - 2 * across)
    const v = down * down * (3 - 2 * down)
    const row = (top & 255) << 8
    const nextRow = ((top + 1) & 255) << 8
    const column = left & 255
    const nextColumn = (left + 1) & 255
    const a = lattice[row | column] ?? 0
    const b = lattice[row | nextColumn] ?? 0
    const c = lattice[nextRow | column] ?? 0
    const d = lattice[nextRow | nextColumn] ?? 0
    const upper = a + (b - a) * u
    return upper + (c + (d - c) * u - upper) * v
  }
}

/** Noise with detail: `octaves` layers, each twice as fine and half as strong; from 0 to 1. */
export function detailed(noise: Noise, octaves: number): Noise {
  return (x, y) => {
    let sum = 0
    let weight = 0.5
    let total = 0
    let scaledX = x
    let scaledY = y
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += noise(scaledX, scaledY) * weight
      total += weight
      weight *= 0.5
      // Turned a little at each step, so that the lattice does not show.
      const turned = scaledX * 1.62 + scaledY * 1.18 + 19.7
      scaledY = scaledY * 1.62 - scaledX * 1.18 + 7.3
      scaledX = turned
    }
    return sum / total
  }
}

/** Noise with sharp creases, like rock or crumpled paper; from 0 to 1, creases are high. */
export function creased(noise: Noise, octaves: number): Noise {
  const fold: Noise = (x, y) => 1 - Math.abs(2 * noise(x, y) - 1)
  return detailed(fold, octaves)
}
