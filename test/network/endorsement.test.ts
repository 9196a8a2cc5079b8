import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Contract } from '@hyperledger/fabric-gateway'
import { decodeRwSet } from '../../network/src/embedded/ledger/parsed-transaction.js'
import { peer } from '../../network/src/embedded/wire/protos.js'
import { bank, chaincodeCodes, copyright, court, ip } from './opened-channel.js'
import { RunningLedger } from './running-ledger.js'
import { endorsed, endorsementsOf, endorsersOf, submitted } from './transaction-outcome.js'

let ledger: RunningLedger
let office: Contract
const { valid, policy, mvcc, phantom } = chaincodeCodes
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const evaluated = async (contract: Contract, name: string, ...args: string[]): Promise<string> =>
  text(await contract.evaluateTransaction(name, ...args))

beforeAll(async () => {
  ledger = await RunningLedger.start()
  office = ledger.client(ip, ip, { user: 'registrar' }).contract
}, 60_000)
afterAll(() => ledger.stop(), 30_000)

test('a write is read back after it commits, and never within its own transaction', async () => {
  const first = await submitted(office, 'put', ['k', 'v'])
  expect(first).toMatchObject({ code: valid, result: '' })
  expect(await evaluated(office, 'get', 'k')).toBe('v')
  expect(await evaluated(ledger.client(court).contract, 'get', 'k')).toBe('v')
})

test('the chaincode sees the attributes of the certificate', async () => {
  expect(await evaluated(office, 'role')).toBe('registrar')
})

test('the gateway finds endorsers that satisfy the chaincode policy from every member', async () => {
  for (const gateway of [ip, copyright, bank, court]) {
    const { code, endorsers } = await submitted(ledger.client(gateway).contract, 'put', [`from-${gateway}`, 'v'])
    expect(code).toBe(valid)
    expect(endorsers).toHaveLength(2)
    expect(endorsers.some((mspId) => mspId === ip || mspId === copyright)).toBe(true)
  }
})

test('named organisations are taken at their word: too few commit as code 10', async () => {
  const outcome = await submitted(office, 'put', ['named', 'v'], { named: [ip] })
  expect(outcome).toMatchObject({ code: policy, endorsers: [ip] })
  expect(await submitted(office, 'put', ['named', 'v'], { named: [bank, court] })).toMatchObject({ code: policy })
  expect(await submitted(office, 'put', ['named', 'v'], { named: [ip, copyright] })).toMatchObject({ code: valid })
})

describe('a key with its own policy', () => {
  beforeAll(async () => {
    expect(await submitted(office, 'guard', ['title', `${ip},${bank}`])).toMatchObject({ code: valid })
  })

  test.each([ip, copyright, bank, court])('is written with its guards, found by the gateway of %s', async (gateway) => {
    const outcome = await submitted(ledger.client(gateway).contract, 'put', ['title', `by ${gateway}`])
    expect(outcome).toMatchObject({ code: valid, endorsers: [bank, ip] })
  })

  test.each([[[ip, copyright]], [[ip]], [[bank, court]]])('refuses %j', async (named) => {
    expect(await submitted(office, 'put', ['title', 'forged'], { named })).toMatchObject({ code: policy })
    expect(await submitted(office, 'remove', ['title'], { named })).toMatchObject({ code: policy })
  })

  test('says who guards it', async () => {
    expect(await evaluated(office, 'guarded', 'title')).toBe([bank, ip].sort().join(','))
  })

  test('a transaction endorsed for the new policy and ordered behind the change in one block fails', async () => {
    await submitted(office, 'guard', ['moving', `${ip},${bank}`])
    const change = await endorsed(office, 'guard', ['moving', `${ip},${court}`], { named: [ip, bank] })
    const late = await endorsed(office, 'put', ['moving', 'x'], { named: [ip, court] })
    const [first, second] = [await change.submit(), await late.submit()]
    expect((await first.getStatus()).code).toBe(valid)
    expect((await second.getStatus()).code).toBe(policy)
    expect(await submitted(office, 'put', ['moving', 'y'])).toMatchObject({ code: valid, endorsers: [court, ip].sort() })
  })
})

test('of two that read the same version one is lost', async () => {
  const [a, b] = await Promise.all([endorsed(office, 'add', ['counter']), endorsed(office, 'add', ['counter'])])
  const commits = [await a.submit(), await b.submit()]
  const codes = await Promise.all(commits.map(async (commit) => (await commit.getStatus()).code))
  expect(codes).toEqual([valid, mvcc])
})

describe('ranges', () => {
  const key = (i: number): string => `row-${String(i).padStart(3, '0')}`

  beforeAll(async () => {
    const writes = Array.from({ length: 130 }, (_, i) => submitted(office, 'put', [key(i), 'v'], { named: [ip, bank] }))
    for (const { code } of await Promise.all(writes)) expect(code).toBe(valid)
  }, 60_000)

  test('come whole over several messages', async () => {
    const keys = JSON.parse(await evaluated(office, 'range', 'row-', 'row-~')) as string[]
    expect(keys).toEqual(Array.from({ length: 130 }, (_, i) => key(i)))
  })

  test.each([
    ['few rows, kept raw', 'row-000', 'row-010', 'row-0005'],
    ['many rows, kept as a Merkle summary', 'row-', 'row-~', 'row-0555'],
  ])('a row that appears meanwhile makes the transaction fail: %s', async (_, start, end, intruder) => {
    const seen = await endorsed(office, 'rangeAndPut', [start, end, 'count'])
    expect(await submitted(office, 'put', [intruder, 'v'])).toMatchObject({ code: valid })
    expect((await (await seen.submit()).getStatus()).code).toBe(phantom)
    expect(await submitted(office, 'rangeAndPut', [start, end, 'count'])).toMatchObject({ code: valid })
  })

  test('pages carry a bookmark to the next', async () => {
    const first = JSON.parse(await evaluated(office, 'page', 'row-100', 'row-110', '4', '')) as {
      keys: string[]
      bookmark: string
      count: number
    }
    expect(first).toEqual({ keys: [100, 101, 102, 103].map(key), bookmark: key(104), count: 4 })
    const last = JSON.parse(await evaluated(office, 'page', 'row-100', 'row-110', '100', first.bookmark)) as {
      keys: string[]
      bookmark: string
    }
    expect(last).toMatchObject({ keys: [104, 105, 106, 107, 108, 109].map(key), bookmark: '' })
  })

  test('no write follows a page', async () => {
    await expect(endorsed(office, 'pageAndPut', ['row-', 'row-~'])).rejects.toMatchObject({
      code: 10,
      details: [
        { message: expect.stringContaining('Transaction has already performed a paginated query. Writes are not allowed') as unknown },
      ],
    })
  })
})

test('the first endorsement is left out where the layout does not need it', async () => {
  await submitted(office, 'guard', ['ip-court', `${ip},${court}`])
  const transaction = await endorsed(ledger.client(bank).contract, 'put', ['ip-court', 'x'])
  expect(endorsersOf(transaction)).toEqual([court, ip].sort())
})

test('every read set begins with the definition’s sequence, private use with the whole definition, keys in byte order', async () => {
  const readSets = async (name: string, args: string[], named: string[]) => {
    const [endorsement] = endorsementsOf(await endorsed(office, name, args, { named }))
    const response = peer.ProposalResponsePayload.deserializeBinary(endorsement?.payload ?? new Uint8Array())
    const results = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()).getResults_asU8()
    return decodeRwSet(results).map(({ namespace, kv, collections }) => ({
      namespace,
      reads: kv.getReadsList().map((read) => read.getKey()),
      writes: kv.getWritesList().map((write) => write.getKey()),
      collections: collections.map((each) => each.name),
    }))
  }
  const field = (of: string): string => `namespaces/fields/ip-rights-ledger/${of}`
  expect(await readSets('act', ['order'], [ip, bank])).toEqual([
    { namespace: '_lifecycle', reads: [field('Sequence')], writes: [], collections: [] },
    {
      namespace: 'ip-rights-ledger',
      reads: ['event~order', 'right~order', 'title~order'],
      writes: ['event~order', 'right~order', 'title~order'],
      collections: [],
    },
  ])
  const collection = `_implicit_org_${bank}`
  expect(await readSets('putDigest', [collection, 'k', 'd'], [ip, bank])).toEqual([
    {
      namespace: '_lifecycle',
      reads: [...['Collections', 'EndorsementInfo', 'Sequence', 'ValidationInfo'].map(field), 'namespaces/metadata/ip-rights-ledger'],
      writes: [],
      collections: [],
    },
    { namespace: 'ip-rights-ledger', reads: [], writes: ['public~k'], collections: [collection] },
  ])
})
