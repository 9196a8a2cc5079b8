import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { isLegalDay, yearOf } from '../days.js'
import { keys } from '../docs.js'
import { isNumberProblem, parseNumber } from '../numbers.js'
import type { RightType } from '../procedure.js'
import { refuse, type Refusal } from '../refusal.js'
import { holdingsProblem, type Holdings } from '../shares.js'

/** One line of a back-file. */
export interface BackfileRight {
  readonly rightType: string
  readonly numbers: readonly string[]
  readonly particulars: Readonly<Record<string, unknown>>
  readonly holdings: Holdings
  readonly dates: Readonly<Record<string, string>>
  readonly status: string
  readonly paidToYear?: number
  readonly history: readonly { event: string; legalDate: string; code: string }[]
  readonly source: string
  readonly unstated: readonly string[]
}

/** What contradicts itself in a recorded history: it is checked, not judged. */
export function inconsistent(body: BackfileRight, type: RightType, today: string): Refusal | undefined {
  const entry = type.statuses[body.status]
  if (!entry) return refuse('MALFORMED', { expected: Object.keys(type.statuses), got: body.status }, { target: '/status' })
  const unknown = Object.keys(body.particulars).find((name) => !(name in type.particulars))
  if (unknown !== undefined)
    return refuse('MALFORMED', { expected: Object.keys(type.particulars), got: unknown }, { target: `/particulars/${unknown}` })
  const error = Value.Errors(Type.Partial(Type.Object(type.particulars)), body.particulars)[0]
  if (error)
    return refuse('MALFORMED', { expected: error.message, got: typeof body.particulars }, { target: `/particulars${error.instancePath}` })
  for (const [i, fact] of body.history.entries()) {
    if (!isLegalDay(fact.legalDate)) return refuse('DAY_NOT_IN_CALENDAR', { got: fact.legalDate }, { target: `/history/${i}/legalDate` })
    const before = body.history[i - 1]?.legalDate
    if (before !== undefined && fact.legalDate < before)
      return refuse(
        'HISTORY_INCONSISTENT',
        { expected: `not before ${before}`, got: fact.legalDate },
        { target: `/history/${i}/legalDate` },
      )
    if (fact.legalDate > today)
      return refuse('LEGAL_DATE_FUTURE', { expected: `by ${today}`, got: fact.legalDate }, { target: `/history/${i}/legalDate` })
  }
  for (const [name, day] of Object.entries(body.dates)) {
    if (!isLegalDay(day)) return refuse('DAY_NOT_IN_CALENDAR', { got: day }, { target: `/dates/${name}` })
    if (['filing', 'publication', 'grant', 'registration'].includes(name) && day > today)
      return refuse('LEGAL_DATE_FUTURE', { expected: `by ${today}`, got: day }, { target: `/dates/${name}` })
  }
  const [filing, grant] = [body.dates['filing'], body.dates['grant'] ?? body.dates['registration']]
  const unknownGrant = body.unstated.includes('grant') || body.unstated.includes('registration')
  if ((entry.phase === 'inForce' || entry.phase === 'late') && grant === undefined && !unknownGrant)
    return refuse(
      'HISTORY_INCONSISTENT',
      { expected: 'a date of grant or registration, or that it is unstated', got: body.status },
      { target: '/dates' },
    )
  if (filing !== undefined && grant !== undefined && grant < filing)
    return refuse('HISTORY_INCONSISTENT', { expected: `grant not before ${filing}`, got: grant }, { target: '/dates/grant' })
  if (filing !== undefined && body.paidToYear !== undefined && yearOf(filing) + body.paidToYear > yearOf(today) + 20)
    return refuse('HISTORY_INCONSISTENT', { got: body.paidToYear }, { target: '/paidToYear' })
  return undefined
}

export function numbersProblem(body: BackfileRight, read: (key: string) => unknown): Refusal | undefined {
  for (const [i, printed] of body.numbers.entries()) {
    const parsed = parseNumber(printed)
    const at = { target: `/numbers/${i}` }
    if (isNumberProblem(parsed))
      return refuse(
        parsed.problem === 'checkDigit' ? 'NUMBER_CHECK_DIGIT' : 'MALFORMED',
        { expected: parsed.expected, got: parsed.got },
        at,
      )
    const taken = read(keys.number(parsed.scheme, parsed.value)) as { id: string } | undefined
    if (taken) return refuse('NUMBER_TAKEN', { got: parsed.value, by: taken.id }, at)
  }
  return undefined
}

export function partiesProblem(body: BackfileRight, known: (id: string) => boolean): Refusal | undefined {
  const problem = holdingsProblem(body.holdings)
  if (problem)
    return refuse('SHARES_DO_NOT_SUM', { expected: problem.expected, got: problem.got }, { target: `/holdings${problem.pointer}` })
  const missing = body.holdings.holders.findIndex((h) => !known(h.party))
  return missing < 0
    ? undefined
    : refuse(
        'TRANSFEREE_UNKNOWN',
        { expected: 'a party on the register', got: body.holdings.holders[missing]?.party },
        { target: `/holdings/holders/${missing}/party` },
      )
}
