import type { Identity } from '../msp/identity.js'
import { common } from '../wire/protos.js'
import { compilePolicyBytes, type CompiledPolicy } from './signature-policy.js'

/** Policies of the channel's configuration by path, e.g. `/Channel/Application/Writers` (`common/policies/policy.go`). */
export class PolicyTree {
  readonly #byPath = new Map<string, CompiledPolicy>()

  /** @param root the group that stands at `/Channel` */
  constructor(root: common.ConfigGroup) {
    this.#add('/Channel', root)
  }

  get(path: string): CompiledPolicy | undefined {
    return this.#byPath.get(path)
  }

  satisfies(path: string, signers: readonly Identity[]): boolean {
    return this.#byPath.get(path)?.(signers) ?? false
  }

  #add(path: string, group: common.ConfigGroup): void {
    const children = [...group.getGroupsMap().entries()].map(([name, child]) => {
      this.#add(`${path}/${name}`, child)
      return `${path}/${name}`
    })
    for (const [name, config] of group.getPoliciesMap().entries()) {
      const policy = config.getPolicy()
      if (policy) this.#byPath.set(`${path}/${name}`, this.#compile(policy, children))
    }
  }

  #compile(policy: common.Policy, children: readonly string[]): CompiledPolicy {
    if (policy.getType() === common.Policy.PolicyType.SIGNATURE) return compilePolicyBytes(policy.getValue_asU8())
    if (policy.getType() !== common.Policy.PolicyType.IMPLICIT_META) {
      throw new Error(`expected a signature or implicit meta policy, got type ${policy.getType()}`)
    }
    return this.#implicitMeta(common.ImplicitMetaPolicy.deserializeBinary(policy.getValue_asU8()), children)
  }

  /** `common/policies/implicitmeta.go`: a group without the sub-policy rejects; a majority is more than half. */
  #implicitMeta(meta: common.ImplicitMetaPolicy, children: readonly string[]): CompiledPolicy {
    const { ANY, ALL } = common.ImplicitMetaPolicy.Rule
    const subPolicies = children.map((child) => this.#byPath.get(`${child}/${meta.getSubPolicy()}`))
    const n = subPolicies.length
    const threshold = n === 0 ? 0 : meta.getRule() === ANY ? 1 : meta.getRule() === ALL ? n : Math.floor(n / 2) + 1
    return (signers) => {
      let remaining = threshold
      for (const policy of subPolicies) {
        if (remaining === 0) break
        if (policy?.(signers)) remaining--
      }
      return remaining === 0
    }
  }
}
