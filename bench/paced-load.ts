import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Measured } from './load.js'

export interface PacedLoad {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Each in its turn. */
  readonly bodies: readonly string[]
  readonly perSecond: number
  readonly seconds: number
  /** Seconds before these, in which it goes on alike and nothing is counted: connections are opened, and the programs get up to speed. */
  readonly warmUpSeconds: number
}

export interface PacedMeasured extends Measured {
  readonly p99: number
}

/**
 * An open loop: a request when it is due, whether or not those before were answered. The time of each counts from when it was due, so that
 * what waits in the sender counts too. It has a thread to itself: who measures elsewhere is not to wait for what else this process does.
 */
export async function pacedLoad(load: PacedLoad): Promise<PacedMeasured> {
  const pacer = new Worker(new URL('./pacer.js', import.meta.url), { workerData: load })
  const [measured] = (await once(pacer, 'message')) as [PacedMeasured]
  await pacer.terminate()
  return measured
}
