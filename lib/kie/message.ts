import { asFields, decoded } from './json.js'

const MESSAGE_LIMIT = 500
// Cut before the patterns run: a provider's page of HTML must not cost a second of CPU.
const READ_LIMIT = 4_000
const ECHO_MIN = 8
const ECHO_HEAD = 24
const ECHOES_MAX = 50
const DEPTH_MAX = 6

/** What never belongs into a row or a log, in this sequence: each pattern sees what the former left. */
const PRIVATE: readonly RegExp[] = [
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi, // addresses, with whatever token they carry
  /\bwww\.\S+/gi,
  /\b(?:bearer|basic)\s+\S+/gi,
  /\b[\w-]{0,40}(?:api[\s_-]?key|token|secret|password|signature|authorization)["']?\s*[:=]\s*\S+/gi,
  /\b[spr]k[-_][\w-]+/gi,
  /"[^"]*(?:"|$)/g, // quoted text is the request, most of the time the prompt
  // Other quotes, written as escapes: a letter outside ASCII makes Node keep the whole bundle in twice the
  // memory.
  /\u201c[^\u201d]*(?:\u201d|$)/g, // “ ”
  /\xab[^\xbb]*(?:\xbb|$)/g, // « »
  /\u201e[^\u201c\u201d]*(?:[\u201c\u201d]|$)/g, // „ “
  /`[^`]*(?:`|$)/g,
  /(?<![\p{L}\p{N}])'[^']*(?:'(?![\p{L}\p{N}])|$)/gu,
  /\b(?:prompt|lyrics|text)\s*[:=].*$/gis, // an echo without quotes runs to the end
  /\b(?:bot)?\d{5,}:[\w-]+/gi, // a Telegram token
  /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+/g,
  /[\w+/=-]{32,}/g, // keys and ids are long runs; codes and sizes are short and stay
  /(?=[\w+/=-]{0,31}\d)[\w+/=-]{16,}/g,
]

/**
 * A provider's text made fit for a row and a log line: at most 500 characters, without keys, tokens,
 * addresses, quoted request text, control characters, and without the `echoes` (texts of the request).
 */
export function sanitise(text: string, echoes: readonly string[] = []): string {
  let left = text.slice(0, READ_LIMIT)
  if (text.length > READ_LIMIT) left = left.replace(/\S*$/, '') // a key cut in half looks like no key
  for (const echo of echoes) left = withoutEcho(left, echo)
  left = left.replace(/\p{C}/gu, ' ')
  for (const pattern of PRIVATE) left = left.replace(pattern, '…')
  const clean = left.replace(/\s+/g, ' ').trim()
  return clean.slice(0, MESSAGE_LIMIT).replace(/\p{Cs}/gu, '')
}

/** Takes a text out; where only its beginning stands (providers shorten), all that follows goes too. */
function withoutEcho(message: string, echo: string): string {
  const left = message.replaceAll(echo, '…')
  if (echo.length <= ECHO_HEAD) return left
  const head = left.indexOf(echo.slice(0, ECHO_HEAD))
  return head === -1 ? left : `${left.slice(0, head)}…`
}

/**
 * The texts of a request that an answer may repeat, long ones first; the short words of a schema are left
 * out.
 */
export function echoesOf(request: unknown): string[] {
  const found = new Set<string>()
  collect(request, found, DEPTH_MAX)
  return [...found].toSorted((a, b) => b.length - a.length)
}

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (depth === 0 || found.size >= ECHOES_MAX) return
  const inner = decoded(value)
  if (typeof inner === 'string') {
    if (inner.length >= ECHO_MIN || /\S\s+\S/.test(inner)) found.add(inner)
    return
  }
  const parts = Array.isArray(inner) ? inner : Object.values(asFields(inner) ?? {})
  for (const part of parts) collect(part, found, depth - 1)
}
