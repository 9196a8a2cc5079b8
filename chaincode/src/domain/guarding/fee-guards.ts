import { addMonths } from '../days.js'
import { refuse, type Refusal } from '../refusal.js'
import { roll, ruleNumber, ruleText } from '../rule-set.js'
import { field, type Situation } from '../situation.js'

const right = (s: Situation) => s.views[0]?.right

/** Hundredths of a yuan. */
const fen = (text: string): bigint => BigInt(text.includes('.') ? text.replace('.', '') : `${text}00`)

const reduction = (s: Situation): number => field<{ percent: number }>(s, 'reduction')?.percent ?? 0

/**
 * PR 114-115: the year's fee less what the office waived, with 5 % of the full fee for each whole month by which the payment exceeds
 * the day it was due; the office's fee notices leave the first month free, and its end rolls over holidays like any other. In fen.
 */
export function feeDue(s: Situation, year: number, dueOn: string, reducedBy: number): bigint | undefined {
  const upkeep = s.views[0]?.type.upkeep
  if (!upkeep || year < 1 || year > upkeep.years) return undefined
  const full = fen(ruleText(s.rules, `${upkeep.fee}${year}`, s.legalDate))
  let monthsLate = 0
  while (monthsLate < 5 && s.legalDate > roll(s.rules, addMonths(dueOn, monthsLate + 1))) monthsLate += 1
  const surcharge = (full * BigInt(ruleNumber(s.rules, upkeep.surcharge, s.legalDate)) * BigInt(monthsLate)) / 100n
  return (full * BigInt(100 - reducedBy)) / 100n + surcharge
}

function tooSmall(s: Situation, due: bigint | undefined): Refusal | undefined {
  if (due === undefined) return undefined
  const paid = field<{ amount: string; currency: string }>(s, 'amount')
  const yuan = `${due / 100n}.${String(due % 100n).padStart(2, '0')}`
  if (paid?.currency !== 'CNY')
    return refuse('FEE_TOO_SMALL', { expected: `${yuan} CNY`, got: paid?.currency ?? null }, { target: '/amount/currency' })
  return fen(paid.amount) < due ? refuse('FEE_TOO_SMALL', { expected: yuan, got: paid.amount }, { target: '/amount/amount' }) : undefined
}

/** The year of the term in which the grant falls: its fee is the first (PR 114). */
export function grantYear(s: Situation): number {
  const filing = right(s)?.dates['filing']
  const years = s.views[0]?.type.upkeep?.years ?? 1
  let year = 1
  while (filing !== undefined && year < years && s.legalDate >= addMonths(filing, 12 * year)) year += 1
  return year
}

export const feeGuards = {
  firstFeeCovered: (s: Situation) => tooSmall(s, feeDue(s, grantYear(s), s.legalDate, reduction(s))),
  feeYearNext: (s: Situation) => {
    const next = (right(s)?.upkeep?.paidToYear ?? 0) + 1
    return field<number>(s, 'year') === next
      ? undefined
      : refuse('FEE_YEAR_WRONG', { expected: next, got: field<number>(s, 'year') ?? null }, { target: '/year' })
  },
  feeCovered: (s: Situation) => {
    const [year, upkeep] = [field<number>(s, 'year'), right(s)?.upkeep]
    return year === undefined || !upkeep ? undefined : tooSmall(s, feeDue(s, year, upkeep.dueOn, reduction(s)))
  },
} as const
