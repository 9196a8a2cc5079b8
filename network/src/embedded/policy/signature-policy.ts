import type { MspRole, PolicyRule } from '../../topology.js'
import type { Identity } from '../msp/identity.js'
import { asBuffer } from '../wire/bytes.js'
import { common, msp } from '../wire/protos.js'

const roles: Readonly<Record<MspRole, msp.MSPRole.MSPRoleTypeMap[keyof msp.MSPRole.MSPRoleTypeMap]>> = {
  member: msp.MSPRole.MSPRoleType.MEMBER,
  admin: msp.MSPRole.MSPRoleType.ADMIN,
  client: msp.MSPRole.MSPRoleType.CLIENT,
  peer: msp.MSPRole.MSPRoleType.PEER,
  orderer: msp.MSPRole.MSPRoleType.ORDERER,
}

/** A compiled policy: given signers, each once, says whether it is satisfied. */
export type CompiledPolicy = (signers: readonly Identity[]) => boolean

type Gate = (signers: readonly Identity[], used: boolean[]) => boolean

export function rolePrincipal(mspId: string, role: MspRole): msp.MSPPrincipal {
  const content = new msp.MSPRole()
  content.setMspIdentifier(mspId)
  content.setRole(roles[role])
  const principal = new msp.MSPPrincipal()
  principal.setPrincipalClassification(msp.MSPPrincipal.Classification.ROLE)
  principal.setPrincipal(content.serializeBinary())
  return principal
}

export function signedByIndex(index: number): common.SignaturePolicy {
  const policy = new common.SignaturePolicy()
  policy.setSignedBy(index)
  return policy
}

export function outOf(n: number, rules: common.SignaturePolicy[]): common.SignaturePolicy {
  const gate = new common.SignaturePolicy.NOutOf()
  gate.setN(n)
  gate.setRulesList(rules)
  const policy = new common.SignaturePolicy()
  policy.setNOutOf(gate)
  return policy
}

/**
 * Envelope of a rule, byte for byte as Fabric's tools write it (`common/policydsl/policyparser.go`): inner gates are numbered before the
 * principals beside them, and a principal that stands twice is listed twice. A definition must be re-approved with the same bytes.
 */
export function signaturePolicy(rule: PolicyRule): common.SignaturePolicyEnvelope {
  const principals: msp.MSPPrincipal[] = []
  const principal = (mspId: string, role: MspRole): common.SignaturePolicy => signedByIndex(principals.push(rolePrincipal(mspId, role)) - 1)
  const gate = (n: number, rules: readonly PolicyRule[]): common.SignaturePolicy => {
    const inner = rules.map((each) => ('outOf' in each ? gate(each.outOf, each.rules) : undefined))
    return outOf(
      n,
      rules.flatMap((each, i) => inner[i] ?? ('outOf' in each ? [] : principal(each.mspId, each.role))),
    )
  }
  const root = 'outOf' in rule ? gate(rule.outOf, rule.rules) : principal(rule.mspId, rule.role)
  const envelope = new common.SignaturePolicyEnvelope()
  envelope.setVersion(0)
  envelope.setRule(root)
  envelope.setIdentitiesList(principals)
  return envelope
}

/**
 * `common/cauthdsl/cauthdsl.go:compile`: a signature is consumed once, a failed branch gives back what it took, and every rule of a gate is
 * tried even after enough have matched, so that an OR consumes all its matches.
 * Throws where the policy is malformed, as the peer does.
 */
export function compileSignaturePolicy(envelope: common.SignaturePolicyEnvelope): CompiledPolicy {
  const principals = envelope.getIdentitiesList()
  const root = envelope.getRule()
  if (!root) throw new Error('Empty policy element')
  const gate = compileGate(root, principals)
  return (signers) => gate(signers, new Array<boolean>(signers.length).fill(false))
}

function compileGate(policy: common.SignaturePolicy, principals: readonly msp.MSPPrincipal[]): Gate {
  const { TypeCase } = common.SignaturePolicy
  switch (policy.getTypeCase()) {
    case TypeCase.N_OUT_OF: {
      const nOutOf = policy.getNOutOf()
      const n = nOutOf?.getN() ?? 0
      const gates = (nOutOf?.getRulesList() ?? []).map((rule) => compileGate(rule, principals))
      return (signers, used) => {
        let verified = 0
        for (const gate of gates) {
          const attempt = used.slice()
          if (!gate(signers, attempt)) continue
          verified++
          for (let i = 0; i < used.length; i++) used[i] = attempt[i] ?? false
        }
        return verified >= n
      }
    }
    case TypeCase.SIGNED_BY: {
      const index = policy.getSignedBy()
      const principal = principals[index]
      if (!principal) throw new Error(`identity index out of range, requested ${index}, but identities length is ${principals.length}`)
      return (signers, used) => {
        for (let i = 0; i < signers.length; i++) {
          const signer = signers[i]
          if (used[i] || !signer?.satisfies(principal)) continue
          used[i] = true
          return true
        }
        return false
      }
    }
    default:
      throw new Error('Unknown type of signature policy')
  }
}

const compiled = new Map<string, CompiledPolicy>()

/** Compiles serialized policies, remembering them: the same few bytes guard every key. */
export function compilePolicyBytes(bytes: Uint8Array): CompiledPolicy {
  const cacheKey = asBuffer(bytes).toString('latin1')
  let policy = compiled.get(cacheKey)
  if (!policy) {
    policy = compileSignaturePolicy(common.SignaturePolicyEnvelope.deserializeBinary(bytes))
    if (compiled.size >= 1000) compiled.clear()
    compiled.set(cacheKey, policy)
  }
  return policy
}

/** One signature of one role. */
export const rolePolicy = (mspId: string, role: MspRole): common.SignaturePolicyEnvelope =>
  signaturePolicy({ outOf: 1, rules: [{ mspId, role }] })
