const BARS = 44
const LARGEST_BYTES = 4_000_000
let decoder = null

/** The loudness of a sound in 44 steps from 0 to 1, or null when it cannot be decoded or is large. */
export async function peaksOf(url, bytes) {
  if (bytes > LARGEST_BYTES) return null
  try {
    const answer = await fetch(url)
    if (!answer.ok) return null
    decoder ??= new OfflineAudioContext(1, 1, 22_050)
    const sound = await decoder.decodeAudioData(await answer.arrayBuffer())
    return levels(sound.getChannelData(0))
  } catch {
    return null
  }
}

function levels(samples) {
  const step = Math.max(1, Math.floor(samples.length / BARS))
  const sums = Array.from({ length: BARS }, (_, bar) => {
    let loudest = 0
    for (let at = bar * step; at < Math.min(samples.length, (bar + 1) * step); at += 8)
      loudest = Math.max(loudest, Math.abs(samples[at]))
    return loudest
  })
  const top = Math.max(...sums, 0.01)
  return sums.map((sum) => sum / top)
}

/** A quiet stand-in until the real loudness is known, always the same for the same file. */
export function guessedPeaks(seedText) {
  let seed = 7
  for (const letter of String(seedText)) seed = (seed * 31 + letter.charCodeAt(0)) % 9973
  return Array.from({ length: BARS }, () => {
    seed = (seed * 137 + 71) % 9973
    return 0.15 + (seed / 9973) * 0.5
  })
}
