import { h } from './dom.js'
import { icon } from './icons.js'

/** What an empty chat shows until Start is pressed. */
export function welcomeCard({ say, bot }) {
  const picture = h('img', { src: '/playground/page/art/logo.svg', alt: '', width: 84, height: 84 })
  const kinds = ['image', 'video', 'music'].map((name) => h('span', {}, icon(name)))
  const words = [h('h2', {}, say.whatTitle), h('p', {}, say.whatText)]
  return h(
    'div',
    { class: 'welcome' },
    picture,
    h('b', { class: 'welcome-name' }, bot.name),
    ...words,
    h('div', { class: 'welcome-kinds', 'aria-hidden': 'true' }, kinds),
  )
}
