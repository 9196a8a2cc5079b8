import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cast } from './collateral.js'
import { outcome } from './direct.js'
import { startSystem, type System } from './harness.js'
import { until } from './until.js'

/** The ledger enforces the guards, whatever client asks and whomever it lets endorse. */
let system: System
let people: Awaited<ReturnType<typeof cast>>

beforeAll(async () => {
  system = await startSystem()
  people = await cast(system)
}, 120_000)
afterAll(async () => {
  people?.close()
  await system?.stop()
}, 60_000)

async function consentedTransfer() {
  const { right } = await people.pledged()
  const { id, terms } = await people.transferOf(right)
  expect(await outcome(people.registrar.submit('transfers', 'register', { id }))).toBe('PLEDGEE_CONSENT_MISSING')
  await people.banker.submit('transfers', 'consent', { id, body: { terms } })
  return { right, id }
}

test('a pledged title moves when office and bank endorse, and not when only the two offices do', async () => {
  const { id } = await consentedTransfer()
  expect(await outcome(people.registrar.submit('transfers', 'register', { id, endorsers: ['IpOfficeMSP', 'CopyrightOfficeMSP'] }))).toBe(
    'endorsementPolicy',
  )
  expect(await outcome(people.registrar.submit('transfers', 'register', { id, endorsers: ['IpOfficeMSP', 'BankMSP'] }))).toBe('committed')
}, 60_000)

test('office and court move it too, and the peer finds a set by itself', async () => {
  const [one, other] = [await consentedTransfer(), await consentedTransfer()]
  expect(await outcome(people.registrar.submit('transfers', 'register', { id: one.id, endorsers: ['IpOfficeMSP', 'CourtMSP'] }))).toBe(
    'committed',
  )
  expect(await outcome(people.registrar.submit('transfers', 'register', { id: other.id }))).toBe('committed')
}, 60_000)

test('a right that was frozen and freed is frozen and freed again, by endorsers that the peer finds by itself', async () => {
  const { right } = await people.pledged()
  const active = async () =>
    ((await people.registrar.ask('read', { kind: 'right', id: right }))['restraint'] as { active?: { freezeId: string } }).active?.freezeId
  for (const number of ['2', '3']) {
    const id = await people.frozen(right)
    expect(await active()).toBe(id)
    await people.judge.submit('restraints', 'lift', { id, body: { ruling: { number } } })
    expect(await active()).toBeUndefined()
  }
}, 60_000)

test('a frozen title is not moved; when the freeze has run out the former guard comes back', async () => {
  const { right } = await people.pledged()
  const { id, terms } = await people.transferOf(right)
  await people.banker.submit('transfers', 'consent', { id, body: { terms } })
  const endsAt = new Date(Date.now() + 15_000).toISOString().replace(/\.\d+Z/, 'Z')
  await people.frozen(right, { endsAt })
  expect(await outcome(people.registrar.submit('transfers', 'register', { id }))).toBe('FROZEN')
  await until(
    async () =>
      ((await people.registrar.ask('read', { kind: 'right', id: right }))['restraint'] as { active?: unknown }).active === undefined,
  )
  expect(await outcome(people.registrar.submit('transfers', 'register', { id, endorsers: ['IpOfficeMSP', 'BankMSP'] }))).toBe(
    'endorsementPolicy',
  )
  expect(await outcome(people.registrar.submit('transfers', 'register', { id }))).toBe('committed')
  const { events } = (await people.registrar.ask('events', { id: right })) as { events: { type: string }[] }
  expect(events.map((e) => e.type).slice(-3)).toEqual(['frozen', 'freezeEnded', 'transferred'])
  const again = await people.pledged()
  expect(again.right).not.toBe(right)
}, 90_000)
