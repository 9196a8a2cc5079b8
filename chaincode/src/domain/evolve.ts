import { keys, rightIn, titleIn, restraintIn, type Docs } from './docs.js'
import { canonical } from './canonical.js'
import type { Change } from './change.js'
import type { RightDocument, TitleDocument } from './documents.js'
import { firstPreviousHash, type ChainedEvent, type DomainEvent } from './events.js'
import { partyIn } from './docs.js'
import { consentWord } from './standing.js'

type Digest = (text: string) => string

/** The documents after an event. Nothing else changes state; a right's event also becomes the next link of its chain. */
export function evolve(docs: Docs, event: DomainEvent, digest: Digest): Docs {
  const next = new Map(docs)
  const { change, subject } = event
  if (subject.kind === 'right') chain(next, event, digest)
  if (change.dealing) next.set(change.dealing.key, change.dealing.document)
  if (change.party) enterParty(next, change.party)
  if (change.mandate) next.set(keys.mandate(change.mandate.id), change.mandate)
  if (change.completion) next.set(keys.completion(change.completion.id), change.completion)
  if (change.completeness) next.set(keys.completeness(change.completeness.registrar), change.completeness)
  if (change.members) next.set(keys.members, change.members)
  for (const [key, value] of Object.entries(change.governance ?? {})) next.set(key, value)
  if (change.consent) enterConsent(next, change.consent)
  if (change.filing) enterFiling(next, change.filing, event.actor.msp)
  return next
}

function enterParty(next: Map<string, unknown>, party: NonNullable<Change['party']>): void {
  next.set(keys.party(party.id), party)
  if (party.identifier) next.set(keys.number(party.identifier.scheme, party.identifier.value), { id: party.id })
}

/** A member's consent also leaves its word in that member's own collection: its hash is what `register` reads. */
function enterConsent(next: Map<string, unknown>, consent: NonNullable<Change['consent']>): void {
  next.set(keys.consent(consent.dealing, consent.party), consent)
  const member = partyIn(next, consent.party)?.memberMsp
  if (member !== undefined) next.set(keys.consentWord(member, consent.dealing, consent.party), consentWord(consent.terms, consent.verdict))
}

function enterFiling(next: Map<string, unknown>, filing: NonNullable<Change['filing']>, msp: string): void {
  next.set(keys.filing(msp, filing.id), filing)
  if (Object.keys(filing.declarations).length === 0) next.set(keys.content(msp, filing.id), canonical(filing.content))
  for (const [command, parties] of Object.entries(filing.declarations)) {
    next.set(keys.declaration(msp, filing.id, command), canonical({ parties, salt: filing.content.salt }))
  }
}

function chain(next: Map<string, unknown>, event: DomainEvent, digest: Digest): void {
  const { id } = event.subject
  const before = rightIn(next, id)
  const right = rightAfter(id, before, event)
  const sequence = right.eventCount
  const unhashed = { ...event, sequence, previousHash: before?.headHash ?? firstPreviousHash }
  const chained: ChainedEvent = { ...unhashed, hash: digest(canonical(unhashed)) }
  next.set(keys.event(id, sequence), chained)
  next.set(keys.right(id), { ...right, headHash: chained.hash })
  for (const alias of event.change.right?.aliases ?? []) next.set(keys.number(alias.scheme, alias.value), { id })
  const title = titleAfter(id, titleIn(next, id), event.change, right.registrar)
  if (title) next.set(keys.title(id), title)
  if (event.change.restraint) {
    const stay = restraintIn(next, id)?.ownershipStay
    next.set(keys.restraint(id), { id, registrar: right.registrar, ...event.change.restraint, ...(stay ? { ownershipStay: stay } : {}) })
  }
}

function rightAfter(id: string, before: RightDocument | undefined, event: DomainEvent): RightDocument {
  const { created, disputeOpened, disputeClosed, groundsDecided, aliases, dates, flags, commitment, ...rest } = event.change.right ?? {}
  if (!before && !created) throw new Error(`expected the first event of ${id} to create it, got ${event.type}`)
  const start: RightDocument = before ?? {
    id,
    type: created?.type ?? '',
    registrar: created?.registrar ?? '',
    aliases: [],
    status: '',
    since: event.legalDate,
    scope: { version: 1 },
    dates: {},
    flags: {},
    openDisputes: [],
    decidedGrounds: [],
    eventCount: 0,
    headHash: firstPreviousHash,
    lastLegalDate: event.legalDate,
  }
  const { commitment: kept, ...bare } = start
  const committed = commitment === undefined ? kept : commitment === false ? undefined : commitment
  const opened = disputeOpened === undefined ? start.openDisputes : [...start.openDisputes, disputeOpened]
  return {
    ...bare,
    ...rest,
    ...(committed === undefined ? {} : { commitment: committed }),
    aliases: [...start.aliases, ...(aliases ?? [])],
    dates: withoutFalse({ ...start.dates, ...dates }),
    flags: { ...start.flags, ...flags },
    openDisputes: opened.filter((d) => d !== disputeClosed),
    decidedGrounds: [...start.decidedGrounds, ...(groundsDecided ?? [])],
    eventCount: start.eventCount + 1,
    lastLegalDate: event.legalDate > start.lastLegalDate ? event.legalDate : start.lastLegalDate,
  }
}

const withoutFalse = (dates: Readonly<Record<string, string | false>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(dates).filter((e): e is [string, string] => e[1] !== false))

/** The title after a change, or undefined where the event does not write it. */
function titleAfter(id: string, before: TitleDocument | undefined, { title }: Change, registrar: string): TitleDocument | undefined {
  if (before && !title) return undefined
  const start: TitleDocument = before ?? { id, registrar, encumbrances: [], scopeGivenUp: [], version: 0 }
  const { commitment, encumbered, released, scopeGivenUp, touched: _touched, ...rest } = title ?? {}
  const { commitment: kept, ...bare } = start
  const committed = commitment === undefined ? kept : commitment === false ? undefined : commitment
  const others = start.encumbrances.filter((e) => e.id !== released && e.id !== encumbered?.id)
  return {
    ...bare,
    ...rest,
    ...(committed === undefined ? {} : { commitment: committed }),
    encumbrances: encumbered ? [...others, encumbered].sort((a, b) => a.rank - b.rank) : others,
    scopeGivenUp: [...start.scopeGivenUp, ...(scopeGivenUp ?? [])],
    version: start.version + 1,
  }
}
