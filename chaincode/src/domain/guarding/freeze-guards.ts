import { compareInstants } from '../days.js'
import { refuse } from '../refusal.js'
import { ruleNumber } from '../rule-set.js'
import { monthsAfter } from '../settle.js'
import { field, type Situation } from '../situation.js'
import { outside } from './pledge-guards.js'

const received = (s: Situation): string => field<{ receivedAt: string }>(s, 'service')?.receivedAt ?? s.now

/** When the order ends that the body states: its own instant, or months from service. */
function statedEnd(s: Situation): string | undefined {
  const months = field<number>(s, 'months')
  return field<string>(s, 'endsAt') ?? (months === undefined ? undefined : monthsAfter(received(s), months))
}

export const freezeGuards = {
  lengthStated: (s: Situation) =>
    (field(s, 'months') === undefined) === (field(s, 'endsAt') === undefined)
      ? refuse('MALFORMED', { expected: 'either months or endsAt' }, { target: '/months' })
      : undefined,
  /** PD, TMF 2, CPI 485: the longest one order may run, from the day the office receives the notice. */
  lengthAllowed: (s: Situation) => {
    for (const { right, type } of s.views) {
      const most = ruleNumber(s.rules, type.freezeRule, s.today)
      const [months, endsAt] = [field<number>(s, 'months'), field<string>(s, 'endsAt')]
      if (months !== undefined && months > most)
        return refuse('FREEZE_TOO_LONG', { ipRightId: right.id, expected: `at most ${most} months`, got: months }, { target: '/months' })
      const last = monthsAfter(received(s), most)
      if (endsAt !== undefined && compareInstants(endsAt, last) > 0)
        return refuse('FREEZE_TOO_LONG', { ipRightId: right.id, expected: `by ${last}`, got: endsAt }, { target: '/endsAt' })
    }
    return undefined
  },
  /** Service cannot lie ahead of the transaction that reports it, and an order that has run out freezes nothing. */
  serviceNotAhead: (s: Situation) => {
    if (compareInstants(received(s), s.now) > 0)
      return refuse('LEGAL_DATE_FUTURE', { expected: `by ${s.now}`, got: received(s) }, { target: '/service/receivedAt' })
    const months = field<number>(s, 'months')
    const endsAt = statedEnd(s)
    return endsAt !== undefined && compareInstants(endsAt, s.now) <= 0
      ? refuse('PERIOD_OVER', { expected: `after ${s.now}`, got: endsAt }, { target: months === undefined ? '/endsAt' : '/months' })
      : undefined
  },
  /** CPL 106: no repeated freeze; a later court queues, the same court extends. */
  notRepeated: (s: Situation) => {
    for (const { right, restraint } of s.views) {
      const orders = [...(restraint.active ? [restraint.active] : []), ...restraint.queue]
      const own = orders.find((o) => o.msp === s.actor.msp && o.court === s.actor.court)
      if (own)
        return refuse(
          'FREEZE_REPEATED',
          { ipRightId: right.id, got: own.freezeId },
          { remedies: [{ act: 'extend', source: 'PRES art. 18' }] },
        )
    }
    return undefined
  },
  freezeActive: (s: Situation) =>
    s.views.some((v) => v.restraint.active?.freezeId === s.dealing?.id) ? undefined : refuse('FREEZE_NOT_ACTIVE', { got: s.dealing?.id }),
  /** An extension serves a new notice before the end; what ends sooner is lifted, not extended (PRES 18, 20). */
  endsLater: (s: Situation) => {
    const until = statedEnd(s)
    const own = s.views.find((v) => v.restraint.active?.freezeId === s.dealing?.id)?.restraint.active
    return own && until !== undefined && compareInstants(until, own.endsAt) <= 0
      ? refuse('PERIOD_OVER', { expected: `after ${own.endsAt}`, got: until }, { remedies: [{ act: 'lift', source: 'PRES art. 20' }] })
      : undefined
  },
  liftNamesItsRights: (s: Situation) => outside(s, field<readonly string[]>(s, 'only')),
} as const
