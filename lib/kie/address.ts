import { BlockList, isIP } from 'node:net'

/**
 * Address ranges that are not the public internet (RFC 6890 and the cloud metadata addresses inside them).
 */
const PRIVATE_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, cloud metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
// Of IPv6 only global unicast is public (so no IPv4 in disguise), and inside it not what tunnels or
// documents.
const PUBLIC_V6 = ['2000::', 3] as const
const PRIVATE_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

interface Ranges {
  privateV4: BlockList
  privateV6: BlockList
  publicV6: BlockList
  loopback: BlockList
}

function ranges(): Ranges {
  const privateV4 = new BlockList()
  for (const [net, bits] of PRIVATE_V4) privateV4.addSubnet(net, bits, 'ipv4')
  const privateV6 = new BlockList()
  for (const [net, bits] of PRIVATE_V6) privateV6.addSubnet(net, bits, 'ipv6')
  const publicV6 = new BlockList()
  publicV6.addSubnet(...PUBLIC_V6, 'ipv6')
  const loopback = new BlockList()
  loopback.addSubnet('127.0.0.0', 8, 'ipv4')
  loopback.addAddress('::1', 'ipv6')
  return { privateV4, privateV6, publicV6, loopback }
}

// Built at the first bare IP address: names need none, and a cold start has none.
let known: Ranges | null = null

const PRIVATE_NAME =
  /^(?:[^.]+|.*\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa))$/
const ADDRESS_LIMIT = 4_096

function bare(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}

/**
 * True for a host name or IP address of the public internet, as far as its text tells; nothing is looked up.
 */
export function isPublicHost(hostname: string): boolean {
  const host = bare(hostname)
  const family = isIP(host)
  if (family === 0) return host !== '' && !PRIVATE_NAME.test(host)
  known ??= ranges()
  if (family === 4) return !known.privateV4.check(host, 'ipv4')
  return known.publicV6.check(host, 'ipv6') && !known.privateV6.check(host, 'ipv6')
}

/** True for this machine: localhost, 127.0.0.0/8, ::1. */
export function isLoopbackHost(hostname: string): boolean {
  const host = bare(hostname)
  if (host === 'localhost' || host.endsWith('.localhost')) return true
  const family = isIP(host)
  if (family === 0) return false
  known ??= ranges()
  return known.loopback.check(host, family === 4 ? 'ipv4' : 'ipv6')
}

/** `host:port` as two addresses are compared; all names of this machine are one. */
function place(url: URL): string {
  return isLoopbackHost(url.hostname) ? `loopback:${url.port || url.protocol}` : url.host
}

function allowed(url: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) => {
    const own = `${url.protocol}//${host}`
    return URL.canParse(own) && place(new URL(own)) === place(url)
  })
}

/**
 * The address when a file may be fetched from it, otherwise null: of an allowed host (`name` or `name:port`),
 * or https and public. Never with a login in it.
 */
export function usableAddress(text: string, hosts: readonly string[]): string | null {
  const address = text.trim()
  if (address.length > ADDRESS_LIMIT || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  if (allowed(url, hosts)) return url.href
  return url.protocol === 'https:' && isPublicHost(url.hostname) ? url.href : null
}
