import type { Contract, Transaction } from '@hyperledger/fabric-gateway'
import { common, gateway, msp, peer } from '../../network/src/embedded/wire/protos.js'

export interface Outcome {
  readonly code: number
  readonly block: bigint
  readonly txId: string
  readonly result: string
  /** MSP ids, sorted. */
  readonly endorsers: readonly string[]
}

export interface SubmitOptions {
  readonly named?: readonly string[]
  readonly transient?: Readonly<Record<string, string>>
}

export async function endorsed(
  contract: Contract,
  name: string,
  args: readonly string[],
  options: SubmitOptions = {},
): Promise<Transaction> {
  const proposal = contract.newProposal(name, {
    arguments: [...args],
    ...(options.named ? { endorsingOrganizations: [...options.named] } : {}),
    ...(options.transient ? { transientData: options.transient } : {}),
  })
  return proposal.endorse()
}

/** Endorses, submits and waits, whatever the validation says. */
export async function submitted(contract: Contract, name: string, args: readonly string[], options: SubmitOptions = {}): Promise<Outcome> {
  const transaction = await endorsed(contract, name, args, options)
  const commit = await transaction.submit()
  const { code, blockNumber, transactionId } = await commit.getStatus()
  const result = Buffer.from(transaction.getResult()).toString('utf8')
  return { code, block: blockNumber, txId: transactionId, result, endorsers: endorsersOf(transaction) }
}

export function endorsementsOf(
  transaction: Transaction,
): { mspId: string; endorser: Uint8Array; signature: Uint8Array; payload: Uint8Array }[] {
  const envelope = preparedEnvelope(transaction)
  const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8())
  const [action] = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList()
  const endorsedAction = peer.ChaincodeActionPayload.deserializeBinary(action?.getPayload_asU8() ?? new Uint8Array()).getAction()
  const response = endorsedAction?.getProposalResponsePayload_asU8() ?? new Uint8Array()
  return (endorsedAction?.getEndorsementsList() ?? []).map((endorsement) => ({
    mspId: msp.SerializedIdentity.deserializeBinary(endorsement.getEndorser_asU8()).getMspid(),
    endorser: endorsement.getEndorser_asU8(),
    signature: endorsement.getSignature_asU8(),
    payload: response,
  }))
}

export const endorsersOf = (transaction: Transaction): string[] =>
  endorsementsOf(transaction)
    .map(({ mspId }) => mspId)
    .sort()

function preparedEnvelope(transaction: Transaction): common.Envelope {
  const envelope = gateway.PreparedTransaction.deserializeBinary(transaction.getBytes()).getEnvelope()
  if (!envelope) throw new Error('expected a prepared transaction with an envelope')
  return envelope
}
