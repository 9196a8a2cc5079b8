import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { common, msp, peer } from '../../network/src/embedded/wire/protos.js'
import { channel } from '../../network/src/topology.js'
import type { ConnectedClient } from './gateway-client.js'
import { bank, chaincodeCodes, copyright, court, ip } from './opened-channel.js'
import { RunningLedger } from './running-ledger.js'
import { endorsed, endorsementsOf, submitted } from './transaction-outcome.js'

let ledger: RunningLedger
let office: ConnectedClient
const everyone = [ip, copyright, bank, court]

beforeAll(async () => {
  ledger = await RunningLedger.start()
  office = ledger.client(ip)
}, 60_000)
afterAll(() => ledger.stop(), 30_000)

test('qscc and cscc answer about the chain', async () => {
  const info = common.BlockchainInfo.deserializeBinary(await office.qscc.evaluateTransaction('GetChainInfo', channel.id))
  expect(info.getHeight()).toBeGreaterThanOrEqual(2)
  const genesis = common.Block.deserializeBinary(await office.qscc.evaluateTransaction('GetBlockByNumber', channel.id, '0'))
  expect(genesis.getHeader()?.getNumber()).toBe(0)
  const cscc = office.network.getContract('cscc')
  const config = common.Block.deserializeBinary(await cscc.evaluateTransaction('GetConfigBlock', channel.id))
  expect(config.getHeader()?.getNumber()).toBe(0)
  const current = common.Config.deserializeBinary(await cscc.evaluateTransaction('GetChannelConfig', channel.id))
  expect([...(current.getChannelGroup()?.getGroupsMap().get('Application')?.getGroupsMap().keys() ?? [])].sort()).toEqual(
    [...everyone].sort(),
  )
})

test('several members attest that a transaction is valid, without submitting anything', async () => {
  const { txId } = await submitted(office.contract, 'put', ['k', 'v'])
  const attestation = await endorsed(office.qscc, 'GetTransactionByID', [channel.id, txId], { named: everyone })
  const processed = peer.ProcessedTransaction.deserializeBinary(attestation.getResult())
  expect(processed.getValidationcode()).toBe(chaincodeCodes.valid)
  const endorsements = endorsementsOf(attestation)
  expect(endorsements.map(({ mspId }) => mspId).sort()).toEqual([...everyone].sort())
  for (const { endorser, signature, payload } of endorsements) {
    const certificate = new X509Certificate(Buffer.from(msp.SerializedIdentity.deserializeBinary(endorser).getIdBytes_asU8()))
    const signed = Buffer.concat([payload, endorser])
    expect(verify('sha256', signed, createPublicKey(certificate.publicKey.export({ format: 'pem', type: 'spki' })), signature)).toBe(true)
  }
})

test('an invalid transaction is attested as such', async () => {
  const { txId } = await submitted(office.contract, 'put', ['k', 'v'], { named: [ip] })
  const attestation = await endorsed(office.qscc, 'GetTransactionByID', [channel.id, txId], { named: [bank, court] })
  expect(peer.ProcessedTransaction.deserializeBinary(attestation.getResult()).getValidationcode()).toBe(chaincodeCodes.policy)
})

test('without names there is no policy to find, and an unknown transaction is said to be unknown', async () => {
  await expect(endorsed(office.qscc, 'GetTransactionByID', [channel.id, '00'])).rejects.toMatchObject({ code: 10 })
  const { txId } = await submitted(office.contract, 'put', ['k', 'v'])
  await expect(endorsed(office.qscc, 'GetTransactionByID', [channel.id, txId])).rejects.toMatchObject({
    code: 9,
    message: expect.stringContaining('No metadata was found for chaincode qscc in channel ip-rights') as unknown,
  })
  const absent = '0'.repeat(64)
  await expect(endorsed(office.qscc, 'GetTransactionByID', [channel.id, absent], { named: [ip, bank] })).rejects.toMatchObject({
    code: 10,
    details: expect.arrayContaining([
      expect.objectContaining({
        message: `chaincode response 500, Failed to get transaction with id ${absent}, error no such transaction ID [${absent}] in index`,
      }),
    ]) as unknown,
  })
})
