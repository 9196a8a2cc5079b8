import { Type } from 'typebox'
import type { ActSituation, Told } from '../act.js'
import { canonical } from '../canonical.js'
import { beijingDay, compareInstants } from '../days.js'
import { keys, partyIn } from '../docs.js'
import type { ActiveFreeze, DealingDocument, FreezeOrder } from '../documents.js'
import { eventCode } from '../event-code.js'
import { Day, Instant, PartyId, Title } from '../fields.js'
import { refuse, type Refusal } from '../refusal.js'
import { idFor } from '../situate.js'
import { courtsOf } from '../title-guard.js'

const pledge = Type.Object(
  {
    pledgor: PartyId,
    pledgees: Type.Array(PartyId, { minItems: 1, maxItems: 16 }),
    debtTermEnd: Day,
    registeredOn: Day,
    registrationNumber: Type.Optional(Title),
  },
  { additionalProperties: false },
)
const freeze = Type.Object(
  {
    msp: Type.String({ pattern: '^[A-Za-z0-9]{1,64}$' }),
    court: Title,
    receivedAt: Instant,
    endsAt: Instant,
    case: Type.Object({ number: Title }, { additionalProperties: false }),
  },
  { additionalProperties: false },
)

/** What burdens a right of the back-file: pledges by rank, and freezes, the active one first and the waiting ones in their order. */
export const burdensBody = {
  pledges: Type.Optional(Type.Array(pledge, { maxItems: 16 })),
  freezes: Type.Optional(Type.Array(freeze, { maxItems: 16 })),
}

type Pledge = { pledgor: string; pledgees: readonly string[]; debtTermEnd: string; registeredOn: string }
type Freeze = { msp: string; court: string; receivedAt: string; endsAt: string; case: { number: string } }

const pledges = (body: Readonly<Record<string, unknown>>) => (body['pledges'] as readonly Pledge[] | undefined) ?? []
const freezes = (body: Readonly<Record<string, unknown>>) => (body['freezes'] as readonly Freeze[] | undefined) ?? []

export const burdenReads = (body: Readonly<Record<string, unknown>>): readonly string[] =>
  pledges(body).flatMap((p) => [p.pledgor, ...p.pledgees].map((party) => keys.party(party)))

export function burdensProblem(s: ActSituation): Refusal | undefined {
  for (const [i, entry] of pledges(s.body).entries()) {
    const stranger = [entry.pledgor, ...entry.pledgees].find((party) => !partyIn(s.docs, party))
    if (stranger !== undefined)
      return refuse('TRANSFEREE_UNKNOWN', { expected: 'a party on the register', got: stranger }, { target: `/pledges/${i}` })
    if (entry.registeredOn > s.today)
      return refuse('LEGAL_DATE_FUTURE', { expected: `by ${s.today}`, got: entry.registeredOn }, { target: `/pledges/${i}/registeredOn` })
  }
  for (const [i, order] of freezes(s.body).entries()) {
    if (!courtsOf(s.members).includes(order.msp))
      return refuse('NOT_FOUND', { expected: courtsOf(s.members), got: order.msp }, { target: `/freezes/${i}/msp` })
    if (compareInstants(order.endsAt, s.now) <= 0)
      return refuse('PERIOD_OVER', { expected: `after ${s.now}`, got: order.endsAt }, { target: `/freezes/${i}/endsAt` })
  }
  return undefined
}

/** One event for each burden, told today and effective as of its own day. */
export function burdens(s: ActSituation, rightId: string): readonly Told[] {
  const subject = { kind: 'right' as const, id: rightId }
  const opened = (id: string, kind: 'pledge' | 'freeze', status: string, terms: object, on: string, state: object): DealingDocument => ({
    id,
    kind,
    status,
    version: 1,
    rights: [{ ipRightId: rightId, ...state }],
    terms: { ...terms, backfile: true },
    termsDigest: s.digest(canonical({ kind, rights: [rightId], terms })),
    proposer: s.actor,
    openedOn: on,
    transactions: [s.txId],
    dates: { registered: on },
  })
  const pledged = pledges(s.body).map((entry, i): Told => {
    const id = idFor(s, s.command.requestId, i + 1)
    const holders = entry.pledgees.map((party) => {
      const msp = partyIn(s.docs, party)?.memberMsp
      return msp === undefined ? { party } : { party, msp }
    })
    return {
      type: 'pledged',
      subject,
      backfile: true,
      code: eventCode('S/PE01'),
      effectiveOn: entry.registeredOn,
      data: { ...entry, dealing: id },
      change: {
        title: {
          encumbered: { kind: 'pledge', id, rank: i + 1, holders, registeredOn: entry.registeredOn, debtTermEnd: entry.debtTermEnd },
        },
        dealing: { key: keys.dealing('pledge', id), document: opened(id, 'pledge', 'active', entry, entry.registeredOn, {}) },
      },
    }
  })
  return [...pledged, ...frozen()]

  function frozen(): readonly Told[] {
    const orders = freezes(s.body).map(({ case: _case, ...order }, i): FreezeOrder => ({
      ...order,
      freezeId: idFor(s, s.command.requestId, pledged.length + i + 1),
    }))
    return freezes(s.body).map((order, i): Told => {
      const { freezeId } = orders[i] as FreezeOrder
      const active = { ...orders[0], activeSince: order.receivedAt } as ActiveFreeze
      const state = i === 0 ? { state: 'active', endsAt: order.endsAt } : { state: 'queued', position: i }
      const terms = {
        court: { msp: order.msp, court: order.court },
        case: order.case,
        service: { channel: 'back-file', receivedAt: order.receivedAt },
      }
      return {
        type: i === 0 ? 'frozen' : 'freezeQueued',
        subject,
        backfile: true,
        code: eventCode('T/PP01'),
        effectiveOn: beijingDay(order.receivedAt),
        data: { ...order, dealing: freezeId },
        change: {
          title: { touched: true },
          restraint: { active, queue: orders.slice(1, i + 1) },
          dealing: {
            key: keys.dealing('freeze', freezeId),
            document: opened(freezeId, 'freeze', 'inForce', terms, beijingDay(order.receivedAt), state),
          },
        },
      }
    })
  }
}
