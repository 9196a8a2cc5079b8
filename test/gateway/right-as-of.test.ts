import { expect, test } from '@jest/globals'
import { foundingRules } from '@ip-rights-ledger/chaincode/domain'
import { rightAsOf } from '../../gateway/src/formats/right-as-of.js'
import type { HistoricEvent } from '../../gateway/src/register/right-history.js'
import { frozen } from './index-db/documents.js'

const id = 'CN-PAT-1'
const viewer = { rules: { rules: foundingRules, calendars: [], digest: '' }, reader: 'BankMSP', now: '2026-12-20T00:00:00Z' }

function event(sequence: number, type: string, legalDate: string, change: object, more: object = {}): HistoricEvent {
  const placed = { sequence, block: sequence, txId: `t${sequence}`, hash: `h${sequence}`, previousHash: '0'.repeat(64) }
  const said = {
    subject: { kind: 'right', id },
    assertedAt: `${legalDate}T00:00:00Z`,
    actor: { msp: 'CourtMSP' },
    data: {},
    rulesDigest: '',
  }
  return { ...placed, ...said, type, legalDate, change, ...more }
}

/** Granted, frozen until the end of November in Beijing; what had ended was recorded five days later. */
const events = [
  event(1, 'granted', '2026-10-01', {
    right: { created: { type: 'PAT', registrar: 'IpOfficeMSP' }, status: 'inForce', since: '2026-10-01', dates: { filing: '2018-04-27' } },
    title: { holdings: { kind: 'sole', holders: [{ party: 'P1' }] } },
  }),
  event(2, 'frozen', '2026-11-01', { restraint: { active: frozen(id, '2026-11-30T16:00:00Z').active, queue: [] } }),
  event(3, 'freezeEnded', '2026-12-05', { restraint: { queue: [] } }, { effectiveOn: '2026-12-01' }),
]
const frozenOn = (day: string, now = viewer.now) => {
  const { restraint } = rightAsOf(id, events, { day }, { ...viewer, now })?.right as { readonly restraint: { readonly active?: unknown } }
  return restraint.active !== undefined
}

test('a freeze holds as of each day on which it had not run out, whenever its end was recorded', () => {
  expect(
    ['2026-10-31', '2026-11-01', '2026-11-29', '2026-11-30', '2026-12-01', '2026-12-04', '2026-12-05'].map((day) => frozenOn(day)),
  ).toEqual([false, true, true, true, false, false, false])
})

test('of today no more is known than is so now', () => {
  const ends = (endsAt: string) =>
    rightAsOf(
      id,
      [...events.slice(0, 1), event(2, 'frozen', '2026-11-01', { restraint: { active: frozen(id, endsAt).active, queue: [] } })],
      { day: '2026-11-30' },
      { ...viewer, now: '2026-11-30T08:00:00Z' },
    )
  expect(ends('2026-11-30T08:00:01Z')?.right).toMatchObject({ restraint: { active: {} } })
  expect(ends('2026-11-30T08:00:00Z')?.right).toMatchObject({ restraint: { queue: [] } })
  expect(ends('2026-11-30T08:00:00Z')?.right['restraint'] as object).not.toHaveProperty('active')
})
