import { breaker, countCall, isOutage, Outage } from '../kernel/index.js'

/** One HTTP answer; `body` is undefined when it was not JSON, or was cut off. */
export interface Answer {
  status: number
  body: unknown
}

export interface Ask {
  path: string
  method: 'GET' | 'POST'
  body?: Record<string, unknown> | FormData
}

/** One server of KIE. */
export interface Wire {
  /** One request, never repeated. Throws `Outage('kie')` without an answer; see `faultOf`. */
  ask(request: Ask): Promise<Answer>
  /** False while the breaker refuses calls. */
  open(): boolean
}

export interface WireOptions {
  root: string
  apiKey: string
  timeoutMs: number
  /** The breaker's clock, ms. */
  now: () => number
}

/** Why an outage is one: `sent` is false when certainly nothing reached KIE; a 5xx brings its `answer`. */
export class WireFault extends Error {
  readonly sent: boolean
  readonly answer: Answer | undefined

  constructor(message: string, fault: { sent: boolean; answer?: Answer }) {
    super(message)
    this.name = 'WireFault'
    this.sent = fault.sent
    this.answer = fault.answer
  }
}

const ANSWER_LIMIT_BYTES = 1_048_576 // A record repeats the request; megabytes are not a record.

/** The fault behind an outage; undefined for the breaker's own refusal and for other errors. */
export function faultOf(error: unknown): WireFault | undefined {
  return isOutage(error, 'kie') && error.cause instanceof WireFault ? error.cause : undefined
}

/** Reads at most `limit` bytes of a stream; null when there is more. */
export async function readBytes(stream: ReadableStream<Uint8Array>, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}

async function readJson(response: Response): Promise<unknown> {
  const bytes = response.body ? await readBytes(response.body, ANSWER_LIMIT_BYTES) : null
  if (!bytes) return undefined
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

/** True when the connection was never made: refused, no such name, no route, no answer to the greeting. */
function neverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || syscall === 'connect' || syscall === 'getaddrinfo') return true
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(neverSent)
  return neverSent(error.cause)
}

/** The system's short word for it (ECONNRESET); the long message may hold addresses. */
function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as NodeJS.ErrnoException
  return code ?? (error.cause === undefined ? error.name : errorCode(error.cause))
}

function faultFrom(error: unknown): WireFault {
  const name = error instanceof Error ? error.name : 'unknown'
  const timedOut = name === 'TimeoutError' || name === 'AbortError'
  const words = timedOut ? 'no answer in time' : `connection lost (${errorCode(error)})`
  return new WireFault(words, { sent: !neverSent(error) })
}

async function exchange(request: Ask, options: WireOptions): Promise<Answer> {
  const json = request.body !== undefined && !(request.body instanceof FormData)
  countCall('k')
  try {
    const response = await fetch(options.root.replace(/\/+$/, '') + request.path, {
      method: request.method,
      headers: {
        authorization: `Bearer ${options.apiKey}`,
        ...(json ? { 'content-type': 'application/json' } : {}),
      },
      redirect: 'manual', // A redirected createTask would be a second one.
      signal: AbortSignal.timeout(options.timeoutMs),
      ...(request.body === undefined
        ? {}
        : { body: request.body instanceof FormData ? request.body : JSON.stringify(request.body) }),
    })
    const { status } = response
    const body = await readJson(response).catch((error: unknown) => {
      if (status >= 400) return undefined // The status alone decides.
      throw error
    })
    return { status, body }
  } catch (error) {
    throw new Outage('kie', faultFrom(error))
  }
}

/** A server behind its own breaker: timeouts, lost connections and 5xx count as outages of it. */
export function wire(options: WireOptions): Wire {
  const guard = breaker('kie', options.now)
  const attempt = async (request: Ask): Promise<Answer> => {
    const answer = await exchange(request, options)
    if (answer.status < 500) return answer
    throw new Outage('kie', new WireFault(`HTTP ${answer.status}`, { sent: true, answer }))
  }
  return {
    async ask(request) {
      try {
        return await guard(() => attempt(request))
      } catch (error) {
        const answer = faultOf(error)?.answer
        if (answer) return answer // The breaker has counted it; its meaning is the reader's to say.
        throw error
      }
    },
    open: () => !guard.isOpen(),
  }
}
