import { Problem } from '../problems/problem.js'

/** Orderers refuse what is larger than twice this, whoever sends it and however often: it would be sent again without end. */
const mostBytes = 1024 * 1024

/** To be called before a transaction is kept to be sent. @throws Problem TRANSACTION_TOO_LARGE */
export function demandTransactionSize({ length }: Uint8Array): void {
  if (length <= mostBytes) return
  throw new Problem('TRANSACTION_TOO_LARGE', {
    detail: `expected a transaction of at most ${mostBytes} bytes, got ${length}: fewer acts at once, or acts on fewer rights, make a smaller one`,
  })
}
