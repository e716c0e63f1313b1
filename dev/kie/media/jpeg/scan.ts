import { Bits } from './bits.js'
import { type Codes, type Frame, type Plane, ZIGZAG } from './frame.js'

/** What a scan brings: some planes, some coefficients, some bits of them. */
export interface Scan {
  parts: { plane: Plane; direct: Codes | null; other: Codes | null }[]
  first: number
  last: number
  /** Bits known before (high) and after this scan (low). */
  high: number
  low: number
  restartInterval: number
}

interface Reader {
  bits: Bits
  scan: Scan
  /** Blocks still to come in a run of empty ones. */
  empty: number
  /** The last direct-current value of each part. */
  previous: number[]
}

/** Reads one scan into the planes; returns where it ends. */
export function readScan(
  bytes: Uint8Array,
  start: number,
  { frame, scan }: { frame: Frame; scan: Scan },
): number {
  const reader: Reader = { bits: new Bits(bytes, start), scan, empty: 0, previous: scan.parts.map(() => 0) }
  const [only] = scan.parts
  const single = scan.parts.length === 1 && only ? only.plane : null
  const columns = single ? single.columns : frame.unitColumns
  const total = columns * (single ? single.rows : frame.unitRows)
  for (let unit = 0; unit < total; unit += 1) {
    if (scan.restartInterval > 0 && unit > 0 && unit % scan.restartInterval === 0) {
      reader.bits.restart()
      reader.empty = 0
      reader.previous.fill(0)
    }
    const column = unit % columns
    const row = Math.floor(unit / columns)
    if (single) readBlock(reader, frame, { part: 0, column, row })
    else readUnit(reader, frame, { column, row })
  }
  return reader.bits.at
}

function readUnit(reader: Reader, frame: Frame, at: { column: number; row: number }): void {
  reader.scan.parts.forEach(({ plane }, part) => {
    for (let y = 0; y < plane.down; y += 1) {
      for (let x = 0; x < plane.across; x += 1) {
        readBlock(reader, frame, { part, column: at.column * plane.across + x, row: at.row * plane.down + y })
      }
    }
  })
}

function readBlock(
  reader: Reader,
  frame: Frame,
  { part, column, row }: { part: number; column: number; row: number },
): void {
  const { scan } = reader
  const it = scan.parts[part]
  if (!it) return
  const from = (row * it.plane.stride + column) * 64
  const block = it.plane.coefficients.subarray(from, from + 64)
  if (!frame.progressive) {
    readDirect(reader, block, { part, codes: it.direct })
    readWhole(reader, block, it.other)
  } else if (scan.first === 0) {
    if (scan.high === 0) readDirect(reader, block, { part, codes: it.direct })
    else if (reader.bits.bit() === 1) block[0] = (block[0] ?? 0) | (1 << scan.low)
  } else if (scan.high === 0) readBand(reader, block, it.other)
  else refineBand(reader, block, it.other)
}

function readDirect(
  reader: Reader,
  block: Int16Array,
  { part, codes }: { part: number; codes: Codes | null },
): void {
  if (!codes) throw new Error('no table')
  const value = (reader.previous[part] ?? 0) + reader.bits.signed(reader.bits.symbol(codes))
  reader.previous[part] = value
  block[0] = value << reader.scan.low
}

function readWhole({ bits }: Reader, block: Int16Array, codes: Codes | null): void {
  if (!codes) throw new Error('no table')
  for (let k = 1; k < 64; k += 1) {
    const symbol = bits.symbol(codes)
    const size = symbol & 15
    if (size === 0 && symbol < 0xf0) return
    k += symbol >> 4
    if (size > 0) block[ZIGZAG[k] ?? 0] = bits.signed(size)
  }
}

function readBand(reader: Reader, block: Int16Array, codes: Codes | null): void {
  if (!codes) throw new Error('no table')
  if (reader.empty > 0) {
    reader.empty -= 1
    return
  }
  const { bits, scan } = reader
  for (let k = scan.first; k <= scan.last; k += 1) {
    const symbol = bits.symbol(codes)
    const run = symbol >> 4
    const size = symbol & 15
    if (size === 0 && run < 15) {
      reader.empty = (1 << run) - 1 + bits.take(run)
      return
    }
    k += run
    if (size > 0) block[ZIGZAG[k] ?? 0] = bits.signed(size) * (1 << scan.low)
  }
}

/** Brings one more bit to the coefficients of a band, and new coefficients between them. */
function refineBand(reader: Reader, block: Int16Array, codes: Codes | null): void {
  if (!codes) throw new Error('no table')
  const { bits, scan } = reader
  const step = 1 << scan.low
  let k = scan.first
  if (reader.empty === 0) {
    while (k <= scan.last) {
      const symbol = bits.symbol(codes)
      const run = symbol >> 4
      const size = symbol & 15
      if (size === 0 && run < 15) {
        reader.empty = (1 << run) + bits.take(run)
        break
      }
      const fresh = size === 0 ? 0 : bits.bit() === 1 ? step : -step
      k = passZeros(reader, block, { from: k, zeros: run, step })
      if (fresh !== 0) block[ZIGZAG[k] ?? 0] = fresh
      k += 1
    }
  }
  if (reader.empty > 0) {
    passZeros(reader, block, { from: k, zeros: 64, step })
    reader.empty -= 1
  }
}

/** Goes past `zeros` empty coefficients and refines those on the way; returns where it stops. */
function passZeros(
  { bits, scan }: Reader,
  block: Int16Array,
  { from, zeros, step }: { from: number; zeros: number; step: number },
): number {
  let left = zeros
  for (let k = from; k <= scan.last; k += 1) {
    const place = ZIGZAG[k] ?? 0
    const value = block[place] ?? 0
    if (value === 0) {
      if (left === 0) return k
      left -= 1
    } else if (bits.bit() === 1 && (value & step) === 0) {
      block[place] = value > 0 ? value + step : value - step
    }
  }
  return scan.last + 1
}
