import { api } from './api.js'
import { h } from './dom.js'
import { wholeNumber } from './format.js'
import { icon } from './icons.js'
import { sparkles } from './invoice.js'
import { starred } from './keyboard.js'

/** The sheet in which a person confirms a payment in pretend Stars; closes by itself when it is paid. */
export function openPayment(message, { person, say, botName, paid }) {
  const { invoice } = message
  const price = invoice.total_amount
  const stars = Number(person.stars ?? 0)
  const error = h('p', { class: 'sheet-error', role: 'alert' })
  const label = say.payButton(wholeNumber(price, person.language))
  const confirm = h(
    'button',
    { type: 'button', class: 'gold-button', 'data-testid': 'pay-confirm' },
    starred(label),
  )
  const close = h(
    'button',
    { type: 'button', class: 'icon-button sheet-close', 'aria-label': say.close },
    icon('close'),
  )
  const balance = h('div', { class: 'sheet-stars' }, h('span', {}, say.yourStars), icon('star', 'star'))
  balance.append(h('b', {}, wholeNumber(stars, person.language)))
  const hero = h('div', { class: 'sheet-hero' }, sparkles(), icon('star', 'sheet-star'))
  const sheet = h('dialog', { class: 'dialog sheet', 'aria-label': say.payTitle }, close, balance, hero)
  sheet.append(
    h('h2', {}, say.payTitle),
    h('p', {}, bold(say.payText(invoice.title, botName, price))),
    confirm,
    error,
  )
  sheet.append(h('p', { class: 'sheet-note' }, say.payNote))

  if (stars < price) {
    confirm.disabled = true
    error.textContent = say.notEnoughStars
  }
  confirm.addEventListener('click', async () => {
    confirm.disabled = true
    confirm.setAttribute('aria-busy', 'true')
    error.textContent = ''
    const answer = await api
      .pay(person.id, message.message_id)
      .catch((cause) => ({ ok: false, error: cause.status ? cause.message : '' }))
    confirm.removeAttribute('aria-busy')
    if (answer.ok) {
      sheet.close()
      paid()
      return
    }
    confirm.disabled = false
    error.textContent = answer.error || say.failed
  })
  close.addEventListener('click', () => sheet.close())
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) sheet.close()
  })
  sheet.addEventListener('close', () => sheet.remove())
  document.body.append(sheet)
  sheet.showModal()
  confirm.focus()
}

const bold = (pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : h('b', {}, piece.b)))
