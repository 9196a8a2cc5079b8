import { beforeAll, describe, expect, test } from '@jest/globals'
import { assemble, seal, transactionsToAttest, verify, type EvidencePackage } from '@ip-rights-ledger/evidence'
import { keys } from '@ip-rights-ledger/chaincode/domain'
import { common } from '../../network/src/embedded/wire/protos.js'
import { chaincode, channel } from '../../network/src/topology.js'
import { withFlags } from './chain-builder.js'
import { bank, copyright, court, ip, makeConsortium, type Consortium } from './consortium.js'
import { highS } from './high-s.js'
import { attestationOf } from './qscc-attestation.js'
import { created, moved, RightStory, rightId, storyAt, tellStory } from './right-story.js'
import { packageOf } from './story-package.js'

let consortium: Consortium
let story: RightStory
let honest: EvidencePackage

beforeAll(async () => {
  consortium = await makeConsortium(storyAt)
  story = tellStory(consortium)
  honest = await packageOf(consortium, story)
})

/** Everything found wrong, each name once, with a manifest that fits what is handed in. */
async function found({ manifest: _manifest, ...content }: EvidencePackage): Promise<readonly string[]> {
  const { answers } = await verify(JSON.parse(JSON.stringify(await seal(content))))
  return [...new Set(answers.flatMap(({ findings }) => findings.map(({ code }) => code)))]
}

const bytesOf = (from: EvidencePackage, number: number): Buffer =>
  Buffer.from(from.blocks.find((block) => block.number === number)?.bytes ?? '', 'base64')

const withBlock = (number: number, bytes: Uint8Array): EvidencePackage => ({
  ...honest,
  blocks: honest.blocks.map((block) => (block.number === number ? { number, bytes: Buffer.from(bytes).toString('base64') } : block)),
})

function withSignatures(number: number, change: (of: common.MetadataSignature[]) => common.MetadataSignature[]): EvidencePackage {
  const block = common.Block.deserializeBinary(bytesOf(honest, number))
  const metadata = block.getMetadata() ?? new common.BlockMetadata()
  const entries = metadata.getMetadataList_asU8()
  const signed = common.Metadata.deserializeBinary(entries[0] ?? new Uint8Array())
  signed.setSignaturesList(change(signed.getSignaturesList()))
  entries[0] = signed.serializeBinary()
  metadata.setMetadataList(entries)
  block.setMetadata(metadata)
  return withBlock(number, block.serializeBinary())
}

describe('who orders', () => {
  test('two of four orderers are no quorum', async () => {
    expect(await found(withSignatures(8, (all) => all.slice(0, 2)))).toEqual(['QUORUM_MISSING'])
  })

  test('one orderer signing twice counts once', async () => {
    expect(await found(withSignatures(8, ([a, b]) => [a, b, b] as common.MetadataSignature[]))).toEqual([
      'CONSENTER_TWICE',
      'QUORUM_MISSING',
    ])
  })

  test('a signature under another consenter’s number is none', async () => {
    const swapped = withSignatures(8, (all) => {
      const [first] = all
      const header = new common.IdentifierHeader()
      header.setIdentifier(4)
      first?.setIdentifierHeader(header.serializeBinary())
      return all
    })
    expect(await found(swapped)).toEqual(['BLOCK_SIGNATURE_WRONG', 'QUORUM_MISSING'])
  })

  test('a high S is refused, though it fits', async () => {
    const changed = withSignatures(8, (all) => {
      all[0]?.setSignature(highS(all[0].getSignature_asU8()))
      return all
    })
    expect(await found(changed)).toEqual(['BLOCK_SIGNATURE_HIGH_S', 'QUORUM_MISSING'])
  })

  test('a block of another chain does not link', async () => {
    const other = tellStory(await makeConsortium(storyAt))
    expect(await found(withBlock(8, other.chain.blocks[8] ?? Buffer.alloc(0)))).toEqual(
      expect.arrayContaining(['HEADER_LINK_BROKEN', 'BLOCK_SIGNATURE_WRONG']),
    )
  })
})

describe('what is left out', () => {
  test('an event in the middle', async () => {
    const block = common.Block.deserializeBinary(bytesOf(honest, 8)).getHeader()
    const header = {
      number: 8,
      previousHash: Buffer.from(block?.getPreviousHash_asU8() ?? []).toString('hex'),
      dataHash: Buffer.from(block?.getDataHash_asU8() ?? []).toString('hex'),
    }
    const pledge = honest.events[1]
    const without = {
      ...honest,
      blocks: honest.blocks.filter(({ number }) => number !== 8),
      headers: [...honest.headers, header].sort((a, b) => a.number - b.number),
      events: honest.events.filter((event) => event !== pledge),
      attestations: honest.attestations.filter(({ transactionId }) => transactionId !== pledge?.transactionId),
    }
    expect(await found(without)).toEqual(
      expect.arrayContaining(['EVENT_SEQUENCE_BROKEN', 'EVENT_LINK_BROKEN', 'READ_VERSION_UNEXPLAINED', 'EXTRACT_NOT_FOLD']),
    )
  })

  test('the last event, by noting its transaction invalid', async () => {
    const changed = withBlock(10, withFlags(bytesOf(honest, 10), [10, 10]))
    expect(await found({ ...changed, events: honest.events.slice(0, 2) })).toEqual(
      expect.arrayContaining(['ATTESTED_OTHERWISE', 'EXTRACT_DIFFERS']),
    )
  })

  test('the header of a block in between', async () => {
    expect(await found({ ...honest, headers: honest.headers.slice(1) })).toEqual(expect.arrayContaining(['HEADER_MISSING']))
  })
})

test('a refused transfer noted as valid is told by the members’ word', async () => {
  const changed = withBlock(10, withFlags(bytesOf(honest, 10), [0, 0]))
  expect(await found(changed)).toEqual(expect.arrayContaining(['ATTESTED_OTHERWISE', 'KEY_POLICY_UNMET']))
})

test('an attestation of another transaction proves nothing', async () => {
  const [first, second] = honest.attestations
  const swapped = honest.attestations.map((each) => (each === first ? { ...each, envelope: second?.envelope ?? '' } : each))
  expect(await found({ ...honest, attestations: swapped })).toEqual(['ATTESTATION_WRONG', 'ATTESTATION_TOO_FEW'])
})

test('clients do not attest', async () => {
  const about = story.transactions.find(({ transactionId }) => transactionId === honest.events[0]?.transactionId)
  if (!about) throw new Error('expected the first event’s transaction')
  const clients = await Promise.all([bank, court].map((msp) => consortium.enrolled(msp, 'client')))
  const envelope = Buffer.from(attestationOf(about, consortium.registrar, clients, storyAt.getTime())).toString('base64')
  const attestations = honest.attestations.map((each) => (each.transactionId === about.transactionId ? { ...each, envelope } : each))
  expect(await found({ ...honest, attestations })).toEqual(['CERTIFICATE_ROLE_WRONG', 'ENDORSER_INVALID', 'ATTESTATION_TOO_FEW'])
})

/** Members whose peers let pass what they should not: every hash and signature holds, all of them attest it. */
describe('a chain that its own members bent', () => {
  const bent = async (tell: (story: RightStory) => void): Promise<readonly string[]> => {
    const told = tellStory(consortium)
    tell(told)
    return found(await packageOf(consortium, told))
  }

  test('a pledged and frozen title moved by the two offices', async () => {
    expect(await bent((told) => told.block({ event: moved, endorsers: [ip, copyright] }))).toEqual(['KEY_POLICY_UNMET'])
  })

  test('a write by bank and court, neither of them a registrar', async () => {
    const fresh = new RightStory(consortium)
    fresh.block({ event: created, endorsers: [bank, court] })
    expect(await found(await packageOf(consortium, fresh))).toEqual(['CHAINCODE_POLICY_UNMET'])
  })

  test('a document changed without an event', async () => {
    const document = { id: rightId, holdings: 'forged' }
    expect(await bent((told) => told.block({ other: { [keys.title(rightId)]: document }, endorsers: [ip, court] }))).toEqual([
      'GUARD_TEXT_WRONG',
      'GUARD_POLICY_WRONG',
      'WRITE_WITHOUT_EVENT',
      'EXTRACT_NOT_FOLD',
    ])
  })

  test('an event that does not follow from the one before', async () => {
    const forged = { type: 'forged', sequence: 4, previousHash: '0'.repeat(64), hash: '1'.repeat(64) }
    const names = await bent((told) => told.block({ other: { [keys.event(rightId, 4)]: forged }, endorsers: [ip, court] }))
    expect(names).toEqual(
      expect.arrayContaining(['EVENT_LINK_BROKEN', 'EVENT_HASH_WRONG', 'EVENT_TRANSACTION_WRONG', 'EXTRACT_HEAD_WRONG']),
    )
  })

  test('a definition that one member alone endorsed', async () => {
    const alone = new RightStory(consortium, [ip])
    alone.block({ event: created, endorsers: [ip, bank] })
    expect(await found(await packageOf(consortium, alone))).toEqual(['LIFECYCLE_POLICY_UNMET'])
  })
})

test('nothing is assembled of blocks that know no such right', async () => {
  const input = {
    channel: channel.id,
    chaincode: chaincode.name,
    subject: { kind: 'right', id: 'CN-PAT-NONE' },
    blocks: story.chain.blocks,
  } as const
  expect(() => transactionsToAttest(input)).toThrow('expected a block that touches the right CN-PAT-NONE')
  await expect(assemble({ ...input, generated: { at: '2026-11-24T09:00:00Z', by: ip }, attestations: [] })).rejects.toThrow(
    'got none among 12',
  )
})
