import type { Identity, MspManager } from './identity.js'

/** A message, who says to have signed it, and the signature (`protoutil/signeddata.go`). */
export interface SignedData {
  readonly data: Uint8Array
  readonly identity: Uint8Array
  readonly signature: Uint8Array
}

/**
 * Those who really signed, each once, in order: what a policy is evaluated on. Bad signatures and unknown identities are passed over
 * (`common/policies/policy.go:SignatureSetToValidIdentities`).
 */
export function signersOf(signatures: readonly SignedData[], msps: MspManager): Identity[] {
  const seen = new Set<string>()
  const signers: Identity[] = []
  for (const { data, identity, signature } of signatures) {
    let signer: Identity
    try {
      signer = msps.deserialize(identity)
    } catch {
      continue
    }
    if (seen.has(signer.id)) continue
    seen.add(signer.id)
    if (signer.verify(data, signature)) signers.push(signer)
  }
  return signers
}
