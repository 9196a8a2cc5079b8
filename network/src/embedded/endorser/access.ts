import type { ChannelPolicies } from '../channel.js'
import type { Identity } from '../msp/identity.js'

/** Policies that resources stand under by default (`core/aclmgmt/defaultaclprovider.go`). */
export const readersPolicy = '/Channel/Application/Readers'
export const writersPolicy = '/Channel/Application/Writers'

/** Throws in the policy checker's words (`core/policy/policy.go:CheckPolicyBySignedData`, `common/policies/implicitmeta.go`). */
export function requireAccess(policies: ChannelPolicies, channelId: string, path: string, signers: readonly Identity[]): void {
  if (policies.satisfies(path, signers)) return
  const name = path.slice(path.lastIndexOf('/') + 1)
  throw new Error(
    `Failed evaluating policy on signed data during check policy on channel [${channelId}] with policy [${path}]: ` +
      `[implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the '${name}' sub-policies to be satisfied]`,
  )
}
