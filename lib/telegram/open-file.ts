import { type Breaker, countCall } from '../kernel/index.js'
import { telegramOutage } from './faults.js'
import { mimeOfName } from './mime.js'
import { type FilePlace, MAX_FILE_BYTES, type Telegram, type TelegramFile, TelegramRefusal } from './port.js'

const UNKNOWN_MIME = 'application/octet-stream'

interface Opener {
  apiRoot: string
  token: string
  /** From the request to the last byte. */
  timeoutMs: number
  call: Telegram['call']
  guard: Breaker
}

function refusal(code: number, description: string): TelegramRefusal {
  return new TelegramRefusal({ code, description })
}

function tooBig(): TelegramRefusal {
  return refusal(400, 'Bad Request: file is too big')
}

/** The address of a file, or null when the path would lead anywhere but to this bot's files. */
function fileAddress({ apiRoot, token }: Opener, path: string): URL | null {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null
  return new URL(`./file/bot${token}/${parts.map(encodeURIComponent).join('/')}`, apiRoot)
}

/** Passes at most MAX_FILE_BYTES on, whatever the sender promised; a stream that breaks is an outage. */
async function* limited(body: ReadableStream<Uint8Array>, token: string): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.byteLength
      if (size > MAX_FILE_BYTES) throw tooBig()
      yield chunk
    }
  } catch (error) {
    throw error instanceof TelegramRefusal ? error : telegramOutage(error, token)
  }
}

async function download(opener: Opener, address: URL): Promise<Response> {
  countCall('t')
  const signal = AbortSignal.timeout(opener.timeoutMs)
  try {
    const response = await fetch(address, { signal, redirect: 'error' })
    if (response.status < 500) return response
    await response.body?.cancel()
  } catch (error) {
    throw telegramOutage(error, opener.token)
  }
  throw telegramOutage(new Error('the file server failed'), opener.token)
}

function sizeOf(response: Response): number | null {
  const length = response.headers.get('content-length')
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null
}

function mimeOf(response: Response, name: string): string {
  const told = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return mimeOfName(name) ?? (told || UNKNOWN_MIME)
}

/**
 * Makes `openFile`: two requests, the first asks where the file lies unless that is known, the second streams
 * it. Throws TelegramRefusal for a file that is too big, gone or foreign, Outage('telegram') otherwise. Each
 * call gives a fresh stream.
 */
export function fileOpener(opener: Opener): Telegram['openFile'] {
  return async (fileId: string, place?: FilePlace): Promise<TelegramFile> => {
    const file = place ?? (await opener.call('getFile', { file_id: fileId }))
    if ((file.file_size ?? 0) > MAX_FILE_BYTES) throw tooBig()
    const address = file.file_path === undefined ? null : fileAddress(opener, file.file_path)
    if (address === null)
      throw refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable')

    const response = await opener.guard(() => download(opener, address))
    const size = sizeOf(response) ?? file.file_size ?? null
    if (response.ok && response.body && (size ?? 0) <= MAX_FILE_BYTES) {
      const name = file.file_path?.split('/').at(-1) ?? 'file'
      return {
        body: ReadableStream.from(limited(response.body, opener.token)),
        size,
        mime: mimeOf(response, name),
        name,
      }
    }
    await response.body?.cancel()
    throw response.ok ? tooBig() : refusal(response.status, 'the file is not there')
  }
}
