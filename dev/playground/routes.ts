import type { FakePerson } from '../telegram/index.js'
import { actionsOf } from './actions.js'
import { eventStream } from './event-stream.js'
import { answerFile } from './file-answer.js'
import type { PlaygroundOptions } from './options.js'
import { answerPage } from './page-files.js'
import { peopleOf } from './people.js'

const SAM_ID = 1_000_002
const SHOWN = 200

function last<T>(list: T[]): T[] {
  return list.slice(-SHOWN)
}

type Route = (request: Request, url: URL) => Promise<Response> | Response

/** A request the page should not have made; its message is shown there. */
export class PlaygroundError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The person a request speaks for: `user` of the query or the operator. */
function personOf(options: PlaygroundOptions, user: string | null): FakePerson {
  const id = user === null || user === '' ? options.operatorId : Number(user)
  const person = options.telegram.people().find((one) => one.id === id)
  if (!person) throw new PlaygroundError(404, `there is no person ${user}`)
  return person
}

function stateOf(options: PlaygroundOptions, person: FakePerson): object {
  const { bot } = options.telegram
  return {
    bot: { name: bot.first_name, username: bot.username },
    people: peopleOf(options),
    commands: options.telegram.commandsFor(person.id),
    messages: person.messages(),
  }
}

function routesOf(options: PlaygroundOptions): Record<string, Route> {
  const { telegram, kie, logs, balance } = options
  const user = (url: URL) => personOf(options, url.searchParams.get('user'))
  return {
    'GET /state': (_, url) => Response.json(stateOf(options, user(url))),
    'GET /events': (request, url) => eventStream(options, user(url), request.signal),
    'GET /balance': async (_, url) => Response.json(await balance(user(url).id)),
    'GET /inspect': () => {
      return Response.json({ calls: last(telegram.calls), kie: last(kie.calls), logs: last(logs()) })
    },
    ...actionsOf(options, (id) => personOf(options, String(id))),
  }
}

async function answer(route: Route, request: Request, url: URL): Promise<Response> {
  try {
    return await route(request, url)
  } catch (error) {
    const status = error instanceof PlaygroundError ? error.status : 400
    return Response.json({ error: error instanceof Error ? error.message : String(error) }, { status })
  }
}

/**
 * The chat page and what it asks: state, events, everything a person can do, the files, and what happened
 * behind. Makes the operator «Вера» and an English guest, Sam, who have not started the bot. Null: not one of
 * its addresses.
 */
export function playground(options: PlaygroundOptions): (request: Request) => Promise<Response | null> {
  options.telegram.person({ id: options.operatorId, name: 'Вера', username: 'vera', language: 'ru' })
  const guest = options.operatorId === SAM_ID ? SAM_ID + 1 : SAM_ID
  options.telegram.person({ id: guest, name: 'Sam', username: 'sam', language: 'en' })
  const routes = routesOf(options)
  return async (request) => {
    const url = new URL(request.url)
    if (url.pathname === '/' || url.pathname.startsWith('/playground/page/')) {
      return request.method === 'GET' || request.method === 'HEAD' ? answerPage(url.pathname) : null
    }
    if (!url.pathname.startsWith('/playground/')) return null
    const path = url.pathname.slice('/playground'.length)
    if (request.method === 'GET' && path.startsWith('/file/')) {
      return answerFile(options.telegram.file(decodeURIComponent(path.slice('/file/'.length))), request)
    }
    const route = routes[`${request.method} ${path}`]
    return route ? answer(route, request, url) : null
  }
}
