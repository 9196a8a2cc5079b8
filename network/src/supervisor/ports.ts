import { createServer } from 'node:net'

/** A port and what it is wanted for. */
export interface WantedPort {
  readonly port: number
  readonly use: string
}

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })

/** Those of the wanted ports that somebody else holds. */
export async function takenPorts(host: string, wanted: readonly WantedPort[]): Promise<readonly WantedPort[]> {
  const free = await Promise.all(wanted.map(({ port }) => isFree(host, port)))
  return wanted.filter((_, index) => free[index] === false)
}

/** A base from which all the ports are free, at or after `from`, in steps that leave a whole system's ports apart. */
export async function freePortBase(host: string, from: number, wantedAt: (base: number) => readonly WantedPort[]): Promise<number> {
  const step = 100
  for (let base = from; base < 65_000; base += step) if ((await takenPorts(host, wantedAt(base))).length === 0) return base
  throw new Error(`expected a range of free ports on ${host} from ${from} up, got none`)
}
