import { isRecord } from '../params.js'
import type { Spec } from '../spec.js'
import type { Message } from '../types.js'
import { type Call, sendContent } from './call.js'

const MOST_DEPTH = 6

/** A value of a type of the specification: what is required, empty. */
function sample(spec: Spec, type: string, depth = 0): unknown {
  if (type.startsWith('Array of ')) return []
  switch (type) {
    case 'Boolean':
    case 'True':
      return true
    case 'Integer':
    case 'Float':
      return 0
    case 'String':
      return ''
  }
  const { fields, oneOf } = spec.types[type] ?? {}
  if (oneOf?.[0] && depth < MOST_DEPTH) return sample(spec, oneOf[0], depth + 1)
  const value: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields ?? {})) {
    if (field.const !== undefined) value[name] = field.const
    else if (field.required && depth < MOST_DEPTH) value[name] = sample(spec, field.types[0] ?? '', depth + 1)
  }
  return value
}

/** `sendVenue` → `venue`: the field of a message that such a method fills, with what was given for it. */
function sent(call: Call): Partial<Message> {
  const { spec } = call.world
  const name = call.method
    .replace(/^send/, '')
    .replace(/[A-Z]/g, (letter, at) => (at ? '_' : '') + letter.toLowerCase())
  const field = spec.types.Message?.fields?.[name]
  const [type] = field?.types ?? []
  if (!type) return { text: `[${call.method}]` }
  const value = sample(spec, type)
  if (!isRecord(value)) return { [name]: value }
  const known = spec.types[type]?.fields ?? {}
  const given = Object.entries(call.params).filter(([key, v]) => key in known && typeof v !== 'object')
  return { [name]: { ...value, ...Object.fromEntries(given) } }
}

/**
 * The answer of a method that this server checks but does not act out: a value of its return type. Methods
 * that send put a message of their kind into the chat.
 */
export function plausible(call: Call): unknown {
  const { world, params, method } = call
  const returns = world.spec.methods[method]?.returns ?? ['True']
  const [type = 'True'] = returns
  if (type !== 'Message') return sample(world.spec, type)
  if (method.startsWith('send') && params.chat_id !== undefined) return sendContent(call, sent(call)).message
  if (returns.includes('Boolean')) return true
  const message = sample(world.spec, 'Message')
  return isRecord(message) ? { ...message, date: world.now() } : true
}
