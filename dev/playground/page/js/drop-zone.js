import { h } from './dom.js'
import { icon } from './icons.js'

/** Lets files be dropped anywhere on a chat; a veil says so while they hover. */
export function dropZone({ target, say, dropped }) {
  const veil = h('div', { class: 'drop-veil', 'aria-hidden': 'true' }, h('div', {}, icon('attach'), say.drop))
  let depth = 0
  const on = {
    dragenter(event) {
      if (!files(event)) return
      depth += 1
      veil.classList.add('shown')
    },
    dragleave(event) {
      if (!files(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) veil.classList.remove('shown')
    },
    dragover(event) {
      if (files(event)) event.preventDefault()
    },
    drop(event) {
      if (!files(event)) return
      event.preventDefault()
      depth = 0
      veil.classList.remove('shown')
      dropped([...event.dataTransfer.files])
    },
  }
  target.append(veil)
  for (const [name, listener] of Object.entries(on)) target.addEventListener(name, listener)
  return {
    close() {
      for (const [name, listener] of Object.entries(on)) target.removeEventListener(name, listener)
      veil.remove()
    },
  }
}

const files = (event) => event.dataTransfer?.types.includes('Files')
