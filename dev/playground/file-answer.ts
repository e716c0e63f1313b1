interface File {
  bytes: Uint8Array
  mime: string
  name: string
}

interface Range {
  start: number
  end: number
}

/** Reads `bytes=from-to`; `none` when the header asks for nothing we know, `beyond` when it cannot be met. */
function rangeOf(header: string | null, size: number): Range | 'none' | 'beyond' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, from = '', to = ''] = match ?? []
  if (from === '' && to === '') return 'none'
  const start = from === '' ? Math.max(size - Number(to), 0) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end && start < size ? { start, end } : 'beyond'
}

/** The bytes of a file of the chat, whole or in part: players jump about in them. */
export function answerFile(file: File | null, request: Request): Response {
  if (!file) return new Response('not found', { status: 404 })
  const size = file.bytes.length
  const headers = {
    'content-type': file.mime,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox', // A file from the chat never runs as a page of ours.
  }
  const range = rangeOf(request.headers.get('range'), size)
  if (range === 'beyond') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } })
  }
  const part = range === 'none' ? file.bytes : file.bytes.slice(range.start, range.end + 1)
  const body = new Uint8Array(part)
  if (range === 'none') {
    return new Response(body, { headers: { ...headers, 'content-length': String(size) } })
  }
  const more = {
    'content-length': String(body.length),
    'content-range': `bytes ${range.start}-${range.end}/${size}`,
  }
  return new Response(body, { status: 206, headers: { ...headers, ...more } })
}
