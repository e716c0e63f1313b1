import { api, fileUrl } from './api.js'
import { chatHeader } from './chat-header.js'
import { copyText } from './clipboard.js'
import { createComposer } from './composer.js'
import { delay, h } from './dom.js'
import { openLightbox } from './lightbox.js'
import { openPayment } from './payment.js'
import { openStream } from './stream.js'
import { textsFor } from './texts.js'
import { createTimeline } from './timeline.js'
import { showAlert, showToast } from './toast.js'
import { welcomeCard } from './welcome.js'

const ANSWER_GRACE_MS = 1500

/**
 * The chat of one person with the bot: header, messages, composer, and the stream that feeds them.
 * `app` is told what concerns more than this chat: `people(list)`, `state(state)`, `seen(kind, event)`, `activity()`.
 */
export function openChat(person, app) {
  const user = person.id
  const say = textsFor(person.language)
  let current = person
  let bot = app.bot()
  let early = null // Events that came while the state was on its way; they are newer than the state.
  let pressed = []

  const toasts = h('div', { class: 'toasts' })
  const act = {
    say,
    command: (text) => void send(text).catch(() => {}),
    copy(text) {
      void copyText(text)
      showToast(toasts, say.copied, 'copy')
    },
  }
  const ctx = {
    say,
    act,
    language: person.language,
    botName: bot.name,
    fileUrl,
    press,
    pay: (message) =>
      openPayment(message, {
        person: current,
        say,
        botName: bot.name,
        paid: () => showToast(toasts, say.paidToast, 'check'),
      }),
    inline(query) {
      composer.setText(`@${bot.username ?? 'bot'} ${query}`)
    },
    openPhoto: (startId) =>
      openLightbox(
        timeline.all().filter((message) => message.photo),
        { startId, say },
      ),
    showMessage: (messageId) => timeline.reveal(messageId),
    filled: (any) => element.classList.toggle('empty', !any),
  }
  const element = h('section', { class: 'chat empty loading', 'aria-label': person.name, 'data-user': user })
  const header = chatHeader({ person, bot, say, app })
  const timeline = createTimeline(ctx)
  const composer = createComposer({
    user,
    say,
    send,
    failed,
    toast: (text) => showToast(toasts, text),
    drop: element,
    mention: () => `@${bot.username ?? 'bot'}`,
    askInline: (query) => api.inline(user, query),
  })
  element.append(header.element, h('div', { class: 'wallpaper', 'aria-hidden': 'true' }))
  element.append(timeline.element, welcomeCard({ say, bot }), toasts, composer.element)

  const stream = openStream(user, {
    opened: () => void load(),
    lost: () =>
      api
        .state(user)
        .catch(lost)
        .then(() => header.connected(false)),
    event: (kind, event) => (early && kind !== 'toast' ? early.push([kind, event]) : receive(kind, event)),
  })

  /** Everything from the server, again after every reconnection. */
  async function load() {
    early = []
    const state = await api.state(user).catch((cause) => lost(cause))
    if (!state) {
      early = null
      return
    }
    bot = { ...bot, ...state.bot }
    ctx.botName = bot.name
    header.setBot(bot)
    header.connected(true)
    composer.setCommands(state.commands ?? [])
    app.state(state)
    element.classList.remove('loading')
    timeline.show(state.messages ?? [])
    const waiting = early
    early = null
    for (const [kind, event] of waiting) receive(kind, event)
    app.reloaded(user)
  }

  /** A server that started anew may not know this person any more. */
  function lost(cause) {
    header.connected(false)
    if (cause.status === 404) app.gone(user)
    return null
  }

  function receive(kind, event) {
    if (kind === 'message' && event.message) {
      timeline.upsert(event.message)
      if (event.message.from?.is_bot) header.action(null)
      answered()
      app.activity(user)
    } else if (kind === 'delete') timeline.remove(event.message_id)
    else if (kind === 'toast') toast(event)
    else if (kind === 'action') header.action(event.action)
    else if (kind === 'people') app.people(event.people ?? [])
    else app.seen(kind, event, user)
    if (kind === 'call' && event.call?.method === 'answerCallbackQuery') answered()
  }

  function toast(event) {
    answered()
    if (!event.text) return
    if (event.alert) showAlert(event.text, { title: bot.name, say })
    else showToast(toasts, event.text)
  }

  /** Resolves when the press has been answered: by a toast, a changed message, or a moment of silence. */
  async function press(message, callbackData) {
    const answer = new Promise((resolve) => pressed.push(resolve))
    const sent = api.press(user, message.message_id, callbackData).then(() => delay(ANSWER_GRACE_MS))
    sent.catch(failed)
    await Promise.race([answer, sent])
  }

  function answered() {
    for (const resolve of pressed) resolve()
    pressed = []
  }

  async function send(text) {
    try {
      await api.send(user, text)
    } catch (cause) {
      failed(cause)
      throw cause
    }
  }

  function failed(cause) {
    showToast(toasts, cause?.status ? cause.message : say.failed, 'alert')
  }

  return {
    element,
    user,
    language: person.language,
    update(next) {
      current = next
      header.setPerson(next)
    },
    /** The commands and texts may have changed with the language. */
    reload: () => void load(),
    focus: () => composer.focus(),
    close() {
      stream.close()
      timeline.close()
      composer.close()
      element.remove()
    },
  }
}
