import { timingSafeEqual } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { chat, isChatPath } from './chat.js'
import { type Context, recordCall } from './context.js'
import { createTask, isCreatePath } from './create.js'
import { serveFile } from './files.js'
import { type Answer, envelope, type Incoming, json, jsonObject } from './http.js'
import { recordPaths } from './models.js'
import { lookUp } from './record.js'
import type { KieCall, ScriptedAnswer } from './types.js'
import { isUploadPath, upload } from './upload.js'

interface Answered {
  answer: Answer
  faults: string[]
  taskId?: string
}

const NO_ACCESS = { code: 401, msg: 'You do not have access permissions' }
const NO_ROUTE = { code: 404, msg: 'Not Found' }

/** Answers one request to the fake and records it. */
export async function answerRequest(context: Context, request: Incoming): Promise<Answer> {
  const what = kindOf(request)
  const scripted = scriptFor(context, what)
  const real = replaces(scripted) && !scripted?.applied ? null : await answerReally(context, what, request)
  const answer = scripted ? await play(context, scripted, real) : (real?.answer ?? 'cut')
  recordCall(context, {
    what,
    status: answer === 'cut' ? 0 : answer.status,
    request: { method: request.method, path: request.path, body: bodyOf(request) },
    answer: answer === 'cut' ? 'no answer: the connection was cut' : readable(answer),
    faults: real?.faults ?? [],
    ...(real?.taskId ? { taskId: real.taskId } : {}),
  })
  return answer
}

function kindOf({ path }: Incoming): Exclude<KieCall['what'], 'callback'> {
  if (path.startsWith('/files/')) return 'file'
  if (isCreatePath(path)) return 'create'
  if (Object.hasOwn(recordPaths, path)) return 'record'
  if (isUploadPath(path)) return 'upload'
  if (isChatPath(path)) return 'chat'
  return path === '/api/v1/chat/credit' ? 'credit' : 'other'
}

function scriptFor(context: Context, what: KieCall['what']): ScriptedAnswer | undefined {
  if (what === 'create') return context.createAnswers.shift()
  if (what === 'chat') return context.chatAnswers.shift()
  return what === 'record' ? context.recordAnswers.shift() : undefined
}

/** True when the script says what to answer, not only when. */
function replaces(scripted: ScriptedAnswer | undefined): boolean {
  return scripted !== undefined && (scripted.drop || scripted.status !== undefined || 'body' in scripted)
}

async function play(context: Context, scripted: ScriptedAnswer, real: Answered | null): Promise<Answer> {
  if (scripted.delayMs) await sleep(scripted.delayMs, undefined, { signal: context.stopping.signal })
  if (scripted.drop) return 'cut'
  if (!replaces(scripted)) return real?.answer ?? 'cut'
  const { body = '', status = 200 } = scripted
  if (typeof body === 'string') return { status, headers: { 'content-type': 'text/html' }, body }
  return json(body, status)
}

async function answerReally(context: Context, what: KieCall['what'], request: Incoming): Promise<Answered> {
  if (what === 'file') return { answer: serveFile(context.files, request), faults: [] }
  if (!knowsKey(context, request)) {
    const fault = `${request.path}: the Authorization header is not "Bearer <key>" with the right key`
    const refusal = what === 'upload' ? { success: false, ...NO_ACCESS } : NO_ACCESS
    return { answer: json(refusal, what === 'upload' ? 401 : 200), faults: [fault] }
  }
  if (what === 'create' && request.method === 'POST') return createTask(context, request)
  if (what === 'chat' && request.method === 'POST') return chat(context, request)
  if (what === 'record' && request.method === 'GET') return lookUp(context, request)
  if (what === 'upload' && request.method === 'POST') {
    return { answer: await upload(context, request), faults: [] }
  }
  if (what === 'credit' && request.method === 'GET') {
    return { answer: envelope(200, 'success', context.fake.credits), faults: [] }
  }
  if (request.path === '/api/v1/models' && request.method === 'GET') {
    const { list } = context.fake
    return { answer: envelope(200, 'success', { total: list.length, models: list }), faults: [] }
  }
  if (request.path === '/api/v1/common/download-url' && request.method === 'POST') {
    return { answer: downloadAddress(context, request), faults: [] }
  }
  const fault = `${request.method} ${request.path}: KIE has no such route`
  return { answer: json(NO_ROUTE, 404), faults: [fault] }
}

function knowsKey(context: Context, request: Incoming): boolean {
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const right = Buffer.from(`Bearer ${context.fake.apiKey}`)
  return given.length === right.length && timingSafeEqual(given, right)
}

function downloadAddress(context: Context, request: Incoming): Answer {
  const address = jsonObject(request.bytes)?.url
  const own = typeof address === 'string' && address.startsWith(`${context.fake.root}/files/`)
  if (!own) return envelope(422, 'Only files made by KIE can be downloaded')
  return envelope(200, 'success', `${address}?expires=${Math.floor(context.clock() / 1000) + 1200}`)
}

function bodyOf(request: Incoming): unknown {
  if (request.method === 'GET' || request.method === 'HEAD') return Object.fromEntries(request.query)
  return jsonObject(request.bytes) ?? `${request.bytes.byteLength} bytes`
}

function readable(answer: Exclude<Answer, 'cut'>): unknown {
  if (typeof answer.body !== 'string') return `${answer.body.byteLength} bytes`
  return answer.headers['content-type'] === 'application/json' ? JSON.parse(answer.body) : answer.body
}
