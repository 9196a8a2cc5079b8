import { canonicalNumber } from './number-key.js'
import { consentersOf, type ConsentGroup } from './standing.js'
import { dealingIn, keys, partyIn, restraintIn, rightIn, titleIn, commandDealing, type Docs } from './docs.js'
import type { Tables } from './decision.js'
import type { RightDocument } from './documents.js'
import { patentNumberOf } from './patent-number.js'
import { rightsNamed } from './situate.js'
import type { Command, Context, Situation } from './situation.js'

const always = [keys.members, keys.rules, keys.calendars, keys.epoch]

/**
 * The keys a command must have read, given what is known already: asked again until it names nothing new. Exact keys only, so that
 * a write never depends on a range.
 */
export function reads(command: Command, docs: Docs, context: Pick<Context, 'actor'>, tables: Tables): readonly string[] {
  const { body } = command
  if (command.confidential) return confidentialReads(command, docs, context, tables)
  const acting = [context.actor.party, body['onBehalfOf']].flatMap((p) => (typeof p === 'string' ? [keys.party(p)] : []))
  const mandate = typeof body['mandateId'] === 'string' ? [keys.mandate(body['mandateId'])] : []
  const act = tables.acts.find((a) => a.contract === command.contract && a.name === command.name)
  const own = act ? act.reads(command, docs, context.actor.msp) : procedureReads(command, docs, context, tables)
  return [...always, ...acting, ...mandate, ...own]
}

/** The keys a transaction read stand in its block: a secret one reads nothing that would tie it to its applicant. */
function confidentialReads(command: Command, docs: Docs, { actor }: Pick<Context, 'actor'>, tables: Tables): readonly string[] {
  const act = tables.acts.find((a) => a.contract === command.contract && a.name === command.name)
  return [...always, ...(actor.party === undefined ? [] : [keys.party(actor.party)]), ...(act ? act.reads(command, docs, actor.msp) : [])]
}

function procedureReads(command: Command, docs: Docs, context: Pick<Context, 'actor'>, tables: Tables): readonly string[] {
  const kinds = tables.dealings.filter((d) => d.contract === command.contract)
  const dealing = kinds[0] && command.id !== undefined ? [keys.dealing(kinds[0].key, command.id)] : []
  const rights = rightsNamed(command, docs)
  return [
    ...dealing,
    ...rights.flatMap((id) => rightReads(id, docs)),
    ...partiesOf(command),
    ...consentReads(command, docs, tables),
    ...(command.contract === 'rights' ? lifeReads(command, docs, context, tables) : []),
  ]
}

/** A right is read whole: what it is, who holds it, what restrains it, and the orders that would end by themselves. */
function rightReads(id: string, docs: Docs): readonly string[] {
  const restraint = restraintIn(docs, id)
  const orders = [...(restraint?.active ? [restraint.active] : []), ...(restraint?.queue ?? [])]
  return [keys.right(id), keys.title(id), keys.restraint(id), ...orders.map((o) => keys.dealing('freeze', o.freezeId))]
}

function lifeReads(command: Command, docs: Docs, { actor }: Pick<Context, 'actor'>, tables: Tables): readonly string[] {
  const { body, id } = command
  const numbers = ['applicationNumber', 'registrationNumber', 'publicationNumber'].flatMap((name) => canonicalNumber(body[name]))
  const sample = (body['particulars'] as { sampleDigest?: unknown } | undefined)?.sampleDigest
  const right = id === undefined ? undefined : rightIn(docs, id)
  return [
    ...numbers,
    ...(right === undefined ? [] : numberToBear(command, right, tables)),
    ...(typeof sample === 'string' ? [keys.number('SHA256', sample)] : []),
    ...(id !== undefined && typeof body['commitment'] === 'string' ? [keys.contentHash(actor.msp, id)] : []),
    ...(id !== undefined && typeof body['event'] === 'number' ? [keys.event(id, body['event'])] : []),
    ...(right?.commitment === undefined ? [] : [keys.declarationHash(right.registrar, right.id, command.name)]),
  ]
}

/** The number that the act gives the right beside those its body names. */
function numberToBear({ name }: Command, right: RightDocument, { rightTypes }: Tables): readonly string[] {
  const type = rightTypes.find(({ code }) => code === right.type)
  const bears = type?.lifecycle.some(({ on, does }) => on === name && does?.includes('bearPatentNumber'))
  return bears === true ? canonicalNumber(patentNumberOf(right, type)) : []
}

/** Parties that terms name must be on the register; where they are members of the consortium decides who guards. */
function partiesOf({ body }: Command): readonly string[] {
  const holders = (holdings: unknown): unknown[] =>
    ((holdings as { holders?: { party?: unknown }[] } | undefined)?.holders ?? []).map((h) => h.party)
  const named = [
    ...holders(body['to']),
    ...holders(body['holdings']),
    ...holders((body['content'] as { holdings?: unknown } | undefined)?.holdings),
    ...((body['pledgees'] as unknown[] | undefined) ?? []),
    body['pledgor'],
    body['debtor'],
    body['against'],
  ]
  return named.flatMap((p) => (typeof p === 'string' ? [keys.party(p)] : []))
}

/** The consents a command may need, and for a member's the hash of its word in its own collection. */
function consentReads(command: Command, docs: Docs, tables: Tables): readonly string[] {
  const kind = tables.dealings.find((d) => d.contract === command.contract)
  const dealing = kind && command.id !== undefined ? dealingIn(docs, kind.key, command.id) : undefined
  const views = rightsNamed(command, docs).flatMap((id) => {
    const title = titleIn(docs, id)
    return title ? [{ title }] : []
  })
  const s = { views, dealing } as unknown as Situation
  const groups: readonly ConsentGroup[] = ['holders', 'transferees', 'pledgees', 'dealingPledgees']
  const parties = [...new Set(groups.flatMap((g) => consentersOf(s, g)))]
  const subjects = dealing
    ? [dealing.id, `${dealing.id}.release`]
    : command.contract === 'rights' && command.id !== undefined
      ? [commandDealing(command.id, command.name)]
      : []
  return parties.flatMap((party) => {
    const member = partyIn(docs, party)?.memberMsp
    const consents = subjects.flatMap((subject) => [
      keys.consent(subject, party),
      ...(member === undefined ? [] : [keys.consentWordHash(member, subject, party)]),
    ])
    return [keys.party(party), ...consents]
  })
}
