import { randomBytes } from 'node:crypto'
import { common, gateway, ledger, peer } from '../../../../network/src/embedded/wire/protos.js'
import { bank, copyright, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import type { AskedNetwork } from '../asked-network.js'
import { submittedRaw } from '../doors.js'
import type { Question } from '../question.js'
import { verdictIn } from '../streams.js'
import { enveloped, headerOf, officer, signedEnvelope } from '../signed-messages.js'

/** Parts of an endorsed transaction, decoded to be changed; `undefined` for one that is to be left out. */
interface Parts {
  channelHeader: common.ChannelHeader
  signatureHeader: common.SignatureHeader
  actions: peer.TransactionAction[]
  actionPayload: peer.ChaincodeActionPayload
  endorsedAction: peer.ChaincodeEndorsedAction
  response: peer.ProposalResponsePayload
  action: peer.ChaincodeAction
}

type Change = (parts: Parts, n: AskedNetwork) => void

const changes: Readonly<Record<string, Change>> = {
  'nothing, for comparison': () => undefined,
  'another transaction id': ({ channelHeader }) => channelHeader.setTxId('0'.repeat(64)),
  'another nonce': ({ signatureHeader }) => signatureHeader.setNonce(randomBytes(24)),
  'no nonce': ({ signatureHeader }) => signatureHeader.setNonce(''),
  'an epoch': ({ channelHeader }) => channelHeader.setEpoch(1),
  'another chaincode in the header': ({ channelHeader }) => channelHeader.setExtension$(extension('other')),
  'no chaincode in the header': ({ channelHeader }) => channelHeader.setExtension$(''),
  'a result that nobody endorsed': ({ action }) => action.setResults(new ledger.rwset.TxReadWriteSet().serializeBinary()),
  'a result that is no message': ({ action }) => action.setResults(Buffer.from('no message')),
  'another proposal’s hash': ({ response }) => response.setProposalHash(randomBytes(32)),
  'another version of the chaincode': ({ action }) => action.getChaincodeId()?.setVersion('9'),
  'no version of the chaincode': ({ action }) => action.getChaincodeId()?.setVersion(''),
  'another chaincode in the result': ({ action }) => action.getChaincodeId()?.setName('other'),
  'no chaincode in the result': ({ action }) => action.clearChaincodeId(),
  'an event that is no message': ({ action }) => action.setEvents(Buffer.from('no message')),
  'an event of another chaincode': ({ action }) => {
    const event = new peer.ChaincodeEvent()
    event.setChaincodeId('other')
    action.setEvents(event.serializeBinary())
  },
  'no endorsements': ({ endorsedAction }) => endorsedAction.setEndorsementsList([]),
  'the same endorsement twice': ({ endorsedAction }) => {
    const [first] = endorsedAction.getEndorsementsList()
    if (first) endorsedAction.setEndorsementsList([first, first])
  },
  'an endorsement signed by nobody': ({ endorsedAction }) =>
    endorsedAction.getEndorsementsList().forEach((each) => each.setSignature(randomBytes(70))),
  'no action': (parts) => (parts.actions = []),
  'two actions': (parts) => (parts.actions = [...parts.actions, ...parts.actions]),
  'an action of another’s header': ({ actions }, n) =>
    actions[0]?.setHeader(headerOf({ creator: officer(n, bank) }).getSignatureHeader_asU8()),
  'an action without header': ({ actions }) => actions[0]?.setHeader(''),
}

function extension(name: string): Uint8Array {
  const id = new peer.ChaincodeID()
  id.setName(name)
  const bytes = new peer.ChaincodeHeaderExtension()
  bytes.setChaincodeId(id)
  return bytes.serializeBinary()
}

/** A transaction endorsed by two, changed by its own client before it was signed, and what a block says of it. */
async function verdictOn(n: AskedNetwork, change: Change): Promise<unknown> {
  const transaction = await endorsed(n.contract(ip), 'put', [`altered-${randomBytes(4).toString('hex')}`, 'v'], { named: [ip, copyright] })
  const prepared = gateway.PreparedTransaction.deserializeBinary(transaction.getBytes()).getEnvelope()
  const payload = common.Payload.deserializeBinary(prepared?.getPayload_asU8() ?? new Uint8Array())
  const header = payload.getHeader() ?? new common.Header()
  const inner = peer.Transaction.deserializeBinary(payload.getData_asU8())
  const [first = new peer.TransactionAction()] = inner.getActionsList()
  const actionPayload = peer.ChaincodeActionPayload.deserializeBinary(first.getPayload_asU8())
  const endorsedAction = actionPayload.getAction() ?? new peer.ChaincodeEndorsedAction()
  const response = peer.ProposalResponsePayload.deserializeBinary(endorsedAction.getProposalResponsePayload_asU8())
  const parts: Parts = {
    channelHeader: common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8()),
    signatureHeader: common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8()),
    actions: [first],
    actionPayload,
    endorsedAction,
    response,
    action: peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()),
  }
  change(parts, n)
  response.setExtension$(parts.action.serializeBinary())
  endorsedAction.setProposalResponsePayload(response.serializeBinary())
  actionPayload.setAction(endorsedAction)
  first.setPayload(actionPayload.serializeBinary())
  inner.setActionsList(parts.actions)
  header.setChannelHeader(parts.channelHeader.serializeBinary())
  header.setSignatureHeader(parts.signatureHeader.serializeBinary())
  payload.setHeader(header)
  payload.setData(inner.serializeBinary())
  return ordered(n, enveloped(payload, officer(n).sign))
}

async function ordered(n: AskedNetwork, envelope: common.Envelope): Promise<unknown> {
  const from = await n.height(ip)
  const answer = await submittedRaw(n, ip, envelope)
  const taken = typeof answer === 'object' && answer !== null && 'answered' in answer
  return taken ? verdictIn(n, ip, from, envelope.serializeBinary()) : answer
}

/** Transactions changed after their endorsement, under a client's good signature. */
export const alteredEnvelopes: readonly Question[] = [
  ...Object.entries(changes).map(([what, change]) => ({
    name: `altered transaction: ${what}`,
    ask: (n: AskedNetwork) => verdictOn(n, change),
  })),
  {
    name: 'altered transaction: data that is no message',
    ask: (n) => ordered(n, signedEnvelope({ creator: officer(n) }, Buffer.from('no message'))),
  },
  { name: 'altered transaction: no data', ask: (n) => ordered(n, signedEnvelope({ creator: officer(n) }, new Uint8Array())) },
]
