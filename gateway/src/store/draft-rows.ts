import type { Kysely, Selectable, Updateable } from 'kysely'
import type { StoreSchema } from './tables.js'

/**
 * How far a draft has come: written down; its bytes given out to be signed; endorsed, so that the transaction is to be signed; signed, on
 * its way to the ledger; recorded; void, to be built again.
 */
export const draftStates = ['drafted', 'proposed', 'endorsed', 'signed', 'committed', 'failed'] as const
export type DraftState = (typeof draftStates)[number]

/** One command that its caller signs. */
export interface DraftTable {
  readonly id: string
  readonly user: string
  /** Under which the ledger knows it: no key is done twice. */
  readonly requestId: string
  readonly fingerprint: string
  readonly draftedAt: string
  /** The transaction as it is to be, sealed: it may hold what was filed in secret. */
  readonly sealed: string
  /** 64 hex. */
  readonly termsHash: string
  /** JSON array of users, all of whom must approve. */
  readonly approvers: string
  readonly state: DraftState
  /** What follows is of the bytes given out last. */
  readonly txId: string | null
  /** PEM of the certificate that they name. */
  readonly certificate: string | null
  readonly builtAt: string | null
  /** Sealed. */
  readonly proposal: string | null
  /** What the endorsers agreed on. */
  readonly reply: string | null
  /** Sealed; with the caller's signature from when it is given until the end is known. */
  readonly transaction: string | null
  /** JSON of the answer or the problem. */
  readonly end: string | null
}

export interface DraftApprovalTable {
  readonly draft: string
  readonly user: string
  readonly approvedAt: string
}

export interface DraftTables {
  draft: DraftTable
  draftApproval: DraftApprovalTable
}

export type DraftRow = Readonly<Selectable<DraftTable>>
export type DraftApproval = Readonly<Pick<DraftApprovalTable, 'user' | 'approvedAt'>>

export class DraftRows {
  readonly #db: Kysely<StoreSchema>

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db
  }

  /** False where this request was answered already: the first draft stands. */
  async add(row: DraftRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('draft')
      .values(row)
      .onConflict((conflict) => conflict.column('requestId').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }

  ofRequest(requestId: string): Promise<DraftRow | undefined> {
    return this.#db.selectFrom('draft').selectAll().where('requestId', '=', requestId).executeTakeFirst()
  }

  find(id: string): Promise<DraftRow | undefined> {
    return this.#db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst()
  }

  /** Those of one caller that are not recorded yet. */
  async unrecorded(user: string): Promise<number> {
    const counted = await this.#db
      .selectFrom('draft')
      .select((count) => count.fn.countAll<number | string>().as('n'))
      .where('user', '=', user)
      .where('state', '!=', 'committed')
      .executeTakeFirst()
    return Number(counted?.n ?? 0)
  }

  /**
   * Forgets those recorded, and those that nobody took further; what is on its way stays.
   * @param before instants before which the bytes of a recorded one were built, and before which the last step of another was taken
   */
  async prune(before: { readonly recorded: string; readonly left: string }): Promise<void> {
    await this.#db
      .deleteFrom('draft')
      .where((is) =>
        is.or([
          is.and([is('state', '=', 'committed'), is('builtAt', '<', before.recorded)]),
          is.and([is('state', 'not in', ['committed', 'signed']), is(is.fn.coalesce('builtAt', 'draftedAt'), '<', before.left)]),
        ]),
      )
      .execute()
    await this.#db.deleteFrom('draftApproval').where('draft', 'not in', this.#db.selectFrom('draft').select('id')).execute()
  }

  /** On their way, their end not known here. */
  signed(): Promise<readonly DraftRow[]> {
    return this.#db.selectFrom('draft').selectAll().where('state', '=', 'signed').orderBy('id').execute()
  }

  /** Those of earlier versions: what is sealed starts with its version. */
  withTransactionInTheOpen(): Promise<readonly DraftRow[]> {
    return this.#db.selectFrom('draft').selectAll().where('transaction', 'is not', null).where('transaction', 'not like', 'v1.%').execute()
  }

  /** Takes a draft a step further, unless it has moved on since it was read as `from`; answers whether it did. */
  async move({ id, state, txId }: DraftRow, to: Updateable<DraftTable>): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('draft')
      .set(to)
      .where('id', '=', id)
      .where('state', '=', state)
      .where('txId', txId === null ? 'is' : '=', txId)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  /** Said once by each: a second word changes nothing. */
  async approve(draft: string, user: string, approvedAt: string): Promise<void> {
    await this.#db
      .insertInto('draftApproval')
      .values({ draft, user, approvedAt })
      .onConflict((conflict) => conflict.columns(['draft', 'user']).doNothing())
      .execute()
  }

  approvals(draft: string): Promise<readonly DraftApproval[]> {
    return this.#db
      .selectFrom('draftApproval')
      .select(['user', 'approvedAt'])
      .where('draft', '=', draft)
      .orderBy('approvedAt')
      .orderBy('user')
      .execute()
  }
}
