import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What a sealed token is for; a token of one purpose never opens for another. */
export type Purpose = 'callback' | 'media' | 'invoice'

/** Seals small payloads into tokens that fit into a path. */
export interface Sealer {
  /** Seals under the newest secret. Two calls give two tokens, both open. */
  seal(purpose: Purpose, payload: Record<string, unknown>, options?: { expiresAt?: Date }): string
  /**
   * The payload; null when the token is tampered with, expired, of another purpose or of a forgotten secret.
   */
  open(purpose: Purpose, token: string, at: Date): Record<string, unknown> | null
}

const KEY_ID_LENGTH = 3
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const TOKEN_LIMIT = 4_096
const CIPHER = 'aes-256-gcm'

interface Key {
  id: string
  of(purpose: Purpose): Buffer
}

function derive(secret: string, use: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `atelier/seal/1/${use}`, length))
}

/** The keys of one secret; derived when first needed, then kept. */
function keyFrom(secret: string): Key {
  const kept = new Map<Purpose, Buffer>()
  return {
    id: derive(secret, 'id', KEY_ID_LENGTH).toString('base64url').slice(0, KEY_ID_LENGTH),
    of(purpose) {
      const key = kept.get(purpose) ?? derive(secret, purpose, KEY_BYTES)
      kept.set(purpose, key)
      return key
    },
  }
}

function encrypt(key: Buffer, text: string): string {
  // The one random thing outside lib/world: a nonce is part of the cipher, and no test may ever fix it.
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce)
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return sealed.toString('base64url')
}

function decrypt(key: Buffer, sealed: Buffer): string | null {
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    return text.toString('utf8')
  } catch {
    return null
  }
}

const isPayload = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The payload behind its expiry: `<last second in base 36, or nothing>{json}`. */
function unpack(text: string, at: Date): Record<string, unknown> | null {
  const brace = text.indexOf('{')
  if (brace > 0 && at.getTime() >= Number.parseInt(text.slice(0, brace), 36) * 1_000) return null
  const payload: unknown = JSON.parse(text.slice(brace))
  return isPayload(payload) ? payload : null
}

/**
 * Encrypts and authenticates with AES-256-GCM; each purpose has a key of its own (HKDF-SHA256 of the secret),
 * and each token carries the id of its key in front. The first secret seals, all of them open.
 */
export function sealer(secrets: readonly string[]): Sealer {
  const keys = secrets.map(keyFrom)
  const [newest] = keys
  if (!newest) throw new Error('broken promise: a sealer has at least one secret')
  return {
    seal(purpose, payload, options) {
      const expiry = options?.expiresAt ? Math.floor(options.expiresAt.getTime() / 1_000).toString(36) : ''
      return newest.id + encrypt(newest.of(purpose), expiry + JSON.stringify(payload))
    },
    open(purpose, token, at) {
      if (token.length > TOKEN_LIMIT) return null
      const rest = token.slice(KEY_ID_LENGTH)
      const sealed = Buffer.from(rest, 'base64url')
      // One spelling for one token: base64url ignores foreign characters and spare bits.
      if (sealed.length <= NONCE_BYTES + TAG_BYTES || sealed.toString('base64url') !== rest) return null
      for (const key of keys) {
        if (key.id !== token.slice(0, KEY_ID_LENGTH)) continue
        const text = decrypt(key.of(purpose), sealed)
        if (text !== null) return unpack(text, at)
      }
      return null
    },
  }
}

/**
 * The secret Telegram sends with every update unless one is given: HMAC-SHA256 of the bot id, 64 hex digits.
 */
export function deriveTelegramSecret(appSecret: string, botId: number): string {
  return createHmac('sha256', appSecret).update(String(botId)).digest('hex')
}
