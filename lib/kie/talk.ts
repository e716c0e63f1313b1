import { asFields, decoded, type Fields, numberOf, textOf } from './json.js'
import { sanitise } from './message.js'
import type { Talk, TalkAnswer } from './port.js'
import { reasonOf } from './reason.js'

const HELD_BACK = /content_filter|safety/
const CUT_OFF = /length|max_tokens/
const WORDS: readonly string[] = ['msg', 'message', 'error']

/**
 * Path and body of a question to a text model. Every kind of file goes as an `image_url`: KIE drops other
 * names of parts without a word.
 */
export function talkRequest({ model, system, text, file, parts = [] }: Talk): { path: string; body: Fields } {
  const said = [
    ...(text === '' ? [] : [{ type: 'text', text }]),
    ...(file === undefined ? [] : [{ type: 'image_url', image_url: { url: file } }]),
  ]
  const body = {
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: file === undefined ? text : said },
    ],
    stream: false,
    include_thoughts: false,
    ...(parts.length > 0 && { response_format: formatOf(parts) }),
  }
  return { path: `/${model}/v1/chat/completions`, body }
}

function formatOf(parts: readonly string[]): Fields {
  const properties = Object.fromEntries(parts.map((part) => [part, { type: 'string' }]))
  const schema = { type: 'object', properties, required: [...parts] }
  return { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } }
}

/**
 * Reads the answer of a text model. A refusal comes as HTTP 200 with a code in the body; an answer that was
 * cut off or held back is none. Never throws.
 */
export function parseTalk(
  answer: unknown,
  reading: { status: number; echoes: readonly string[] },
): TalkAnswer {
  const body = asFields(answer) ?? {}
  const [choice] = Array.isArray(body.choices) ? body.choices.map(asFields) : []
  const text = contentOf(asFields(choice?.message)?.content).trim()
  const end = textOf(choice ?? {}, ['finish_reason']).toLowerCase()
  if (HELD_BACK.test(end)) return { kind: 'failed', reason: 'content', message: 'held back' }
  if (!choice || reading.status >= 400) return refused(body, reading)
  if (text === '') return { kind: 'failed', reason: 'empty', message: 'an answer without words' }
  if (CUT_OFF.test(end)) {
    return { kind: 'failed', reason: 'failed', message: 'an answer that is not whole' }
  }
  const credits = numberOf(body.credits_consumed)
  return { kind: 'said', text, ...(credits !== undefined && credits >= 0 && { credits }) }
}

/** One text, or the texts of its parts. */
function contentOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part) => textOf(asFields(part) ?? {}, ['text'])).join('')
}

function refused(body: Fields, reading: { status: number; echoes: readonly string[] }): TalkAnswer {
  const inner = asFields(body.error)
  const own = numberOf(body.code ?? inner?.code)
  const code = own === undefined || (own >= 200 && own < 300) ? reading.status : own
  const words = textOf(body, WORDS) || textOf(inner ?? {}, WORDS)
  const isAnswer = code >= 200 && code < 300
  return {
    kind: 'failed',
    reason: isAnswer ? 'empty' : reasonOf(code, words),
    message: sanitise(words, reading.echoes),
  }
}

/** The named texts of an answer that should be JSON; null for an answer that is something else. */
export function partsOf(text: string, names: readonly string[]): Record<string, string> | null {
  const bare = text.replace(/^```(?:json)?\s*|\s*```$/g, '')
  const fields = asFields(decoded(bare))
  if (!fields) return null
  const found = names.map((name) => [name, fields[name]] as const)
  const texts = found.filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return texts.length === names.length ? Object.fromEntries(texts) : null
}
