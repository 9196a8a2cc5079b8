import { addDays, addSeconds, beijingDay, type Instant, type LegalDay } from '../days.js'
import { rowsFor } from '../decide.js'
import type { RestraintDocument, RightDocument, TitleDocument } from '../documents.js'
import { dueDates, type DueName } from '../due-dates.js'
import type { Localized } from '../localized.js'
import type { RightType } from '../procedure.js'
import type { RuleSet } from '../rule-set.js'
import { RuleMissing } from '../rules/rule.js'

export interface AlertRule {
  /** Whole days before the due date from which those concerned are told. */
  readonly leadDays: number
  readonly title: Localized
  readonly source: string
}

export type AlertName = DueName | 'debtTermEnd'

/** What time brings, and how long before it is told: the due dates of the lives, and the end of the debt that a pledge secures. */
export const alertRules: Readonly<Record<AlertName, AlertRule>> = {
  filingFee: { leadDays: 15, title: { en: 'Filing fee due', zh: '申请费缴纳期限将至' }, source: 'PR 112' },
  defectReply: { leadDays: 15, title: { en: 'Reply to a formal defect due', zh: '补正期限将至' }, source: 'PR 50' },
  actionReply: { leadDays: 30, title: { en: 'Reply to an office action due', zh: '审查意见答复期限将至' }, source: 'PL 37' },
  examinationRequest: { leadDays: 90, title: { en: 'Request for examination due', zh: '实质审查请求期限将至' }, source: 'PL 35' },
  registration: { leadDays: 30, title: { en: 'Registration formalities due', zh: '登记手续期限将至' }, source: 'PR 60' },
  annualFee: { leadDays: 60, title: { en: 'Annual fee due', zh: '年费缴纳期限将至' }, source: 'PR 114' },
  feeGrace: { leadDays: 90, title: { en: 'Grace period for the annual fee ends', zh: '年费滞纳期将届满' }, source: 'PL 44; PR 115' },
  termEnd: { leadDays: 180, title: { en: 'Term near its end', zh: '权利期限将届满' }, source: 'PL 42; SWR 14' },
  freezeEnd: { leadDays: 30, title: { en: 'Freeze ends unless extended', zh: '保全将到期' }, source: 'PRES 18' },
  debtTermEnd: { leadDays: 90, title: { en: 'Debt secured by a pledge falls due', zh: '质押债务履行期将届满' }, source: 'CC 427' },
}

export interface DueDate {
  readonly rule: AlertName
  /** The last Beijing day in time. */
  readonly dueDate: LegalDay
  /** The pledges or the freeze it follows from; empty where it follows from the right itself. */
  readonly dealings: readonly string[]
}

/** The first day on which those concerned are told. */
export const alertedFrom = (rule: AlertName, dueDate: LegalDay): LegalDay => addDays(dueDate, -alertRules[rule].leadDays)

const lastDayOf = (end: Instant): LegalDay => beijingDay(addSeconds(end, -1))

/** All that falls due for a right as it stands, in time or not; a date that no rule in force gives is none. */
export function dueDatesOf(
  right: RightDocument,
  title: TitleDocument | undefined,
  restraint: RestraintDocument | undefined,
  type: RightType,
  rules: RuleSet,
): readonly DueDate[] {
  const input = { right, type, rules, ...(restraint ? { restraint } : {}) }
  const names = new Set(
    type.lifecycle.flatMap((row) =>
      row.due !== undefined && rowsFor(type.lifecycle, row.on, right.status, right.flags).includes(row) ? [row.due] : [],
    ),
  )
  const ofLife = [...names].flatMap((rule) => {
    const end = given(() => dueDates[rule](input))
    return end === undefined ? [] : [{ rule, dueDate: lastDayOf(end), dealings: [] }]
  })
  const freeze = restraint?.active
  const ofFreeze = freeze ? [{ rule: 'freezeEnd' as const, dueDate: lastDayOf(freeze.endsAt), dealings: [freeze.freezeId] }] : []
  const ends = Map.groupBy(title?.encumbrances ?? [], ({ debtTermEnd }) => debtTermEnd)
  const ofDebts = [...ends].map(([dueDate, all]) => ({ rule: 'debtTermEnd' as const, dueDate, dealings: all.map(({ id }) => id) }))
  return [...ofLife, ...ofFreeze, ...ofDebts]
}

function given<T>(dated: () => T): T | undefined {
  try {
    return dated()
  } catch (error) {
    if (error instanceof RuleMissing) return undefined
    throw error
  }
}
