import { commands, foundingRules } from '@ip-rights-ledger/chaincode/domain'
import { LedgerFailure, type LedgerFailureCause } from '../../gateway/src/ledger/ledger-failure.js'
import { FakeLedger, refused } from '../gateway/fake-ledger.js'

/** What a ledger is made to fail with now and then: each has a status of its own that is no fault of the gateway. */
const whenAsked: readonly LedgerFailureCause[] = ['unreachable', 'deadline', 'network']
const whenWritten: readonly LedgerFailureCause[] = [...whenAsked, 'endorsementPolicy', 'concurrentChange']

export const membersKnown = () => ({
  members: { IpOfficeMSP: { name: 'IP office', roles: ['registrar'], rightTypes: ['PAT'] } },
  epoch: { number: 1 },
})

/**
 * A ledger that takes every command and knows nothing by itself: what is found stands in the index.
 * @param draw a number from 0 to 1, each time another
 */
export function answeringLedger(draw: () => number): FakeLedger {
  const ledger = new FakeLedger()
  const fails = (failures = whenAsked) => {
    if (draw() < 0.05) throw new LedgerFailure(failures[Math.floor(draw() * failures.length)] ?? 'network', 'as it was told')
  }
  for (const { contract, name, noun } of commands) {
    ledger.answer(`${contract}:${name}`, ({ argument }) => {
      fails(whenWritten)
      if (draw() < 0.1) throw refused({ code: 'FROZEN', params: { until: '2999-01-01' }, target: '/rights/0' })
      const { id = 'MADE' } = JSON.parse(argument) as { readonly id?: string }
      return { id, noun, events: [] }
    })
  }
  // An atomic batch is one transaction of its own: each of its items is answered, in their order.
  ledger.answer('batches:perform', ({ argument }) => {
    fails(whenWritten)
    if (draw() < 0.1) throw refused({ code: 'FROZEN', params: { until: '2999-01-01' }, target: '/items/0/body/rights/0' })
    const { items } = (JSON.parse(argument) as { readonly body: { readonly items: readonly { readonly id?: string }[] } }).body
    return { id: 'BATCH', noun: 'batches', items: items.map(({ id = 'MADE' }) => ({ id, noun: 'ip-rights', events: [] })) }
  })
  const reads: Readonly<Record<string, () => unknown>> = {
    due: () => ({ due: [] }),
    rules: () => ({ rules: foundingRules, digest: 'c'.repeat(64) }),
    list: () => ({ items: [] }),
    calendars: () => ({ calendars: [] }),
    availableCommands: () => ({ commands: [], head: 'a'.repeat(64) }),
  }
  for (const [name, answer] of Object.entries(reads)) {
    ledger.answer(`register:${name}`, () => {
      fails()
      return answer()
    })
  }
  for (const name of ['read', 'resolve', 'right', 'events', 'confidential']) {
    ledger.answer(`register:${name}`, () => {
      fails()
      throw refused({ code: 'NOT_FOUND' })
    })
  }
  // Signed by members' peers, which are none here.
  for (const name of ['status', 'pledgeCheck']) {
    ledger.answer(`register:${name}`, () => {
      throw new LedgerFailure('unreachable', 'as it was told')
    })
  }
  ledger.answer('governance:bumpEpoch', () => ({ id: 'epoch', noun: 'epoch', events: [] }))
  return ledger
}
