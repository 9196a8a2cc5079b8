import { canonical, type Actor } from '@ip-rights-ledger/chaincode/domain'
import type { Story } from './story.js'
import {
  agent,
  applicationNumber,
  author,
  bank,
  buyer,
  copyrightRegistrar,
  digest,
  examiner,
  ids,
  judge,
  owner,
  peopled,
  registrar,
  salt,
  sole,
  yuan,
} from './world.js'

export const particulars = { title: '一种多通阀装置', titleEn: 'Multi-way valve', claims: 10 }

/** The days of the life told here. Twenty years from filing end on 2044-03-05; the fee of year 4 falls due on 2027-03-05. */
export const days = {
  filing: '2024-03-05',
  publication: '2025-09-05',
  examination: '2025-10-10',
  notice: '2026-04-08',
  grant: '2026-05-12',
} as const

export const content = (holdings: object = sole(ids.holder)) => ({ particulars, holdings, salt })

export const received = (holdings: object = sole(ids.holder)): Story =>
  peopled
    .on(days.filing)
    .when('rights.file', agent, { rightType: 'PAT', ...content(holdings) })
    .accepted()

export function filed(holdings: object = sole(ids.holder), serial = 1): Story {
  const body = {
    rightType: 'PAT',
    commitment: digest(canonical(content(holdings))),
    applicationNumber: applicationNumber(2024, serial),
    filingDate: days.filing,
  }
  return received(holdings).when('rights.accept', examiner, body).accepted()
}

/** The filing fee receipted: nothing is left for the clock to find. */
export const feeReceived = (holdings?: object): Story =>
  filed(holdings)
    .when('rights.receiveFilingFee', registrar, { amount: yuan('900'), receipt: 'R1' })
    .accepted()

export const published = (holdings?: object): Story =>
  feeReceived(holdings)
    .on(days.publication)
    .when('rights.publish', examiner, { content: content(holdings) })
    .accepted()

export const inExamination = (holdings?: object): Story =>
  published(holdings).on(days.examination).when('rights.requestExamination', owner).accepted()

export const grantNotified = (holdings?: object): Story =>
  inExamination(holdings).on(days.notice).when('rights.notifyGrant', examiner).accepted()

const told = new Map<string, Story>()

/** Stories never change, so that one told often is told once. */
const once = (name: string, tell: () => Story): Story => {
  const story = told.get(name) ?? tell()
  told.set(name, story)
  return story
}

/** Granted on 2026-05-12, in the third year of the term, whose fee is paid with the grant. */
export const inForce = (holdings?: object): Story => once(`inForce ${JSON.stringify(holdings)}`, () => granted(holdings))

const granted = (holdings?: object): Story =>
  grantNotified(holdings)
    .on(days.grant)
    .when('rights.grant', registrar, { amount: yuan('900'), receipt: 'R2', publicationNumber: 'CN118000001B' })
    .accepted()

export const consented = (story: Story, contract: string, ...actors: readonly Actor[]): Story =>
  actors.reduce((so, actor) => so.when(`${contract}.consent`, actor, { terms: so.dealing(contract).termsDigest }).accepted(), story)

export const pledgeTerms = (story: Story, more: object = {}) => ({
  rights: [{ ipRightId: story.right }],
  pledgor: ids.holder,
  pledgees: [ids.bank],
  debtTermEnd: '2029-05-31',
  termsCommitment: digest('loan'),
  contract: digest('pledge contract'),
  ...more,
})

export const pledgeProposed = (story: Story, more?: object): Story =>
  story.when('pledges.propose', owner, pledgeTerms(story, more)).accepted()

export const pledged = (story: Story = inForce(), more?: object): Story =>
  consented(pledgeProposed(story, more), 'pledges', owner, bank).when('pledges.register', registrar).accepted()

export const transferTerms = (story: Story, to: object = sole(ids.buyer)) => ({
  rights: [{ ipRightId: story.right }],
  to,
  contract: digest('assignment'),
})

export const transferProposed = (story: Story = inForce(), to?: object): Story =>
  story.when('transfers.propose', owner, transferTerms(story, to)).accepted()

/** Proposed, and consented to by holder and buyer. */
export const transferReady = (story: Story = inForce(), to?: object): Story =>
  consented(transferProposed(story, to), 'transfers', owner, buyer)

const order = (story: Story) => ({
  case: { number: '（2026）京73民初1号' },
  ruling: { number: '（2026）京73民初1号之一' },
  assistanceNotice: { number: '（2026）京73执保1号' },
  service: { channel: 'counter', receivedAt: story.now },
})

export const freezeOrder = (story: Story, length: { months: number } | { endsAt: string } = { months: 6 }, more: object = {}) => ({
  rights: [{ ipRightId: story.right }],
  ...order(story),
  ...length,
  ...more,
})
export const extension = (story: Story, length: { months: number } | { endsAt: string }) => ({ ...order(story), ...length })

export const frozen = (story: Story = inForce(), length?: { months: number } | { endsAt: string }): Story =>
  story.when('restraints.freeze', judge, freezeOrder(story, length)).accepted()

export const request = (story: Story, kind: string, ground = 'lack of inventive step') => ({
  kind,
  ipRightId: story.right,
  grounds: [{ ground, evidence: [digest(ground)] }],
})

export const software = {
  title: '朗动网络企业信息服务系统软件',
  softwareVersion: 'V1.0',
  firstPublicationDate: '2014-07-01',
  holderKind: 'legalPerson',
  sampleDigest: digest('sample'),
}

export const deposited = (more: object = {}, story: Story = peopled.on('2024-06-03')): Story =>
  story.when('rights.file', author, { rightType: 'SW', particulars: { ...software, ...more }, holdings: sole(ids.author) }).accepted()

export const registered = (more?: object, story?: Story): Story =>
  (story ? deposited(more, story) : deposited(more).on('2024-06-20'))
    .when('rights.register', copyrightRegistrar, { registrationNumber: '2024SR0000001' })
    .accepted()
