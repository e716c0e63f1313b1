import { postUpdate } from './delivery-attempt.js'
import { execute } from './execute.js'
import { FakeGroup } from './group.js'
import { commandsFor } from './methods/profile.js'
import { FakePerson } from './person.js'
import { listen } from './server.js'
import { loadSpec } from './spec.js'
import type { CallRecord, EventName, Events, Failure, Update } from './types.js'
import { World } from './world.js'

export type { FakeGroup } from './group.js'
export type { FakePerson, SentFile } from './person.js'
export type { CallRecord, EventName, Events, Failure, Message, Update } from './types.js'

export interface PersonOptions {
  id: number
  name: string
  username?: string
  language?: string
}

export interface FakeTelegram {
  /** For TELEGRAM_API_ROOT. */
  root: string
  token: string
  bot: { id: number; username: string; first_name: string }
  calls: CallRecord[]
  /** Every fault against the specification, as sentences. */
  faults: string[]
  /** Every update that was ever sent on its way, oldest first: material for `deliver`. */
  updates: Update[]
  people(): FakePerson[]
  /** Creates a person, or returns the one with this id. */
  person(options: PersonOptions): FakePerson
  /** A group with the bot in it, under a new id. */
  group(title?: string): FakeGroup
  setWebhook(options: { url: string; secret: string }): void
  /** One POST of an update with the right secret, outside every queue; the answer is not acted on. */
  deliver(update: object): Promise<Response>
  /** The next `times` calls of a method (`*`: any) are answered so; `drop` or status 0 closes the socket. */
  fail(method: string, answer: Failure | 'drop', times?: number): void
  /** Resolves when all queues are empty and nothing is in flight. */
  settled(): Promise<void>
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
  balanceOfStars(id: number): number
  /** The bytes behind a file_id. */
  file(fileId: string): { bytes: Uint8Array; mime: string; name: string } | null
  commandsFor(id: number): { command: string; description: string }[]
  stop(): Promise<void>
}

export interface FakeTelegramOptions {
  token?: string
  port?: number
  /** Where the specification lies; the shipped one by default. */
  dataFolder?: string
  /** Milliseconds since 1970. */
  clock?: () => number
  /** `fast` shortens the waits between deliveries a thousand times. */
  retry?: 'real' | 'fast'
}

const DEFAULT_TOKEN = '7000000001:AAFakeTelegramTokenForThePlayground'
const FAST_PACE = 0.001

function createWorld(options: FakeTelegramOptions): World {
  const token = options.token ?? DEFAULT_TOKEN
  const id = Number(token.split(':')[0])
  const bot = { id, is_bot: true, first_name: 'Atelier', username: 'atelier_local_bot' }
  const world: World = new World({
    spec: loadSpec(options.dataFolder),
    token,
    bot,
    clock: options.clock ?? (() => Date.now()),
    pace: options.retry === 'fast' ? FAST_PACE : 1,
    reply: async ({ method, ...params }) => {
      await execute(world, { method: String(method), params }, 'webhook')
    },
  })
  return world
}

function people(world: World) {
  const known = new Map<number, FakePerson>()
  return {
    all: () => [...known.values()],
    get: (options: PersonOptions): FakePerson => {
      const found = known.get(options.id)
      if (found) return found
      const { id, name: first_name, username, language } = options
      const person = new FakePerson(
        world,
        world.resident({
          id,
          is_bot: false,
          first_name,
          ...(username ? { username } : {}),
          ...(language ? { language_code: language } : {}),
        }),
      )
      known.set(id, person)
      return person
    },
  }
}

/**
 * Starts a Bot API server that checks every call against the specification, on a free loopback port unless
 * one is given. Everything it knows is in memory and gone after `stop`.
 */
export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const world = createWorld(options)
  const { server, root } = await listen(world, options.port ?? 0)
  const crowd = people(world)
  const never = new AbortController().signal
  return {
    root,
    token: world.token,
    bot: world.bot,
    calls: world.calls,
    faults: world.faults,
    updates: world.delivery.log,
    people: crowd.all,
    person: crowd.get,
    group(title = 'Команда') {
      const id = -1_001_000_000_000 - world.groups.size
      return new FakeGroup(world, world.group(id, title))
    },
    setWebhook: (hook) => world.delivery.setWebhook(hook),
    async deliver(update) {
      if (!world.delivery.webhook) throw new Error('there is no webhook to deliver to')
      return postUpdate(update, world.delivery.webhook, never)
    },
    fail(method, answer, times = 1) {
      const failure = answer === 'drop' ? { status: 0, description: 'connection dropped' } : answer
      world.failures.push({ method, answer: failure, left: times })
    },
    settled: () => world.delivery.settled(),
    on: (event, listener) => world.on(event, listener),
    balanceOfStars: (id) => world.residents.get(id)?.stars ?? 0,
    file: (fileId) => world.files.find(fileId) ?? null,
    commandsFor(id) {
      const language = world.residents.get(id)?.user.language_code ?? ''
      return commandsFor(world, { id, language })
    },
    async stop() {
      world.delivery.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
