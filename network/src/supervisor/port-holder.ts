import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/** The process that listens on a port. */
export interface PortHolder {
  readonly pid: number
  /** Name of its program. */
  readonly program: string
}

/** `st` of a socket that listens (Linux `include/net/tcp_states.h`). */
const listening = '0A'

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

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

const programOf = (pid: number): string => basename(attempt(() => readlinkSync(`/proc/${pid}/exe`), '').replace(/ \(deleted\)$/, ''))

/** Who listens on each port, as far as the system tells this user: Linux alone does, and of others' processes only to root. */
export function portHolders(): ReadonlyMap<number, PortHolder> {
  const portOf = listeners()
  const pids = attempt(() => readdirSync('/proc'), []).filter((name) => /^\d+$/.test(name))
  const held = pids.flatMap((name) => {
    const folder = `/proc/${name}/fd`
    const sockets = attempt(() => readdirSync(folder), []).map((file) => attempt(() => readlinkSync(`${folder}/${file}`), ''))
    const ports = sockets.map((socket) => portOf.get(/^socket:\[(\d+)\]$/.exec(socket)?.[1] ?? '')).filter((port) => port !== undefined)
    return ports.map((port): [number, PortHolder] => [port, { pid: Number(name), program: programOf(Number(name)) }])
  })
  return new Map(held)
}
