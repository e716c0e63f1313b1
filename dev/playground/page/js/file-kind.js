const PHOTO = new Set(['image/jpeg', 'image/png', 'image/webp'])
const PHOTO_LIMIT_BYTES = 10_000_000
const LOOK_MS = 2500

/** How Telegram's apps would send this file: a photo is at most 10 MB, and anything can go as a plain file. */
export function kindOfFile(file, asFile) {
  if (asFile) return 'document'
  if (PHOTO.has(file.type)) return file.size <= PHOTO_LIMIT_BYTES ? 'photo' : 'document'
  if (file.type === 'image/gif') return 'animation'
  if (file.type.startsWith('video/')) return 'video'
  if (file.type.startsWith('audio/')) return 'audio'
  return 'document'
}

/** Which kinds may share an album; an empty answer means none. */
export function familyOf(kind) {
  if (kind === 'photo' || kind === 'video') return 'visual'
  return kind === 'audio' || kind === 'document' ? kind : ''
}

/** The length of a sound or video in seconds, or 0 when the browser cannot tell in time. */
export function secondsOf(file) {
  if (!/^(audio|video)\//.test(file.type)) return Promise.resolve(0)
  return new Promise((resolve) => {
    const media = document.createElement(file.type.startsWith('video/') ? 'video' : 'audio')
    const url = URL.createObjectURL(file)
    const finish = (seconds) => {
      URL.revokeObjectURL(url)
      resolve(Number.isFinite(seconds) ? Math.max(1, Math.round(seconds)) : 0)
    }
    media.preload = 'metadata'
    media.addEventListener('loadedmetadata', () => finish(media.duration))
    media.addEventListener('error', () => finish(Number.NaN))
    setTimeout(() => finish(Number.NaN), LOOK_MS)
    media.src = url
  })
}
