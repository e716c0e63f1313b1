import { add, h } from './dom.js'
import { icon } from './icons.js'

const LONGEST_PENDING_MS = 15_000

/** What Telegram itself writes on the Pay button of an invoice; its apps show it in their own language. */
const OWN_PAY_TEXT = /^Pay \d+ (?:XTR|⭐\uFE0F?)$/

/** The inline keyboard under a bubble, or null. An invoice without one gets its Pay button, as in Telegram. */
export function keyboardOf(message, ctx) {
  const given = message.reply_markup?.inline_keyboard ?? []
  if (given.length === 0 && !message.invoice) return null
  const pay = { text: ctx.say.invoicePay(message.invoice?.total_amount), pay: true }
  const worded = (button) => (button.pay && OWN_PAY_TEXT.test(button.text) ? pay : button)
  const rows = given.length > 0 ? given.map((row) => row.map(worded)) : [[pay]]
  return h(
    'div',
    { class: 'keyboard' },
    rows.map((row) => keyboardRow(row, { message, ctx })),
  )
}

const keyboardRow = (row, scene) =>
  h(
    'div',
    { class: 'keyboard-row' },
    row.map((button) => keyboardButton(button, scene)),
  )

/** What a button does, what its corner shows, and the hooks of tests. */
function keyboardButton(button, { message, ctx }) {
  const action = actionOf(button)
  const props = {
    type: 'button',
    class: ['key', button.style ? `key-${button.style}` : '', button.pay ? 'key-pay' : ''].join(' ').trim(),
    'data-testid': button.pay ? 'pay' : 'button',
    'data-callback': button.callback_data,
    'data-action': action.kind,
    disabled: Boolean(button.disabled),
  }
  const element = h('button', props, h('span', { class: 'key-text' }, starred(button.text)))
  if (action.icon) element.append(icon(action.icon, 'key-corner'))
  element.append(h('span', { class: 'key-spinner', 'aria-hidden': 'true' }))
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-busy')) return
    if (action.kind === 'callback') void pend(element, ctx.press(message, button.callback_data))
    else act(action, { message, ctx })
  })
  return element
}

function actionOf(button) {
  if (button.pay) return { kind: 'pay', icon: 'card' }
  if (button.url ?? button.login_url?.url)
    return { kind: 'url', icon: 'external', value: button.url ?? button.login_url.url }
  if (button.web_app) return { kind: 'url', icon: 'external', value: button.web_app.url }
  if (button.copy_text) return { kind: 'copy', icon: 'copy', value: button.copy_text.text }
  const query = button.switch_inline_query ?? button.switch_inline_query_current_chat
  const inline = query ?? button.switch_inline_query_chosen_chat?.query
  if (inline !== undefined) return { kind: 'inline', icon: 'forward', value: inline }
  return { kind: 'callback' }
}

function act(action, { message, ctx }) {
  if (action.kind === 'pay') ctx.pay(message)
  if (action.kind === 'url') window.open(action.value, '_blank', 'noopener,noreferrer')
  if (action.kind === 'copy') ctx.act.copy(action.value)
  if (action.kind === 'inline') ctx.inline(action.value)
}

/** Shows a button as pressed until its answer comes; a press without an answer is given up after a while. */
async function pend(element, answer) {
  element.setAttribute('aria-busy', 'true')
  const timer = setTimeout(release, LONGEST_PENDING_MS)
  function release() {
    clearTimeout(timer)
    element.removeAttribute('aria-busy')
  }
  await answer.catch(() => {})
  release()
}

/** Telegram draws «⭐» and «XTR» in a button as its Star; so do we. */
export function starred(text) {
  const fragment = document.createDocumentFragment()
  for (const piece of text.split(/(⭐\uFE0F?|XTR)/)) {
    if (/^(⭐\uFE0F?|XTR)$/.test(piece)) {
      const star = icon('star', 'star')
      star.append(starSign(piece))
      fragment.append(star)
    } else add(fragment, [piece])
  }
  return fragment
}

/** The sign stays in the text, so that a button can be found and read by its words. */
function starSign(sign) {
  const words = document.createElement('span')
  words.className = 'emoji-text'
  words.textContent = sign
  return words
}
