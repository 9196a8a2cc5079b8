import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Allowed } from './address-blocks.js'
import { isPublic } from './address-blocks.js'

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}

/** Addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>

export interface CheckedAddress {
  readonly url: URL
  /** The addresses that were checked: the connection goes to these and asks no further. */
  readonly addresses: readonly ResolvedAddress[]
}

/** Why nothing is sent to a URL: it is said to whoever named it, and names no address inside. */
export class AddressRefused extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'AddressRefused'
  }
}

const system: Resolve = (host) => lookup(host, { all: true, verbatim: true })

function parsed(text: string): URL {
  if (!URL.canParse(text)) throw new AddressRefused('expected an absolute URL')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new AddressRefused(`expected https, got ${url.protocol.slice(0, -1)}`)
  if (url.username !== '' || url.password !== '') throw new AddressRefused('expected a URL without user and password')
  if (url.hash !== '') throw new AddressRefused('expected a URL without fragment')
  return url
}

/**
 * Whether a webhook may go to a URL, judged by every address its name has now. `URL` has turned decimal, octal and hexadecimal forms of
 * an IPv4 address into its usual one.
 * @throws AddressRefused
 */
export async function checkAddress(text: string, allowed: Allowed, resolve: Resolve = system): Promise<CheckedAddress> {
  const url = parsed(text)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const named = allowed.hostPort(host, port)
  const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [{ address: host, family: isIP(host) }]
  if (addresses.length === 0) throw new AddressRefused('expected a host name that has an address')
  for (const { address } of addresses) {
    if (!named && !allowed.address(address) && !isPublic(address)) throw new AddressRefused('expected a host on the public internet')
    if (url.protocol === 'http:' && !named && !allowed.address(address)) throw new AddressRefused('expected https, got http')
  }
  return { url, addresses }
}
