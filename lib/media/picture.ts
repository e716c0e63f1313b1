import type { Measured } from './measured.js'

function picture(mime: string, width: number, height: number): Measured {
  return { mime, width, height }
}

/** The frame header (SOFn) of a JPEG holds its size; the segments before it are skipped. */
function jpeg(view: Buffer): Measured | null {
  let at = 2
  while (view.readUInt8(at) === 0xff) {
    const marker = view.readUInt8(at + 1)
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return picture('image/jpeg', view.readUInt16BE(at + 7), view.readUInt16BE(at + 5))
    at += marker === 0xff ? 1 : 2 + view.readUInt16BE(at + 2)
  }
  return null
}

function webp(view: Buffer): Measured | null {
  const chunk = view.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return picture('image/webp', view.readUIntLE(24, 3) + 1, view.readUIntLE(27, 3) + 1)
  if (chunk === 'VP8 ') {
    return picture('image/webp', view.readUInt16LE(26) & 0x3fff, view.readUInt16LE(28) & 0x3fff)
  }
  if (chunk !== 'VP8L') return null
  const bits = view.readUInt32LE(21)
  return picture('image/webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}

/**
 * Kind and size of a PNG, JPEG, WebP, GIF or BMP; null for anything else. Throws RangeError when cut short.
 */
export function measurePicture(view: Buffer): Measured | null {
  const start = view.toString('latin1', 0, 12)
  if (start.startsWith('\u0089PNG')) return picture('image/png', view.readUInt32BE(16), view.readUInt32BE(20))
  if (start.startsWith('\u00ff\u00d8')) return jpeg(view)
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return webp(view)
  if (start.startsWith('GIF8')) return picture('image/gif', view.readUInt16LE(6), view.readUInt16LE(8))
  if (start.startsWith('BM')) {
    return picture('image/bmp', view.readInt32LE(18), Math.abs(view.readInt32LE(22)))
  }
  return null
}
