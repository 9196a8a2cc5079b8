import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

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

/** Times of an open loop, in milliseconds. */
export interface PacedMeasured {
  /** From when it was sent to the whole answer. */
  readonly answered: Shares
  /** From when it was due: what waited in the sender, on the same cores as all that it measures, counts too. */
  readonly due: Shares
  readonly perSecond: number
  readonly errors: number
}

export interface Shares {
  readonly p50: number
  readonly p99: number
}

/**
 * An open loop: a request when it is due, whether or not those before were answered, so that a slow answer keeps none of the others back. It has
 * a thread to itself: who measures elsewhere is not to wait for what else this process does.
 */
export async function pacedLoad(load: PacedLoad): Promise<PacedMeasured> {
  const pacer = new Worker(new URL('./pacer.js', import.meta.url), { workerData: load })
  const [measured] = (await once(pacer, 'message')) as [PacedMeasured]
  await pacer.terminate()
  return measured
}
