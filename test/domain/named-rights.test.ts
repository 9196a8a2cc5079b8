import { expect, test } from '@jest/globals'
import { freezeOrder, inForce, pledged } from './lives.js'
import { bank, judge } from './world.js'

const stranger = 'CN-PAT-OFNOBODY'

test('a court lifts its freeze only from rights that its order froze', () => {
  const frozen = inForce().when('restraints.freeze', judge, freezeOrder(inForce())).accepted()
  const lift = (only: readonly string[]) => frozen.when('restraints.lift', judge, { ruling: { number: '2' }, only })
  lift([frozen.right, stranger]).refused('NOT_FOUND', { target: '/only/1', params: { expected: [frozen.right], got: stranger } })
  expect(lift([frozen.right]).accepted().view.restraint).not.toHaveProperty('active')
})

test('a pledgee releases only rights that its pledge names', () => {
  const story = pledged()
  const release = (only: readonly string[]) => story.when('pledges.release', bank, { cause: 'waived', only })
  release([stranger]).refused('NOT_FOUND', { target: '/only/0', params: { expected: [story.right], got: stranger } })
  release([story.right]).then({ title: { encumbrances: [] } })
})
