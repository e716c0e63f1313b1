import type { ListedModel } from './list.js'

/** What the fake asks of time: fixed pauses, the natural ones by kind of media, or the test's own hand. */
export type Pace = { queueMs: number; workMs: number } | 'natural' | 'manual'

/** Pauses between repeats of an unanswered callback; `none` sends it once. */
export type Retry = 'real' | 'fast' | 'none'

export type TaskState = 'waiting' | 'queuing' | 'generating' | 'success' | 'fail'
export type Outcome = 'success' | 'fail' | 'empty'
export type SignatureKind = 'valid' | 'wrong' | 'stale' | 'none'
export type Family =
  | 'market'
  | 'veo'
  | 'suno'
  | 'suno-stems'
  | '4o-image'
  | 'flux-kontext'
  | 'runway'
  | 'aleph'

/** One request to the fake or one callback from it. `status` is 0 when no answer was given. */
export interface KieCall {
  id: number
  /** Milliseconds since 1970. */
  at: number
  what: 'create' | 'record' | 'upload' | 'chat' | 'credit' | 'callback' | 'file' | 'other'
  status: number
  request: { method: string; path: string; headers?: Record<string, string>; body: unknown }
  answer: unknown
  /** What a real KIE would have taken silently, or would have charged for nothing. */
  faults: string[]
  taskId?: string
}

/** One task as KIE keeps it. Times are milliseconds since 1970. */
export interface KieTask {
  taskId: string
  model: string
  family: Family
  input: Record<string, unknown>
  callBackUrl: string | null
  state: TaskState
  createdAt: number
  completedAt: number | null
  files: string[]
  credits: number
  failCode: string | null
  failMsg: string | null
}

/** Scripts one answer. With none of `status`, `body`, `drop` the real answer is given, after `delayMs`. */
export interface ScriptedAnswer {
  status?: number
  /** An object is sent as JSON, a string as it is. */
  body?: unknown
  /** Milliseconds to wait before answering. */
  delayMs?: number
  /** The task is created although this is the answer. */
  applied?: boolean
  /** No answer: the connection is cut. */
  drop?: boolean
}

export interface FakeKieOptions {
  port?: number
  apiKey?: string
  hmacKey?: string
  /** Default `natural`: queue 1.5 s, then 4 s for a picture, 6 s for sound, 8 s for video. */
  pace?: Pace
  /** Divides every pause of the pace: 10 is ten times faster. */
  speed?: number
  /** 20 creates per 10 s, 10 looks per second and task. Default: on, off in manual pace. */
  rateLimit?: boolean
  /** Default `real`; in manual pace `none`, so that a test counts one callback for one finish. */
  retry?: Retry
  /** Small media are quick to make. Default `full`, in manual pace `small`. */
  mediaSize?: 'small' | 'full'
  /** Milliseconds since 1970: the times of tasks, calls and signatures. Default: the machine's clock. */
  clock?: () => number
  /** How the fake reaches callbacks and media addresses. Default: the global fetch. */
  fetch?: typeof fetch
}

export interface FinishOptions {
  /** Default true. */
  callback?: boolean
  credits?: number
  /** Addresses to report instead of those of the media that was made. */
  files?: string[]
  failCode?: string
  failMsg?: string
}

export interface CallbackOptions {
  times?: number
  parallel?: boolean
  signature?: SignatureKind
  body?: unknown
}

/** What the fake tells of while it runs. */
export interface KieEvents {
  call: KieCall
  task: KieTask
}

/** A strict KIE on this machine. */
export interface FakeKie {
  root: string
  uploadRoot: string
  apiKey: string
  hmacKey: string
  calls: KieCall[]
  tasks: KieTask[]
  /** Every specification fault seen, as sentences. */
  faults: string[]
  /** What is left on the account; at 0 or less a create answers 402. */
  credits: number
  /** What `GET /api/v1/models` answers; a test may change it. */
  list: ListedModel[]
  pace: Pace
  /** True: every request is cut at the socket. Callbacks still go out. */
  down: boolean
  /**
   * Ends a task now (`success` unless its prompt says [fail]) and waits for the answers to its callbacks; a
   * repeat tells again. Throws when the task has ended otherwise.
   */
  finish(taskId: string, outcome?: Outcome, options?: FinishOptions): Promise<void>
  /** Sends the callback of the task as it stands, without repeats. Rejects when nobody listens. */
  callback(taskId: string, options?: CallbackOptions): Promise<Response[]>
  nextCreate(answer: ScriptedAnswer): void
  nextRecord(answer: ScriptedAnswer): void
  nextChat(answer: ScriptedAnswer): void
  /** Tells the listener of every call, or of every change of a task; returns how to stop it. */
  on<E extends keyof KieEvents>(event: E, listener: (what: KieEvents[E]) => void): () => void
  /**
   * Waits until no task is being worked on and no callback is under way. In manual pace: the background
   * checks.
   */
  settled(): Promise<void>
  /** Closes every connection and forgets the pauses under way; a repeat does nothing. */
  stop(): Promise<void>
}
