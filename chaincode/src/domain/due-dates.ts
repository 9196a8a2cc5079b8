import { dayEnds, type Instant, type LegalDay } from './days.js'
import type { RestraintDocument, RightDocument } from './documents.js'
import type { RightType } from './procedure.js'
import { deadlineFrom, type RuleSet } from './rule-set.js'
import { termEndDay } from './terms.js'

export interface DueInput {
  readonly right: RightDocument
  readonly type: Pick<RightType, 'term' | 'upkeep'>
  readonly restraint?: RestraintDocument
  readonly rules: RuleSet
}

const day = (input: DueInput, name: string): LegalDay | undefined => input.right.dates[name]
const endOf = (value: LegalDay | undefined): Instant | undefined => (value === undefined ? undefined : dayEnds(value))
const after = (input: DueInput, rule: string, from: LegalDay | undefined) =>
  from === undefined ? undefined : deadlineFrom(input.rules, rule, from)
const termEnd = (i: DueInput): LegalDay | undefined => termEndDay(i.type, i.right, i.rules)

/**
 * When what time alone brings falls due: the instant after which the clock may record it, or undefined while the right gives none.
 * All ends are ends of Beijing days but a freeze's, which ends at the instant its order states.
 */
export const dueDates = {
  /** PR 112: two months from filing or fifteen days from the notice of acceptance, whichever is later. */
  filingFee: (i) => {
    const [filed, told] = [after(i, 'filingFee', day(i, 'filing')), after(i, 'filingFeeAfterReceipt', day(i, 'acceptance'))]
    return endOf(filed !== undefined && told !== undefined && told > filed ? told : filed)
  },
  defectReply: (i) => endOf(day(i, 'defectReply')),
  actionReply: (i) => endOf(day(i, 'actionReply')),
  /** PL 35: three years from filing, or from priority where claimed (PR 12). */
  examinationRequest: (i) => endOf(after(i, 'examinationRequest', day(i, 'priority') ?? day(i, 'filing'))),
  /** PR 60. */
  registration: (i) => endOf(after(i, 'grantRegistration', day(i, 'grantNotice'))),
  /** No fee falls due for a year that the term does not have. */
  annualFee: (i) => (i.right.upkeep && !((termEnd(i) ?? '9999-12-31') <= i.right.upkeep.dueOn) ? dayEnds(i.right.upkeep.dueOn) : undefined),
  feeGrace: (i) => endOf(i.right.upkeep?.graceUntil),
  termEnd: (i) => endOf(termEnd(i)),
  freezeEnd: (i) => i.restraint?.active?.endsAt,
} as const satisfies Record<string, (input: DueInput) => Instant | undefined>

export type DueName = keyof typeof dueDates
