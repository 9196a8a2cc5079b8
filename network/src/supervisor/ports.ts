import { createServer } from 'node:net'
import { type PortHolder, portHolders } from './port-holder.js'

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

/** A wanted port that is taken; `holder` where the system tells. */
export interface TakenPort extends WantedPort {
  readonly holder?: PortHolder
}

/** Those of the wanted ports that somebody else holds. */
export async function takenPorts(host: string, wanted: readonly WantedPort[]): Promise<readonly TakenPort[]> {
  const free = await Promise.all(wanted.map(({ port }) => isFree(host, port)))
  const taken = wanted.filter((_, index) => free[index] === false)
  if (taken.length === 0) return []
  const holders = portHolders()
  return taken.map((each) => {
    const holder = holders.get(each.port)
    return holder === undefined ? each : { ...each, holder }
  })
}

/** `8080 (gateway of bank, held by process 12, node)` */
export const describedPort = ({ port, use, holder }: TakenPort): string =>
  `${port} (${use}${holder === undefined ? '' : `, held by process ${holder.pid}, ${holder.program}`})`

/** A base from which all the ports are free, at or after `from`, in steps that leave a whole system's ports apart. */
export async function freePortBase(host: string, from: number, wantedAt: (base: number) => readonly WantedPort[]): Promise<number> {
  const step = 100
  for (let base = from; base < 65_000; base += step) if ((await takenPorts(host, wantedAt(base))).length === 0) return base
  throw new Error(`expected a range of free ports on ${host} from ${from} up, got none`)
}
