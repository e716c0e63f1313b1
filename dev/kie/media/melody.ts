import { SAMPLE_RATE } from './mp3.js'
import { between, pick, type Random, randomFrom } from './random.js'

/** What the words of a prompt say about a piece of music. */
export interface Mood {
  seed: number
  dark: boolean
  fast: boolean
}

const MAJOR = [0, 2, 4, 5, 7, 9, 11] as const
const MINOR = [0, 2, 3, 5, 7, 8, 10] as const

/** Chords as steps of the scale; each line is a progression that comes back to its start. */
const BRIGHT: readonly [number[], ...number[][]] = [
  [0, 4, 5, 3],
  [0, 5, 3, 4],
  [3, 0, 4, 5],
]
const DARK: readonly [number[], ...number[][]] = [
  [0, 5, 2, 6],
  [0, 3, 5, 4],
  [5, 6, 0, 0],
]

/** A short piece of music: bass, chords, a plucked melody and a soft echo. Samples are -1 to 1. */
export function composeMelody(mood: Mood, seconds: number): Float32Array {
  const random = randomFrom(mood.seed)
  const scale = mood.dark ? MINOR : MAJOR
  const root = 45 + Math.floor(between(random, 0, 8))
  const chords = pick(random, mood.dark ? DARK : BRIGHT)
  const beat = mood.fast ? 0.25 : 0.375
  const sound = new Float32Array(Math.round(seconds * SAMPLE_RATE))
  const pitch = (step: number) => {
    const octave = Math.floor(step / 7)
    return root + octave * 12 + (scale[((step % 7) + 7) % 7] ?? 0)
  }
  const beats = Math.max(Math.floor((seconds - 1) / beat), 1)
  let step = 14
  for (let at = 0; at < beats; at += 1) {
    const chord = chords[Math.floor((at / beats) * chords.length)] ?? 0
    const start = at * beat
    const changed = at === 0 || chords[Math.floor(((at - 1) / beats) * chords.length)] !== chord
    if (changed)
      playChord(sound, { start, length: (beats * beat) / chords.length + 0.6 }, [
        pitch(chord),
        pitch(chord + 2),
        pitch(chord + 4),
        pitch(chord + 8),
      ])
    if (at % 2 === 0) pluck(sound, { start, pitch: pitch(chord - 7), loud: 0.3, length: 1.2, bright: 1 })
    step = nextStep(random, step, chord)
    if (random() < 0.82) {
      pluck(sound, { start, pitch: pitch(step), loud: 0.3, length: 1.6, bright: 3 })
    }
  }
  return mastered(echoed(sound))
}

/** The melody walks in small steps and likes the notes of the chord. */
function nextStep(random: Random, step: number, chord: number): number {
  const walked = step + pick(random, [-2, -1, -1, 1, 1, 2] as const)
  const near = [0, 2, 4].map((third) => chord + third + 14)
  const settled =
    random() < 0.5 ? near.toSorted((a, b) => Math.abs(a - walked) - Math.abs(b - walked))[0] : walked
  return Math.min(Math.max(settled ?? walked, 11), 22)
}

interface Pluck {
  start: number
  pitch: number
  loud: number
  length: number
  bright: number
}

/** A plucked bell: its overtones fade before it does. */
function pluck(sound: Float32Array, note: Pluck): void {
  const turn = (2 * Math.PI * frequencyOf(note.pitch)) / SAMPLE_RATE
  const first = Math.round(note.start * SAMPLE_RATE)
  const last = Math.min(first + Math.round(note.length * SAMPLE_RATE), sound.length)
  for (let at = first; at < last; at += 1) {
    const time = (at - first) / SAMPLE_RATE
    const attack = Math.min(time / 0.004, 1)
    const fade = Math.exp(-time * 3.2) * Math.min((note.length - time) / 0.05, 1)
    const angle = turn * (at - first)
    const overtone = Math.sin(angle * 2) * note.bright * Math.exp(-time * 9) * 0.5
    sound[at] = (sound[at] ?? 0) + Math.sin(angle + overtone) * attack * fade * note.loud
  }
}

/** A soft held chord that swells and goes. */
function playChord(sound: Float32Array, when: { start: number; length: number }, pitches: number[]): void {
  const first = Math.round(when.start * SAMPLE_RATE)
  const last = Math.min(first + Math.round(when.length * SAMPLE_RATE), sound.length)
  for (const pitch of pitches) {
    const turn = (2 * Math.PI * frequencyOf(pitch + 12)) / SAMPLE_RATE
    for (let at = first; at < last; at += 1) {
      const time = (at - first) / SAMPLE_RATE
      const swell = Math.min(time / 0.35, 1) * Math.min((when.length - time) / 0.6, 1)
      const angle = turn * (at - first)
      const wave = Math.sin(angle) + Math.sin(angle * 1.004) * 0.8 + Math.sin(angle * 2.001) * 0.2
      sound[at] = (sound[at] ?? 0) + wave * Math.max(swell, 0) * 0.045
    }
  }
}

/** Echoes of four lengths, the cheapest kind of hall. */
export function echoed(sound: Float32Array): Float32Array {
  const result = Float32Array.from(sound)
  for (const [seconds, share] of [
    [0.031, 0.3],
    [0.047, 0.26],
    [0.073, 0.22],
    [0.281, 0.28],
  ] as const) {
    const gap = Math.round(seconds * SAMPLE_RATE)
    const line = new Float32Array(sound.length)
    for (let at = gap; at < sound.length; at += 1) {
      line[at] = (sound[at - gap] ?? 0) + (line[at - gap] ?? 0) * 0.55
      result[at] = (result[at] ?? 0) + (line[at] ?? 0) * share * 0.5
    }
  }
  return result
}

/** As loud as it may be, with a gentle start and end. */
export function mastered(sound: Float32Array): Float32Array {
  let loudest = 0.01
  for (const sample of sound) loudest = Math.max(loudest, Math.abs(sample))
  const fade = Math.min(SAMPLE_RATE * 0.7, sound.length / 3)
  return sound.map((sample, at) => {
    const edge = Math.min(at / 200, (sound.length - at) / fade, 1)
    return Math.tanh((sample / loudest) * 1.4) * 0.92 * edge
  })
}

function frequencyOf(pitch: number): number {
  return 440 * 2 ** ((pitch - 69) / 12)
}
