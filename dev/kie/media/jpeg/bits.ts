import type { Codes } from './frame.js'

/** Reads bits of a scan; at a marker the rest is zeros. */
export class Bits {
  private readonly bytes: Uint8Array
  private held = 0
  private left = 0
  /** Where reading stands. */
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  bit(): number {
    if (this.left === 0) {
      this.held = this.next()
      this.left = 8
    }
    this.left -= 1
    return (this.held >> this.left) & 1
  }

  /** The next `count` bits as a number. */
  take(count: number): number {
    let value = 0
    for (let index = 0; index < count; index += 1) value = (value << 1) | this.bit()
    return value
  }

  /** A signed number of `count` bits, as JPEG writes differences. */
  signed(count: number): number {
    if (count === 0) return 0
    const value = this.take(count)
    return value < 1 << (count - 1) ? value - (1 << count) + 1 : value
  }

  /** The next symbol of a Huffman table. */
  symbol(codes: Codes): number {
    let code = 0
    for (let length = 1; length <= 16; length += 1) {
      code = (code << 1) | this.bit()
      const offset = code - (codes.first[length] ?? 0)
      if (offset >= 0 && offset < (codes.count[length] ?? 0)) {
        return codes.symbols[(codes.start[length] ?? 0) + offset] ?? 0
      }
    }
    throw new Error('not a code')
  }

  /** Leaves the rest of the byte and a restart marker behind. */
  restart(): void {
    this.left = 0
    const marker = this.bytes[this.at + 1] ?? 0
    if (this.bytes[this.at] === 0xff && marker >= 0xd0 && marker <= 0xd7) this.at += 2
  }

  private next(): number {
    const byte = this.bytes[this.at] ?? 0
    if (byte !== 0xff) {
      this.at += 1
      return byte
    }
    if (this.bytes[this.at + 1] !== 0) return 0
    this.at += 2
    return 0xff
  }
}
