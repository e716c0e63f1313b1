import { isPublicHost, usableAddress } from '../kie/address.js'
import { mimeOfName } from '../telegram/mime.js'
import { MEDIA_KINDS, type MediaKind } from './card.js'

/** Longer addresses are cut by proxies on the way. */
const MAX_ADDRESS_LENGTH = 2048

/** True for text that was meant as an address, right or wrong. */
export function looksLikeAddress(text: string): boolean {
  return !/\s/.test(text) && (/^[a-z][a-z0-9+.-]*:/i.test(text) || /^[^/@]+\.[a-z]{2,}(\/|$)/i.test(text))
}

/**
 * The normal form of a web address that the provider can fetch, or null: https, public, no password. With
 * `privateHosts` also http on this machine or network.
 */
export function parseAddress(text: string, allow: { privateHosts: boolean }): string | null {
  if (text.length > MAX_ADDRESS_LENGTH || !URL.canParse(text)) return null
  const { host, hostname } = new URL(text)
  return usableAddress(text, allow.privateHosts && !isPublicHost(hostname) ? [host] : [])
}

/** The kind of file an address ends in, or null when its name does not tell. */
export function kindOfAddress(url: string): MediaKind | null {
  const mime = mimeOfName(new URL(url).pathname.replaceAll(/%2e/gi, '.'))
  return MEDIA_KINDS.find((kind) => mime?.startsWith(`${kind}/`)) ?? null
}
