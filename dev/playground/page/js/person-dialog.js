import { api } from './api.js'
import { h } from './dom.js'
import { LANGUAGES } from './texts.js'

/** Asks for a name and a language, creates the person, and hands it to `created`. */
export function openPersonDialog({ say, created }) {
  const name = h('input', {
    type: 'text',
    required: true,
    maxlength: 64,
    'data-testid': 'person-name',
    autocomplete: 'off',
  })
  const language = h('select', { 'data-testid': 'person-language' })
  for (const [code, label] of LANGUAGES) language.append(h('option', { value: code }, label))
  language.value = say.lang
  const error = h('p', { class: 'sheet-error', role: 'alert' })
  const cancel = h('button', { type: 'button', class: 'text-button' }, say.cancel)
  const save = h(
    'button',
    { type: 'submit', class: 'text-button strong', 'data-testid': 'person-save' },
    say.create,
  )
  const form = h('form', { method: 'dialog' }, h('h2', {}, say.addPerson))
  form.append(h('label', { class: 'labelled' }, h('span', {}, say.personName), name))
  form.append(h('label', { class: 'labelled' }, h('span', {}, say.personLanguage), language))
  form.append(error, h('div', { class: 'dialog-actions' }, cancel, save))
  const dialog = h('dialog', { class: 'dialog', 'aria-label': say.addPerson }, form)

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const typed = name.value.trim()
    if (!typed) return
    save.disabled = true
    try {
      const person = await api.addPerson(typed, language.value)
      dialog.close()
      created(person)
    } catch {
      error.textContent = say.failed
      save.disabled = false
    }
  })
  cancel.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  name.focus()
}
