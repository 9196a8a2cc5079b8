import { consentIn, commandDealing, keys } from './docs.js'
import { canonical } from './canonical.js'
import { refuse, type Refusal } from './refusal.js'
import type { DealingDocument } from './documents.js'
import type { RightView, Situation } from './situation.js'
import { partyIn } from './docs.js'

/** Whether the acting party holds every right concerned. */
export function holds(s: Situation): Refusal | undefined {
  for (const { right, title } of s.views) {
    const holders = title.holdings?.holders.map((h) => h.party)
    if (!holders) return refuse('NOT_PUBLISHED', { ipRightId: right.id })
    if (!s.party || !holders.includes(s.party)) return refuse('NOT_A_HOLDER', { ipRightId: right.id, got: s.party ?? null })
  }
  return undefined
}

/** Whether the acting party is a pledgee of the dealing. */
export function isPledgee(s: Situation): Refusal | undefined {
  return s.party && pledgeesOf(s).includes(s.party) ? undefined : refuse('NOT_A_PARTY', { got: s.party ?? null })
}

export const pledgeesOf = (s: Pick<Situation, 'dealing'>): readonly string[] =>
  (s.dealing?.terms['pledgees'] as readonly string[] | undefined) ?? []

export type ConsentGroup = 'holders' | 'transferees' | 'pledgees' | 'dealingPledgees'

/** The dealing and the titles it is about. */
export interface Concerned {
  readonly views: readonly Pick<RightView, 'title'>[]
  readonly dealing?: DealingDocument
}

const holdersOf = (s: Concerned): string[] => s.views.flatMap((v) => v.title.holdings?.holders.map((h) => h.party) ?? [])

/** The parties of each group whose consent a command may need. */
export function consentersOf(s: Concerned, group: ConsentGroup): readonly string[] {
  const unique = (ids: readonly string[]) => [...new Set(ids)]
  switch (group) {
    case 'holders':
      return unique(holdersOf(s))
    case 'transferees': {
      const to = s.dealing?.terms['to'] as { holders: readonly { party: string }[] } | undefined
      const before = holdersOf(s)
      return unique(to?.holders.map((h) => h.party) ?? []).filter((p) => !before.includes(p))
    }
    case 'pledgees':
      return unique(s.views.flatMap((v) => v.title.encumbrances.flatMap((e) => e.holders.map((h) => h.party))))
    case 'dealingPledgees':
      return unique(pledgeesOf(s))
  }
}

/** Everyone whose consent the dealing's registration (or a right's own command) will ask for. */
export function namedConsenters(s: Situation): readonly string[] {
  const groups = new Set<ConsentGroup>()
  for (const row of s.kind?.lifecycle ?? s.type?.lifecycle ?? []) for (const group of row.consents ?? []) groups.add(group)
  return [...new Set([...groups].flatMap((g) => consentersOf(s, g)))]
}

/** The dealing under which this command's consents lie, and the digest they must have been given to. */
export function consentSubject(s: Situation): { readonly dealing: string; readonly terms: string } {
  if (s.dealing) {
    const proposed = s.dealing.terms['proposed']
    return { dealing: s.dealing.id, terms: proposed === undefined ? s.dealing.termsDigest : s.digest(canonical(proposed)) }
  }
  const right = s.views[0]?.right
  return commandTerms(s, right?.id ?? '', s.command.name, ownFields(s.body))
}

export function commandTerms(s: Pick<Situation, 'digest'>, id: string, command: string, fields: unknown) {
  return { dealing: commandDealing(id, command), terms: s.digest(canonical({ command, fields, ipRightId: id })) }
}

const actFieldNames = new Set(['legalDate', 'effectiveOn', 'documents', 'onBehalfOf', 'mandateId'])

/** The body without the fields every act may state: what a consent to a command is given to. */
export const ownFields = (body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !actFieldNames.has(name)))

/** What a member's consent puts into its own collection: its hash is all that others see, and they cannot forge it. */
export const consentWord = (terms: string, verdict: string): string => canonical({ terms, verdict })

/** Whether a party's consent to exactly these terms lies on the ledger, unexpired and, for a member, attested by its collection. */
export function hasConsented(s: Situation, party: string, subject = consentSubject(s)): boolean {
  if (party === s.party && s.actor.role !== 'registrar' && !s.dealing) return true
  const consent = consentIn(s.docs, subject.dealing, party)
  if (!consent || consent.verdict !== 'given') return false
  // What a command's own fields will be is not known while only asking: then a consent to any is enough to go on.
  if (consent.terms !== subject.terms && !(s.asking && !s.dealing)) return false
  if (consent.expiresAt < s.today) return false
  const member = partyIn(s.docs, party)?.memberMsp
  if (member === undefined) return true
  return s.docs.get(keys.consentWordHash(member, subject.dealing, party)) === s.digest(consentWord(consent.terms, 'given'))
}
