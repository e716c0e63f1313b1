import { setImmediate as breathe } from 'node:timers/promises'
import { Mp3Encoder } from '@breezystack/lamejs'

export const SAMPLE_RATE = 44_100
const KILOBITS = 96
const BLOCK = 1152
const BLOCKS_PER_BREATH = 24

/** Sound as MP3, mono. Samples are -1 to 1 at 44.1 kHz. */
export async function encodeMp3(samples: Float32Array): Promise<Uint8Array> {
  const encoder = new Mp3Encoder(1, SAMPLE_RATE, KILOBITS)
  const pulses = pulsesOf(samples)
  const parts: Uint8Array[] = []
  for (let block = 0; block * BLOCK < pulses.length; block += 1) {
    parts.push(Uint8Array.from(encoder.encodeBuffer(pulses.subarray(block * BLOCK, (block + 1) * BLOCK))))
    if (block % BLOCKS_PER_BREATH === 0) await breathe()
  }
  parts.push(Uint8Array.from(encoder.flush()))
  return Buffer.concat(parts)
}

/** Sound as WAV, mono, 16 bits. */
export function encodeWav(samples: Float32Array): Uint8Array {
  const pulses = pulsesOf(samples)
  const size = pulses.byteLength
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(size + 36, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(SAMPLE_RATE, 24)
  head.writeUInt32LE(SAMPLE_RATE * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(size, 40)
  return Buffer.concat([head, Buffer.from(pulses.buffer)])
}

function pulsesOf(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.round(Math.min(Math.max(sample, -1), 1) * 32_000))
}
