import canonicalize from 'canonicalize'
import { evolve, keys, type DomainEvent } from '@ip-rights-ledger/chaincode/domain'
import { finding, type Finding } from '../findings.js'
import type { Subject } from '../format/evidence-package.js'
import { documentKinds } from '../reading/state-key.js'
import { historyOf, type SubjectHistory } from '../reading/subject-history.js'
import type { Question } from './question.js'

/** The right's documents as its events make them, by the register's own rules; undefined where they refuse. */
function fold({ id }: Subject, { events }: SubjectHistory): ReadonlyMap<string, unknown> | undefined {
  try {
    let documents: ReadonlyMap<string, unknown> = new Map()
    for (const { event } of events) {
      const { hash, ...rest } = event ?? {}
      // Whether the hash follows from the event is asked elsewhere; here it is taken as written.
      documents = evolve(documents, { ...rest, subject: { kind: 'right', id } } as unknown as DomainEvent, () => String(hash))
    }
    return documents
  } catch {
    return undefined
  }
}

/** The ledger adds to a document which policy guards its key: that follows from the member directory, not from the right's events. */
function unguarded({ guard: _guard, ...document }: Readonly<Record<string, unknown>>): unknown {
  return document
}

export const extractFollows: Question = {
  id: 'extractFollows',
  title: { en: 'Is the extract what the events add up to?', zh: '登记摘录是否由事件推出？' },
  async ask(reading) {
    const found: Finding[] = []
    const { subject, extract } = reading.package
    const history = historyOf(reading, reading.package)
    const folded = history.events.length > 0 ? fold(subject, history) : new Map<string, unknown>()
    for (const kind of documentKinds) {
      const written = history.documents[kind]
      if (canonicalize(written) !== canonicalize(extract[kind])) found.push(finding('EXTRACT_DIFFERS', `${kind} ${subject.id}`))
      if (canonicalize(folded?.get(keys[kind](subject.id))) !== canonicalize(written && unguarded(written))) {
        found.push(finding('EXTRACT_NOT_FOLD', `${kind} ${subject.id}`))
      }
    }
    const last = history.events.at(-1)
    const { right } = history.documents
    if (last && (right?.['headHash'] !== last.event?.['hash'] || right?.['eventCount'] !== last.number)) {
      found.push(finding('EXTRACT_HEAD_WRONG', `expected event ${last.number}, got ${String(right?.['eventCount'])}`))
    }
    const count = Object.keys(extract).length
    return { findings: found, facts: [{ en: `${count} documents`, zh: `${count} 份文档` }] }
  },
}
