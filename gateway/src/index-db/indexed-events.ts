import type { Dealing } from '@ip-rights-ledger/chaincode/domain'
import { alertsDue, type Alert, type AlertsAsked } from './alerts-query.js'
import { eventsAfter, lastPlace, toldAfter, type EventPlace, type EventsAsked, type EventsFound, type ToldEvent } from './events-query.js'
import type { Indexed, RegisterIndex } from './register-index.js'
import { rightsNamed } from './rights-named.js'

/** Undefined while the index is not open. */
type Answer<T> = Promise<Indexed<T> | undefined>

/** What happened on the register and what time brings, for those who ask and those who are told. */
export class IndexedEvents {
  readonly #index: RegisterIndex
  readonly #dealings: readonly Dealing[]
  readonly #reader: string

  /** @param reader MSP id of the member whose callers ask */
  constructor(index: RegisterIndex, dealings: readonly Dealing[], reader: string) {
    this.#index = index
    this.#dealings = dealings
    this.#reader = reader
  }

  /** Last block taken in; -1 before the first. */
  get block(): number {
    return this.#index.block
  }

  /** Whether the index has the block, now or within so many milliseconds. */
  reaches(block: number, ms: number): boolean | Promise<boolean> {
    return this.#index.reaches(block, ms)
  }

  page(asked: EventsAsked): Answer<EventsFound> {
    return this.#index.read((trx) => eventsAfter(trx, asked, this.#dealings))
  }

  /** Events with whom they concern. */
  told(asked: EventsAsked): Answer<readonly ToldEvent[]> {
    return this.#index.read((trx) => toldAfter(trx, asked, this.#dealings))
  }

  /** Place of the last event there is. */
  lastPlace(): Answer<EventPlace | undefined> {
    return this.#index.read(lastPlace)
  }

  alerts(asked: Omit<AlertsAsked, 'reader'>): Answer<readonly Alert[]> {
    return this.#index.read((trx) => alertsDue(trx, { ...asked, reader: this.#reader }))
  }

  /** Ids of the rights that ids or printed numbers name, in their place; undefined where there is none. */
  rightsNamed(names: readonly string[]): Answer<readonly (string | undefined)[]> {
    return this.#index.read((trx) => rightsNamed(trx, names))
  }
}
