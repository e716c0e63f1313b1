import type { Bitmap } from '../raster.js'
import type { Frame, Plane } from './frame.js'

/** Waves of the cosine transform: row u holds wave u at its eight places. */
const WAVES = Float32Array.from({ length: 64 }, (_, at) => {
  const wave = at >> 3
  return Math.cos(((2 * (at & 7) + 1) * wave * Math.PI) / 16) * (wave === 0 ? Math.SQRT1_2 : 1) * 0.5
})

/** Turns the planes back into pixels. */
export function drawPlanes(frame: Frame, quantization: ReadonlyMap<number, Float32Array>): Bitmap | null {
  const { width, height, planes } = frame
  if (planes.length !== 1 && planes.length !== 3) return null
  const samples = planes.map((plane) => samplesOf(plane, quantization.get(plane.quantization)))
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = (y * width + x) * 4
      const light = read(0, x, y)
      const blue = planes.length === 3 ? read(1, x, y) - 128 : 0
      const red = planes.length === 3 ? read(2, x, y) - 128 : 0
      rgba[to] = bounded(light + 1.402 * red)
      rgba[to + 1] = bounded(light - 0.344136 * blue - 0.714136 * red)
      rgba[to + 2] = bounded(light + 1.772 * blue)
      rgba[to + 3] = 255
    }
  }
  return { width, height, rgba }

  function read(index: number, x: number, y: number): number {
    const plane = planes[index]
    if (!plane) return 0
    const column = Math.floor((x * plane.across) / frame.across)
    const row = Math.floor((y * plane.down) / frame.down)
    return samples[index]?.[row * plane.stride * 8 + column] ?? 0
  }
}

function samplesOf(plane: Plane, table: Float32Array | undefined): Uint8Array {
  if (!table) throw new Error('no table')
  const { coefficients, stride } = plane
  const samples = new Uint8Array(coefficients.length)
  const halfway = new Float32Array(64)
  for (let block = 0; block * 64 < coefficients.length; block += 1) {
    const column = block % stride
    const row = Math.floor(block / stride)
    rowsOf(coefficients.subarray(block * 64, block * 64 + 64), table, halfway)
    for (let x = 0; x < 8; x += 1) {
      for (let y = 0; y < 8; y += 1) {
        let sum = 0
        for (let wave = 0; wave < 8; wave += 1)
          sum += (halfway[wave * 8 + x] ?? 0) * (WAVES[wave * 8 + y] ?? 0)
        samples[(row * 8 + y) * stride * 8 + column * 8 + x] = bounded(sum + 128)
      }
    }
  }
  return samples
}

/** The first half of the transform: along each row. */
function rowsOf(block: Int16Array, table: Float32Array, into: Float32Array): void {
  for (let y = 0; y < 8; y += 1) {
    for (let x = 0; x < 8; x += 1) {
      let sum = 0
      for (let wave = 0; wave < 8; wave += 1) {
        const value = block[y * 8 + wave] ?? 0
        if (value !== 0) sum += value * (table[y * 8 + wave] ?? 0) * (WAVES[wave * 8 + x] ?? 0)
      }
      into[y * 8 + x] = sum
    }
  }
}

function bounded(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : Math.round(value)
}
