import type { Files } from './files.js'
import type { Model } from './models.js'
import type { FakeKie, KieCall, KieEvents, KieTask, Retry, ScriptedAnswer } from './types.js'

/** A media file a task was given. */
export interface Source {
  field: string
  kind: 'image' | 'video' | 'audio' | 'file'
  mime: string
  bytes: Uint8Array
}

export type Sources = { kind: 'fetched'; files: Source[] } | { kind: 'unusable'; why: string }

/** A task with what only the fake needs to know about it. */
export interface Work {
  task: KieTask
  model: Model
  /** The body as it came, for the record. */
  body: Record<string, unknown>
  /** What the price list asks of the task it goes on with. */
  facts: Record<string, string>
  sources: Promise<Sources>
  marks: { fail: boolean; slow: boolean; lost: boolean; twice: boolean }
  /** Suno's stages passed so far. */
  stage: number
  /** Addresses of the media once made, even before the task ends. */
  made: Promise<string[]> | null
}

/** Everything one fake has in its head. `fake` is what its owner sees. */
export interface Context {
  fake: FakeKie
  files: Files
  works: Map<string, Work>
  fetch: typeof fetch
  clock: () => number
  retry: Retry
  speed: number
  rateLimit: boolean
  mediaSize: 'small' | 'full'
  createAnswers: ScriptedAnswer[]
  recordAnswers: ScriptedAnswer[]
  chatAnswers: ScriptedAnswer[]
  createTimes: number[]
  lookTimes: Map<string, number[]>
  listeners: { [E in keyof KieEvents]: Set<(what: KieEvents[E]) => void> }
  background: Set<Promise<void>>
  stopping: AbortController
}

/** Tells every listener that a task has changed. */
export function announce(context: Context, task: KieTask): void {
  for (const listener of context.listeners.task) listener(task)
}

/** Records a call and tells every listener. */
export function recordCall(context: Context, call: Omit<KieCall, 'id' | 'at'>): KieCall {
  const { calls } = context.fake
  const whole: KieCall = { id: calls.length + 1, at: context.clock(), ...call }
  calls.push(whole)
  for (const fault of call.faults) context.fake.faults.push(fault)
  for (const listener of context.listeners.call) listener(whole)
  return whole
}

/** Lets work go on beside the answer; a stop ends it silently, any other failure is a bug of the fake. */
export function inBackground(context: Context, work: Promise<void>): void {
  const watched = work
    .catch((error: unknown) => {
      if (!context.stopping.signal.aborted) console.error('fake KIE:', error)
    })
    .finally(() => context.background.delete(watched))
  context.background.add(watched)
}

/** True for at most `most` calls within `windowMs`; `times` remembers the accepted ones. */
export function withinRate(
  times: number[],
  { now, most, windowMs }: { now: number; most: number; windowMs: number },
): boolean {
  while (times.length > 0 && now - (times[0] ?? now) >= windowMs) times.shift()
  if (times.length >= most) return false
  times.push(now)
  return true
}
