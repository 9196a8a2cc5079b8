import type { MspRole } from '../../topology.js'
import type { common } from '../wire/protos.js'
import { msp } from '../wire/protos.js'

/** A role of an MSP, as discovery compares principals (`common/policies/inquire/compare.go`). */
export interface Principal {
  readonly mspId: string
  readonly role: MspRole
}

/** Principals that together satisfy a policy; repetition means that many different signers. */
export type PrincipalSet = readonly Principal[]

/** As in Fabric: more combinations than this are not looked at (`common/policies/inquire/inquire.go`). */
const combinationsUpperBound = 10_000

const roleNames: readonly MspRole[] = ['member', 'admin', 'client', 'peer', 'orderer']

/** Every choice of exactly n branches at each gate; none where a principal is no MSP role. */
export function principalSets(envelope: common.SignaturePolicyEnvelope): PrincipalSet[] {
  const principals = envelope.getIdentitiesList().map(toPrincipal)
  const root = envelope.getRule()
  if (!root) return []
  const sets = combinations(root, principals)
  return sets.some((set) => set.length === 0) ? [] : sets
}

function combinations(policy: common.SignaturePolicy, principals: readonly (Principal | undefined)[]): PrincipalSet[] {
  const gate = policy.getNOutOf()
  if (!gate) {
    const principal = principals[policy.getSignedBy()]
    return principal ? [[principal]] : []
  }
  const branches = gate.getRulesList().map((rule) => combinations(rule, principals))
  return choose(branches, gate.getN()).slice(0, combinationsUpperBound)
}

function choose(branches: readonly PrincipalSet[][], n: number): PrincipalSet[] {
  if (n === 0) return [[]]
  if (branches.length < n) return []
  const [first = [], ...rest] = branches
  const withFirst = choose(rest, n - 1).flatMap((tail) => first.map((set) => [...set, ...tail]))
  return [...withFirst, ...choose(rest, n)]
}

function toPrincipal(principal: msp.MSPPrincipal): Principal | undefined {
  if (principal.getPrincipalClassification() !== msp.MSPPrincipal.Classification.ROLE) return undefined
  const role = msp.MSPRole.deserializeBinary(principal.getPrincipal_asU8())
  const name = roleNames[role.getRole()]
  return name && { mspId: role.getMspIdentifier(), role: name }
}

/** Whether whoever satisfies `a` satisfies `b` (`compare.go:IsA`). */
const isA = (a: Principal, b: Principal): boolean => a.mspId === b.mspId && (b.role === 'member' || a.role === b.role)

/** Sets that satisfy both policies; what one signer can stand for twice is asked for once (`merge.go:MergeWithPlurality`). */
export function mergePrincipalSets(a: readonly PrincipalSet[], b: readonly PrincipalSet[]): PrincipalSet[] {
  return reduce(a.flatMap((x) => b.map((y) => mergePair(x, y))))
}

function mergePair(contained: PrincipalSet, containing: PrincipalSet): PrincipalSet {
  const used = new Set<number>()
  const added = contained.filter((principal) => {
    const cover = containing.findIndex((candidate, i) => !used.has(i) && isA(candidate, principal))
    if (cover >= 0) used.add(cover)
    return cover < 0
  })
  return [...containing, ...added]
}

/** Drops each set that contains another; of two that contain each other the first stays (`merge.go:Reduce`). */
function reduce(sets: readonly PrincipalSet[]): PrincipalSet[] {
  return sets.filter((set, i) => !sets.some((other, j) => i !== j && isSubset(other, set) && !(isSubset(set, other) && i < j)))
}

function isSubset(small: PrincipalSet, large: PrincipalSet): boolean {
  return mergePair(small, large).length === large.length
}
