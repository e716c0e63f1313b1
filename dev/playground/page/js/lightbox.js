import { fileUrl } from './api.js'
import { h } from './dom.js'
import { clockTime } from './format.js'
import { icon } from './icons.js'

/** All photos of the chat, one at a time over the whole window; arrows walk, Escape closes. */
export function openLightbox(photos, { startId, say }) {
  let at = Math.max(
    0,
    photos.findIndex((message) => message.message_id === startId),
  )
  const picture = h('img', { alt: '' })
  const words = h('p', { class: 'lightbox-words' })
  const count = h('span', { class: 'lightbox-count' })
  const save = h('a', { class: 'icon-button', 'aria-label': say.download }, icon('download'))
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': say.close }, icon('close'))
  const before = h(
    'button',
    { type: 'button', class: 'lightbox-turn before', 'aria-label': '←' },
    icon('back'),
  )
  const after = h(
    'button',
    { type: 'button', class: 'lightbox-turn after', 'aria-label': '→' },
    icon('chevron'),
  )
  const bar = h('div', { class: 'lightbox-bar' }, count, save, close)
  const box = h('dialog', { class: 'lightbox', 'aria-label': say.photo }, bar, before, picture, after, words)

  function show(next) {
    at = (next + photos.length) % photos.length
    const message = photos[at]
    const file = message.photo.at(-1)
    picture.src = fileUrl(file.file_id)
    picture.alt = message.caption ?? say.photo
    words.textContent = message.caption ?? ''
    save.href = picture.src
    save.download = `atelier-${message.message_id}.png`
    const size = file.width ? ` · ${file.width} × ${file.height}` : ''
    count.textContent = `${at + 1} / ${photos.length} · ${clockTime(new Date(message.date * 1000))}${size}`
    before.hidden = after.hidden = photos.length < 2
  }
  before.addEventListener('click', () => show(at - 1))
  after.addEventListener('click', () => show(at + 1))
  close.addEventListener('click', () => box.close())
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') show(at - 1)
    if (event.key === 'ArrowRight') show(at + 1)
  })
  box.addEventListener('close', () => box.remove())
  show(at)
  document.body.append(box)
  box.showModal()
}
