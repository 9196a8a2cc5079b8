import { describe, expect, test } from '@jest/globals'
import { frozen, inForce, pledged, published, received } from './lives.js'
import { given, type Story } from './story.js'
import { bank, buyer, clock, copyrightRegistrar, digest, examiner, ids, joint, owner, partner, registrar, yuan } from './world.js'

const fee = (year: number, amount: string) => ({ year, amount: yuan(amount), receipt: `R-${year}` })
const due = '2027-03-05'
const late = (story: Story = inForce()): Story => story.on('2027-03-06').when('rights.enterLateFee', clock).accepted()
const lapsed = (): Story => late().on('2027-09-07').when('rights.lapse', clock).accepted()

describe('T30 annual fees', () => {
  test('the office’s receipt moves the year paid to', () => {
    given(inForce())
      .when('rights.payFee', registrar, { ...fee(4, '1200'), paidBy: '任何人' })
      .then({ status: 'inForce', upkeep: { paidToYear: 4, dueOn: '2028-03-05' } })
  })
  test('only for the year that is due, in full', () => {
    given(inForce())
      .when('rights.payFee', registrar, fee(5, '1200'))
      .refused('FEE_YEAR_WRONG', { params: { expected: 4 } })
    given(inForce())
      .when('rights.payFee', registrar, fee(4, '1199.99'))
      .refused('FEE_TOO_SMALL', { params: { expected: '1200.00' } })
    given(inForce())
      .when('rights.payFee', registrar, { ...fee(4, '180'), reduction: { percent: 85, decision: 'FJ-1' } })
      .then({ upkeep: { paidToYear: 4 } })
  })
  test('anyone pays, only the registrar of the right receipts', () => {
    given(inForce()).when('rights.payFee', owner, fee(4, '1200')).refused('ROLE_NOT_ALLOWED')
    given(inForce()).when('rights.payFee', bank, fee(4, '1200')).refused('ROLE_NOT_ALLOWED')
    given(inForce()).when('rights.payFee', copyrightRegistrar, fee(4, '1200')).refused('NOT_THE_REGISTRAR')
  })
})

describe('T31 to T33 late, and lapsed', () => {
  test('late once the day on which the fee was due is over', () => {
    given(inForce()).on(due).when('rights.enterLateFee', clock).refused('NOT_YET_DUE')
    given(inForce()).on('2027-03-06').when('rights.enterLateFee', clock).then({ status: 'lateFee' })
  })
  test('five per cent of the full fee for each month by which the payment is late', () => {
    // As the office's own fee notices show: the first month is free, the second costs 5 %. The first ends on a holiday, 2027-04-05.
    given(late())
      .on('2027-04-06')
      .when('rights.payFee', registrar, fee(4, '1200'))
      .then({ status: 'inForce', upkeep: { paidToYear: 4 } })
    given(late())
      .on('2027-04-07')
      .when('rights.payFee', registrar, fee(4, '1259.99'))
      .refused('FEE_TOO_SMALL', { params: { expected: '1260.00' } })
    given(late()).on('2027-05-05').when('rights.payFee', registrar, fee(4, '1260')).then({ status: 'inForce' })
    given(late())
      .on('2027-05-06')
      .when('rights.payFee', registrar, fee(4, '1260'))
      .refused('FEE_TOO_SMALL', { params: { expected: '1320.00' } })
    given(late())
      .on('2027-09-05')
      .when('rights.payFee', registrar, fee(4, '1499'))
      .refused('FEE_TOO_SMALL', { params: { expected: '1500.00' } })
    given(late()).on('2027-09-05').when('rights.payFee', registrar, fee(4, '1500')).then({ status: 'inForce' })
  })
  test('the grace ends on a Sunday and rolls to Monday; then the right ends as of the day the fee was due', () => {
    given(late()).on('2027-09-06').when('rights.lapse', clock).refused('NOT_YET_DUE')
    given(late()).on('2027-09-07').when('rights.lapse', clock).then({ status: 'lapsed' })
    expect(lapsed().chain.at(-1)).toMatchObject({ legalDate: '2027-09-07', effectiveOn: due, code: { category: 'H', national: 'CF01' } })
  })
  test('the clock’s word alone ends nothing early, and nobody else may speak for it', () => {
    given(late()).on('2027-09-07').when('rights.lapse', registrar).refused('ROLE_NOT_ALLOWED')
    given(late()).on('2027-09-07').when('rights.lapse', { msp: 'BankMSP', role: 'clock' }).refused('ROLE_NOT_ALLOWED')
  })
  test('a lapse waits while the right is frozen, and comes when the freeze is over', () => {
    const held = frozen(late().on('2027-09-01'), { endsAt: '2027-10-01T00:00:00Z' })
    given(held).on('2027-09-07').when('rights.lapse', clock).refused('WAITS_FOR_FREEZE')
    given(held).at('2027-10-01T00:00:00Z').when('rights.lapse', clock).then({ status: 'lapsed' })
  })
})

describe('T34 restoration', () => {
  const body = { ...fee(4, '1500'), noticeReceivedOn: '2027-09-10', reason: '正当理由' }
  test('within two months of the notice, the fee paid', () => {
    given(lapsed())
      .on('2027-11-10')
      .when('rights.restore', examiner, body)
      .then({ status: 'inForce', upkeep: { paidToYear: 4 } })
    given(lapsed()).on('2027-11-11').when('rights.restore', examiner, body).refused('PERIOD_OVER')
    given(lapsed())
      .on('2027-11-10')
      .when('rights.restore', examiner, { ...body, amount: yuan('1200') })
      .refused('FEE_TOO_SMALL')
  })
  test('only what lapsed', () => {
    given(inForce()).when('rights.restore', examiner, body).refused('NOT_IN_THIS_STATE')
    given(lapsed()).when('rights.payFee', registrar, fee(4, '1500')).refused('RIGHT_DEAD')
  })
})

describe('T35 expiry', () => {
  const paidUp = (): Story => {
    let story = inForce().on('2026-06-01')
    for (let year = 4; year <= 20; year += 1) story = story.when('rights.payFee', registrar, fee(year, '8000')).accepted()
    return story
  }
  test('the term of twenty years ends with its last day, a Saturday, and does not roll', () => {
    given(paidUp()).on('2044-03-05').when('rights.expire', clock).refused('NOT_YET_DUE')
    given(paidUp()).on('2044-03-06').when('rights.expire', clock).then({ status: 'expired' })
  })
  test('neither freeze nor pledge stops it', () => {
    const burdened = pledged(paidUp(), { debtTermEnd: '2044-03-05' }).on('2044-03-01')
    given(frozen(burdened))
      .on('2044-03-06')
      .when('rights.expire', clock)
      .then({ status: 'expired', title: { encumbrances: [{ kind: 'pledge' }] } })
  })
  test('no fee falls due beyond the term', () => {
    given(paidUp()).on('2044-03-06').when('rights.enterLateFee', clock).refused('NOT_YET_DUE')
  })
})

describe('T36 surrender', () => {
  test('by all holders', () => {
    given(inForce())
      .when('rights.surrender', owner)
      .then({ status: 'surrendered', title: { surrenderedOn: inForce().today } })
    given(inForce()).when('rights.surrender', buyer).refused('NOT_A_HOLDER')
    const two = inForce(joint(ids.holder, ids.partner))
    given(two)
      .when('rights.surrender', owner)
      .refused('HOLDER_CONSENT_MISSING', { params: { missing: [ids.partner] } })
    given(two)
      .when('rights.consent', partner, { command: 'surrender' })
      .accepted()
      .when('rights.surrender', owner)
      .then({ status: 'surrendered' })
  })
  test('a pledged right only with the pledgee’s consent, which it can take back', () => {
    given(pledged())
      .when('rights.surrender', owner)
      .refused('PLEDGEE_CONSENT_MISSING', { params: { missing: [ids.bank] } })
      .when('rights.consent', bank, { command: 'surrender' })
      .accepted()
      .when('rights.withdrawConsent', bank, { command: 'surrender' })
      .accepted()
      .when('rights.surrender', owner)
      .refused('PLEDGEE_CONSENT_MISSING')
      .when('rights.consent', bank, { command: 'surrender' })
      .accepted()
      .when('rights.surrender', owner)
      .then({ status: 'surrendered' })
  })
  test('consent to one command is none to another, nor to other fields', () => {
    const part = { claims: 6, givenUp: 'claims 7 to 10' }
    const agreed = given(pledged()).when('rights.consent', bank, { command: 'surrenderInPart', fields: part }).accepted()
    given(agreed).when('rights.surrender', owner).refused('PLEDGEE_CONSENT_MISSING')
    given(agreed)
      .when('rights.surrenderInPart', owner, { ...part, claims: 5 })
      .refused('PLEDGEE_CONSENT_MISSING')
    given(agreed)
      .when('rights.surrenderInPart', owner, part)
      .then({ status: 'inForce', scope: { version: 2, claims: 6 }, title: { scopeGivenUp: ['claims 7 to 10'] } })
  })
  test('never while frozen', () => {
    given(frozen()).when('rights.surrender', owner).refused('FROZEN')
  })
  test('part can only be less', () => {
    given(inForce()).when('rights.surrenderInPart', owner, { claims: 10, givenUp: 'nothing' }).refused('SCOPE_NOT_NARROWER')
  })
})

describe('T44 changes of the record', () => {
  test('a name, with the code of a name', () => {
    const story = given(inForce())
      .when('rights.recordChange', registrar, { kind: 'name', party: ids.holder, name: '甲方科技集团有限公司' })
      .accepted()
    expect(story.view.names).toEqual({ [ids.holder]: '甲方科技集团有限公司' })
    expect(story.chain.at(-1)?.code?.national).toBe('CP01')
  })
  test('agents and inventors', () => {
    given(published())
      .when('rights.recordChange', registrar, { kind: 'inventors', inventors: ['王某'] })
      .then({ particulars: { inventors: ['王某'] } })
    given(inForce()).when('rights.recordChange', registrar, { kind: 'agent' }).refused('MALFORMED', { target: '/agent' })
  })
  test('not while frozen', () => {
    given(frozen()).when('rights.recordChange', registrar, { kind: 'agent', agent: '某代理' }).refused('FROZEN')
  })
})

describe('T47 correction', () => {
  test('points to what was recorded wrongly and deletes nothing', () => {
    const [first] = inForce().chain
    const fixed = given(inForce())
      .when('rights.correct', registrar, { event: 1, eventHash: first?.hash, reason: '申请日录入错误', dates: { filing: '2024-03-04' } })
      .accepted()
    expect(fixed.view.dates?.['filing']).toBe('2024-03-04')
    expect(fixed.chain[0]).toEqual(first)
    expect(fixed.chain.at(-1)?.data).toMatchObject({ event: 1, eventHash: first?.hash })
  })
  test('of an event of this right, and of something it records', () => {
    given(inForce())
      .when('rights.correct', registrar, { event: 1, eventHash: digest('x'), reason: 'r', dates: { filing: '2024-03-04' } })
      .refused('NOT_FOUND', { target: '/event' })
    const eventHash = inForce().chain[0]?.hash
    given(inForce()).when('rights.correct', registrar, { event: 1, eventHash, reason: 'r' }).refused('MALFORMED')
    given(inForce())
      .when('rights.correct', registrar, { event: 1, eventHash, reason: 'r', dates: { moon: '2024-03-04' } })
      .refused('MALFORMED', { target: '/dates/moon' })
  })
  test('alone may lie before what is recorded already', () => {
    const eventHash = inForce().chain[0]?.hash
    given(inForce())
      .when('rights.correct', registrar, { event: 1, eventHash, reason: 'r', dates: { filing: '2024-03-04' }, legalDate: '2024-03-06' })
      .accepted()
    given(inForce())
      .when('rights.payFee', registrar, { ...fee(4, '1200'), legalDate: '2024-03-06' })
      .refused('LEGAL_DATE_FALLS', { target: '/legalDate' })
  })
})

describe('legal dates', () => {
  test('a registrar may state an earlier one, nobody a later one', () => {
    given(inForce())
      .on('2026-06-01')
      .when('rights.payFee', registrar, { ...fee(4, '1200'), legalDate: '2026-05-20' })
      .accepted()
    given(inForce())
      .on('2026-06-01')
      .when('rights.payFee', registrar, { ...fee(4, '1200'), legalDate: '2026-06-02' })
      .refused('LEGAL_DATE_FUTURE')
    given(inForce()).on('2026-06-01').when('rights.surrender', owner, { legalDate: '2026-05-20' }).refused('LEGAL_DATE_STATED')
  })
  test('a freeze is judged now: no back-dated act slips before it', () => {
    const story = frozen(inForce().on('2026-06-01')).on('2026-06-10')
    given(story)
      .when('rights.recordChange', registrar, { kind: 'agent', agent: '某代理', legalDate: '2026-05-20' })
      .refused('LEGAL_DATE_FALLS')
    const withoutFall = frozen(inForce())
    given(withoutFall)
      .when('rights.recordChange', registrar, { kind: 'agent', agent: '某代理', legalDate: withoutFall.today })
      .refused('FROZEN')
  })
})

test('an unpublished filing shows nothing of itself to the other members', () => {
  expect(
    [...received().docs.keys()].filter((key) => key.includes(received().right)).every((key) => key.startsWith('private~IpOfficeMSP~')),
  ).toBe(true)
})
