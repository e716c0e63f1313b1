import { emojify } from './emoji.js'

const PROPERTIES = new Set([
  'value',
  'checked',
  'disabled',
  'hidden',
  'multiple',
  'tabIndex',
  'inert',
  'open',
])

/** One element: `h('button', { class: 'x', onclick: press }, 'Text', child)`. Empty children are skipped. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (PROPERTIES.has(name)) element[name] = value
    else if (name === 'style' && typeof value === 'object') setStyle(element, value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  add(element, children)
  return element
}

function setStyle(element, style) {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, String(value))
}

/** Appends strings, elements and (nested) lists of them; strings are always text, never markup. */
export function add(parent, children) {
  for (const child of children) {
    if (child === undefined || child === null || child === false || child === '') continue
    if (Array.isArray(child)) add(parent, child)
    else if (child instanceof Node) parent.append(child)
    else parent.append(emojify(String(child)))
  }
}

/** Runs `then` when the animation or transition of `element` is over, or after `limitMs` at the latest. */
export function afterMotion(element, limitMs, then) {
  let done = false
  const finish = () => {
    if (done) return
    done = true
    then()
  }
  element.addEventListener('animationend', finish, { once: true })
  element.addEventListener('transitionend', finish, { once: true })
  setTimeout(finish, limitMs)
}

export const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A function that runs `work` once, `ms` after the last of a row of calls. */
export function settled(work, ms) {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => work(), ms)
  }
}

/** Remembers a value of this browser; answers `fallback` when storage is closed to us. */
export const memory = {
  read(key, fallback) {
    try {
      return localStorage.getItem(`atelier:${key}`) ?? fallback
    } catch {
      return fallback
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(`atelier:${key}`, value)
    } catch {
      // A private window without storage simply forgets.
    }
  },
}
