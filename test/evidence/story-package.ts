import { assemble, transactionsToAttest, type EvidencePackage, type Subject } from '@ip-rights-ledger/evidence'
import { chaincode, channel } from '../../network/src/topology.js'
import { bank, copyright, court, ip, type Consortium } from './consortium.js'
import { attestationOf } from './qscc-attestation.js'
import { rightId, storyAt, type RightStory } from './right-story.js'

export interface PackageOptions {
  readonly subject?: Subject
  /** Members whose peers attest; all unless stated. */
  readonly attesters?: readonly string[]
}

/** A package of the story as a gateway of the court would make it. */
export async function packageOf(consortium: Consortium, story: RightStory, options: PackageOptions = {}): Promise<EvidencePackage> {
  const { subject = { kind: 'right', id: rightId }, attesters = [ip, copyright, bank, court] } = options
  const chosen = { subject, chaincode: chaincode.name, blocks: story.chain.blocks }
  const peers = attesters.map((each) => consortium.peer(each))
  const attestations = transactionsToAttest(chosen).flatMap((transactionId) => {
    const about = story.transactions.find((each) => each.transactionId === transactionId)
    if (!about || peers.length === 0) return []
    return { transactionId, envelope: attestationOf(about, consortium.registrar, peers, storyAt.getTime()) }
  })
  return assemble({ ...chosen, channel: channel.id, generated: { at: '2026-11-24T09:00:00Z', by: court }, attestations })
}
