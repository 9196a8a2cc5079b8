import { expect, test } from '@jest/globals'
import { allowedBy, isPublic } from '../../../gateway/src/events/address-blocks.js'
import { AddressRefused, checkAddress, type Resolve } from '../../../gateway/src/events/webhook-address.js'

const nothing = allowedBy('')
const at =
  (...addresses: readonly string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const outcome = (url: string, allowed = nothing, resolve: Resolve = at('93.184.215.14')) =>
  checkAddress(url, allowed, resolve).then(
    ({ addresses }) => addresses.map(({ address }) => address).join(' '),
    (error: unknown) => {
      if (error instanceof AddressRefused) return 'refused'
      throw error
    },
  )

test.each([
  'https://127.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'https://169.254.169.254/latest/meta-data',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.0.1/',
  'https://100.64.0.1/',
  'https://0.0.0.0/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://127.1/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:8.8.8.8]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[ff02::1]/',
  'https://[::]/',
  'https://127.0.0.1./',
  'http://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'https://user:password@example.com/',
  'https://example.com/#here',
  'example.com',
  '',
])('%s is refused', async (url) => {
  expect(await outcome(url, nothing, url.includes('localhost') ? at('127.0.0.1') : at('93.184.215.14'))).toBe('refused')
})

test('a name is judged by every address it has, and one without any is refused', async () => {
  expect(await outcome('https://receiver.example/hook')).toBe('93.184.215.14')
  expect(await outcome('https://receiver.example/', nothing, at('93.184.215.14', '10.0.0.1'))).toBe('refused')
  expect(await outcome('https://receiver.example/', nothing, at('2606:2800:220:1::1'))).toBe('2606:2800:220:1::1')
  expect(await outcome('https://receiver.example/', nothing, at('::ffff:10.0.0.1'))).toBe('refused')
  expect(await outcome('https://receiver.example/', nothing, at())).toBe('refused')
  expect(await outcome('https://receiver.example/', nothing, async () => Promise.reject(new Error('ENOTFOUND')))).toBe('refused')
})

test('what is allowed is allowed to that host and port, or in that network, and nowhere else', async () => {
  const network = allowedBy('127.0.0.0/8')
  expect(await outcome('http://127.0.0.1:8080/', network)).toBe('127.0.0.1')
  expect(await outcome('http://10.0.0.1/', network)).toBe('refused')
  expect(await outcome('http://receiver.example/', network)).toBe('refused')
  const host = allowedBy('hooks.bank.internal:8443, 10.2.0.0/16')
  expect(await outcome('https://hooks.bank.internal:8443/', host, at('192.168.7.7'))).toBe('192.168.7.7')
  expect(await outcome('https://hooks.bank.internal:8444/', host, at('192.168.7.7'))).toBe('refused')
  expect(await outcome('https://other.bank.internal:8443/', host, at('192.168.7.7'))).toBe('refused')
  expect(await outcome('https://other.bank.internal:8443/', host, at('10.2.3.4'))).toBe('10.2.3.4')
  expect(() => allowedBy('everything')).toThrow('expected a network such as 10.1.0.0/16 or host:port')
})

test('public is what is given out to the public', () => {
  expect(['8.8.8.8', '1.1.1.1', '2606:4700::1111'].map(isPublic)).toEqual([true, true, true])
  expect(['192.0.2.1', '198.18.0.1', '203.0.113.9', '240.0.0.1', '2001:db8::1', '::', 'x'].map(isPublic)).toEqual(Array(7).fill(false))
})
