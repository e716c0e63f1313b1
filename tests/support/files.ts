import type { SentFile } from '../../dev/telegram/index.js'
import type { MediaKind } from '../../lib/catalog/index.js'
import type { Actor } from './actor.js'
import { mp3, mp4, ogg } from './media-files.js'
import type { Stage } from './stage.js'

/** How a person can give a file of a kind: Telegram's own kinds, or the address of one on the web. */
export const WAYS = {
  image: ['photo', 'document', 'address'],
  video: ['video', 'document', 'video_note', 'animation', 'address'],
  audio: ['audio', 'document', 'voice', 'address'],
} as const

export type Way = (typeof WAYS)[MediaKind][number]

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4UWGDFTEMLQkAQfNfASkqKa0AAAAASUVORK5CYII='

/** Of every film and recording. */
export const SAMPLE_SECONDS = 4

/** Files as small as they can be and still be taken for what they are. */
export const SAMPLES = {
  png: Buffer.from(PNG, 'base64'),
  mp4: mp4({ seconds: SAMPLE_SECONDS }),
  mp3: mp3(Array.from({ length: 153 }, () => 0)), // So many frames last four seconds.
  ogg: ogg(SAMPLE_SECONDS),
  pdf: headed('%PDF-1.7\n'),
} as const

const SAMPLE_OF: Record<MediaKind, { bytes: Uint8Array; mime: string; name: string }> = {
  image: { bytes: SAMPLES.png, mime: 'image/png', name: 'cat.png' },
  video: { bytes: SAMPLES.mp4, mime: 'video/mp4', name: 'walk.mp4' },
  audio: { bytes: SAMPLES.mp3, mime: 'audio/mpeg', name: 'song.mp3' },
}

function headed(head: string): Uint8Array {
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(512)])
}

/** A file of a kind as a person sends it in one way. */
export function sampleFor(kind: MediaKind, way: Way): SentFile {
  const { bytes, mime, name } = SAMPLE_OF[kind]
  if (way === 'voice') return { bytes: SAMPLES.ogg, mime: 'audio/ogg', seconds: SAMPLE_SECONDS }
  if (way === 'photo') return { bytes }
  return way === 'document' || way === 'audio'
    ? { bytes, mime, name }
    : { bytes, mime, seconds: SAMPLE_SECONDS }
}

/** The address at KIE of a finished file of a kind that costs no time to make. */
export function readyMade(set: Stage, kind: MediaKind): Promise<string> {
  const { bytes, mime, name } = SAMPLE_OF[kind]
  return set.world.kie.upload({ body: bytes, name, mime })
}

let addresses = 0

/** Gives the bot one file of a kind; the address it was given, when it was one. */
export async function give(
  set: Stage,
  person: Actor,
  file: { kind: MediaKind; way: Way },
): Promise<string | null> {
  if (file.way !== 'address') {
    await person.upload(file.way, sampleFor(file.kind, file.way))
    return null
  }
  const { bytes, name } = SAMPLE_OF[file.kind]
  addresses += 1
  const address = `https://pictures.example.org/${addresses}/${name}`
  set.web.set(address, new Uint8Array(bytes))
  await person.say(address)
  return address
}
