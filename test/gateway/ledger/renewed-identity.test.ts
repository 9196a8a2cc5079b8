import { X509Certificate, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { common, gateway as protos, msp, peer as peerProtos } from '@hyperledger/fabric-protos'
import { FabricLedger } from '../../../gateway/src/ledger/fabric-ledger.js'
import { until } from '../../e2e/until.js'
import { endorsedAs } from './endorsed-as.js'
import { LyingPeer } from './lying-peer.js'

let folder: string
let peer: LyingPeer
let ledger: FabricLedger

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-renewed-'))
  peer = await LyingPeer.start(folder)
  ledger = new FabricLedger(peer.profile, { evaluate: 3000, endorse: 3000, submit: 3000, commit: 3000 })
}, 60_000)
afterAll(() => {
  ledger?.close()
  peer?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** PEM of the creator that the bytes name. @throws where they are not signed with its key */
function signerOf(signed: Uint8Array, signature: Uint8Array, signatureHeader: Uint8Array): string {
  const creator = common.SignatureHeader.deserializeBinary(signatureHeader).getCreator_asU8()
  const certificate = Buffer.from(msp.SerializedIdentity.deserializeBinary(creator).getIdBytes_asU8()).toString()
  const { publicKey } = new X509Certificate(certificate)
  if (!verify('sha256', signed, publicKey, signature)) throw new Error('expected a signature by the key of the creator, got another')
  return certificate
}

test('who is enrolled anew writes on in the new name: proposal and transaction are signed with the key of the creator they name', async () => {
  const signers: string[] = []
  const wrong: unknown[] = []
  const noted = (signed: Uint8Array, signature: Uint8Array, signatureHeader: Uint8Array) => {
    try {
      signers.push(signerOf(signed, signature, signatureHeader))
    } catch (error) {
      wrong.push(error)
    }
  }
  peer.answer('Endorse', (request) => {
    const asked = protos.EndorseRequest.deserializeBinary(request)
    const signed = asked.getProposedTransaction()
    const bytes = signed?.getProposalBytes_asU8() ?? new Uint8Array()
    const proposal = peerProtos.Proposal.deserializeBinary(bytes)
    const signatureHeader = common.Header.deserializeBinary(proposal.getHeader_asU8()).getSignatureHeader_asU8()
    noted(bytes, signed?.getSignature_asU8() ?? new Uint8Array(), signatureHeader)
    return endorsedAs(asked.getTransactionId(), '{}', signatureHeader)
  })
  peer.answer('Submit', (request) => {
    const envelope = protos.SubmitRequest.deserializeBinary(request).getPreparedTransaction()
    const payload = envelope?.getPayload_asU8() ?? new Uint8Array()
    const signatureHeader = common.Payload.deserializeBinary(payload).getHeader()?.getSignatureHeader_asU8()
    noted(payload, envelope?.getSignature_asU8() ?? new Uint8Array(), signatureHeader ?? new Uint8Array())
    return new Uint8Array()
  })
  const invocation = { contract: 'rights', name: 'payFee', argument: '{}' }
  const write = async () => (await ledger.endorse({ user: 'registrar' }, invocation)).submit()

  await write()
  expect([signers.length, new Set(signers).size, wrong]).toEqual([2, 1, []])

  const begun = await ledger.endorse({ user: 'registrar' }, invocation)
  const renewed = await peer.enrol('registrar')
  await until(async () => {
    await write()
    return wrong.length > 0 || signers.at(-1) === renewed
  })
  expect([wrong, signers.slice(-2)]).toEqual([[], [renewed, renewed]])

  // What was begun before goes out as it was signed.
  await begun.submit()
  expect([wrong, signers.at(-1)]).toEqual([[], signers[0]])
}, 60_000)
