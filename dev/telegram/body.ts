import { isRecord } from './params.js'
import { bad } from './refusal.js'
import { type Params, Upload } from './types.js'

function fromJson(text: string): Params {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad("can't parse JSON object")
  }
  if (!isRecord(value)) throw bad('object expected')
  return { ...value }
}

async function fromMultipart(bytes: Uint8Array, contentType: string): Promise<Params> {
  const copy = new Uint8Array(bytes)
  const form = await new Response(copy, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw bad("can't parse multipart body")
  })
  const params: Params = {}
  for (const [name, value] of form) {
    params[name] =
      typeof value === 'string'
        ? value
        : new Upload(new Uint8Array(await value.arrayBuffer()), value.name, value.type)
  }
  return params
}

/**
 * The parameters of a body in any of the three forms the server takes. A part called `method`, which telegraf
 * adds, is kept: the caller knows whether it names the call or repeats the path.
 */
export async function parseBody(bytes: Uint8Array, contentType: string): Promise<Params> {
  if (bytes.length === 0) return {}
  if (contentType.startsWith('multipart/form-data')) return fromMultipart(bytes, contentType)
  const text = Buffer.from(bytes).toString('utf8')
  if (contentType.startsWith('application/json')) return fromJson(text)
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text))
  return {}
}
