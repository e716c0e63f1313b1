import { composeMelody } from './melody.js'
import { encodeMp3, encodeWav } from './mp3.js'
import { hashOf } from './random.js'
import { type Media, type MediaRequest, promptOf } from './request.js'
import { murmur } from './voice.js'

const SECONDS = { small: 0.5, full: 6 } as const

/** Music, or a murmur for the models that speak. */
export async function soundFor(request: MediaRequest): Promise<Media> {
  const prompt = promptOf(request.input)
  const seconds = SECONDS[request.size]
  const seed = hashOf(`${prompt}#${request.variant}#${request.sources[0]?.bytes.byteLength ?? 0}`)
  const samples = speaks(request.model)
    ? murmur(prompt, { seed, seconds })
    : composeMelody({ seed, ...moodOf(prompt) }, seconds)
  if (request.model.includes('convert-to-wav')) {
    return { bytes: encodeWav(samples), mime: 'audio/wav', extension: 'wav' }
  }
  return { bytes: await encodeMp3(samples), mime: 'audio/mpeg', extension: 'mp3' }
}

function speaks(model: string): boolean {
  return /tts|text-to-speech|text-to-dialogue/.test(model)
}

function moodOf(prompt: string): { dark: boolean; fast: boolean } {
  const words = prompt.toLowerCase()
  return {
    dark: /груст|печал|ноч|дожд|мрач|тревож|минор|sad|dark|night|rain|moody|minor|melanch|lofi|lo-fi/.test(
      words,
    ),
    fast: /быстр|танц|весел|энерг|рок|драйв|fast|dance|happy|energ|rock|techno|drum|upbeat|edm/.test(words),
  }
}
