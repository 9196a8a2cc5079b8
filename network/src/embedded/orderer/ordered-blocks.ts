import type { DatabaseSync } from 'node:sqlite'
import { openDurable } from '../store/ledger-database.js'
import { asBuffer } from '../wire/bytes.js'

/** Committed blocks kept here as well, so that the orderers' chain has an end even where the ledger is empty behind it. */
const keptBehind = 8

/**
 * The orderers' own record of the chain: a block is durable here before any peer sees it, so what was ordered survives a crash that comes
 * before the commit (`orderer/common/multichannel/blockwriter.go`).
 */
export class OrderedBlocks {
  readonly #database: DatabaseSync

  constructor(file: string) {
    this.#database = openDurable(file, 'CREATE TABLE IF NOT EXISTS ordered (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
  }

  get height(): number {
    return (this.#database.prepare('SELECT coalesce(max(number) + 1, 0) AS height FROM ordered').get() as { height: number }).height
  }

  block(number: number): Buffer | undefined {
    const row = this.#database.prepare('SELECT bytes FROM ordered WHERE number = ?').get(number) as { bytes: Uint8Array } | undefined
    return row && asBuffer(row.bytes)
  }

  /** @param committedHeight blocks well below it are dropped: the ledger holds them */
  append(number: number, bytes: Uint8Array, committedHeight: number): void {
    this.#database.prepare('INSERT INTO ordered (number, bytes) VALUES (?, ?)').run(number, bytes)
    if (number % keptBehind === 0) this.#database.prepare('DELETE FROM ordered WHERE number < ?').run(committedHeight - keptBehind)
  }

  close(): void {
    this.#database.close()
  }
}
