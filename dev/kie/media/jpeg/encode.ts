import type { Bitmap } from '../raster.js'
import { ZIGZAG } from './frame.js'
import { AC_CODES, DC_CODES, type HuffmanTable, QUANTIZATION } from './tables.js'

/** Bits of a scan, with a zero after every 0xff, as the format wants. */
class Scan {
  readonly bytes: number[] = []
  #held = 0
  #count = 0

  put(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      this.#held = (this.#held << 1) | ((value >> bit) & 1)
      this.#count += 1
      if (this.#count < 8) continue
      this.bytes.push(this.#held)
      if (this.#held === 0xff) this.bytes.push(0)
      this.#held = 0
      this.#count = 0
    }
  }

  end(): void {
    while (this.#count > 0) this.put(1, 1)
  }
}

type Codes = ReadonlyMap<number, { code: number; length: number }>

function codesOf({ counts, values }: HuffmanTable): Codes {
  const codes = new Map<number, { code: number; length: number }>()
  let code = 0
  let next = 0
  for (const [index, count] of counts.entries()) {
    for (let each = 0; each < count; each += 1) {
      codes.set(values[next] ?? 0, { code, length: index + 1 })
      code += 1
      next += 1
    }
    code <<= 1
  }
  return codes
}

const COSINES = Float64Array.from({ length: 64 }, (_, index) => {
  const [k, n] = [index >> 3, index & 7]
  return Math.cos(((2 * n + 1) * k * Math.PI) / 16) * (k === 0 ? Math.SQRT1_2 : 1) * 0.5
})

/** The frequencies of a block of 8 × 8, rows first and then columns. */
function transformed(block: Float64Array): Float64Array {
  const rows = new Float64Array(64)
  const all = new Float64Array(64)
  for (let y = 0; y < 8; y += 1)
    for (let k = 0; k < 8; k += 1) {
      let sum = 0
      for (let n = 0; n < 8; n += 1) sum += (block[y * 8 + n] ?? 0) * (COSINES[k * 8 + n] ?? 0)
      rows[y * 8 + k] = sum
    }
  for (let x = 0; x < 8; x += 1)
    for (let k = 0; k < 8; k += 1) {
      let sum = 0
      for (let n = 0; n < 8; n += 1) sum += (rows[n * 8 + x] ?? 0) * (COSINES[k * 8 + n] ?? 0)
      all[k * 8 + x] = sum
    }
  return all
}

/** Brightness, blueness or redness of a pixel, around zero. */
function channelAt({ rgba }: Bitmap, at: number, channel: number): number {
  const [r, g, b] = [rgba[at * 4] ?? 0, rgba[at * 4 + 1] ?? 0, rgba[at * 4 + 2] ?? 0]
  if (channel === 0) return 0.299 * r + 0.587 * g + 0.114 * b - 128
  return channel === 1 ? -0.1687 * r - 0.3313 * g + 0.5 * b : 0.5 * r - 0.4187 * g - 0.0813 * b
}

function blockOf(bitmap: Bitmap, corner: { x: number; y: number }, channel: number): Float64Array {
  const { width, height } = bitmap
  return Float64Array.from({ length: 64 }, (_, index) => {
    const x = Math.min(corner.x + (index & 7), width - 1)
    const y = Math.min(corner.y + (index >> 3), height - 1)
    return channelAt(bitmap, y * width + x, channel)
  })
}

function sizeOf(value: number): number {
  return value === 0 ? 0 : 32 - Math.clz32(Math.abs(value))
}

interface Coder {
  scan: Scan
  dc: Codes
  ac: Codes
}

function putCode({ scan }: Coder, codes: Codes, symbol: number): void {
  const found = codes.get(symbol)
  if (!found) throw new Error(`no Huffman code for ${symbol}`)
  scan.put(found.code, found.length)
}

function putNumber({ scan }: Coder, value: number, size: number): void {
  scan.put(value < 0 ? value + (1 << size) - 1 : value, size)
}

/** Writes one block; its first number is told as the difference from the last one's. Returns that number. */
function putBlock(coder: Coder, numbers: readonly number[], last: number): number {
  const first = numbers[0] ?? 0
  const size = sizeOf(first - last)
  putCode(coder, coder.dc, size)
  putNumber(coder, first - last, size)
  let zeros = 0
  for (let index = 1; index < 64; index += 1) {
    const value = numbers[index] ?? 0
    if (value === 0) {
      zeros += 1
      continue
    }
    for (; zeros > 15; zeros -= 16) putCode(coder, coder.ac, 0xf0)
    const length = sizeOf(value)
    putCode(coder, coder.ac, (zeros << 4) | length)
    putNumber(coder, value, length)
    zeros = 0
  }
  if (zeros > 0) putCode(coder, coder.ac, 0)
  return first
}

function quantization(kind: 'luma' | 'chroma', quality: number): number[] {
  const scale = quality < 50 ? 5_000 / quality : 200 - quality * 2
  return QUANTIZATION[kind].map((value) => Math.min(255, Math.max(1, Math.round((value * scale) / 100))))
}

function segment(marker: number, body: readonly number[]): number[] {
  const length = body.length + 2
  return [0xff, marker, length >> 8, length & 255, ...body]
}

function inZigzag(table: readonly number[]): number[] {
  return Array.from(ZIGZAG, (place) => table[place] ?? 1)
}

/** A picture as JPEG; what is transparent in it is left out of account. `quality` is from 1 to 100. */
export function encodeJpeg(bitmap: Bitmap, quality: number): Uint8Array {
  const tables = [quantization('luma', quality), quantization('chroma', quality)]
  const scan = new Scan()
  const coders: Coder[] = [0, 1].map((kind) => ({
    scan,
    dc: codesOf(DC_CODES[kind] ?? DC_CODES[0]),
    ac: codesOf(AC_CODES[kind] ?? AC_CODES[0]),
  }))
  const last = [0, 0, 0]
  for (let y = 0; y < bitmap.height; y += 8)
    for (let x = 0; x < bitmap.width; x += 8)
      for (let channel = 0; channel < 3; channel += 1) {
        const kind = channel === 0 ? 0 : 1
        const waves = transformed(blockOf(bitmap, { x, y }, channel))
        const numbers = Array.from(ZIGZAG, (place) =>
          Math.round((waves[place] ?? 0) / (tables[kind]?.[place] ?? 1)),
        )
        const coder = coders[kind]
        if (coder) last[channel] = putBlock(coder, numbers, last[channel] ?? 0)
      }
  scan.end()
  const { width, height } = bitmap
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  const huffman = [DC_CODES, AC_CODES].flatMap((both, isAc) =>
    both.flatMap(({ counts, values }, kind) => segment(0xc4, [(isAc << 4) | kind, ...counts, ...values])),
  )
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...tables.flatMap((table, kind) => segment(0xdb, [kind, ...inZigzag(table)])),
    ...segment(0xc0, [8, ...size, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...huffman,
    ...segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
    ...scan.bytes,
    0xff,
    0xd9,
  ])
}
