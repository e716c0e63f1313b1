export interface Sniffed {
  kind: 'image' | 'video' | 'audio' | 'file'
  mime: string
  extension: string
}

const SIGNS: readonly [at: number, sign: string, Sniffed][] = [
  [0, '\x89PNG', { kind: 'image', mime: 'image/png', extension: 'png' }],
  [0, '\xff\xd8\xff', { kind: 'image', mime: 'image/jpeg', extension: 'jpg' }],
  [0, 'GIF8', { kind: 'image', mime: 'image/gif', extension: 'gif' }],
  [8, 'WEBP', { kind: 'image', mime: 'image/webp', extension: 'webp' }],
  [8, 'WAVE', { kind: 'audio', mime: 'audio/wav', extension: 'wav' }],
  [8, 'AVI ', { kind: 'video', mime: 'video/avi', extension: 'avi' }],
  [0, 'BM', { kind: 'image', mime: 'image/bmp', extension: 'bmp' }],
  [0, 'II*\0', { kind: 'image', mime: 'image/tiff', extension: 'tiff' }],
  [0, 'MM\0*', { kind: 'image', mime: 'image/tiff', extension: 'tiff' }],
  [4, 'ftyphe', { kind: 'image', mime: 'image/heic', extension: 'heic' }],
  [4, 'ftypmif1', { kind: 'image', mime: 'image/heif', extension: 'heif' }],
  [4, 'ftypavif', { kind: 'image', mime: 'image/avif', extension: 'avif' }],
  [4, 'ftypM4A', { kind: 'audio', mime: 'audio/mp4', extension: 'm4a' }],
  [4, 'ftypqt', { kind: 'video', mime: 'video/quicktime', extension: 'mov' }],
  [4, 'ftyp', { kind: 'video', mime: 'video/mp4', extension: 'mp4' }],
  [0, '\x1aE\xdf\xa3', { kind: 'video', mime: 'video/webm', extension: 'webm' }],
  [0, 'ID3', { kind: 'audio', mime: 'audio/mpeg', extension: 'mp3' }],
  [0, 'OggS', { kind: 'audio', mime: 'audio/ogg', extension: 'ogg' }],
  [0, 'fLaC', { kind: 'audio', mime: 'audio/flac', extension: 'flac' }],
  [0, '\xff\xf1', { kind: 'audio', mime: 'audio/aac', extension: 'aac' }],
  [0, '\xff\xf9', { kind: 'audio', mime: 'audio/aac', extension: 'aac' }],
  [0, '\xff\xfb', { kind: 'audio', mime: 'audio/mpeg', extension: 'mp3' }],
  [0, '\xff\xf3', { kind: 'audio', mime: 'audio/mpeg', extension: 'mp3' }],
  [0, '\xff\xf2', { kind: 'audio', mime: 'audio/mpeg', extension: 'mp3' }],
]

/** What a file is by its first bytes. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const found = SIGNS.find(([at, sign]) => head.startsWith(sign, at))
  return found?.[2] ?? { kind: 'file', mime: 'application/octet-stream', extension: 'bin' }
}
