import { beforeAll, expect, test } from '@jest/globals'
import { common, ledger, peer } from '@hyperledger/fabric-protos'
import { readTransaction } from '@ip-rights-ledger/evidence'
import type { SigningIdentity } from '../../network/src/embedded/signing-identity.js'
import { signedQuestion } from '../../network/src/fabric/signed-question.js'
import { chaincode, channel } from '../../network/src/topology.js'
import { readEndorsed } from '../../scripts/signing/read-endorsed.js'
import { identityOf, readProposal } from '../../scripts/signing/read-proposal.js'
import { shownEndorsed, shownProposal } from '../../scripts/signing/shown-bytes.js'
import { makeConsortium, type Consortium } from '../evidence/consortium.js'
import { storyAt } from '../evidence/right-story.js'
import { signedEnvelope } from '../evidence/signed-envelope.js'

/** What a caller is shown of bytes before its key signs them, where the gateway that made them means to have something else done. */
let consortium: Consortium
let officer: SigningIdentity

beforeAll(async () => {
  consortium = await makeConsortium(storyAt)
  officer = consortium.loanOfficer
})

const call = ['pledges:consent', '{"id":"PL1","body":{"terms":"x"}}'] as const

function proposed(args: readonly string[] = call, change: (header: common.ChannelHeader) => void = () => undefined): peer.Proposal {
  const proposal = peer.Proposal.deserializeBinary(signedQuestion(officer, chaincode.name, args).proposal.getProposalBytes_asU8())
  const header = common.Header.deserializeBinary(proposal.getHeader_asU8())
  const channelHeader = common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8())
  change(channelHeader)
  header.setChannelHeader(channelHeader.serializeBinary())
  proposal.setHeader(header.serializeBinary())
  return proposal
}

function withPayload(proposal: peer.Proposal, input: Uint8Array): Uint8Array {
  const payload = new peer.ChaincodeProposalPayload()
  payload.setInput(input)
  proposal.setPayload(payload.serializeBinary())
  return proposal.serializeBinary()
}

const inputOf = (args: readonly string[]): Uint8Array =>
  peer.ChaincodeProposalPayload.deserializeBinary(proposed(args).getPayload_asU8()).getInput_asU8()

test('a proposal is read as it is', () => {
  const { terms, creator } = readProposal(proposed().serializeBinary())
  expect([terms.chaincode, terms.transaction, creator.mspId]).toEqual([chaincode.name, 'pledges:consent', 'BankMSP'])
})

test('a proposal whose header has peers run another chaincode than the call names is refused', () => {
  const other = proposed(call, (header) => {
    const id = new peer.ChaincodeID()
    id.setName('another')
    const extension = new peer.ChaincodeHeaderExtension()
    extension.setChaincodeId(id)
    header.setExtension$(extension.serializeBinary())
  })
  expect(() => readProposal(other.serializeBinary())).toThrow(
    `expected chaincode ${chaincode.name} in the header as in the call, got another`,
  )
})

test('a proposal with two calls in one place, which peers put together, is refused', () => {
  // Whoever takes the last reads the consent; Go's protobuf merges both, so that the arguments of the first come first.
  const both = Buffer.concat([inputOf(['transfers:consent', '{"id":"TR1"}']), inputOf(call)])
  const read = peer.ChaincodeInvocationSpec.deserializeBinary(both).getChaincodeSpec()?.getInput()?.getArgsList_asU8() ?? []
  expect(read.map((arg) => Buffer.from(arg).toString())).toEqual(call)
  expect(() => readProposal(withPayload(proposed(), both))).toThrow('bytes say each thing once')
})

test('a proposal with a field that is not known here is refused', () => {
  const unknown = Buffer.concat([proposed().serializeBinary(), Buffer.from([0xfa, 0x01, 0x01, 0x41])])
  expect(() => readProposal(unknown)).toThrow('bytes say each thing once')
})

test('every key that a transaction would write is shown, with the chaincode where it is another', () => {
  const written = (namespace: string, key: string) => {
    const write = new ledger.rwset.kvrwset.KVWrite()
    write.setKey(key)
    write.setValue(Buffer.from('1'))
    const content = new ledger.rwset.kvrwset.KVRWSet()
    content.setWritesList([write])
    const set = new ledger.rwset.NsReadWriteSet()
    set.setNamespace(namespace)
    set.setRwset(content.serializeBinary())
    return set
  }
  const results = new ledger.rwset.TxReadWriteSet()
  results.setNsRwsetList([written(chaincode.name, 'pledge'), written('_lifecycle', 'definition'), written('another', 'key')])
  const [nonce, endorsers] = [Buffer.alloc(24, 1), [consortium.peer('IpOfficeMSP')]]
  const parts = { creator: officer, nonce, atMs: storyAt.getTime(), chaincode: chaincode.name, arguments: call, endorsers }
  const envelope = signedEnvelope({ ...parts, results: results.serializeBinary(), answer: Buffer.from('{}') })
  const { transactionId: txId, payload, action } = readTransaction(envelope)
  const terms = { channel: channel.id, chaincode: chaincode.name, transaction: 'pledges:consent', command: {} }
  const asProposed = { txId, creator: identityOf(officer.serialized), at: storyAt, terms, termsHash: '', transient: [] }
  const read = readEndorsed(payload, { ...asProposed, proposalHash: action?.proposalHash ?? new Uint8Array() })
  const lines = shownEndorsed(read).filter((line) => line.includes('writes'))
  expect(lines.map((line) => line.trim().split(/ {2,}/)[1])).toEqual(['pledge = 1', '_lifecycle: definition = 1', 'another: key = 1'])
})

test('what would not be seen, or would turn what is seen, is written out', () => {
  const hidden = ['\u061c', '\u00ad', '\u2028', '\u2060', '\ufeff', '\u202e', '\u001b', '\u{e0041}']
  for (const character of hidden) {
    const shown = shownProposal(
      readProposal(proposed(['pledges:consent', JSON.stringify({ id: `a${character}b` })]).serializeBinary()),
    ).join('\n')
    expect([shown.includes(character), /a\\+u\{?[0-9a-f]+\}?b/.test(shown)]).toEqual([false, true])
  }
  expect(shownProposal(readProposal(proposed(['pledges:consent', '{"id":"质押"}']).serializeBinary())).join()).toContain('质押')
})
