import { filmFor } from './motion.js'
import { pictureFor } from './picture.js'
import type { Media, MediaRequest } from './request.js'
import { soundFor } from './sound.js'

/** Makes a real file: PNG, MP4 or MP3 (WAV for the converter). */
export async function makeMedia(request: MediaRequest): Promise<Media> {
  if (request.output === 'video') {
    return { bytes: await filmFor(request), mime: 'video/mp4', extension: 'mp4' }
  }
  if (request.output === 'audio') return soundFor(request)
  return { bytes: await pictureFor(request), mime: 'image/png', extension: 'png' }
}
