import { createHash } from 'node:crypto'
import { varint } from '../wire/bytes.js'
import { encodeStateUpdates, type StateUpdate } from '../wire/state-updates.js'
import { keyBytes, type UpdateBatch } from './update-batch.js'

/**
 * Chains validation flags and state updates over blocks, from block 1 on (`kvledger/kv_ledger.go:addBlockCommitHash`).
 * @param previous the commit hash of the block before, empty before block 1
 */
export function commitHash(flags: Uint8Array, batch: UpdateBatch, previous: Uint8Array): Buffer {
  return createHash('sha256').update(varint(flags.length)).update(flags).update(deterministicBytes(batch)).update(previous).digest()
}

/** `txmgr/update_batch_bytes.go`: by namespace, public before collections, by key; a repeated namespace or collection is left out. */
function deterministicBytes(batch: UpdateBatch): Buffer {
  const updates: StateUpdate[] = []
  for (const [name, update] of batch.all()) {
    // The empty namespace holds the configuration, whose maps have no one order.
    if (name.ns === '') continue
    updates.push({ namespace: name.ns, collection: name.collection, key: keyBytes(name), value: update.value, version: update.version })
  }
  updates.sort(
    (a, b) =>
      Buffer.compare(Buffer.from(a.namespace), Buffer.from(b.namespace)) ||
      Buffer.compare(Buffer.from(a.collection), Buffer.from(b.collection)) ||
      Buffer.compare(a.key, b.key),
  )
  return encodeStateUpdates(
    updates.map((update, i) => {
      const before = updates[i - 1]
      const sameNamespace = before?.namespace === update.namespace
      const sameCollection = sameNamespace && before.collection === update.collection
      return { ...update, namespace: sameNamespace ? '' : update.namespace, collection: sameCollection ? '' : update.collection }
    }),
  )
}
