import type { Build, FieldSchema, ModelCard } from './card.js'
import { earlierIn, isTaskField, taskIn } from './earlier.js'
import { settledView } from './rules.js'
import { type DraftValues, type FileValue, mediaOf, type View } from './values.js'

type AddressOf = (file: FileValue) => string

function isFiles(value: unknown): value is readonly FileValue[] {
  return Array.isArray(value)
}

function addresses(field: FieldSchema, value: unknown, addressOf: AddressOf): string | string[] | undefined {
  if (!isFiles(value) || value.length === 0) return undefined
  const found = value.slice(0, field.type === 'array' ? (field.maxItems ?? 1) : 1).map(addressOf)
  return field.type === 'array' ? found : found[0]
}

/** How much of a file to use, in whole seconds: all of it, as far as its length is known and allowed. */
function secondsOf(file: FileValue | undefined, max: number): number {
  const seconds = file && 'measured' in file && file.measured ? file.seconds : null
  return seconds === null || seconds <= 0 ? max : Math.max(1, Math.floor(Math.min(seconds, max)))
}

/** The objects a provider's list is made of: one of the words, or one for each file. Null without any. */
function built(build: Build, view: View, addressOf: AddressOf): Record<string, unknown>[] | null {
  const entries = Object.entries(build.keys).filter(([, own]) => view[own] !== undefined)
  if (entries.length === 0 && Object.keys(build.keys).length > 0) return null
  const files = entries.map(([, own]) => view[own]).find(isFiles)
  return Array.from({ length: files?.length ?? 1 }, (_, index) => {
    const pairs = entries.map(([key, own]): [string, unknown] => {
      const value = view[own]
      const file = isFiles(value) ? value[index] : undefined
      return [key, file === undefined ? value : addressOf(file)]
    })
    const { seconds } = build
    const length = seconds && { [seconds.key]: secondsOf(files?.[index], seconds.max) }
    return { ...build.with, ...Object.fromEntries(pairs), ...length }
  })
}

/**
 * The exact `input` to send: what was chosen, else the preset, else the default, so that nothing is left to
 * the provider's own default, and never a combination that the card's rules forbid. Files become addresses,
 * one or a list as the schema says; empty lists and empty words go.
 */
export function inputFor(
  card: ModelCard,
  values: DraftValues,
  addressOf: AddressOf,
): Record<string, unknown> {
  const view = settledView(card, values)
  const earlier = card.on ? earlierIn(values) : null
  const input: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(card.input.properties)) {
    const build = card.build?.[name]
    const value =
      card.on && isTaskField(name)
        ? taskIn(name, earlier)
        : build
          ? (built(build, view, addressOf) ?? undefined)
          : mediaOf(field)
            ? addresses(field, view[name], addressOf)
            : view[name]
    if (value !== undefined) input[name] = value
  }
  return input
}
