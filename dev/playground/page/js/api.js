const ROOT = '/playground'

/** An answer of the playground server other than 2xx (its `status`), or none at all (status 0). */
export class ApiError extends Error {
  constructor(message, options = {}) {
    super(message, options)
    this.status = options.status ?? 0
  }
}

async function ask(path, init) {
  const answer = await fetch(ROOT + path, init).catch((cause) => {
    throw new ApiError('no answer', { cause })
  })
  const body = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new ApiError(body.error ?? `HTTP ${answer.status}`, { status: answer.status })
  return body
}

const post = (path, body) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Everything the page asks of the server, one call each. */
export const api = {
  state: (user) => ask(user ? `/state?user=${user}` : '/state'),
  send: (user, text) => post('/send', { user, text }),
  inline: (user, query) => post('/inline', { user, query }),
  press: (user, messageId, callbackData) =>
    post('/press', { user, message_id: messageId, data: callbackData }),
  pay: (user, messageId) => post('/pay', { user, message_id: messageId }),
  addPerson: (name, language) => post('/person', { name, language }),
  setLanguage: (user, language) => post('/language', { user, language }),
  balance: (user) => ask(`/balance?user=${user}`),
  inspect: () => ask('/inspect'),
  upload(user, file) {
    const query = new URLSearchParams({
      user: String(user),
      kind: file.kind,
      name: file.name,
      mime: file.mime,
    })
    if (file.caption) query.set('caption', file.caption)
    if (file.seconds) query.set('seconds', String(Math.round(file.seconds)))
    if (file.album) query.set('album', file.album)
    const headers = { 'content-type': 'application/octet-stream' }
    return ask(`/upload?${query}`, { method: 'POST', headers, body: file.blob })
  },
}

/** Where the bytes of a Telegram file live. */
export const fileUrl = (fileId) => `${ROOT}/file/${encodeURIComponent(fileId)}`

export const eventsUrl = (user) => `${ROOT}/events?user=${user}`
