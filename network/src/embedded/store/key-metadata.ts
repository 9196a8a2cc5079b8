import { asBuffer } from '../wire/bytes.js'
import { ledger } from '../wire/protos.js'

const { KVMetadataWrite } = ledger.rwset.kvrwset

/** Metadata of a key as stored: the entries of a KVMetadataWrite (`statemetadata/metadata.go`). */
export function encodeMetadata(entries: readonly ledger.rwset.kvrwset.KVMetadataEntry[]): Buffer {
  const holder = new KVMetadataWrite()
  holder.setEntriesList([...entries])
  return Buffer.from(holder.serializeBinary())
}

export function decodeMetadata(bytes: Uint8Array): Map<string, Buffer> {
  const entries = KVMetadataWrite.deserializeBinary(bytes).getEntriesList()
  return new Map(entries.map((entry) => [entry.getName(), asBuffer(entry.getValue_asU8())]))
}
