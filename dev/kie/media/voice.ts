import { mastered } from './melody.js'
import { SAMPLE_RATE } from './mp3.js'
import { between, randomFrom } from './random.js'

/** Two resonances of the mouth in hertz for each vowel. */
const VOWELS: Record<string, readonly [number, number]> = {
  а: [750, 1250],
  a: [750, 1250],
  я: [700, 1500],
  о: [500, 900],
  o: [500, 900],
  у: [330, 750],
  u: [330, 750],
  ю: [330, 1100],
  э: [560, 1750],
  е: [480, 1900],
  e: [480, 1900],
  ё: [480, 1000],
  и: [300, 2250],
  i: [300, 2250],
  ы: [340, 1500],
  y: [320, 1900],
  й: [300, 2200],
}
const HISSES = 'сшщзжцчфхsczfhxj'
const STOPS = 'пткбдгptkbdgq'

/** Murmurs a text: the vowels sing, the consonants hiss and stop. Samples are -1 to 1. */
export function murmur(text: string, voice: { seed: number; seconds: number }): Float32Array {
  const random = randomFrom(voice.seed)
  const base = between(random, 105, 215)
  const sound = new Float32Array(Math.round(voice.seconds * SAMPLE_RATE))
  const letters = Array.from(text.toLowerCase()).filter((letter) => /[\p{L}\s.,!?]/u.test(letter))
  const spoken = letters.length > 0 ? letters : Array.from('ла ла ла')
  let at = Math.round(0.05 * SAMPLE_RATE)
  let phase = 0
  for (let index = 0; at < sound.length - SAMPLE_RATE * 0.2; index += 1) {
    const letter = spoken[index % spoken.length] ?? ' '
    const place = index / spoken.length
    const tune = base * (1 + 0.12 * Math.sin(index * 0.7) + 0.1 * between(random, -1, 1) - 0.12 * (place % 1))
    const length = Math.round(lengthOf(letter) * SAMPLE_RATE)
    const part = { at, length, tune, phase }
    if (VOWELS[letter]) phase = sing(sound, part, VOWELS[letter])
    else if (HISSES.includes(letter)) hiss(sound, part, random)
    else if (!STOPS.includes(letter) && /\p{L}/u.test(letter)) phase = sing(sound, part, [280, 1100])
    at += length
  }
  return mastered(sound)
}

function lengthOf(letter: string): number {
  if (VOWELS[letter]) return 0.115
  if (/[.!?]/.test(letter)) return 0.32
  if (letter === ',') return 0.2
  return letter === ' ' || letter === '\n' ? 0.05 : 0.065
}

interface Part {
  at: number
  length: number
  tune: number
  phase: number
}

/** A voiced sound through two resonances; returns where the vocal cords stand at its end. */
function sing(sound: Float32Array, part: Part, [first, second]: readonly [number, number]): number {
  const low = resonance(first, 90)
  const high = resonance(second, 130)
  let { phase } = part
  const total = Math.min(part.length + 500, sound.length - part.at)
  for (let step = 0; step < total; step += 1) {
    phase += part.tune / SAMPLE_RATE
    const cords = 2 * (phase - Math.floor(phase)) - 1
    const edge = Math.min(step / 500, (total - step) / 700, 1)
    const voice = low(cords) * 0.9 + high(cords) * 0.55
    sound[part.at + step] = (sound[part.at + step] ?? 0) + voice * edge
  }
  return phase
}

function hiss(sound: Float32Array, part: Part, random: () => number): void {
  const mouth = resonance(4_200, 1_800)
  for (let step = 0; step < part.length && part.at + step < sound.length; step += 1) {
    const edge = Math.min(step / 400, (part.length - step) / 400, 1)
    const air = mouth(random() * 2 - 1) * 0.5 * edge
    sound[part.at + step] = (sound[part.at + step] ?? 0) + air
  }
}

/** A band of the sound around one frequency. */
function resonance(hertz: number, width: number): (input: number) => number {
  const radius = Math.exp((-Math.PI * width) / SAMPLE_RATE)
  const turn = 2 * radius * Math.cos((2 * Math.PI * hertz) / SAMPLE_RATE)
  const gain = 1 - radius
  let before = 0
  let earlier = 0
  return (input) => {
    const output = gain * 4 * input + turn * before - radius * radius * earlier
    earlier = before
    before = output
    return output
  }
}
