import { hash } from 'node:crypto'
import { implicitOrg, type Definitions } from '../lifecycle/definitions.js'
import type { PrivateDatabase, PrivateWrite } from '../store/private-database.js'
import type { Version } from '../store/state-snapshot.js'
import { asBuffer } from '../wire/bytes.js'
import { ledger, msp } from '../wire/protos.js'
import { isDelete, type NamespaceRwSet } from './parsed-transaction.js'

type TxPrivate = ledger.rwset.TxPvtReadWriteSet

/**
 * The private writes a member keeps of one valid transaction: those it endorsed, of collections it belongs to, whose bytes hash to what
 * the transaction says (`batch_preparer.go:validatePvtdata`, `gossip/privdata/coordinator.go`).
 */
export function privateWrites(
  mspId: string,
  txId: string,
  version: Version,
  namespaces: readonly NamespaceRwSet[],
  store: PrivateDatabase,
  definitions: Definitions,
): PrivateWrite[] {
  const wanted = namespaces.flatMap(({ namespace: ns, collections }) =>
    collections
      .filter(({ name, privateHash }) => privateHash.length > 0 && collectionMembers(ns, name, definitions).includes(mspId))
      .map((collection) => ({ ns, collection })),
  )
  if (wanted.length === 0) return []
  const staged = store.staged(txId)
  return wanted.flatMap(({ ns, collection }) => {
    for (const writes of staged) {
      const bytes = collectionWrites(writes, ns, collection.name)
      if (!bytes || !hash('sha256', bytes, 'buffer').equals(collection.privateHash)) continue
      const purged = new Set(
        collection.hashed
          .getHashedWritesList()
          .filter((write) => write.getIsPurge())
          .map((write) => asBuffer(write.getKeyHash_asU8()).toString('hex')),
      )
      return ledger.rwset.kvrwset.KVRWSet.deserializeBinary(bytes)
        .getWritesList()
        .map((write) => ({
          ns,
          collection: collection.name,
          key: write.getKey(),
          value: isDelete(write) ? undefined : asBuffer(write.getValue_asU8()),
          purge: purged.has(hash('sha256', write.getKey(), 'hex')),
          version,
        }))
    }
    return []
  })
}

/** MSP ids whose peers may hold a collection (`core/common/privdata/util.go:getMemberOrgs`). */
export function collectionMembers(chaincode: string, collection: string, definitions: Definitions): string[] {
  const org = implicitOrg(collection)
  if (org !== undefined) return [org]
  const policy = definitions.collection(chaincode, collection)?.getMemberOrgsPolicy()?.getSignaturePolicy()
  const principals = policy?.getIdentitiesList() ?? []
  return principals
    .filter((principal) => principal.getPrincipalClassification() === msp.MSPPrincipal.Classification.ROLE)
    .map((principal) => msp.MSPRole.deserializeBinary(principal.getPrincipal_asU8()).getMspIdentifier())
}

function collectionWrites(txWrites: Buffer, ns: string, collection: string): Uint8Array | undefined {
  return ledger.rwset.TxPvtReadWriteSet.deserializeBinary(txWrites)
    .getNsPvtRwsetList()
    .find((each) => each.getNamespace() === ns)
    ?.getCollectionPvtRwsetList()
    .find((each) => each.getCollectionName() === collection)
    ?.getRwset_asU8()
}

/** What a member holds of a block's private writes, by transaction number, as its peer hands it out (`core/ledger/pvtdatastorage`). */
export function privateWritesOfBlock(block: number, store: PrivateDatabase): Map<number, TxPrivate> {
  const result = new Map<number, TxPrivate>()
  for (const write of store.writesOf(block)) {
    const tx = entryOf(result, write.version.txNumber)
    const ns = tx.getNsPvtRwsetList().find((each) => each.getNamespace() === write.ns) ?? tx.addNsPvtRwset()
    ns.setNamespace(write.ns)
    const collections = ns.getCollectionPvtRwsetList()
    const collection = collections.find((each) => each.getCollectionName() === write.collection) ?? ns.addCollectionPvtRwset()
    collection.setCollectionName(write.collection)
    const kv = ledger.rwset.kvrwset.KVRWSet.deserializeBinary(collection.getRwset_asU8())
    const entry = kv.addWrites()
    entry.setKey(write.key)
    if (write.value) entry.setValue(write.value)
    else entry.setIsDelete(true)
    collection.setRwset(kv.serializeBinary())
  }
  return result
}

function entryOf(map: Map<number, TxPrivate>, txNumber: number): TxPrivate {
  const tx = map.get(txNumber) ?? new ledger.rwset.TxPvtReadWriteSet()
  map.set(txNumber, tx)
  return tx
}
