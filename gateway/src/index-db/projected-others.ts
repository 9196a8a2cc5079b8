import type { DealingDocument, PartyDocument } from '@ip-rights-ledger/chaincode/domain'
import type { DocumentWrite } from './block-content.js'
import type { Rows } from './tables.js'
import { wordsOf } from './words.js'

type Written = Pick<DocumentWrite, 'updatedBlock' | 'updatedAt'>

export interface DealingRows {
  readonly dealing: Rows['dealings']
  readonly parties: readonly Rows['dealingParties'][]
  readonly rights: readonly Rows['dealingRights'][]
}

const partyIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : [])
const holdersIn = (value: unknown): readonly string[] =>
  ((value as { readonly holders?: readonly { readonly party: string }[] } | undefined)?.holders ?? []).map(({ party }) => party)

/** Who takes part in a dealing, by the terms that name them. */
function partiesOf({ terms = {}, proposer }: DealingDocument): readonly (readonly [role: string, party: string])[] {
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['proposer', partyIn(proposer?.onBehalfOf ?? proposer?.party)],
    ['pledgor', partyIn(terms['pledgor'])],
    ['debtor', partyIn(terms['debtor'])],
    ['against', partyIn(terms['against'])],
    ['pledgee', Array.isArray(terms['pledgees']) ? terms['pledgees'].flatMap(partyIn) : []],
    ['transferee', holdersIn(terms['to'])],
  ]
  return named.flatMap(([role, parties]) => [...new Set(parties)].map((party) => [role, party] as const))
}

export function dealingRows(kind: string, document: DealingDocument, { updatedBlock, updatedAt }: Written): DealingRows {
  const { id, status = '', terms = {}, rights = [] } = document
  const maturity = typeof terms['debtTermEnd'] === 'string' ? terms['debtTermEnd'] : ''
  const states = new Map(rights.map(({ ipRightId, state = '' }) => [ipRightId, state]))
  return {
    dealing: { kind, id, state: status, maturity, updatedBlock, updatedAt },
    parties: partiesOf(document).map(([role, party]) => ({ kind, dealing: id, role, party })),
    rights: [...states].map(([ipRightId, state]) => ({ kind, dealing: id, ipRightId, state })),
  }
}

export interface PartyRows {
  readonly party: Rows['parties']
  readonly text: Rows['texts']
}

export function partyRows(document: PartyDocument, { updatedBlock, updatedAt }: Written): PartyRows {
  const { id, name = '', nameEn = '', formerNames = [], identifier } = document
  const names = [name, nameEn, ...formerNames.map((former) => former.name)]
  const hashed = identifier === undefined || identifier.scheme === 'ID-HASH'
  return {
    party: { id, name, updatedBlock, updatedAt },
    text: { kind: 'party', id, words: wordsOf(hashed ? names : [...names, identifier.value]) },
  }
}
