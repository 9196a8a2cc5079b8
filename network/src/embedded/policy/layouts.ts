import type { common } from '../wire/protos.js'
import { mergePrincipalSets, principalSets, type PrincipalSet } from './principal-sets.js'

/** One way to satisfy a policy: how many signatures of each principal. Key = MSP id (peers only stand in our policies). */
export type Layout = ReadonlyMap<string, number>

/** What a simulation touched, as `core/endorser/endorser.go:buildChaincodeInterest` reports it. */
export interface EndorsementInterest {
  readonly chaincode: string
  readonly collections: readonly string[]
  /** Serialized common.SignaturePolicyEnvelope of the committed VALIDATION_PARAMETER of each written key that has one. */
  readonly keyPolicies: readonly common.SignaturePolicyEnvelope[]
  readonly disregardNamespacePolicy: boolean
  /** Collections whose values were read: only their members can endorse. */
  readonly privateReads: readonly string[]
}

/** What discovery knows of a chaincode's policies. */
export interface PolicySource {
  readonly chaincodePolicy: common.SignaturePolicyEnvelope
  /** Endorsement policy of a collection; `undefined` where the collection is not defined. */
  collectionPolicy(collection: string): common.SignaturePolicyEnvelope | undefined
  /** MSP ids that may read a collection. */
  collectionMembers(collection: string): readonly string[]
}

/**
 * `discovery/endorsement/endorsement.go:PeersForEndorsement`, for one peer a member: chaincode policy unless disregarded, collection policies
 * and key policies, merged to the smallest sets that satisfy all. Throws in discovery's words.
 */
export function endorsementLayouts(interest: EndorsementInterest, source: PolicySource): Layout[] {
  const collections = interest.collections.map((name) => {
    const policy = source.collectionPolicy(name)
    if (!policy) throw new Error(`collection ${name} doesn't exist in collection config for chaincode ${interest.chaincode}`)
    return policy
  })
  if (interest.disregardNamespacePolicy && interest.keyPolicies.length === 0 && collections.length === 0) {
    throw new Error(
      `requested to disregard chaincode ${interest.chaincode}'s policy but key and collection policies are missing, either ` +
        'disable DisregardNamespacePolicy or specify at least one key policy or at least one collection policy',
    )
  }
  const policies = [...(interest.disregardNamespacePolicy ? [] : [source.chaincodePolicy]), ...collections]
  const all = [
    ...policies.map((policy) => satisfying(policy, 'endorsement policy')),
    ...interest.keyPolicies.map((policy) => satisfying(policy, 'state based endorsement policy')),
  ]
  const [first = [], ...rest] = all
  const merged = rest.reduce<readonly PrincipalSet[]>((sets, next) => mergePrincipalSets(sets, next), first)
  const readers = interest.privateReads.map((name) => source.collectionMembers(name))
  const layouts = merged.map(toLayout).filter((layout): layout is Layout => {
    if (!layout) return false
    return readers.every((members) => [...layout.keys()].every((mspId) => members.includes(mspId)))
  })
  if (layouts.length === 0) throw new Error('no peer combination can satisfy the endorsement policy')
  return layouts
}

function satisfying(policy: common.SignaturePolicyEnvelope, what: string): readonly PrincipalSet[] {
  const sets = principalSets(policy)
  if (sets.length === 0) throw new Error(`${what} cannot be satisfied`)
  return sets
}

/** A layout asks one peer of each member; none where a principal is met by no peer or by the same peer twice. */
function toLayout(set: PrincipalSet): Layout | undefined {
  const layout = new Map<string, number>()
  for (const { mspId, role } of set) {
    if (role !== 'peer' && role !== 'member') return undefined
    if (layout.has(mspId)) return undefined
    layout.set(mspId, 1)
  }
  return layout
}
