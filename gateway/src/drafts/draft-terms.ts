import { createHash } from 'node:crypto'
import { canonical } from '@ip-rights-ledger/chaincode/domain'

/** What people approve: the act itself, without time, nonce or certificate. Each part stands in the bytes that are signed later. */
export interface DraftTerms {
  readonly channel: string
  readonly chaincode: string
  /** `contract:name` */
  readonly transaction: string
  /** What the chaincode is told: request id, what it is about, body. A confidential command's, from the transient data. */
  readonly command: Readonly<Record<string, unknown>>
}

/** 64 hex, SHA-256 over the canonical form (RFC 8785). */
export function termsHashOf({ channel, chaincode, transaction, command }: DraftTerms): string {
  return createHash('sha256').update(canonical({ channel, chaincode, transaction, command })).digest('hex')
}
