import { measureFrames } from './frames.js'
import { isWhole, type Measured, type Sight, seeMore } from './measured.js'
import { measureOgg } from './ogg.js'
import { measureWav } from './wav.js'

/** What packing may add to sounds that cannot be packed: heads of frames, and tables. */
const FLAC_OVERHEAD = 1.1
const FLAC_HEAD_BYTES = 42

/** Where the sound of a FLAC begins: behind pictures, tags and whatever else. */
function flacStart(view: Buffer): number {
  let at = 4
  for (;;) {
    const head = view.readUInt32BE(at)
    at += 4 + (head & 0xff_ffff)
    if (head >>> 31 === 1) return at
  }
}

/** The head of a FLAC says how long it is: never shorter than so many bytes play at their fastest. */
function flac({ view, size }: Sight): Measured {
  const mime = 'audio/flac'
  const bytes = (size ?? seeMore()) - flacStart(view)
  const isHeaded = (view.readUInt8(4) & 0x7f) === 0
  const rate = view.readUIntBE(18, 3) >>> 4
  const channels = ((view.readUInt8(20) >> 1) & 7) + 1
  const bits = (((view.readUInt8(20) & 1) << 4) | (view.readUInt8(21) >> 4)) + 1
  const samples = (view.readUInt8(21) & 0x0f) * 2 ** 32 + view.readUInt32BE(22)
  const most = (samples * channels * Math.ceil(bits / 8) + FLAC_HEAD_BYTES) * FLAC_OVERHEAD
  return isHeaded && rate > 0 && samples > 0 && bytes <= most ? { mime, seconds: samples / rate } : { mime }
}

/**
 * Kind and length of a WAV, Ogg, FLAC, MP3 or AAC; null for anything else. Throws RangeError while what is
 * there does not tell.
 */
export function measureSound(sight: Sight): Measured | null {
  const { view } = sight
  const wav = measureWav(sight)
  if (wav) return wav
  if (view.toString('latin1', 0, 4) === 'fLaC') return flac(sight)
  if (!isWhole(sight) && (view.toString('latin1', 0, 4) === 'OggS' || measureFrames(view))) seeMore()
  return measureOgg(view) ?? measureFrames(view)
}
