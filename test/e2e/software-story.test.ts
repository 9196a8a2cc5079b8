import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedRegister } from '../../scripts/start/seeding.js'
import type { Client } from './client.js'
import { Direct, outcome } from './direct.js'
import { startSystem, type System } from './harness.js'
import { until } from './until.js'

/** The same register for a software right: another registrar, other roles, the same guards. */
let system: System
let author: Client
let publisher: Client
let office: Client
let patentOffice: Client
let bank: Client
let judge: Client
let clerk: Direct
let parties: Readonly<Record<string, string>>

beforeAll(async () => {
  system = await startSystem()
  ;({
    sample: { parties },
  } = await seedRegister(system))
  author = await system.as('copyright-office', 'owner')
  publisher = await system.as('copyright-office', 'buyer')
  office = await system.as('copyright-office', 'registrar')
  patentOffice = await system.as('ip-office', 'registrar')
  bank = await system.as('bank', 'loan-officer')
  judge = await system.as('court', 'judge')
  clerk = await Direct.at(system.dataDir, 'copyright-office', 'registrar')
}, 120_000)
afterAll(async () => {
  clerk?.close()
  await system?.stop()
}, 60_000)

const partyOf = (key: string): string => parties[key] ?? ''
const hex = (digit: string) => digit.repeat(64)
const codeOf = async (answer: Promise<{ body: { code?: string } }>) => (await answer).body.code
const [copyright, ip, bankMsp, court] = ['CopyrightOfficeMSP', 'IpOfficeMSP', 'BankMSP', 'CourtMSP'] as const

async function registered(): Promise<string> {
  const { id } = await author.write('/ip-rights', {
    rightType: 'SW',
    particulars: { title: '示例软件', softwareVersion: 'V1.0', holderKind: 'legalPerson' },
    holdings: { kind: 'sole', holders: [{ party: partyOf('demo-author') }] },
  })
  const registrationNumber = `2026SR${String(randomInt(1_000_000)).padStart(7, '0')}`
  expect(await codeOf(patentOffice.post(`/ip-rights/${id}/register`, { registrationNumber }))).toBe('NOT_THE_REGISTRAR')
  await office.write(`/ip-rights/${id}/register`, { registrationNumber })
  expect((await bank.get(`/ip-rights/${registrationNumber}`)).body).toMatchObject({ id, procedure: { status: 'registered' } })
  return id as string
}

async function pledged(right: string): Promise<string> {
  const { id, result } = await author.write('/pledges', {
    rights: [{ ipRightId: right }],
    pledgor: partyOf('demo-author'),
    pledgees: [partyOf('demo-bank')],
    debtTermEnd: '2029-12-31',
    termsCommitment: hex('a'),
    contract: hex('b'),
  })
  const body = { terms: result.termsDigest }
  await author.write(`/pledges/${id}/consent`, body)
  expect(await codeOf(office.post(`/pledges/${id}/register`))).toBe('PLEDGEE_CONSENT_MISSING')
  await bank.write(`/pledges/${id}/consent`, body)
  expect(await codeOf(patentOffice.post(`/pledges/${id}/register`))).toBe('NOT_THE_REGISTRAR')
  await office.write(`/pledges/${id}/register`)
  return id as string
}

/** A transfer to the publisher with every consent but the bank's. */
async function proposed(right: string): Promise<{ readonly id: string; readonly terms: string }> {
  const to = { kind: 'sole', holders: [{ party: partyOf('demo-publisher') }] }
  const { id, result } = await author.write('/transfers', { rights: [{ ipRightId: right }], to, contract: hex('c') })
  const body = { terms: result.termsDigest }
  await author.write(`/transfers/${id}/consent`, body)
  await publisher.write(`/transfers/${id}/consent`, body)
  return { id: id as string, terms: result.termsDigest as string }
}

const freeze = (right: string, order: object) =>
  judge.write('/freezes', {
    rights: [{ ipRightId: right }],
    case: { number: '(2026)京73执保2号' },
    ruling: { number: '2' },
    assistanceNotice: { number: '2' },
    service: { channel: 'electronic', receivedAt: new Date(Date.now() - 1000).toISOString().replace(/\.\d+Z/, 'Z') },
    ...order,
  })

test('deposited by its owner, registered by the copyright office and no other, pledged, moved with the bank’s consent', async () => {
  const right = await registered()
  await pledged(right)
  const transfer = await proposed(right)
  expect(await codeOf(office.post(`/transfers/${transfer.id}/register`))).toBe('PLEDGEE_CONSENT_MISSING')
  await bank.write(`/transfers/${transfer.id}/consent`, { terms: transfer.terms })
  const register = (endorsers: readonly string[]) => outcome(clerk.submit('transfers', 'register', { id: transfer.id, endorsers }))
  // The patent office cannot stand in for it, nor the two offices for the bank.
  expect(await register([ip, bankMsp])).toBe('endorsementPolicy')
  expect(await register([copyright, ip])).toBe('endorsementPolicy')
  expect(await register([copyright, bankMsp])).toBe('committed')
  // The bank's peer may commit it later than the clerk's.
  const holders = async () => (await bank.get(`/ip-rights/${right}`)).body.title.holders as unknown
  await until(async () => isDeepStrictEqual(await holders(), [{ party: partyOf('demo-publisher') }]))
}, 60_000)

test('frozen by the court: only the copyright office with that court could touch it, and it moves when the freeze has run out', async () => {
  const right = await registered()
  const transfer = await proposed(right)
  const endsAt = new Date(Date.now() + 15_000).toISOString().replace(/\.\d+Z/, 'Z')
  await freeze(right, { endsAt })
  expect(await codeOf(office.post(`/transfers/${transfer.id}/register`))).toBe('FROZEN')
  await until(async () => (await bank.get(`/ip-rights/${right}`)).body.restraint.active === undefined)
  const register = (endorsers: readonly string[]) => outcome(clerk.submit('transfers', 'register', { id: transfer.id, endorsers }))
  expect(await register([copyright, bankMsp])).toBe('endorsementPolicy')
  expect(await register([ip, court])).toBe('endorsementPolicy')
  await office.write(`/transfers/${transfer.id}/register`)
  const { items } = (await bank.get(`/ip-rights/${right}/events`)).body as { items: { type: string }[] }
  expect(items.map(({ type }) => type)).toEqual(['deposited', 'registered', 'frozen', 'freezeEnded', 'transferred'])
}, 90_000)
