import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Contract } from '@hyperledger/fabric-gateway'
import { bank, chaincodeCodes, copyright, court, ip } from './opened-channel.js'
import { RunningLedger } from './running-ledger.js'
import { endorsed, submitted } from './transaction-outcome.js'

let ledger: RunningLedger
let lender: Contract
let office: Contract
const { valid, policy } = chaincodeCodes
const collection = (mspId: string): string => `_implicit_org_${mspId}`
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const evaluated = async (contract: Contract, name: string, ...args: string[]): Promise<string> =>
  Buffer.from(await contract.evaluateTransaction(name, ...args)).toString('utf8')

beforeAll(async () => {
  ledger = await RunningLedger.start()
  lender = ledger.client(bank).contract
  office = ledger.client(ip).contract
}, 60_000)
afterAll(() => ledger.stop(), 30_000)

describe('a value in a member’s own collection', () => {
  const secret = '{"rate":"3.85","salt":"b0d47e08b6"}'

  beforeAll(async () => {
    const outcome = await submitted(lender, 'putPrivate', [collection(bank), 'terms'], { transient: { value: secret } })
    expect(outcome).toMatchObject({ code: valid, endorsers: [bank] })
  })

  test('is read at that member’s peer', async () => {
    expect(await evaluated(lender, 'getPrivate', collection(bank), 'terms')).toBe(secret)
  })

  test('is refused elsewhere in Fabric’s words, and its hash is known everywhere', async () => {
    for (const other of [ip, copyright, court]) {
      const { contract } = ledger.client(other)
      await expect(evaluated(contract, 'getPrivate', collection(bank), 'terms')).rejects.toMatchObject({
        code: 2,
        message: expect.stringMatching(
          /evaluate call to endorser returned error: chaincode response 500, GET_STATE failed: transaction ID: [0-9a-f]{64}: private data matching public hash version is not available\. Public hash version = \{BlockNum: \d+, TxNum: 0\}, Private data version = <nil>$/,
        ) as unknown,
      })
      expect(await evaluated(contract, 'privateHash', collection(bank), 'terms')).toBe(sha256(secret))
    }
  })

  test('outlives a restart', async () => {
    await ledger.killLedger()
    await ledger.restartLedger()
    expect(await evaluated(lender, 'getPrivate', collection(bank), 'terms')).toBe(secret)
  }, 30_000)

  test('is purged, and its hash with it', async () => {
    await submitted(lender, 'putPrivate', [collection(bank), 'gone'], { transient: { value: 'x' } })
    expect(await submitted(lender, 'purgePrivate', [collection(bank), 'gone'], { named: [bank] })).toMatchObject({ code: valid })
    expect(await evaluated(lender, 'getPrivate', collection(bank), 'gone')).toBe('')
    expect(await evaluated(office, 'privateHash', collection(bank), 'gone')).toBe('')
  })
})

test('two members hold a value endorsed by both', async () => {
  const named = [ip, bank]
  expect(await submitted(office, 'putPrivate', [collection(bank), 'shared'], { transient: { value: 's' }, named })).toMatchObject({
    code: valid,
  })
  expect(await evaluated(lender, 'getPrivate', collection(bank), 'shared')).toBe('s')
  await expect(evaluated(office, 'getPrivate', collection(bank), 'shared')).rejects.toMatchObject({ code: 2 })
})

test('one collection from another member’s gateway goes to its own peer', async () => {
  const outcome = await submitted(office, 'putPrivate', [collection(bank), 'from-office'], { transient: { value: 's' } })
  expect(outcome).toMatchObject({ code: valid, endorsers: [bank] })
})

test('a consent that others cannot forge: its digest needs the member', async () => {
  const digest = sha256('terms')
  const outcome = await submitted(ledger.client(court).contract, 'putDigest', [collection(bank), 'consent', digest])
  expect(outcome.code).toBe(valid)
  expect(outcome.endorsers).toContain(bank)
  expect(outcome.endorsers.some((mspId) => mspId === ip || mspId === copyright)).toBe(true)
  const forged = await submitted(office, 'putDigest', [collection(bank), 'forged', digest], { named: [ip, copyright] })
  expect(forged.code).toBe(policy)
})

test('transient data and public writes with no organisation named is code 9', async () => {
  await expect(endorsed(office, 'putDigest', [collection(bank), 'both', 'd'], { transient: { value: 'secret' } })).rejects.toMatchObject({
    code: 9,
    message:
      '9 FAILED_PRECONDITION: requires endorsement from organisation(s) that are not in the distribution policy of the private data ' +
      `collection(s): [${collection(bank)}]; retry specifying trusted endorsing organizations to protect transient data`,
  })
})

test('a collection of no member is not defined', async () => {
  await expect(endorsed(office, 'putDigest', [collection('NopeMSP'), 'k', 'd'])).rejects.toMatchObject({
    code: 10,
    details: [
      {
        message: expect.stringContaining(
          `collection [${collection('NopeMSP')}] not defined in the collection config for chaincode`,
        ) as unknown,
      },
    ],
  })
})
