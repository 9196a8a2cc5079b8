import { Type } from 'typebox'
import type { Static } from 'typebox'
import { compareDays, LegalDay } from '../days.js'

/**
 * One value of the law for one stretch of time. Laws change, and an act is judged by the row of its legally relevant day;
 * a change of the law is a new row and a `to` on the old one, never an edit.
 */
export const Rule = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][A-Za-z0-9.]{1,63}$' }),
    from: LegalDay,
    /** Last day on which the row holds. */
    to: Type.Optional(LegalDay),
    value: Type.Union([Type.Integer(), Type.String({ maxLength: 40 })]),
    unit: Type.Enum(['years', 'months', 'days', 'workingDays', 'minutes', 'percentPerMonth', 'CNY', 'offset']),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    /** False where no text of the law was at hand when the row was written. */
    confirmed: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type Rule = Static<typeof Rule>

/** The table has no row of that id for that day. */
export class RuleMissing extends Error {
  readonly rule: string
  readonly day: LegalDay

  constructor(rule: string, day: LegalDay) {
    super(`expected a row of ${rule} for ${day}, got none`)
    this.name = 'RuleMissing'
    this.rule = rule
    this.day = day
  }
}

/** The row that holds on `day`. Throws RuleMissing. */
export function ruleAt(rules: readonly Rule[], id: string, day: LegalDay): Rule {
  const found = rules.find((rule) => rule.id === id && holdsOn(rule, day))
  if (found === undefined) throw new RuleMissing(id, day)
  return found
}

/** A whole number of the row's unit. Throws RuleMissing, or a TypeError where the row holds text. */
export function numberAt(rules: readonly Rule[], id: string, day: LegalDay): number {
  const { value } = ruleAt(rules, id, day)
  if (typeof value !== 'number') throw new TypeError(`expected an integer in ${id}, got ${value}`)
  return value
}

/** A decimal string (money) or an offset. Throws RuleMissing, or a TypeError where the row holds a number. */
export function textAt(rules: readonly Rule[], id: string, day: LegalDay): string {
  const { value } = ruleAt(rules, id, day)
  if (typeof value !== 'string') throw new TypeError(`expected text in ${id}, got ${value}`)
  return value
}

/** Two rows of one id that both hold on some day; undefined when each day has at most one answer. */
export function overlap(rules: readonly Rule[]): readonly [Rule, Rule] | undefined {
  for (const [index, left] of rules.entries()) {
    const right = rules.slice(index + 1).find((rule) => rule.id === left.id && (holdsOn(rule, left.from) || holdsOn(left, rule.from)))
    if (right !== undefined) return [left, right]
  }
  return undefined
}

function holdsOn(rule: Rule, day: LegalDay): boolean {
  return compareDays(rule.from, day) <= 0 && (rule.to === undefined || compareDays(day, rule.to) <= 0)
}
