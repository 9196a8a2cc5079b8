import { Type } from 'typebox'
import type { Act } from '../act.js'
import { keys, partyIn } from '../docs.js'
import { upkeepAfter } from '../terms.js'
import { aliasOf } from '../effecting/right-effects.js'
import { Day, Texts, Title } from '../fields.js'
import { ipRightId, isNumberProblem, parseNumber } from '../numbers.js'
import { refuse } from '../refusal.js'
import { burdenReads, burdens, burdensBody, burdensProblem } from './take-over-burdens.js'
import { inconsistent, numbersProblem, partiesProblem, type BackfileRight } from './take-over-checks.js'
import { Holdings } from '../shares.js'
import { eventCode } from '../event-code.js'
import { sample } from '../sample-values.js'

const historyEntry = Type.Object(
  {
    event: Type.String({ pattern: '^[a-zA-Z]{1,40}$' }),
    legalDate: Day,
    code: Type.String({ pattern: '^[A-Z]/([A-Z]{2}\\d{2})?$' }),
    printed: Type.Optional(Title),
    gazettedOn: Type.Optional(Day),
    from: Type.Optional(Texts),
    to: Type.Optional(Texts),
    note: Type.Optional(Title),
  },
  { additionalProperties: false },
)

const numberKeys = (body: Partial<BackfileRight>): string[] =>
  (body.numbers ?? []).flatMap((printed) => {
    const parsed = parseNumber(String(printed))
    return isNumberProblem(parsed) ? [] : [keys.number(parsed.scheme, parsed.value)]
  })

const idOf = (body: Partial<BackfileRight>): string | undefined => {
  const first = parseNumber(String(body.numbers?.[0] ?? ''))
  return isNumberProblem(first) ? undefined : ipRightId('CN', String(body.rightType), first.value)
}

/** One right of a back-file: recorded history enters as facts with their source, checked for consistency, not judged for consents. */
export const takeOver: Act = {
  contract: 'rights',
  name: 'takeOver',
  noun: 'ip-rights',
  creates: false,
  by: ['registrar'],
  scope: 'admin',
  title: { en: 'Take over a right of the back-file', zh: '存量权利接收' },
  tells: { type: 'takenOver', subject: 'right' },
  example: {
    rightType: 'PAT',
    numbers: ['201810390462.7'],
    particulars: { title: '一种测试方法', claims: 10 },
    holdings: { kind: 'sole', holders: [{ party: sample.holder }] },
    dates: { filing: '2018-04-27', grant: '2021-06-01' },
    status: 'inForce',
    paidToYear: 7,
    unstated: [],
    history: [],
    source: '专利登记簿副本',
  },
  source: 'Back-file rules',
  body: {
    rightType: Type.String(),
    numbers: Type.Array(Title, { minItems: 1, maxItems: 20 }),
    particulars: Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), Type.Unknown()),
    holdings: Holdings,
    dates: Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), Day),
    status: Type.String(),
    statusAsOf: Type.Optional(Day),
    statusAsPrinted: Type.Optional(Title),
    expiryAsPrinted: Type.Optional(Title),
    classification: Type.Optional(Title),
    note: Type.Optional(Title),
    pct: Type.Optional(Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), Title)),
    paidToYear: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    /** What the source does not say: stated as unknown, never derived. */
    unstated: Texts,
    history: Type.Array(historyEntry, { maxItems: 500 }),
    source: Title,
    ...burdensBody,
  },
  reads: (command) => {
    const body = command.body as Partial<BackfileRight>
    const id = idOf(body)
    const parties = body.holdings?.holders?.map((h) => keys.party(String(h.party))) ?? []
    return [
      ...(id === undefined ? [] : [keys.right(id), keys.title(id), keys.restraint(id)]),
      ...numberKeys(body),
      ...parties,
      ...burdenReads(command.body),
    ]
  },
  decide: (s) => {
    const body = s.body as unknown as BackfileRight
    const type = s.rightTypes.find((t) => t.code === body.rightType)
    if (!type) return refuse('MALFORMED', { expected: s.rightTypes.map((t) => t.code), got: body.rightType }, { target: '/rightType' })
    if (s.members.members[s.actor.msp]?.rightTypes.includes(type.code) !== true) return refuse('NOT_THE_REGISTRAR', { got: s.actor.msp })
    const wrong =
      inconsistent(body, type, s.today) ??
      numbersProblem(body, (key) => s.docs.get(key)) ??
      partiesProblem(body, (id) => partyIn(s.docs, id) !== undefined) ??
      burdensProblem(s)
    if (wrong) return wrong
    const id = idOf(body) ?? s.newId
    if (s.docs.get(keys.right(id)) !== undefined) return refuse('ALREADY_ENTERED', { got: id })
    const created = { type: type.code, registrar: s.actor.msp }
    const subject = { kind: 'right' as const, id }
    const facts = body.history.map((entry, i) => ({
      type: entry.event,
      subject,
      backfile: true as const,
      legalDate: entry.legalDate,
      code: eventCode(entry.code),
      data: { ...entry, source: body.source },
      change: { right: { ...(i === 0 ? { created } : {}) } },
    }))
    const { rightType: _type, numbers, particulars, holdings, dates, status, history: _history, ...stated } = body
    const filing = dates['filing']
    const upkeep = body.paidToYear === undefined ? {} : upkeepAfter(type, s.rules, filing, body.paidToYear)
    const claims = particulars['claims']
    const right = {
      ...(facts.length === 0 ? { created } : {}),
      status,
      since: body.history.at(-1)?.legalDate ?? s.legalDate,
      particulars,
      dates,
      aliases: numbers.map((n) => aliasOf(n, filing ?? s.legalDate)),
      scope: { version: 1, ...(typeof claims === 'number' ? { claims } : {}) },
      flags: {
        heard: false,
        defect: false,
        replyDue: false,
        filingFeePaid: true,
        // Unstated is neither yes nor no: no period runs out on what nobody knows.
        examinationRequested: body.unstated.includes('examinationRequest') ? 'unstated' : dates['examinationRequest'] !== undefined,
      },
      backfile: true as const,
      ...upkeep,
    }
    return [
      ...facts,
      {
        type: 'takenOver',
        subject,
        backfile: true,
        code: eventCode('W/'),
        data: stated,
        change: {
          right,
          title: {
            holdings,
            ...(type.statuses[status]?.byTitle === true ? { surrenderedOn: body.history.at(-1)?.legalDate ?? s.legalDate } : {}),
          },
        },
      },
      ...burdens(s, id),
    ]
  },
}
