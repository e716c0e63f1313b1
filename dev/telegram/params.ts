import { type FileKind, isFileKind } from './files.js'
import type { InlineButton, MessageEntity, Params } from './types.js'

/** Readers of parameters that were already checked against the specification. */

export function isRecord(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textOf(params: Params, name: string): string | undefined {
  const value = params[name]
  return typeof value === 'string' ? value : undefined
}

export function numberOf(params: Params, name: string): number | undefined {
  const value = params[name]
  return typeof value === 'number' ? value : undefined
}

export function objectOf(params: Params, name: string): Params | undefined {
  const value = params[name]
  return isRecord(value) ? value : undefined
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

export function listOf(params: Params, name: string): Params[] {
  return itemsOf(params[name]).filter(isRecord)
}

export function textsOf(params: Params, name: string): string[] {
  return itemsOf(params[name]).filter((item) => typeof item === 'string')
}

export function numbersOf(params: Params, name: string): number[] {
  return itemsOf(params[name]).filter((item) => typeof item === 'number')
}

/** The kind of an InputMedia. */
export function kindOf(media: Params): FileKind {
  return isFileKind(media.type) ? media.type : 'document'
}

function isRows(value: unknown): value is InlineButton[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row))
}

/** The rows of an inline keyboard, or null for another markup or none. */
export function rowsOf(markup: unknown): InlineButton[][] | null {
  return isRecord(markup) && isRows(markup.inline_keyboard) ? markup.inline_keyboard : null
}

function isEntity(value: unknown): value is MessageEntity {
  return isRecord(value) && typeof value.type === 'string' && typeof value.offset === 'number'
}

export function entitiesOf(value: unknown): MessageEntity[] {
  return itemsOf(value).filter(isEntity)
}
