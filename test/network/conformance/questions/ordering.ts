import { randomBytes } from 'node:crypto'
import { common, peer } from '../../../../network/src/embedded/wire/protos.js'
import { bank, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { submittedRaw } from '../doors.js'
import { byAny, failure } from '../observed.js'
import type { Question } from '../question.js'
import { broadcast } from '../streams.js'
import { enveloped, type MessageParts, officer, signedEnvelope } from '../signed-messages.js'

const orderer = 'IpOfficeOrdererMSP'
const { Payload } = common

/** One envelope at an orderer, and by way of a gateway. */
async function both(n: AskedNetwork, envelope: common.Envelope): Promise<unknown> {
  return { broadcast: await broadcast(n, orderer, envelope), submit: byAny(await submittedRaw(n, ip, envelope)) }
}

const wrong = (n: AskedNetwork, parts: Omit<MessageParts, 'creator'>, data: Uint8Array = emptyTransaction()): common.Envelope =>
  signedEnvelope({ creator: officer(n), ...parts }, data)

const emptyTransaction = (): Uint8Array => new peer.Transaction().serializeBinary()

/** What orderers take, and what they say of the rest. */
export const ordering: readonly Question[] = [
  { name: 'ordering: no envelope', ask: (n) => submittedRaw(n, ip, undefined) },
  { name: 'ordering: an empty envelope', ask: (n) => both(n, new common.Envelope()) },
  {
    name: 'ordering: a payload that is no message',
    ask: (n) => {
      const envelope = new common.Envelope()
      envelope.setPayload(Buffer.from('no message'))
      envelope.setSignature(officer(n).sign(envelope.getPayload_asU8()))
      return both(n, envelope)
    },
  },
  { name: 'ordering: no header', ask: (n) => both(n, enveloped(new Payload(), officer(n).sign)) },
  {
    name: 'ordering: no signature header',
    ask: (n) => {
      const payload = Payload.deserializeBinary(wrong(n, {}).getPayload_asU8())
      payload.getHeader()?.setSignatureHeader('')
      return both(n, enveloped(payload, officer(n).sign))
    },
  },
  { name: 'ordering: not signed', ask: (n) => both(n, wrong(n, { sign: () => new Uint8Array() })) },
  { name: 'ordering: signed by another key', ask: (n) => both(n, wrong(n, { sign: (bytes) => officer(n, bank).sign(bytes) })) },
  { name: 'ordering: a creator that is no identity', ask: (n) => both(n, wrong(n, { creatorBytes: Buffer.from('nobody') })) },
  { name: 'ordering: another channel', ask: (n) => both(n, wrong(n, { channelId: 'nochannel' })) },
  { name: 'ordering: no channel', ask: (n) => both(n, wrong(n, { channelId: '' })) },
  { name: 'ordering: the type of a configuration', ask: (n) => both(n, wrong(n, { type: common.HeaderType.CONFIG })) },
  {
    name: 'ordering: a configuration update that is none',
    ask: (n) => both(n, wrong(n, { type: common.HeaderType.CONFIG_UPDATE }, Buffer.from('no message'))),
  },
  {
    name: 'ordering: an empty configuration update',
    ask: (n) => both(n, wrong(n, { type: common.HeaderType.CONFIG_UPDATE }, new common.ConfigUpdateEnvelope().serializeBinary())),
  },
  { name: 'ordering: the type of an orderer transaction', ask: (n) => both(n, wrong(n, { type: common.HeaderType.ORDERER_TRANSACTION })) },
  { name: 'ordering: larger than a block may be', ask: (n) => both(n, wrong(n, {}, randomBytes(2_200_000))) },
  {
    name: 'ordering: arguments larger than a block may hold',
    // They count twice: in the proposal, and as the key that was read.
    ask: async (n) => byAny(await failure((await endorsed(n.contract(ip), 'get', ['x'.repeat(1_100_000)])).submit())),
  },
]
