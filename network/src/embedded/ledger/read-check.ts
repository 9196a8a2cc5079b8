import { peer } from '../wire/protos.js'
import type { StateReads } from '../store/state-reads.js'
import { latin1 } from './apply-writes.js'
import type { NamespaceRwSet } from './parsed-transaction.js'
import { rangeUnchanged, sameVersion } from './range-check.js'
import type { UpdateBatch } from './update-batch.js'

const Code = peer.TxValidationCode

/** Whether everything a transaction read is still so: keys, ranges, private hashes (`txmgmt/validation/validator.go:validateTx`). */
export function checkReads(namespaces: readonly NamespaceRwSet[], committed: StateReads, batch: UpdateBatch): number {
  for (const { namespace: ns, kv, collections } of namespaces) {
    for (const read of kv.getReadsList()) {
      const key = read.getKey()
      if (batch.get({ ns, collection: '', key }) || !sameVersion(committed.version(ns, key), read.getVersion()))
        return Code.MVCC_READ_CONFLICT
    }
    for (const info of kv.getRangeQueriesInfoList()) {
      if (!rangeUnchanged(ns, info, committed, batch)) return Code.PHANTOM_READ_CONFLICT
    }
    for (const { name: collection, hashed } of collections) {
      for (const read of hashed.getHashedReadsList()) {
        const keyHash = read.getKeyHash_asU8()
        const changed = batch.get({ ns, collection, key: latin1(keyHash) }) !== undefined
        if (changed || !sameVersion(committed.privateHashVersion(ns, collection, keyHash), read.getVersion()))
          return Code.MVCC_READ_CONFLICT
      }
    }
  }
  return Code.VALID
}
