import canonicalize from 'canonicalize'
import { finding, type Finding } from '../findings.js'
import { digestOf } from '../format/manifest.js'
import type { PlacedEvent } from '../format/evidence-package.js'
import { placeOf } from '../reading/places.js'
import { historyOf, type WrittenEvent } from '../reading/subject-history.js'
import type { Question } from './question.js'

const firstPreviousHash = '0'.repeat(64)

export const placed = (events: readonly WrittenEvent[]): readonly PlacedEvent[] =>
  events.map(({ transaction: { block, index, transactionId }, event }) => ({ block, index, transactionId, event: event ?? {} }))

async function judge(events: readonly WrittenEvent[]): Promise<readonly Finding[]> {
  const found: Finding[] = []
  let previous: string | undefined = firstPreviousHash
  let expected = events[0]?.number ?? 0
  if (expected > 1) found.push(finding('EVENT_SEQUENCE_BROKEN', `expected the first event, got ${expected}`))
  for (const { transaction, number, event } of events) {
    const at = `event ${number}, ${placeOf(transaction)}`
    if (number !== expected) found.push(finding('EVENT_SEQUENCE_BROKEN', `expected ${expected}, got ${at}`))
    expected = number + 1
    if (!event) {
      found.push(finding('EVENT_UNREADABLE', at))
      continue
    }
    const { hash, ...hashed } = event
    if (event['previousHash'] !== previous) found.push(finding('EVENT_LINK_BROKEN', at))
    if (hash !== (await digestOf(hashed))) found.push(finding('EVENT_HASH_WRONG', at))
    if (event['txId'] !== transaction.transactionId || event['sequence'] !== number) found.push(finding('EVENT_TRANSACTION_WRONG', at))
    previous = typeof hash === 'string' ? hash : undefined
  }
  return found
}

/**
 * The chain of the right's events shows a gap between two; the versions that later transactions read show what was left out between; what comes after the last
 * included block shows nowhere.
 */
export const eventsComplete: Question = {
  id: 'eventsComplete',
  title: { en: 'Are the right’s events complete and as the blocks hold them?', zh: '权利事件是否完整且与区块一致？' },
  async ask(reading) {
    const history = historyOf(reading, reading.package)
    const found: Finding[] = [...(await judge(history.events))]
    for (const each of history.silent) found.push(finding('WRITE_WITHOUT_EVENT', placeOf(each)))
    for (const { transaction, key } of history.unexplained)
      found.push(finding('READ_VERSION_UNEXPLAINED', `${key}, ${placeOf(transaction)}`))
    if (canonicalize(placed(history.events)) !== canonicalize(reading.package.events)) {
      found.push(finding('EVENTS_DIFFER_FROM_BLOCKS', `expected ${history.events.length} events, got ${reading.package.events.length}`))
    }
    const count = history.events.length
    return { findings: found, facts: [{ en: `${count} events`, zh: `${count} 个事件` }] }
  },
}
