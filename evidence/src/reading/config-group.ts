import type { common } from '@hyperledger/fabric-protos'

/** fabric-protos' own declarations refer to types of google-protobuf that it does not ship; what is used of its maps is stated here. */
interface ProtobufMap<V> {
  get(key: string): V | undefined
  entries(): Iterable<[string, V]>
}

const subgroups = (group: common.ConfigGroup) => group.getGroupsMap() as unknown as ProtobufMap<common.ConfigGroup>

export const groupsOf = (group: common.ConfigGroup): readonly common.ConfigGroup[] =>
  Array.from(subgroups(group).entries(), ([, each]) => each)

export const groupNamed = (group: common.ConfigGroup, name: string): common.ConfigGroup | undefined => subgroups(group).get(name)

/** Serialized value; empty where there is none. */
export function valueNamed(group: common.ConfigGroup, name: string): Uint8Array {
  const values = group.getValuesMap() as unknown as ProtobufMap<common.ConfigValue>
  return values.get(name)?.getValue_asU8() ?? new Uint8Array()
}

export function policyNamed(group: common.ConfigGroup, name: string): common.Policy | undefined {
  const policies = group.getPoliciesMap() as unknown as ProtobufMap<common.ConfigPolicy>
  return policies.get(name)?.getPolicy()
}
