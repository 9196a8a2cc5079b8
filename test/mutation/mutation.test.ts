import { expect, test } from '@jest/globals'
import { blocking, conditions, guards } from '@ip-rights-ledger/chaincode/domain'
import { applyMutant, mutants } from './mutants.js'
import { survivorsOf } from './survivors.js'

/** Taken out, these change no answer: why. */
const equivalent: Readonly<Record<string, string>> = {
  'guard pledgeable LATE_FEE': 'the blocking matrix stops a pledge under a late fee too, by the same code',
  'guard pledgeable RIGHT_DEAD': 'the blocking matrix stops a pledge of what has ended too, by the same code',
}

const long = process.env['IPRL_LONG'] === '1'

test('there is a mutant for each guard and each cell, and no other can be applied', () => {
  const all = mutants()
  for (const name of Object.keys(guards)) expect(all).toContain(`guard ${name}`)
  expect(all.filter((each) => each.startsWith('cell '))).toHaveLength(Object.keys(blocking).length * conditions.length)
  expect(new Set(all).size).toBe(all.length)
  for (const name of Object.keys(equivalent)) expect(all).toContain(name)
  expect(() => applyMutant('guard ofNothing')).toThrow('expected a mutant')
})

if (long)
  test('the suites of the rules notice each guard taken out and each cell turned round', async () => {
    const all = mutants()
    const survivors = await survivorsOf(all, () => undefined)
    console.log(`mutants: ${all.length}, noticed: ${all.length - survivors.length}`)
    expect(survivors).toEqual(Object.keys(equivalent))
  }, 3_600_000)
