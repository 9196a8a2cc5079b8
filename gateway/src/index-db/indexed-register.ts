import type { Dealing, RightType } from '@ip-rights-ledger/chaincode/domain'
import { awaitedOf, type Awaited } from './awaited-query.js'
import { holdingsOf, type HoldingsFound } from './holdings-query.js'
import { IndexedEvents } from './indexed-events.js'
import type { Page, Paging } from './index-query.js'
import { documentsShown, findDealings, findDocuments, type DealingsFilter, type DocumentsFilter } from './others-query.js'
import type { Indexed, RegisterIndex } from './register-index.js'
import { findRights, rightsShown, type RightsFilter } from './rights-query.js'

type Thing = Readonly<Record<string, unknown>>

export interface ThingsFound extends Page {
  readonly items: readonly Thing[]
}

/** Undefined while the index is not open. */
type Answer<T> = Promise<Indexed<T> | undefined>

/** Questions the chaincode cannot answer: they go through the whole register. Each is answered of one block. */
export class IndexedRegister {
  readonly #index: RegisterIndex
  readonly #rightTypes: readonly RightType[]
  readonly #dealings: readonly Dealing[]
  readonly #reader: string
  /** What happened, and what time brings. */
  readonly events: IndexedEvents

  /** @param reader MSP id of the member whose callers ask */
  constructor(
    index: RegisterIndex,
    tables: { readonly rightTypes: readonly RightType[]; readonly dealings: readonly Dealing[] },
    reader: string,
  ) {
    this.#index = index
    this.#rightTypes = tables.rightTypes
    this.#dealings = tables.dealings
    this.#reader = reader
    this.events = new IndexedEvents(index, tables.dealings, reader)
  }

  /** Last block taken in; -1 before the first. */
  get block(): number {
    return this.#index.block
  }

  /** Whether the index has the block, now or within so many milliseconds. */
  reaches(block: number, ms: number): Promise<boolean> {
    return this.#index.reaches(block, ms)
  }

  /** Reads every block anew while readers go on, and tells the hash of all rows then. @throws Error as RegisterIndex does */
  async rebuild(): Promise<{ readonly block: number; readonly contentHash: string | undefined }> {
    await this.#index.rebuild()
    return { block: this.block, contentHash: await this.#index.contentHash() }
  }

  /** @param now instant at which freezes are judged, and the rights are shown */
  rights(filter: RightsFilter, paging: Paging, now: string): Answer<ThingsFound> {
    return this.#index.read(async (trx, engine) => {
      const page = await findRights(trx, filter, paging, now, engine)
      return { ...page, items: await rightsShown(trx, page.ids, now, this.#rightTypes, this.#reader) }
    })
  }

  dealings(kind: string, filter: DealingsFilter, paging: Paging): Answer<ThingsFound> {
    return this.#index.read(async (trx) => {
      const page = await findDealings(trx, kind, filter, paging)
      return { ...page, items: await documentsShown(trx, kind, page.ids) }
    })
  }

  documents(kind: string, filter: DocumentsFilter, paging: Paging): Answer<ThingsFound> {
    return this.#index.read(async (trx, engine) => {
      const page = await findDocuments(trx, kind, filter, paging, engine)
      return { ...page, items: await documentsShown(trx, kind, page.ids) }
    })
  }

  holdings(party: string): Answer<HoldingsFound | undefined> {
    return this.#index.read((trx) => holdingsOf(trx, party))
  }

  /** @param today Beijing day on which consents must not have expired */
  awaited(party: string, today: string): Answer<readonly Awaited[]> {
    return this.#index.read((trx) => awaitedOf(trx, party, today, this.#dealings))
  }
}
