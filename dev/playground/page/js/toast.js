import { afterMotion, h } from './dom.js'
import { icon } from './icons.js'

const SHOWN_MS = 3500
const AT_MOST = 3

/** A dark pill over the foot of the chat that goes away by itself; at most three at once. */
export function showToast(host, text, iconName = '') {
  const toast = h('div', { class: 'toast', 'data-testid': 'toast', role: 'status' })
  if (iconName) toast.append(icon(iconName))
  toast.append(h('span', {}, text))
  host.append(toast)
  while (host.children.length > AT_MOST) host.firstElementChild.remove()
  setTimeout(() => {
    toast.classList.add('leaving')
    afterMotion(toast, 300, () => toast.remove())
  }, SHOWN_MS)
}

/** A modal box of one sentence (`show_alert`); Escape, Enter and OK close it. */
export function showAlert(text, { title, say }) {
  const close = () => box.close()
  const ok = h('button', { type: 'button', class: 'text-button', onclick: close }, say.ok)
  const words = h('p', { 'data-testid': 'toast' }, text)
  const box = h('dialog', { class: 'dialog alert', 'aria-label': title }, h('h2', {}, title), words)
  box.append(h('div', { class: 'dialog-actions' }, ok))
  box.addEventListener('close', () => box.remove())
  document.body.append(box)
  box.showModal()
  ok.focus()
}
