import { api } from './api.js'
import { h } from './dom.js'
import { clockTime, dateOf, dayName, money } from './format.js'
import { icon } from './icons.js'

/** How a transfer changes what is available, and its little arrow. */
const SIGNS = { credit: '+', gift: '+', welcome: '+', release: '+', hold: '−', refund: '−', capture: '' }
const ICONS = {
  credit: 'plus',
  gift: 'plus',
  welcome: 'plus',
  release: 'back',
  hold: 'pause',
  refund: 'back',
  capture: 'check',
}

/** The money of one person: three numbers and the journal that explains them. */
export function createBalanceView(say) {
  const element = h('div', { class: 'balance-view' })
  let asked = 0

  function show(balance, person) {
    const sum = (amount) => money(amount, balance.currency, person.language)
    const figure = (name, label, amount) =>
      h(
        'div',
        { class: `figure ${name}`, 'data-figure': name },
        h('span', {}, label),
        h('b', {}, sum(amount)),
      )
    const transfers = (balance.transfers ?? []).toSorted(newestFirst)
    const rows = transfers.map((transfer) => transferRow(transfer, { sum, say, language: person.language }))
    element.replaceChildren(
      h('p', { class: 'balance-who' }, person.name),
      h(
        'div',
        { class: 'figures' },
        figure('available', say.available, balance.available),
        figure('held', say.held, balance.held),
        figure(balance.debt > 0 ? 'debt owed' : 'debt', say.debt, balance.debt),
      ),
      h('h3', {}, say.transfers),
      rows.length ? h('ul', { class: 'transfers' }, rows) : h('p', { class: 'nothing' }, say.emptyTransfers),
    )
  }

  return {
    element,
    show,
    /** Asks the server; an answer that was overtaken by a newer question is dropped. */
    async load(person) {
      if (!person) return
      asked += 1
      const mine = asked
      const balance = await api.balance(person.id).catch(() => null)
      if (mine !== asked) return
      if (balance) show(balance, person)
      else element.replaceChildren(h('p', { class: 'nothing' }, say.balanceAway))
    },
  }
}

function newestFirst(a, b) {
  const difference = (dateOf(b.at)?.getTime() ?? 0) - (dateOf(a.at)?.getTime() ?? 0)
  return difference || (Number(b.id) || 0) - (Number(a.id) || 0)
}

function transferRow(transfer, { sum, say, language }) {
  const at = dateOf(transfer.at)
  const kind = transfer.key?.startsWith('welcome:') ? 'welcome' : (transfer.kind ?? '')
  const sign = SIGNS[kind] ?? ''
  const when = at ? `${dayName(at, language)}, ${clockTime(at)}` : ''
  const words = h('span', { class: 'transfer-words' }, h('b', {}, say.transferKinds[kind] ?? kind))
  words.append(h('code', {}, transfer.key ?? ''))
  const side = h(
    'span',
    { class: 'transfer-side' },
    h('b', {}, sign + sum(transfer.amount)),
    h('span', {}, when),
  )
  return h('li', { class: `transfer kind-${kind}` }, icon(ICONS[kind] ?? 'wallet'), words, side)
}
