import { common } from '@hyperledger/fabric-protos'
import type { Signer } from '../identity/signer.js'
import { groupNamed, groupsOf, policyNamed } from '../reading/config-group.js'
import { Unreadable } from '../reading/unreadable.js'
import { satisfies } from './signature-policy.js'

/**
 * Whether signers satisfy a policy of the channel's configuration (`common/policies/implicitmeta.go`).
 * @param path e.g. `/Channel/Application/Endorsement`; a path that leads nowhere is satisfied by nobody
 */
export function satisfiesPath(root: common.ConfigGroup, path: string, signers: readonly Signer[]): boolean {
  const [, , ...names] = path.split('/')
  const policy = names.pop() ?? ''
  let group: common.ConfigGroup | undefined = root
  for (const name of names) group = group && groupNamed(group, name)
  return group !== undefined && satisfiesNamed(group, policy, signers)
}

export function satisfiesNamed(group: common.ConfigGroup, name: string, signers: readonly Signer[]): boolean {
  const policy = policyNamed(group, name)
  if (!policy) return false
  const { SIGNATURE, IMPLICIT_META } = common.Policy.PolicyType
  if (policy.getType() === SIGNATURE) return satisfies(common.SignaturePolicyEnvelope.deserializeBinary(policy.getValue_asU8()), signers)
  if (policy.getType() !== IMPLICIT_META) throw new Unreadable(`expected a signature or implicit meta policy, got type ${policy.getType()}`)
  const meta = common.ImplicitMetaPolicy.deserializeBinary(policy.getValue_asU8())
  const answers = groupsOf(group).map((each) => satisfiesNamed(each, meta.getSubPolicy(), signers))
  const agreed = answers.filter(Boolean).length
  const { ANY, ALL } = common.ImplicitMetaPolicy.Rule
  if (meta.getRule() === ANY) return agreed > 0 || answers.length === 0
  return meta.getRule() === ALL ? agreed === answers.length : agreed > answers.length / 2
}
