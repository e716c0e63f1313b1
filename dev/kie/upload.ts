import type { Context } from './context.js'
import { addressOf, freshName, keep } from './files.js'
import { type Answer, type Incoming, json, jsonObject } from './http.js'
import { sniff } from './sniff.js'

interface Upload {
  bytes: Uint8Array
  uploadPath: string
  fileName: string
}

const URL_TIMEOUT_MS = 30_000
const URL_LIMIT_BYTES = 100 * 1024 * 1024

const READERS: Record<string, (context: Context, request: Incoming) => Promise<Upload | string>> = {
  '/api/file-stream-upload': (_, request) => readForm(request),
  '/api/file-base64-upload': async (_, request) => readBase64(request),
  '/api/file-url-upload': readAddress,
}

/** True for an address at which files are uploaded. */
export function isUploadPath(path: string): boolean {
  return Object.hasOwn(READERS, path)
}

/** Keeps an uploaded file; one of the same path and name is replaced, as at KIE. */
export async function upload(context: Context, request: Incoming): Promise<Answer> {
  const taken = await READERS[request.path]?.(context, request)
  if (taken === undefined || typeof taken === 'string') {
    return json({ success: false, code: 400, msg: taken ?? 'Unknown upload' }, 400)
  }
  const { kind, mime, extension } = sniff(taken.bytes)
  const folder = taken.uploadPath.replaceAll(/^\/+|\/+$/g, '')
  const fileName = taken.fileName === '' ? freshName(extension) : taken.fileName.replaceAll(/[\\/]/g, '_')
  const filePath = `kieai/1/${folder}/${fileName}`
  const mimeType = kind === 'file' ? 'application/octet-stream' : mime
  keep(context.files, filePath, { bytes: taken.bytes, mime: mimeType })
  return json({
    success: true,
    code: 200,
    msg: 'File uploaded successfully',
    data: {
      success: true,
      fileName,
      filePath,
      downloadUrl: addressOf(context.fake.uploadRoot, filePath),
      fileSize: taken.bytes.byteLength,
      mimeType,
      uploadedAt: new Date(context.clock()).toISOString(),
    },
  })
}

const MISSING_PATH = 'Missing required parameter: uploadPath'

async function readForm(request: Incoming): Promise<Upload | string> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return 'The body must be multipart/form-data'
  const form = await new Response(request.bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const file = form?.get('file')
  if (!form || !(file instanceof Blob)) return 'Missing required parameter: file'
  const uploadPath = form.get('uploadPath')
  if (typeof uploadPath !== 'string' || uploadPath === '') return MISSING_PATH
  const named = form.get('fileName')
  const fileName = typeof named === 'string' && named !== '' ? named : file.name
  return { bytes: new Uint8Array(await file.arrayBuffer()), uploadPath, fileName }
}

function readBase64(request: Incoming): Upload | string {
  const body = jsonObject(request.bytes)
  const text = body?.base64Data
  if (!body || typeof text !== 'string' || text === '') return 'Missing required parameter: base64Data'
  const bytes = new Uint8Array(Buffer.from(text.replace(/^data:[^,]*,/, ''), 'base64'))
  return withNames(body, bytes)
}

async function readAddress(context: Context, request: Incoming): Promise<Upload | string> {
  const body = jsonObject(request.bytes)
  const address = body?.fileUrl
  if (!body || typeof address !== 'string') return 'Missing required parameter: fileUrl'
  if (!/^https?:\/\//.test(address)) return 'Invalid parameter: fileUrl'
  const signal = AbortSignal.timeout(URL_TIMEOUT_MS)
  const response = await context.fetch(address, { signal }).catch(() => null)
  if (!response?.ok) return 'Failed to download the file'
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes.byteLength > URL_LIMIT_BYTES) return 'The file is larger than 100MB'
  return withNames(body, bytes)
}

function withNames(body: Record<string, unknown>, bytes: Uint8Array): Upload | string {
  const { uploadPath, fileName } = body
  if (typeof uploadPath !== 'string' || uploadPath === '') return MISSING_PATH
  return { bytes, uploadPath, fileName: typeof fileName === 'string' ? fileName : '' }
}
