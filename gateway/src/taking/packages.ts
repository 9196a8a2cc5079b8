import type { FastifyBaseLogger } from 'fastify'
import type { EvidencePackage, Subject } from '@ip-rights-ledger/evidence'
import { uuidv7 } from 'uuidv7'
import { Problem } from '../problems/problem.js'
import {
  endPackage,
  insertPackage,
  packageContent,
  packageOf,
  packagesBegun,
  prunePackages,
  type EvidencePackageRow,
} from '../store/evidence-package-rows.js'
import type { Store } from '../store/store.js'
import { keptProblem } from '../writes/kept-problem.js'
import { Places } from '../writes/places.js'

/** A package as a caller asks for it. */
export type AskedPackage = Pick<EvidencePackageRow, 'requestId' | 'fingerprint' | 'user'> & { readonly subject: Subject }

export interface PackagesParts {
  readonly store: Store
  readonly log: Pick<FastifyBaseLogger, 'error'>
  /** Assembles one for a user. @throws Problem, LedgerFailure */
  readonly take: (user: string, subject: Subject) => Promise<EvidencePackage>
  /** Hours for which one is kept after it was assembled; it can always be taken anew. */
  readonly keptHours: number
}

const hour = 3_600_000
/** Each holds the whole chain while it is assembled. */
const assembledAtOnce = 2

/** Packages that were asked for, in the store: few are assembled at a time, in their order, and one that a process did not finish is assembled by the next. */
export class Packages {
  readonly #parts: PackagesParts
  readonly #assembling = new Map<string, Promise<void>>()
  readonly #places = new Places(assembledAtOnce)
  #stopped = false

  constructor(parts: PackagesParts) {
    this.#parts = parts
  }

  /** @throws Problem REQUEST_KEY_REUSED for another request under the same key */
  async ask({ subject, ...asked }: AskedPackage): Promise<{ readonly row: EvidencePackageRow; readonly replayed: boolean }> {
    const { db } = this.#parts.store
    await prunePackages(db, new Date(Date.now() - this.#parts.keptHours * hour).toISOString())
    const place = { subjectKind: subject.kind, subjectId: subject.id, askedAt: new Date().toISOString(), endedAt: '' }
    const row: EvidencePackageRow = { ...asked, ...place, id: uuidv7(), state: 'assembling', notProved: '', problem: '' }
    if (await insertPackage(db, row)) {
      this.#begin(row)
      return { row, replayed: false }
    }
    const earlier = await packageOf(db, 'requestId', asked.requestId)
    if (!earlier) throw new Error(`expected a package of request ${asked.requestId}, got none`)
    if (earlier.fingerprint === asked.fingerprint) return { row: earlier, replayed: true }
    throw new Problem('REQUEST_KEY_REUSED', {
      target: 'Idempotency-Key',
      detail: 'expected the same method, path and body as first sent with this key',
    })
  }

  /** Undefined where there is none of that id, or another caller asked for it. */
  async find(id: string, user: string): Promise<EvidencePackageRow | undefined> {
    const row = await packageOf(this.#parts.store.db, 'id', id)
    return row?.user === user ? row : undefined
  }

  /** The package as JSON text. */
  content(id: string): Promise<string | undefined> {
    return packageContent(this.#parts.store.db, id)
  }

  /** Goes on with what an earlier process had begun. */
  async start(): Promise<void> {
    for (const row of await packagesBegun(this.#parts.store.db)) this.#begin(row)
  }

  /** Waits for those under way; the next process assembles those whose turn has not come. */
  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#assembling.values())
  }

  #begin(row: EvidencePackageRow): void {
    const done = this.#places
      .run(async () => (this.#stopped ? undefined : this.#assemble(row)))
      .catch((error: unknown) => this.#parts.log.error({ err: error, id: row.id }, 'an evidence package was left'))
      .finally(() => this.#assembling.delete(row.id))
    this.#assembling.set(row.id, done)
  }

  async #assemble({ id, user, subjectKind, subjectId }: EvidencePackageRow): Promise<void> {
    const { store, take } = this.#parts
    const endedAt = () => new Date().toISOString()
    let taken: EvidencePackage
    try {
      taken = await take(user, { kind: subjectKind, id: subjectId })
    } catch (error) {
      return endPackage(store.db, id, { state: 'failed', endedAt: endedAt(), problem: JSON.stringify(keptProblem(error)) })
    }
    const content = { content: JSON.stringify(taken), notProved: JSON.stringify(taken.notProved) }
    await endPackage(store.db, id, { state: 'ready', endedAt: endedAt(), ...content })
  }
}
