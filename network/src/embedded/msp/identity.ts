import type { X509Certificate } from 'node:crypto'
import type { msp } from '../wire/protos.js'

export type NodeOu = 'client' | 'admin' | 'peer' | 'orderer'

/** A deserialized identity of a known MSP (`msp/identities.go`). */
export interface Identity {
  /** MSP id and certificate digest: one holder has one id, however its bytes are written. */
  readonly id: string
  readonly mspId: string
  /** Serialized msp.SerializedIdentity, as received. */
  readonly serialized: Buffer
  readonly certificate: X509Certificate
  readonly pem: string
  /** The one NodeOU of its subject; absent when it carries none or several, and then it is not valid. */
  readonly ou: NodeOu | undefined
  /** End of the certificate: checked where a client knocks, by no validator of history. */
  readonly expiresAt: Date
  /** Throws MspError saying why the certificate is refused: chain, NodeOU (`msp/mspimplvalidate.go`); expiry is `expiresAt`. */
  validate(): void
  /** ECDSA P-256 over SHA-256, DER, low-S only (`bccsp/sw/ecdsa.go`). */
  verify(message: Uint8Array, signature: Uint8Array): boolean
  satisfies(principal: msp.MSPPrincipal): boolean
}

/** Errors of the identity layer, in Fabric's words where a client sees them. */
export class MspError extends Error {
  override readonly name = 'MspError'
}

/** All MSPs of the channel (`msp/mspmgrimpl.go`). */
export interface MspManager {
  /** Throws MspError for bytes that do not parse or an MSP that the channel does not know. Cached; does not validate. */
  deserialize(serialized: Uint8Array): Identity
}
