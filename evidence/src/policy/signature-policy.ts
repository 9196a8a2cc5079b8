import { msp, type common } from '@hyperledger/fabric-protos'
import { Certificate } from '../crypto/certificate.js'
import { sameBytes } from '../crypto/encodings.js'
import type { NodeOu, Signer } from '../identity/signer.js'
import { Unreadable } from '../reading/unreadable.js'

const { ROLE, IDENTITY } = msp.MSPPrincipal.Classification
const roles = new Map<number, NodeOu>([
  [msp.MSPRole.MSPRoleType.ADMIN, 'admin'],
  [msp.MSPRole.MSPRoleType.CLIENT, 'client'],
  [msp.MSPRole.MSPRoleType.PEER, 'peer'],
  [msp.MSPRole.MSPRoleType.ORDERER, 'orderer'],
])

function matches(principal: msp.MSPPrincipal, signer: Signer): boolean {
  const bytes = principal.getPrincipal_asU8()
  if (principal.getPrincipalClassification() === IDENTITY) {
    const identity = msp.SerializedIdentity.deserializeBinary(bytes)
    const certificate = Certificate.of(identity.getIdBytes_asU8())
    const same = sameBytes(new Uint8Array(certificate.parsed.rawData), new Uint8Array(signer.certificate.parsed.rawData))
    return identity.getMspid() === signer.mspId && same
  }
  if (principal.getPrincipalClassification() !== ROLE || signer.fault !== undefined) return false
  const role = msp.MSPRole.deserializeBinary(bytes)
  if (role.getMspIdentifier() !== signer.mspId) return false
  return role.getRole() === msp.MSPRole.MSPRoleType.MEMBER || roles.get(role.getRole()) === signer.ou
}

/**
 * Whether signers, each once, satisfy a policy (`common/cauthdsl/cauthdsl.go:compile`). A signature serves one principal only; a branch that fails gives
 * back what it took; a gate tries all its branches even after enough have matched.
 * @throws Unreadable for a policy that refers to a principal it does not list
 */
export function satisfies(envelope: common.SignaturePolicyEnvelope, signers: readonly Signer[]): boolean {
  const rule = envelope.getRule()
  if (!rule) throw new Unreadable('expected a rule in the signature policy, got none')
  return taken(rule, envelope.getIdentitiesList(), signers, new Set()) !== undefined
}

/** The signers used up after the rule has matched, those used before included; undefined where it does not match. */
function taken(
  rule: common.SignaturePolicy,
  principals: readonly msp.MSPPrincipal[],
  signers: readonly Signer[],
  used: ReadonlySet<number>,
): ReadonlySet<number> | undefined {
  const gate = rule.getNOutOf()
  if (gate) {
    let now = used
    let matched = 0
    for (const branch of gate.getRulesList()) {
      const after = taken(branch, principals, signers, now)
      if (after === undefined) continue
      now = after
      matched += 1
    }
    return matched >= gate.getN() ? now : undefined
  }
  const principal = principals[rule.getSignedBy()]
  if (!principal)
    throw new Unreadable(`expected a principal ${rule.getSignedBy()} in the signature policy, got ${principals.length} principals`)
  const free = signers.findIndex((signer, index) => !used.has(index) && matches(principal, signer))
  return free < 0 ? undefined : new Set([...used, free])
}
