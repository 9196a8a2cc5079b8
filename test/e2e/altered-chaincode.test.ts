import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cast } from './collateral.js'
import { Direct, outcome } from './direct.js'
import { chosenEngine } from './engine-under-test.js'
import { startSystem, type System } from './harness.js'

/**
 * Both offices and the bank run chaincode with its rules taken out; the court's is honest. What the ledger then still refuses, it
 * refuses by its endorsement policies alone.
 */
const altered = join(process.cwd(), 'test/fixtures/altered-chaincode')
const [ip, copyright, bank, court] = ['IpOfficeMSP', 'CopyrightOfficeMSP', 'BankMSP', 'CourtMSP']
const officeAndBank = [ip, bank] as string[]
const offices = [ip, copyright] as string[]

let system: System
let people: Awaited<ReturnType<typeof cast>>

beforeAll(async () => {
  const chaincodePackages = { 'ip-office': altered, 'copyright-office': altered, bank: altered, court: join(process.cwd(), 'chaincode') }
  system = await startSystem(chosenEngine, { chaincodePackages })
  people = await cast(system, officeAndBank)
}, 120_000)
afterAll(async () => {
  people?.close()
  await system?.stop()
}, 60_000)

const titleOf = async (id: string) => (await people.judge.ask('read', { kind: 'right', id }))['title']

test('office and bank can neither move nor surrender a frozen title', async () => {
  const right = await people.patent()
  const { id } = await people.transferOf(right)
  const before = await titleOf(right)
  await people.frozen(right)
  expect(await outcome(people.registrar.submit('transfers', 'register', { id, endorsers: officeAndBank }))).toBe('endorsementPolicy')
  expect(await outcome(people.owner.submit('rights', 'surrender', { id: right, endorsers: officeAndBank }))).toBe('endorsementPolicy')
  expect(await titleOf(right)).toEqual(before)
}, 60_000)

test('the two offices can neither move nor surrender a pledged title', async () => {
  const { right } = await people.pledged()
  const { id } = await people.transferOf(right)
  const before = await titleOf(right)
  expect(await outcome(people.registrar.submit('transfers', 'register', { id, endorsers: offices }))).toBe('endorsementPolicy')
  expect(await outcome(people.owner.submit('rights', 'surrender', { id: right, endorsers: offices }))).toBe('endorsementPolicy')
  expect(await titleOf(right)).toEqual(before)
}, 60_000)

test('a surrender that leaves the title alone is no surrender: readers take it from the title', async () => {
  const { right } = await people.pledged()
  await people.registrar.raw('forgery', 'surrenderBesideTheTitle', JSON.stringify({ id: right }), offices)
  const read = (await people.judge.ask('read', { kind: 'right', id: right })) as {
    procedure: { status: string }
    flags: { contested?: boolean }
  }
  expect(read.procedure.status).toBe('inForce')
  expect(read.flags.contested).toBe(true)
}, 60_000)

test('the two offices cannot forge the bank’s consent', async () => {
  const { right } = await people.pledged()
  const { id: dealing, terms } = await people.transferOf(right)
  const consent = { dealing, terms, party: people.parties.bank, verdict: 'given', txId: '0', msp: bank, attested: true }
  const word = JSON.stringify({ terms, verdict: 'given' })
  const forged = JSON.stringify({ consent, member: bank, word })
  expect(await outcome(people.registrar.raw('forgery', 'attestedConsent', forged, offices))).toBe('endorsementPolicy')
  expect(await outcome(people.registrar.raw('forgery', 'consent', forged, offices))).toBe('committed')
  const honest = await Direct.at(system.dataDir, 'ip-office', 'registrar')
  expect(await outcome(honest.submit('transfers', 'register', { id: dealing, endorsers: [court] }))).toBe('PLEDGEE_CONSENT_MISSING')
  honest.close()
}, 60_000)

test('one member with altered chaincode gets no public write through', async () => {
  const right = await people.patent()
  const { id } = await people.transferOf(right)
  await people.frozen(right)
  expect(await outcome(people.registrar.submit('transfers', 'register', { id, endorsers: [ip] }))).toBe('endorsementPolicy')
  expect(await outcome(people.registrar.submit('transfers', 'register', { id, endorsers: [ip, court] as string[] }))).toBe('FROZEN')
}, 60_000)

test.each([['members'], ['rules', 'set'], ['calendars'], ['epoch']])(
  'two altered members cannot rewrite %s %s, a majority can',
  async (...parts) => {
    const rewrite = (endorsers: readonly string[]) =>
      outcome(people.registrar.raw('forgery', 'governed', JSON.stringify({ parts }), endorsers))
    expect(await rewrite(officeAndBank)).toBe('endorsementPolicy')
    expect(await rewrite(offices)).toBe('endorsementPolicy')
    expect(await rewrite([ip, copyright, bank] as string[])).toBe('committed')
  },
  60_000,
)
