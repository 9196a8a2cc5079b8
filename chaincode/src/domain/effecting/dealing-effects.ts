import { canonical } from '../canonical.js'
import { rightIn, partyIn } from '../docs.js'
import type { ConsentDocument, DealingDocument, Encumbrance } from '../documents.js'
import type { Effect } from '../effects.js'
import { consentEnd } from '../rule-set.js'
import { field, type RightView, type Situation } from '../situation.js'
import type { Holdings } from '../shares.js'
import { consentSubject, ownFields } from '../standing.js'

type Terms = Readonly<Record<string, unknown>>

/** What a consent is given to: the rights and the terms, canonically. */
export const termsDigest = (s: Pick<Situation, 'digest'>, kind: string, rights: readonly string[], terms: Terms): string =>
  s.digest(canonical({ kind, rights, terms }))

function openDealing(s: Situation): Partial<DealingDocument> {
  const { rights: named, ...terms } = ownFields(s.body) as Terms & { rights: DealingDocument['rights'] }
  const rights = named.map((r) => ({ ...r, headSequence: rightIn(s.docs, r.ipRightId)?.eventCount ?? 0 }))
  return {
    rights,
    terms,
    termsDigest: termsDigest(
      s,
      s.kind?.kind ?? '',
      rights.map((r) => r.ipRightId),
      terms,
    ),
  }
}

function consent(s: Situation, verdict: ConsentDocument['verdict'], subject = consentSubject(s)): ConsentDocument {
  const party = s.party ?? ''
  const member = partyIn(s.docs, party)?.memberMsp
  return {
    ...subject,
    party,
    verdict,
    txId: s.txId,
    msp: s.actor.msp,
    attested: member !== undefined && member === s.actor.msp,
    expiresAt: consentEnd(s.rules, s.today, field<string>(s, 'expiresOn')),
  }
}

const holdersOf = (s: Situation): Encumbrance['holders'] =>
  (s.dealing?.terms['pledgees'] as readonly string[]).map((party) => {
    const msp = partyIn(s.docs, party)?.memberMsp
    return msp === undefined ? { party } : { party, msp }
  })

/** Rights of a release or a lifting: those named by `only`, else all. */
export const concerned = (s: Situation, { right }: RightView): boolean => {
  const only = field<readonly string[]>(s, 'only')
  return only === undefined || only.includes(right.id)
}

const amended = (s: Situation): Terms => {
  const { proposed, ...terms } = s.dealing?.terms ?? {}
  return { ...terms, ...(proposed as Terms | undefined) }
}

export const dealingEffects = {
  openDealing: { dealing: openDealing },
  giveConsent: { beside: (s) => ({ consent: consent(s, 'given') }) },
  withdrawConsent: { beside: (s) => ({ consent: consent(s, 'withdrawn') }) },
  refuseConsent: { beside: (s) => ({ consent: consent(s, 'refused') }) },
  consentToRelease: {
    beside: (s) => ({ consent: consent(s, 'given', { dealing: `${s.dealing?.id ?? ''}.release`, terms: s.dealing?.termsDigest ?? '' }) }),
  },
  /** Title passes on registration (PL 10). Before grant it is the application that is transferred. */
  passTitle: {
    right: (s, { right, type }) => ({
      change: { title: { holdings: s.dealing?.terms['to'] as Holdings } },
      ...(type.statuses[right.status]?.phase === 'application' ? { code: 'R/TA01' } : {}),
    }),
  },
  encumber: {
    right: (s, { title }) => ({
      change: {
        title: {
          encumbered: {
            kind: 'pledge',
            id: s.dealing?.id ?? '',
            rank: title.encumbrances.reduce((last, e) => Math.max(last, e.rank), 0) + 1,
            holders: holdersOf(s),
            registeredOn: s.legalDate,
            debtTermEnd: s.dealing?.terms['debtTermEnd'] as string,
          },
        },
      },
    }),
    dealing: (s) => ({ dates: { ...s.dealing?.dates, registered: s.legalDate } }),
  },
  proposeAmendment: { dealing: (s) => ({ terms: { ...s.dealing?.terms, proposed: ownFields(s.body) } }) },
  amendEncumbrance: {
    right: (s, { title }) => {
      const current = title.encumbrances.find((e) => e.id === s.dealing?.id)
      return current ? { change: { title: { encumbered: { ...current, debtTermEnd: amended(s)['debtTermEnd'] as string } } } } : undefined
    },
    dealing: (s) => {
      const terms = amended(s)
      const rights = s.dealing?.rights.map((r) => r.ipRightId) ?? []
      return { terms, termsDigest: termsDigest(s, s.kind?.kind ?? '', rights, terms), version: (s.dealing?.version ?? 0) + 1 }
    },
  },
  release: {
    right: (s, view) =>
      concerned(s, view) && view.title.encumbrances.some((e) => e.id === s.dealing?.id)
        ? { change: { title: { released: s.dealing?.id ?? '' } } }
        : undefined,
    dealing: (s) => {
      const only = field<readonly string[]>(s, 'only')
      const rights = (s.dealing?.rights ?? []).map((r) =>
        only === undefined || only.includes(r.ipRightId) ? { ...r, state: 'released' } : r,
      )
      return { rights, ...(rights.every((r) => r.state === 'released') ? {} : { status: s.dealing?.status ?? '' }) }
    },
  },
} as const satisfies Record<string, Effect>
