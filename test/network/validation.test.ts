import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { kvRead, RangeSummary } from '../../network/src/embedded/ledger/range-summary.js'
import { signaturePolicy } from '../../network/src/embedded/policy/signature-policy.js'
import { common, ledger } from '../../network/src/embedded/wire/protos.js'
import { and, chaincode, or, signedBy } from '../../network/src/topology.js'
import { endorsedTransaction } from './endorsed-transaction.js'
import { at, bank, chaincodeCodes as codes, copyright, court, ip, OpenedChannel } from './opened-channel.js'

let ledgerUnderTest: OpenedChannel
beforeAll(async () => {
  ledgerUnderTest = await OpenedChannel.open()
})
afterAll(() => ledgerUnderTest.remove())

const height = (): number => ledgerUnderTest.channel.blocks.height

function read(key: string): string | undefined {
  const snapshot = ledgerUnderTest.channel.state.snapshot()
  try {
    return snapshot.get(chaincode.name, key)?.value.toString()
  } finally {
    snapshot.close()
  }
}

function range(
  start: string,
  end: string,
  exhausted: boolean,
  rows: readonly [string, ReturnType<typeof at>][],
): ledger.rwset.kvrwset.RangeQueryInfo {
  const info = new ledger.rwset.kvrwset.RangeQueryInfo()
  info.setStartKey(start)
  info.setEndKey(end)
  info.setItrExhausted(exhausted)
  const built = new RangeSummary()
  for (const [key, version] of rows) built.add(kvRead(key, version))
  const done = built.done()
  if ('summary' in done) info.setReadsMerkleHashes(done.summary)
  else {
    const reads = new ledger.rwset.kvrwset.QueryReads()
    reads.setKvReadsList([...done.reads])
    info.setRawReads(reads)
  }
  return info
}

describe('reads', () => {
  test('a key read at its version is valid, and of two that read it the second conflicts in the same block', async () => {
    expect(await ledgerUnderTest.write({ reads: { a: undefined }, writes: { a: '1' } }, ip, bank)).toBe(codes.valid)
    const version = at(height() - 1)
    const first = ledgerUnderTest.endorsed({ reads: { a: version }, writes: { a: '2' } }, ip, bank)
    const second = ledgerUnderTest.endorsed({ reads: { a: version }, writes: { a: '3' } }, ip, bank)
    expect(await ledgerUnderTest.commit(first, second)).toEqual([codes.valid, codes.mvcc])
    expect(await ledgerUnderTest.write({ reads: { a: version }, writes: { a: '4' } }, ip, bank)).toBe(codes.mvcc)
    expect(read('a')).toBe('2')
  })

  test('a range is checked raw, in the block before it is committed, and by its Merkle summary', async () => {
    const writes = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`r${String(i).padStart(3, '0')}`, 'x']))
    expect(await ledgerUnderTest.write({ writes }, ip, bank)).toBe(codes.valid)
    const block = height() - 1
    const rows = Object.keys(writes).map((key): [string, ReturnType<typeof at>] => [key, at(block)])
    const raw = range('r000', 'r010', true, rows.slice(0, 10))
    const merkle = range('r', 's', true, rows)
    const cut = range('r', 'r004', false, rows.slice(0, 5))
    expect(await ledgerUnderTest.write({ ranges: [raw, merkle, cut], writes: { seen: '1' } }, ip, bank)).toBe(codes.valid)
    const intruder = ledgerUnderTest.endorsed({ writes: { r0055: 'new' } }, ip, bank)
    const reader = ledgerUnderTest.endorsed({ ranges: [raw], writes: { seen: '2' } }, ip, bank)
    expect(await ledgerUnderTest.commit(intruder, reader)).toEqual([codes.valid, codes.phantom])
    expect(await ledgerUnderTest.write({ ranges: [merkle], writes: { seen: '3' } }, ip, bank)).toBe(codes.phantom)
    expect(await ledgerUnderTest.write({ ranges: [cut], writes: { seen: '4' } }, ip, bank)).toBe(codes.valid)
    expect(await ledgerUnderTest.write({ writes: { r004: undefined } }, ip, bank)).toBe(codes.valid)
    expect(await ledgerUnderTest.write({ ranges: [cut], writes: { seen: '5' } }, ip, bank)).toBe(codes.phantom)
  })

  test('keys beyond U+FFFF come in byte order', async () => {
    const keys = ['u\uffee', 'u\u{1f600}', 'u\u0000a']
    await ledgerUnderTest.write({ writes: Object.fromEntries(keys.map((key) => [key, key])) }, ip, bank)
    const snapshot = ledgerUnderTest.channel.state.snapshot()
    expect([...snapshot.range(chaincode.name, 'u', 'v')].map((row) => row.key)).toEqual(['u\u0000a', 'u\uffee', 'u\u{1f600}'])
    snapshot.close()
  })

  test('a snapshot does not see what commits after it', async () => {
    const snapshot = ledgerUnderTest.channel.state.snapshot()
    await ledgerUnderTest.write({ writes: { late: '1' } }, ip, bank)
    expect(snapshot.get(chaincode.name, 'late')).toBeUndefined()
    snapshot.close()
    expect(read('late')).toBe('1')
  })
})

describe('envelopes', () => {
  const attempt = async (...args: Parameters<typeof endorsedTransaction>): Promise<number> => {
    const transaction = endorsedTransaction(...args)
    const [code = -1] = await ledgerUnderTest.commit(transaction)
    return code
  }

  test('the same id twice is a duplicate, in the ledger and in a block after a restart', async () => {
    const transaction = ledgerUnderTest.endorsed({ writes: { once: '1' } }, ip, bank)
    expect(await ledgerUnderTest.commit(transaction)).toEqual([codes.valid])
    const again = await ledgerUnderTest.channel.orderers.submit(transaction.envelope)
    expect(again).toMatchObject({ accepted: false })
    expect(JSON.stringify(again)).toContain('request already processed')
    await ledgerUnderTest.reopen()
    const before = height()
    await ledgerUnderTest.channel.orderers.submit(transaction.envelope)
    await ledgerUnderTest.channel.blocks.waitForHeight(before + 1)
    const block = common.Block.deserializeBinary(ledgerUnderTest.channel.blocks.block(before) ?? new Uint8Array())
    expect([...(block.getMetadata()?.getMetadataList_asU8()[2] ?? [])]).toEqual([codes.duplicate])
    expect(ledgerUnderTest.channel.blocks.transaction(transaction.txId)?.validationCode).toBe(codes.valid)
  })

  test('each malformed envelope gets its own code', async () => {
    const by = ledgerUnderTest.registrar
    const peers = ledgerUnderTest.peers(ip, bank)
    const simulated = { writes: { malformed: '1' } }
    expect(await attempt(by, peers, simulated, { txId: 'ff'.repeat(32) })).toBe(8)
    expect(await attempt(by, peers, simulated, { epoch: 1 })).toBe(3)
    expect(await attempt(by, peers, simulated, { actions: 2 })).toBe(5)
    expect(await attempt(by, peers, simulated, { proposalHash: Buffer.alloc(32) })).toBe(5)
    expect(await attempt(by, peers, simulated, { namespace: 'unknown' })).toBe(25)
    expect(read('malformed')).toBeUndefined()
  })

  test('an endorsement signed twice by one peer counts once, and a client is no peer', async () => {
    expect(await ledgerUnderTest.write({ writes: { twice: '1' } }, ip, ip)).toBe(codes.policy)
    expect(
      await attempt(ledgerUnderTest.registrar, [...ledgerUnderTest.peers(ip), ledgerUnderTest.registrar], { writes: { twice: '1' } }),
    ).toBe(codes.policy)
  })
})

describe('key policies', () => {
  const peer = (mspId: string) => signedBy(mspId, 'peer')
  const guarded = signaturePolicy(and(peer(ip), or(peer(bank), peer(court)))).serializeBinary()

  test('set, held, changed under the old one only, and given back', async () => {
    expect(await ledgerUnderTest.write({ writes: { title: '1' }, policies: { title: guarded } }, ip, copyright)).toBe(codes.valid)
    expect(await ledgerUnderTest.write({ writes: { title: '2' } }, ip, copyright)).toBe(codes.policy)
    expect(await ledgerUnderTest.write({ writes: { title: undefined } }, ip, copyright)).toBe(codes.policy)
    expect(await ledgerUnderTest.write({ policies: { title: Buffer.alloc(0) } }, ip, copyright)).toBe(codes.policy)
    expect(await ledgerUnderTest.write({ writes: { title: '3' } }, ip, court)).toBe(codes.valid)
    expect(await ledgerUnderTest.write({ policies: { title: Buffer.alloc(0) } }, ip, bank)).toBe(codes.valid)
    expect(await ledgerUnderTest.write({ writes: { title: '4' } }, ip, copyright)).toBe(codes.valid)
  })

  test('the key policy replaces the chaincode policy, but a key beside it asks for both', async () => {
    const bankOnly = signaturePolicy(or(peer(bank))).serializeBinary()
    await ledgerUnderTest.write({ writes: { lone: '1' }, policies: { lone: bankOnly } }, ip, copyright)
    expect(await ledgerUnderTest.write({ writes: { lone: '2' } }, bank)).toBe(codes.valid)
    expect(await ledgerUnderTest.write({ writes: { lone: '3', beside: '1' } }, bank)).toBe(codes.policy)
    expect(await ledgerUnderTest.write({ writes: { lone: '3', beside: '1' } }, ip, bank)).toBe(codes.valid)
    expect(await ledgerUnderTest.write({ reads: { lone: at(height() - 1) } }, bank)).toBe(codes.policy)
  })

  test('a write endorsed for the new policy fails in the block that sets it', async () => {
    await ledgerUnderTest.write({ writes: { race: '1' } }, ip, copyright)
    const sets = ledgerUnderTest.endorsed({ policies: { race: guarded } }, ip, copyright)
    const writes = ledgerUnderTest.endorsed({ writes: { race: '2' } }, ip, bank)
    expect(await ledgerUnderTest.commit(sets, writes)).toEqual([codes.valid, codes.policy])
    expect(await ledgerUnderTest.write({ writes: { race: '2' } }, ip, bank)).toBe(codes.valid)
  })

  test('metadata: ignored on an absent key, kept by a write, dropped by a delete', async () => {
    const metadata = (key: string) => {
      const snapshot = ledgerUnderTest.channel.state.snapshot()
      const found = snapshot.metadata(chaincode.name, key)
      snapshot.close()
      return found?.get('VALIDATION_PARAMETER')
    }
    expect(await ledgerUnderTest.write({ policies: { absent: guarded } }, ip, bank)).toBe(codes.valid)
    expect(metadata('absent')).toBeUndefined()
    await ledgerUnderTest.write({ writes: { kept: '1' }, policies: { kept: guarded } }, ip, bank)
    await ledgerUnderTest.write({ writes: { kept: '2' } }, ip, bank)
    expect(metadata('kept')).toEqual(Buffer.from(guarded))
    await ledgerUnderTest.write({ writes: { kept: undefined } }, ip, bank)
    await ledgerUnderTest.write({ writes: { kept: '3' } }, ip, copyright)
    expect(metadata('kept')).toBeUndefined()
  })
})

describe('private data', () => {
  const collection = `_implicit_org_${bank}`

  test('a member alone endorses its own collection, and only its peer holds the value', async () => {
    const transaction = ledgerUnderTest.endorsed({ collections: { [collection]: { writes: { loan: 'terms' } } } }, bank)
    ledgerUnderTest.channel.privateStaging.stage(bank, transaction.txId, height(), transaction.privateWrites)
    expect(await ledgerUnderTest.commit(transaction)).toEqual([codes.valid])
    const snapshot = ledgerUnderTest.channel.state.snapshot()
    expect(snapshot.privateValue(bank, chaincode.name, collection, 'loan')).toMatchObject({ value: Buffer.from('terms') })
    const [[txNumber, held] = []] = [...ledgerUnderTest.channel.privateWritesOf(bank, height() - 1)]
    expect(txNumber).toBe(0)
    expect(Buffer.from(held?.serializeBinary() ?? '')).toEqual(transaction.privateWrites)
    expect(ledgerUnderTest.channel.privateWritesOf(court, height() - 1).size).toBe(0)
    expect(snapshot.privateValue(court, chaincode.name, collection, 'loan')).toBe('missing')
    expect(snapshot.privateValue(bank, chaincode.name, collection, 'other')).toBeUndefined()
    expect([...snapshot.privateRange(bank, chaincode.name, collection, '', '')].map((row) => row.key)).toEqual(['loan'])
    snapshot.close()
  })

  test('others cannot write it, public writes beside it ask for the chaincode policy too', async () => {
    const writes = { [collection]: { writes: { loan: 'forged' } } }
    expect(await ledgerUnderTest.write({ collections: writes }, ip, copyright)).toBe(codes.policy)
    expect(await ledgerUnderTest.write({ collections: writes, writes: { both: '1' } }, bank)).toBe(codes.policy)
    expect(await ledgerUnderTest.write({ collections: writes, writes: { both: '1' } }, ip, bank)).toBe(codes.valid)
    expect(await ledgerUnderTest.write({ collections: { nowhere: { writes: { k: 'v' } } } }, ip, bank, court)).toBe(codes.policy)
  })

  test('a hash that moved since it was read conflicts', async () => {
    await ledgerUnderTest.write({ collections: { [collection]: { writes: { consent: '1' } } } }, bank)
    const version = at(height() - 1)
    const reads = { [collection]: { reads: { consent: version } } }
    expect(await ledgerUnderTest.write({ collections: reads, writes: { act: '1' } }, ip, bank)).toBe(codes.valid)
    await ledgerUnderTest.write({ collections: { [collection]: { writes: { consent: '2' } } } }, bank)
    expect(await ledgerUnderTest.write({ collections: reads, writes: { act: '2' } }, ip, bank)).toBe(codes.mvcc)
  })
})
