import { Readable } from 'node:stream'

/** What telegraf passes to node-fetch; `agent` and `compress` mean nothing here: fetch pools and unpacks. */
interface WireInit {
  method?: string
  headers?: Record<string, string>
  body?: string | Readable
  signal?: ForeignSignal | null | undefined
  timeout?: number
  agent?: unknown
  compress?: boolean
}

/** An AbortSignal of the platform or of the abort-controller package. */
interface ForeignSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** What telegraf reads from the answer. `body` is a Node stream, as in node-fetch. */
interface WireResponse {
  readonly status: number
  readonly statusText: string
  readonly ok: boolean
  readonly headers: Headers
  readonly body: Readable | null
  json(): Promise<unknown>
  text(): Promise<string>
}

type FaultKind = 'system' | 'aborted' | 'request-timeout' | 'invalid-json'

/** A failure spelt as node-fetch spells it: telegraf rewrites `message`, which a DOMException forbids. */
class WireFault extends Error {
  readonly type: FaultKind
  readonly code: string | undefined

  constructor(fault: { type: FaultKind; message: string; code?: string | undefined }) {
    super(fault.message)
    this.name = fault.type === 'aborted' ? 'AbortError' : 'FetchError'
    this.type = fault.type
    this.code = fault.code
  }
}

/** One request's reasons to stop: the caller's signal and the time limit. */
class Deadline {
  readonly controller = new AbortController()
  private readonly stop = (): void => this.controller.abort()
  private readonly outer: ForeignSignal | null
  private readonly timer: NodeJS.Timeout | null
  private expired = false

  constructor(signal: ForeignSignal | null, timeoutMs: number) {
    this.outer = signal
    if (signal?.aborted) this.stop()
    signal?.addEventListener('abort', this.stop)
    this.timer = timeoutMs > 0 ? setTimeout(() => this.expire(), timeoutMs) : null
    this.timer?.unref()
  }

  private expire(): void {
    this.expired = true
    this.stop()
  }

  clear(): void {
    this.outer?.removeEventListener('abort', this.stop)
    if (this.timer) clearTimeout(this.timer)
  }

  /** The failure in node-fetch's words, without the address: it carries the token. */
  fault(error: unknown): WireFault {
    if (this.expired) return new WireFault({ type: 'request-timeout', message: 'network timeout' })
    if (this.controller.signal.aborted) {
      return new WireFault({ type: 'aborted', message: 'The user aborted a request.', code: undefined })
    }
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    const reason = cause instanceof Error ? cause.message : 'unknown'
    return new WireFault({ type: 'system', message: `request failed, reason: ${reason}`, code })
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new WireFault({ type: 'invalid-json', message: 'invalid json response body' })
  }
}

class Answer implements WireResponse {
  private readonly response: Response
  private readonly deadline: Deadline

  constructor(response: Response, deadline: Deadline) {
    this.response = response
    this.deadline = deadline
  }

  get status(): number {
    return this.response.status
  }

  get statusText(): string {
    return this.response.statusText
  }

  get ok(): boolean {
    return this.response.ok
  }

  get headers(): Headers {
    return this.response.headers
  }

  get body(): Readable | null {
    return this.response.body && Readable.fromWeb(this.response.body)
  }

  async text(): Promise<string> {
    try {
      return await this.response.text()
    } catch (error) {
      throw this.deadline.fault(error)
    } finally {
      this.deadline.clear()
    }
  }

  async json(): Promise<unknown> {
    return parseJson(await this.text())
  }
}

async function discard(response: Response, deadline: Deadline): Promise<void> {
  await response.body?.cancel()
  deadline.clear()
}

/**
 * Stands in for node-fetch in the bundle, over the platform's fetch: node-fetch and what it brings are most
 * of telegraf's size. Only what telegraf uses: JSON and streamed multipart bodies, signals, time limits.
 */
export default async function wireFetch(url: string | URL, init: WireInit = {}): Promise<WireResponse> {
  const deadline = new Deadline(init.signal ?? null, init.timeout ?? 0)
  const headers = new Headers(init.headers)
  headers.delete('connection') // A matter of the platform's own pool.
  const { body } = init
  const request: RequestInit = { method: init.method ?? 'GET', headers, signal: deadline.controller.signal }
  if (typeof body === 'string') request.body = body
  else if (body) Object.assign(request, { body: ReadableStream.from(body), duplex: 'half' })
  try {
    const response = await fetch(url, request)
    if (response.status >= 500) await discard(response, deadline) // Telegraf reads only the status of these.
    return new Answer(response, deadline)
  } catch (error) {
    deadline.clear()
    throw deadline.fault(error)
  }
}
