import { hex, join, sameBytes } from '../crypto/encodings.js'
import { sha256, sha256Hex } from '../crypto/sha256.js'
import { finding, type Finding } from '../findings.js'
import { identify } from '../identity/identify.js'
import type { ChannelConfig } from '../reading/channel-config.js'
import { decisive } from '../reading/package-reading.js'
import { configBefore, placeOf } from '../reading/places.js'
import type { TransactionReading } from '../reading/transaction.js'
import type { Question } from './question.js'

/** Whether the endorsed answer belongs to the proposal beside it (`protoutil/proputils.go:GetProposalHash2`). */
export async function answersProposal({ action, channelHeader, signatureHeader }: TransactionReading): Promise<boolean> {
  if (!action || !sameBytes(action.header, signatureHeader)) return false
  return sameBytes(await sha256(join(channelHeader, signatureHeader, action.proposalPayload)), action.proposalHash)
}

async function judge(transaction: TransactionReading, config: ChannelConfig, channel: string, at: string): Promise<readonly Finding[]> {
  const found: Finding[] = []
  if (transaction.channelId !== channel) found.push(finding('CHANNEL_WRONG', `${at}: ${transaction.channelId}`))
  const creator = await identify(config, transaction.creator)
  if ((await creator.verify(transaction.payload, transaction.signature)) !== 'good') found.push(finding('CREATOR_SIGNATURE_WRONG', at))
  // `protoutil/proputils.go:ComputeTxID`
  const id = await sha256Hex(join(transaction.nonce, transaction.creator))
  if (transaction.transactionId !== id) found.push(finding('TRANSACTION_ID_WRONG', `${at}: expected ${id}`))
  if (transaction.actionCount !== 1) found.push(finding('ACTION_COUNT_WRONG', `${at}: ${transaction.actionCount}`))
  if (!(await answersProposal(transaction))) {
    found.push(finding('PROPOSAL_HASH_WRONG', `${at}: ${hex(transaction.action?.proposalHash ?? new Uint8Array())}`))
  }
  return found
}

export const transactionsWhole: Question = {
  id: 'transactionsWhole',
  title: { en: 'Are the transactions whole, and signed by those they name?', zh: '交易是否完整并由所载签署者签名？' },
  async ask(reading) {
    const found: Finding[] = []
    const { channel, subject } = reading.package
    if (reading.touching.length === 0) found.push(finding('SUBJECT_MISSING', `${subject.kind} ${subject.id}`))
    const all = decisive(reading)
    const judged = await Promise.all(all.map((each) => judge(each, configBefore(reading, each.block), channel, placeOf(each))))
    found.push(...judged.flat())
    return { findings: found, facts: [{ en: `${all.length} transactions`, zh: `${all.length} 笔交易` }] }
  },
}
