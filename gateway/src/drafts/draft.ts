import type { Invocation } from '../ledger/ledger.js'
import type { End } from '../writes/operation.js'
import type { Sealing } from '../store/sealing.js'
import type { DraftRow, DraftState } from '../store/draft-rows.js'
import type { DraftTerms } from './draft-terms.js'

/** How long bytes that were given out may be signed and sent: peers accept a transaction's time for so long. */
export const windowMs = 60_000

/** What a draft is to become, and how its caller named it. */
export interface Drafted {
  /** Path of the command as a client would POST to it. */
  readonly path: string
  readonly invocation: Invocation
  /** Ids of what it changes. */
  readonly subjects: readonly string[]
}

/** A draft as it is worked with. */
export interface Draft extends Drafted {
  readonly row: DraftRow
  readonly state: DraftState
  readonly approvers: readonly string[]
  readonly end: End | undefined
}

const place = (id: string, what: string): string => `drafts/${id}/${what}`

export function sealedDraft(sealing: Sealing, id: string, { path, invocation, subjects }: Drafted): string {
  return sealing.seal(JSON.stringify({ path, invocation, subjects }), place(id, 'command'))
}

export function openedDraft(sealing: Sealing, row: DraftRow): Draft {
  const drafted = JSON.parse(sealing.open(row.sealed, place(row.id, 'command'))) as Drafted
  const end = row.end === null ? undefined : (JSON.parse(row.end) as End)
  return { ...drafted, row, state: row.state, approvers: JSON.parse(row.approvers) as string[], end }
}

/** A proposal holds what is sent in secret. */
export const sealedProposal = (sealing: Sealing, id: string, proposal: Uint8Array): string =>
  sealing.seal(Buffer.from(proposal).toString('base64'), place(id, 'proposal'))

export function openedProposal(sealing: Sealing, { id, proposal }: DraftRow): Uint8Array {
  if (proposal === null) throw new Error(`expected a proposal of draft ${id}, got none`)
  return Buffer.from(sealing.open(proposal, place(id, 'proposal')), 'base64')
}

/** What the bytes of an invocation will say, as the terms name it. */
export function termsOf(network: { readonly channel: string; readonly chaincode: string }, invocation: Invocation): DraftTerms {
  const { contract, name, argument, transient } = invocation
  const command = JSON.parse(transient?.['command'] ?? argument) as DraftTerms['command']
  return { channel: network.channel, chaincode: network.chaincode, transaction: `${contract}:${name}`, command }
}

/** Until when the bytes given out last may be signed; undefined where there are none. */
export function signBy({ builtAt, state }: DraftRow): Date | undefined {
  return builtAt === null || (state !== 'proposed' && state !== 'endorsed') ? undefined : new Date(Date.parse(builtAt) + windowMs)
}
