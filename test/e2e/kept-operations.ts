import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { MemberName } from '@ip-rights-ledger/network/topology'

/** A write as a gateway keeps it, in the order in which they came. */
export interface KeptOperation {
  readonly state: string
  readonly txId: string
  readonly signed: string
  readonly request: string
}

/** What a gateway that keeps its store in a file has of its writes, read beside it, whether it lives or not. */
export function keptOperations(dataDir: string, member: MemberName): readonly KeptOperation[] {
  const db = new DatabaseSync(join(dataDir, 'store', `${member}.db`), { readOnly: true })
  try {
    return db.prepare(`select state, "txId", signed, request from operations order by id`).all() as never
  } finally {
    db.close()
  }
}
