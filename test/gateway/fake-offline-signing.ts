import { createHash, randomUUID } from 'node:crypto'
import type { Caller, Endorsement, Invocation } from '../../gateway/src/ledger/ledger.js'
import type { OfflineSigning } from '../../gateway/src/ledger/offline-signing.js'

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))
const parsed = (given: Uint8Array) => JSON.parse(Buffer.from(given).toString('utf8')) as Record<string, unknown>

/** Transactions signed elsewhere, as JSON instead of protobuf: what a client signs holds its certificate, a nonce and a time, as Fabric's does. */
export function fakeOfflineSigning(endorse: (caller: Caller, invocation: Invocation) => Promise<Endorsement>): OfflineSigning {
  return {
    propose: (certificate, invocation) => {
      const whole = bytes({ certificate, invocation, nonce: randomUUID(), at: new Date().toISOString() })
      return { txId: createHash('sha256').update(whole).digest('hex'), whole, toSign: whole }
    },
    endorse: async (_invocation, proposal, signature) => {
      const { invocation } = parsed(proposal)
      const { bytes: endorsed, reply } = await endorse({ user: 'signed elsewhere' }, invocation as Invocation)
      const txId = createHash('sha256').update(proposal).digest('hex')
      const whole = bytes({ ...parsed(endorsed), txId, proposalSignature: Buffer.from(signature).toString('base64') })
      return { txId, whole, toSign: whole, reply }
    },
    proposalToSign: (proposal) => proposal,
    transactionToSign: (transaction) => {
      const { signature: _signature, ...unsigned } = parsed(transaction)
      return bytes(unsigned)
    },
    signed: (transaction, signature) => bytes({ ...parsed(transaction), signature: Buffer.from(signature).toString('base64') }),
  }
}
