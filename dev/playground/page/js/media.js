import { fileUrl } from './api.js'
import { h } from './dom.js'
import { duration, fileSize } from './format.js'
import { icon } from './icons.js'
import { playAlone } from './playing.js'

const WIDEST = 430
const TALLEST = 430
const NARROWEST = 200

/** A photo, video, animation, round video or sticker, its place on screen reserved before it loads. */
export function mediaOf(message, kind, ctx) {
  if (kind === 'photo') return framed(message.photo.at(-1), message, photoOf(message, ctx))
  if (kind === 'sticker')
    return h('img', {
      class: 'sticker',
      src: fileUrl(message.sticker.file_id),
      alt: message.sticker.emoji ?? ctx.say.sticker,
    })
  if (kind === 'video_note') return roundVideo(message.video_note, ctx)
  if (kind === 'animation') return framed(message.animation, message, loopOf(message.animation, ctx))
  return framed(message.video, message, videoOf(message.video, ctx))
}

/** The frame has the size of the picture, scaled into the limits of a bubble. */
function framed(file, message, child) {
  const width = file.width || 640
  const height = file.height || 640
  const scale = Math.min(WIDEST / width, TALLEST / height)
  const shown = Math.max(NARROWEST, Math.round(width * scale))
  const style = { '--w': `${shown}px`, '--ratio': clampRatio(width / height) }
  const frame = h('div', { class: 'frame', style }, child)
  if (message.has_media_spoiler) veil(frame)
  return frame
}

const clampRatio = (ratio) => Math.min(2.4, Math.max(0.46, ratio)).toFixed(4)

function veil(frame) {
  frame.classList.add('veiled')
  frame.addEventListener(
    'click',
    (event) => {
      if (!frame.classList.contains('veiled')) return
      event.stopPropagation()
      frame.classList.remove('veiled')
    },
    { capture: true },
  )
}

/** A picture that opens large when pressed. */
export function photoOf(message, ctx) {
  const file = message.photo.at(-1)
  const picture = h('img', {
    src: fileUrl(file.file_id),
    alt: message.caption ?? ctx.say.photo,
    loading: 'lazy',
  })
  picture.addEventListener('load', () => picture.classList.add('loaded'), { once: true })
  const props = { type: 'button', class: 'photo', 'aria-label': `${ctx.say.photo}. ${ctx.say.open}` }
  return h('button', { ...props, onclick: () => ctx.openPhoto(message.message_id) }, picture)
}

/** A video that begins at a press of its big button and then shows the browser's own controls. */
export function videoOf(file, ctx) {
  const video = h('video', {
    src: `${fileUrl(file.file_id)}#t=0.001`,
    playsinline: true,
    preload: 'metadata',
  })
  const time = h('span', { class: 'badge' }, duration(file.duration))
  const start = h('button', { type: 'button', class: 'big-play', 'aria-label': ctx.say.watch }, icon('play'))
  const box = h('div', { class: 'video' }, video, start, time)
  start.addEventListener('click', () => {
    box.classList.add('started')
    video.controls = true
    playAlone(video)
    video.focus()
  })
  video.addEventListener('ended', () => {
    box.classList.remove('started')
    video.controls = false
  })
  return box
}

function loopOf(file, ctx) {
  const video = h('video', {
    src: fileUrl(file.file_id),
    playsinline: true,
    loop: true,
    autoplay: true,
    'aria-label': ctx.say.animation,
  })
  video.muted = true
  return h('div', { class: 'video started' }, video, h('span', { class: 'badge' }, 'GIF'))
}

function roundVideo(file, ctx) {
  const video = h('video', {
    src: `${fileUrl(file.file_id)}#t=0.001`,
    playsinline: true,
    preload: 'metadata',
  })
  const start = h('span', { class: 'big-play' }, icon('play'))
  const box = h('button', { type: 'button', class: 'round', 'aria-label': ctx.say.video_note }, video, start)
  box.append(h('span', { class: 'badge' }, duration(file.duration)))
  box.addEventListener('click', () => {
    if (video.paused) playAlone(video)
    else video.pause()
  })
  for (const change of ['play', 'pause', 'ended'])
    video.addEventListener(change, () => box.classList.toggle('started', !video.paused))
  return box
}

/** A file one can download: its kind in a coloured corner, name and size beside it. */
export function documentRow(file, ctx) {
  const name = file.file_name ?? ctx.say.document
  const ending = /\.([a-z0-9]{1,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const url = fileUrl(file.file_id)
  const props = { class: 'document', href: url, download: name, 'aria-label': `${ctx.say.download}: ${name}` }
  const picture = file.mime_type?.startsWith('image/')
    ? h('img', { src: url, alt: '', class: 'document-picture', loading: 'lazy', width: 54, height: 54 })
    : h('span', { class: 'document-icon', 'data-ending': ending }, icon('download'), h('span', {}, ending))
  const words = h('span', { class: 'file-name' }, name)
  const size = h('span', { class: 'file-size' }, fileSize(file.file_size, ctx.language))
  return h('a', props, picture, h('span', { class: 'file-words' }, words, size))
}
