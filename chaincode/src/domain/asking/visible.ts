import type { RestraintDocument, RightDocument, TitleDocument } from '../documents.js'
import type { RightType } from '../procedure.js'
import type { RuleSet } from '../rule-set.js'
import { termEndDay } from '../terms.js'

/**
 * A right as a member may read it: before publication (PL 21) all but the registrar see number, type, filing date and commitment, not
 * what was paid, mended or asked for since.
 */
export function rightView(
  right: RightDocument,
  title: TitleDocument | undefined,
  restraint: RestraintDocument | undefined,
  type: RightType,
  rules: RuleSet,
  reader?: string,
) {
  const whole = right.commitment === undefined || reader === right.registrar
  const status = type.statuses[right.status]
  const termEnd = termEndDay(type, right, rules)
  return {
    id: right.id,
    rightType: right.type,
    registrar: right.registrar,
    numbers: right.aliases.map(({ scheme, value, printed, from }) => ({ scheme, value, printed, from })),
    ...(right.particulars ? { particulars: right.particulars } : {}),
    ...(right.commitment === undefined ? {} : { commitment: right.commitment }),
    procedure: {
      status: right.status,
      since: right.since,
      phase: status?.phase ?? 'application',
      title: status?.title ?? { en: right.status, zh: right.status },
    },
    scope: right.scope,
    dates: whole ? right.dates : filingOnly(right.dates),
    flags: whole ? right.flags : {},
    ...(right.names ? { names: right.names } : {}),
    ...(right.upkeep ? { upkeep: right.upkeep } : {}),
    ...(termEnd === undefined ? {} : { termEnd }),
    ...(title?.holdings ? { title: { ...title.holdings } } : {}),
    encumbrances: (title?.encumbrances ?? []).map((e) => ({
      ...e,
      /** A pledge on a right that ended stands, impaired (CC 433). */
      impaired: status?.phase === 'dead',
      veto: e.holders.every((h) => h.msp !== undefined) ? 'ledger' : 'rules',
    })),
    ...(title?.surrenderedOn === undefined ? {} : { surrenderedOn: title.surrenderedOn }),
    scopeGivenUp: title?.scopeGivenUp ?? [],
    restraint: { ...(restraint?.active ? { active: restraint.active } : {}), queue: restraint?.queue ?? [] },
    openDisputes: right.openDisputes,
    wipoStatus: { standard: type.standard, state: status?.st27.state ?? 'U', stage: status?.st27.stage ?? 0 },
    ...(right.backfile ? { backfile: true } : {}),
    version: right.eventCount,
    headHash: right.headHash,
    lastLegalDate: right.lastLegalDate,
  }
}

const filingOnly = (dates: RightDocument['dates']) => (dates['filing'] === undefined ? {} : { filing: dates['filing'] })

/** Whether a right as shown tells what before publication none but its registrar may know (PL 21): to all others it is shown without. */
export const tellsUnpublished = ({ commitment, dates = {}, flags = {} }: Partial<Pick<RightViewed, 'commitment' | 'dates' | 'flags'>>) =>
  commitment !== undefined && (Object.keys(dates).some((name) => name !== 'filing') || Object.keys(flags).length > 0)

export type RightViewed = ReturnType<typeof rightView>
