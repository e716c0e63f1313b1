import { stringsIn } from './check.js'
import type { Context } from './context.js'
import { type Answer, envelope, type Incoming, json, jsonObject } from './http.js'
import { sniff } from './sniff.js'

const PATH = /^\/([a-z0-9.-]+)\/v1\/chat\/completions$/
const FIELDS = new Set(['messages', 'stream', 'include_thoughts', 'response_format', 'reasoning_effort'])
const ROLES = new Set(['system', 'developer', 'user', 'assistant'])
const HEARD = 'рыжий кот спит на подоконнике'
const COSTS_CREDITS = 0.05

interface Said {
  text: string
  files: string[]
}

/** True for the address of a text model. */
export function isChatPath(path: string): boolean {
  return PATH.test(path)
}

/** Answers a question to a text model as KIE does: at once, failures as HTTP 200 with a code. */
export async function chat(
  context: Context,
  request: Incoming,
): Promise<{ answer: Answer; faults: string[] }> {
  const body = jsonObject(request.bytes)
  if (!body) return { answer: envelope(422, 'the body is not JSON'), faults: [] }
  const { faults, said, refusal } = read(body)
  const named = faults.map((fault) => `${request.path}: ${fault}`)
  if (stringsIn(body).some((text) => /bot\d{5,}:[\w-]{20,}/.test(text))) {
    named.push(`${request.path}: a Telegram bot token is in the request`)
  }
  if (refusal) return { answer: envelope(422, refusal), faults: [...named, `${request.path}: ${refusal}`] }
  const heard = await heardIn(context, said.files)
  if (heard === null) return { answer: envelope(422, 'the file could not be fetched'), faults: named }
  if (said.text.includes('[fail]')) return { answer: envelope(500, 'Internal Error'), faults: named }
  const words = said.text === '' ? heard : said.text
  const prompt = better(words)
  const content = body.response_format === undefined ? prompt : JSON.stringify({ heard, prompt })
  const message = { role: 'assistant', content }
  const answer = {
    id: 'chatcmpl-fake',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage: { prompt_tokens: words.length, completion_tokens: content.length },
    credits_consumed: COSTS_CREDITS,
  }
  context.fake.credits -= COSTS_CREDITS
  return { answer: json(answer), faults: named }
}

/** The same prompt, visibly improved. */
function better(words: string): string {
  const body = words.trim().replace(/[.!?…]+$/u, '')
  return /[а-яё]/iu.test(body)
    ? `${body}, мягкий утренний свет из окна, крупный план, малая глубина резкости, тёплая плёночная палитра`
    : `${body}, soft morning light from a window, close-up, shallow depth of field, warm film palette`
}

function read(body: Record<string, unknown>): { faults: string[]; said: Said; refusal: string | null } {
  const faults = Object.keys(body)
    .filter((field) => !FIELDS.has(field))
    .map((field) => `unknown field "${field}", KIE would ignore it`)
  const said: Said = { text: '', files: [] }
  const refuse = (refusal: string) => ({ faults, said, refusal })
  if (body.stream !== false) return refuse('only stream: false is understood here')
  const { messages } = body
  if (!Array.isArray(messages) || messages.length === 0) return refuse('messages is required')
  for (const message of messages) {
    const fields = fieldsOf(message)
    if (!fields || typeof fields.role !== 'string' || !ROLES.has(fields.role)) return refuse('role is wrong')
    const content = contentOf(fields.content)
    if (typeof content === 'string') return refuse(content)
    if (fields.role !== 'user') continue
    said.text = content.text
    said.files = content.files
  }
  if (said.text === '' && said.files.length === 0) return refuse('content is empty')
  return { faults, said, refusal: formatRefusal(body.response_format) }
}

/** The parts of a message, or why KIE would not take them. */
function contentOf(content: unknown): Said | string {
  if (typeof content === 'string') return { text: content, files: [] }
  if (!Array.isArray(content)) return 'content must be a text or a list'
  const said: Said = { text: '', files: [] }
  for (const part of content) {
    const { type, text, image_url: file } = fieldsOf(part) ?? {}
    const url = fieldsOf(file)?.url
    if (type === 'text' && typeof text === 'string') said.text += text
    else if (type === 'image_url' && typeof url === 'string') said.files.push(url)
    else return `a part of type ${String(type)} would be dropped`
  }
  return said
}

function formatRefusal(format: unknown): string | null {
  if (format === undefined) return null
  const { type, json_schema: schema } = fieldsOf(format) ?? {}
  const { name, strict, schema: inner } = fieldsOf(schema) ?? {}
  if ('additionalProperties' in (fieldsOf(inner) ?? {})) return 'additionalProperties is not supported'
  const whole = typeof name === 'string' && strict === true && fieldsOf(inner)?.type === 'object'
  return type === 'json_schema' && whole ? null : 'response_format is not understood'
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

/** What is heard in the recordings; null when one cannot be fetched, or is none. */
async function heardIn(context: Context, files: readonly string[]): Promise<string | null> {
  for (const file of files) {
    try {
      const response = await context.fetch(file, { signal: context.stopping.signal })
      if (!response.ok) return null
      if (sniff(new Uint8Array(await response.arrayBuffer())).kind !== 'audio') return null
    } catch {
      return null
    }
  }
  return HEARD
}
