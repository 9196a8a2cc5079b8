import type { ClientDuplexStream } from '@grpc/grpc-js'
import { common, orderer, peer } from '../../../network/src/embedded/wire/protos.js'
import type { AskedNetwork } from './asked-network.js'
import { dial, peerOf, within } from './dial.js'

/** What a stream brings for one message until it has brought enough, ends or fails. */
function streamed<Answer, Said>(
  stream: ClientDuplexStream<common.Envelope, Answer>,
  sent: common.Envelope | Buffer,
  read: (answer: Answer) => Said,
  enough: (said: readonly Said[]) => boolean,
): Promise<readonly (Said | string)[]> {
  return new Promise((resolve) => {
    const said: Said[] = []
    const end = (last: readonly string[]): void => {
      stream.cancel()
      resolve([...said, ...last])
    }
    stream.on('data', (answer: Answer) => {
      said.push(read(answer))
      if (enough(said)) end([])
    })
    stream.on('end', () => end(['end']))
    stream.on('error', (error) => end([error.message]))
    stream.write(sent as common.Envelope)
  })
}

/** An orderer's answer to one envelope; a refusal ends the stream. */
export async function broadcast(network: AskedNetwork, ordererMsp: string, envelope: common.Envelope): Promise<unknown> {
  const client = dial(network, ordererMsp, 'orderer', orderer.AtomicBroadcastClient)
  try {
    const read = (answer: orderer.BroadcastResponse) => ({ status: answer.getStatus(), info: answer.getInfo() })
    return await streamed(client.broadcast(within()), envelope, read, ([first]) => first?.status === common.Status.SUCCESS)
  } finally {
    client.close()
  }
}

export type Delivered = { readonly block: number } | { readonly status: number }

const deliveredOf = (answer: peer.DeliverResponse | orderer.DeliverResponse): Delivered => {
  const block = answer.getBlock()
  if (block) return { block: block.getHeader()?.getNumber() ?? -1 }
  const both = answer instanceof peer.DeliverResponse ? (answer.getFilteredBlock()?.getNumber() ?? -1) : -1
  return both === -1 ? { status: answer.getStatus() } : { block: both }
}

/** What a deliver service sends until its status. @param most blocks after which it is cut off */
export async function delivered(
  network: AskedNetwork,
  at: { readonly mspId: string; readonly kind: 'peer' | 'filtered' | 'orderer' },
  seek: common.Envelope,
  most = 3,
): Promise<unknown> {
  const enough = (said: readonly Delivered[]): boolean => said.length === most || said.some((each) => 'status' in each)
  if (at.kind === 'orderer') {
    const client = dial(network, at.mspId, 'orderer', orderer.AtomicBroadcastClient)
    return streamed(client.deliver(within()), seek, deliveredOf, enough).finally(() => client.close())
  }
  const client = peerOf(network, at.mspId, peer.DeliverClient)
  const stream = at.kind === 'peer' ? client.deliver(within()) : client.deliverFiltered(within())
  return streamed(stream, seek, deliveredOf, enough).finally(() => client.close())
}

/** Blocks of a peer from `start` on, `count` of them, whole. */
export async function blocksAt(network: AskedNetwork, mspId: string, start: number, count: number): Promise<readonly common.Block[]> {
  const events = await network.client(mspId).network.getBlockEvents({ startBlock: BigInt(start) })
  const blocks: common.Block[] = []
  try {
    for await (const block of events) {
      blocks.push(common.Block.deserializeBinary(block.serializeBinary()))
      if (blocks.length === count) return blocks
    }
    return blocks
  } finally {
    events.close()
  }
}

/** The validation code that a peer gives an envelope in a block from `from` on. */
export async function verdictIn(
  network: AskedNetwork,
  mspId: string,
  from: number,
  envelope: Uint8Array,
): Promise<{ readonly code: number }> {
  const events = await network.client(mspId).network.getBlockEvents({ startBlock: BigInt(from) })
  try {
    for await (const event of events) {
      const block = common.Block.deserializeBinary(event.serializeBinary())
      const place = (block.getData()?.getDataList_asU8() ?? []).findIndex((each) => Buffer.from(envelope).equals(each))
      if (place === -1) continue
      await network.allReach((block.getHeader()?.getNumber() ?? 0) + 1)
      return { code: block.getMetadata()?.getMetadataList_asU8()[common.BlockMetadataIndex.TRANSACTIONS_FILTER]?.[place] ?? -1 }
    }
    throw new Error('expected the envelope in a block, got the end of the stream')
  } finally {
    events.close()
  }
}
