import { Type } from 'typebox'
import { Day, Digest, Texts, Title } from '../fields.js'
import type { LifeRow, RightType } from '../procedure.js'
import { changeBody, changeExample, correctionBody, correctionExample, depositBody } from './bodies.js'
import { sample } from '../sample-values.js'

const particulars = {
  title: Title,
  titleEn: Type.Optional(Title),
  softwareVersion: Type.Optional(Title),
  completionDate: Type.Optional(Day),
  firstPublicationDate: Type.Optional(Day),
  holderKind: Type.Union([Type.Literal('legalPerson'), Type.Literal('naturalPerson')]),
  sampleDigest: Type.Optional(Digest),
  ownershipBasis: Type.Optional(Title),
  authors: Type.Optional(Texts),
}

/** Computer software: the right arises on creation; deposit and registration prove it (SWR 2013; Copyright Law 2020, art. 12, 23). */
const lifecycle: readonly LifeRow[] = [
  { on: 'file', event: 'deposited', from: [], to: 'deposited', by: ['filer'], code: 'A/', asks: 'none', body: depositBody(particulars), when: ['partiesKnown', 'workNew'], does: ['createRight'], dates: { deposit: 'legalDate' }, example: { rightType: 'SW', particulars: { title: '企业信息服务系统软件', softwareVersion: 'V1.0', firstPublicationDate: '2014-07-01', holderKind: 'legalPerson' }, holdings: { kind: 'sole', holders: [{ party: sample.holder }] } }, title: { en: 'Deposit', zh: '存证' }, source: 'CL 12; SWR 7' },
  { on: 'register', event: 'registered', from: ['deposited'], to: 'registered', by: ['registrar'], code: 'F/', asks: 'beforeGrant', body: { registrationNumber: Title }, when: ['numberFits'], does: ['addNumber'], dates: { registration: 'legalDate' }, example: { registrationNumber: '2024SR0000002' }, title: { en: 'Register', zh: '登记' }, source: 'CL 12; SWR 7' },
  { on: 'refuse', event: 'refused', from: ['deposited'], to: 'refused', by: ['registrar'], code: 'B/', asks: 'beforeGrant', body: { decision: Title }, example: { decision: '不予登记决定' }, title: { en: 'Refuse registration', zh: '不予登记' }, source: 'SWR 7' },
  { on: 'recordChange', event: 'changeRecorded', from: ['deposited', 'registered'], by: ['registrar'], code: 'R/', asks: 'recordChange', body: changeBody(), when: ['changeStated'], does: ['recordChange'], example: changeExample, title: { en: 'Record a change', zh: '登记事项变更' }, source: 'SWR 7' },
  { on: 'recordAuthorDeath', event: 'authorDeathRecorded', from: ['deposited', 'registered'], by: ['registrar'], code: 'W/', asks: 'recordChange', body: { diedOn: Day }, when: ['deathPast'], dates: { lastAuthorDeath: 'diedOn' }, example: { diedOn: '2024-06-02' }, title: { en: 'Record the last author’s death', zh: '登记作者死亡' }, source: 'CL 23; SWR 14' },
  { on: 'endTerm', event: 'termEnded', from: ['deposited', 'registered'], to: 'publicDomain', by: ['clock'], code: 'H/', asks: 'expiry', due: 'termEnd', title: { en: 'End of the economic rights', zh: '保护期届满' }, source: 'CL 23; SWR 14' },
  { on: 'correct', event: 'corrected', from: ['deposited', 'registered', 'revoked', 'publicDomain', 'refused'], by: ['registrar'], code: 'Y/', asks: 'correction', body: correctionBody(particulars), when: ['eventExists', 'correctionFits'], does: ['correct'], example: { ...correctionExample, dates: { deposit: '2024-06-02' } }, title: { en: 'Correct the record', zh: '更正' }, source: 'SWR 7' },
]

export const software: RightType = {
  code: 'SW',
  title: { en: 'Computer software', zh: '计算机软件' },
  standard: 'ST.27',
  particulars,
  statuses: {
    deposited: { phase: 'application', title: { en: 'Deposited', zh: '已存证' }, st27: { state: 'A', stage: 1 } },
    registered: { phase: 'inForce', title: { en: 'Registered', zh: '已登记' }, st27: { state: 'A', stage: 4 } },
    revoked: { phase: 'dead', title: { en: 'Registration revoked', zh: '登记撤销' }, st27: { state: 'N', stage: 6 } },
    publicDomain: { phase: 'dead', title: { en: 'In the public domain', zh: '公有领域' }, st27: { state: 'N', stage: 6 } },
    refused: { phase: 'dead', title: { en: 'Registration refused', zh: '不予登记' }, st27: { state: 'N', stage: 6 } },
  },
  lifecycle,
  pledge: { statuses: ['registered'], maxActive: 16 },
  transfer: { statuses: ['deposited', 'registered'] },
  freezeRule: 'freezeMonths.SW',
  term: { rule: 'softwareTerm', runsFrom: 'softwarePublication' },
  disputes: { revocation: 'revoked' },
  numbers: ['CN-SOFTWARE'],
}
