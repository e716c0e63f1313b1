import { memory } from './dom.js'
import { icon } from './icons.js'

const system = matchMedia('(prefers-color-scheme: dark)')
const root = document.documentElement

/** The theme on screen now: what was chosen here, else what the system prefers. */
export const currentTheme = () => root.dataset.theme ?? (system.matches ? 'dark' : 'light')

/** Shows the icon of the theme one would get, and keeps it right when the system changes. */
export function themeButton(button) {
  const draw = () => button.replaceChildren(icon(currentTheme() === 'dark' ? 'sun' : 'moon'))
  button.addEventListener('click', () => {
    const next = currentTheme() === 'dark' ? 'light' : 'dark'
    memory.write('theme', next)
    const apply = () => {
      root.dataset.theme = next
      draw()
    }
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (document.startViewTransition && !still) document.startViewTransition(apply)
    else apply()
  })
  system.addEventListener('change', draw)
  draw()
  return button
}
