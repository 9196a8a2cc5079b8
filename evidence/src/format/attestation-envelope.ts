import { gateway } from '@hyperledger/fabric-protos'

/**
 * The envelope that a gateway client's endorsed transaction carries, without the client's signature: a question is kept, and never ordered.
 * @param prepared serialized gateway.PreparedTransaction: what `Transaction.getBytes()` of the client gives after `endorse()`
 */
export function attestationEnvelope(prepared: Uint8Array): Uint8Array {
  const envelope = gateway.PreparedTransaction.deserializeBinary(prepared).getEnvelope()
  if (!envelope) throw new Error('expected an envelope in the prepared transaction, got none')
  envelope.setSignature('')
  return envelope.serializeBinary()
}
