import { unreachable } from '../kernel/index.js'
import { kindOfAddress, looksLikeAddress, parseAddress } from './address.js'
import type { Earlier, MediaKind } from './card.js'
import { isKept, suits } from './earlier.js'
import { BYTES_PER_MB, type Step } from './step.js'
import type { DraftValue, FileValue } from './values.js'

/** Why an answer does not fit its question. Numbers are limits to tell the person. */
export type Problem =
  | { kind: 'empty' }
  | { kind: 'too-short'; min: number; length: number }
  | { kind: 'too-long'; max: number; length: number }
  | { kind: 'too-big'; maxMB: number }
  | { kind: 'wrong-kind'; expected: MediaKind | 'text'; got: MediaKind | 'text' | 'other' }
  | { kind: 'wrong-type'; mimes: readonly string[] }
  | { kind: 'not-a-number' }
  | { kind: 'out-of-range'; min: number | null; max: number | null; step: number | null }
  | { kind: 'not-an-option' }
  | { kind: 'bad-address' }
  /** The price depends on a length that an address does not show. */
  | { kind: 'files-only' }
  | { kind: 'too-many'; max: number }
  | { kind: 'too-few'; min: number }
  /** Only a result that was made here answers this, by its button. */
  | { kind: 'own-result' }
  /** The provider has this result no more. */
  | { kind: 'expired' }

export type Checked = { ok: true; value: DraftValue } | { ok: false; problem: Problem }

type Plain = string | number | boolean

const good = (value: DraftValue): Checked => ({ ok: true, value })
const bad = (problem: Problem): Checked => ({ ok: false, problem })

function kindOf(value: DraftValue): MediaKind | 'text' {
  return typeof value === 'object' ? (value[0]?.kind ?? 'text') : 'text'
}

function notWords(value: DraftValue): Checked {
  return bad({ kind: 'wrong-kind', expected: 'text', got: kindOf(value) })
}

// Blank to the eye though not white space: formatting marks, fillers, the empty Braille cell.
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u

function checkText(step: Step, value: DraftValue): Checked {
  if (typeof value !== 'string') return notWords(value)
  const trimmed = value.trim()
  const text = step.oneLine ? trimmed.replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, ' ') : trimmed
  if (!VISIBLE.test(text)) return bad({ kind: 'empty' })
  const [min, max] = [step.minLength ?? 1, step.maxLength ?? Number.POSITIVE_INFINITY]
  // The provider may count letters or UTF-16 units: the stricter of the two on each side.
  const letters = Array.from(text).length
  if (letters < min) return bad({ kind: 'too-short', min, length: letters })
  return text.length > max ? bad({ kind: 'too-long', max, length: text.length }) : good(text)
}

function checkOption(step: Step, value: Plain): Checked {
  const said = String(value).trim().toLowerCase()
  const options = step.options ?? []
  const found =
    options.find((option) => option.value === value) ??
    options.find((option) => String(option.value).toLowerCase() === said)
  return found ? good(found.value) : bad({ kind: 'not-an-option' })
}

function checkNumber(step: Step, value: Plain): Checked {
  const text = String(value).trim().replace(',', '.')
  if (!/^[+-]?\d{1,15}(\.\d{1,9})?$/.test(text)) return bad({ kind: 'not-a-number' })
  const number = Number(text)
  const ratio = step.step === undefined ? 0 : number / step.step
  const inRange = number >= (step.min ?? number) && number <= (step.max ?? number)
  if (inRange && Math.abs(ratio - Math.round(ratio)) < 1e-9) return good(number)
  const { min = null, max = null, step: by = null } = step
  return bad({ kind: 'out-of-range', min, max, step: by })
}

const SAME_TYPE: Record<string, string> = {
  'audio/mp3': 'audio/mpeg',
  'audio/x-mp3': 'audio/mpeg',
  'audio/mpeg3': 'audio/mpeg',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-aac': 'audio/aac',
  'audio/x-flac': 'audio/flac',
  'audio/opus': 'audio/ogg',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
}

function plainType(mime: string): string {
  const bare = mime.split(';', 1).join('').trim().toLowerCase()
  return SAME_TYPE[bare] ?? bare
}

function checkFile(step: Step, expected: MediaKind, file: FileValue): Problem | null {
  if (file.kind !== expected) return { kind: 'wrong-kind', expected, got: file.kind }
  if ('task' in file) return { kind: 'wrong-kind', expected, got: 'other' } // A task is no file.
  if (!('fileId' in file)) return null
  const allowed = step.mimes?.map(plainType)
  if (step.mimes && allowed && file.mime && !allowed.includes(plainType(file.mime))) {
    return { kind: 'wrong-type', mimes: step.mimes }
  }
  const tooBig = step.maxBytes !== undefined && file.size !== null && file.size > step.maxBytes
  return tooBig ? { kind: 'too-big', maxMB: Math.floor((step.maxBytes ?? 0) / BYTES_PER_MB) } : null
}

function filesOf(value: DraftValue, step: Step, privateHosts: boolean): readonly FileValue[] | Problem {
  if (typeof value === 'object') return value
  const expected = step.media ?? 'image'
  const text = typeof value === 'string' ? value.trim() : ''
  if (!looksLikeAddress(text)) return { kind: 'wrong-kind', expected, got: 'text' }
  if (step.filesOnly) return { kind: 'files-only' }
  const url = parseAddress(text, { privateHosts })
  return url === null ? { kind: 'bad-address' } : [{ url, kind: kindOfAddress(url) ?? expected }]
}

function checkEarlier(on: Earlier, value: DraftValue, { at }: Rules): Checked {
  const [file, ...others] = typeof value === 'object' ? value : []
  if (!file || !('task' in file) || !suits(on, file)) return bad({ kind: 'own-result' })
  if (others.length > 0) return bad({ kind: 'too-many', max: 1 })
  return at && !isKept(file, at) ? bad({ kind: 'expired' }) : good([file])
}

function checkMedia(step: Step, value: DraftValue, rules: Rules): Checked {
  if (step.on) return checkEarlier(step.on, value, rules)
  const expected = step.media ?? 'image'
  const files = filesOf(value, step, rules.privateHosts)
  if ('kind' in files) return bad(files)
  if (files.length === 0) return bad({ kind: 'empty' })
  const { min, max } = step.many ?? { min: 1, max: 1 }
  for (const file of files) {
    const problem = checkFile(step, expected, file)
    if (problem) return bad(problem)
  }
  if (files.length > max) return bad({ kind: 'too-many', max })
  return files.length < min ? bad({ kind: 'too-few', min }) : good(files)
}

export interface Rules {
  /** Addresses on this machine or network are good too: for a provider that runs here. */
  privateHosts: boolean
  /** The time by which a result is too old to work on; absent: none is. */
  at?: Date
}

/**
 * Checks one answer and brings it to its normal form: text trimmed, an option in its own type, a number as
 * a number, an address as a file. Files are checked as a whole list. A checked value passes again unchanged.
 */
export function check(step: Step, value: DraftValue, rules: Rules = { privateHosts: false }): Checked {
  switch (step.kind) {
    case 'text':
      return checkText(step, value)
    case 'choice':
    case 'toggle':
      return typeof value === 'object' ? notWords(value) : checkOption(step, value)
    case 'number':
      return typeof value === 'object' ? notWords(value) : checkNumber(step, value)
    case 'media':
      return checkMedia(step, value, rules)
    default:
      return unreachable(step.kind)
  }
}
