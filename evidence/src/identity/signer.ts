import type { Certificate, SignatureAnswer } from '../crypto/certificate.js'
import type { FindingCode } from '../findings.js'

export type NodeOu = 'client' | 'admin' | 'peer' | 'orderer'

/** Whoever signed, as the configuration in force knows them. */
export interface Signer {
  readonly mspId: string
  readonly certificate: Certificate
  /** The one NodeOU of its subject. */
  readonly ou: NodeOu | undefined
  /** Why its certificate is not accepted as one of its MSP; undefined when it is. Expiry is no part of it, as in Fabric. */
  readonly fault:
    Extract<FindingCode, 'MSP_UNKNOWN' | 'CERTIFICATE_CHAIN_BROKEN' | 'CERTIFICATE_REVOKED' | 'CERTIFICATE_ROLE_WRONG'> | undefined
  verify(message: Uint8Array, signature: Uint8Array): Promise<SignatureAnswer>
  /** The same at once, where there are few to verify. */
  verifyNow(message: Uint8Array, signature: Uint8Array): SignatureAnswer
}

export const roleOf = ({ mspId, ou }: Pick<Signer, 'mspId' | 'ou'>): string => `${mspId}.${ou ?? 'none'}`
