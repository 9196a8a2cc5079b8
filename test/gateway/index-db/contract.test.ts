import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { foundingRules, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { ChainFollower } from '@ip-rights-ledger/evidence'
import { readBlock } from '../../../evidence/src/reading/block.js'
import { contentOf } from '../../../gateway/src/index-db/block-content.js'
import { IndexDb, type IndexContent, type IndexLocation } from '../../../gateway/src/index-db/index-db.js'
import { IndexWriter } from '../../../gateway/src/index-db/index-writer.js'
import { projectBlocks } from '../../../gateway/src/index-db/project-blocks.js'
import { channel, chaincode } from '../../../network/src/topology.js'
import { makeConsortium, type Consortium } from '../../evidence/consortium.js'
import { storyAt } from '../../evidence/right-story.js'
import type { Databases } from './databases.js'
import { onEachDatabase } from './on-each-database.js'
import { encumbered, frozen, party, pledge, right, title } from './documents.js'
import { RegisterChain } from './register-chain.js'

const followed = { channel: channel.id, chaincode: chaincode.name, rightTypes, dealingKinds: ['transfer', 'pledge', 'freeze', 'dispute'] }
const one = 'CN-PAT-2018103904627'
const two = 'CN-PAT-2'

let consortium: Consortium
let register: RegisterChain

beforeAll(async () => {
  consortium = await makeConsortium(storyAt)
  register = new RegisterChain(consortium)
  tell(register)
})

/** Two rights entered, one pledged and frozen, one refused write, one right that changes hands. */
function tell(register: RegisterChain): void {
  const told = (type: string, id: string, sequence: number) => ({ type, subject: { kind: 'right', id }, sequence })
  register.block({ writes: { 'party~P1': party('P1', '示例科技有限公司'), 'party~BANK1': party('BANK1', '示例银行') } })
  register.block(
    {
      writes: {
        [`right~${one}`]: right(one),
        [`title~${one}`]: title(one, 'P1'),
        [`event~${one}~00000001`]: { type: 'granted', sequence: 1 },
      },
      events: [told('granted', one, 1)],
    },
    {
      writes: {
        [`right~${two}`]: right(two, { aliases: [], dates: {}, particulars: { title: 'A pump' } }),
        [`title~${two}`]: title(two, 'P1', 'P2'),
      },
    },
  )
  register.block(
    { writes: { [`title~${two}`]: title(two, 'FORGER') }, code: 10 },
    {
      writes: { [`title~${one}`]: encumbered(title(one, 'P1'), 'PL1', 'BANK1'), 'pledge~PL1': pledge('PL1', one) },
      events: [
        { type: 'registered', subject: { kind: 'pledge', id: 'PL1' } },
        { type: 'filed', subject: { kind: 'filing', id: 'SECRET' } },
      ],
    },
  )
  register.block({ writes: { [`restraint~${one}`]: frozen(one, '2027-05-24T00:00:00Z') } })
  register.block({ writes: { [`title~${two}`]: title(two, 'P2') } })
}

const blockOf = (number: number): Uint8Array => register.blocks[number] ?? new Uint8Array()

const hashes = new Map<string, string>()

onEachDatabase('the index', (start, engine) => {
  let databases: Databases
  const open: IndexDb[] = []

  beforeAll(async () => {
    databases = await start()
  }, 60_000)
  afterEach(async () => {
    for (const db of open.splice(0)) await db.close()
  })
  afterAll(() => databases.stop())

  const opened = async (location?: IndexLocation) => {
    const place = location ?? (await databases.fresh())
    const db = await IndexDb.open(place)
    open.push(db)
    return { place, db, writer: await IndexWriter.open(db, followed) }
  }
  const filled = async () => {
    const made = await opened()
    await made.writer.take(register.blocks)
    return made
  }

  test('holds what valid transactions wrote, and nothing else', async () => {
    const { db, writer } = await filled()
    expect(writer.block).toBe(5)
    expect(
      await db.reader
        .selectFrom('rights')
        .select(['id', 'encumbered', 'frozenUntil', 'filingDate', 'updatedBlock'])
        .orderBy('id')
        .execute(),
    ).toEqual([
      { id: two, encumbered: 0, frozenUntil: '', filingDate: '', updatedBlock: 5 },
      { id: one, encumbered: 1, frozenUntil: '2027-05-24T00:00:00.000Z', filingDate: '2018-04-27', updatedBlock: 4 },
    ])
    expect(await db.reader.selectFrom('holders').select(['ipRightId', 'party']).orderBy('ipRightId').execute()).toEqual([
      { ipRightId: two, party: 'P2' },
      { ipRightId: one, party: 'P1' },
    ])
    expect(await db.reader.selectFrom('dealings').select(['id', 'state', 'maturity']).execute()).toEqual([
      { id: 'PL1', state: 'active', maturity: '2028-01-01' },
    ])
    expect(await db.reader.selectFrom('events').select(['block', 'tx', 'event', 'type']).orderBy('block').execute()).toEqual([
      { block: 2, tx: 0, event: 0, type: 'granted' },
      { block: 3, tx: 1, event: 0, type: 'registered' },
    ])
  })

  test('comes out the same block by block, all at once, rebuilt and opened again', async () => {
    const { db, place } = await filled()
    const hash = (await db.content()).contentHash
    hashes.set(engine, hash)
    const slow = await opened()
    for (const block of register.blocks) await slow.writer.take([block])
    expect((await slow.db.content()).contentHash).toBe(hash)
    const again = await opened(place)
    expect(again.writer.block).toBe(5)
    expect((await again.db.content()).contentHash).toBe(hash)
  })

  test('a due date came to stand where it did, however many blocks come together', async () => {
    const moved = new RegisterChain(consortium)
    moved.block({ writes: { 'rules~set': { rules: foundingRules, digest: 'c'.repeat(64) } } })
    tell(moved)
    const ends = ['2027-05-24', '2027-05-25', '2027-05-24', '2027-05-24']
    for (const end of ends) moved.block({ writes: { [`restraint~${one}`]: frozen(one, `${end}T00:00:00Z`) } })
    const [each, all] = [await opened(), await opened()]
    for (const block of moved.blocks) await each.writer.take([block])
    await all.writer.take(moved.blocks)
    const found = ({ db }: { readonly db: IndexDb }) =>
      db.reader.selectFrom('dueDates').selectAll().where('rule', '=', 'freezeEnd').execute()
    expect((await found(each)).map(({ updatedBlock }) => updatedBlock)).toEqual([moved.blocks.length - 2])
    expect(await found(all)).toEqual(await found(each))
    expect(await all.db.content()).toEqual(await each.db.content())
  })

  test('a commit that stands although its answer was lost is gone on from', async () => {
    const { db, writer } = await opened()
    await writer.take(register.blocks.slice(0, 3))
    const begin = db.writer.transaction.bind(db.writer)
    db.writer.transaction = () => {
      db.writer.transaction = begin
      const transaction = begin()
      const execute = transaction.execute.bind(transaction)
      transaction.execute = async (asking) => {
        await execute(asking)
        throw new Error('connection lost')
      }
      return transaction
    }
    await expect(writer.take([blockOf(3)])).rejects.toThrow('connection lost')
    expect(writer.block).toBe(3)
    await writer.take(register.blocks.slice(4))
    expect((await db.content()).contentHash).toBe(hashes.get(engine))
  })

  test('killed in the middle of a block, has the block before and no half of this one', async () => {
    const { db, place, writer } = await opened()
    await writer.take(register.blocks.slice(0, 3))
    const hash = (await db.content()).contentHash
    let left: IndexLocation = place
    const killed = db.writer.transaction().execute(async (trx) => {
      const follower = new ChainFollower(channel.id, await db.place())
      await projectBlocks(trx, [contentOf(await follower.take(blockOf(3)), chaincode.name)], followed)
      expect(await trx.selectFrom('dealings').select('id').execute()).toHaveLength(1)
      left = await databases.crashed(place)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow()
    const again = await opened(left)
    expect(again.writer.block).toBe(2)
    expect((await again.db.content()).contentHash).toBe(hash)
    await again.writer.take(register.blocks.slice(3))
    expect((await again.db.content()).contentHash).toBe(hashes.get(engine))
  })

  test('is rebuilt from block 0 while it serves, to an equal content hash', async () => {
    const { db, writer } = await filled()
    const hash = (await db.content()).contentHash
    const during: number[] = []
    const chain = async function* () {
      for (const block of register.blocks) {
        during.push((await db.reader.selectFrom('rights').select('id').execute()).length)
        yield [block]
      }
    }
    await writer.rebuild(chain())
    expect(during).toEqual([2, 2, 2, 2, 2, 2])
    expect((await db.content()).contentHash).toBe(hash)
    expect((await db.place())?.block).toBe(5)
  })

  test('tells the content of one state while blocks come in', async () => {
    const busy = new RegisterChain(consortium)
    tell(busy)
    for (let turn = 0; turn < 30; turn += 1) busy.block({ writes: { [`title~${two}`]: title(two, turn % 2 === 0 ? 'P1' : 'P2') } })
    const [serving, twin] = [await opened(), await opened()]
    const contents: IndexContent[] = []
    let taking = true
    const telling = (async () => {
      while (taking) contents.push(await serving.db.content())
    })()
    for (const block of busy.blocks) {
      await serving.writer.take([block])
      // A block comes over the network, and whoever else has something to do is let in meanwhile.
      await setImmediate()
    }
    taking = false
    await telling
    const hashOf = new Map<number, string>([[-1, (await twin.db.content()).contentHash]])
    for (const [number, block] of busy.blocks.entries()) {
      await twin.writer.take([block])
      hashOf.set(number, (await twin.db.content()).contentHash)
    }
    expect(new Set(contents.map(({ block }) => block)).size).toBeGreaterThan(2)
    for (const { block, contentHash } of contents) expect([block, contentHash]).toEqual([block, hashOf.get(block)])
  }, 60_000)

  test('refuses a block no quorum signed, one with a signature that does not fit, one that does not follow, one whose transactions were changed, and goes on with the true one', async () => {
    const { db, writer } = await opened()
    await writer.take(register.blocks.slice(0, 3))
    const hash = (await db.content()).contentHash
    const forger = new RegisterChain(await makeConsortium(storyAt))
    tell(forger)
    const unsigned = new RegisterChain(consortium)
    unsigned.chain.blocks.splice(0, 1, ...register.chain.blocks.slice(0, 3))
    unsigned.chain.append([], [1, 2])
    const changed = Buffer.from(register.blocks[3] ?? [])
    const at = changed.indexOf('PL1')
    changed.write('PL2', at)
    const forged = Buffer.from(register.blocks[3] ?? [])
    const [{ signature } = { signature: forged }] = readBlock(forged).signatures
    const end = forged.indexOf(signature) + signature.length - 1
    forged.writeUInt8(forged.readUInt8(end) ^ 1, end)
    for (const [block, code] of [
      [forger.blocks[3], 'HEADER_LINK_BROKEN'],
      [unsigned.blocks[3], 'QUORUM_MISSING'],
      [forged, 'BLOCK_SIGNATURE_WRONG'],
      [changed, 'DATA_HASH_WRONG'],
      [register.blocks[4], 'HEADER_MISSING'],
    ] as const) {
      await expect(writer.take([block ?? new Uint8Array()])).rejects.toThrow(code)
      expect((await db.content()).contentHash).toBe(hash)
    }
    // A true block before the false one in the same transaction goes with it.
    await expect(writer.take([blockOf(3), changed])).rejects.toThrow('HEADER_MISSING')
    expect((await db.place())?.block).toBe(2)
    await writer.take(register.blocks.slice(3))
    expect(writer.block).toBe(5)
  })
})

test('the engines agree on every row', () => {
  expect(new Set(hashes.values()).size).toBe(1)
})
