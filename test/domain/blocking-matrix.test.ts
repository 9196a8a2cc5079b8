import { expect, test } from '@jest/globals'
import { blocking, blockedBy, conditions } from '@ip-rights-ledger/chaincode/domain'

/**
 * The matrix a second time, from the articles and not from the table: what is stopped (x), needs a consent (C), waits (W) or passes (.).
 * Columns as in the table: pledged, frozen, ownership stay, fee late, exclusive licence, invalidation pending, ended.
 */
const law: Readonly<Record<string, string>> = {
  // CC 444: the pledgee must consent; PR 103-105: nothing passes under stay or freeze; PL 44: nothing of what has ended.
  assign: 'C x x . . . x',
  // PP461 grounds 4 (fee unpaid), 9 (rank), 11 (invalidation, acknowledged).
  pledge: 'C x x x . C x',
  // PR 105 stops pledge formalities; a pledge on what has ended can still be struck off.
  changePledge: '. x x . . . x',
  cancelPledge: '. L x . . . .',
  licence: 'C x x x x . x',
  surrender: 'C x x . . . x',
  recordChange: '. x x . . . x',
  // PR 115: anyone may pay, whatever burdens the right.
  payFee: '. . . . . . x',
  // PR 105 puts off what would end a right early.
  lapseForFee: '. W W . . . .',
  invalidationExamination: '. W W . . . .',
  beforeGrant: '. W W . . . x',
  // PL 42: the term is stopped by nothing.
  expiry: '. . . . . . .',
  correction: '. . . . . . .',
  restoration: '. W W . . . .',
  none: '. . . . . . .',
}
const letters = { refuse: 'x', consent: 'C', wait: 'W', allow: '.', leave: 'L' }

test('the blocking matrix is what the law says', () => {
  const told = Object.entries(blocking).map(([request, row]) => [request, conditions.map((each) => letters[row[each]]).join(' ')])
  expect(Object.fromEntries(told)).toEqual(law)
})

test('what is stopped says by what', () => {
  const refusing = Object.fromEntries(conditions.map((condition) => [condition, blockedBy(condition, 'refuse')]))
  expect(refusing).toEqual({
    pledged: 'PLEDGED_ALREADY',
    frozen: 'FROZEN',
    ownershipStay: 'OWNERSHIP_STAY',
    lateFee: 'LATE_FEE',
    exclusiveLicence: 'NOT_IN_THIS_STATE',
    invalidationPending: 'INVALIDATION_PENDING',
    dead: 'RIGHT_DEAD',
  })
  expect([blockedBy('frozen', 'wait'), blockedBy('ownershipStay', 'wait')]).toEqual(['WAITS_FOR_FREEZE', 'OWNERSHIP_STAY'])
  for (const condition of conditions) {
    expect(blockedBy(condition, 'allow')).toBeUndefined()
    expect(blockedBy(condition, 'consent')).toBeUndefined()
  }
})
