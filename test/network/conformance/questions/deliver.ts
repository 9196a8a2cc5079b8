import { common, orderer } from '../../../../network/src/embedded/wire/protos.js'
import { bank, ip } from '../../opened-channel.js'
import type { AskedNetwork } from '../asked-network.js'
import type { Question } from '../question.js'
import { delivered } from '../streams.js'
import { enveloped, headerOf, type MessageParts, officer, signedEnvelope } from '../signed-messages.js'

const { FAIL_IF_NOT_READY, BLOCK_UNTIL_READY } = orderer.SeekInfo.SeekBehavior

function position(at: number | 'oldest' | 'newest' | 'next'): orderer.SeekPosition {
  const seek = new orderer.SeekPosition()
  if (at === 'oldest') seek.setOldest(new orderer.SeekOldest())
  else if (at === 'newest') seek.setNewest(new orderer.SeekNewest())
  else if (at === 'next') seek.setNextCommit(new orderer.SeekNextCommit())
  else {
    const specified = new orderer.SeekSpecified()
    specified.setNumber(at)
    seek.setSpecified(specified)
  }
  return seek
}

type Position = Parameters<typeof position>[0]

function seekInfo(start: Position | undefined, stop: Position | undefined, waits = false): Uint8Array {
  const seek = new orderer.SeekInfo()
  if (start !== undefined) seek.setStart(position(start))
  if (stop !== undefined) seek.setStop(position(stop))
  seek.setBehavior(waits ? BLOCK_UNTIL_READY : FAIL_IF_NOT_READY)
  return seek.serializeBinary()
}

const envelope = (n: AskedNetwork, seek: Uint8Array, parts: Omit<MessageParts, 'creator'> = {}): common.Envelope =>
  signedEnvelope({ creator: officer(n), type: common.HeaderType.DELIVER_SEEK_INFO, ...parts }, seek)

/** The same request at a peer, at its filtered service, and at an orderer. */
async function everywhere(n: AskedNetwork, make: () => common.Envelope, most?: number): Promise<unknown> {
  return {
    peer: await delivered(n, { mspId: ip, kind: 'peer' }, make(), most),
    filtered: await delivered(n, { mspId: ip, kind: 'filtered' }, make(), most),
    orderer: await delivered(n, { mspId: 'IpOfficeOrdererMSP', kind: 'orderer' }, make(), most),
  }
}

const seeking = (name: string, seek: () => Uint8Array, parts: () => Omit<MessageParts, 'creator'> = () => ({})): Question => ({
  name: `deliver: ${name}`,
  ask: (n) => everywhere(n, () => envelope(n, seek(), parts())),
})

const first = (): Uint8Array => seekInfo(0, 0)

/** Reading blocks from peers and orderers. */
export const deliver: readonly Question[] = [
  seeking('one block', first),
  seeking('the oldest to the second', () => seekInfo('oldest', 1)),
  seeking('beyond the end', () => seekInfo(1_000_000, 1_000_001)),
  seeking('beyond the end, waiting', () => seekInfo(1_000_000, 1_000_001, true)),
  seeking('from within to beyond the end', () => seekInfo(1, 1_000_000)),
  seeking('a range that ends before it starts', () => seekInfo(2, 1)),
  seeking('without a start', () => seekInfo(undefined, 1)),
  seeking('without a stop', () => seekInfo(0, undefined)),
  seeking('the next commit, not waiting', () => seekInfo('next', 'next')),
  seeking('nothing', () => new Uint8Array()),
  seeking('what is no message', () => Buffer.from('no message')),
  seeking('another channel', first, () => ({ channelId: 'nochannel' })),
  seeking('no channel', first, () => ({ channelId: '' })),
  seeking('a clock 16 minutes behind', first, () => ({ atMs: Date.now() - 16 * 60_000 })),
  seeking('not signed', first, () => ({ sign: () => new Uint8Array() })),
  seeking('the type of a transaction', first, () => ({ type: common.HeaderType.ENDORSER_TRANSACTION })),
  {
    name: 'deliver: signed by another key',
    ask: (n) => everywhere(n, () => envelope(n, first(), { sign: (bytes) => officer(n, bank).sign(bytes) })),
  },
  {
    name: 'deliver: an identity that is none',
    ask: (n) => everywhere(n, () => envelope(n, first(), { creatorBytes: Buffer.from('nobody') })),
  },
  { name: 'deliver: no envelope', ask: (n) => everywhere(n, () => new common.Envelope()) },
  {
    name: 'deliver: no channel header',
    ask: (n) =>
      everywhere(n, () => {
        const payload = new common.Payload()
        const header = headerOf({ creator: officer(n) })
        header.setChannelHeader('')
        payload.setHeader(header)
        payload.setData(first())
        return enveloped(payload, officer(n).sign)
      }),
  },
  {
    name: 'deliver: cut off by the reader after two blocks',
    ask: (n) => everywhere(n, () => envelope(n, seekInfo('oldest', 1_000_000, true)), 2),
  },
]
