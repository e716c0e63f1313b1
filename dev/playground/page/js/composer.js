import { createAttachments } from './attachments.js'
import { commandMenu } from './commands.js'
import { h } from './dom.js'
import { icon } from './icons.js'
import { inlineMenu } from './inline-menu.js'
import { createRecorder } from './recorder.js'

const drafts = new Map() // What a person typed and did not send, while the page lives.

/** The foot of the chat: commands, attachments, text, voice; or one big Start button while the chat is empty. */
export function createComposer({ user, say, send, failed, toast, drop, mention, askInline }) {
  const input = h('textarea', {
    rows: 1,
    placeholder: say.message,
    'aria-label': say.message,
    'data-testid': 'composer',
    autocomplete: 'off',
    maxlength: 4096,
    dir: 'auto',
  })
  const submit = h('button', { type: 'button', class: 'send' }, icon('send'), icon('mic'))
  const menu = h('button', { type: 'button', class: 'menu-button', 'data-testid': 'commands' }, icon('menu'))
  menu.append(h('span', {}, say.menu))
  menu.setAttribute('aria-label', say.commands)
  menu.setAttribute('aria-expanded', 'false')

  const attachments = createAttachments({ user, say, toast, drop, changed })
  const recorder = createRecorder({ user, say, toast, failed, pickSound: attachments.pickVoice })
  const commands = commandMenu({ say, button: menu, run: (text) => void deliver(text) })

  const inline = inlineMenu({
    say,
    mention,
    ask: askInline,
    pick(found) {
      const [, payload] =
        /[?&]start=([\w-]+)/.exec(found.reply_markup?.inline_keyboard?.[0]?.[0]?.url ?? '') ?? []
      setText('')
      if (payload) void deliver(`/start ${payload}`)
    },
  })

  const start = h('button', { type: 'button', class: 'start', 'data-testid': 'start' }, say.start)
  start.addEventListener('click', () => void deliver('/start'))

  const field = h('div', { class: 'field' }, menu, input, attachments.button)
  const line = h(
    'div',
    { class: 'composer-line' },
    h('div', { class: 'field-box' }, attachments.tray, field),
    submit,
  )
  const element = h(
    'footer',
    { class: 'composer' },
    commands.element,
    inline.element,
    line,
    recorder.element,
    start,
  )

  function grow() {
    // Behind the Start button the field has no size of its own yet.
    if (!input.offsetParent) return
    input.style.height = 'auto'
    input.style.height = `${Math.min(input.scrollHeight, 220)}px`
  }
  function changed() {
    const ready = input.value.trim() !== '' || attachments.any()
    submit.classList.toggle('ready', ready)
    submit.dataset.testid = ready ? 'send' : 'voice'
    submit.setAttribute('aria-label', ready ? say.send : say.record)
    input.placeholder = attachments.any() ? say.caption : say.message
    element.classList.toggle('typed', input.value !== '')
    drafts.set(user, input.value)
    grow()
  }
  async function deliver(text) {
    try {
      await send(text)
    } catch {
      if (!input.value && text !== '/start') setText(text)
    }
  }
  async function submitNow() {
    const text = input.value.trim()
    if (attachments.any()) {
      setText('')
      if (!(await attachments.sendAll(text))) {
        setText(text)
        failed()
      }
    } else if (text) {
      setText('')
      await deliver(text)
    } else void recorder.begin(element)
  }
  function setText(text) {
    input.value = text
    commands.filter(text)
    inline.filter(text)
    changed()
  }

  input.addEventListener('input', () => {
    commands.filter(input.value)
    inline.filter(input.value)
    changed()
  })
  input.addEventListener('keydown', (event) => {
    if (commands.key(event)) return
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    if (input.value.trim() || attachments.any()) void submitNow()
  })
  input.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    attachments.addFiles(files)
  })
  submit.addEventListener('click', () => {
    void submitNow()
    if (!matchMedia('(pointer: coarse)').matches) input.focus()
  })
  input.value = drafts.get(user) ?? ''
  changed()
  requestAnimationFrame(grow)

  return {
    element,
    setCommands: (known) => commands.set(known),
    setText(text) {
      setText(text)
      input.focus()
    },
    focus: () => input.focus({ preventScroll: true }),
    close() {
      recorder.close()
      commands.close()
      attachments.close()
    },
  }
}
