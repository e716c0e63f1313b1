import { answer } from './answer.js'

export type Body = { ok: true; value: unknown } | { ok: false; response: Response }

/** Telegram sends at most 64 KB, a KIE record with a long prompt somewhat more. */
const MAX_BYTES = 1_048_576

/** Reads a JSON body of at most 1 MB; whatever is wrong with it is already an answer (400, 413, 415). */
export async function readJson(request: Request): Promise<Body> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) return { ok: false, response: answer.wrongType() }
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > MAX_BYTES) return { ok: false, response: answer.tooLarge() }
  try {
    const bytes = await readUpTo(request.body, MAX_BYTES)
    if (bytes === null) return { ok: false, response: answer.tooLarge() }
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { ok: false, response: answer.badRequest('the body is not JSON') } // Or broke off before its end.
  }
}

async function readUpTo(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | null> {
  if (!body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
