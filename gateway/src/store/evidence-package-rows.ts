import type { Kysely } from 'kysely'
import type { StoreSchema } from './tables.js'

/** A package that was asked for. `notProved` and `problem` are JSON; `''` where there is none. */
export interface EvidencePackageRow {
  readonly id: string
  readonly requestId: string
  readonly fingerprint: string
  readonly user: string
  readonly subjectKind: 'right' | 'transaction'
  readonly subjectId: string
  readonly askedAt: string
  readonly endedAt: string
  readonly state: 'assembling' | 'ready' | 'failed'
  readonly notProved: string
  readonly problem: string
}

export interface EvidencePackagesTable {
  readonly evidencePackages: EvidencePackageRow & { readonly content: string }
}

type Db = Kysely<StoreSchema>

const withoutContent = [
  'id',
  'requestId',
  'fingerprint',
  'user',
  'subjectKind',
  'subjectId',
  'askedAt',
  'endedAt',
  'state',
  'notProved',
  'problem',
] as const

/** False where one of this request is there already; it is left as it is. */
export async function insertPackage(db: Db, row: EvidencePackageRow): Promise<boolean> {
  const done = await db
    .insertInto('evidencePackages')
    .values({ ...row, content: '' })
    .onConflict((conflict) => conflict.column('requestId').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const packageOf = (db: Db, name: 'id' | 'requestId', value: string): Promise<EvidencePackageRow | undefined> =>
  db.selectFrom('evidencePackages').select(withoutContent).where(name, '=', value).executeTakeFirst()

export const packagesBegun = (db: Db): Promise<EvidencePackageRow[]> =>
  db.selectFrom('evidencePackages').select(withoutContent).where('state', '=', 'assembling').orderBy('id').execute()

export const packageContent = async (db: Db, id: string): Promise<string | undefined> =>
  (await db.selectFrom('evidencePackages').select('content').where('id', '=', id).executeTakeFirst())?.content

type Ended = Pick<EvidencePackageRow, 'state' | 'endedAt'> &
  Partial<Pick<EvidencePackageRow, 'notProved' | 'problem'>> & { readonly content?: string }

export async function endPackage(db: Db, id: string, ended: Ended): Promise<void> {
  await db.updateTable('evidencePackages').set(ended).where('id', '=', id).execute()
}

/** Forgets those that ended before the instant. */
export async function prunePackages(db: Db, before: string): Promise<void> {
  await db.deleteFrom('evidencePackages').where('state', '!=', 'assembling').where('endedAt', '<', before).execute()
}
