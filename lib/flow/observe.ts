import { degrade, isOutage, type Trace, traced } from '../kernel/index.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'

/**
 * Runs one request and writes its one log line: what it was, how it ended, what it cost, what was away.
 * A bug becomes a 500 and an ERROR, an outage that nobody could work around a 503 and a WARNING.
 */
export async function observe(
  world: World,
  request: { event: string; headers: Headers },
  work: () => Promise<Response>,
): Promise<Response> {
  const id = request.headers.get('x-vercel-id') ?? world.ids.short()
  const startedAt = world.clock.now().getTime()
  return traced(id, async (trace) => {
    const { response, problem } = await settle(work)
    const line = {
      event: request.event,
      request: id,
      status: response.status,
      ...trace.notes,
      calls: shown(trace),
      ms: world.clock.now().getTime() - startedAt,
      ...(trace.degraded.size > 0 ? { degraded: [...trace.degraded] } : {}),
      ...problem,
    }
    if (response.status === 500) world.log.error(request.event, line)
    else if (response.status >= 400 || trace.degraded.size > 0) world.log.warn(request.event, line)
    else world.log.line(line)
    return response
  })
}

function shown(trace: Trace): Record<string, number> {
  const { edits, ...calls } = trace.calls
  return edits > 0 ? { ...calls, edits } : calls
}

async function settle(work: () => Promise<Response>): Promise<{ response: Response; problem: object }> {
  try {
    return { response: await work(), problem: {} }
  } catch (error) {
    if (isOutage(error)) {
      degrade(error.door)
      return { response: answer.askAgain(RETRY_SECONDS), problem: { away: error.door } }
    }
    return { response: answer.failed(), problem: describe(error) }
  }
}

const RETRY_SECONDS = 30

const FRAME = /\(?([\w./-]+\/(?:lib|dist|content)\/[^)\s]+)\)?/g

/** What may be said of a bug: its kind, its database code and where it was; messages can hold prompts. */
export function describe(error: unknown): object {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const broken = error.message.startsWith('broken promise') ? error.message.slice(0, 120) : undefined
  const frame = [...(error.stack ?? '').matchAll(FRAME)]
    .map((match) => match[1])
    .find((place) => place && !place.includes('kernel/assert'))
  const where = frame?.replace(/^.*\/(?=(lib|dist|content)\/)/, '')
  return {
    error: error.name,
    ...(code ? { code } : {}),
    ...(broken ? { broken } : {}),
    ...(where ? { where } : {}),
  }
}
