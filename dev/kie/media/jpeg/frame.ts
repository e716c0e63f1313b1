/** A colour plane of a JPEG, as its transformed blocks. */
export interface Plane {
  id: number
  /** Samples per unit, across and down. */
  across: number
  down: number
  quantization: number
  /** Blocks that matter, and blocks that are stored (whole units). */
  columns: number
  rows: number
  stride: number
  coefficients: Int16Array
}

export interface Frame {
  progressive: boolean
  width: number
  height: number
  planes: Plane[]
  /** The largest `across` and `down` of all planes. */
  across: number
  down: number
  unitColumns: number
  unitRows: number
}

/** Codes of one Huffman table: for each length the first code, how many, and where its symbols begin. */
export interface Codes {
  first: Int32Array
  count: Int32Array
  start: Int32Array
  symbols: Uint8Array
}

/** Where the coefficient number k of a block lies. */
export const ZIGZAG = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
])

const PIXELS_LIMIT = 40_000_000

/** Reads a frame header (the content of its segment). */
export function readFrame(segment: Uint8Array, progressive: boolean): Frame {
  const at = (index: number) => segment[index] ?? 0
  const height = at(1) * 256 + at(2)
  const width = at(3) * 256 + at(4)
  if (at(0) !== 8 || width === 0 || height === 0 || width * height > PIXELS_LIMIT) throw new Error('unusual')
  const heads = Array.from({ length: at(5) }, (_, index) => {
    const from = 6 + index * 3
    return { id: at(from), across: at(from + 1) >> 4, down: at(from + 1) & 15, quantization: at(from + 2) }
  })
  const across = Math.max(...heads.map((head) => head.across))
  const down = Math.max(...heads.map((head) => head.down))
  const unitColumns = Math.ceil(width / (8 * across))
  const unitRows = Math.ceil(height / (8 * down))
  const planes = heads.map((head): Plane => {
    const stride = unitColumns * head.across
    return {
      ...head,
      columns: Math.ceil((Math.ceil(width / 8) * head.across) / across),
      rows: Math.ceil((Math.ceil(height / 8) * head.down) / down),
      stride,
      coefficients: new Int16Array(stride * unitRows * head.down * 64),
    }
  })
  return { progressive, width, height, planes, across, down, unitColumns, unitRows }
}

/** Reads Huffman tables into `tables`, direct-current ones at 0-3, the others at 16-19. */
export function readCodes(segment: Uint8Array, tables: Map<number, Codes>): void {
  for (let at = 0; at + 17 <= segment.length; ) {
    const name = segment[at] ?? 0
    const codes: Codes = {
      first: new Int32Array(17),
      count: new Int32Array(17),
      start: new Int32Array(17),
      symbols: segment,
    }
    let code = 0
    let symbol = 0
    for (let length = 1; length <= 16; length += 1) {
      const count = segment[at + length] ?? 0
      codes.first[length] = code
      codes.count[length] = count
      codes.start[length] = symbol
      code = (code + count) << 1
      symbol += count
    }
    codes.symbols = segment.slice(at + 17, at + 17 + symbol)
    tables.set(name, codes)
    at += 17 + symbol
  }
}

/** Reads quantization tables into `tables`, in the natural sequence of a block. */
export function readQuantization(segment: Uint8Array, tables: Map<number, Float32Array>): void {
  for (let at = 0; at < segment.length; ) {
    const name = segment[at] ?? 0
    const wide = name >> 4 ? 2 : 1
    const table = new Float32Array(64)
    for (let k = 0; k < 64; k += 1) {
      const from = at + 1 + k * wide
      table[ZIGZAG[k] ?? 0] =
        wide === 2 ? (segment[from] ?? 0) * 256 + (segment[from + 1] ?? 0) : (segment[from] ?? 0)
    }
    tables.set(name & 15, table)
    at += 1 + 64 * wide
  }
}
