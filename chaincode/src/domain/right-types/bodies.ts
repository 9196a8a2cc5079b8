import { Type, type TProperties } from 'typebox'
import { Amount, Day, Digest, PartyId, Salt, Texts, Title } from '../fields.js'
import { sample, yuan } from '../sample-values.js'
import { Holdings } from '../shares.js'

const closed = (properties: TProperties) => Type.Object(properties, { additionalProperties: false })

/** An application not yet published. */
export const filingBody = (particulars: TProperties): TProperties => ({ rightType: Type.String(), particulars: closed(particulars), holdings: Holdings, salt: Salt })

/** What the register learns when an application is published: exactly what was committed to. */
export const contentBody = (particulars: TProperties): TProperties => ({
  content: Type.Object({ particulars: closed(particulars), holdings: Holdings, salt: Salt }, { additionalProperties: false }),
  earlyRequested: Type.Optional(Type.Boolean()),
})

export const depositBody = (particulars: TProperties): TProperties => ({
  rightType: Type.String(),
  particulars: closed(particulars),
  holdings: Holdings,
  /** The same sample was deposited before and the depositor says the earlier entry is wrong. */
  contests: Type.Optional(Title),
})

/** The receipt is the office's word: anyone may have paid. */
export const feeBody: TProperties = {
  year: Type.Integer({ minimum: 2, maximum: 20 }),
  amount: Amount,
  /** Per cent of the fee waived by the office (PR art. 116), with the decision it rests on. */
  reduction: Type.Optional(Type.Object({ percent: Type.Union([Type.Literal(70), Type.Literal(85)]), decision: Title }, { additionalProperties: false })),
  paidBy: Type.Optional(Title),
  receipt: Title,
}

export const feeExample = { year: 4, amount: yuan('1200.00'), receipt: '2027-000123' }

export const changeBody = (): TProperties => ({
  kind: Type.Union([Type.Literal('name'), Type.Literal('address'), Type.Literal('agent'), Type.Literal('inventors')]),
  party: Type.Optional(PartyId),
  name: Type.Optional(Title),
  agent: Type.Optional(Title),
  inventors: Type.Optional(Texts),
  /** Where the party sits now, GB/T 2260; the address itself never enters. */
  region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
})

export const changeExample = { kind: 'agent', agent: '示例专利代理有限公司' }

export const correctionBody = (particulars: TProperties): TProperties => ({
  /** Sequence of the event that was recorded wrongly: it stays, and this one points to it. */
  event: Type.Integer({ minimum: 1 }),
  eventHash: Digest,
  reason: Title,
  particulars: Type.Optional(Type.Partial(closed(particulars))),
  dates: Type.Optional(Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), Day)),
})

export const correctionExample = { event: 1, eventHash: sample.event, reason: '申请日录入错误', dates: { filing: '2024-03-04' } }
