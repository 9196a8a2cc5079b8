import { grantYear } from '../guarding/fee-guards.js'
import { upkeepAfter } from '../terms.js'
import type { Alias, FiledContent } from '../documents.js'
import type { Effect } from '../effects.js'
import { isNumberProblem, parseNumber } from '../numbers.js'
import { patentNumberOf } from '../patent-number.js'
import { registrarFor } from '../capacities.js'
import { field, type Situation } from '../situation.js'
import type { Holdings } from '../shares.js'

export function aliasOf(printed: string, from: string): Alias {
  const parsed = parseNumber(printed)
  if (isNumberProblem(parsed)) throw new Error(`expected a number that was checked before, got ${printed}`)
  return { ...parsed, from }
}

const particulars = (s: Situation) => field<Readonly<Record<string, unknown>>>(s, 'particulars') ?? {}
const scopeOf = (p: Readonly<Record<string, unknown>>) => ({
  version: 1,
  ...(typeof p['claims'] === 'number' ? { claims: p['claims'] } : {}),
})
const born = (s: Situation) => ({ type: s.type?.code ?? '', registrar: registrarFor(s, s.type?.code) ?? '' })

/** What the steps of a right's life do beyond moving its status. */
export const rightEffects = {
  fileConfidentially: {
    beside: (s) => ({
      filing: {
        id: s.newId,
        type: s.type?.code ?? '',
        status: ('to' in s.row && s.row.to) || '',
        content: {
          particulars: particulars(s),
          holdings: field<Holdings>(s, 'holdings') as Holdings,
          salt: field<string>(s, 'salt') ?? '',
        },
        filedBy: s.actor,
        receivedAt: s.now,
        declarations: {},
        ...(field<string>(s, 'mandateId') === undefined ? {} : { mandateId: field<string>(s, 'mandateId') as string }),
      },
    }),
  },
  createRight: {
    right: (s) => {
      const sample = particulars(s)['sampleDigest'] as string | undefined
      const contested = field<string>(s, 'contests')
      return {
        change: {
          right: {
            created: born(s),
            particulars: particulars(s),
            scope: scopeOf(particulars(s)),
            ...(sample === undefined || contested !== undefined
              ? {}
              : { aliases: [{ scheme: 'SHA256', value: sample, printed: sample, from: s.legalDate }] }),
            ...(contested === undefined ? {} : { flags: { contests: contested } }),
          },
          title: { holdings: field<Holdings>(s, 'holdings') as Holdings },
        },
      }
    },
  },
  /** Before publication the register knows number, type and date; the rest is a commitment. */
  acceptFiling: {
    right: (s) => {
      const commitment = field<string>(s, 'commitment') ?? ''
      const filing = field<string>(s, 'filingDate') ?? s.legalDate
      return {
        change: {
          right: {
            created: born(s),
            commitment,
            scope: { version: 1 },
            aliases: [aliasOf(field<string>(s, 'applicationNumber') ?? '', filing)],
            flags: { filingFeePaid: false, examinationRequested: false, defect: false, heard: false, replyDue: false },
          },
          title: { commitment },
        },
      }
    },
  },
  reveal: {
    right: (s) => {
      const content = field<FiledContent>(s, 'content') as FiledContent
      return {
        change: {
          right: { commitment: false, particulars: content.particulars, scope: scopeOf(content.particulars) },
          title: { commitment: false, holdings: content.holdings },
        },
      }
    },
  },
  addNumber: { right: (s) => ({ change: { right: { aliases: [aliasOf(field<string>(s, 'registrationNumber') ?? '', s.legalDate)] } } }) },
  amendClaims: {
    right: (s, { right }) => {
      const claims = field<number>(s, 'claims')
      return { change: { right: claims === undefined ? {} : { scope: { version: right.scope.version + 1, claims } } } }
    },
  },
  /** The patent bears the application's number with ZL before it. */
  bearPatentNumber: {
    right: (s, { right }) => {
      const number = patentNumberOf(right, s.type)
      const printed = field<string>(s, 'publicationNumber')
      const aliases = [
        ...(number === undefined ? [] : [aliasOf(number, s.legalDate)]),
        ...(printed === undefined ? [] : [aliasOf(printed, s.legalDate)]),
      ]
      return { change: { right: { aliases } } }
    },
  },
  /** Upkeep starts with the year of the grant. */
  startUpkeep: {
    right: (s, { right, type }) => ({ change: { right: upkeepAfter(type, s.rules, right.dates['filing'], grantYear(s)) } }),
  },
  receiptFee: {
    right: (s, { right, type }) => ({
      change: { right: upkeepAfter(type, s.rules, right.dates['filing'], field<number>(s, 'year') ?? 0) },
    }),
  },
  /** PR 115: the right ends as of the day the fee was due, not of the end of the grace. */
  lapseOnDueDate: { right: (_, { right }) => (right.upkeep ? { effectiveOn: right.upkeep.dueOn } : {}) },
  surrender: { right: (s) => ({ change: { title: { surrenderedOn: s.legalDate } } }) },
  giveUpScope: {
    right: (s, { right }) => ({
      change: {
        right: { scope: { version: right.scope.version + 1, claims: field<number>(s, 'claims') ?? 0 } },
        title: { scopeGivenUp: [field<string>(s, 'givenUp') ?? ''] },
      },
    }),
  },
  recordChange: {
    right: (s, { right }) => {
      const [kind, party] = [field<string>(s, 'kind'), field<string>(s, 'party')]
      const recorded = {
        ...right.particulars,
        ...(kind === 'agent' ? { agent: s.body['agent'] } : {}),
        ...(kind === 'inventors' ? { inventors: s.body['inventors'] } : {}),
      }
      const named = kind === 'name' && party !== undefined ? { names: { ...right.names, [party]: field<string>(s, 'name') ?? '' } } : {}
      const code = { name: 'R/CP01', address: 'R/CP02', agent: 'R/CB04', inventors: 'R/CB03' }[kind ?? '']
      const flags = kind === 'address' && party !== undefined ? { flags: { [`region.${party}`]: field<string>(s, 'region') ?? '' } } : {}
      return {
        ...(code === undefined ? {} : { code }),
        change: { right: { ...(kind === 'agent' || kind === 'inventors' ? { particulars: recorded } : {}), ...named, ...flags } },
      }
    },
  },
  correct: {
    right: (s, { right, type }) => {
      const fixed = field<Readonly<Record<string, unknown>>>(s, 'particulars')
      const dates = field<Readonly<Record<string, string>>>(s, 'dates')
      // The years of the fees count from the filing (PR 114): another filing day is another due day.
      const upkeep =
        dates?.['filing'] !== undefined && right.upkeep ? upkeepAfter(type, s.rules, dates['filing'], right.upkeep.paidToYear) : {}
      return {
        change: {
          right: { ...(fixed ? { particulars: { ...right.particulars, ...fixed } } : {}), ...(dates ? { dates } : {}), ...upkeep },
        },
      }
    },
  },
} as const satisfies Record<string, Effect>
