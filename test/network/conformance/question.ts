import type { AskedNetwork } from './asked-network.js'

/** Whatever JSON holds. */
export type Observed = string | number | boolean | null | readonly Observed[] | { readonly [key: string]: Observed }

/** One question to a network at the wire; its answer must not depend on which other questions were asked. */
export interface Question {
  readonly name: string
  readonly ask: (network: AskedNetwork) => Promise<unknown>
}
