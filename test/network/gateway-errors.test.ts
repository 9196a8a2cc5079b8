import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Contract, GatewayError } from '@hyperledger/fabric-gateway'
import { lowSSigner } from '../../network/src/crypto/signer.js'
import { createAuthority } from '../../network/src/crypto/authority.js'
import { members, portsOf } from '../../network/src/topology.js'
import { highSSigner } from './gateway-client.js'
import { bank, chaincodeCodes, copyright, court, ip } from './opened-channel.js'
import { RunningLedger } from './running-ledger.js'
import { endorsed, submitted } from './transaction-outcome.js'

interface Failure {
  readonly code: number
  readonly message: string
  readonly details: { address: string; mspId: string; message: string }[]
}

let ledger: RunningLedger
let office: Contract

beforeAll(async () => {
  ledger = await RunningLedger.start()
  office = ledger.client(ip).contract
}, 60_000)
afterAll(() => ledger.stop(), 30_000)

const addressOf = (mspId: string): string => {
  const member = members.find((each) => each.mspId === mspId)
  if (!member) throw new Error(`no such member: ${mspId}`)
  return `127.0.0.1:${portsOf(ledger.portBase, member).peer}`
}
const detail = (mspId: string, message: string): Failure['details'][number] => ({ address: addressOf(mspId), mspId, message })

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason as GatewayError,
  )
  if (!error) throw new Error('expected a failure, got an answer')
  const { code, message, details } = error
  return { code, message, details: [...details].sort((a, b) => a.mspId.localeCompare(b.mspId)) }
}

const evaluateFailure = (contract: Contract, name: string, ...args: string[]): Promise<Failure> =>
  failureOf(contract.evaluateTransaction(name, ...args))
const endorseFailure = (contract: Contract, name: string, args: string[], named?: string[]): Promise<Failure> =>
  failureOf(endorsed(contract, name, args, named ? { named } : {}))

const notEndorsed = '10 ABORTED: failed to endorse transaction, see attached details for more info'
const notCollected = '10 ABORTED: failed to collect enough transaction endorsements, see attached details for more info'

describe('the chaincode refuses', () => {
  const thrown = 'E_FROZEN|{"zh":"权利已被查封","q":"\\"quoted\\""}'
  const said = `chaincode response 500, ${thrown}`

  test('an evaluation: code 2, its own words in message and detail', async () => {
    const { code, message, details } = await evaluateFailure(office, 'refuse', thrown)
    expect({ code, message, details }).toEqual({
      code: 2,
      message: `2 UNKNOWN: evaluate call to endorser returned error: ${said}`,
      details: [detail(ip, said)],
    })
  })

  test('an endorsement: code 10, its words in the one detail', async () => {
    expect(await endorseFailure(office, 'refuse', [thrown])).toEqual({ code: 10, message: notEndorsed, details: [detail(ip, said)] })
  })

  test('with organisations named: one detail each', async () => {
    expect(await endorseFailure(office, 'refuse', [thrown], [ip, bank])).toEqual({
      code: 10,
      message: notCollected,
      details: [detail(bank, said), detail(ip, said)],
    })
  })

  test('an unknown function and an unknown contract', async () => {
    const text = "chaincode response 500, You've asked to invoke a function that does not exist: fixture:nope"
    expect(await endorseFailure(office, 'nope', [])).toMatchObject({ code: 10, details: [detail(ip, text)] })
    const other = ledger.client(ip).network.getContract('ip-rights-ledger', 'nocontract')
    expect(await evaluateFailure(other, 'x')).toMatchObject({
      code: 2,
      details: [detail(ip, 'chaincode response 500, Contract name is not known: nocontract')],
    })
  })

  test('what the ledger does not keep', async () => {
    expect((await evaluateFailure(office, 'history', 'k')).message).toContain('GET_HISTORY_FOR_KEY failed: transaction ID: ')
    expect((await evaluateFailure(office, 'history', 'k')).message).toContain('history database is not enabled')
  })
})

describe('unknown names', () => {
  test('a chaincode', async () => {
    const none = ledger.client(ip).network.getContract('nochaincode')
    expect(await evaluateFailure(none, 'x')).toEqual({
      code: 9,
      message: '9 FAILED_PRECONDITION: no peers available to evaluate chaincode nochaincode in channel ip-rights',
      details: [],
    })
    expect(await endorseFailure(none, 'x', [])).toEqual({
      code: 9,
      message:
        '9 FAILED_PRECONDITION: no combination of peers can be derived which satisfy the endorsement policy: ' +
        'No metadata was found for chaincode nochaincode in channel ip-rights',
      details: [],
    })
    expect(await endorseFailure(none, 'x', [], [ip])).toEqual({
      code: 14,
      message: '14 UNAVAILABLE: failed to find any endorsing peers for org(s): IpOfficeMSP',
      details: [],
    })
  })

  test('a channel', async () => {
    const none = ledger.client(ip).gateway.getNetwork('nochannel').getContract('ip-rights-ledger')
    expect(await evaluateFailure(none, 'x')).toMatchObject({
      code: 14,
      message: '14 UNAVAILABLE: failed to get config for channel [nochannel]: could not get last config for channel nochannel',
    })
    expect(await endorseFailure(none, 'x', [])).toMatchObject({
      code: 9,
      message:
        '9 FAILED_PRECONDITION: no combination of peers can be derived which satisfy the endorsement policy: ' +
        'No metadata was found for chaincode ip-rights-ledger in channel nochannel',
    })
  })

  test('an organisation', async () => {
    expect(await endorseFailure(office, 'put', ['k', 'v'], [ip, 'NopeMSP'])).toMatchObject({
      code: 14,
      message: '14 UNAVAILABLE: failed to find any endorsing peers for org(s): NopeMSP',
    })
  })
})

test('members that disagree', async () => {
  const text = 'ProposalResponsePayloads do not match'
  expect(await endorseFailure(office, 'random', [])).toEqual({
    code: 10,
    message: notCollected,
    details: [detail(bank, text), detail(copyright, text), detail(court, text)],
  })
})

describe('callers a peer does not let in', () => {
  const pem = (mspId: string, file: string): string => readFileSync(join(ledger.dir, 'crypto', mspId, file), 'utf8')
  const denied = 'error validating proposal: access denied: channel [ip-rights] creator org [IpOfficeMSP]'
  const malformed = 'error validating proposal: access denied: channel [ip-rights] creator org unknown, creator is malformed'
  const notWriter =
    'Failed evaluating policy on signed data during check policy on channel [ip-rights] with policy [/Channel/Application/Writers]: ' +
    "[implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the 'Writers' sub-policies to be satisfied]"

  async function refusedEverywhere(contract: Contract, text: string): Promise<void> {
    expect(await evaluateFailure(contract, 'get', 'k')).toEqual({
      code: 9,
      message: `9 FAILED_PRECONDITION: evaluate call to endorser returned error: ${text}`,
      details: [detail(ip, text)],
    })
    expect(await endorseFailure(contract, 'put', ['k', 'v'])).toEqual({ code: 10, message: notEndorsed, details: [detail(ip, text)] })
  }

  test('a signature by another key, a garbage one, one with high S', async () => {
    const other = lowSSigner(pem(bank, 'users/admin/key.pem'))
    await refusedEverywhere(ledger.client(ip, ip, { sign: (message) => Promise.resolve(other(message)) }).contract, denied)
    await refusedEverywhere(ledger.client(ip, ip, { sign: () => Promise.resolve(Buffer.from('garbage')) }).contract, denied)
    await refusedEverywhere(ledger.client(ip, ip, { sign: highSSigner(pem(ip, 'users/admin/key.pem')) }).contract, denied)
  })

  test('a certificate of another member, and an unknown member', async () => {
    await refusedEverywhere(ledger.client(ip, bank, { claimedMspId: ip }).contract, malformed)
    await refusedEverywhere(ledger.client(ip, ip, { claimedMspId: 'NopeMSP' }).contract, malformed)
  })

  test('a certificate that signed itself', async () => {
    const forged = await createAuthority(ip, 'forged', new Date())
    const sign = lowSSigner(forged.key)
    const certificate = Buffer.from(forged.cert)
    expect(new X509Certificate(certificate).subject).toContain('forged')
    await refusedEverywhere(ledger.client(ip, ip, { certificate, sign: (message) => Promise.resolve(sign(message)) }).contract, denied)
  })

  test('a peer as client', async () => {
    const sign = lowSSigner(pem(ip, 'peer/key.pem'))
    const certificate = Buffer.from(pem(ip, 'peer/cert.pem'))
    expect(createPrivateKey(pem(ip, 'peer/key.pem')).type).toBe('private')
    await refusedEverywhere(ledger.client(ip, ip, { certificate, sign: (message) => Promise.resolve(sign(message)) }).contract, notWriter)
  })

  test('another member’s client is let in', async () => {
    expect(Buffer.from(await ledger.client(ip, bank).contract.evaluateTransaction('get', 'k')).toString()).toBe('')
  })
})

describe('time and repetition', () => {
  test('a clock that is far off', async () => {
    await ledger.faults({ clockShiftMs: 16 * 60_000 })
    try {
      const evaluation = await evaluateFailure(office, 'get', 'k')
      expect(evaluation).toMatchObject({
        code: 14,
        message: '14 UNAVAILABLE: failed to evaluate transaction, see attached details for more info',
      })
      expect(evaluation.details.map(({ mspId }) => mspId)).toEqual([bank, copyright, court, ip])
      for (const { mspId, message } of evaluation.details) {
        const remote = mspId === ip ? '' : 'rpc error: code = Unknown desc = '
        expect(message).toMatch(
          new RegExp(
            `^${remote}request unauthorized due to incorrect timestamp \\S+Z, peer time \\S+Z, peer.authentication.timewindow 1m0s$`,
          ),
        )
      }
      const endorsement = await endorseFailure(office, 'put', ['k', 'v'])
      expect(endorsement).toMatchObject({ code: 10, message: notEndorsed })
      expect(endorsement.details.map(({ mspId }) => mspId)).toEqual([ip])
    } finally {
      await ledger.faults({ clockShiftMs: 0 })
    }
  })

  test('a committed transaction proposed again', async () => {
    const { gateway, contract } = ledger.client(ip)
    const proposal = contract.newProposal('put', { arguments: ['again', 'v'] })
    const transaction = await proposal.endorse()
    const commit = await transaction.submit()
    await commit.getStatus()
    const failure = await failureOf(gateway.newProposal(proposal.getBytes()).endorse())
    expect(failure).toMatchObject({ code: 10, message: notEndorsed })
    expect(failure.details[0]?.message).toMatch(
      new RegExp(`^duplicate transaction found \\[${proposal.getTransactionId()}\\]\\. Creator \\[[0-9a-f]+\\]$`),
    )
  })

  test('the same signed bytes submitted again', async () => {
    const { gateway, contract } = ledger.client(ip)
    const transaction = await contract.newProposal('put', { arguments: ['twice', 'v'] }).endorse()
    const first = await transaction.submit()
    expect((await first.getStatus()).code).toBe(chaincodeCodes.valid)
    const failure = await failureOf(gateway.newTransaction(transaction.getBytes()).submit())
    expect(failure.code).toBe(14)
    expect(failure.message).toBe(
      '14 UNAVAILABLE: insufficient number of orderers could successfully process transaction to satisfy quorum requirement',
    )
    expect(failure.details.map(({ message }) => message)).toContain(
      'received unsuccessful response from orderer: status=SERVICE_UNAVAILABLE, info=failed to submit request: request already processed',
    )
  })

  test('a status that never comes ends with the deadline', async () => {
    const { contract } = ledger.client(ip)
    const transaction = await contract.newProposal('put', { arguments: ['never', 'v'] }).endorse()
    await ledger.faults({ stoppedOrderers: members.map(({ ordererMspId }) => ordererMspId) })
    try {
      expect((await failureOf(transaction.submit())).code).toBe(14)
    } finally {
      await ledger.faults({ stoppedOrderers: [] })
    }
  })

  test('a failed commit is a CommitError with its code', async () => {
    const work = office.submit('put', { arguments: ['few', 'v'], endorsingOrganizations: [ip] })
    await expect(work).rejects.toMatchObject({
      code: chaincodeCodes.policy,
      message: expect.stringContaining('(ENDORSEMENT_POLICY_FAILURE)') as unknown,
    })
  })
})

test('a read-only function can be submitted', async () => {
  expect(await submitted(office, 'get', ['k'])).toMatchObject({ code: chaincodeCodes.valid })
})

test('no chaincode: its own gateway says so, and works again once it is back', async () => {
  await ledger.stopChaincode()
  // The stream that was open when the process ended says once that it ended; from then on there is nothing to launch.
  let failure = await evaluateFailure(office, 'get', 'k')
  while (failure.details[0]?.message.includes('stream terminated')) failure = await evaluateFailure(office, 'get', 'k')
  expect(failure.code).toBe(10)
  expect(failure.details[0]?.message).toContain('could not launch chaincode ip-rights-ledger_1.0:embedded')
  await ledger.restartChaincode()
  expect(Buffer.from(await office.evaluateTransaction('get', 'k')).toString()).toBe('')
}, 60_000)
