import type { ChaincodeDefinition } from '../channel.js'
import type { StateValue } from '../store/state-snapshot.js'
import { common, peer } from '../wire/protos.js'
import { bytesOf, fieldKey, int64Of, lifecycleNamespace, type DefinitionField } from './definition-keys.js'

/** Reads of committed state that a definition is decoded from. */
interface CommittedState {
  get(ns: string, key: string): StateValue | undefined
}

/** Where an endorsement policy stands: spelled out, or a name in the channel's configuration. */
export type PolicyReference = { readonly signature: Uint8Array } | { readonly path: string }

/** Chaincode definitions as `_lifecycle` state holds them (`core/chaincode/lifecycle/deployedcc_infoprovider.go`). */
export class Definitions {
  readonly #state: CommittedState
  readonly #policies = new Map<string, PolicyReference | undefined>()
  readonly #collections = new Map<string, peer.CollectionConfigPackage>()

  constructor(state: CommittedState) {
    this.#state = state
  }

  /** To be called when a block has written to `_lifecycle`. */
  forget(): void {
    this.#policies.clear()
    this.#collections.clear()
  }

  /** The endorsement policy of a namespace; `undefined` where no such chaincode is defined. */
  endorsementPolicy(chaincode: string): PolicyReference | undefined {
    if (chaincode === lifecycleNamespace) return { path: '/Channel/Application/LifecycleEndorsement' }
    if (!this.#policies.has(chaincode)) {
      const info = this.#field(chaincode, 'ValidationInfo')
      const parameter = info && peer.lifecycle.ChaincodeValidationInfo.deserializeBinary(info).getValidationParameter_asU8()
      this.#policies.set(chaincode, parameter && policyReference(parameter))
    }
    return this.#policies.get(chaincode)
  }

  /**
   * Endorsement policy of a collection: an implicit one's organisation, else its own, else the chaincode's
   * (`CollectionValidationInfo`); `undefined` where the collection is not defined.
   */
  collectionPolicy(chaincode: string, collection: string): PolicyReference | undefined {
    const org = implicitOrg(collection)
    if (org !== undefined) return { path: `/Channel/Application/${org}/Endorsement` }
    const config = this.collection(chaincode, collection)
    if (!config) return undefined
    const own = config.getEndorsementPolicy()
    return own ? policyReference(own.serializeBinary()) : this.endorsementPolicy(chaincode)
  }

  /** A static collection by name. */
  collection(chaincode: string, name: string): peer.StaticCollectionConfig | undefined {
    let configs = this.#collections.get(chaincode)
    if (!configs) {
      configs = peer.CollectionConfigPackage.deserializeBinary(this.#field(chaincode, 'Collections') ?? new Uint8Array())
      this.#collections.set(chaincode, configs)
    }
    return configs
      .getConfigList()
      .map((config) => config.getStaticCollectionConfig())
      .find((config) => config?.getName() === name)
  }

  /** The whole definition; `undefined` where none is committed. */
  definition(chaincode: string, packageId: string): ChaincodeDefinition | undefined {
    const endorsement = this.#field(chaincode, 'EndorsementInfo')
    const sequence = this.#state.get(lifecycleNamespace, fieldKey(chaincode, 'Sequence'))
    const policy = this.endorsementPolicy(chaincode)
    if (!endorsement || !sequence || !policy || !('signature' in policy)) return undefined
    return {
      name: chaincode,
      version: peer.lifecycle.ChaincodeEndorsementInfo.deserializeBinary(endorsement).getVersion(),
      sequence: int64Of(sequence.value),
      packageId,
      endorsementPolicy: common.SignaturePolicyEnvelope.deserializeBinary(policy.signature),
      collections: peer.CollectionConfigPackage.deserializeBinary(this.#field(chaincode, 'Collections') ?? new Uint8Array()),
    }
  }

  #field(chaincode: string, field: DefinitionField): Uint8Array | undefined {
    const state = this.#state.get(lifecycleNamespace, fieldKey(chaincode, field))
    return state && bytesOf(state.value)
  }
}

/** MSP id of an implicit collection's organisation (`core/chaincode/implicitcollection/name.go`). */
export function implicitOrg(collection: string): string | undefined {
  const prefix = '_implicit_org_'
  return collection.startsWith(prefix) ? collection.slice(prefix.length) : undefined
}

function policyReference(bytes: Uint8Array): PolicyReference | undefined {
  const policy = peer.ApplicationPolicy.deserializeBinary(bytes)
  const signature = policy.getSignaturePolicy()
  if (signature) return { signature: signature.serializeBinary() }
  const path = policy.getChannelConfigPolicyReference()
  return path ? { path } : undefined
}
