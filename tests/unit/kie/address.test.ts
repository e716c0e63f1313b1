import { expect, test } from 'vitest'
import { isLoopbackHost, isPublicHost, usableAddress } from '../../../lib/kie/index.js'

test.each(['example.com', 'EXAMPLE.com.', '8.8.8.8', '[2606:4700::1111]', 'tempfile.aiquickdraw.com'])(
  '%s is of the public internet',
  (host) => {
    expect(isPublicHost(host)).toBe(true)
  },
)

test.each([
  'localhost',
  'LOCALHOST.',
  'app.localhost',
  'db',
  'db.internal',
  'printer.local',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a00:1]',
  '[64:ff9b::a00:1]',
  '[2002:a00:1::]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[ff02::1]',
  '',
])('%s is not', (host) => {
  expect(isPublicHost(host)).toBe(false)
})

test.each([
  'https://2130706433/a',
  'https://0x7f.1/a',
  'https://017700000001/a',
  'https://127.1/a',
  'https://user:pass@example.com/a',
  'http://example.com/a',
  'https://',
  'javascript:alert(1)',
  `https://example.com/${'a'.repeat(5_000)}`,
])('nothing is fetched from %s', (address) => {
  expect(usableAddress(address, [])).toBeNull()
})

test('172.32.0.1 and 100.128.0.1 are just outside the private ranges', () => {
  expect(isPublicHost('172.32.0.1') && isPublicHost('100.128.0.1')).toBe(true)
})

test('this machine has many names, and an allowed port of it is one place under all of them', () => {
  expect(['localhost', '127.0.0.1', '[::1]', 'a.localhost'].every(isLoopbackHost)).toBe(true)
  expect(isLoopbackHost('example.com')).toBe(false)
  const hosts = ['localhost:4001']
  expect(usableAddress('http://127.0.0.1:4001/a.png', hosts)).toBe('http://127.0.0.1:4001/a.png')
  expect(usableAddress('http://127.0.0.1:4002/a.png', hosts)).toBeNull()
  expect(usableAddress('http://127.0.0.1/a.png', hosts)).toBeNull()
})

test('an allowed host may be plain http; its neighbours may not', () => {
  const hosts = ['kie.test', '10.0.0.5:8080']
  expect(usableAddress('http://kie.test/a', hosts)).toBe('http://kie.test/a')
  expect(usableAddress('http://10.0.0.5:8080/a', hosts)).toBe('http://10.0.0.5:8080/a')
  expect(usableAddress('http://evil.kie.test/a', hosts)).toBeNull()
  expect(usableAddress('http://kie.test.evil.com/a', hosts)).toBeNull()
  expect(usableAddress('http://user@kie.test/a', hosts)).toBeNull()
})
