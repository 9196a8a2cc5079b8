import { bytesOf, fieldKey, lifecycleNamespace, metadataKey, type DefinitionField } from '../lifecycle/definition-keys.js'
import { implicitOrg } from '../lifecycle/definitions.js'
import type { Identity } from '../msp/identity.js'
import { compileSignaturePolicy } from '../policy/signature-policy.js'
import { peer } from '../wire/protos.js'

/** A definition is read field by field, whole (`lifecycle/serializer.go:Deserialize`). */
const fieldsBefore: readonly DefinitionField[] = ['Sequence', 'EndorsementInfo', 'ValidationInfo']

/** Reads a key through the simulator, so that the read enters the read set. */
export type RecordedRead = (ns: string, key: string) => Uint8Array | undefined

export interface CollectionPermission {
  readonly read: boolean
  readonly write: boolean
}

/**
 * Which collections a chaincode has and who may use them. Asking reads the whole definition through the simulator, as a peer does
 * (`lifecycle/deployedcc_infoprovider.go:AllCollectionsConfigPkg`, `core/common/privdata/store.go:RetrieveReadWritePermission`).
 */
export class CollectionRules {
  readonly #channelId: string
  readonly #organisations: readonly string[]
  readonly #creator: Identity
  readonly #read: RecordedRead
  readonly #collections = new Map<string, ReadonlyMap<string, peer.StaticCollectionConfig> | undefined>()

  /** @param organisations MSP ids of the channel's application organisations: each has an implicit collection */
  constructor(channelId: string, organisations: readonly string[], creator: Identity, read: RecordedRead) {
    this.#channelId = channelId
    this.#organisations = organisations
    this.#creator = creator
    this.#read = read
  }

  /** @throws Error in the ledger's words when the collection is not defined (`txmgr/collection_val.go`) */
  requireDefined(ns: string, collection: string): void {
    const defined = this.#definedIn(ns)
    if (!defined) {
      throw new Error(
        `collection config not defined for chaincode [${ns}], pass the collection configuration upon chaincode definition/instantiation`,
      )
    }
    const org = implicitOrg(collection)
    if (org === undefined ? defined.has(collection) : this.#organisations.includes(org)) return
    throw new Error(`collection [${collection}] not defined in the collection config for chaincode [${ns}]`)
  }

  /** An implicit collection is guarded by its member's peer alone: anyone may ask it. */
  permission(ns: string, collection: string): CollectionPermission {
    const defined = this.#definedIn(ns)
    if (defined && implicitOrg(collection) !== undefined) return { read: true, write: true }
    const config = defined?.get(collection)
    if (!config) throw new Error(`collection ${this.#channelId}/${ns}/${collection} could not be found`)
    if (!config.getMemberOnlyRead() && !config.getMemberOnlyWrite()) return { read: true, write: true }
    const members = config.getMemberOrgsPolicy()?.getSignaturePolicy()
    if (members && compileSignaturePolicy(members)([this.#creator])) return { read: true, write: true }
    return { read: !config.getMemberOnlyRead(), write: !config.getMemberOnlyWrite() }
  }

  #definedIn(ns: string): ReadonlyMap<string, peer.StaticCollectionConfig> | undefined {
    if (!this.#collections.has(ns)) this.#collections.set(ns, this.#readDefinition(ns))
    return this.#collections.get(ns)
  }

  #readDefinition(ns: string): ReadonlyMap<string, peer.StaticCollectionConfig> | undefined {
    if (!this.#read(lifecycleNamespace, metadataKey(ns))) return undefined
    for (const field of fieldsBefore) this.#read(lifecycleNamespace, fieldKey(ns, field))
    const state = this.#read(lifecycleNamespace, fieldKey(ns, 'Collections'))
    const configs = state ? peer.CollectionConfigPackage.deserializeBinary(bytesOf(state)).getConfigList() : []
    const collections = configs.flatMap((config) => config.getStaticCollectionConfig() ?? [])
    return new Map(collections.map((collection) => [collection.getName(), collection]))
  }
}
