import { expect, test } from '@jest/globals'
import { registerTables } from '@ip-rights-ledger/chaincode/domain'
import { answerRead } from '../../chaincode/src/contract/register-read.js'
import { MemoryLedger } from './memory-stub.js'

test('a dealing is read with the consents of all, however many must agree', async () => {
  const parties = Array.from({ length: 450 }, (_, each) => `P${each + 1000}`)
  const ledger = MemoryLedger.of(
    new Map<string, unknown>([
      ['transfer~T1', { id: 'T1', kind: 'transfer' }],
      ['consent~T2~P1', { dealing: 'T2', party: 'P1' }],
      ...parties.map((party): [string, unknown] => [`consent~T1~${party}`, { dealing: 'T1', party }]),
    ]),
  )
  const now = '2026-11-27T00:00:00Z'
  const { reply } = await ledger.transaction({ at: now, txId: 't' }, (stub) =>
    answerRead({ stub, actor: { msp: 'BankMSP' }, now, tables: registerTables, ask: { kind: 'transfer', id: 'T1' } }),
  )
  const { consents } = reply as { readonly consents: readonly { readonly party: string }[] }
  expect(consents.map(({ party }) => party)).toEqual(parties)
})
