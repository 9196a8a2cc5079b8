import type { common } from '../wire/protos.js'

/** One way to satisfy a policy: how many signatures of each principal. Key = MSP id (peers only stand in our policies). */
export type Layout = ReadonlyMap<string, number>

/** What a simulation touched, as `core/endorser/endorser.go:buildChaincodeInterest` reports it. */
export interface EndorsementInterest {
  readonly chaincode: string
  readonly collections: readonly string[]
  /** Serialized common.SignaturePolicyEnvelope of the committed VALIDATION_PARAMETER of each written key that has one. */
  readonly keyPolicies: readonly common.SignaturePolicyEnvelope[]
  readonly disregardNamespacePolicy: boolean
  readonly noPrivateReads: boolean
}
