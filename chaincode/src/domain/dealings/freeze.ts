import { Type } from 'typebox'
import { Digest, Instant, PartyId, RightId, RightReferences, Title } from '../fields.js'
import type { Dealing } from '../procedure.js'
import { sample } from '../sample-values.js'

const order = {
  case: Type.Object({ number: Title }, { additionalProperties: false }),
  ruling: Type.Object({ number: Title, sha256: Type.Optional(Digest) }, { additionalProperties: false }),
  assistanceNotice: Type.Object({ number: Title, sha256: Type.Optional(Digest) }, { additionalProperties: false }),
  service: Type.Object({ channel: Title, receivedAt: Instant }, { additionalProperties: false }),
}
const orderExample = {
  case: { number: '（2026）京73民初1号' },
  ruling: { number: '（2026）京73民初1号之一' },
  assistanceNotice: { number: '（2026）京73执保1号' },
  service: { channel: 'counter', receivedAt: '2026-05-12T00:30:00Z' },
}
/** One of the two: months from the day it becomes active, or the instant the order itself states. */
const length = { months: Type.Optional(Type.Integer({ minimum: 1, maximum: 36 })), endsAt: Type.Optional(Instant) }

/** Freeze (保全) of rights by a court: one active, the rest queue (CPL 106; FRZ 26; PD; TMF; domain T91, T94-T97). */
export const freeze: Dealing = {
  noun: 'freezes',
  contract: 'restraints',
  key: 'freeze',
  kind: 'freeze',
  title: { en: 'Freeze', zh: '保全' },
  statuses: {
    inForce: { en: 'In force', zh: '有效' },
    ended: { en: 'Ended', zh: '已结束' },
  },
  ofRight: { state: 'active', endsAt: '2026-08-12T16:00:00Z', pledges: [] },
  lifecycle: [
    { on: 'freeze', event: 'ordered', from: [], to: 'inForce', by: ['court'], example: { rights: [{ ipRightId: sample.right }], ...orderExample, months: 3 }, shows: { terms: { court: { msp: 'CourtMSP', court: sample.court } }, proposer: { msp: 'CourtMSP', role: 'judge', court: sample.court } }, title: { en: 'Freeze', zh: '办理保全' }, source: 'PR 104-105; PD; TMF 1', body: { rights: RightReferences, against: Type.Optional(PartyId), ...order, ...length, barredActs: Type.Optional(Type.Array(Title, { maxItems: 20 })) }, when: ['rightsDistinct', 'lengthStated', 'lengthAllowed', 'serviceNotAhead', 'notRepeated'], does: ['freezeRights'], right: { event: 'frozen', code: 'T/PP01', asks: 'none' } },
    { on: 'extend', event: 'extended', from: ['inForce'], by: ['freezingCourt'], example: { ...orderExample, months: 6 }, title: { en: 'Extend', zh: '续行保全' }, source: 'PRES 18; PD', body: { ...order, ...length }, when: ['lengthStated', 'lengthAllowed', 'serviceNotAhead', 'freezeActive', 'endsLater'], does: ['extendFreeze'], right: { event: 'freezeExtended', code: 'T/PP01', asks: 'none' } },
    { on: 'lift', event: 'lifted', from: ['inForce'], by: ['freezingCourt'], shows: { status: 'ended', right: { state: 'lifted' } }, example: { ruling: { number: '（2026）京73民初1号之二' } }, title: { en: 'Lift', zh: '解除保全' }, source: 'CPL 107-108; PRES 20', body: { ruling: order.ruling, only: Type.Optional(Type.Array(RightId, { minItems: 1, maxItems: 50 })) }, when: ['liftNamesItsRights'], does: ['liftFreeze'], right: { event: 'freezeLifted', code: 'T/PD01', asks: 'none' } },
    { on: 'recordEnd', event: 'endRecorded', from: ['inForce'], by: ['clock'], shows: { status: 'ended', right: { state: 'ended' } }, example: { ipRightId: sample.right }, title: { en: 'Record the automatic end', zh: '登记保全自动解除' }, source: 'PD; TMF 2; FRZ 26-27', body: { ipRightId: RightId }, due: 'freezeEnd', does: ['recordFreezeEnd'], right: { event: 'freezeEnded', code: 'T/PD01', asks: 'none' } },
  ],
}
