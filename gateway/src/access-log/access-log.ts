import { createHash } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { accessesAfter, lastAccess, putAccess, type AccessLogRow } from '../store/access-log-rows.js'
import type { Store } from '../store/store.js'

/** One answer that showed what is not public. */
export interface Access {
  /** RFC 3339. */
  readonly at: string
  readonly user: string
  readonly role?: string
  readonly party?: string
  readonly method: string
  /** Pattern of the route, and the values of its parameters. */
  readonly route: string
  readonly parameters: Readonly<Record<string, string>>
  /** Ids of the rights of which it was shown, where the route alone does not say so. */
  readonly rights?: readonly string[]
  readonly requestId: string
}

/** An access as it stands in the log: its hash is over all of it, the hash before it included. */
export interface LoggedAccess extends Access {
  readonly sequence: number
  /** 64 zeros for the first. */
  readonly previousHash: string
  readonly hash: string
}

/** What a look at the whole log found; `broken` says where it first does not hold. */
export interface AccessLogVerdict {
  readonly entries: number
  /** Hash of the last entry: whoever noted it elsewhere sees whether entries were cut off since. */
  readonly head: string
  readonly broken?: { readonly sequence: number; readonly reason: string }
}

const zeros = '0'.repeat(64)
const page = 500
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Who read which non-public data, in an order that cannot be changed afterwards without showing. */
export class AccessLog {
  readonly #store: Store
  #tail: Promise<unknown> = Promise.resolve()

  constructor(store: Store) {
    this.#store = store
  }

  /** One at a time, since each entry bears the hash of the one before. @throws Error where it cannot be written: nothing may be shown then */
  append(access: Access): Promise<LoggedAccess> {
    const mine = this.#tail.then(async () => {
      const last = await lastAccess(this.#store.db)
      const chained = { ...access, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? zeros }
      const entry = canonical(chained)
      const hash = sha256(entry)
      await putAccess(this.#store.db, { sequence: chained.sequence, entry, hash })
      return { ...chained, hash }
    })
    this.#tail = mine.catch(() => undefined)
    return mine
  }

  async after(sequence: number, limit: number): Promise<readonly LoggedAccess[]> {
    const rows = await accessesAfter(this.#store.db, sequence, Math.min(limit, page))
    return rows.map(({ entry, hash }) => ({ ...(JSON.parse(entry) as Omit<LoggedAccess, 'hash'>), hash }))
  }

  async verdict(): Promise<AccessLogVerdict> {
    let [entries, head] = [0, zeros]
    for (;;) {
      const rows = await accessesAfter(this.#store.db, entries, page)
      for (const row of rows) {
        const reason = fault(row, entries + 1, head)
        if (reason !== undefined) return { entries, head, broken: { sequence: entries + 1, reason } }
        ;[entries, head] = [row.sequence, row.hash]
      }
      if (rows.length < page) return { entries, head }
    }
  }
}

function fault({ sequence, entry, hash }: AccessLogRow, expected: number, head: string): string | undefined {
  if (sequence !== expected) return `expected entry ${expected}, got ${sequence}: entries were taken out`
  if (sha256(entry) !== hash) return 'expected the entry to have its hash, got another: it was changed'
  const { previousHash, sequence: stated } = JSON.parse(entry) as LoggedAccess
  if (stated !== sequence) return `expected the entry to bear number ${sequence}, got ${stated}: entries were put elsewhere`
  if (previousHash !== head) return 'expected the hash of the entry before, got another: that entry was changed or put in'
  return undefined
}
