import canonicalize from 'canonicalize'
import { text } from '../crypto/encodings.js'
import { finding, type Finding } from '../findings.js'
import { answersProposal } from '../questions/transactions-whole.js'
import { enough, witnesses } from '../questions/validity-attested.js'
import type { AnswerQuestion } from './answer-question.js'
import type { AnswerAttestation, AnswerReading } from './answer-reading.js'

/** The chaincode's question behind each type of answer. */
const asked: Readonly<Record<string, string>> = { 'pledge-check': 'register:pledgeCheck', 'bulk-status': 'register:status' }

/** Whether what members endorsed is the answer's own question, on its channel, once, and without a change to the register. */
async function asks({ transaction }: AnswerAttestation, { type, channel, question }: AnswerReading): Promise<boolean> {
  const { action, actionCount, channelId } = transaction
  const wanted = [asked[type], canonicalize(question)]
  const given = action?.arguments.map((each) => text(each)) ?? []
  if (!action || given.length !== wanted.length || given.some((each, at) => each !== wanted[at])) return false
  if (channelId !== channel || actionCount !== 1 || action.status !== 200 || action.calledChaincode !== action.answeredBy) return false
  if (action.writeSets.some(({ writes }) => writes.length > 0)) return false
  return answersProposal(transaction)
}

/** Against a gateway that answers otherwise than the ledger: several members' chaincodes came to the same results. */
export const membersAttest: AnswerQuestion = {
  id: 'membersAttest',
  title: { en: 'Do members attest the same results?', zh: '成员是否证明相同结果？' },
  applies: ({ attestation }) => attestation !== undefined,
  async ask(reading, { config }) {
    const attestation = reading.attestation as AnswerAttestation
    const judged = config ?? attestation.config
    const { action } = attestation.transaction
    const found: Finding[] = config ? [] : [finding('ANSWER_NOT_ANCHORED', 'the configuration that came with the answer')]
    if (!(await asks(attestation, reading))) found.push(finding('ATTESTATION_WRONG', reading.type))
    const { results } = JSON.parse(text(action?.answer ?? new Uint8Array())) as { readonly results?: unknown }
    if (canonicalize(results) !== canonicalize(reading.results)) found.push(finding('ATTESTED_ANSWER_DIFFERS', reading.type))
    const members = await witnesses(attestation.transaction, judged, 'attestation', found)
    const wanted = enough(judged.memberMsps.length)
    if (members.size < wanted) found.push(finding('ATTESTATION_TOO_FEW', `expected ${wanted} members, got ${members.size}`))
    const names = [...members].sort().join(', ')
    return {
      findings: found,
      facts: [{ en: `${names}: ${action?.calledChaincode ?? ''}`, zh: `${names}：${action?.calledChaincode ?? ''}` }],
    }
  },
}
