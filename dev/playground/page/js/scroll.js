import { h } from './dom.js'
import { icon } from './icons.js'

const NEAR_PX = 90

/**
 * Keeps a list at its foot while the reader is there, and leaves it alone while the reader is above:
 * then a round button offers the way down and counts what came meanwhile.
 */
export function stayAtFoot(scroller, list, say) {
  const count = h('span', { class: 'unread' })
  const button = h(
    'button',
    { type: 'button', class: 'to-foot', 'aria-label': say.toBottom },
    icon('down'),
    count,
  )
  let atFoot = true
  let unread = 0

  const distance = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight
  const jump = () => {
    scroller.scrollTop = scroller.scrollHeight
    atFoot = true
    show()
  }
  function show() {
    if (atFoot) unread = 0
    button.classList.toggle('shown', !atFoot)
    button.tabIndex = atFoot ? -1 : 0
    count.textContent = unread ? String(unread) : ''
  }
  scroller.addEventListener(
    'scroll',
    () => {
      atFoot = distance() < NEAR_PX
      show()
    },
    { passive: true },
  )
  button.addEventListener('click', () => {
    const smooth = distance() < 4000 ? 'smooth' : 'instant'
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth })
  })
  // Pictures that arrive, an opened quote, a keyboard on the phone: the foot stays where it is.
  const watch = new ResizeObserver(() => {
    if (atFoot) scroller.scrollTop = scroller.scrollHeight
  })
  watch.observe(list)
  watch.observe(scroller)

  return {
    button,
    jump,
    /** Changes the list without moving what the reader looks at. */
    keep(change, { follow, unread: counts }) {
      const stay = atFoot || follow
      change()
      if (stay) jump()
      else if (counts) {
        unread += 1
        show()
      }
    },
    close: () => watch.disconnect(),
  }
}
