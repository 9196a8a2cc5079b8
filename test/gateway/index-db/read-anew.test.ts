import { afterEach, expect, test } from '@jest/globals'
import { dealings, rightTypes } from '@ip-rights-ledger/chaincode/domain'
import { dealingKinds } from '../../../gateway/src/index-db/dealing-kinds.js'
import { IndexedRegister } from '../../../gateway/src/index-db/indexed-register.js'
import { RegisterIndex } from '../../../gateway/src/index-db/register-index.js'
import { channel, chaincode } from '../../../network/src/topology.js'
import { until } from '../../e2e/until.js'
import { makeConsortium } from '../../evidence/consortium.js'
import { storyAt } from '../../evidence/right-story.js'
import { build, closeAll } from '../build.js'
import { FakeLedger } from '../fake-ledger.js'
import type { Databases } from './databases.js'
import { HeldBackChain } from './held-back-chain.js'
import { onEachDatabase } from './on-each-database.js'
import { tellRights } from './read-story.js'
import { RegisterChain } from './register-chain.js'

const last = 3

onEachDatabase('an index that is not where the peer is', (begin) => {
  let databases: Databases
  let index: RegisterIndex

  afterEach(async () => {
    await closeAll()
    await index.stop()
    await databases.stop()
  })

  test('begun when the peer had a block, answers of no older one', async () => {
    const chain = new RegisterChain(await makeConsortium(storyAt))
    tellRights(chain)
    const held = new HeldBackChain(chain)
    held.upTo(1)
    databases = await begin()
    const options = { location: await databases.fresh(), source: held.source, log: { warn: () => undefined }, rightTypes, dealingKinds }
    index = new RegisterIndex({ ...options, channel: channel.id, chaincode: chaincode.name })
    index.start(last)
    await until(async () => index.block === 1)
    expect([await index.reaches(0, 0), await index.read(async () => 'of block 1')]).toEqual([false, undefined])
    held.upTo(last)
    expect(await index.reaches(0, 30_000)).toBe(true)
    expect(await index.read(async () => 'of what the peer had')).toMatchObject({ asOf: { block: last } })
  }, 60_000)

  test('by request read anew, answers lists as of where it stands, though blocks go on, and waits for a block that is named', async () => {
    const chain = new RegisterChain(await makeConsortium(storyAt))
    tellRights(chain)
    const held = new HeldBackChain(chain)
    databases = await begin()
    const options = { location: await databases.fresh(), source: held.source, log: { warn: () => undefined }, rightTypes, dealingKinds }
    index = new RegisterIndex({ ...options, channel: channel.id, chaincode: chaincode.name })
    index.start()
    expect(await index.reaches(last, 30_000)).toBe(true)
    const ledger = new FakeLedger()
    ledger.block = last
    ledger.answer('parties:enter', () => ({ id: 'P9', noun: 'parties', events: [] }))
    const { send } = await build({ ledger, indexed: new IndexedRegister(index, { rightTypes, dealings }, 'BankMSP'), rightTypes })
    held.upTo(1)
    const rebuilt = index.rebuild()
    // Where the test fails before the end, it is stopped half-way.
    rebuilt.catch(() => undefined)
    expect(index.rebuild()).toBe(rebuilt)
    expect(await send('POST', '/api/v1/parties', { body: {} })).toMatchObject({ status: 201, body: { block: last + 1 } })
    for (const path of ['ip-rights', 'parties', 'pledges'])
      expect(await send('GET', `/api/v1/${path}`)).toMatchObject({ status: 200, body: { asOf: { block: last, source: 'index' } } })
    expect(await send('GET', `/api/v1/parties?minBlock=${last + 1}`)).toMatchObject({ status: 503, body: { code: 'INDEX_BEHIND' } })
    held.upTo(last)
    await rebuilt
  }, 60_000)
})
