import { h } from './dom.js'
import { icon } from './icons.js'

/** The paper clip and its menu: what to look for on the disk, and how to send it. */
export function attachMenu({ say, pick }) {
  const choices = [
    ['image', say.attachPhoto, { accept: 'image/*', mode: 'auto' }],
    ['video', say.attachVideo, { accept: 'video/*', mode: 'auto' }],
    ['music', say.attachAudio, { accept: 'audio/*', mode: 'auto' }],
    ['file', say.attachFile, { accept: '', mode: 'file' }],
  ]
  const element = h('div', { class: 'popover attach-menu', role: 'menu', hidden: true })
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', 'data-testid': 'attach' },
    icon('attach'),
  )
  button.setAttribute('aria-label', say.attach)
  button.setAttribute('aria-haspopup', 'menu')
  const show = (open) => {
    element.hidden = !open
    button.setAttribute('aria-expanded', String(open))
    if (open) element.firstElementChild.focus({ preventScroll: true })
  }
  for (const [name, label, how] of choices) {
    const item = h('button', { type: 'button', role: 'menuitem', class: `attach-${name}` }, icon(name), label)
    item.dataset.testid = `attach-${name}`
    item.addEventListener('click', () => {
      show(false)
      pick(how)
    })
    element.append(item)
  }
  element.addEventListener('keydown', (event) => {
    const items = [...element.children]
    const at = items.indexOf(document.activeElement)
    if (event.key === 'Escape') {
      show(false)
      button.focus()
    } else if (event.key === 'ArrowDown') items[(at + 1) % items.length].focus()
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length].focus()
  })
  const outside = (event) => {
    if (!element.contains(event.target) && !button.contains(event.target)) show(false)
  }
  button.addEventListener('click', () => show(element.hidden))
  document.addEventListener('pointerdown', outside)
  return { button, element, close: () => document.removeEventListener('pointerdown', outside) }
}
