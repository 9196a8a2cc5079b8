import type { Version } from '../store/state-snapshot.js'
import { compareUtf8 } from '../wire/bytes.js'
import { ledger } from '../wire/protos.js'

const { KVMetadataEntry, KVWrite, Version: VersionMessage } = ledger.rwset.kvrwset

/** `rwsetutil/rwset_proto_util.go:newProtoVersion` */
export function kvVersion(version: Version): ledger.rwset.kvrwset.Version {
  const message = new VersionMessage()
  message.setBlockNum(version.blockNumber)
  message.setTxNum(version.txNumber)
  return message
}

/** `rwset_proto_util.go:newKVWrite`: an empty value is a delete. */
export function kvWrite(key: string, value: Uint8Array | undefined): ledger.rwset.kvrwset.KVWrite {
  const write = new KVWrite()
  write.setKey(key)
  if (value && value.length > 0) write.setValue(value)
  else write.setIsDelete(true)
  return write
}

export function metadataEntries(metadata: ReadonlyMap<string, Uint8Array>): ledger.rwset.kvrwset.KVMetadataEntry[] {
  const names = [...metadata.keys()].sort(compareUtf8)
  return names.map((name) => {
    const entry = new KVMetadataEntry()
    entry.setName(name)
    entry.setValue(metadata.get(name) ?? new Uint8Array())
    return entry
  })
}

/** Values in byte order of their keys, as Go sorts them: endorsers must produce the same bytes. */
export function inKeyOrder<T>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries].sort(([a], [b]) => compareUtf8(a, b)).map(([, value]) => value)
}
