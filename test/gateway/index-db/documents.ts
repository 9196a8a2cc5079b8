import type { DealingDocument, PartyDocument, RestraintDocument, RightDocument, TitleDocument } from '@ip-rights-ledger/chaincode/domain'

/** Documents as the chaincode writes them, of rights that nobody filed. */

export const right = (id: string, more: Partial<RightDocument> = {}): RightDocument => ({
  id,
  type: 'PAT',
  registrar: 'IpOfficeMSP',
  aliases: [{ scheme: 'CN-APPLICATION', value: '2018103904627', printed: 'CN201810390462.7', from: '2018-04-27' }],
  particulars: { title: 'VI-SLAM的优化方法、装置、设备及计算机可读介质' },
  status: 'inForce',
  since: '2020-05-08',
  scope: { version: 1 },
  dates: { filing: '2018-04-27' },
  flags: {},
  openDisputes: [],
  decidedGrounds: [],
  eventCount: 1,
  headHash: 'a'.repeat(64),
  lastLegalDate: '2020-05-08',
  ...more,
})

export const title = (id: string, ...parties: readonly string[]): TitleDocument => ({
  id,
  registrar: 'IpOfficeMSP',
  holdings: { kind: parties.length === 1 ? 'sole' : 'joint', holders: parties.map((party) => ({ party })) },
  encumbrances: [],
  scopeGivenUp: [],
  version: 1,
})

export const encumbered = (document: TitleDocument, pledge: string, pledgee: string): TitleDocument => ({
  ...document,
  encumbrances: [
    { kind: 'pledge', id: pledge, rank: 1, holders: [{ party: pledgee }], registeredOn: '2026-11-24', debtTermEnd: '2028-01-01' },
  ],
})

export const frozen = (id: string, endsAt: string): RestraintDocument => ({
  id,
  registrar: 'IpOfficeMSP',
  active: {
    freezeId: 'FREEZE1',
    msp: 'CourtMSP',
    court: 'beijing-ip-court',
    receivedAt: '2026-11-24T08:00:00Z',
    endsAt,
    activeSince: '2026-11-24T08:00:00Z',
  },
  queue: [],
})

export const party = (id: string, name: string): PartyDocument => ({
  id,
  kind: 'legalPerson',
  name,
  formerNames: [],
  enrolledBy: 'IpOfficeMSP',
  version: 1,
})

export const pledge = (id: string, ipRightId: string, more: Partial<DealingDocument> = {}): DealingDocument => ({
  id,
  kind: 'pledge',
  status: 'active',
  version: 1,
  rights: [{ ipRightId, state: 'encumbered' }],
  terms: { pledgor: 'P1', pledgees: ['BANK1'], debtTermEnd: '2028-01-01' },
  termsDigest: 'b'.repeat(64),
  proposer: { msp: 'IpOfficeMSP', party: 'P1' },
  openedOn: '2026-11-24',
  transactions: [],
  dates: {},
  ...more,
})
