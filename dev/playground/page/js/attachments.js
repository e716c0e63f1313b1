import { api } from './api.js'
import { attachMenu } from './attach-menu.js'
import { h } from './dom.js'
import { dropZone } from './drop-zone.js'
import { familyOf, kindOfFile, secondsOf } from './file-kind.js'
import { fileSize } from './format.js'
import { icon } from './icons.js'

const ALBUM_LIMIT = 10

/** Files that wait in a tray above the text until Send is pressed; several of a family become an album. */
export function createAttachments({ user, say, toast, drop, changed }) {
  const tray = h('div', { class: 'tray', hidden: true })
  const things = h('div', { class: 'tray-things' })
  const asFile = h('input', { type: 'checkbox', 'data-testid': 'as-file' })
  tray.append(things, h('label', { class: 'tray-option' }, asFile, h('span', {}, say.asFile)))
  const input = h('input', {
    type: 'file',
    multiple: true,
    class: 'hidden-input',
    'data-testid': 'file-input',
  })
  input.tabIndex = -1
  input.setAttribute('aria-label', say.attach)
  let waiting = []

  const menu = attachMenu({ say, pick })
  function pick({ accept, mode }) {
    input.accept = accept
    input.dataset.mode = mode
    input.click()
  }
  input.addEventListener('change', () => {
    const files = [...input.files]
    const mode = input.dataset.mode ?? 'auto'
    input.value = ''
    input.accept = ''
    input.dataset.mode = 'auto'
    if (mode === 'voice') void sendVoiceFile(files[0])
    else addFiles(files, mode)
  })

  function addFiles(files, mode = 'auto') {
    if (waiting.length === 0) asFile.checked = mode === 'file'
    waiting.push(...files.map((file) => thing(file)))
    draw()
  }
  function thing(file) {
    const url = URL.createObjectURL(file)
    const remove = h(
      'button',
      { type: 'button', class: 'tray-remove', 'aria-label': `${say.remove}: ${file.name}` },
      icon('close'),
    )
    const element = h(
      'div',
      { class: 'tray-thing', 'data-testid': 'attachment', title: file.name },
      preview(file, url),
      remove,
    )
    const one = { file, url, element }
    remove.addEventListener('click', () => {
      discard(one)
      draw()
    })
    return one
  }
  function discard(one) {
    URL.revokeObjectURL(one.url)
    waiting = waiting.filter((other) => other !== one)
  }
  function draw() {
    things.replaceChildren(...waiting.map((one) => one.element))
    tray.hidden = waiting.length === 0
    changed()
  }

  /** Uploads one after the other, so that they arrive in their order; what failed stays in the tray. */
  async function sendAll(caption) {
    const list = waiting
    tray.classList.add('sending')
    const planned = plan(list, asFile.checked)
    let text = caption
    for (const { one, kind, album } of planned) {
      one.element.classList.add('sending')
      try {
        await upload(one.file, { kind, album, caption: text })
      } catch {
        tray.classList.remove('sending')
        one.element.classList.remove('sending')
        draw()
        return false
      }
      text = ''
      discard(one)
      one.element.remove()
    }
    tray.classList.remove('sending')
    draw()
    return true
  }

  async function upload(file, { kind, album = '', caption = '' }) {
    const seconds = await secondsOf(file)
    const mime = file.type || 'application/octet-stream'
    await api.upload(user, { blob: file, name: file.name, mime, kind, caption, seconds, album })
  }

  async function sendVoiceFile(file) {
    if (file) await upload(file, { kind: 'voice' }).catch(() => toast(say.failed))
  }

  const zone = dropZone({ target: drop, say, dropped: addFiles })
  return {
    tray,
    addFiles,
    sendAll,
    any: () => waiting.length > 0,
    button: h('div', { class: 'attach' }, menu.button, menu.element, input),
    pickVoice: () => pick({ accept: 'audio/*', mode: 'voice' }),
    close() {
      for (const one of waiting) URL.revokeObjectURL(one.url)
      zone.close()
      menu.close()
    },
  }

  function preview(file, url) {
    if (file.type.startsWith('image/')) return h('img', { src: url, alt: file.name })
    if (file.type.startsWith('video/'))
      return h('video', { src: `${url}#t=0.1`, preload: 'metadata', 'aria-label': file.name })
    const symbol = icon(file.type.startsWith('audio/') ? 'music' : 'file')
    return h(
      'div',
      { class: 'tray-file' },
      symbol,
      h('b', {}, file.name),
      h('span', {}, fileSize(file.size, say.lang)),
    )
  }
}

/** Files of one family next to each other are one album of at most ten, as Telegram's apps send them. */
function plan(list, asFile) {
  const planned = list.map((one) => ({ one, kind: kindOfFile(one.file, asFile), album: '' }))
  let run = []
  for (const item of planned) {
    const family = familyOf(item.kind)
    const fits = family && family === familyOf(run[0]?.kind) && run.length < ALBUM_LIMIT
    run = fits ? [...run, item] : [item]
    if (run.length === 2) run[0].album = String(Math.floor(Math.random() * 1e15))
    if (run.length > 1) item.album = run[0].album
  }
  return planned
}
