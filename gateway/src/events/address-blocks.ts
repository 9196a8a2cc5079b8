import { BlockList, isIP } from 'node:net'

/** Addresses no webhook goes to (IANA special-purpose registries, RFC 6890): this machine, its network, and what is nobody's. */
const special4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
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
] as const
/** Within the one range that is given out; beyond it nothing is public, mapped and translated IPv4 included. */
const special6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

function blockList(entries: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [address, prefix] of entries) list.addSubnet(address, prefix, family)
  return list
}

const never4 = blockList(special4, 'ipv4')
const never6 = blockList(special6, 'ipv6')
const public6 = blockList([['2000::', 3]], 'ipv6')

/** Whether an address is one of the public internet. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !never4.check(address, 'ipv4')
  return isIP(address) === 6 && public6.check(address, 'ipv6') && !never6.check(address, 'ipv6')
}

/** Where a webhook may go beside the public internet: networks, and single ports of named hosts. */
export interface Allowed {
  address(address: string): boolean
  hostPort(host: string, port: number): boolean
}

/** @param text networks (`10.1.0.0/16`) and `host:port`, parted by commas. @throws Error naming the entry that is neither */
export function allowedBy(text: string): Allowed {
  const networks = new BlockList()
  const hosts = new Set<string>()
  for (const entry of text.split(',').map((each) => each.trim().toLowerCase())) {
    if (entry === '') continue
    const [, address = '', prefix = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry) ?? []
    if (isIP(address) !== 0) networks.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6')
    else if (/^[a-z0-9.-]+:\d{1,5}$/.test(entry)) hosts.add(entry)
    else throw new Error(`expected a network such as 10.1.0.0/16 or host:port in WEBHOOK_ALLOW_HOSTS, got ${entry}`)
  }
  return {
    address: (address) => isIP(address) !== 0 && networks.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6'),
    hostPort: (host, port) => hosts.has(`${host}:${port}`),
  }
}
