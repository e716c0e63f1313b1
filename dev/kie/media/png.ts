import { promisify } from 'node:util'
import { crc32, deflate, inflateSync } from 'node:zlib'
import type { Bitmap } from './raster.js'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const pack = promisify<Buffer, { level: number }, Buffer>(deflate)
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const PIXELS_LIMIT = 64_000_000

/** Writes a PNG; without opacity when nothing is transparent. */
export async function encodePng({ width, height, rgba }: Bitmap): Promise<Uint8Array> {
  const opaque = isOpaque(rgba)
  const channels = opaque ? 3 : 4
  const stride = width * channels
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1)
    rows[start] = 1
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        const at = (y * width + x) * 4 + channel
        const left = x === 0 ? 0 : (rgba[at - 4] ?? 0)
        rows[start + 1 + x * channels + channel] = ((rgba[at] ?? 0) - left) & 255
      }
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, opaque ? 2 : 6, 0, 0, 0], 8)
  const packed = await pack(rows, { level: 6 })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Reads a PNG of 8 or 16 bits that is not interlaced; null when it cannot. */
export function decodePng(bytes: Uint8Array): Bitmap | null {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    return null
  }
}

interface Parts {
  width: number
  height: number
  depth: number
  type: number
  palette: Buffer
  opacity: Buffer
  rows: Buffer
}

function read(bytes: Buffer): Bitmap | null {
  const parts = partsOf(bytes)
  const channels = CHANNELS[parts.type]
  if (!channels || (parts.depth !== 8 && parts.depth !== 16)) return null
  const step = (channels * parts.depth) / 8
  const lines = unfiltered(parts, step)
  const rgba = new Uint8Array(parts.width * parts.height * 4)
  for (let pixel = 0; pixel < parts.width * parts.height; pixel += 1) {
    // Of 16 bits the upper eight are enough.
    const value = (channel: number) => lines[pixel * step + (channel * parts.depth) / 8] ?? 0
    rgba.set(colorOf(parts, value), pixel * 4)
  }
  return { width: parts.width, height: parts.height, rgba }
}

function colorOf(parts: Parts, value: (channel: number) => number): number[] {
  if (parts.type === 3) {
    const index = value(0)
    const color = [0, 1, 2].map((channel) => parts.palette[index * 3 + channel] ?? 0)
    return [...color, parts.opacity[index] ?? 255]
  }
  const gray = parts.type === 0 || parts.type === 4
  const opacity = parts.type === 4 ? value(1) : parts.type === 6 ? value(3) : 255
  return gray ? [value(0), value(0), value(0), opacity] : [value(0), value(1), value(2), opacity]
}

function partsOf(bytes: Buffer): Parts {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG')
  const empty = Buffer.alloc(0)
  const parts: Parts = {
    width: 0,
    height: 0,
    depth: 0,
    type: -1,
    palette: empty,
    opacity: empty,
    rows: empty,
  }
  const packed: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'IHDR') {
      parts.width = content.readUInt32BE(0)
      parts.height = content.readUInt32BE(4)
      parts.depth = content[8] ?? 0
      parts.type = content[9] ?? -1
      if (content[12] !== 0) throw new Error('interlaced')
    }
    if (name === 'PLTE') parts.palette = content
    if (name === 'tRNS') parts.opacity = content
    if (name === 'IDAT') packed.push(content)
    at += length + 12
  }
  if (parts.width * parts.height > PIXELS_LIMIT) throw new Error('too large')
  parts.rows = inflateSync(Buffer.concat(packed), { maxOutputLength: PIXELS_LIMIT * 9 })
  return parts
}

function unfiltered({ width, height, depth, type, rows }: Parts, step: number): Uint8Array {
  const stride = (width * (CHANNELS[type] ?? 1) * depth) / 8
  const lines = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= step ? (lines[at - step] ?? 0) : 0
      const up = y > 0 ? (lines[at - stride] ?? 0) : 0
      const corner = x >= step && y > 0 ? (lines[at - stride - step] ?? 0) : 0
      const raw = rows[y * (stride + 1) + 1 + x] ?? 0
      lines[at] = raw + predicted(filter, { left, up, corner })
    }
  }
  return lines
}

function predicted(filter: number | undefined, near: { left: number; up: number; corner: number }): number {
  if (filter === 1) return near.left
  if (filter === 2) return near.up
  if (filter === 3) return (near.left + near.up) >> 1
  if (filter !== 4) return 0
  const guess = near.left + near.up - near.corner
  const toLeft = Math.abs(guess - near.left)
  const toUp = Math.abs(guess - near.up)
  const toCorner = Math.abs(guess - near.corner)
  if (toLeft <= toUp && toLeft <= toCorner) return near.left
  return toUp <= toCorner ? near.up : near.corner
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}

function chunk(name: string, content: Buffer): Buffer {
  const result = Buffer.alloc(content.length + 12)
  result.writeUInt32BE(content.length, 0)
  result.write(name, 4, 'latin1')
  result.set(content, 8)
  result.writeUInt32BE(crc32(result.subarray(4, content.length + 8)), content.length + 8)
  return result
}
