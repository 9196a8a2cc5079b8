import type { ChaincodeStub } from 'fabric-shim'
import {
  canonical,
  decide,
  evolve,
  isRefusal,
  keys,
  malformed,
  parseStrict,
  reads,
  refuse,
  type Actor,
  type Command,
  type Docs,
  type DomainEvent,
  type Tables,
} from '../domain/index.js'
import { digest, encode, readAll, readDocument } from './documents-io.js'
import { Refused } from './refused.js'
import { writeChanged } from './write.js'

/** Chaincode arguments stay well under what a block may hold twice over. */
export const argumentLimit = 256 * 1024

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

interface Envelope {
  readonly requestId: string
  readonly id?: string
  readonly expectedHead?: string
  readonly body: Readonly<Record<string, unknown>>
}

const malformedAs = (expected: string, got: unknown): Refused =>
  new Refused(refuse('MALFORMED', { expected, got: String(got).slice(0, 200) }))

export function parseArgument(text: string): Record<string, unknown> {
  if (Buffer.byteLength(text) > argumentLimit) throw malformedAs(`at most ${argumentLimit} bytes`, Buffer.byteLength(text))
  let value: unknown
  try {
    value = parseStrict(text)
  } catch (error) {
    throw malformedAs('strict JSON', error instanceof Error ? error.message : error)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformedAs('one JSON object', text)
  return value as Record<string, unknown>
}

function envelopeOf(text: string): Envelope {
  const { requestId, id, expectedHead, body, ...strange } = parseArgument(text)
  if (typeof requestId !== 'string' || !/^[0-9a-f]{64}$/.test(requestId)) throw malformedAs('requestId of 64 hex digits', requestId)
  if (id !== undefined && (typeof id !== 'string' || !/^[A-Z0-9-]{1,64}$/.test(id))) throw malformedAs('an id of A-Z, 0-9 and hyphen', id)
  if (expectedHead !== undefined && (typeof expectedHead !== 'string' || !/^[0-9a-f]{64}$/.test(expectedHead)))
    throw malformedAs('a head of 64 hex digits', expectedHead)
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) throw malformedAs('an object as body', body)
  const [name] = Object.keys(strange)
  if (name !== undefined) throw malformedAs('requestId, id, expectedHead, body', name)
  return {
    requestId,
    ...(id === undefined ? {} : { id }),
    ...(expectedHead === undefined ? {} : { expectedHead }),
    body: (body ?? {}) as Envelope['body'],
  }
}

/** One command: checked, judged by the domain on exactly the keys it reads, and written. Throws Refused. */
export async function submit(
  stub: ChaincodeStub,
  actor: Actor,
  spec: { contract: string; name: string; noun: string; confidential: boolean },
  argument: string,
  tables: Tables,
): Promise<string> {
  const secret = stub.getTransient().get('command')
  const { text, confidential } = secretOrPlain(spec, argument, secret)
  const envelope = envelopeOf(text)
  const command: Command = { contract: spec.contract, name: spec.name, ...envelope, ...(confidential ? { confidential } : {}) }
  const wrong = malformed(command, tables)
  if (wrong) throw new Refused(wrong)
  const requestKey = confidential ? `private~${actor.msp}~request~${envelope.requestId}` : keys.request(actor.msp, envelope.requestId)
  const bodyDigest = digest(canonical({ ...envelope, contract: spec.contract, name: spec.name }))
  const before = (await readDocument(stub, requestKey)) as FirstAnswer | undefined
  if (before) return firstAnswer(before, bodyDigest)
  const context = { actor, now: instantOf(stub), txId: stub.getTxID(), digest }
  const docs = await readAll(stub, (known) => reads(command, known, context, tables))
  const outcome = decide(docs, command, context, tables)
  if (isRefusal(outcome)) throw new Refused(outcome)
  const after = outcome.events.reduce<Docs>((state, event) => evolve(state, event, digest), docs)
  const told = outcome.events.map((event) => summary(event, after, docs, outcome.events))
  const answer: Answer = { id: outcome.id, noun: spec.noun, events: told, result: resultOf(outcome.id, outcome.events, after, actor) }
  await writeChanged(stub, docs, new Map([...after, [requestKey, { bodyDigest, answer, txId: context.txId }]]))
  if (!confidential) stub.setEvent(`${spec.contract}.${spec.name}`, encode({ events: told, id: outcome.id }))
  return canonical(answer)
}

/** A secret comes alone, as transient data: nothing of it stands in the arguments, which every orderer and peer sees. */
function secretOrPlain(
  spec: { name: string; confidential: boolean },
  argument: string,
  secret: Uint8Array | undefined,
): { text: string; confidential: boolean } {
  if (secret === undefined || secret.length === 0) return { text: argument, confidential: false }
  if (!spec.confidential) throw malformedAs('no transient data with a public command', spec.name)
  return { text: Buffer.from(secret).toString('utf8'), confidential: true }
}

interface FirstAnswer {
  readonly bodyDigest: string
  readonly answer: Answer
  readonly txId: string
}

/** A repetition names the transaction that did it: so its sender can tell that nothing is to be ordered, and what to look up. */
function firstAnswer(before: FirstAnswer, bodyDigest: string): string {
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
