import { common, type peer } from '@hyperledger/fabric-protos'
import { unbase64 } from '../crypto/encodings.js'
import type { Signer } from '../identity/signer.js'
import type { ChannelConfig } from '../reading/channel-config.js'
import type { PackageReading } from '../reading/package-reading.js'
import { Unreadable } from '../reading/unreadable.js'
import { satisfiesPath } from './channel-policy.js'
import { satisfies } from './signature-policy.js'

export type Judge = (signers: readonly Signer[]) => boolean

/** The chaincode's policy in force at a block: of the last definition before it, else as a gateway stated it. Undefined where neither is there. */
export function chaincodePolicy(reading: PackageReading, config: ChannelConfig, block: number): Judge | undefined {
  const definition = reading.definitions.filter(({ transaction }) => transaction.block < block && transaction.noted === 0).at(-1)
  if (definition) return judgeOf(definition.policy, config)
  const stated = reading.package.statedPolicy
  if (stated === undefined || reading.definitions.length > 0) return undefined
  let policy: common.SignaturePolicyEnvelope
  try {
    policy = common.SignaturePolicyEnvelope.deserializeBinary(unbase64(stated))
  } catch (cause) {
    throw new Unreadable('expected a serialized SignaturePolicyEnvelope in statedPolicy', { cause })
  }
  return (signers) => satisfies(policy, signers)
}

function judgeOf(policy: peer.ApplicationPolicy, config: ChannelConfig): Judge {
  const signature = policy.getSignaturePolicy()
  if (signature) return (signers) => satisfies(signature, signers)
  const path = policy.getChannelConfigPolicyReference()
  return (signers) => satisfiesPath(config.root, path, signers)
}
