import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { ensureConsortiumMaterial } from '../../../network/src/crypto/consortium-material.js'
import { readNodeMaterial } from '../../../network/src/crypto/node-material.js'
import { channelConfigOf } from '../../../network/src/embedded/channel-config/channel-config.js'
import { genesisBlock } from '../../../network/src/embedded/channel-config/genesis-block.js'
import { genesisFile } from '../../../network/src/fabric/files.js'
import { ensureGenesisBlock } from '../../../network/src/fabric/genesis.js'
import { fabricPresent } from './fabric-present.js'
import { findPrograms } from '../../../network/src/fabric/programs.js'

const inCase = (await fabricPresent()) ? describe : describe.skip
const dir = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-genesis-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Map entries in one order: protobuf gives them in any. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(ordered)
    const isMap = items.length > 0 && items.every((item) => Array.isArray(item) && item.length === 2 && typeof item[0] === 'string')
    return isMap ? items.toSorted((a, b) => String((a as unknown[])[0]).localeCompare(String((b as unknown[])[0]))) : items
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, ordered(each)]))
}

inCase('configtxgen', () => {
  test('founds the same channel as the embedded engine', async () => {
    await ensureConsortiumMaterial(dir)
    await ensureGenesisBlock(dir, 8080, (await findPrograms()).configtxgen.path)
    const own = genesisBlock(8080, (mspId) => readNodeMaterial(dir, mspId, mspId.includes('Orderer') ? 'orderer' : 'peer'), Date.now())
    const [theirs, ours] = [readFileSync(genesisFile(dir)), own].map((block) => ordered(channelConfigOf(block).config.toObject()))
    expect(ours).toEqual(theirs)
  }, 60_000)
})
