import { Type } from 'typebox'
import { Digest, RightReferences, Title } from '../fields.js'
import type { Dealing } from '../procedure.js'
import { Holdings } from '../shares.js'
import { consentRows } from './consent-rows.js'
import { sample } from '../sample-values.js'

/** Assignment of a right or an application: title passes on registration (PL 10, 14; CC 444; domain T50, T55). */
export const transfer: Dealing = {
  noun: 'transfers',
  contract: 'transfers',
  key: 'transfer',
  kind: 'transfer',
  title: { en: 'Transfer', zh: '转让' },
  statuses: {
    pending: { en: 'Pending', zh: '待登记' },
    registered: { en: 'Registered', zh: '已登记' },
    refused: { en: 'Refused by a party', zh: '当事人拒绝' },
    rejected: { en: 'Rejected', zh: '不予登记' },
    withdrawn: { en: 'Withdrawn', zh: '已撤回' },
  },
  ofRight: { headSequence: 6 },
  lifecycle: [
    { on: 'propose', event: 'proposed', from: [], to: 'pending', by: ['rightHolder', 'registrarOfRights'], example: { rights: [{ ipRightId: sample.right }], to: { kind: 'sole', holders: [{ party: sample.transferee }] }, contract: sample.contract }, title: { en: 'Propose a transfer', zh: '申请转让登记' }, source: 'PL 10', body: { rights: RightReferences, to: Holdings, contract: Digest, cause: Type.Optional(Title) }, when: ['rightsDistinct', 'rightsOfOneRegistrar', 'transferable', 'partiesOfTermsKnown'], does: ['openDealing'] },
    ...consentRows('pending', 'refused'),
    { on: 'register', event: 'registered', from: ['pending'], to: 'registered', by: ['registrarOfRights'], title: { en: 'Register the transfer', zh: '登记转让' }, source: 'PL 10; CC 444', consents: ['holders', 'transferees', 'pledgees'], when: ['headsUnmoved', 'transferable'], does: ['passTitle'], right: { event: 'transferred', code: 'R/TR01', asks: 'assign' } },
    { on: 'reject', event: 'rejected', from: ['pending'], to: 'rejected', by: ['registrarOfRights'], example: { reason: '转让合同未加盖公章' }, title: { en: 'Reject', zh: '不予登记' }, source: 'PR 146', body: { reason: Title } },
    { on: 'withdraw', event: 'withdrawn', from: ['pending'], to: 'withdrawn', by: ['proposer'], title: { en: 'Withdraw', zh: '撤回' }, source: 'PR 146' },
  ],
}
