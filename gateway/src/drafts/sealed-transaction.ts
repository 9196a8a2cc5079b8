import type { DraftRow, DraftRows } from '../store/draft-rows.js'
import type { Sealing } from '../store/sealing.js'
import type { Ledger } from '../ledger/ledger.js'
import type { OfflineSigning } from '../ledger/offline-signing.js'

const place = (id: string): string => `drafts/${id}/transaction`

/** Whoever has the signed bytes can have them ordered. */
export const sealedTransaction = (sealing: Sealing, id: string, transaction: Uint8Array): string =>
  sealing.seal(Buffer.from(transaction).toString('base64'), place(id))

export function openedTransaction(sealing: Sealing, { id, transaction }: Pick<DraftRow, 'id' | 'transaction'>): Uint8Array {
  if (transaction === null) throw new Error(`expected a transaction of draft ${id}, got none`)
  return Buffer.from(sealing.open(transaction, place(id)), 'base64')
}

/** What is kept of a transaction that has its end: the bytes against which a repeated signature is checked, without one. */
export const withoutSignature = (offline: OfflineSigning, transaction: Uint8Array): Uint8Array =>
  offline.signed(transaction, new Uint8Array())

/** Seals what earlier versions wrote down in the open; of those that ended the signature goes. */
export async function sealTransactionsInTheOpen(rows: DraftRows, sealing: Sealing, ledger: Pick<Ledger, 'offline'>): Promise<void> {
  for (const row of await rows.withTransactionInTheOpen()) {
    const whole = Buffer.from(row.transaction ?? '', 'base64')
    const kept = row.end === null ? whole : withoutSignature(ledger.offline, whole)
    await rows.move(row, { transaction: sealedTransaction(sealing, row.id, kept) })
  }
}
