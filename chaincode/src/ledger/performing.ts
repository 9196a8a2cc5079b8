import type { ChaincodeStub } from 'fabric-shim'
import {
  canonical,
  decide,
  evolve,
  isRefusal,
  keys,
  malformed,
  reads,
  refuse,
  type Actor,
  type Command,
  type Docs,
  type DomainEvent,
  type Tables,
} from '../domain/index.js'
import type { Envelope } from './argument.js'
import { digest, readAll } from './documents-io.js'
import { Refused } from './refused.js'

/** What the tables say of a command that its transaction must know. */
export interface Performed {
  readonly contract: string
  readonly name: string
  readonly noun: string
  readonly confidential: boolean
}

export interface Answer {
  readonly id: string
  readonly noun: string
  readonly events: readonly {
    readonly type: string
    readonly subject: DomainEvent['subject']
    readonly sequence?: number
    readonly hash?: string
  }[]
  readonly result: Readonly<Record<string, unknown>>
}

/** What is kept under a request's key: the transaction that did it, and what it answered. */
export interface FirstAnswer<T> {
  readonly bodyDigest: string
  readonly answer: T
  readonly txId: string
}

export interface Done {
  /** What it read, by key. */
  readonly read: Docs
  readonly after: Docs
  readonly answer: Answer
}

export const bodyDigestOf = (spec: Pick<Performed, 'contract' | 'name'>, envelope: Envelope): string =>
  digest(canonical({ ...envelope, contract: spec.contract, name: spec.name }))

/**
 * One command, judged by the domain on exactly the keys it reads; nothing is written yet. What is `known` is as an earlier command of
 * the same transaction left it, since Fabric reads none of a transaction's own writes. Throws Refused.
 */
export async function perform(
  stub: ChaincodeStub,
  actor: Actor,
  spec: Performed,
  envelope: Envelope,
  confidential: boolean,
  tables: Tables,
  known: Docs = new Map(),
): Promise<Done> {
  const command: Command = { contract: spec.contract, name: spec.name, ...envelope, ...(confidential ? { confidential } : {}) }
  const wrong = malformed(command, tables)
  if (wrong) throw new Refused(wrong)
  const context = { actor, now: instantOf(stub), txId: stub.getTxID(), digest }
  const read = await readAll(stub, (docs) => reads(command, docs, context, tables), known)
  const outcome = decide(read, command, context, tables)
  if (isRefusal(outcome)) throw new Refused(outcome)
  const after = outcome.events.reduce<Docs>((state, event) => evolve(state, event, digest), read)
  const told = outcome.events.map((event) => summary(event, after, read, outcome.events))
  const answer: Answer = { id: outcome.id, noun: spec.noun, events: told, result: resultOf(outcome.id, outcome.events, after, actor) }
  return { read, after, answer }
}

/** A repetition names the transaction that did it: so its sender can tell that nothing is to be ordered, and what to look up. */
export function firstAnswer(before: FirstAnswer<object>, bodyDigest: string): string {
  if (before.bodyDigest !== bodyDigest) throw new Refused(refuse('REQUEST_KEY_REUSED', { expected: before.bodyDigest, got: bodyDigest }))
  return canonical({ ...before.answer, replayOf: before.txId })
}

export function instantOf(stub: Pick<ChaincodeStub, 'getTxTimestamp'>): string {
  const { seconds } = stub.getTxTimestamp()
  return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z')
}

/** What an answer says of an event: enough to find it and to check its link. */
function summary(event: DomainEvent, after: Docs, before: Docs, all: readonly DomainEvent[]): Answer['events'][number] {
  const { type, subject } = event
  if (subject.kind !== 'right') return { type, subject }
  const own = all.filter((e) => e.subject.kind === 'right' && e.subject.id === subject.id)
  const start = (before.get(keys.right(subject.id)) as { eventCount: number } | undefined)?.eventCount ?? 0
  const sequence = start + own.indexOf(event) + 1
  const chained = after.get(keys.event(subject.id, sequence)) as { hash: string }
  return { type, subject, sequence, hash: chained.hash }
}

function resultOf(id: string, events: readonly DomainEvent[], after: Docs, actor: Actor): Readonly<Record<string, unknown>> {
  const dealing = events.findLast((e) => e.change.dealing?.document.id === id)?.change.dealing?.document
  if (dealing)
    return {
      kind: dealing.kind,
      status: dealing.status,
      rights: dealing.rights,
      termsDigest: dealing.termsDigest,
      version: dealing.version,
    }
  const right = after.get(keys.right(id)) as { status: string; headHash: string; eventCount: number } | undefined
  if (right) return { status: right.status, headHash: right.headHash, version: right.eventCount }
  const filing = events.find((e) => e.change.filing)?.change.filing
  // The commitment may be told to the filer; the content stays where it is.
  if (filing) return { status: filing.status, commitment: digest(canonical(filing.content)), registrar: actor.msp }
  return {}
}
