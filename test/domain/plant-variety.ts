import { Type } from 'typebox'
import { foundingRules, registerTables, type LifeRow, type RightType, type Rule, type Tables } from '@ip-rights-ledger/chaincode/domain'
import { Amount, Title } from '../../chaincode/src/domain/fields.js'
import { depositBody, feeBody } from '../../chaincode/src/domain/right-types/bodies.js'
import { founding } from './world.js'

const particulars = { denomination: Title, taxon: Title, breeder: Type.Optional(Title) }

/** A right type that the register does not carry, as somebody would add it: a grant with a fee, upkeep by the year, an end that time brings. */
const lifecycle: readonly LifeRow[] = [
  {
    on: 'file',
    event: 'applied',
    from: [],
    to: 'applied',
    by: ['filer'],
    code: 'A/',
    asks: 'none',
    body: depositBody(particulars),
    when: ['partiesKnown'],
    does: ['createRight'],
    dates: { filing: 'legalDate' },
    title: { en: 'Apply', zh: '申请' },
    source: 'made up',
  },
  {
    on: 'grantVariety',
    event: 'granted',
    from: ['applied'],
    to: 'inForce',
    by: ['registrar'],
    code: 'F/',
    asks: 'beforeGrant',
    body: { amount: Amount, receipt: Title },
    when: ['firstFeeCovered'],
    does: ['startUpkeep'],
    dates: { grant: 'legalDate' },
    title: { en: 'Grant', zh: '授权' },
    source: 'made up',
  },
  {
    on: 'payFee',
    event: 'feePaid',
    from: ['inForce'],
    by: ['registrar'],
    code: 'U/',
    asks: 'payFee',
    body: feeBody,
    when: ['feeYearNext', 'feeCovered'],
    does: ['receiptFee'],
    title: { en: 'Receipt an annual fee', zh: '收取年费' },
    source: 'made up',
  },
  {
    on: 'endVariety',
    event: 'ended',
    from: ['inForce'],
    to: 'ended',
    by: ['clock'],
    code: 'H/',
    asks: 'expiry',
    due: 'termEnd',
    title: { en: 'End of the term', zh: '期限届满' },
    source: 'made up',
  },
]

export const plantVariety: RightType = {
  code: 'PV',
  title: { en: 'Plant variety', zh: '植物新品种' },
  standard: 'ST.27',
  particulars,
  statuses: {
    applied: { phase: 'application', title: { en: 'Applied for', zh: '已申请' }, st27: { state: 'A', stage: 1 } },
    inForce: { phase: 'inForce', title: { en: 'In force', zh: '有效' }, st27: { state: 'A', stage: 4 } },
    ended: { phase: 'dead', title: { en: 'Ended', zh: '已终止' }, st27: { state: 'N', stage: 6 } },
  },
  lifecycle,
  pledge: { statuses: ['inForce'], maxActive: 1 },
  transfer: { statuses: ['inForce'] },
  freezeRule: 'freezeMonths.PV',
  term: { rule: 'varietyTerm', runsFrom: 'filing' },
  upkeep: { fee: 'varietyFeeYear', surcharge: 'varietySurcharge', grace: 'varietyGrace', years: 15 },
  disputes: {},
  numbers: [],
}

/** The one line. */
export const tables: Tables = { ...registerTables, rightTypes: [...registerTables.rightTypes, plantVariety] }

const rule = (id: string, value: Rule['value'], unit: Rule['unit']): Rule => ({
  id,
  from: '2000-01-01',
  value,
  unit,
  source: 'made up',
  confirmed: false,
})

/** Periods and fees of the made-up type, as dated rows. */
export const varietyRules: readonly Rule[] = [
  rule('varietyTerm', 15, 'years'),
  rule('varietyGrace', 6, 'months'),
  rule('varietySurcharge', 5, 'percentPerMonth'),
  rule('freezeMonths.PV', 12, 'months'),
  ...Array.from({ length: 15 }, (_, i) => rule(`varietyFeeYear${i + 1}`, String(1000 + 100 * i), 'CNY')),
]

/** A register whose copyright office registers plant varieties too. */
export const varietyFounding = {
  ...founding,
  rules: [...foundingRules, ...varietyRules],
  members: { ...founding.members, CopyrightOfficeMSP: { ...founding.members.CopyrightOfficeMSP, rightTypes: ['SW', 'PV'] } },
}
