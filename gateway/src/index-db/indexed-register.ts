import {
  answerPledgeChecks,
  answerStatuses,
  epochSeconds,
  pledgeCheckReads,
  pledgeChecksUntil,
  statusReads,
  type Context,
  type Dealing,
  type PledgeChecks,
  type Refusal,
  type RightStatuses,
  type RightType,
} from '@ip-rights-ledger/chaincode/domain'
import { awaitedOf, type Awaited } from './awaited-query.js'
import { expandedOf, relations, type Expanded, type Related } from './expansions.js'
import { holdingsOf, type HoldingsFound } from './holdings-query.js'
import { IndexedEvents } from './indexed-events.js'
import type { IndexContent } from './index-db.js'
import type { Page, Paging } from './index-query.js'
import { documentsShown, findDealings, findDocuments, type DealingsFilter, type DocumentsFilter } from './others-query.js'
import type { Indexed, RegisterIndex } from './register-index.js'
import { KeptAnswers } from './kept-answers.js'
import { findRights, type RightsFilter } from './rights-query.js'
import { rightReads, rightShown, type RightShown, type Viewer } from './rights-shown.js'
import { documentFound, historyFound, rightFound, type HistoryFound } from './single-things.js'

type Thing = Readonly<Record<string, unknown>>

export interface ThingsFound extends Page {
  readonly items: readonly Thing[]
  readonly expanded: Expanded
}

/** Something, and the things it is related to as far as they were asked for. */
export interface Found<T> {
  readonly thing: T
  readonly expanded: Expanded
}

/** Undefined while the index is not open. */
type Answer<T> = Promise<Indexed<T> | undefined>

/** Things related to those of a kind, by the names under which they can be asked for. */
export function relatedTo(kind: string, isDealing: boolean): Related {
  if (isDealing) return relations.dealing
  return Object.hasOwn(relations, kind) ? relations[kind as keyof typeof relations] : {}
}

/** Questions to the register as the index has it, each answered of one block. */
export class IndexedRegister {
  readonly #index: RegisterIndex
  readonly #rightTypes: readonly RightType[]
  readonly #dealings: readonly Dealing[]
  readonly #reader: string
  readonly #pledgeChecks = new KeptAnswers<PledgeChecks | Refusal>()
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
  reaches(block: number, ms: number): boolean | Promise<boolean> {
    return this.#index.reaches(block, ms)
  }

  /** Whether it stands still at a block while it is read anew by request. */
  get isReadAnew(): boolean {
    return this.#index.isReadAnew
  }

  /** How often the index was found damaged and read anew. */
  get damages(): number {
    return this.#index.damages
  }

  /** Reads every block anew while readers go on, and tells the hash of all rows then. @throws Error as RegisterIndex does */
  async rebuild(): Promise<IndexContent> {
    await this.#index.rebuild()
    const content = await this.#index.content()
    if (!content) throw new Error('expected the index to be open once it is read anew, got one that is damaged or stops')
    return content
  }

  /**
   * @param now instant at which freezes are judged, and the rights are shown
   * @param expand names of `relatedTo`
   */
  rights(filter: RightsFilter, paging: Paging, now: string, expand: readonly string[] = []): Answer<ThingsFound> {
    const viewer = this.#viewer(now)
    return this.#index.read(async (trx, engine) => {
      const page = await findRights(trx, filter, paging, now, engine)
      const docs = await this.#index.docs.read(trx, (known) => rightReads(page.ids, known))
      const items = page.ids.map((id) => rightShown(id, docs, viewer)).filter((right) => right !== undefined)
      return { ...page, items, expanded: await expandedOf(trx, this.#index.docs, items, relations.right, expand, viewer) }
    })
  }

  dealings(kind: string, filter: DealingsFilter, paging: Paging, now: string, expand: readonly string[] = []): Answer<ThingsFound> {
    return this.#index.read(async (trx) => {
      const page = await findDealings(trx, kind, filter, paging)
      const items = await documentsShown(trx, kind, page.ids)
      return { ...page, items, expanded: await expandedOf(trx, this.#index.docs, items, relations.dealing, expand, this.#viewer(now)) }
    })
  }

  documents(kind: string, filter: DocumentsFilter, paging: Paging, now: string, expand: readonly string[] = []): Answer<ThingsFound> {
    return this.#index.read(async (trx, engine) => {
      const page = await findDocuments(trx, kind, filter, paging, engine)
      const items = await documentsShown(trx, kind, page.ids)
      return { ...page, items, expanded: await expandedOf(trx, this.#index.docs, items, relatedTo(kind, false), expand, this.#viewer(now)) }
    })
  }

  /** A right by its id or any printed number. */
  right(name: string, now: string, expand: readonly string[] = []): Answer<Found<RightShown> | undefined> {
    const viewer = this.#viewer(now)
    return this.#index.read(async (trx) => {
      const thing = await rightFound(trx, this.#index.docs, name, viewer)
      return thing && { thing, expanded: await expandedOf(trx, this.#index.docs, [thing], relations.right, expand, viewer) }
    })
  }

  /** All that happened to a right, by its id or any printed number. */
  history(name: string): Answer<HistoryFound | undefined> {
    return this.#index.read((trx) => historyFound(trx, this.#index.docs, name))
  }

  /** One thing that is no right; a dealing with the consents given to it. */
  document(kind: string, id: string, isDealing: boolean, now: string, expand: readonly string[] = []): Answer<Found<Thing> | undefined> {
    return this.#index.read(async (trx) => {
      const thing = await documentFound(trx, kind, id, isDealing)
      const related = relatedTo(kind, isDealing)
      return thing && { thing, expanded: await expandedOf(trx, this.#index.docs, [thing], related, expand, this.#viewer(now)) }
    })
  }

  /** Whether rights can be taken in pledge, judged as the chaincode judges it. */
  pledgeChecks(ask: Thing, context: Context): Answer<PledgeChecks | Refusal> {
    const question = JSON.stringify([ask, context.actor])
    const now = Date.parse(context.now)
    return this.#index.judge({
      needed: (known) => pledgeCheckReads(ask, known, context),
      judging: (docs) => answerPledgeChecks(docs, ask, context),
      known: {
        find: () => this.#pledgeChecks.find(question, now),
        keep: (answer, { docs, stands }) =>
          this.#pledgeChecks.keep(question, {
            answer,
            stands,
            from: now,
            until: epochSeconds(pledgeChecksUntil(docs, ask, context.now)) * 1000,
          }),
      },
    })
  }

  /** Where rights stand, as the chaincode says it. */
  statuses(ask: Thing, context: Context): Answer<RightStatuses | Refusal> {
    return this.#index.judge({ needed: (known) => statusReads(ask, known), judging: (docs) => answerStatuses(docs, ask, context) })
  }

  /** Bytes of the block with the channel's configuration in force. */
  configuration(): Answer<Uint8Array | undefined> {
    return this.#index.read(async (trx) => {
      const row = await trx.selectFrom('checkpoint').select('config').executeTakeFirst()
      return row && Buffer.from(row.config, 'base64')
    })
  }

  holdings(party: string): Answer<HoldingsFound | undefined> {
    return this.#index.read((trx) => holdingsOf(trx, party))
  }

  /** @param today Beijing day on which consents must not have expired */
  awaited(party: string, today: string): Answer<readonly Awaited[]> {
    return this.#index.read((trx) => awaitedOf(trx, party, today, this.#dealings))
  }

  #viewer(now: string): Viewer {
    return { now, reader: this.#reader, types: this.#rightTypes }
  }
}
