import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Milliseconds a commit of one block's worth of rows takes, with and without a full fsync, on the disk the ledger lies on. */
export function fsyncCost(dir: string, commits = 200): Readonly<Record<'FULL' | 'NORMAL', number>> {
  const of = (synchronous: 'FULL' | 'NORMAL'): number => {
    const db = new DatabaseSync(join(dir, `fsync-${synchronous}.db`))
    db.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=${synchronous}; CREATE TABLE IF NOT EXISTS rows (block INTEGER, body BLOB)`)
    const insert = db.prepare('INSERT INTO rows VALUES (?, ?)')
    const body = new Uint8Array(8 * 1024)
    const started = performance.now()
    for (let block = 0; block < commits; block++) {
      db.exec('BEGIN')
      for (let row = 0; row < 10; row++) insert.run(block, body)
      db.exec('COMMIT')
    }
    const each = (performance.now() - started) / commits
    db.close()
    return Math.round(each * 100) / 100
  }
  return { FULL: of('FULL'), NORMAL: of('NORMAL') }
}
