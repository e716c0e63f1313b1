import { randomBytes } from 'node:crypto'
import type { Answer, Incoming } from './http.js'

export interface StoredFile {
  bytes: Uint8Array
  mime: string
}

/** Files by name; the names are the part of the address after /files/. */
export type Files = Map<string, StoredFile>

const KEPT_BYTES = 512 * 1024 * 1024

/** Keeps a file under `name`, replacing one of that name; the oldest go when half a gigabyte is kept. */
export function keep(files: Files, name: string, file: StoredFile): void {
  files.delete(name)
  files.set(name, file)
  let size = 0
  for (const kept of files.values()) size += kept.bytes.byteLength
  for (const [oldest, kept] of files) {
    if (size <= KEPT_BYTES || oldest === name) break
    files.delete(oldest)
    size -= kept.bytes.byteLength
  }
}

/** A name nobody has used. */
export function freshName(extension: string): string {
  return `${Date.now()}_${randomBytes(6).toString('hex')}.${extension}`
}

/** The address of a kept file. */
export function addressOf(root: string, name: string): string {
  return `${root}/files/${name.split('/').map(encodeURIComponent).join('/')}`
}

/** Answers GET and HEAD for a kept file, with one byte range when asked for. */
export function serveFile(files: Files, request: Incoming): Answer {
  const file = files.get(request.path.slice('/files/'.length))
  if (!file) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' }
  const size = file.bytes.byteLength
  const headers = {
    'content-type': file.mime,
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=3600',
  }
  const range = rangeOf(request.headers.get('range'), size)
  if (range === 'outside') {
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` }, body: '' }
  }
  if (range === 'whole') {
    return { status: 200, headers: { ...headers, 'content-length': String(size) }, body: file.bytes }
  }
  const body = file.bytes.subarray(range.from, range.to + 1)
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.from}-${range.to}/${size}` },
    body,
  }
}

function rangeOf(header: string | null, size: number): { from: number; to: number } | 'whole' | 'outside' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  const [, first = '', last = ''] = match ?? []
  if (!match || (first === '' && last === '')) return 'whole'
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from >= size || from > to ? 'outside' : { from, to }
}
