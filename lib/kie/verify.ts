import { createHmac, timingSafeEqual } from 'node:crypto'
import { SECOND_MS } from '../kernel/index.js'

const TOLERANCE_SECONDS = 300 // KIE names no window; five minutes cover its three retries and a skewed clock.

/** The signature as bytes, from base64 (documented) or hex (seen in a library); null when it is neither. */
function signatureBytes(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null
}

/**
 * Checks KIE's signature of `taskId.timestamp` under any of the keys, in constant time. `missing`: no
 * signature or no time in the headers · `wrong`: no key made it · `stale`: a key made it, more than five
 * minutes from `at`. It says nothing about the body, which KIE does not sign.
 */
export function verifySignature(input: {
  headers: Headers
  taskId: string
  keys: readonly string[]
  at: Date
}): 'valid' | 'stale' | 'wrong' | 'missing' {
  const timestamp = input.headers.get('x-webhook-timestamp')?.trim() ?? ''
  const signature = input.headers.get('x-webhook-signature')?.trim() ?? ''
  if (timestamp === '' || signature === '') return 'missing'
  const given = signatureBytes(signature)
  if (!given || !/^\d{1,12}$/.test(timestamp)) return 'wrong'
  const matches = input.keys.map((key) => {
    const expected = createHmac('sha256', key).update(`${input.taskId}.${timestamp}`).digest()
    return timingSafeEqual(expected, given)
  })
  if (!matches.includes(true)) return 'wrong'
  const age = Math.abs(input.at.getTime() - Number(timestamp) * SECOND_MS)
  return age <= TOLERANCE_SECONDS * SECOND_MS ? 'valid' : 'stale'
}
