import { Type } from 'typebox'
import { Amount, Day, Digest, PartyId, Texts, Title } from '../fields.js'
import type { LifeRow, RightType } from '../procedure.js'
import { changeBody, changeExample, contentBody, correctionBody, correctionExample, feeBody, feeExample, filingBody } from './bodies.js'
import { sample, yuan } from '../sample-values.js'

const particulars = {
  title: Title,
  titleEn: Type.Optional(Title),
  claims: Type.Integer({ minimum: 1, maximum: 10_000 }),
  abstract: Type.Optional(Type.String({ maxLength: 4000 })),
  ipc: Type.Optional(Texts),
  inventors: Type.Optional(Texts),
  agent: Type.Optional(Title),
  claimsDigest: Type.Optional(Digest),
  applicant: Type.Optional(PartyId),
}

/** Invention patent: application, examination, grant, upkeep, end (Patent Law 2020, Implementing Rules 2023). */
const lifecycle: readonly LifeRow[] = [
  // Filing to publication
  { on: 'file', event: 'received', from: [], to: 'received', by: ['filer'], code: 'A/', asks: 'none', confidential: true, body: filingBody(particulars), when: ['saltLongEnough', 'partiesKnown'], does: ['fileConfidentially'], example: { rightType: 'PAT', particulars: { title: '一种多通阀装置', claims: 10 }, holdings: { kind: 'sole', holders: [{ party: sample.holder }] }, salt: sample.salt }, title: { en: 'File an application', zh: '提交申请' }, source: 'PL 26-28' },
  { on: 'accept', event: 'filed', from: ['received'], to: 'filed', by: ['examiner'], code: 'A/', asks: 'none', body: { rightType: Type.String(), commitment: Digest, applicationNumber: Title, filingDate: Day, priorityDate: Type.Optional(Day) }, when: ['commitmentLies', 'numberFits', 'filingDatesFit'], does: ['acceptFiling'], dates: { filing: 'filingDate', priority: 'priorityDate', acceptance: 'legalDate' }, example: { rightType: 'PAT', commitment: sample.commitment, applicationNumber: sample.applicationNumber, filingDate: '2024-03-05' }, title: { en: 'Give filing date and number', zh: '受理，给予申请日和申请号' }, source: 'PL 28; PR 43-44; notice 200101' },
  { on: 'receiveFilingFee', event: 'filingFeeReceived', from: ['filed'], by: ['registrar'], code: 'U/', asks: 'payFee', given: { filingFeePaid: false }, body: { amount: Amount, receipt: Title }, dates: { filingFee: 'legalDate' }, flags: { filingFeePaid: true }, example: { amount: yuan('900.00'), receipt: '2024-000123' }, title: { en: 'Receipt the filing fee', zh: '收取申请费' }, source: 'PR 112' },
  { on: 'deemWithdrawnForFee', event: 'deemedWithdrawn', from: ['filed'], to: 'deemedWithdrawn', by: ['clock'], code: 'B/WD01', asks: 'beforeGrant', given: { filingFeePaid: false }, due: 'filingFee', title: { en: 'Filing fee unpaid', zh: '未缴申请费视为撤回' }, source: 'PR 112; notice 200022' },
  { on: 'notifyDefect', event: 'defectNotified', from: ['filed'], by: ['examiner'], code: 'T/', asks: 'beforeGrant', body: { replyBy: Day }, when: ['replyAhead'], dates: { defectReply: 'replyBy' }, flags: { defect: true, heard: true }, example: { replyBy: '2027-12-01' }, title: { en: 'Notify a formal defect', zh: '补正通知' }, source: 'PR 50; notice 210302' },
  { on: 'cureDefect', event: 'defectCured', from: ['filed'], by: ['filingAgent', 'examiner'], code: 'P/', asks: 'beforeGrant', given: { defect: true }, flags: { defect: false }, title: { en: 'Cure the defect', zh: '补正' }, source: 'PR 50' },
  { on: 'deemWithdrawnForDefect', event: 'deemedWithdrawn', from: ['filed'], to: 'deemedWithdrawn', by: ['clock'], code: 'B/WD01', asks: 'beforeGrant', given: { defect: true }, due: 'defectReply', title: { en: 'Defect left unanswered', zh: '逾期未补正视为撤回' }, source: 'PR 50' },
  { on: 'publish', event: 'published', from: ['filed'], to: 'published', by: ['examiner'], code: 'Q/PB01', asks: 'beforeGrant', given: { examinationRequested: false, defect: false }, body: contentBody(particulars), when: ['filingFeeReceived', 'contentAsCommitted', 'contentPartiesKnown', 'eighteenMonths'], does: ['reveal'], dates: { publication: 'legalDate' }, example: { earlyRequested: true }, title: { en: 'Publish', zh: '公布' }, source: 'PL 34; PR 52; notices 210304, 210305' },
  { on: 'publish', event: 'published', from: ['filed'], to: 'examination', by: ['examiner'], code: 'Q/PB01', asks: 'beforeGrant', given: { examinationRequested: true, defect: false }, body: contentBody(particulars), when: ['filingFeeReceived', 'contentAsCommitted', 'contentPartiesKnown', 'eighteenMonths'], does: ['reveal'], dates: { publication: 'legalDate' }, title: { en: 'Publish, then examine', zh: '公布并进入实质审查' }, source: 'PL 34-35' },
  // Examination
  { on: 'requestExamination', event: 'examinationRequested', from: ['filed'], by: ['filingAgent', 'examiner'], code: 'D/', asks: 'beforeGrant', given: { examinationRequested: false }, when: ['withinExaminationPeriod'], dates: { examinationRequest: 'legalDate' }, flags: { examinationRequested: true }, title: { en: 'Request examination before publication', zh: '公布前请求实质审查' }, source: 'PL 35; PR 113' },
  { on: 'requestExamination', event: 'examinationRequested', from: ['published'], to: 'examination', by: ['holder', 'examiner'], code: 'D/SE01', asks: 'beforeGrant', when: ['withinExaminationPeriod'], dates: { examinationRequest: 'legalDate' }, flags: { examinationRequested: true }, title: { en: 'Request examination', zh: '请求实质审查' }, source: 'PL 35; notice 210307' },
  { on: 'deemWithdrawnForExamination', event: 'deemedWithdrawn', from: ['filed', 'published'], to: 'deemedWithdrawn', by: ['clock'], code: 'B/WD01', asks: 'beforeGrant', given: { examinationRequested: false }, due: 'examinationRequest', title: { en: 'No examination requested in three years', zh: '三年内未请求实质审查视为撤回' }, source: 'PL 35' },
  { on: 'issueOfficeAction', event: 'officeActionIssued', from: ['examination'], by: ['examiner'], code: 'D/', asks: 'beforeGrant', body: { replyBy: Day, grounds: Texts }, when: ['replyAhead'], dates: { actionReply: 'replyBy' }, flags: { heard: true, replyDue: true }, example: { replyBy: '2027-12-01', grounds: ['不具备创造性（专利法第22条第3款）'] }, title: { en: 'Issue an office action', zh: '审查意见通知' }, source: 'PL 37; notices 210401, 210403' },
  { on: 'replyToOfficeAction', event: 'officeActionReplied', from: ['examination'], by: ['holder'], code: 'P/', asks: 'beforeGrant', given: { replyDue: true }, body: { claims: Type.Optional(Type.Integer({ minimum: 1 })) }, does: ['amendClaims'], flags: { replyDue: false }, example: { claims: 8 }, title: { en: 'Reply to the office action', zh: '答复审查意见' }, source: 'PL 33, 37' },
  { on: 'deemWithdrawnForSilence', event: 'deemedWithdrawn', from: ['examination'], to: 'deemedWithdrawn', by: ['clock'], code: 'B/WD01', asks: 'beforeGrant', given: { replyDue: true }, due: 'actionReply', title: { en: 'Office action left unanswered', zh: '逾期未答复视为撤回' }, source: 'PL 37' },
  { on: 'refuse', event: 'refused', from: ['filed', 'examination'], to: 'refused', by: ['examiner'], code: 'B/RJ01', asks: 'beforeGrant', body: { decision: Title }, when: ['applicantHeard'], example: { decision: '驳回决定' }, title: { en: 'Refuse', zh: '驳回' }, source: 'PL 38; PR 50, 59; notices 200305, 210407' },
  { on: 'withdraw', event: 'withdrawn', from: ['filed'], to: 'withdrawn', by: ['filingAgent'], code: 'B/', asks: 'beforeGrant', when: ['applicantsDeclared'], title: { en: 'Withdraw before publication', zh: '公布前撤回' }, source: 'PL 32; PR 41' },
  { on: 'withdraw', event: 'withdrawn', from: ['published', 'examination', 'grantNotified'], to: 'withdrawn', by: ['holder'], code: 'B/WW01', asks: 'surrender', consents: ['holders', 'pledgees'], title: { en: 'Withdraw', zh: '撤回' }, source: 'PL 32; PR 41' },
  { on: 'notifyGrant', event: 'grantNotified', from: ['examination'], to: 'grantNotified', by: ['examiner'], code: 'D/', asks: 'beforeGrant', given: { replyDue: false }, dates: { grantNotice: 'legalDate' }, title: { en: 'Notify the grant', zh: '办理登记手续通知' }, source: 'PL 39; notices 210413, 200602' },
  { on: 'grant', event: 'granted', from: ['grantNotified'], to: 'inForce', by: ['registrar'], code: 'F/GR01', asks: 'beforeGrant', body: { amount: Amount, receipt: Title, publicationNumber: Type.Optional(Title) }, when: ['numberFits', 'patentNumberFree', 'withinRegistrationPeriod', 'firstFeeCovered'], does: ['bearPatentNumber', 'startUpkeep'], dates: { grant: 'legalDate' }, example: { amount: yuan('900.00'), receipt: '2026-000123', publicationNumber: 'CN118000001B' }, title: { en: 'Register and announce the grant', zh: '授权公告' }, source: 'PL 39; PR 60, 114' },
  { on: 'deemAbandoned', event: 'deemedAbandoned', from: ['grantNotified'], to: 'deemedAbandoned', by: ['clock'], code: 'H/AD01', asks: 'beforeGrant', due: 'registration', title: { en: 'Registration formalities left undone', zh: '视为放弃取得专利权' }, source: 'PR 60; notice 200601' },
  // Upkeep and end
  { on: 'payFee', event: 'feePaid', from: ['inForce', 'lateFee'], to: 'inForce', by: ['registrar'], code: 'U/', asks: 'payFee', body: feeBody, when: ['feeYearNext', 'feeCovered'], does: ['receiptFee'], example: feeExample, title: { en: 'Receipt an annual fee', zh: '收取年费' }, source: 'PL 43; PR 114-115' },
  { on: 'enterLateFee', event: 'feeLate', from: ['inForce'], to: 'lateFee', by: ['clock'], code: 'T/', asks: 'none', due: 'annualFee', title: { en: 'Annual fee not paid in time', zh: '年费滞纳' }, source: 'PR 115; notice 200701' },
  { on: 'lapse', event: 'lapsed', from: ['lateFee'], to: 'lapsed', by: ['clock'], code: 'H/CF01', asks: 'lapseForFee', due: 'feeGrace', does: ['lapseOnDueDate'], title: { en: 'Lapse for an unpaid fee', zh: '未缴年费终止' }, source: 'PL 44; PR 115; notice 200702' },
  { on: 'restore', event: 'restored', from: ['lapsed'], to: 'inForce', by: ['examiner'], code: 'K/RR01', asks: 'restoration', body: { ...feeBody, noticeReceivedOn: Day, reason: Title }, when: ['withinRestoration', 'feeYearNext', 'feeCovered'], does: ['receiptFee'], example: { ...feeExample, amount: yuan('2500.00'), noticeReceivedOn: '2027-09-07', reason: '正当理由' }, title: { en: 'Restore', zh: '恢复权利' }, source: 'PR 6; notice 200026' },
  { on: 'expire', event: 'expired', from: ['inForce', 'lateFee'], to: 'expired', by: ['clock'], code: 'H/CX01', asks: 'expiry', due: 'termEnd', title: { en: 'Expire at the end of the term', zh: '期限届满终止' }, source: 'PL 42' },
  { on: 'surrender', event: 'surrendered', from: ['inForce', 'lateFee'], to: 'surrendered', by: ['holder'], code: 'H/AV01', asks: 'surrender', consents: ['holders', 'pledgees'], does: ['surrender'], title: { en: 'Surrender', zh: '放弃专利权' }, source: 'PL 44; PR 105' },
  { on: 'surrenderInPart', event: 'surrenderedInPart', from: ['inForce', 'lateFee'], by: ['holder'], code: 'M/AV02', asks: 'surrender', consents: ['holders', 'pledgees'], body: { claims: Type.Integer({ minimum: 1 }), givenUp: Title }, when: ['claimsNarrower'], does: ['giveUpScope'], example: { claims: 5, givenUp: '权利要求6至10' }, title: { en: 'Surrender part', zh: '部分放弃' }, source: 'PL 44; PR 105' },
  { on: 'recordChange', event: 'changeRecorded', from: ['published', 'examination', 'grantNotified', 'inForce', 'lateFee'], by: ['registrar'], code: 'R/', asks: 'recordChange', body: changeBody(), when: ['changeStated'], does: ['recordChange'], example: changeExample, title: { en: 'Record a change of name, agent or inventor', zh: '著录事项变更' }, source: 'PR 146; notice 200028' },
  { on: 'correct', event: 'corrected', from: ['filed', 'published', 'examination', 'grantNotified', 'inForce', 'lateFee', 'lapsed', 'refused', 'withdrawn', 'deemedWithdrawn', 'deemedAbandoned', 'expired', 'surrendered', 'invalidated'], by: ['registrar'], code: 'Y/', asks: 'correction', body: correctionBody(particulars), when: ['eventExists', 'correctionFits'], does: ['correct'], example: correctionExample, title: { en: 'Correct the record', zh: '更正' }, source: 'PR 64' },
]

export const patent: RightType = {
  code: 'PAT',
  title: { en: 'Invention patent', zh: '发明专利' },
  standard: 'ST.27',
  particulars,
  statuses: {
    received: { phase: 'application', title: { en: 'Received', zh: '已接收' }, st27: { state: 'A', stage: 1 } },
    filed: { phase: 'application', title: { en: 'Filed', zh: '已受理' }, st27: { state: 'A', stage: 1 } },
    published: { phase: 'application', title: { en: 'Published', zh: '已公布' }, st27: { state: 'A', stage: 1 } },
    examination: { phase: 'application', title: { en: 'In examination', zh: '实质审查' }, st27: { state: 'A', stage: 2 } },
    grantNotified: { phase: 'application', title: { en: 'Grant notified', zh: '待登记' }, st27: { state: 'A', stage: 2 } },
    inForce: { phase: 'inForce', title: { en: 'In force', zh: '专利权维持' }, st27: { state: 'A', stage: 4 } },
    lateFee: { phase: 'late', title: { en: 'In force, fee late', zh: '年费滞纳期' }, st27: { state: 'A', stage: 4 } },
    lapsed: { phase: 'dead', restorable: true, title: { en: 'Lapsed', zh: '未缴年费终止' }, st27: { state: 'N', stage: 6 } },
    expired: { phase: 'dead', title: { en: 'Expired', zh: '届满终止' }, st27: { state: 'N', stage: 6 } },
    surrendered: { phase: 'dead', byTitle: true, title: { en: 'Surrendered', zh: '放弃' }, st27: { state: 'N', stage: 6 } },
    invalidated: { phase: 'dead', title: { en: 'Invalidated', zh: '宣告无效' }, st27: { state: 'N', stage: 6 } },
    refused: { phase: 'dead', title: { en: 'Refused', zh: '驳回' }, st27: { state: 'N', stage: 6 } },
    withdrawn: { phase: 'dead', title: { en: 'Withdrawn', zh: '主动撤回' }, st27: { state: 'N', stage: 6 } },
    deemedWithdrawn: { phase: 'dead', title: { en: 'Deemed withdrawn', zh: '视为撤回' }, st27: { state: 'N', stage: 6 } },
    deemedAbandoned: { phase: 'dead', title: { en: 'Deemed abandoned', zh: '视为放弃' }, st27: { state: 'N', stage: 6 } },
  },
  lifecycle,
  pledge: { statuses: ['inForce'], maxActive: 1 },
  transfer: { statuses: ['published', 'examination', 'grantNotified', 'inForce', 'lateFee'] },
  freezeRule: 'freezeMonths.PAT',
  term: { rule: 'inventionTerm', runsFrom: 'filing' },
  upkeep: { fee: 'annuityYear', surcharge: 'annuitySurcharge', grace: 'annuityGrace', years: 20 },
  disputes: { invalidation: 'invalidated' },
  numbers: ['CN-APPLICATION', 'CN-PATENT', 'CN-PUBLICATION'],
}
