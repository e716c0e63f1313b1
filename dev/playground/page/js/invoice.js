import { h } from './dom.js'
import { wholeNumber } from './format.js'
import { icon } from './icons.js'

/** An invoice as a card; its Pay button is the first key of the keyboard below. */
export function invoiceCard(invoice, ctx) {
  const stars = invoice.currency === 'XTR'
  const amount = stars
    ? wholeNumber(invoice.total_amount, ctx.language)
    : `${(invoice.total_amount / 100).toFixed(2)} ${invoice.currency}`
  const price = h('span', { class: 'invoice-price' }, stars ? icon('star', 'star') : null, amount)
  const top = h('div', { class: 'invoice-top' }, sparkles(), icon('star', 'invoice-star'), price)
  const words = h(
    'div',
    { class: 'invoice-words' },
    h('strong', {}, invoice.title),
    h('p', {}, invoice.description),
  )
  return h('div', { class: 'invoice' }, top, words)
}

/** Places of the small stars, by hand: left and top in per cent, size in pixels. */
const PLACES = [
  [12, 22, 10],
  [24, 66, 14],
  [38, 16, 7],
  [63, 18, 9],
  [76, 70, 12],
  [88, 30, 14],
  [92, 62, 7],
  [8, 74, 8],
]

/** A handful of small stars that twinkle. */
export const sparkles = () => h('span', { class: 'sparkles', 'aria-hidden': 'true' }, PLACES.map(sparkle))

const sparkle = ([left, top, size]) =>
  h('i', { style: { left: `${left}%`, top: `${top}%`, '--size': `${size}px` } }, icon('star'))
