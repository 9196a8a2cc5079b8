import { describe, expect, test } from '@jest/globals'
import { addDays, refusals } from '@ip-rights-ledger/chaincode/domain'
import { consented, frozen, inForce, pledged, pledgeProposed, request, transferTerms } from './lives.js'
import type { Outcome, Story } from './story.js'
import {
  auditor,
  bank,
  buyer,
  clock,
  copyrightRegistrar,
  ids,
  joint,
  noHead,
  owner,
  partner,
  registrar,
  rival,
  sole,
  tribunal,
} from './world.js'

const attacked = (): Story =>
  inForce().when('disputes.request', rival, request(inForce(), 'invalidation')).accepted().when('disputes.accept', tribunal).accepted()
/** From hopeless to good: what is wrong is put right one by one, and each answer is the next of the catalogue. */
describe('precedence', () => {
  const order = new Map<string, number>(refusals.map((entry, i) => [entry.code, i]))
  const rising = (codes: readonly string[]): void => {
    const ranks = codes.map((code) => order.get(code) ?? -1)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(new Set(codes).size).toBe(codes.length)
  }
  const codeOf = (outcome: Outcome): string => ('refusal' in outcome.result ? outcome.result.refusal.code : 'accepted')

  test('a hopeless transfer becomes a good one', () => {
    // Two holders, pledged, frozen; the right moved since it was agreed on; nobody has consented.
    const pledgedTwo = consented(pledgeProposed(inForce(joint(ids.holder, ids.partner))), 'pledges', owner, partner, bank)
      .when('pledges.register', registrar)
      .accepted()
    const terms = { ...transferTerms(pledgedTwo), rights: [{ ipRightId: pledgedTwo.right, expectedHead: pledgedTwo.head }] }
    const proposed = pledgedTwo.when('transfers.propose', owner, terms).accepted()
    const id = proposed.opened['transfers'] ?? ''
    const hopeless = frozen(proposed, { endsAt: '2026-06-01T00:00:00Z' })
    const future = { legalDate: addDays(hopeless.today, 1) }
    const past = { legalDate: addDays(hopeless.today, -1) }
    const again = (story: Story): Story => {
      const fresh = { ...terms, rights: [{ ipRightId: story.right }] }
      return story.when('transfers.propose', owner, fresh).accepted()
    }
    const free = again(hopeless.on('2026-06-01').at('2026-06-01T00:00:00Z'))
    const answers = [
      hopeless.when('transfers.register', registrar, { legalDate: '2026-02-30' }, { id }),
      hopeless.when('transfers.register', registrar, future, { id: 'NONE' }),
      hopeless.when('transfers.register', auditor, future, { id }),
      hopeless.when('transfers.register', copyrightRegistrar, future, { id }),
      hopeless.when('transfers.register', registrar, future, { id }),
      again(hopeless).when('transfers.register', registrar, future),
      again(hopeless).when('transfers.register', registrar, past),
      again(hopeless).when('transfers.register', registrar),
      free.when('transfers.register', registrar),
      consented(free, 'transfers', owner, partner).when('transfers.register', registrar),
      consented(free, 'transfers', owner, partner, buyer).when('transfers.register', registrar),
    ]
    const codes = answers.map(codeOf)
    expect(codes).toEqual([
      'DAY_NOT_IN_CALENDAR',
      'NOT_FOUND',
      'ROLE_NOT_ALLOWED',
      'NOT_THE_REGISTRAR',
      'HEAD_MOVED',
      'LEGAL_DATE_FUTURE',
      'LEGAL_DATE_FALLS',
      'FROZEN',
      'HOLDER_CONSENT_MISSING',
      'TRANSFEREE_CONSENT_MISSING',
      'PLEDGEE_CONSENT_MISSING',
    ])
    rising(codes)
    consented(free, 'transfers', owner, partner, buyer, bank)
      .when('transfers.register', registrar)
      .then({ title: { holdings: sole(ids.buyer) } })
  })

  test('a hopeless surrender becomes a good one', () => {
    const burdened = frozen(pledged(), { endsAt: '2026-06-01T00:00:00Z' })
    const free = burdened.at('2026-06-01T00:00:00Z')
    const codes = [
      burdened.when(
        'rights.surrender',
        { ...auditor, party: ids.holder },
        { onBehalfOf: ids.buyer, legalDate: '2030-01-01' },
        { expectedHead: noHead },
      ),
      burdened.when(
        'rights.surrender',
        { ...bank, party: ids.holder },
        { onBehalfOf: ids.buyer, legalDate: '2030-01-01' },
        { expectedHead: noHead },
      ),
      burdened.when('rights.surrender', buyer, { onBehalfOf: ids.holder, legalDate: '2030-01-01' }, { expectedHead: noHead }),
      burdened.when('rights.surrender', buyer, { legalDate: '2030-01-01' }, { expectedHead: noHead }),
      burdened.when('rights.surrender', owner, { legalDate: '2030-01-01' }, { expectedHead: noHead }),
      burdened.when('rights.surrender', owner, { legalDate: '2030-01-01' }),
      burdened.when('rights.surrender', owner, { legalDate: '2026-05-01' }),
      burdened.when('rights.surrender', owner),
      free.when('rights.surrender', owner),
    ].map(codeOf)
    expect(codes).toEqual([
      'ROLE_NOT_ALLOWED',
      'PARTY_NOT_YOURS',
      'MANDATE_INVALID',
      'NOT_A_HOLDER',
      'HEAD_MOVED',
      'LEGAL_DATE_FUTURE',
      'LEGAL_DATE_STATED',
      'FROZEN',
      'PLEDGEE_CONSENT_MISSING',
    ])
    rising(codes)
    free.when('rights.consent', bank, { command: 'surrender' }).accepted().when('rights.surrender', owner).then({ status: 'surrendered' })
  })

  test('a hopeless pledge becomes a good one', () => {
    const ready = (story: Story): Story => consented(story, 'pledges', owner, bank)
    const late = (story: Story): Story => story.on('2027-03-08').when('rights.enterLateFee', clock).accepted()
    const codes = [
      frozen(late(ready(pledgeProposed(pledged(), { debtTermEnd: '2060-01-01' })))).when('pledges.register', registrar),
      late(ready(pledgeProposed(pledged(), { debtTermEnd: '2060-01-01' }))).when('pledges.register', registrar),
      pledgeProposed(pledged(), { debtTermEnd: '2060-01-01' }).when('pledges.register', registrar),
      pledgeProposed(inForce(), { debtTermEnd: '2060-01-01' }).when('pledges.register', registrar),
      pledgeProposed(attacked()).when('pledges.register', registrar),
      pledgeProposed(inForce()).when('pledges.register', registrar),
      consented(pledgeProposed(inForce()), 'pledges', owner).when('pledges.register', registrar),
    ].map(codeOf)
    expect(codes).toEqual([
      'FROZEN',
      'LATE_FEE',
      'PLEDGED_ALREADY',
      'DEBT_BEYOND_TERM',
      'INVALIDATION_PENDING',
      'HOLDER_CONSENT_MISSING',
      'PLEDGEE_CONSENT_MISSING',
    ])
    rising(codes)
  })
})
