import type { PolicyRule } from '../../topology.js'
import { signaturePolicy } from '../policy/signature-policy.js'
import { common } from '../wire/protos.js'

interface Serializable {
  serializeBinary(): Uint8Array
}

const modPolicy = 'Admins'

/** A group of a channel configuration as configtxgen writes it (`internal/configtxgen/encoder/encoder.go`): Admins may change everything. */
export function configGroup(): common.ConfigGroup {
  const group = new common.ConfigGroup()
  group.setModPolicy(modPolicy)
  return group
}

export function addValue(group: common.ConfigGroup, key: string, value: Serializable): void {
  const entry = new common.ConfigValue()
  entry.setValue(value.serializeBinary())
  entry.setModPolicy(modPolicy)
  group.getValuesMap().set(key, entry)
}

export function addSignaturePolicy(group: common.ConfigGroup, name: string, rule: PolicyRule): void {
  addPolicy(group, name, common.Policy.PolicyType.SIGNATURE, signaturePolicy(rule))
}

export function addImplicitMeta(group: common.ConfigGroup, name: string, rule: 'ANY' | 'ALL' | 'MAJORITY', subPolicy: string): void {
  const policy = new common.ImplicitMetaPolicy()
  policy.setRule(common.ImplicitMetaPolicy.Rule[rule])
  policy.setSubPolicy(subPolicy)
  addPolicy(group, name, common.Policy.PolicyType.IMPLICIT_META, policy)
}

export function addPolicy(group: common.ConfigGroup, name: string, type: number, content: Serializable): void {
  const policy = new common.Policy()
  policy.setType(type)
  policy.setValue(content.serializeBinary())
  const entry = new common.ConfigPolicy()
  entry.setPolicy(policy)
  entry.setModPolicy(modPolicy)
  group.getPoliciesMap().set(name, entry)
}

export function addCapabilities(group: common.ConfigGroup, capability: string): void {
  const capabilities = new common.Capabilities()
  capabilities.getCapabilitiesMap().set(capability, new common.Capability())
  addValue(group, 'Capabilities', capabilities)
}
