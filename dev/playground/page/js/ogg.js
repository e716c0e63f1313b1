/*
 * Chromium records Opus in WebM, Telegram's voice messages are Opus in Ogg. The sound itself is the same,
 * so only the wrapping changes: packets are taken out of WebM's blocks and laid into Ogg pages.
 */
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const SIMPLE_BLOCK = 0xa3
const BLOCK_GROUP = 0xa0
const BLOCK = 0xa1
const CODEC_PRIVATE = 0x63a2
const OPENED = new Set([SEGMENT, CLUSTER, BLOCK_GROUP, 0x1654ae6b, 0xae])
const PAGE_SAMPLES = 48_000
const SERIAL = 0x41746c72

/** The same Opus sound as an Ogg file, or null when the WebM is not understood. */
export function oggFromWebm(bytes) {
  const { packets, head } = readWebm(bytes)
  if (packets.length === 0) return null
  const pages = [page({ packets: [head ?? opusHead()], flags: 2, granule: 0, sequence: 0 })]
  pages.push(page({ packets: [opusTags()], flags: 0, granule: 0, sequence: 1 }))
  let group = []
  let granule = 0
  let inGroup = 0
  for (const [index, packet] of packets.entries()) {
    group.push(packet)
    const samples = samplesOf(packet)
    granule += samples
    inGroup += samples
    const last = index === packets.length - 1
    const room = group.reduce((sum, one) => sum + Math.floor(one.length / 255) + 1, 0) < 200
    if (!last && room && inGroup < PAGE_SAMPLES) continue
    pages.push(page({ packets: group, flags: last ? 4 : 0, granule, sequence: pages.length }))
    group = []
    inGroup = 0
  }
  return joined(pages)
}

/** Walks the EBML tree; elements of unknown length (a live recording has them) are simply entered. */
function readWebm(bytes) {
  const packets = []
  let head = null
  let at = 0
  while (at < bytes.length - 2) {
    const id = readNumber(bytes, at, true)
    const size = id && readNumber(bytes, id.next, false)
    if (!size) break
    at = size.next
    if (OPENED.has(id.value)) continue
    const end = Math.min(bytes.length, at + (size.unknown ? 0 : size.value))
    if (id.value === CODEC_PRIVATE) head = bytes.slice(at, end)
    if (id.value === SIMPLE_BLOCK || id.value === BLOCK) {
      const track = readNumber(bytes, at, false)
      if (track) packets.push(bytes.slice(track.next + 3, end))
    }
    at = end
  }
  return { packets, head }
}

/** A number of EBML: the leading zeros of its first byte say how long it is. */
function readNumber(bytes, at, keepMarker) {
  const first = bytes[at]
  if (!first) return null
  const length = Math.clz32(first) - 23
  if (at + length > bytes.length) return null
  let value = keepMarker ? first : first & (0xff >> length)
  let ones = value === 0xff >> length
  for (let index = 1; index < length; index += 1) {
    value = value * 256 + bytes[at + index]
    ones &&= bytes[at + index] === 0xff
  }
  return { value, next: at + length, unknown: ones && !keepMarker }
}

/** How long an Opus packet lasts, in samples of 48 kHz, from its first byte (RFC 6716, section 3.1). */
function samplesOf(packet) {
  const config = packet[0] >> 3
  const sizes = config < 12 ? [480, 960, 1920, 2880] : config < 16 ? [480, 960] : [120, 240, 480, 960]
  const frame = sizes[config % sizes.length]
  const code = packet[0] & 3
  const frames = code === 0 ? 1 : code === 3 ? packet[1] & 63 : 2
  return frame * frames
}

const letters = (text) => new TextEncoder().encode(text)

function opusHead() {
  const head = new Uint8Array(19)
  head.set(letters('OpusHead'))
  head[8] = 1
  head[9] = 1
  new DataView(head.buffer).setUint32(12, 48_000, true)
  return head
}

function opusTags() {
  const tags = new Uint8Array(23)
  tags.set(letters('OpusTags'))
  tags[8] = 7
  tags.set(letters('Atelier'), 12)
  return tags
}

function page({ packets, flags, granule, sequence }) {
  const lacing = packets.flatMap((packet) => [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ])
  const header = new Uint8Array(27 + lacing.length)
  const view = new DataView(header.buffer)
  header.set(letters('OggS'))
  header[5] = flags
  view.setBigUint64(6, BigInt(granule), true)
  view.setUint32(14, SERIAL, true)
  view.setUint32(18, sequence, true)
  header[26] = lacing.length
  header.set(lacing, 27)
  const whole = joined([header, ...packets])
  new DataView(whole.buffer).setUint32(22, checksum(whole), true)
  return whole
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Ogg's CRC: polynomial 04c11db7, nothing reflected, nothing inverted. */
function checksum(bytes) {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 24
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1
  }
  return crc >>> 0
}
