import type { Kysely, Selectable } from 'kysely'
import type { StoreSchema } from './tables.js'

/** A caller's own key that the member's CA has certified. */
export interface EnrolmentTable {
  /** UUID v7: a later enrolment has a greater one. */
  readonly id: string
  readonly user: string
  readonly requestId: string
  /** Hash of the request that was answered with it. */
  readonly fingerprint: string
  /** 64 hex, SHA-256 of the certificate's DER. */
  readonly certificateDigest: string
  /** PEM, as `chain`, the CA's certificates. */
  readonly certificate: string
  readonly chain: string
  readonly notAfter: string
  readonly enrolledAt: string
}

export interface EnrolmentTables {
  enrolment: EnrolmentTable
}

export type EnrolmentRow = Readonly<Selectable<EnrolmentTable>>

/** What callers' keys were certified; nothing of it is changed or taken away. */
export class EnrolmentRows {
  readonly #db: Kysely<StoreSchema>

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db
  }

  /** False where this request was answered already: the first answer stands. */
  async add(row: EnrolmentRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('enrolment')
      .values(row)
      .onConflict((conflict) => conflict.column('requestId').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }

  ofRequest(requestId: string): Promise<EnrolmentRow | undefined> {
    return this.#db.selectFrom('enrolment').selectAll().where('requestId', '=', requestId).executeTakeFirst()
  }

  /** Latest first. */
  ofUser(user: string): Promise<readonly EnrolmentRow[]> {
    return this.#db.selectFrom('enrolment').selectAll().where('user', '=', user).orderBy('id', 'desc').execute()
  }
}
