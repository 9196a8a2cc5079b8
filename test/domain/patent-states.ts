import {
  content,
  days,
  feeReceived,
  filed,
  freezeOrder,
  frozen,
  grantNotified,
  inExamination,
  inForce,
  pledged,
  pledgeTerms,
  published,
  received,
  request,
  transferTerms,
} from './lives.js'
import type { Story } from './story.js'
import {
  agent,
  applicationNumber,
  auditor,
  bank,
  buyer,
  clock,
  copyrightClock,
  copyrightRegistrar,
  digest,
  examiner,
  judge,
  noHead,
  owner,
  registrar,
  rival,
  sole,
  tribunal,
  yuan,
  ids,
} from './world.js'
import { addDays, canonical, commands, rightIn, type Actor } from '@ip-rights-ledger/chaincode/domain'

/** Everyone who might ask. The holder is an owner; the other owner is one of another right. */
export const askers: Readonly<Record<string, Actor>> = {
  registrar,
  examiner,
  tribunal,
  clock,
  agent,
  holder: owner,
  'other owner': buyer,
  bank,
  judge,
  auditor,
  'copyright registrar': copyrightRegistrar,
  'copyright clock': copyrightClock,
}

const late = (): Story => inForce().on('2027-03-06').when('rights.enterLateFee', clock).accepted()
const action = (): Story =>
  inExamination()
    .when('rights.issueOfficeAction', examiner, { replyBy: '2026-02-10', grounds: ['PL 22.3'] })
    .accepted()
const attacked = (): Story =>
  inForce().when('disputes.request', rival, request(inForce(), 'invalidation')).accepted().when('disputes.accept', tribunal).accepted()
const voided = (): Story =>
  attacked()
    .when('disputes.decide', tribunal, { outcome: 'void', decisionNumber: '1' })
    .accepted()
    .when('disputes.finalise', judge, { basis: 'judgment' })
    .accepted()

/** Every status of a patent, and what else about it decides which rows apply. */
export const states: Readonly<Record<string, () => Story>> = {
  received,
  'filed, fee unpaid': () => filed(),
  filed: () => feeReceived(),
  'filed, examination requested': () => feeReceived().when('rights.requestExamination', agent).accepted(),
  'filed, defect notified': () => feeReceived().when('rights.notifyDefect', examiner, { replyBy: '2024-05-20' }).accepted(),
  published: () => published(),
  examination: () => inExamination(),
  'examination, reply due': action,
  'examination, frozen': () => frozen(inExamination()),
  grantNotified: () => grantNotified(),
  inForce: () => inForce(),
  'inForce, pledged': () => pledged(),
  'inForce, frozen': () => frozen(),
  'inForce, invalidation pending': attacked,
  lateFee: late,
  'lateFee, frozen': () => frozen(late()),
  lapsed: () => late().on('2027-09-07').when('rights.lapse', clock).accepted(),
  expired: () => inForce().on('2044-03-06').when('rights.expire', clock).accepted(),
  surrendered: () => inForce().when('rights.surrender', owner).accepted(),
  invalidated: voided,
  refused: () => action().when('rights.refuse', examiner, { decision: 'D' }).accepted(),
  withdrawn: () => published().when('rights.withdraw', owner).accepted(),
  deemedWithdrawn: () => published().on('2027-03-08').when('rights.deemWithdrawnForExamination', clock).accepted(),
  deemedAbandoned: () => grantNotified().on('2026-06-09').when('rights.deemAbandoned', clock).accepted(),
}

type Body = Readonly<Record<string, unknown>>

/** A body in which nothing is wrong, for each command that may concern a patent; none where an empty one will do. */
const bodies: Readonly<Record<string, (story: Story) => Body>> = {
  'rights.accept': () => ({
    rightType: 'PAT',
    commitment: digest(canonical(content())),
    applicationNumber: applicationNumber(2024, 1),
    filingDate: days.filing,
  }),
  'rights.receiveFilingFee': () => ({ amount: yuan('900'), receipt: 'R' }),
  'rights.notifyDefect': (story) => ({ replyBy: addDays(story.today, 60) }),
  'rights.publish': () => ({ content: content(), earlyRequested: true }),
  'rights.issueOfficeAction': (story) => ({ replyBy: addDays(story.today, 120), grounds: ['PL 22.3'] }),
  'rights.refuse': () => ({ decision: 'D' }),
  'rights.grant': () => ({ amount: yuan('9000'), receipt: 'R' }),
  'rights.payFee': (story) => ({ year: nextYear(story), amount: yuan('20000'), receipt: 'R' }),
  'rights.restore': (story) => ({
    year: nextYear(story),
    amount: yuan('20000'),
    receipt: 'R',
    noticeReceivedOn: story.today,
    reason: '正当理由',
  }),
  'rights.surrenderInPart': () => ({ claims: 5, givenUp: 'claims 6 to 10' }),
  'rights.recordChange': () => ({ kind: 'agent', agent: '某代理' }),
  'rights.correct': (story) => ({
    event: 1,
    eventHash: story.chain[0]?.hash ?? noHead,
    reason: '录入错误',
    dates: { filing: '2024-03-04' },
  }),
  'transfers.propose': (story) => transferTerms(story, sole(ids.buyer)),
  'pledges.propose': (story) => pledgeTerms(story),
  'restraints.freeze': (story) => freezeOrder(story, { months: 3 }),
  'disputes.request': (story) => request(story, 'invalidation', 'another ground'),
}

const nextYear = (story: Story): number => (rightIn(story.docs, story.right)?.upkeep?.paidToYear ?? 3) + 1

export const bodyFor = (name: string, story: Story): Body => bodies[name]?.(story) ?? {}

/** Commands that may move a patent, in the order of the tables, and those that open a dealing in it or a case about it. */
export const asked: readonly string[] = [
  ...commands.filter((spec) => spec.contract === 'rights' && spec.rightTypes?.includes('PAT') === true && !spec.creates),
  ...commands.filter((spec) => spec.creates && ['transfers', 'pledges', 'restraints', 'disputes'].includes(spec.contract)),
].map((spec) => `${spec.contract}.${spec.name}`)
