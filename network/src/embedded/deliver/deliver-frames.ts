import type { MethodDefinition, ServiceDefinition } from '@grpc/grpc-js'
import { lengthDelimited, varintField } from '../wire/bytes.js'
import { common, type peer } from '../wire/protos.js'

/**
 * Answers of deliver services as bytes: a committed block goes out as it lies in the store, not decoded and encoded again for each reader.
 * peer.DeliverResponse: status 1, block 2, filtered block 3, block and private data 4; orderer.DeliverResponse: status 1, block 2.
 */
export const statusFrame = (status: number): Buffer => Buffer.concat(varintField(1, status))
export const blockFrame = (block: Uint8Array): Buffer => Buffer.concat(lengthDelimited(2, block))
export const filteredBlockFrame = (block: peer.FilteredBlock): Buffer => Buffer.concat(lengthDelimited(3, block.serializeBinary()))
export const blockAndPrivateDataFrame = (block: peer.BlockAndPrivateData): Buffer =>
  Buffer.concat(lengthDelimited(4, block.serializeBinary()))

/** A service whose methods named take their answers as bytes. */
export function withRawResponses<Service extends object>(
  service: Service,
  methods: readonly (keyof Service & string)[],
): ServiceDefinition {
  const definitions = { ...service } as unknown as Record<string, MethodDefinition<unknown, unknown>>
  for (const name of methods) {
    const method = definitions[name]
    if (!method) throw new Error(`expected the method ${name} in the service, got ${Object.keys(definitions).join(', ')}`)
    definitions[name] = { ...method, responseSerialize: (bytes: unknown) => bytes as Buffer }
  }
  return definitions
}

/** Header and signatures of a block, without its data: what a BFT peer asks of orderers it does not pull from. A configuration stays whole. */
export function headerWithSignatures(bytes: Uint8Array): Uint8Array {
  const block = common.Block.deserializeBinary(bytes)
  if (isConfigBlock(block)) return bytes
  block.clearData()
  return block.serializeBinary()
}

/** A block as the orderers signed it: validation flags and commit hash are the peers' work. */
export function asOrdered(bytes: Uint8Array): Uint8Array {
  const { TRANSACTIONS_FILTER, COMMIT_HASH } = common.BlockMetadataIndex
  const block = common.Block.deserializeBinary(bytes)
  const metadata = block.getMetadata()
  const entries = metadata?.getMetadataList_asU8() ?? []
  for (const index of [TRANSACTIONS_FILTER, COMMIT_HASH]) if (index < entries.length) entries[index] = new Uint8Array()
  metadata?.setMetadataList(entries)
  return block.serializeBinary()
}

function isConfigBlock(block: common.Block): boolean {
  const [envelope] = block.getData()?.getDataList_asU8() ?? []
  if (!envelope) return false
  const header = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(envelope).getPayload_asU8()).getHeader()
  return common.ChannelHeader.deserializeBinary(header?.getChannelHeader_asU8() ?? new Uint8Array()).getType() === common.HeaderType.CONFIG
}
