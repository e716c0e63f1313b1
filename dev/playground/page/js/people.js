import { avatarOf } from './avatar.js'
import { h } from './dom.js'
import { wholeNumber } from './format.js'
import { icon } from './icons.js'
import { openPersonDialog } from './person-dialog.js'
import { LANGUAGES } from './texts.js'
import { themeButton } from './theme.js'

/** The list of people one can be: a column on a desktop, a sheet on a phone. */
export function createPeople(app) {
  const list = h('ul', { class: 'people-list' })
  const head = h('div', { class: 'people-head' })
  const foot = h('div', { class: 'people-foot' })
  const element = h('aside', { class: 'people' }, head, list, foot)
  const veil = h('div', { class: 'veil', 'aria-hidden': 'true' })
  let rows = new Map()
  let worded = ''

  function words(say) {
    const logo = h('img', { src: '/playground/page/art/logo.svg', alt: '', width: 36, height: 36 })
    const title = h('div', { class: 'people-title' }, h('b', {}, 'Atelier'), h('span', {}, say.playground))
    const theme = themeButton(h('button', { type: 'button', class: 'icon-button', 'data-testid': 'theme' }))
    theme.setAttribute('aria-label', say.theme)
    theme.title = say.theme
    const close = h(
      'button',
      { type: 'button', class: 'icon-button only-narrow', 'aria-label': say.close },
      icon('close'),
    )
    close.addEventListener('click', () => app.closePeople())
    head.replaceChildren(logo, title, theme, close)
    const add = h(
      'button',
      { type: 'button', class: 'add-person', 'data-testid': 'add-person' },
      icon('plus'),
      say.addPerson,
    )
    add.addEventListener('click', () => openPersonDialog({ say, created: (person) => app.welcome(person) }))
    foot.replaceChildren(add, h('p', {}, say.peopleHint))
    element.setAttribute('aria-label', say.people)
    rows = new Map()
    worded = say.lang
  }

  return {
    element,
    veil,
    draw({ people, shown, focused, unread, say }) {
      if (worded !== say.lang) words(say)
      const next = new Map()
      for (const person of people) next.set(person.id, rows.get(person.id) ?? personRow({ person, say, app }))
      rows = next
      const elements = [...rows.values()].map((row) => row.element)
      if (
        elements.length !== list.children.length ||
        elements.some((one, index) => one !== list.children[index])
      )
        list.replaceChildren(...elements)
      for (const person of people) {
        const current = person.id === focused
        rows
          .get(person.id)
          .update({ person, current, open: shown.includes(person.id), unread: unread.get(person.id) ?? 0 })
      }
    },
  }
}

function personRow({ person, say, app }) {
  const name = h('span', { class: 'person-name' })
  const crown = h('span', { class: 'crown', title: say.operator }, icon('crown'))
  const note = h('span', { class: 'person-note' })
  const stars = h('span', { class: 'person-stars' })
  const unread = h('span', { class: 'unread' })
  const words = h('span', { class: 'person-words' }, h('span', { class: 'person-line' }, name, crown), note)
  const side = h(
    'span',
    { class: 'person-side' },
    h('span', { class: 'person-money' }, icon('star', 'star'), stars),
    unread,
  )
  const choose = h('button', {
    type: 'button',
    class: 'person',
    'data-testid': 'person',
    'data-user': person.id,
  })
  choose.append(avatarOf(person), words, side)
  choose.addEventListener('click', () => app.choose(person.id))
  const language = languageSelect({ person, say, app })
  const element = h('li', { class: 'person-row' }, choose, language)

  return {
    element,
    update({ person: next, current, open, unread: count }) {
      name.textContent = next.name
      crown.hidden = !next.operator
      note.textContent = next.username ? `@${next.username}` : next.operator ? say.operator : `id ${next.id}`
      stars.textContent = wholeNumber(next.stars, next.language)
      unread.textContent = count ? String(count) : ''
      element.classList.toggle('current', current)
      element.classList.toggle('open', open)
      choose.setAttribute('aria-current', String(current))
      if (document.activeElement !== language) language.value = codeOf(next.language)
    },
  }
}

function languageSelect({ person, say, app }) {
  const select = h('select', {
    class: 'language',
    'data-testid': 'language',
    'aria-label': say.languageOf(person.name),
  })
  const codes = LANGUAGES.map(([code]) => code)
  if (!codes.includes(codeOf(person.language))) codes.unshift(codeOf(person.language))
  for (const code of codes) select.append(h('option', { value: code }, code.toUpperCase()))
  select.value = codeOf(person.language)
  select.addEventListener('change', () => app.setLanguage(person.id, select.value))
  return select
}

const codeOf = (language) => String(language || 'en').toLowerCase()
