import { canonical } from '../canonical.js'
import { keys, partyIn } from '../docs.js'
import type { FiledContent } from '../documents.js'
import { canonicalNumber } from '../number-key.js'
import { isNumberProblem, parseNumber } from '../numbers.js'
import { patentNumberOf } from '../patent-number.js'
import { refuse, type Refusal } from '../refusal.js'
import { deadlineFrom, periodFrom } from '../rule-set.js'
import { field, type Situation } from '../situation.js'
import { holdingsProblem, type Holdings } from '../shares.js'

const own = (s: Situation) => s.views[0]?.right

const days = (s: Situation) => own(s)?.dates ?? {}

function partiesOf(s: Situation, holdings: Holdings | undefined, at: string): Refusal | undefined {
  if (!holdings) return undefined
  const problem = holdingsProblem(holdings)
  if (problem) return refuse('SHARES_DO_NOT_SUM', { expected: problem.expected, got: problem.got }, { target: `${at}${problem.pointer}` })
  if (s.command.confidential) return undefined
  const missing = holdings.holders.findIndex((h) => !partyIn(s.docs, h.party))
  if (missing < 0) return undefined
  return refuse(
    'TRANSFEREE_UNKNOWN',
    { expected: 'a party on the register', got: holdings.holders[missing]?.party },
    { target: `${at}/holders/${missing}/party` },
  )
}

export const procedureGuards = {
  saltLongEnough: (s: Situation) =>
    /^[0-9a-f]{64}$/.test(field<string>(s, 'salt') ?? '') ? undefined : refuse('SALT_TOO_SHORT', {}, { target: '/salt' }),
  /** The parties of a secret are looked at when it is published: reading their keys now would name them in the block. */
  partiesKnown: (s: Situation) => partiesOf(s, field<Holdings>(s, 'holdings'), '/holdings'),
  contentPartiesKnown: (s: Situation) => partiesOf(s, field<FiledContent>(s, 'content')?.holdings, '/content/holdings'),
  /** The same sample twice is refused unless the depositor contests the earlier entry (CL 12). */
  workNew: (s: Situation) => {
    const sample = field<{ sampleDigest?: string }>(s, 'particulars')?.sampleDigest
    if (sample === undefined || field(s, 'contests') !== undefined) return undefined
    const earlier = s.docs.get(keys.number('SHA256', sample)) as { id: string } | undefined
    return earlier ? refuse('WORK_DEPOSITED_BEFORE', { got: earlier.id }, { target: '/particulars/sampleDigest' }) : undefined
  },
  /** Every peer sees the hash of what lies in the registrar's collection, and only the hash. */
  commitmentLies: (s: Situation) => {
    const lies = s.docs.get(keys.contentHash(s.actor.msp, s.command.id ?? ''))
    return lies === field(s, 'commitment')
      ? undefined
      : refuse('COMMITMENT_MISMATCH', { expected: lies ?? null }, { target: '/commitment' })
  },
  numberFits: (s: Situation) => {
    const name = ['applicationNumber', 'registrationNumber', 'publicationNumber'].find((each) => s.body[each] !== undefined)
    if (name === undefined) return undefined
    const printed = field<string>(s, name) ?? ''
    const parsed = parseNumber(printed)
    if (isNumberProblem(parsed)) {
      const code = parsed.problem === 'checkDigit' ? 'NUMBER_CHECK_DIGIT' : 'MALFORMED'
      return refuse(code, { expected: parsed.expected, got: parsed.got }, { target: `/${name}` })
    }
    // A type whose applications and publications are numbered apart does not take one for the other.
    const published = parsed.scheme.endsWith('-PUBLICATION')
    if (s.type && (!s.type.numbers.includes(parsed.scheme) || published !== (name === 'publicationNumber')))
      return refuse('MALFORMED', { expected: s.type.numbers, got: parsed.scheme }, { target: `/${name}` })
    const taken = s.docs.get(keys.number(parsed.scheme, parsed.value)) as { id: string } | undefined
    return taken ? refuse('NUMBER_TAKEN', { got: parsed.value, by: taken.id }, { target: `/${name}` }) : undefined
  },
  /** A back-file may have entered another right under the number that this one is to bear. */
  patentNumberFree: (s: Situation) => {
    const right = own(s)
    const number = right && patentNumberOf(right, s.type)
    const [key] = canonicalNumber(number)
    const taken = key === undefined ? undefined : (s.docs.get(key) as { id: string } | undefined)
    return taken && taken.id !== right?.id ? refuse('NUMBER_TAKEN', { got: number, by: taken.id }) : undefined
  },
  /** A filing date is a past day, and priority lies within the year before it (PL 28-29). */
  filingDatesFit: (s: Situation) => {
    const [filing, priority] = [field<string>(s, 'filingDate') ?? s.legalDate, field<string>(s, 'priorityDate')]
    if (filing > s.legalDate) return refuse('LEGAL_DATE_FUTURE', { expected: `by ${s.legalDate}`, got: filing }, { target: '/filingDate' })
    if (priority === undefined || (priority <= filing && deadlineFrom(s.rules, 'priority', priority) >= filing)) return undefined
    return refuse('PERIOD_OVER', { expected: `filed within the priority year of ${priority}`, got: filing }, { target: '/priorityDate' })
  },
  /** A period to answer that is over when it is set would end the application unheard (PL 37; PR 50). */
  replyAhead: (s: Situation) => {
    const by = field<string>(s, 'replyBy')
    return by === undefined || by > s.legalDate
      ? undefined
      : refuse('PERIOD_OVER', { expected: `after ${s.legalDate}`, got: by }, { target: '/replyBy' })
  },
  deathPast: (s: Situation) => {
    const on = field<string>(s, 'diedOn')
    return on === undefined || on <= s.legalDate
      ? undefined
      : refuse('LEGAL_DATE_FUTURE', { expected: `by ${s.legalDate}`, got: on }, { target: '/diedOn' })
  },
  contentAsCommitted: (s: Situation) => {
    const content = field<FiledContent>(s, 'content')
    const expected = own(s)?.commitment
    return content && s.digest(canonical(content)) === expected
      ? undefined
      : refuse('COMMITMENT_MISMATCH', { expected: expected ?? null }, { target: '/content' })
  },
  /** PR 112: an application whose fee is unpaid goes nowhere but to its withdrawal. */
  filingFeeReceived: (s: Situation) =>
    own(s)?.flags['filingFeePaid'] === true
      ? undefined
      : refuse('FILING_FEE_UNPAID', {}, { remedies: [{ act: 'receiveFilingFee', source: 'PR art. 112' }] }),
  /** PL 34: eighteen months from filing or priority, or earlier on the applicant's request. */
  eighteenMonths: (s: Situation) => {
    if (field(s, 'earlyRequested') === true) return undefined
    const from = days(s)['priority'] ?? days(s)['filing']
    const earliest = from === undefined ? undefined : periodFrom(s.rules, 'publication', from)
    if (earliest === undefined || s.legalDate >= earliest) return undefined
    return refuse(
      'PUBLICATION_TOO_EARLY',
      { expected: earliest, got: s.legalDate },
      { remedies: [{ act: 'publish with earlyRequested', source: 'PL art. 34' }] },
    )
  },
  withinExaminationPeriod: (s: Situation) => within(s, 'examinationRequest', days(s)['priority'] ?? days(s)['filing']),
  withinRegistrationPeriod: (s: Situation) => within(s, 'grantRegistration', days(s)['grantNotice']),
  applicantHeard: (s: Situation) =>
    own(s)?.flags['heard'] === true
      ? undefined
      : refuse('NOT_HEARD', {}, { remedies: [{ act: 'issueOfficeAction', source: 'PL art. 37-38' }] }),
  /** The declarations of all applicants lie in the registrar's collection; other members see that they lie there. */
  applicantsDeclared: (s: Situation) => {
    const right = own(s)
    if (!right) return undefined
    const lies = s.docs.get(keys.declarationHash(right.registrar, right.id, 'withdraw'))
    return lies === undefined ? refuse('HOLDER_CONSENT_MISSING', {}, { remedies: [{ act: 'declare', source: 'PR art. 41' }] }) : undefined
  },
  /** PR 6: two months from receipt of the notice, which comes between the lapse and the request. */
  withinRestoration: (s: Situation) => {
    const [from, since] = [field<string>(s, 'noticeReceivedOn'), own(s)?.since ?? s.legalDate]
    if (from !== undefined && (from > s.legalDate || from < since))
      return refuse('PERIOD_OVER', { expected: `from ${since} to ${s.legalDate}`, got: from }, { target: '/noticeReceivedOn' })
    return within(s, 'restoration', from)
  },
  claimsNarrower: (s: Situation) => {
    const [now, then] = [own(s)?.scope.claims, field<number>(s, 'claims')]
    return now !== undefined && then !== undefined && then < now
      ? undefined
      : refuse('SCOPE_NOT_NARROWER', { expected: `fewer than ${now ?? 'unknown'}`, got: then }, { target: '/claims' })
  },
  changeStated: (s: Situation) => {
    const kind = field<string>(s, 'kind') ?? ''
    const needed = { name: ['party', 'name'], address: ['party', 'region'], agent: ['agent'], inventors: ['inventors'] }[kind] ?? []
    const missing = needed.find((name) => s.body[name] === undefined)
    return missing ? refuse('MALFORMED', { expected: needed, got: Object.keys(s.body) }, { target: `/${missing}` }) : undefined
  },
  eventExists: (s: Situation) => {
    const event = s.docs.get(keys.event(s.command.id ?? '', field<number>(s, 'event') ?? 0)) as { hash: string } | undefined
    return event && event.hash === field(s, 'eventHash')
      ? undefined
      : refuse('NOT_FOUND', { expected: 'the sequence and hash of an event of this right' }, { target: '/event' })
  },
  correctionFits: (s: Situation) => {
    const stated = { ...field<object>(s, 'particulars'), ...field<object>(s, 'dates') }
    if (Object.keys(stated).length === 0) return refuse('MALFORMED', { expected: 'particulars or dates to correct' }, { target: '' })
    // What is still a secret is not corrected in public (PL 21).
    if (own(s)?.commitment !== undefined && field(s, 'particulars') !== undefined)
      return refuse('NOT_PUBLISHED', { ipRightId: own(s)?.id }, { target: '/particulars' })
    const dates = field<Readonly<Record<string, string>>>(s, 'dates') ?? {}
    const unknown = Object.keys(dates).find((name) => days(s)[name] === undefined)
    if (unknown) return refuse('MALFORMED', { expected: Object.keys(days(s)), got: unknown }, { target: `/dates/${unknown}` })
    return contradiction({ ...days(s), ...dates }, dates, s.legalDate)
  },
} as const

function within(s: Situation, rule: string, from: string | undefined): Refusal | undefined {
  if (from === undefined) return undefined
  const last = deadlineFrom(s.rules, rule, from)
  return s.legalDate > last ? refuse('PERIOD_OVER', { expected: `by ${last}`, got: s.legalDate }) : undefined
}

/** The days of a life that follow one another in every right that has them. */
const inTurn = ['priority', 'filing', 'publication', 'examinationRequest', 'grantNotice', 'grant'] as const
const before: Readonly<Record<string, readonly string[]>> = {
  // An examination may be asked for before the publication (PL 35).
  examinationRequest: ['priority', 'filing'],
  registration: ['deposit'],
}

/** A corrected day may neither lie ahead nor turn the order of the life round. */
function contradiction(
  all: Readonly<Record<string, string>>,
  stated: Readonly<Record<string, string>>,
  today: string,
): Refusal | undefined {
  const happened = [...inTurn, 'deposit', 'registration', 'acceptance', 'lastAuthorDeath'] as string[]
  for (const [name, day] of Object.entries(stated))
    if (happened.includes(name) && day > today)
      return refuse('LEGAL_DATE_FUTURE', { expected: `by ${today}`, got: day }, { target: `/dates/${name}` })
  for (const [i, name] of [...inTurn, 'registration'].entries()) {
    const day = all[name]
    const earlier = (before[name] ?? inTurn.slice(0, i).filter((each) => each !== 'examinationRequest')).find(
      (each) => day !== undefined && (all[each] ?? day) > day,
    )
    if (earlier === undefined || (stated[name] === undefined && stated[earlier] === undefined)) continue
    const at = stated[name] === undefined ? earlier : name
    return refuse('HISTORY_INCONSISTENT', { expected: `${earlier} not after ${name}`, got: all[at] }, { target: `/dates/${at}` })
  }
  return undefined
}
