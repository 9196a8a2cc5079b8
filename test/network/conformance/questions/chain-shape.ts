import { common } from '../../../../network/src/embedded/wire/protos.js'
import { bank, copyright, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import type { Question } from '../question.js'
import { blocksAt } from '../streams.js'
import { transactionShape } from '../transaction-shape.js'

/** The block of one lone transaction. */
async function blockOf(
  n: AskedNetwork,
  name: string,
  args: readonly string[],
  options: Parameters<typeof endorsed>[3],
): Promise<common.Block> {
  const transaction = await endorsed(n.contract(ip), name, args, options)
  const submitted = await transaction.submit()
  const { blockNumber } = await submitted.getStatus()
  const [block] = await blocksAt(n, ip, Number(blockNumber), 1)
  if (!block) throw new Error(`expected block ${blockNumber}, got none`)
  await n.allReach(Number(blockNumber) + 1)
  return block
}

const two = { named: [ip, copyright] }

async function shapeOf(
  n: AskedNetwork,
  name: string,
  args: readonly string[],
  options: Parameters<typeof endorsed>[3] = two,
): Promise<unknown> {
  const block = await blockOf(n, name, args, options)
  return transactionShape(block.getData()?.getDataList_asU8()[0] ?? new Uint8Array())
}

function metadataShape(block: common.Block): unknown {
  const slots = block.getMetadata()?.getMetadataList_asU8() ?? []
  const signatures = common.Metadata.deserializeBinary(slots[common.BlockMetadataIndex.SIGNATURES] ?? new Uint8Array())
  const value = common.OrdererBlockMetadata.deserializeBinary(signatures.getValue_asU8())
  const signers = signatures.getSignaturesList()
  const commit = common.Metadata.deserializeBinary(slots[common.BlockMetadataIndex.COMMIT_HASH] ?? new Uint8Array())
  return {
    slots: slots.map((slot) => (slot.length > 0 ? 'filled' : 'empty')),
    flags: [...(slots[common.BlockMetadataIndex.TRANSACTIONS_FILTER] ?? [])],
    lastConfig: value.getLastConfig()?.getIndex() ?? null,
    consenterMetadata: value.getConsenterMetadata_asU8().length > 0,
    signaturesAtLeastThree: signers.length >= 3,
    signedByNumber: signers.every((each) => each.getSignatureHeader_asU8().length === 0 && each.getIdentifierHeader_asU8().length > 0),
    commitHashBytes: commit.getValue_asU8().length,
    hashBytes: [block.getHeader()?.getPreviousHash_asU8().length ?? 0, block.getHeader()?.getDataHash_asU8().length ?? 0],
  }
}

/** What stands in blocks. */
export const chainShape: readonly Question[] = [
  { name: 'chain: metadata of a block', ask: async (n) => metadataShape(await blockOf(n, 'put', ['shape', 'v'], two)) },
  {
    name: 'chain: metadata of the first block',
    ask: async (n) => {
      const [block] = await blocksAt(n, ip, 0, 1)
      const slots = block?.getMetadata()?.getMetadataList_asU8() ?? []
      return { slots: slots.length, flags: [...(slots[2] ?? [])], previousHash: block?.getHeader()?.getPreviousHash_asU8().length }
    },
  },
  { name: 'chain: a write', ask: (n) => shapeOf(n, 'put', ['shape-written', 'v']) },
  { name: 'chain: a read and a write', ask: (n) => shapeOf(n, 'add', ['shape-added']) },
  { name: 'chain: a deletion', ask: (n) => shapeOf(n, 'remove', ['shape-removed']) },
  { name: 'chain: an event', ask: (n) => shapeOf(n, 'emit', ['shape', 'payload']) },
  { name: 'chain: a key policy', ask: (n) => shapeOf(n, 'guard', ['shape-guarded', `${ip},${bank}`]) },
  { name: 'chain: a range', ask: (n) => shapeOf(n, 'rangeAndPut', ['shape-x', 'shape-y', 'shape-count']) },
  { name: 'chain: nothing written', ask: (n) => shapeOf(n, 'get', ['shape-absent']) },
  {
    name: 'chain: a private value beside a public one',
    ask: (n) => shapeOf(n, 'putBoth', [`_implicit_org_${bank}`, 'shape'], { named: [ip, bank], transient: { value: 'secret' } }),
  },
  { name: 'chain: a private hash read', ask: (n) => shapeOf(n, 'privateHash', [`_implicit_org_${bank}`, 'shape-absent']) },
]
