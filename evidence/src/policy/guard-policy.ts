import { common, msp } from '@hyperledger/fabric-protos'
import type { GuardedBy } from '@ip-rights-ledger/chaincode/domain'

/** How a guard reads in the document it guards: `IpOfficeMSP & (BankMSP | CourtMSP)`. */
export const guardWords = ({ registrar, and }: GuardedBy): string => `${registrar} & (${and.map((set) => set.join(' & ')).join(' | ')})`

/** Serialized SignaturePolicyEnvelope of a guard, written here a second time so that the ledger's own way of building it is checked too. */
export function guardPolicy({ registrar, and }: GuardedBy): Uint8Array {
  const members = [...new Set([registrar, ...and.flat()])]
  const peerOf = (member: string) => signedBy(members.indexOf(member))
  const envelope = new common.SignaturePolicyEnvelope()
  envelope.setVersion(0)
  envelope.setIdentitiesList(members.map(principal))
  const sets = and.map((set) => outOf(set.length, set.map(peerOf)))
  envelope.setRule(outOf(2, [peerOf(registrar), outOf(1, sets)]))
  return envelope.serializeBinary()
}

function signedBy(index: number): common.SignaturePolicy {
  const rule = new common.SignaturePolicy()
  rule.setSignedBy(index)
  return rule
}

function outOf(n: number, rules: common.SignaturePolicy[]): common.SignaturePolicy {
  const some = new common.SignaturePolicy.NOutOf()
  some.setN(n)
  some.setRulesList(rules)
  const rule = new common.SignaturePolicy()
  rule.setNOutOf(some)
  return rule
}

function principal(mspId: string): msp.MSPPrincipal {
  const role = new msp.MSPRole()
  role.setMspIdentifier(mspId)
  role.setRole(msp.MSPRole.MSPRoleType.PEER)
  const result = new msp.MSPPrincipal()
  result.setPrincipalClassification(msp.MSPPrincipal.Classification.ROLE)
  result.setPrincipal(role.serializeBinary())
  return result
}
