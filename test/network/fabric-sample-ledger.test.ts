import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { applyWrites } from '../../network/src/embedded/ledger/apply-writes.js'
import { commitHash } from '../../network/src/embedded/ledger/commit-hash.js'
import { decodeRwSet } from '../../network/src/embedded/ledger/parsed-transaction.js'
import { checkReads } from '../../network/src/embedded/ledger/read-check.js'
import { UpdateBatch, type Update } from '../../network/src/embedded/ledger/update-batch.js'
import type { StateReads } from '../../network/src/embedded/store/state-reads.js'
import { blockDataHash, blockHeaderHash } from '../../network/src/embedded/wire/block-header.js'
import { common, peer } from '../../network/src/embedded/wire/protos.js'

/** Hyperledger Fabric's own sample ledger of v2.0 (Apache-2.0), core/ledger/kvledger/tests/testdata/v20: what its peers wrote. */
const blockFile = gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/fabric-v2-sample-ledger.blocks.gz')))

interface StoredBlock {
  readonly number: number
  readonly dataHash: Buffer
  readonly previousHash: Buffer
  readonly envelopes: readonly Buffer[]
  readonly metadata: readonly Buffer[]
}

/** A peer's block file: each block behind its length, fields in the order of `common/ledger/blkstorage/block_serialization.go`. */
function* storedBlocks(file: Buffer): IterableIterator<StoredBlock> {
  let at = 0
  const varint = (): number => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = file[at++] ?? 0
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
  }
  const bytes = (): Buffer => {
    const length = varint()
    at += length
    return file.subarray(at - length, at)
  }
  const list = (): Buffer[] => Array.from({ length: varint() }, bytes)
  while (at < file.length) {
    varint()
    yield { number: varint(), dataHash: bytes(), previousHash: bytes(), envelopes: list(), metadata: list() }
  }
}

/** Committed state of the replay, in memory. */
class ReplayedState {
  readonly #rows = new Map<string, Update>()

  apply(batch: UpdateBatch): void {
    for (const [name, update] of batch.all()) {
      const id = JSON.stringify([name.ns, name.collection, name.key])
      if (update.value === undefined) this.#rows.delete(id)
      else this.#rows.set(id, update)
    }
  }

  reads(): StateReads {
    const row = (ns: string, collection: string, key: string | Uint8Array) =>
      this.#rows.get(JSON.stringify([ns, collection, typeof key === 'string' ? key : Buffer.from(key).toString('latin1')]))
    return {
      get: (ns: string, key: string) => row(ns, '', key),
      version: (ns: string, key: string) => row(ns, '', key)?.version,
      metadataBytes: (ns: string, key: string) => row(ns, '', key)?.metadata,
      privateHash: (ns: string, collection: string, hash: Uint8Array) => {
        const found = row(ns, collection, hash)
        return found && { valueHash: found.value, version: found.version }
      },
      privateHashVersion: (ns: string, collection: string, hash: Uint8Array) => row(ns, collection, hash)?.version,
      privateMetadataBytes: (ns: string, collection: string, hash: Uint8Array) => row(ns, collection, hash)?.metadata,
    } as unknown as StateReads
  }
}

function resultsOf(envelope: Uint8Array): Uint8Array | undefined {
  const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(envelope).getPayload_asU8())
  const header = common.ChannelHeader.deserializeBinary(payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array())
  if (header.getType() !== common.HeaderType.ENDORSER_TRANSACTION) return undefined
  const [action] = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList()
  const endorsed = peer.ChaincodeActionPayload.deserializeBinary(action?.getPayload_asU8() ?? new Uint8Array()).getAction()
  const response = peer.ProposalResponsePayload.deserializeBinary(endorsed?.getProposalResponsePayload_asU8() ?? new Uint8Array())
  return peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()).getResults_asU8()
}

test('twenty blocks of Fabric’s own, collections and lifecycle among them, give the hashes its peers committed', () => {
  const state = new ReplayedState()
  let previousCommit: Uint8Array = Buffer.alloc(0)
  let previousHeader: Buffer = Buffer.alloc(0)
  let blocks = 0
  for (const { number, dataHash, previousHash, envelopes, metadata } of storedBlocks(blockFile)) {
    const flags = metadata[common.BlockMetadataIndex.TRANSACTIONS_FILTER] ?? Buffer.alloc(0)
    const batch = new UpdateBatch(state.reads())
    envelopes.forEach((envelope, txNumber) => {
      const results = resultsOf(envelope)
      if (!results || flags[txNumber] !== 0) return
      expect(checkReads(decodeRwSet(results), state.reads(), batch)).toBe(0)
      applyWrites(decodeRwSet(results), { blockNumber: number, txNumber }, batch)
    })
    expect(blockDataHash(envelopes)).toEqual(Buffer.from(dataHash))
    expect(Buffer.from(previousHash)).toEqual(previousHeader)
    if (number > 0) {
      const content = metadata[common.BlockMetadataIndex.COMMIT_HASH] ?? Buffer.alloc(0)
      const committed = common.Metadata.deserializeBinary(content).getValue_asU8()
      expect(commitHash(flags, batch, previousCommit)).toEqual(Buffer.from(committed))
      previousCommit = committed
    }
    previousHeader = blockHeaderHash({ number, previousHash, dataHash })
    state.apply(batch)
    blocks++
  }
  expect(blocks).toBe(20)
})
