import type { FakePerson } from '../telegram/index.js'
import type { PlaygroundOptions } from './options.js'
import { peopleOf } from './people.js'

type Send = (event: string, value: object) => void

const BEAT_MS = 15_000
const BALANCE_DELAY_MS = 250

/** Sends what is new to one open page; returns how to stop. */
function follow(options: PlaygroundOptions, person: FakePerson, send: Send): () => void {
  const { telegram, kie } = options
  let waiting: NodeJS.Timeout | undefined
  // Money moves beside messages, calls and log lines: the balance is read once they pause.
  const balance = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      options.balance(person.id).then(
        (value) => send('balance', { balance: value }),
        () => undefined, // The database is away: the page keeps what it shows.
      )
    }, BALANCE_DELAY_MS)
  }
  const people = (): void => send('people', { people: peopleOf(options) })
  const stops = [
    telegram.on('message', ({ chatId, message }) => {
      if (message.successful_payment || message.refunded_payment) people()
      if (chatId !== person.chatId) return
      send('message', { message })
      balance()
    }),
    telegram.on('delete', ({ chatId, message_id }) => {
      if (chatId === person.chatId) send('delete', { message_id })
    }),
    telegram.on('toast', ({ userId, text, alert }) => {
      if (userId === person.id) send('toast', { text, alert })
    }),
    telegram.on('action', ({ chatId, action }) => {
      if (chatId === person.chatId) send('action', { action })
    }),
    telegram.on('person', people),
    telegram.on('call', (call) => send('call', { call })),
    kie.on('call', (call) => {
      send('kie', { call })
      balance()
    }),
    options.onLog((line) => {
      send('log', { line })
      balance()
    }),
  ]
  return () => {
    clearTimeout(waiting)
    for (const stop of stops) stop()
  }
}

/** Server-sent events of one person's chat and of everything behind it, until the page goes away. */
export function eventStream(options: PlaygroundOptions, person: FakePerson, gone: AbortSignal): Response {
  const encoder = new TextEncoder()
  let stop: (() => void) | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true
      const write = (text: string): void => {
        if (open) controller.enqueue(encoder.encode(text))
      }
      const unfollow = follow(options, person, (event, value) => {
        write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`)
      })
      const beat = setInterval(() => write(': still here\n\n'), BEAT_MS)
      stop = () => {
        open = false
        clearInterval(beat)
        unfollow()
      }
      const leave = (): void => {
        if (!open) return
        stop?.()
        controller.close()
      }
      gone.addEventListener('abort', leave, { once: true })
      write('retry: 1000\n\n')
    },
    cancel: () => stop?.(),
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
  })
}
