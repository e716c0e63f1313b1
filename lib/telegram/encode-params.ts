import { pipeline, Readable, Transform } from 'node:stream'
import { TelegramRefusal, Upload } from './port.js'

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024 // Bot API limit of an upload.

type Payload = Record<string, unknown>

/** Parameters in the only spelling that telegraf passes on unchanged. */
export interface Encoded {
  payload: Payload
  hasUpload: boolean
  /** False when a file is a stream: it can be read once, so the call can be made once. */
  repeatable: boolean
  /** Ends the streams that were not read to their end. A second call does nothing. */
  close(): void
}

function withoutNull(_: string, value: unknown): unknown {
  return value ?? undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Telegraf takes such an object for a file: it would download its address and upload the bytes. */
function looksLikeFile(value: unknown): boolean {
  return isObject(value) && ('url' in value || 'source' in value || 'media' in value)
}

/** The server answers such an upload with a page that cannot be told from an outage, so it is not sent. */
function refusalTooBig(): TelegramRefusal {
  return new TelegramRefusal({ code: 413, description: 'Request Entity Too Large' })
}

/** Passes a file on and counts: a stream may turn out bigger than its source promised. */
function counter(): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      size += chunk.byteLength
      if (size > MAX_UPLOAD_BYTES) done(refusalTooBig())
      else done(null, chunk)
    },
  })
}

/** Telegraf writes the name into a header as it is. */
function safeName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cs}"\\/]/gu, '_') || 'file'
}

class Encoder {
  readonly streams: Readable[] = []
  readonly parts: Payload = {}
  private readonly onBroken: (cause: unknown) => void

  constructor(onBroken: (cause: unknown) => void) {
    this.onBroken = onBroken
  }

  file(upload: Upload): { source: Buffer | Readable; filename: string } {
    const filename = safeName(upload.name)
    const { body } = upload
    if (body instanceof Uint8Array) {
      if (body.byteLength > MAX_UPLOAD_BYTES) throw refusalTooBig()
      return { source: Buffer.from(body.buffer, body.byteOffset, body.byteLength), filename }
    }
    // Telegraf's own pipes do not pass errors on: the call would wait for ever.
    const source = pipeline(Readable.fromWeb(body), counter(), (error) => {
      if (error) this.onBroken(error)
    })
    this.streams.push(source)
    return { source, filename }
  }

  /** A copy of `value` in which every file inside is a named part of the same request. */
  nested(value: unknown): unknown {
    if (value instanceof Upload) {
      const name = `file${Object.keys(this.parts).length}`
      this.parts[name] = this.file(value)
      return `attach://${name}`
    }
    if (Array.isArray(value)) return value.map((item) => this.nested(item))
    if (!isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.nested(item)]))
  }
}

/**
 * Makes `params` ready for telegraf: files become parts, and objects that telegraf would drop or mistake for
 * files become JSON text. `onBroken` hears when a stream fails. Throws TelegramRefusal for a file over 50 MB.
 */
export function encodeParams(params: object, onBroken: (cause: unknown) => void): Encoded {
  const encoder = new Encoder(onBroken)
  const plain: Payload = {}
  const files: Payload = {}
  for (const [key, value] of Object.entries(params)) {
    if (value === null || value === undefined) continue
    if (value instanceof Upload) files[key] = encoder.file(value)
    else plain[key] = encoder.nested(value)
  }
  Object.assign(files, encoder.parts)

  const hasUpload = Object.keys(files).length > 0
  for (const [key, value] of Object.entries(plain)) {
    const asText = hasUpload ? isObject(value) : looksLikeFile(value)
    if (asText) plain[key] = JSON.stringify(value, withoutNull)
  }
  return {
    payload: { ...plain, ...files },
    hasUpload,
    repeatable: encoder.streams.length === 0,
    close() {
      for (const stream of encoder.streams) stream.destroy()
    },
  }
}
