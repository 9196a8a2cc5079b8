import { refuse } from '../refusal.js'
import { deadlineFrom } from '../rule-set.js'
import { field, type Situation } from '../situation.js'

export interface Ground {
  readonly ground: string
  readonly evidence: readonly string[]
}

/** One ground with its evidence: what may not be decided twice (PR 70). */
export const groundDigest = (s: Pick<Situation, 'digest'>, g: Ground): string => s.digest([g.ground, ...[...g.evidence].sort()].join('|'))

export const disputeGuards = {
  kindOpenToType: (s: Situation) => {
    const open = s.views[0]?.type.disputes
    return open && s.kind && open[s.kind.kind] === undefined
      ? refuse('COMMAND_UNKNOWN', { expected: Object.keys(open), got: s.kind.kind }, { target: '/kind' })
      : undefined
  },
  /** Only what was granted can be void or revoked; also after it ended (PL 45). */
  rightGranted: (s: Situation) => {
    const view = s.views[0]
    if (!view) return undefined
    const entry = view.type.statuses[view.right.status]
    const granted =
      entry?.phase === 'inForce' ||
      entry?.phase === 'late' ||
      (entry?.phase === 'dead' && (view.right.dates['grant'] ?? view.right.dates['registration']) !== undefined)
    return granted ? undefined : refuse('NOT_IN_THIS_STATE', { ipRightId: view.right.id, got: view.right.status })
  },
  groundsNew: (s: Situation) => {
    const decided = new Set(s.views[0]?.right.decidedGrounds)
    const again = field<readonly Ground[]>(s, 'grounds')?.findIndex((g) => decided.has(groundDigest(s, g))) ?? -1
    return again < 0 ? undefined : refuse('GROUNDS_DECIDED', { got: again }, { target: `/grounds/${again}` })
  },
  /** PR 71: one month from the request. */
  withinAddedGrounds: (s: Situation) => {
    const from = s.dealing?.openedOn
    const last = from === undefined ? undefined : deadlineFrom(s.rules, 'invalidationGrounds', from)
    return last !== undefined && s.legalDate > last ? refuse('PERIOD_OVER', { expected: `by ${last}`, got: s.legalDate }) : undefined
  },
  /** PR 73: claims may only become narrower; a partial outcome states what is left. */
  decisionNarrows: (s: Situation) => {
    const [outcome, claims, now] = [field<string>(s, 'outcome'), field<number>(s, 'claims'), s.views[0]?.right.scope.claims]
    if (outcome !== 'partial')
      return claims === undefined
        ? undefined
        : refuse('MALFORMED', { expected: 'claims only with a partial outcome' }, { target: '/claims' })
    return claims !== undefined && (now === undefined || claims < now)
      ? undefined
      : refuse('SCOPE_NOT_NARROWER', { expected: `fewer than ${now ?? 'unknown'}`, got: claims ?? null }, { target: '/claims' })
  },
  /** PL 46: final when no suit was brought in three months from receipt, or a court upheld the decision. */
  decisionFinal: (s: Situation) => {
    if (field(s, 'basis') === 'judgment') {
      if (s.actor.court === undefined && field(s, 'judgment') === undefined)
        return refuse('MALFORMED', { expected: 'the judgment' }, { target: '/judgment' })
      return undefined
    }
    const decided = s.dealing?.dates['decided']
    const last = decided === undefined ? undefined : deadlineFrom(s.rules, 'invalidationSuit', decided)
    return last !== undefined && s.legalDate <= last
      ? refuse('SUIT_PERIOD_RUNS', { expected: `after ${last}`, got: s.legalDate })
      : undefined
  },
} as const
