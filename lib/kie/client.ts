import { createHash } from 'node:crypto'
import { assert, isOutage, Outage, SECOND_MS } from '../kernel/index.js'
import { usableAddress } from './address.js'
import { createRequest, recordPath } from './families.js'
import { asFields, numberOf } from './json.js'
import { echoesOf, sanitise } from './message.js'
import { parseCreate, parseRecord } from './parse.js'
import type { CreateAnswer, Kie, Talk, TalkAnswer } from './port.js'
import { parseTalk, talkRequest } from './talk.js'
import { faultOf, readBytes, type Wire, wire } from './wire.js'

export interface KieOptions {
  apiRoot: string
  uploadRoot: string
  apiKey: string
  timeoutMs: number
  /** A text model writes its whole answer before the first word of it comes. */
  talkTimeoutMs: number
  /** Hosts (`name` or `name:port`) whose files may be plain http or of this machine. */
  allowedHosts: string[]
  sleep: (ms: number) => Promise<void>
  /** The breaker's clock, ms. */
  now: () => number
}

type CreateRequest = Parameters<Kie['create']>[0]
type UploadFile = Parameters<Kie['upload']>[0]

const BUSY_PAUSE_MS = SECOND_MS
const UPLOAD_PATH = 'atelier'
const UPLOAD_LIMIT_BYTES = 52_428_800 // Telegram hands out 20 MB at most, a local Bot API server more.

/**
 * KIE over HTTP. Each request is counted as `k`; the API, the upload server and the text models have a
 * breaker each.
 */
export function kieClient(options: KieOptions): Kie {
  const api = wire({ ...options, root: options.apiRoot })
  const files = wire({ ...options, root: options.uploadRoot })
  const texts = wire({ ...options, root: options.apiRoot, timeoutMs: options.talkTimeoutMs })
  const hosts = options.allowedHosts
  return {
    async create(request) {
      const first = await createOnce(api, request, options.apiKey)
      if (first.kind !== 'refused' || first.reason !== 'busy') return first
      // "Too many at once" is a clear no: nothing runs, asking again is safe.
      await options.sleep(BUSY_PAUSE_MS)
      return createOnce(api, request, options.apiKey)
    },
    async look(request) {
      const answer = await api.ask({ method: 'GET', path: recordPath(request.api, request.taskId) })
      return parseRecord(answer.body, {
        status: answer.status,
        hosts,
        api: request.api,
        echoes: [options.apiKey],
      })
    },
    upload: (file) => upload(files, file, hosts),
    say: (talk) => say(texts, talk, options.apiKey),
    async credit() {
      const answer = await api.ask({ method: 'GET', path: '/api/v1/chat/credit' })
      const credits = numberOf(asFields(answer.body)?.data)
      if (credits === undefined) throw new Outage('kie', `no credits in the answer, HTTP ${answer.status}`)
      return credits
    },
    open: (what = 'tasks') => (what === 'texts' ? texts : api).open(),
  }
}

async function createOnce(api: Wire, request: CreateRequest, apiKey: string): Promise<CreateAnswer> {
  try {
    const answer = await api.ask({ method: 'POST', ...createRequest(request) })
    const echoes = [apiKey, request.callbackUrl, ...echoesOf(request.input)]
    return parseCreate(answer.body, { status: answer.status, echoes })
  } catch (error) {
    const fault = faultOf(error)
    if (fault?.sent) return { kind: 'unknown', cause: fault.message }
    throw error
  }
}

async function say(texts: Wire, talk: Talk, apiKey: string): Promise<TalkAnswer> {
  try {
    const answer = await texts.ask({ method: 'POST', ...talkRequest(talk) })
    return parseTalk(answer.body, {
      status: answer.status,
      echoes: [apiKey, talk.file ?? '', ...echoesOf([talk.text])].filter((echo) => echo !== ''),
    })
  } catch (error) {
    if (!isOutage(error, 'kie')) throw error
    return { kind: 'failed', reason: 'upstream', message: sanitise(faultOf(error)?.message ?? 'away') }
  }
}

/** The name tells the content, so two people's `photo.jpg` never overwrite each other. */
function uploadName(bytes: Uint8Array, name: string): string {
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? ''
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32) + extension
}

async function upload(files: Wire, file: UploadFile, hosts: readonly string[]): Promise<string> {
  const bytes = file.body instanceof Uint8Array ? file.body : await readBytes(file.body, UPLOAD_LIMIT_BYTES)
  assert(bytes !== null && bytes.byteLength <= UPLOAD_LIMIT_BYTES, 'a file for KIE is at most 50 MB')
  const fileName = uploadName(bytes, file.name)
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: file.mime }), fileName)
  form.set('uploadPath', UPLOAD_PATH)
  form.set('fileName', fileName)
  const answer = await files.ask({ method: 'POST', path: '/api/file-stream-upload', body: form })
  const body = asFields(answer.body)
  const stored = asFields(body?.data)?.downloadUrl
  const address = typeof stored === 'string' ? usableAddress(stored, hosts) : null
  if (body?.success === false || address === null) {
    throw new Outage('kie', `upload refused: code ${numberOf(body?.code) ?? answer.status}`)
  }
  return address
}
