import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { held, LivingRegister } from '../events/living-register.js'
import type { Databases } from './databases.js'
import { onEachDatabase } from './on-each-database.js'
import { pledge } from './documents.js'

const numbered = (at: number): string => `PL${String(at).padStart(4, '0')}`

onEachDatabase('what waits for a word', (start) => {
  let databases: Databases
  let register: LivingRegister

  beforeAll(async () => {
    databases = await start()
    register = await LivingRegister.open(await databases.fresh())
    register.start()
    await register.happened('granted', 'CN-PAT-1', held('CN-PAT-1'))
    const inForce = Array.from({ length: 1100 }, (_, at) => [`pledge~${numbered(at)}`, pledge(numbered(at), 'CN-PAT-1')] as const)
    const last = pledge('PL9999', 'CN-PAT-1', { status: 'pending' })
    await register.tell({ writes: { ...Object.fromEntries(inForce), 'pledge~PL9999': last } })
  }, 60_000)
  afterAll(async () => {
    await register.stop()
    await databases.stop()
  })

  test('a new pledge is among it, however many the bank has in force', async () => {
    const found = await register.indexed.awaited('BANK1', '2026-11-27')
    expect(found?.answer).toEqual([
      {
        ...{ noun: 'pledges', id: 'PL9999', state: 'pending', act: 'register', consentBy: 'consent', party: 'BANK1' },
        ...{ terms: 'b'.repeat(64), rights: ['CN-PAT-1'] },
      },
    ])
  })
})
