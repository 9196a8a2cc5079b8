import { createHash, verify, X509Certificate } from 'node:crypto'
import { keyParts, readTransaction } from '@ip-rights-ledger/evidence'
import { common, peer } from '@hyperledger/fabric-protos'
import { identityOf, type Identity, type ProposalReading } from './read-proposal.js'

/** What the bytes of an endorsed transaction would do to the ledger. */
export interface EndorsedReading {
  /** Whose signatures over the answer hold. */
  readonly endorsers: readonly Identity[]
  readonly writes: readonly { readonly key: string; readonly value: string }[]
  /** Keys written in private collections: their names and how many, since only hashes stand here. */
  readonly secretWrites: readonly { readonly collection: string; readonly count: number }[]
  readonly event: string | undefined
}

/** @throws Error where the transaction is not the endorsed form of exactly this proposal */
export function readEndorsed(payload: Uint8Array, proposed: ProposalReading): EndorsedReading {
  const envelope = new common.Envelope()
  envelope.setPayload(payload)
  const { action, actionCount, transactionId, channelId, creator, channelHeader } = readTransaction(envelope.serializeBinary())
  if (!action || actionCount !== 1) throw new Error(`expected a transaction of one action, got ${actionCount}`)
  if (transactionId !== proposed.txId || channelId !== proposed.terms.channel)
    throw new Error(`expected transaction ${proposed.txId} of channel ${proposed.terms.channel}, got ${transactionId} of ${channelId}`)
  const { mspId, certificate } = identityOf(creator)
  if (mspId !== proposed.creator.mspId || certificate !== proposed.creator.certificate)
    throw new Error('expected the transaction in the name of the proposal’s certificate, got another')
  if (!Buffer.from(action.proposalHash).equals(proposed.proposalHash))
    throw new Error('expected the members to have endorsed exactly what was proposed, got the hash of something else')
  const recorded = createHash('sha256').update(channelHeader).update(action.header).update(action.proposalPayload).digest()
  if (!recorded.equals(Buffer.from(proposed.proposalHash)))
    throw new Error('expected the transaction to carry what was proposed, got something else in its place')
  const endorsers = action.endorsements.map(({ endorser, signature }) => {
    const identity = identityOf(endorser)
    const key = new X509Certificate(identity.certificate).publicKey
    if (!verify('sha256', Buffer.concat([action.responsePayload, endorser]), key, signature))
      throw new Error(`expected the endorsement of ${identity.mspId} to be signed by its certificate, got another signature`)
    return identity
  })
  /** A key of another chaincode than the one that was called is told by it. */
  const placed = (namespace: string, name: string) => (namespace === proposed.terms.chaincode ? name : `${namespace}: ${name}`)
  return {
    endorsers,
    writes: action.writeSets.flatMap(({ namespace, writes }) =>
      writes.map(({ key, isDelete, value }) => ({
        key: placed(namespace, keyParts(key).join('~')),
        value: isDelete ? '(deleted)' : shown(value),
      })),
    ),
    secretWrites: action.writeSets.flatMap(({ namespace, collections }) =>
      collections.map(({ name, writes }) => ({ collection: placed(namespace, name), count: writes })),
    ),
    event: eventOf(action.responsePayload),
  }
}

function eventOf(responsePayload: Uint8Array): string | undefined {
  const response = peer.ProposalResponsePayload.deserializeBinary(responsePayload)
  const events = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()).getEvents_asU8()
  if (events.length === 0) return undefined
  const event = peer.ChaincodeEvent.deserializeBinary(events)
  return `${event.getEventName()} ${shown(event.getPayload_asU8())}`
}

function shown(value: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value)
  } catch {
    return `base64 ${Buffer.from(value).toString('base64')}`
  }
}
