import { Type } from 'typebox'
import { Day, Digest, PartyId, RightReferences, RightId, Title } from '../fields.js'
import type { Dealing } from '../procedure.js'
import { consentRows } from './consent-rows.js'
import { sample } from '../sample-values.js'

const terms = {
  rights: RightReferences,
  pledgor: PartyId,
  debtor: Type.Optional(PartyId),
  pledgees: Type.Array(PartyId, { minItems: 1, maxItems: 16 }),
  debtTermEnd: Day,
  /** SHA-256 over the loan terms and a salt: amounts are never public. */
  termsCommitment: Digest,
  contract: Digest,
  /** What the parties were told and confirmed, e.g. `invalidationPending`, `twinPending` (PP461 grounds 10-11). */
  acknowledgements: Type.Optional(Type.Array(Title, { maxItems: 16 })),
}

/** Pledge: takes effect on registration (CC 444; PP461; CP8; domain T70-T72, T74). */
export const pledge: Dealing = {
  noun: 'pledges',
  contract: 'pledges',
  key: 'pledge',
  kind: 'pledge',
  title: { en: 'Pledge', zh: '质权' },
  statuses: {
    pending: { en: 'Pending', zh: '待登记' },
    active: { en: 'In force', zh: '有效' },
    cancelled: { en: 'Cancelled', zh: '已注销' },
    refused: { en: 'Refused by a party', zh: '当事人拒绝' },
    rejected: { en: 'Rejected', zh: '不予登记' },
    withdrawn: { en: 'Withdrawn', zh: '已撤回' },
  },
  ofRight: { headSequence: 6 },
  lifecycle: [
    { on: 'propose', event: 'proposed', from: [], to: 'pending', by: ['rightHolder', 'namedPledgee', 'registrarOfRights'], example: { rights: [{ ipRightId: sample.right }], pledgor: sample.holder, pledgees: [sample.bank], debtTermEnd: '2029-05-31', termsCommitment: sample.loan, contract: sample.contract }, title: { en: 'Apply for a pledge', zh: '申请质权登记' }, source: 'CC 427; PP461 3-7', body: terms, when: ['rightsDistinct', 'rightsOfOneRegistrar', 'rightsLive', 'partiesOfTermsKnown', 'pledgorHolds'], does: ['openDealing'] },
    ...consentRows('pending', 'refused'),
    { on: 'register', event: 'registered', from: ['pending'], to: 'active', by: ['registrarOfRights'], title: { en: 'Register the pledge', zh: '登记质权' }, source: 'CC 444; PP461', consents: ['holders', 'dealingPledgees'], when: ['headsUnmoved', 'pledgorHolds', 'pledgeable', 'debtWithinTerm', 'rankOpen', 'invalidationAcknowledged'], does: ['encumber'], right: { event: 'pledged', code: 'S/PE01', asks: 'pledge' } },
    { on: 'reject', event: 'rejected', from: ['pending'], to: 'rejected', by: ['registrarOfRights'], example: { reason: '质权合同未载明债务履行期限' }, title: { en: 'Reject', zh: '不予登记' }, source: 'PP461', body: { reason: Title } },
    { on: 'withdraw', event: 'withdrawn', from: ['pending'], to: 'withdrawn', by: ['proposer'], title: { en: 'Withdraw', zh: '撤回' }, source: 'PP461' },
    { on: 'proposeAmendment', event: 'amendmentProposed', from: ['active'], by: ['pledgorOrPledgee'], example: { debtTermEnd: '2030-05-31', termsCommitment: sample.loan }, title: { en: 'Propose changed terms', zh: '申请质权变更' }, source: 'CP8 5; PP461', body: { debtTermEnd: Type.Optional(Day), termsCommitment: Type.Optional(Digest), contract: Type.Optional(Digest), acknowledgements: Type.Optional(Type.Array(Title, { maxItems: 16 })) }, when: ['amendmentStated'], does: ['proposeAmendment'] },
    { on: 'consentToAmendment', event: 'consentGiven', from: ['active'], by: ['consenter'], example: { terms: sample.terms }, title: { en: 'Consent to the changed terms', zh: '同意变更' }, source: 'CC 409, 543', body: { terms: Digest, expiresOn: Type.Optional(Day) }, when: ['amendmentProposed', 'termsAsConsented'], does: ['giveConsent'] },
    { on: 'amend', event: 'amended', from: ['active'], by: ['registrarOfRights'], title: { en: 'Register the changed terms', zh: '登记质权变更' }, source: 'CP8 5; PP461; CC 409', consents: ['holders', 'dealingPledgees'], when: ['amendmentProposed', 'debtWithinTerm'], does: ['amendEncumbrance'], right: { event: 'pledgeAmended', code: 'S/PM01', asks: 'changePledge' } },
    { on: 'release', event: 'released', from: ['active'], to: 'cancelled', by: ['pledgeeOfDealing', 'court'], shows: { right: { state: 'released' } }, example: { cause: 'debtPaid' }, title: { en: 'Release', zh: '注销质权' }, source: 'CC 393; PP461', body: { cause: Type.Union([Type.Literal('debtPaid'), Type.Literal('realised'), Type.Literal('waived'), Type.Literal('contractVoid'), Type.Literal('judgment'), Type.Literal('other')]), only: Type.Optional(Type.Array(RightId, { minItems: 1, maxItems: 50 })) }, when: ['releaseNamesItsRights', 'allPledgeesRelease'], does: ['release'], right: { event: 'pledgeReleased', code: 'S/PC01', asks: 'cancelPledge' } },
    { on: 'consentToRelease', event: 'consentGiven', from: ['active'], by: ['pledgeeOfDealing'], title: { en: 'A co-pledgee consents to the release', zh: '共同质权人同意注销' }, source: 'CC 393', does: ['consentToRelease'] },
  ],
}
