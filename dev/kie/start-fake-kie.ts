import { randomBytes } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { answerRequest } from './answer.js'
import type { Context, Work } from './context.js'
import { families } from './families/index.js'
import { openDoor } from './http.js'
import { finishTask } from './life.js'
import { firstList } from './list.js'
import { sendCallback } from './send-callback.js'
import type { CallbackOptions, FakeKie, FakeKieOptions } from './types.js'

const FIRST_CREDITS = 100_000

/** Starts a strict KIE on a free port of this machine (or the given one). */
export async function startFakeKie(options: FakeKieOptions = {}): Promise<FakeKie> {
  const context = newContext(options)
  const { fake } = context
  const door = await openDoor({
    port: options.port ?? 0,
    down: () => fake.down,
    answer: (request) => answerRequest(context, request),
  })
  fake.root = door.root
  fake.uploadRoot = door.root
  let stopped: Promise<void> | null = null
  fake.stop = () => {
    stopped ??= close()
    return stopped
  }
  return fake

  async function close(): Promise<void> {
    context.stopping.abort()
    await door.close()
    await Promise.allSettled(context.background)
  }
}

function newContext(options: FakeKieOptions): Context {
  const pace = options.pace ?? 'natural'
  const manual = pace === 'manual'
  const stopping = new AbortController()
  setMaxListeners(0, stopping.signal)
  const context: Context = {
    fake: newFake(options, () => context),
    files: new Map(),
    works: new Map(),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    clock: options.clock ?? (() => Date.now()),
    retry: options.retry ?? (manual ? 'none' : 'real'),
    speed: options.speed ?? 1,
    rateLimit: options.rateLimit ?? !manual,
    mediaSize: options.mediaSize ?? (manual ? 'small' : 'full'),
    createAnswers: [],
    recordAnswers: [],
    chatAnswers: [],
    createTimes: [],
    lookTimes: new Map(),
    listeners: { call: new Set(), task: new Set() },
    background: new Set(),
    stopping,
  }
  return context
}

function newFake(options: FakeKieOptions, context: () => Context): FakeKie {
  return {
    root: '',
    uploadRoot: '',
    apiKey: options.apiKey ?? `kie-${randomBytes(16).toString('hex')}`,
    hmacKey: options.hmacKey ?? randomBytes(24).toString('base64url'),
    calls: [],
    tasks: [],
    faults: [],
    credits: FIRST_CREDITS,
    list: firstList(),
    pace: options.pace ?? 'natural',
    down: false,
    finish: async (taskId, outcome, finishOptions = {}) => {
      const work = workOf(context(), taskId)
      const ending = outcome ?? (work.marks.fail ? 'fail' : 'success')
      return finishTask(context(), work, { outcome: ending, options: finishOptions })
    },
    callback: async (taskId, callbackOptions = {}) =>
      callAgain(context(), workOf(context(), taskId), callbackOptions),
    nextCreate: (answer) => void context().createAnswers.push(answer),
    nextRecord: (answer) => void context().recordAnswers.push(answer),
    nextChat: (answer) => void context().chatAnswers.push(answer),
    on: (event, listener) => listen(context().listeners[event], listener),
    settled: () => settled(context()),
    stop: async () => {},
  }
}

function workOf(context: Context, taskId: string): Work {
  const work = context.works.get(taskId)
  if (!work) throw new Error(`the fake KIE has no task ${taskId}`)
  return work
}

async function callAgain(context: Context, work: Work, options: CallbackOptions): Promise<Response[]> {
  const { times = 1, parallel = false, signature = 'valid' } = options
  const body = 'body' in options ? options.body : families[work.task.family].callback(work)
  const send = () => sendCallback(context, work, { body, signature })
  if (parallel) return Promise.all(Array.from({ length: times }, send))
  const responses: Response[] = []
  for (let at = 0; at < times; at += 1) responses.push(await send())
  return responses
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

async function settled(context: Context): Promise<void> {
  while (context.background.size > 0) await Promise.allSettled(context.background)
}
