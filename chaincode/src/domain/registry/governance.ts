import { Type } from 'typebox'
import type { Act } from '../act.js'
import { canonical } from '../canonical.js'
import { addSeconds, compareInstants } from '../days.js'
import { keys } from '../docs.js'
import { refuse } from '../refusal.js'
import { roles } from '../roles.js'
import { ruleNumber } from '../rule-set.js'
import { overlap, Rule } from '../rules/rule.js'
import { calendarProblem, WorkingDayCalendar } from '../working-days.js'
import { Title } from '../fields.js'

const Msp = '^[A-Za-z0-9]{1,64}$'
const member = Type.Object(
  {
    name: Title,
    roles: Type.Array(Type.Enum([...roles]), { maxItems: roles.length }),
    rightTypes: Type.Array(Type.String({ pattern: '^[A-Z]{2,8}$' }), { maxItems: 32 }),
  },
  { additionalProperties: false },
)

/** The founding transaction: directory, rules, calendars, epoch. Once, by an administrator, endorsed by all before the gateways open. */
const found: Act = {
  contract: 'governance',
  name: 'found',
  noun: 'governance',
  creates: true,
  by: ['admin'],
  title: { en: 'Found the register', zh: '创立登记簿' },
  tells: { type: 'founded', subject: 'governance' },
  source: 'Founding transaction',
  body: {
    members: Type.Record(Type.String({ pattern: Msp }), member),
    rules: Type.Array(Rule, { minItems: 1, maxItems: 2000 }),
    calendars: Type.Array(WorkingDayCalendar, { maxItems: 200 }),
  },
  reads: () => [],
  decide: (s) => {
    if (s.docs.get(keys.epoch) !== undefined) return refuse('ALREADY_FOUNDED')
    const body = s.body as { members: Record<string, { rightTypes: string[] }>; rules: Rule[]; calendars: WorkingDayCalendar[] }
    const twice = overlap(body.rules)
    if (twice) return refuse('MALFORMED', { expected: 'one value a rule and day', got: twice[0].id }, { target: '/rules' })
    for (const [i, calendar] of body.calendars.entries()) {
      const problem = calendarProblem(calendar)
      if (problem)
        return refuse(
          'DAY_NOT_IN_CALENDAR',
          { expected: problem.expected, got: problem.got },
          { target: `/calendars/${i}${problem.pointer}` },
        )
    }
    const registrars = Object.values(body.members).flatMap((m) => m.rightTypes)
    const shared = registrars.find((type, i) => registrars.indexOf(type) !== i)
    if (shared !== undefined) return refuse('MALFORMED', { expected: 'one registrar a right type', got: shared }, { target: '/members' })
    const governance = {
      [keys.rules]: { rules: body.rules, digest: s.digest(canonical(body.rules)) },
      [keys.calendars]: { calendars: body.calendars },
      [keys.epoch]: { number: 1, since: s.now },
    }
    return [
      {
        type: 'founded',
        subject: { kind: 'governance', id: 'register' },
        data: { members: Object.keys(body.members) },
        change: { members: { members: body.members as never, version: 1 }, governance },
      },
    ]
  },
}

/** Every write reads `epoch`: an endorsed envelope held back dies with the next bump. */
const bumpEpoch: Act = {
  contract: 'governance',
  name: 'bumpEpoch',
  noun: 'governance',
  creates: true,
  by: ['clock', 'registrar'],
  title: { en: 'Bump the epoch', zh: '更新纪元' },
  tells: { type: 'epochBumped', subject: 'governance' },
  source: 'Rules table: epochMinutes',
  body: {},
  reads: () => [],
  decide: (s) => {
    const epoch = s.docs.get(keys.epoch) as { number: number; since: string }
    const earliest = addSeconds(epoch.since, 60 * ruleNumber(s.rules, 'epochMinutes', s.today))
    if (compareInstants(s.now, earliest) < 0) return refuse('EPOCH_TOO_EARLY', { expected: `from ${earliest}`, got: s.now })
    return [
      {
        type: 'epochBumped',
        subject: { kind: 'governance', id: 'epoch' },
        data: {},
        change: { governance: { [keys.epoch]: { number: epoch.number + 1, since: s.now } } },
      },
    ]
  },
}

export const governanceActs: readonly Act[] = [found, bumpEpoch]
