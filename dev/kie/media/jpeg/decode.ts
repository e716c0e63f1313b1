import type { Bitmap } from '../raster.js'
import { type Codes, type Frame, readCodes, readFrame, readQuantization } from './frame.js'
import { drawPlanes } from './pixels.js'
import { readScan, type Scan } from './scan.js'

interface Reading {
  frame: Frame | null
  codes: Map<number, Codes>
  quantization: Map<number, Float32Array>
  restartInterval: number
  scans: number
}

/** Reads a JPEG, sequential or progressive, grey or coloured; null when it cannot. */
export function decodeJpeg(bytes: Uint8Array): Bitmap | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  try {
    const reading: Reading = {
      frame: null,
      codes: new Map(),
      quantization: new Map(),
      restartInterval: 0,
      scans: 0,
    }
    readSegments(bytes, reading)
    return reading.frame && reading.scans > 0 ? drawPlanes(reading.frame, reading.quantization) : null
  } catch {
    return null
  }
}

function readSegments(bytes: Uint8Array, reading: Reading): void {
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) {
      at += 1
      continue
    }
    if (marker === 0xd9) return
    if (marker >= 0xd0 && marker <= 0xd8) {
      at += 2
      continue
    }
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    const segment = bytes.subarray(at + 4, end)
    at = marker === 0xda ? scanAt(bytes, end, { segment, reading }) : end
    if (marker !== 0xda) readSegment(marker, segment, reading)
  }
}

function readSegment(marker: number, segment: Uint8Array, reading: Reading): void {
  if (marker === 0xc4) readCodes(segment, reading.codes)
  else if (marker === 0xdb) readQuantization(segment, reading.quantization)
  else if (marker === 0xdd) reading.restartInterval = (segment[0] ?? 0) * 256 + (segment[1] ?? 0)
  else if (marker >= 0xc0 && marker <= 0xc2) reading.frame = readFrame(segment, marker === 0xc2)
  else if (marker > 0xc2 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) throw new Error('unusual')
}

function scanAt(
  bytes: Uint8Array,
  start: number,
  { segment, reading }: { segment: Uint8Array; reading: Reading },
): number {
  const { frame, codes } = reading
  if (!frame) throw new Error('a scan before its frame')
  reading.scans += 1
  const count = segment[0] ?? 0
  const parts = Array.from({ length: count }, (_, index): Scan['parts'][number] => {
    const plane = frame.planes.find((candidate) => candidate.id === segment[1 + index * 2])
    if (!plane) throw new Error('an unknown plane')
    const tables = segment[2 + index * 2] ?? 0
    return { plane, direct: codes.get(tables >> 4) ?? null, other: codes.get(16 + (tables & 15)) ?? null }
  })
  const tail = 1 + count * 2
  const bits = segment[tail + 2] ?? 0
  const scan: Scan = {
    parts,
    first: segment[tail] ?? 0,
    last: segment[tail + 1] ?? 63,
    high: bits >> 4,
    low: frame.progressive ? bits & 15 : 0,
    restartInterval: reading.restartInterval,
  }
  return readScan(bytes, start, { frame, scan })
}
