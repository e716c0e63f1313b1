/**
 * Writes lib/telegram/bot-api.generated.ts from the specification of the Bot API kept in dev/telegram/data.
 * Run by hand after a change of the specification or of METHODS: `npx tsx dev/generate/bot-api.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Field {
  types: string[]
  required: boolean
  enum?: (string | number)[]
  const?: string
}

interface Specification {
  botApi: string
  methods: Record<string, { params: Record<string, Field>; returns: string[] }>
  types: Record<string, { fields?: Record<string, Field>; oneOf?: string[] }>
}

const SOURCE = new URL('../telegram/data/bot-api.compact.json', import.meta.url)
const TARGET = new URL('../../lib/telegram/bot-api.generated.ts', import.meta.url)
const WIDTH = 110 // As everywhere in the repository.

/** What the bot and its deploy script call; add a name and run the generator. */
const METHODS = `
  getMe getUpdates setWebhook deleteWebhook getWebhookInfo getFile
  sendMessage sendMessageDraft sendPhoto sendVideo sendAnimation sendAudio sendVoice sendVideoNote sendDocument
  sendMediaGroup sendChatAction copyMessage forwardMessage setMessageReaction answerCallbackQuery answerInlineQuery
  sendInvoice createInvoiceLink answerPreCheckoutQuery refundStarPayment getStarTransactions getMyStarBalance
  editMessageText editMessageCaption editMessageMedia editMessageReplyMarkup deleteMessage deleteMessages
  pinChatMessage unpinChatMessage leaveChat
  setMyCommands getMyCommands deleteMyCommands setMyName getMyName setMyDescription getMyDescription
  setMyShortDescription getMyShortDescription setChatMenuButton getChatMenuButton
`
  .trim()
  .split(/\s+/)

/** Updates are foreign until `parseUpdate` has read them, so their type is left out on purpose. */
const OPAQUE: Record<string, string> = { Update: 'unknown' }

const PLAIN: Record<string, string> = {
  Integer: 'number',
  Float: 'number',
  String: 'string',
  Boolean: 'boolean',
  True: 'true',
  InputFile: 'Upload',
}

const ARRAY = 'Array of '

/** Files inside these types are strings in the specification: an id, an address or an attachment. */
function takesUpload(owner: string, field: string): boolean {
  const isInput = owner.startsWith('InputMedia') || owner.startsWith('InputPaidMedia')
  return isInput && ['media', 'thumbnail', 'cover', 'photo'].includes(field)
}

/** The TypeScript of one specification type; `Array of Array of X` becomes `X[][]`. */
function written(type: string): string {
  if (type.startsWith(ARRAY)) return `${written(type.slice(ARRAY.length))}[]`
  return PLAIN[type] ?? OPAQUE[type] ?? type
}

/** A list whose items may be of several types is one list of mixed items, as albums are. */
function union(types: string[]): string {
  const lists = types.filter((type) => type.startsWith(ARRAY))
  if (lists.length < 2) return types.map(written).join(' | ')
  const items = lists.map((type) => written(type.slice(ARRAY.length))).join(' | ')
  return [`(${items})[]`, ...types.filter((type) => !lists.includes(type)).map(written)].join(' | ')
}

function fieldText(owner: string, [name, field]: [string, Field]): string {
  const literals = field.const === undefined ? field.enum : [field.const]
  const isText = field.types.every((type) => type === 'String')
  let type = union(field.types)
  if (literals && isText) type = literals.map((value) => `'${value}'`).join(' | ')
  else if (isText && takesUpload(owner, name)) type = 'Upload | string'
  return `${name}${field.required ? '' : '?'}: ${type}`
}

/** One declaration, its members packed into lines. */
function packed(head: string, members: string[]): string {
  const whole = `${head}{ ${members.join('; ')} }`
  if (whole.length <= WIDTH) return whole
  const indent = ' '.repeat(head.length - head.trimStart().length)
  const lines: string[] = []
  for (const member of members) {
    const last = lines.at(-1)
    const joined = `${last}; ${member}`
    if (last !== undefined && joined.length <= WIDTH) lines[lines.length - 1] = joined
    else lines.push(broken(`${indent}  ${member}`))
  }
  return `${head}{\n${lines.join('\n')}\n${indent}}`
}

/** A member too long for one line, broken before a part of its union. */
function broken(line: string): string {
  if (line.length <= WIDTH) return line
  const at = line.lastIndexOf(' | ', WIDTH)
  const indent = ' '.repeat(line.length - line.trimStart().length + 2)
  return at < 0 ? line : `${line.slice(0, at)}\n${broken(`${indent}${line.slice(at + 1)}`)}`
}

function base(type: string): string {
  return type.startsWith(ARRAY) ? base(type.slice(ARRAY.length)) : type
}

/** Every type that the chosen methods take or give, however deep. */
function reachable(spec: Specification): string[] {
  const waiting = METHODS.flatMap((name) => {
    const method = spec.methods[name]
    if (!method) throw new Error(`the specification has no method ${name}`)
    return [...method.returns, ...Object.values(method.params).flatMap((field) => field.types)]
  })
  const found = new Set<string>()
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    const name = base(type)
    const shape = spec.types[name]
    if (name in PLAIN || name in OPAQUE || found.has(name)) continue
    if (!shape) throw new Error(`the specification has no type ${name}`)
    found.add(name)
    waiting.push(...(shape.oneOf ?? []), ...Object.values(shape.fields ?? {}).flatMap((field) => field.types))
  }
  return [...found].toSorted()
}

function typeText(spec: Specification, name: string): string {
  const shape = spec.types[name]
  if (shape?.oneOf) {
    const parts = shape.oneOf.map((part) => `| ${written(part)}`)
    const whole = `export type ${name} = ${parts.join(' ').slice(2)}`
    return whole.length <= WIDTH ? whole : `export type ${name} =\n  ${parts.join('\n  ')}`
  }
  const fields = Object.entries(shape?.fields ?? {}).map((field) => fieldText(name, field))
  if (fields.length === 0) return `export type ${name} = Record<string, never>`
  return packed(`export interface ${name} `, fields)
}

function methodTexts(spec: Specification): { params: string[]; results: string[] } {
  const params: string[] = []
  const results: string[] = []
  for (const name of METHODS) {
    const method = spec.methods[name]
    const fields = Object.entries(method?.params ?? {}).map((field) => fieldText(name, field))
    params.push(fields.length === 0 ? `  ${name}: Record<string, never>` : packed(`  ${name}: `, fields))
    results.push(`  ${name}: ${union(method?.returns ?? [])}`)
  }
  return { params, results }
}

function generate(): void {
  const spec: Specification = JSON.parse(readFileSync(SOURCE, 'utf8'))
  const { params, results } = methodTexts(spec)
  const text = [
    `// Generated from the specification of Bot API ${spec.botApi} by dev/generate/bot-api.ts. Do not edit.`,
    "import type { Upload } from './upload.js'",
    '',
    '/** What each method takes. */',
    `export interface MethodParams {\n${params.join('\n')}\n}`,
    '',
    '/** What each method gives back when it succeeds. */',
    `export interface MethodResults {\n${results.join('\n')}\n}`,
    '',
    '/** The methods this bot calls. */',
    'export type MethodName = keyof MethodParams',
    '',
    ...reachable(spec).map((name) => typeText(spec, name)),
    '',
  ]
  writeFileSync(TARGET, text.join('\n'))
}

generate()
