import { describe, expect, test } from '@jest/globals'
import { restraintIn, titleGuard, titleIn, membersIn } from '@ip-rights-ledger/chaincode/domain'
import { given } from './story.js'
import { applicationNumber, bankMember, buyer, clock, courtMember, ids, judge, owner, peopled, registrar, sole } from './world.js'

const start = peopled.on('2026-11-24')
const pledge = { pledgor: ids.holder, pledgees: [ids.bank], debtTermEnd: '2028-01-01', registeredOn: '2025-03-01' }
const order = (court: string, endsAt: string) => ({
  msp: courtMember,
  court,
  receivedAt: '2026-10-01T02:00:00Z',
  endsAt,
  case: { number: '(2026)京73执保1号' },
})
const body = (burdens: object) => ({
  rightType: 'PAT',
  numbers: [applicationNumber(2019, 77)],
  particulars: { title: '一种方法' },
  holdings: sole(ids.holder),
  dates: { filing: '2019-03-01', grant: '2021-06-01' },
  status: 'inForce',
  paidToYear: 8,
  unstated: ['claims'],
  history: [{ event: 'granted', legalDate: '2021-06-01', code: 'F/GR01' }],
  source: 'register of the office',
  ...burdens,
})
const taken = (burdens: object) => start.when('rights.takeOver', registrar, body(burdens)).accepted()
const surrender = (story: typeof start) => story.when('rights.surrender', owner)

describe('what burdens a right of the back-file enters with it', () => {
  test('a pledge stands by rank, guards the title and is released as any other', () => {
    const story = taken({ pledges: [pledge] })
    const [encumbrance] = story.view.title?.encumbrances ?? []
    expect(encumbrance).toMatchObject({ rank: 1, registeredOn: '2025-03-01', holders: [{ party: ids.bank, msp: bankMember }] })
    const [title, members] = [titleIn(story.docs, story.right), membersIn(story.docs)]
    expect(title && members && titleGuard(title, undefined, members).and).toContainEqual([bankMember])
    surrender(story).refused('PLEDGEE_CONSENT_MISSING')
    const bank = { msp: bankMember, role: 'loan-officer' as const, party: ids.bank }
    story
      .when('pledges.release', bank, { cause: 'debtPaid' }, { id: encumbrance?.id ?? '' })
      .accepted()
      .sees({ title: { encumbrances: [] } })
  })

  test('a freeze is active, the next one waits, and each ends at its own instant', () => {
    const story = taken({
      freezes: [order('beijing-ip-court', '2026-12-01T00:00:00Z'), order('guangzhou-ip-court', '2027-01-01T00:00:00Z')],
    })
    surrender(story).refused('FROZEN')
    const active = restraintIn(story.docs, story.right)?.active
    const ended = story
      .at('2026-12-02T00:00:00Z')
      .when('restraints.recordEnd', clock, { ipRightId: story.right }, { id: active?.freezeId ?? '' })
      .accepted()
    expect(restraintIn(ended.docs, ended.right)?.active?.court).toBe('guangzhou-ip-court')
    surrender(ended.at('2027-01-02T00:00:00Z')).accepted()
  })

  test('its facts are marked as back-file and effective on their own day', () => {
    const story = taken({ pledges: [pledge], freezes: [order('beijing-ip-court', '2026-12-01T00:00:00Z')] })
    const burdens = story.chain.slice(-2)
    expect(burdens.map((e) => [e.type, e.effectiveOn, e.backfile])).toEqual([
      ['pledged', '2025-03-01', true],
      ['frozen', '2026-10-01', true],
    ])
  })

  test.each([
    ['a pledgee nobody knows', { pledges: [{ ...pledge, pledgees: ['NOBODY'] }] }, 'TRANSFEREE_UNKNOWN', '/pledges/0'],
    [
      'a registration ahead of today',
      { pledges: [{ ...pledge, registeredOn: '2027-01-01' }] },
      'LEGAL_DATE_FUTURE',
      '/pledges/0/registeredOn',
    ],
    ['a court that is none', { freezes: [{ ...order('x', '2026-12-01T00:00:00Z'), msp: bankMember }] }, 'NOT_FOUND', '/freezes/0/msp'],
    ['a freeze that has run out', { freezes: [order('x', '2026-11-01T00:00:00Z')] }, 'PERIOD_OVER', '/freezes/0/endsAt'],
  ] as const)('%s is refused', (_, burdens, code, target) => {
    given(start).when('rights.takeOver', registrar, body(burdens)).refused(code, { target })
  })
})

test('the court that froze an old right may extend and lift as if it had frozen it here', () => {
  const story = taken({ freezes: [order('beijing-ip-court', '2026-12-01T00:00:00Z')] })
  const id = restraintIn(story.docs, story.right)?.active?.freezeId ?? ''
  const lifted = story.when('restraints.lift', judge, { ruling: { number: '2' } }, { id }).accepted()
  expect(restraintIn(lifted.docs, lifted.right)?.active).toBeUndefined()
  lifted.when('rights.surrender', buyer).refused('NOT_A_HOLDER')
})
