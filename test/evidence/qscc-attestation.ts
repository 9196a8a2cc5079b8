import { randomBytes } from 'node:crypto'
import type { SigningIdentity } from '../../network/src/embedded/signing-identity.js'
import { common, peer } from '../../network/src/embedded/wire/protos.js'
import { channel } from '../../network/src/topology.js'
import { signedEnvelope } from './signed-envelope.js'

export interface Attested {
  readonly transactionId: string
  readonly envelope: Uint8Array
  readonly code: number
}

/** What `endorse()` of qscc's GetTransactionByID gives when several members are named. */
export function attestationOf(of: Attested, creator: SigningIdentity, endorsers: readonly SigningIdentity[], atMs: number): Uint8Array {
  const processed = new peer.ProcessedTransaction()
  processed.setTransactionenvelope(common.Envelope.deserializeBinary(of.envelope))
  processed.setValidationcode(of.code)
  const signed = signedEnvelope({
    creator,
    nonce: randomBytes(24),
    atMs,
    chaincode: 'qscc',
    arguments: ['GetTransactionByID', channel.id, of.transactionId],
    results: new Uint8Array(),
    answer: processed.serializeBinary(),
    endorsers,
  })
  const envelope = common.Envelope.deserializeBinary(signed)
  // It is never submitted, so its client never signs it.
  envelope.setSignature('')
  return envelope.serializeBinary()
}
