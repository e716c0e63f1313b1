import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { Mistake, wordsOf } from './backends/mistake.js'

export interface Poll {
  username: string
  /** Resolves when the running request to Telegram is cut and the last update answered. */
  stop: () => Promise<void>
}

export interface PollOptions {
  token: string
  /** Where the functions expect updates, and the secret they ask for. */
  webhook: { url: string; secret: string }
  apiRoot?: string
  /** Waits between failures, first to last; then the update is let go. */
  pausesMs?: readonly number[]
  log?: (line: string) => void
}

const API_ROOT = 'https://api.telegram.org'
const POLL_SECONDS = 25
const GOODBYE_MS = 2_000
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 16_000] as const
// A list is remembered by Telegram until the next one, so it is always given.
const KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'pre_checkout_query',
  'my_chat_member',
  'inline_query',
]

const Reply = z.looseObject({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().optional(),
  description: z.string().optional(),
  parameters: z.looseObject({ retry_after: z.number().optional() }).optional(),
})
const Bot = z.looseObject({ username: z.string() })
const Webhook = z.looseObject({ url: z.string() })
const Updates = z.array(z.looseObject({ update_id: z.number() }))
const Method = z.looseObject({ method: z.string() })

/**
 * Feeds the real bot's updates to our webhook, so that it works without a public address.
 * Refuses (a Mistake) when the token is wrong or the bot has a webhook: polling would take it away from
 * there.
 */
export async function pollTelegram(options: PollOptions): Promise<Poll> {
  const { log = (line) => console.error(line) } = options
  const leaving = new AbortController()
  const call = caller(options, leaving.signal)

  const bot = Bot.parse(await firstAnswer(call('getMe', {})))
  const { url } = Webhook.parse(await firstAnswer(call('getWebhookInfo', {})))
  if (url !== '')
    throw new Mistake(
      `@${bot.username} is served by a webhook at ${URL.canParse(url) ? new URL(url).host : url}. ` +
        'Use the token of another bot, or call deleteWebhook first.',
    )

  const running = (async () => {
    let offset = 0
    const turn = { ...options, log, signal: leaving.signal }
    while (!leaving.signal.aborted) {
      const updates = await nextUpdates(call, { offset, ...turn })
      await Promise.all(byPerson(updates).map((line) => deliverLine(line, turn, call)))
      if (!leaving.signal.aborted) offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
    }
    // Said once more on leaving: otherwise the next start is given again what was taken in this one.
    const goodbye = caller(options, AbortSignal.timeout(GOODBYE_MS))
    if (offset > 0) await goodbye('getUpdates', { offset, limit: 1 }).catch(() => undefined)
  })()
  return {
    username: bot.username,
    stop: async () => {
      leaving.abort()
      await running
    },
  }
}

type Turn = PollOptions & { log: (line: string) => void; signal: AbortSignal }
type Update = z.infer<typeof Updates>[number]
type Call = (method: string, params: object) => Promise<z.infer<typeof Reply>>

function caller({ token, apiRoot = API_ROOT }: PollOptions, signal: AbortSignal): Call {
  return async (method, params) => {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
      signal: AbortSignal.any([signal, AbortSignal.timeout((POLL_SECONDS + 15) * 1_000)]),
    })
    return Reply.parse(await response.json())
  }
}

async function firstAnswer(asked: Promise<z.infer<typeof Reply>>): Promise<unknown> {
  const reply = await asked.catch((error: unknown) => {
    throw new Mistake(`Cannot reach Telegram: ${wordsOf(error)}`, error)
  })
  if (!reply.ok)
    throw new Mistake(`Telegram refuses TELEGRAM_BOT_TOKEN: ${reply.description ?? reply.error_code}`)
  return reply.result
}

async function nextUpdates(
  call: Call,
  options: { offset: number; log: (line: string) => void; signal: AbortSignal },
): Promise<Update[]> {
  const { offset, log, signal } = options
  try {
    const reply = await call('getUpdates', { offset, timeout: POLL_SECONDS, allowed_updates: KINDS })
    if (reply.ok) return Updates.parse(reply.result)
    log(`Telegram refuses getUpdates: ${reply.description ?? reply.error_code}`)
    await pause((reply.parameters?.retry_after ?? 3) * 1_000, signal)
  } catch (error) {
    if (signal.aborted) return []
    log(`Telegram did not answer: ${wordsOf(error)}`)
    await pause(3_000, signal)
  }
  return []
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => undefined)
}

/** One line of updates per person, in order; people do not wait for each other. */
function byPerson(updates: Update[]): Update[][] {
  const lines = new Map<unknown, Update[]>()
  for (const update of updates) {
    const from = personOf(update)
    lines.set(from, [...(lines.get(from) ?? []), update])
  }
  return [...lines.values()]
}

function personOf(update: Update): unknown {
  for (const part of Object.values(update))
    if (typeof part === 'object' && part !== null && 'from' in part) {
      const { from } = part
      if (typeof from === 'object' && from !== null && 'id' in from) return from.id
    }
  return undefined
}

async function deliverLine(updates: Update[], turn: Turn, call: Call): Promise<void> {
  for (const update of updates) await deliver(update, turn, call)
}

/** Posts one update until it is taken, as Telegram does, and carries out the method in the answer. */
async function deliver(update: Update, turn: Turn, call: Call): Promise<void> {
  const { webhook, log, signal, pausesMs = PAUSES_MS } = turn
  for (const wait of [...pausesMs, null]) {
    if (signal.aborted) return // Not confirmed, so Telegram gives it again at the next start.
    const answer = await post(webhook, update).catch((error: unknown) => {
      log(`The functions did not answer update ${update.update_id}: ${wordsOf(error)}`)
      return null
    })
    if (answer?.ok) {
      await carryOut(answer.body, call).catch((error: unknown) =>
        log(`Telegram did not answer: ${wordsOf(error)}`),
      )
      return
    }
    if (wait !== null) await pause(answer?.retryAfterMs ?? wait, signal)
  }
  log(`Update ${update.update_id} was refused ${pausesMs.length + 1} times and is let go.`)
}

async function post(webhook: PollOptions['webhook'], update: Update) {
  const response = await fetch(webhook.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhook.secret },
    body: JSON.stringify(update),
  })
  const retryAfter = Number(response.headers.get('retry-after'))
  return {
    ok: response.ok,
    body: await response.text(),
    ...(retryAfter > 0 ? { retryAfterMs: retryAfter * 1_000 } : {}),
  }
}

async function carryOut(body: string, call: Call): Promise<void> {
  const parsed = Method.safeParse(parseJson(body))
  if (!parsed.success) return
  const { method, ...params } = parsed.data
  await call(method, params) // Telegram, too, keeps the outcome of a method in a webhook answer to itself.
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
