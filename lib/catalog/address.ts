/** Longer addresses are cut by proxies on the way. */
const MAX_ADDRESS_LENGTH = 2048

/** Networks that only mean something on the machine that asks. */
const PRIVATE_IPV4 = [
  /^0\./,
  /^10\./,
  /^127\./,
  /^169\.254\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^2(2[4-9]|[3-5]\d)\./,
]

function isPrivate(host: string): boolean {
  if (host.startsWith('[')) return true // Nobody keeps files at a bare IPv6 address; many are private.
  if (/^[\d.]+$/.test(host)) return PRIVATE_IPV4.some((network) => network.test(host))
  return !host.includes('.') || /\.(local|localhost|internal|lan|home|arpa)\.?$/.test(host)
}

/** True for text that was meant as an address, right or wrong. */
export function looksLikeAddress(text: string): boolean {
  return !/\s/.test(text) && (/^[a-z][a-z0-9+.-]*:/i.test(text) || /^[^/@]+\.[a-z]{2,}(\/|$)/i.test(text))
}

/** The normal form of a web address that the provider can fetch, or null: http(s), no password, public. */
export function parseAddress(text: string, allow: { privateHosts: boolean }): string | null {
  if (text.length > MAX_ADDRESS_LENGTH || !URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  return isPrivate(url.hostname) && !allow.privateHosts ? null : url.href
}
