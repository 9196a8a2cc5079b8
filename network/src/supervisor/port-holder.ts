import { readFileSync } from 'node:fs'
import { attempt, named, type NamedProcess, openFiles } from './open-files.js'

/** The process that listens on a port. */
export type PortHolder = NamedProcess

/** `st` of a socket that listens (Linux `include/net/tcp_states.h`). */
const listening = '0A'

/** Ports by the inode of the socket that listens on them (proc_net_tcp.rst: local address, state, inode are columns 2, 4, 10). */
function listeners(): ReadonlyMap<string, number> {
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    attempt(() => readFileSync(file, 'utf8'), '')
      .split('\n')
      .slice(1),
  )
  return new Map(
    lines
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === listening)
      .map(([, local = '', , , , , , , , inode = '']) => [inode, Number.parseInt(local.split(':').at(-1) ?? '', 16)]),
  )
}

/** Who listens on each port, as far as the system tells this user. */
export function portHolders(): ReadonlyMap<number, PortHolder> {
  const portOf = listeners()
  const held = openFiles().flatMap(({ pid, target }): readonly [number, PortHolder][] => {
    const port = portOf.get(/^socket:\[(\d+)\]$/.exec(target)?.[1] ?? '')
    return port === undefined ? [] : [[port, named(pid)]]
  })
  return new Map(held)
}
