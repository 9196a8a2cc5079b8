import { assemble, transactionsToAttest, type EvidencePackage, type Subject } from '@ip-rights-ledger/evidence'
import type { EnrolledIdentity, Ledger } from '../ledger/ledger.js'
import { LedgerFailure } from '../ledger/ledger-failure.js'

export interface EvidenceSource {
  readonly ledger: Ledger
  readonly channel: string
  readonly chaincode: string
  readonly members: readonly { readonly mspId: string }[]
}

/** Puts a package together of what this member's peer holds and the others attest. It judges nothing: the verifier does. */
export async function takeEvidence(source: EvidenceSource, caller: EnrolledIdentity, subject: Subject, at: Date): Promise<EvidencePackage> {
  const { ledger, channel, chaincode } = source
  const blocks = await ledger.blocks(caller)
  const attestations = []
  for (const transactionId of transactionsToAttest({ blocks, subject, chaincode })) {
    const envelope = await attested(source, caller, transactionId)
    if (envelope) attestations.push({ transactionId, envelope })
  }
  const generated = { at: at.toISOString(), by: caller.mspId }
  return assemble({ channel, chaincode, subject, generated, blocks, attestations })
}

/**
 * The answer of all members' peers to one question, or of as many as answer alike; undefined where fewer than two do.
 * A member that is down or behind must not keep a court from its evidence: what is missing then stands under `notProved`.
 */
async function attested(
  { ledger, channel, members }: EvidenceSource,
  caller: EnrolledIdentity,
  transactionId: string,
): Promise<Uint8Array | undefined> {
  const all = members.map(({ mspId }) => mspId)
  const sets = [all, ...all.map((left) => all.filter((mspId) => mspId !== left))].filter((set) => set.length > 1)
  for (const set of sets) {
    try {
      return (await ledger.queryEndorsed(caller, 'GetTransactionByID', [channel, transactionId], set)).envelope
    } catch (error) {
      if (!(error instanceof LedgerFailure)) throw error
    }
  }
  return undefined
}
