import { describe, expect, test } from '@jest/globals'
import { checkPledge, ground, registerTables, viewOf, type CheckResult, type Command } from '@ip-rights-ledger/chaincode/domain'
import { consented, frozen, grantNotified, inForce, pledged, pledgeTerms, request } from './lives.js'
import { states } from './patent-states.js'
import { seen, type Story } from './story.js'
import { applicationNumber, bank, ids, joint, owner, peopled, registrar, rival, sole, tribunal } from './world.js'

/** What the bank is told before it lends. */
function checked(story: Story, more: Readonly<Record<string, unknown>> = {}) {
  const body = { rights: [{ ipRightId: story.right }], pledgor: ids.holder, debtTermEnd: '2029-05-31', ...more }
  const command: Command = { contract: 'pledges', name: 'propose', requestId: '0'.repeat(64), body }
  const context = story.context(bank)
  const found = ground(seen(story.docs, command, bank), command, context)
  const kind = registerTables.dealings.find((each) => each.key === 'pledge')
  const row = kind?.lifecycle[0]
  if ('code' in found || !kind || !row) throw new Error('expected a ground and a pledge')
  const view = viewOf(found.docs, story.right, context, { actor: found.record, rulesDigest: '', txId: '' })
  if (!view) throw new Error('expected a right')
  const { result, reasons, pledges } = checkPledge({ ...found, row, kind, views: [view], asking: false }, view)
  return { result, codes: reasons.map((reason) => reason.code), pledges }
}

const attacked = (): Story =>
  inForce().when('disputes.request', rival, request(inForce(), 'invalidation')).accepted().when('disputes.accept', tribunal).accepted()

describe('the answer to a bank', () => {
  test.each<[string, () => Story, object, CheckResult, readonly string[]]>([
    ['free', () => inForce(), {}, 'clear', []],
    ['pledged', () => pledged(), {}, 'refused', ['PLEDGED_ALREADY']],
    ['frozen', () => frozen(), {}, 'refused', ['FROZEN']],
    ['frozen and pledged', () => frozen(pledged()), {}, 'refused', ['FROZEN', 'PLEDGED_ALREADY']],
    ['a freeze that ran out', () => frozen().on('2026-11-13'), {}, 'clear', []],
    ['only an application', () => grantNotified(), {}, 'refused', ['ONLY_APPLICATION']],
    ['attacked', attacked, {}, 'conditional', ['INVALIDATION_PENDING']],
    ['attacked, and they know', attacked, { acknowledgements: ['invalidationPending'] }, 'clear', []],
    ['a longer debt than the right', () => inForce(), { debtTermEnd: '2060-01-01' }, 'refused', ['DEBT_BEYOND_TERM']],
    ['on the last day of its term', () => inForce().on('2044-03-05'), { debtTermEnd: undefined }, 'clear', []],
    ['its term over, unrecorded', () => inForce().on('2044-03-06'), { debtTermEnd: undefined }, 'refused', ['DEBT_BEYOND_TERM']],
    ['its term over, for a debt of then', () => inForce().on('2044-03-06'), {}, 'refused', ['DEBT_BEYOND_TERM']],
    ['another’s', () => inForce(), { pledgor: ids.rival }, 'refused', ['PLEDGOR_NOT_HOLDER']],
    ['two holders', () => inForce(joint(ids.holder, ids.partner)), {}, 'conditional', ['HOLDER_CONSENT_MISSING']],
  ])('%s', (_, story, more, result, codes) => {
    expect(checked(story(), { ...more })).toMatchObject({ result, codes })
  })
  test('an old right whose fees no source states: the bank is told, not left to assume', () => {
    const old = {
      rightType: 'PAT',
      numbers: [applicationNumber(2019, 78)],
      particulars: { title: '一种方法' },
      holdings: sole(ids.holder),
      dates: { filing: '2019-03-01', grant: '2021-06-01' },
      status: 'inForce',
      unstated: ['paidToYear'],
      history: [],
      source: 'register of the office',
    }
    const story = peopled.on('2026-01-05').when('rights.takeOver', registrar, old).accepted()
    expect(checked(story)).toMatchObject({ result: 'conditional', codes: ['FEES_UNSTATED'] })
    expect(
      checked(
        peopled
          .on('2026-01-05')
          .when('rights.takeOver', registrar, { ...old, paidToYear: 8 })
          .accepted(),
      ),
    ).toMatchObject({ result: 'clear' })
  })
  test('says by what the earlier pledgee is protected', () => {
    expect(checked(pledged()).pledges).toMatchObject([{ rank: 1, veto: 'ledger' }])
    const lent = inForce()
      .when('pledges.propose', owner, pledgeTerms(inForce(), { pledgees: [ids.lender] }))
      .accepted()
    const byRules = consented(lent, 'pledges', owner, { msp: 'IpOfficeMSP', role: 'owner', party: ids.lender })
      .when('pledges.register', registrar)
      .accepted()
    expect(checked(byRules).pledges).toMatchObject([{ rank: 1, veto: 'rules' }])
  })
  test.each(Object.keys(states).filter((name) => name !== 'received' && !name.startsWith('filed')))(
    '%s: what is called clear is then registered, what is refused is not',
    (name) => {
      const story = states[name]?.() as Story
      const { result, codes } = checked(story)
      const entered = story.when('pledges.propose', owner, pledgeTerms(story))
      // Of a right that is over the office takes no application at all.
      const done =
        'refusal' in entered.result
          ? entered.result
          : consented(entered.accepted(), 'pledges', owner, bank).when('pledges.register', registrar).result
      const got = 'refusal' in done ? done.refusal.code : 'clear'
      expect(codes[0] ?? result).toBe(got)
    },
  )
})
