import type { SigningIdentity } from '../../../../network/src/embedded/signing-identity.js'
import { gateway } from '../../../../network/src/embedded/wire/protos.js'
import { channel } from '../../../../network/src/topology.js'
import { bank, ip } from '../../opened-channel.js'
import { endorsed } from '../../transaction-outcome.js'
import { statusRaw } from '../doors.js'
import type { Question } from '../question.js'
import { officer } from '../signed-messages.js'

interface StatusParts {
  readonly channelId?: string
  readonly txId?: string
  readonly identity?: Uint8Array
  readonly sign?: (message: Uint8Array) => Uint8Array
}

const absent = '0'.repeat(64)

export function signedStatusRequest(by: SigningIdentity, parts: StatusParts = {}): gateway.SignedCommitStatusRequest {
  const request = new gateway.CommitStatusRequest()
  request.setChannelId(parts.channelId ?? channel.id)
  request.setTransactionId(parts.txId ?? absent)
  request.setIdentity(parts.identity ?? by.serialized)
  const bytes = request.serializeBinary()
  const signed = new gateway.SignedCommitStatusRequest()
  signed.setRequest(bytes)
  signed.setSignature((parts.sign ?? by.sign)(bytes))
  return signed
}

/** Asking what became of a transaction. */
export const commitStatus: readonly Question[] = [
  {
    name: 'commit status: a transaction that never comes, until the deadline',
    ask: (n) => statusRaw(n, ip, signedStatusRequest(officer(n)), 700),
  },
  {
    name: 'commit status: twice, and by another member at its gateway',
    ask: async (n) => {
      const transaction = await endorsed(n.contract(ip), 'put', ['status', 'v'])
      const submitted = await transaction.submit()
      const txId = submitted.getTransactionId()
      const codes = [await n.committed(submitted), await n.committed(submitted)]
      return [...codes, await statusRaw(n, bank, signedStatusRequest(officer(n, bank), { txId }))]
    },
  },
  { name: 'commit status: an empty request', ask: (n) => statusRaw(n, ip, new gateway.SignedCommitStatusRequest()) },
  {
    name: 'commit status: a request that is no message',
    ask: (n) => {
      const request = new gateway.SignedCommitStatusRequest()
      request.setRequest(Buffer.from('no message'))
      return statusRaw(n, ip, request)
    },
  },
  { name: 'commit status: without a channel', ask: (n) => statusRaw(n, ip, signedStatusRequest(officer(n), { channelId: '' })) },
  { name: 'commit status: without a transaction', ask: (n) => statusRaw(n, ip, signedStatusRequest(officer(n), { txId: '' })) },
  {
    name: 'commit status: without an identity',
    ask: (n) => statusRaw(n, ip, signedStatusRequest(officer(n), { identity: new Uint8Array() })),
  },
  {
    name: 'commit status: signed by another key',
    ask: (n) => statusRaw(n, ip, signedStatusRequest(officer(n), { sign: (message) => officer(n, bank).sign(message) })),
  },
  {
    name: 'commit status: not signed',
    ask: (n) => statusRaw(n, ip, signedStatusRequest(officer(n), { sign: () => new Uint8Array() })),
  },
  {
    name: 'commit status: an identity that is none',
    ask: (n) => statusRaw(n, ip, signedStatusRequest(officer(n), { identity: Buffer.from('nobody') })),
  },
]
