import { common, peer } from '@hyperledger/fabric-protos'
import { join, sameBytes, text } from '../crypto/encodings.js'
import { finding, type Finding } from '../findings.js'
import { identify } from '../identity/identify.js'
import type { PlacedTransaction } from '../reading/block.js'
import type { ChannelConfig } from '../reading/channel-config.js'
import { decisive, type AttestationReading, type PackageReading } from '../reading/package-reading.js'
import { placeOf } from '../reading/places.js'
import type { TransactionReading } from '../reading/transaction.js'
import { Unreadable } from '../reading/unreadable.js'
import type { Question } from './question.js'
import { answersProposal } from './transactions-whole.js'

/** Enough members that one of them is honest where up to a third are not. */
export const enough = (members: number): number => Math.floor((members - 1) / 3) + 1

/** Whether the question asked is qscc's GetTransactionByID of this transaction on this channel. */
async function asks({ action, ...attestation }: AttestationReading, channel: string, transactionId: string): Promise<boolean> {
  const wanted = ['GetTransactionByID', channel, transactionId]
  const given = action?.arguments.map((each) => text(each)) ?? []
  if (!action || given.length !== wanted.length || given.some((each, index) => each !== wanted[index])) return false
  if (action.calledChaincode !== 'qscc' || action.answeredBy !== 'qscc' || attestation.channelId !== channel) return false
  return attestation.actionCount === 1 && action.status === 200 && (await answersProposal({ ...attestation, action }))
}

/** Members whose peers signed the answer; what does not hold is added to `found`. */
export async function witnesses(
  of: Pick<TransactionReading, 'action'>,
  config: ChannelConfig,
  at: string,
  found: Finding[],
): Promise<ReadonlySet<string>> {
  const members = new Set<string>()
  for (const { endorser, signature } of of.action?.endorsements ?? []) {
    const signer = await identify(config, endorser)
    const good = await signer.verify(join(of.action?.responsePayload ?? new Uint8Array(), endorser), signature)
    if (good !== 'good') found.push(finding('ATTESTATION_SIGNATURE_WRONG', `${at}, ${signer.mspId}`))
    else if (signer.fault !== undefined || signer.ou !== 'peer' || !config.memberMsps.includes(signer.mspId)) {
      found.push(finding('ENDORSER_INVALID', `${at}, ${signer.mspId}: ${signer.fault ?? signer.ou ?? ''}`))
    } else members.add(signer.mspId)
  }
  return members
}

async function judge(transaction: PlacedTransaction, reading: PackageReading, config: ChannelConfig): Promise<readonly Finding[]> {
  const at = placeOf(transaction)
  const found: Finding[] = []
  const about = reading.attestations.filter((each) => each.about === transaction.transactionId)
  if (about.length === 0) return [finding('ATTESTATION_MISSING', at)]
  const members = new Set<string>()
  for (const each of about) {
    if (!(await asks(each, reading.package.channel, transaction.transactionId))) {
      found.push(finding('ATTESTATION_WRONG', at))
      continue
    }
    const processed = peer.ProcessedTransaction.deserializeBinary(each.action?.answer ?? new Uint8Array())
    const shown = processed.getTransactionenvelope() ?? new common.Envelope()
    // Compared by content: qscc writes the envelope anew.
    if (!sameBytes(shown.getPayload_asU8(), transaction.payload) || !sameBytes(shown.getSignature_asU8(), transaction.signature)) {
      found.push(finding('ATTESTATION_WRONG', `${at}: another envelope`))
    }
    if (processed.getValidationcode() !== transaction.noted) {
      found.push(finding('ATTESTED_OTHERWISE', `${at}: attested ${processed.getValidationcode()}, noted ${transaction.noted}`))
    }
    for (const member of await witnesses(each, config, at, found)) members.add(member)
  }
  const wanted = enough(config.memberMsps.length)
  if (members.size < wanted) found.push(finding('ATTESTATION_TOO_FEW', `${at}: expected ${wanted} members, got ${members.size}`))
  return found
}

/**
 * Orderers sign that a transaction was put in its place, not that it was found valid: that is each peer's own note in the block, which anyone can change. Hence
 * the answers of several members' peers, each signed.
 */
export const validityAttested: Question = {
  id: 'validityAttested',
  title: { en: 'Do members attest that the transactions are valid?', zh: '成员是否证明交易有效？' },
  async ask(reading) {
    const config = reading.configs.at(-1)
    if (!config) throw new Unreadable('expected a configuration, got none')
    const all = decisive(reading)
    const ids = new Set(all.map(({ transactionId }) => transactionId))
    const found = reading.attestations
      .filter(({ about }) => !ids.has(about))
      .map(({ about }): Finding => finding('ATTESTATION_STRAY', about))
    found.push(...(await Promise.all(all.map((each) => judge(each, reading, config)))).flat())
    const count = reading.attestations.length
    return {
      findings: found,
      facts: [{ en: `${count} attestations of ${all.length} transactions`, zh: `${all.length} 笔交易，${count} 份证明` }],
    }
  },
}
