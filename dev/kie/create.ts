import { randomBytes } from 'node:crypto'
import { refusalOf, stringsIn, unknownFields } from './check.js'
import { type Context, inBackground, type Work, withinRate } from './context.js'
import { earlierTask, resolutionOf } from './earlier.js'
import { fetchSources } from './fetch-sources.js'
import { type Answer, envelope, type Incoming, jsonObject } from './http.js'
import { beginTask } from './life.js'
import { createPaths, familyOf, findModel, MARKET_CREATE, type Model } from './models.js'
import { priceOf } from './price.js'

export interface CreateResult {
  answer: Answer
  faults: string[]
  taskId?: string
}

const REFUSED = 'Validation Error - '
const CREATE_RATE = { most: 20, windowMs: 10_000 }
const ENVELOPE_FIELDS = new Set(['model', 'callBackUrl', 'input', 'progressCallBackUrl'])

/** Checks a create request as KIE does and starts its task; the answer is KIE's. */
export function createTask(context: Context, request: Incoming): CreateResult {
  const { path } = request
  const body = jsonObject(request.bytes)
  if (!body) return refuse(422, `${REFUSED}the body is not JSON`)
  const faults = leaks(body, path)
  if (context.fake.credits <= 0) {
    return refuse(402, 'Insufficient Credits - Account does not have enough credits to perform the operation')
  }
  const model = findModel(path, body.model)
  if (!model) {
    const fault = `${path}: there is no model ${JSON.stringify(body.model)}`
    return refuse(422, 'The model name you specified is not supported.', [...faults, fault])
  }
  const { input, callBackUrl, strays } = opened(model, body)
  const named = `${path} ${model.id}`
  faults.push(...strays.map((field) => `${named}: unknown field "${field}", KIE would ignore it`))
  if (!input)
    return refuse(422, `${REFUSED}input must be an object`, [...faults, `${named}: no input object`])
  const earlier = earlierTask(context, model, input)
  const missing = earlier && 'refusal' in earlier ? earlier.refusal : null
  const refusal = refusalOf(model, input) ?? missing ?? addressRefusal(model, callBackUrl)
  if (refusal) return refuse(422, `${REFUSED}${refusal}`, [...faults, `${named}: ${refusal}`])
  if (context.rateLimit && !withinRate(context.createTimes, { ...CREATE_RATE, now: context.clock() })) {
    return refuse(429, 'Rate limit exceeded', faults)
  }
  const address = typeof callBackUrl === 'string' ? callBackUrl : null
  const facts = earlier && 'work' in earlier ? { sourceResolution: resolutionOf(earlier.work) } : {}
  const work = newWork(context, model, { body, input, callBackUrl: address, facts })
  const { taskId } = work.task
  beginTask(context, work)
  const answer = path === MARKET_CREATE ? { taskId, recordId: taskId } : { taskId }
  return { answer: envelope(200, 'success', answer), faults, taskId }
}

/** True for an address at which tasks are created. */
export function isCreatePath(path: string): boolean {
  return createPaths.has(path)
}

function refuse(code: number, msg: string, faults: string[] = []): CreateResult {
  return { answer: envelope(code, msg), faults }
}

/** The parts of a body: `input` inside it (market) or all of it (dedicated APIs). */
function opened(
  model: Model,
  body: Record<string, unknown>,
): { input: Record<string, unknown> | null; callBackUrl: unknown; strays: string[] } {
  const callBackUrl = body.callBackUrl ?? null
  if (model.request.style === 'flat') {
    const { callBackUrl: _, ...input } = body
    // Several models of one address differ by `model`; KIE takes the default where none is named.
    const named = model.input.properties?.model ? { model: model.kieModel, ...input } : input
    return { input: named, callBackUrl, strays: unknownFields(model.input, input) }
  }
  const { input } = body
  const outside = Object.keys(body).filter((field) => !ENVELOPE_FIELDS.has(field))
  if (!input || typeof input !== 'object' || Array.isArray(input)) {
    return { input: null, callBackUrl, strays: outside }
  }
  const inside = unknownFields(model.input, input).map((field) => `input.${field}`)
  return { input: { ...input }, callBackUrl, strays: [...outside, ...inside] }
}

function addressRefusal(model: Model, callBackUrl: unknown): string | null {
  if (callBackUrl === null) return model.request.callbackRequired ? 'callBackUrl is required' : null
  const good =
    typeof callBackUrl === 'string' && /^https?:\/\//.test(callBackUrl) && URL.canParse(callBackUrl)
  return good ? null : 'callBackUrl must be an http(s) address'
}

/** KIE shows requests in its log for two months, so a token in one is a leak. */
function leaks(body: Record<string, unknown>, path: string): string[] {
  const leaked = stringsIn(body).some((text) => /bot\d{5,}:[\w-]{20,}/.test(text))
  return leaked ? [`${path}: a Telegram bot token is in the request`] : []
}

/** What the task costs is known when its files are here: some are paid by their length. */
async function bill({ task, model, sources, facts }: Work): Promise<void> {
  const given = await sources
  if (given.kind === 'fetched' && task.completedAt === null) {
    task.credits = priceOf(model, { ...task.input, ...facts }, given.files)
  }
}

function newWork(
  context: Context,
  model: Model,
  given: Pick<Work, 'body' | 'facts'> & { input: Record<string, unknown>; callBackUrl: string | null },
): Work {
  const id = randomBytes(16).toString('hex')
  const taskId = familyOf(model) === 'veo' ? `veo_task_${id}` : id
  const words = stringsIn(given.input).join('\n').toLowerCase()
  const work: Work = {
    task: {
      taskId,
      model: model.kieModel,
      family: familyOf(model),
      input: given.input,
      callBackUrl: given.callBackUrl,
      state: 'waiting',
      createdAt: context.clock(),
      completedAt: null,
      files: [],
      credits: priceOf(model, { ...given.input, ...given.facts }),
      failCode: null,
      failMsg: null,
    },
    model,
    body: given.body,
    facts: given.facts,
    sources: fetchSources(context, model, given.input),
    marks: {
      fail: words.includes('[fail]'),
      slow: words.includes('[slow]'),
      lost: words.includes('[lost]'),
      twice: words.includes('[twice]'),
    },
    stage: 0,
    made: null,
  }
  context.works.set(taskId, work)
  inBackground(context, bill(work))
  context.fake.tasks.push(work.task)
  return work
}
