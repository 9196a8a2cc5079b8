import { completeTo, type CompletenessDocument, type PartyDocument } from '@ip-rights-ledger/chaincode/domain'
import type { Transaction } from 'kysely'
import { documentsOf } from './index-query.js'
import type { Schema } from './tables.js'

export interface RightHeld {
  readonly ipRightId: string
  readonly rightType: string
  readonly status: string
  readonly phase: string
  readonly holding: string
  readonly encumbered: boolean
  readonly frozenUntil?: string
  readonly registerCompleteTo?: string
}

/** All a party has: rights held alone and with others, applied for, ended, and the dealings it takes part in. */
export interface HoldingsFound {
  readonly party: PartyDocument
  readonly rights: readonly RightHeld[]
  readonly dealings: readonly { readonly kind: string; readonly id: string; readonly role: string; readonly state: string }[]
}

/** Undefined where the register knows no such party. */
export async function holdingsOf(trx: Transaction<Schema>, party: string): Promise<HoldingsFound | undefined> {
  const found = (await documentsOf<PartyDocument>(trx, ['party'], [party])).get(`party~${party}`)
  if (!found) return undefined
  const rights = await trx
    .selectFrom('holders')
    .innerJoin('rights', 'rights.id', 'holders.ipRightId')
    .select(['rights.id', 'rightType', 'registrar', 'status', 'phase', 'holding', 'encumbered', 'frozenUntil'])
    .where('holders.party', '=', party)
    .orderBy('rights.id')
    .execute()
  const dealings = await trx
    .selectFrom('dealingParties')
    .innerJoin('dealings', (join) =>
      join.onRef('dealings.id', '=', 'dealingParties.dealing').onRef('dealings.kind', '=', 'dealingParties.kind'),
    )
    .select(['dealings.kind', 'dealings.id', 'role', 'state'])
    .where('dealingParties.party', '=', party)
    .orderBy('dealings.kind')
    .orderBy('dealings.id')
    .orderBy('role')
    .execute()
  const registrars = [...new Set(rights.map(({ registrar }) => registrar))]
  const complete = await documentsOf<CompletenessDocument>(trx, ['completeness'], registrars)
  return {
    party: found.document,
    rights: rights.map(({ id, registrar, encumbered, frozenUntil, ...right }) => ({
      ipRightId: id,
      ...right,
      encumbered: encumbered === 1,
      ...(frozenUntil === '' ? {} : { frozenUntil }),
      ...completeTo({ type: right.rightType }, complete.get(`completeness~${registrar}`)?.document),
    })),
    dealings,
  }
}
