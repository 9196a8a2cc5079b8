import { finding, type Finding } from '../findings.js'
import { identify } from '../identity/identify.js'
import type { PlacedTransaction } from '../reading/block.js'
import { citationsOf, consentsIn, partyIn, partyWriter, writesDealing, type WrittenConsent } from '../reading/citations.js'
import { json, type Json } from '../reading/json.js'
import type { PackageReading } from '../reading/package-reading.js'
import { configBefore, placeOf } from '../reading/places.js'
import { historyOf } from '../reading/subject-history.js'
import type { Question } from './question.js'

/** For whom the caller said to act; the mandate for it was judged by the chaincode that members endorsed. */
function principalOf({ action }: PlacedTransaction): unknown {
  const { body } = json(action?.arguments[1] ?? new Uint8Array()) ?? {}
  return (body as Json | undefined)?.['onBehalfOf']
}

async function judgeConsent(reading: PackageReading, cited: PlacedTransaction, written: WrittenConsent): Promise<readonly Finding[]> {
  const { chaincode } = reading.package
  const { dealing, party, consent } = written
  const at = `consent of ${party}, ${placeOf(cited)}`
  const { mspId } = await identify(configBefore(reading, cited.block), cited.creator)
  const found: Finding[] = []
  const told = [consent['dealing'], consent['party'], consent['txId'], consent['msp']]
  const actual = [dealing, party, cited.transactionId, mspId]
  if (told.some((each, index) => each !== actual[index])) {
    found.push(finding('CONSENT_MISSTATED', `${at}: expected ${actual.join(' ')}, got ${told.map(String).join(' ')}`))
  }
  const all = reading.blocks.flatMap((block) => block.transactions)
  const writer = partyWriter(all, cited, party, chaincode)
  const document = writer?.noted === 0 ? partyIn(writer, party, chaincode) : undefined
  if (!document) return [...found, finding('CONSENT_PARTY_MISSING', at)]
  const member = document['memberMsp'] ?? document['enrolledBy']
  // A member speaks for itself only; another party may send an agent that a different member enrolled.
  const sent = document['memberMsp'] === undefined && principalOf(cited) === party
  if (mspId !== member && !sent) found.push(finding('CONSENT_SIGNER_FOREIGN', `${at}: expected ${String(member)}, got ${mspId}`))
  return found
}

/** A pledge or a transfer rests on what its parties said: an event only names the transactions in which they did. */
export const citationsHold: Question = {
  id: 'citationsHold',
  title: { en: 'Did the parties say what the events rest on?', zh: '事件所依据的同意是否由当事人作出？' },
  applies: ({ package: { subject } }) => subject.kind === 'right',
  async ask(reading) {
    const { chaincode } = reading.package
    const found: Finding[] = []
    const citations = citationsOf(historyOf(reading, reading.package).events)
    const judged = new Set<PlacedTransaction>()
    for (const { by, dealing, transactionId } of citations) {
      const cited = reading.cited.find((each) => each.transactionId === transactionId)
      const where = `${transactionId}, cited by event ${by.number} for ${dealing}`
      if (!cited) found.push(finding('CITED_TRANSACTION_MISSING', where))
      else if (cited.noted !== 0) found.push(finding('CITED_TRANSACTION_INVALID', where))
      else if (cited.block > by.transaction.block || !writesDealing(cited, dealing, chaincode)) {
        found.push(finding('CITED_TRANSACTION_FOREIGN', where))
      } else if (!judged.has(cited)) {
        judged.add(cited)
        for (const consent of consentsIn(cited, chaincode)) found.push(...(await judgeConsent(reading, cited, consent)))
      }
    }
    const consents = [...judged].flatMap((each) => consentsIn(each, chaincode)).length
    return {
      findings: found,
      facts: [{ en: `${judged.size} transactions cited, ${consents} consents`, zh: `引用 ${judged.size} 笔交易，其中同意 ${consents} 项` }],
    }
  },
}
