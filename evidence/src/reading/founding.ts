import type { PlacedTransaction } from './block.js'
import { keyParts } from './state-key.js'
import type { TransactionReading } from './transaction.js'

/** What `governance:found` makes, and only it: whoever changes one of them later stands under all members' policy. */
export const foundedKeys = ['members', 'rules~set', 'calendars', 'epoch'] as const

const writtenBy = ({ action }: TransactionReading, chaincode: string): readonly string[] =>
  (action?.writeSets.find(({ namespace }) => namespace === chaincode)?.writes ?? []).map(({ key }) => keyParts(key).join('~'))

/** Whether a transaction says who is a member and what rules hold: such a one matters to every right. */
export const governs = (transaction: TransactionReading, chaincode: string): boolean =>
  writtenBy(transaction, chaincode).some((key) => key !== 'epoch' && foundedKeys.some((each) => each === key))

/** The first valid transaction that governs; undefined where the register was not founded yet. */
export const foundingIn = (governing: readonly PlacedTransaction[]): PlacedTransaction | undefined =>
  governing.find(({ noted }) => noted === 0)

/** Whether it made all that a founding makes, out of nothing and by its own name. */
export function isWhole(founding: TransactionReading, chaincode: string): boolean {
  const written = writtenBy(founding, chaincode)
  const [called] = founding.action?.arguments ?? []
  const reads = founding.action?.writeSets.find(({ namespace }) => namespace === chaincode)?.reads ?? []
  const anew = reads.every(({ key, version }) => version === undefined || !foundedKeys.some((each) => each === keyParts(key).join('~')))
  return anew && Buffer.from(called ?? []).toString() === 'governance:found' && foundedKeys.every((key) => written.includes(key))
}
