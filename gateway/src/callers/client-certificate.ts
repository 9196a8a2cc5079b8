import { createHash, X509Certificate } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

/** Addresses and networks (`10.0.0.0/8`) as one question. @throws Error naming the one that is neither */
export function addressList(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const most = family === 'ipv6' ? 128 : 32
    const prefix = bits === undefined ? most : Number(bits)
    if (isIP(address) === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > most || bits === '') {
      throw new Error(`expected an IP address or network such as 10.0.0.0/8, got ${JSON.stringify(entry)}`)
    }
    list.addSubnet(address, prefix, family)
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
  }
}

const thumbprints = new WeakMap<Socket, string | null>()

/**
 * SHA-256 thumbprint (RFC 8705 section 3.1, base64url) of the certificate the client has proved to hold: at this connection, or at the
 * proxy in front, which says so in `Client-Cert` (RFC 9440). That header counts from a proxy named in the configuration only.
 */
export function clientThumbprint(request: IncomingMessage, isTrustedProxy: (address: string) => boolean): string | undefined {
  const { socket } = request
  if (isTrustedProxy(socket.remoteAddress ?? '')) return forwarded(request.headers['client-cert'])
  let found = thumbprints.get(socket)
  if (found === undefined) {
    // Unverified certificates are let connect, so that public routes need none; they prove nothing here.
    const certificate = socket instanceof TLSSocket && socket.authorized ? socket.getPeerX509Certificate() : undefined
    found = certificate ? thumbprintOf(certificate) : null
    thumbprints.set(socket, found)
  }
  return found ?? undefined
}

function forwarded(header: string | readonly string[] | undefined): string | undefined {
  const der = typeof header === 'string' ? /^:([A-Za-z0-9+/]+={0,2}):$/.exec(header.trim())?.[1] : undefined
  if (der === undefined) return undefined
  try {
    return thumbprintOf(new X509Certificate(Buffer.from(der, 'base64')))
  } catch {
    return undefined
  }
}

export function thumbprintOf({ raw }: X509Certificate): string {
  return createHash('sha256').update(raw).digest('base64url')
}
