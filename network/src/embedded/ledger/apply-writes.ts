import { asBuffer } from '../wire/bytes.js'
import type { Version } from '../store/state-snapshot.js'
import { encodeMetadata } from '../store/key-metadata.js'
import { isDelete, isHashedDelete, type NamespaceRwSet } from './parsed-transaction.js'
import type { KeyName, UpdateBatch } from './update-batch.js'

/** What one transaction does to one key (`txmgmt/validation/tx_ops.go`). */
interface KeyOperation {
  readonly name: KeyName
  deletes: boolean
  value: Buffer | undefined
  /** `undefined`: untouched; `null`: metadata removed. */
  metadata: Buffer | null | undefined
}

/**
 * Adds a valid transaction's writes to the block's batch: a delete drops metadata, a write keeps it, and metadata for a key that does not
 * exist is dropped without a word (`tx_ops.go:prepareTxOps`, `types.go:applyWriteSet`).
 */
export function applyWrites(namespaces: readonly NamespaceRwSet[], version: Version, batch: UpdateBatch): void {
  for (const operation of operationsOf(namespaces)) {
    const { name } = operation
    if (operation.deletes) {
      batch.set(name, { value: undefined, metadata: undefined, version })
      continue
    }
    const value = operation.value ?? batch.latestValue(name)
    if (value === undefined) continue
    const metadata = operation.metadata === undefined ? batch.latestMetadata(name) : (operation.metadata ?? undefined)
    batch.set(name, { value, metadata, version })
  }
}

function operationsOf(namespaces: readonly NamespaceRwSet[]): Iterable<KeyOperation> {
  const operations = new Map<string, KeyOperation>()
  const of = (name: KeyName): KeyOperation => {
    const id = JSON.stringify([name.ns, name.collection, name.key])
    let operation = operations.get(id)
    if (!operation) {
      operation = { name, deletes: false, value: undefined, metadata: undefined }
      operations.set(id, operation)
    }
    return operation
  }
  for (const { namespace: ns, kv, collections } of namespaces) {
    for (const write of kv.getWritesList()) {
      const operation = of({ ns, collection: '', key: write.getKey() })
      if (isDelete(write)) operation.deletes = true
      else operation.value = asBuffer(write.getValue_asU8())
    }
    for (const write of kv.getMetadataWritesList()) {
      const entries = write.getEntriesList()
      of({ ns, collection: '', key: write.getKey() }).metadata = entries.length === 0 ? null : encodeMetadata(entries)
    }
    for (const { name: collection, hashed } of collections) {
      for (const write of hashed.getHashedWritesList()) {
        const operation = of({ ns, collection, key: latin1(write.getKeyHash_asU8()) })
        if (isHashedDelete(write)) operation.deletes = true
        else operation.value = asBuffer(write.getValueHash_asU8())
      }
      for (const write of hashed.getMetadataWritesList()) {
        const entries = write.getEntriesList()
        of({ ns, collection, key: latin1(write.getKeyHash_asU8()) }).metadata = entries.length === 0 ? null : encodeMetadata(entries)
      }
    }
  }
  return operations.values()
}

export const latin1 = (bytes: Uint8Array): string => asBuffer(bytes).toString('latin1')
