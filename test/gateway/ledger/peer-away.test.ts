import { expect, test } from '@jest/globals'
import { EndorseError, GatewayError } from '@hyperledger/fabric-gateway'
import { ledgerFailure, alreadyProcessed } from '../../../gateway/src/ledger/grpc-failure.js'
import { LedgerFailure } from '../../../gateway/src/ledger/ledger-failure.js'
import { findingOf } from '../../../gateway/src/ledger/peer-away.js'
import { standInFailure } from '../../../gateway/src/ledger/stand-in-failure.js'

type Kind = 'evaluate' | 'endorse' | 'submit'

/** An error as the SDK throws it, in the words and codes that Fabric 3.1 was seen to use. */
function failed(kind: Kind, code: number, message: string, details: readonly [mspId: string, message: string][] = []): GatewayError {
  const told = details.map(([mspId, text]) => ({ address: 'peer:7051', mspId, message: text }))
  const properties = { code, message, details: told, cause: { details: message } as never, transactionId: 'tx' }
  return kind === 'endorse' ? new EndorseError(properties) : new GatewayError(properties)
}

const own = 'IpOfficeMSP'
const notEndorsed = 'failed to endorse transaction, see attached details for more info'
const notCollected = 'failed to collect enough transaction endorsements, see attached details for more info'
const noQuorum = 'insufficient number of orderers could successfully process transaction to satisfy quorum requirement'
const stale = 'request unauthorized due to incorrect timestamp 2026-01-01T00:00:00Z, peer time 2026-01-01T00:09:00Z'
const launch = 'error in simulation: failed to execute transaction tx: could not launch chaincode p:1: connection refused'
const tooLarge =
  'received unsuccessful response from orderer: status=BAD_REQUEST, info=message payload is 5243010 bytes and exceeds maximum allowed 2097152 bytes'

/** What each is to whoever wrote: the reason of the failure. */
const rows: readonly [what: string, error: GatewayError, reason: string][] = [
  [
    'a refusal of the chaincode',
    failed('evaluate', 2, 'x: chaincode response 500, FROZEN|{}', [[own, 'chaincode response 500, FROZEN|{}']]),
    'refused',
  ],
  ['a refusal at another endorser', failed('endorse', 10, notCollected, [['BankMSP', 'chaincode response 500, FROZEN|{}']]), 'refused'],
  [
    'an unforeseen failure of the chaincode',
    failed('endorse', 10, notEndorsed, [[own, 'chaincode response 500, TypeError: x']]),
    'network',
  ],
  ['no connection', failed('evaluate', 14, 'No connection established. Last error: connect ECONNREFUSED'), 'unreachable'],
  ['no quorum of orderers', failed('submit', 14, noQuorum, [['BankOrdererMSP', 'connection refused']]), 'unreachable'],
  ['a limiter', failed('evaluate', 2, 'too many requests for /gateway.Gateway, exceeding concurrency limit (500)'), 'unreachable'],
  ['the own peer without its chaincode', failed('endorse', 10, notEndorsed, [[own, launch]]), 'unreachable'],
  ['no answer in time', failed('evaluate', 4, 'evaluate timeout expired'), 'deadline'],
  [
    'a member whose endorsement the keys ask for',
    failed('endorse', 9, 'no peer combination can satisfy the endorsement policy'),
    'endorserUnreachable',
  ],
  [
    'members that were named and are not there',
    failed('endorse', 14, 'failed to find any endorsing peers for org(s): BankMSP'),
    'endorserUnreachable',
  ],
  [
    'members that disagree',
    failed('endorse', 10, notCollected, [['BankMSP', 'ProposalResponsePayloads do not match']]),
    'endorsementPolicy',
  ],
  [
    'too few endorsers of a secret',
    failed('endorse', 9, 'requires endorsement from organisation(s) that are not in the distribution policy of x'),
    'endorsementPolicy',
  ],
  ['a clock that is off, at an evaluate', failed('evaluate', 14, 'failed to evaluate transaction', [[own, stale]]), 'network'],
  ['a clock that is off, at an endorsement', failed('endorse', 10, notEndorsed, [[own, stale]]), 'network'],
  ['a transaction that is too large', failed('submit', 14, noQuorum, [['BankOrdererMSP', tooLarge]]), 'network'],
  ['an unknown channel', failed('evaluate', 14, 'failed to get config for channel [x]: could not get last config'), 'network'],
  ['a certificate of another member', failed('evaluate', 9, 'access denied: channel [x] creator org [y]'), 'network'],
]

test.each(rows)('%s', (_what, error, reason) => {
  const failure = ledgerFailure(error)
  expect(failure).toBeInstanceOf(LedgerFailure)
  expect((failure as LedgerFailure).reason).toBe(reason)
})

test('what was processed before is told apart from an outage by its details', () => {
  const before =
    'received unsuccessful response from orderer: status=SERVICE_UNAVAILABLE, info=failed to submit request: request already processed'
  expect(alreadyProcessed(failed('submit', 14, noQuorum, [['BankOrdererMSP', before]]))).toBe(true)
  expect(alreadyProcessed(failed('submit', 14, noQuorum, [['BankOrdererMSP', 'connection refused']]))).toBe(false)
})

test.each([
  ['no connection', failed('evaluate', 14, 'No connection established'), 'chain', false, 'away'],
  ['a connection that was cut and stands again', failed('evaluate', 14, 'Connection dropped'), 'chain', true, 'perhaps'],
  ['no answer in time', failed('evaluate', 4, 'Deadline exceeded'), 'chain', true, 'perhaps'],
  ['a stream that was reset', failed('evaluate', 13, 'Received RST_STREAM with code 2'), 'chain', true, 'perhaps'],
  ['its chaincode gone', failed('endorse', 10, notEndorsed, [[own, launch]]), 'chaincode', true, 'away'],
  ['its chaincode gone in mid-call', failed('evaluate', 10, 'x', [[own, 'chaincode stream terminated']]), 'chaincode', true, 'away'],
  [
    'a peer that has no chaincode',
    failed('evaluate', 9, 'no peers available to evaluate chaincode x in channel y'),
    'chaincode',
    true,
    'away',
  ],
  [
    'its own endorser silent',
    failed('evaluate', 14, 'failed to evaluate transaction', [
      [own, 'rpc error: code = DeadlineExceeded desc = context deadline exceeded'],
    ]),
    'chain',
    true,
    'perhaps',
  ],
  [
    'another member’s endorser silent',
    failed('endorse', 10, notCollected, [['BankMSP', 'rpc error: code = DeadlineExceeded desc = context deadline exceeded']]),
    'chaincode',
    true,
    'serves',
  ],
  ['another member’s chaincode gone', failed('endorse', 10, notCollected, [['BankMSP', launch]]), 'chaincode', true, 'serves'],
  ['its chaincode gone, for a question to the chain', failed('evaluate', 10, notEndorsed, [[own, launch]]), 'chain', true, 'serves'],
  ['orderers without a quorum', failed('submit', 14, noQuorum, [['BankOrdererMSP', 'connection refused']]), 'chain', true, 'serves'],
  [
    'a refusal',
    failed('evaluate', 2, 'chaincode response 500, FROZEN|{}', [[own, 'chaincode response 500, FROZEN|{}']]),
    'chaincode',
    true,
    'serves',
  ],
  ['a fault of this program', new TypeError('x'), 'chain', false, 'serves'],
] as const)('what it says of the peer asked: %s', (_what, error, part, connected, finding) => {
  expect(findingOf(error, part, { mspId: own, connected })).toBe(finding)
})

test.each([
  ['not found', failed('evaluate', 2, 'x', [['BankMSP', 'chaincode response 500, NOT_FOUND|{}']]), 'ownPeerAway'],
  [
    'a value it does not hold',
    failed('evaluate', 2, 'x', [['BankMSP', 'chaincode response 500, private data matching public hash version is not available']]),
    'ownPeerAway',
  ],
  ['a rule', failed('evaluate', 2, 'x', [['BankMSP', 'chaincode response 500, FROZEN|{}']]), 'refused'],
] as const)('what another member’s peer answers in place of the own one: %s', (_what, error, reason) => {
  expect((ledgerFailure(standInFailure(error, 'BankMSP')) as LedgerFailure).reason).toBe(reason)
})
