import type { FieldSchema, ModelCard } from './card.js'
import { currentValue, type DraftValues, type FileValue, mediaOf } from './values.js'

type AddressOf = (file: FileValue) => string

function addresses(field: FieldSchema, value: unknown, addressOf: AddressOf): string | string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const found = value.slice(0, field.type === 'array' ? (field.maxItems ?? 1) : 1).map(addressOf)
  return field.type === 'array' ? found : found[0]
}

/**
 * The exact `input` to send: what was chosen, else the preset, else the default, so that nothing is left to
 * the provider's own default. Files become addresses, one or a list as the schema says; empty lists go.
 */
export function inputFor(
  card: ModelCard,
  values: DraftValues,
  addressOf: AddressOf,
): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(card.input.properties)) {
    const value = mediaOf(field)
      ? addresses(field, values[name], addressOf)
      : currentValue(card, values, name)
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    input[name] = value
  }
  return input
}
