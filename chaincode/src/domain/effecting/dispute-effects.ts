import type { DealingDocument } from '../documents.js'
import type { Effect, Part } from '../effects.js'
import { groundDigest, type Ground } from '../guarding/dispute-guards.js'
import { field, type Situation } from '../situation.js'
import { ownFields } from '../standing.js'

const grounds = (s: Situation): readonly Ground[] => (s.dealing?.terms['grounds'] as readonly Ground[] | undefined) ?? []
const decision = (s: Situation) => s.dealing?.terms['decision'] as { outcome: string; claims?: number } | undefined
const closed = (s: Situation) => ({ disputeClosed: s.dealing?.id ?? '', groundsDecided: grounds(s).map((g) => groundDigest(s, g)) })
const deadStatus = (s: Situation): string => s.views[0]?.type.disputes[s.kind?.kind ?? ''] ?? ''

/** What the holder gave up while the decision was not final does not come back with it (PR 73). */
const narrowest = (decided: number | undefined, now: number | undefined): number => Math.min(decided ?? 0, now ?? decided ?? 0)

/** Rights change only by final outcomes; until then the right only knows that a dispute is open. */
export const disputeEffects = {
  openDispute: {
    dealing: (s) => ({
      kind: field<string>(s, 'kind') ?? '',
      rights: [{ ipRightId: field<string>(s, 'ipRightId') ?? '' }],
      terms: { grounds: field(s, 'grounds') },
    }),
  },
  acceptDispute: { right: (s) => ({ change: { right: { disputeOpened: s.dealing?.id ?? '' } } }) },
  addGrounds: {
    dealing: (s) => ({ terms: { ...s.dealing?.terms, grounds: [...grounds(s), ...(field<readonly Ground[]>(s, 'grounds') ?? [])] } }),
  },
  closeWithoutOutcome: {
    right: (s, { right }) =>
      right.openDisputes.includes(s.dealing?.id ?? '') ? { change: { right: { disputeClosed: s.dealing?.id ?? '' } } } : undefined,
  },
  decideDispute: {
    right: () => ({}),
    dealing: (s): Partial<DealingDocument> => ({
      terms: { ...s.dealing?.terms, decision: ownFields(s.body) },
      dates: { ...s.dealing?.dates, decided: s.legalDate },
    }),
  },
  /** PL 47: what is void was never there, so the effect goes back to the filing. */
  finaliseInvalidation: {
    right: (s, { right }): Part => {
      const made = decision(s)
      if (made?.outcome === 'void') {
        const filing = right.dates['filing']
        return {
          code: 'H/IW01',
          ...(filing === undefined ? {} : { effectiveOn: filing }),
          change: { right: { ...closed(s), status: deadStatus(s), since: s.legalDate } },
        }
      }
      if (made?.outcome === 'partial')
        return {
          code: 'M/IP01',
          change: {
            right: { ...closed(s), scope: { version: right.scope.version + 1, claims: narrowest(made.claims, right.scope.claims) } },
          },
        }
      return { code: 'M/', change: { right: closed(s) } }
    },
  },
  decideRevocation: {
    right: (s): Part =>
      field(s, 'outcome') === 'revoked'
        ? { change: { right: { ...closed(s), status: deadStatus(s), since: s.legalDate } } }
        : { code: 'M/', change: { right: closed(s) } },
    dealing: (s) => ({ terms: { ...s.dealing?.terms, decision: ownFields(s.body) } }),
  },
} as const satisfies Record<string, Effect>
