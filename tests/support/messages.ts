import { randomBytes } from 'node:crypto'
import type { Message } from '../../dev/telegram/index.js'

type Content = Partial<Message>

function file(size = 40_000) {
  return { file_id: randomBytes(24).toString('base64url'), file_unique_id: 'AQAD', file_size: size }
}

/** A message with a document: of this type, name and size in bytes. */
export function documentOf(about: { mime_type: string; file_name?: string; file_size?: number }): Content {
  return { document: { ...file(), ...about } }
}

/** One message of every kind a person can send, as the Bot API writes it. */
export const MESSAGES = {
  text: (): Content => ({ text: 'Просто слова' }),
  photo: (): Content => ({
    photo: [
      { ...file(900), width: 90, height: 60 },
      { ...file(90_000), width: 1280, height: 853 },
      { ...file(12_000), width: 320, height: 213 },
    ],
  }),
  'picture as a file': (): Content => ({
    document: { ...file(), file_name: 'cat.png', mime_type: 'image/png' },
  }),
  'picture of an unnamed type': (): Content => ({
    document: { ...file(), file_name: 'CAT.JPG', mime_type: 'application/octet-stream' },
  }),
  'forwarded photo': (): Content => ({
    ...MESSAGES.photo(),
    forward_origin: { type: 'hidden_user', sender_user_name: 'Кто-то', date: 1_700_000_000 },
    forward_date: 1_700_000_000,
  }),
  'photo with a caption': (): Content => ({ ...MESSAGES.photo(), caption: 'Сделай закат' }),
  video: (): Content => ({
    video: { ...file(), width: 640, height: 360, duration: 5, mime_type: 'video/mp4' },
  }),
  'video as a file': (): Content => ({
    document: { ...file(), file_name: 'walk.mp4', mime_type: 'video/mp4' },
  }),
  'video note': (): Content => ({ video_note: { ...file(), length: 240, duration: 5 } }),
  animation: (): Content => {
    const playing = { ...file(), width: 320, height: 240, duration: 3, mime_type: 'video/mp4' }
    return { animation: playing, document: playing } // Old clients know animations as documents.
  },
  audio: (): Content => ({
    audio: { ...file(), duration: 30, mime_type: 'audio/mpeg', file_name: 'song.mp3' },
  }),
  'audio as a file': (): Content => ({
    document: { ...file(), file_name: 'song.wav', mime_type: 'audio/x-wav' },
  }),
  voice: (): Content => ({ voice: { ...file(), duration: 4, mime_type: 'audio/ogg' } }),
  sticker: (): Content => ({ sticker: { ...file(), width: 512, height: 512, type: 'regular' } }),
  'PDF document': (): Content => ({
    document: { ...file(), file_name: 'plan.pdf', mime_type: 'application/pdf' },
  }),
  location: (): Content => ({ location: { latitude: 55.75, longitude: 37.61 } }),
  contact: (): Content => ({ contact: { phone_number: '+70000000000', first_name: 'Вера' } }),
} as const

export type MessageKind = keyof typeof MESSAGES

export const MESSAGE_KINDS = Object.keys(MESSAGES) as MessageKind[]

/** The id of the file a message carries: of a photo the largest. */
export function fileIdIn(content: Content): string | null {
  if (content.photo)
    return content.photo.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]?.file_id ?? null
  const found = content.video ?? content.video_note ?? content.animation ?? content.audio ?? content.voice
  return (found ?? content.document)?.file_id ?? null
}
