import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addShares, holdingsProblem, type Holdings } from '../../chaincode/src/domain/shares.js'

const holder = (party: string, n?: number, d?: number) => (n === undefined ? { party } : { party, share: { n, d: d ?? 1 } })

describe('holdings', () => {
  test.each<[string, Holdings, string | undefined]>([
    ['one holder', { kind: 'sole', holders: [holder('A')] }, undefined],
    ['three thirds', { kind: 'byShares', holders: [holder('A', 1, 3), holder('B', 1, 3), holder('C', 1, 3)] }, undefined],
    ['unreduced shares', { kind: 'byShares', holders: [holder('A', 50, 100), holder('B', 2, 4)] }, undefined],
    ['joint', { kind: 'joint', holders: [holder('A'), holder('B')] }, undefined],
    ['unstated', { kind: 'unstated', holders: [holder('A'), holder('B')] }, undefined],
    ['no more than one', { kind: 'sole', holders: [holder('A'), holder('B')] }, '/holders'],
    ['joint alone', { kind: 'joint', holders: [holder('A')] }, '/holders'],
    ['one twice', { kind: 'joint', holders: [holder('A'), holder('A')] }, '/holders/1/party'],
    ['sole with a share', { kind: 'sole', holders: [holder('A', 1, 1)] }, '/holders/0/share'],
    ['joint with a share', { kind: 'joint', holders: [holder('A'), holder('B', 1, 2)] }, '/holders/1/share'],
    ['a share missing', { kind: 'byShares', holders: [holder('A', 1, 2), holder('B')] }, '/holders/1/share'],
    ['nothing of it', { kind: 'byShares', holders: [holder('A', 1, 1), holder('B', 0, 1)] }, '/holders/1/share/n'],
    ['negative', { kind: 'byShares', holders: [holder('A', 3, 2), holder('B', -1, 2)] }, '/holders/1/share/n'],
    ['a fraction', { kind: 'byShares', holders: [holder('A', 0.5, 1), holder('B', 1, 2)] }, '/holders/0/share/n'],
    ['less than all', { kind: 'byShares', holders: [holder('A', 1, 3), holder('B', 1, 3)] }, '/holders'],
    ['a third is not 33 %', { kind: 'byShares', holders: [holder('A', 33, 100), holder('B', 33, 100), holder('C', 1, 3)] }, '/holders'],
  ])('%s', (_, holdings, pointer) => {
    expect(holdingsProblem(holdings)?.pointer).toBe(pointer)
  })
  test('says the sum it got', () => {
    expect(holdingsProblem({ kind: 'byShares', holders: [holder('A', 1, 3), holder('B', 1, 2)] })?.got).toBe('5/6')
  })
  test('any whole cut in parts sums to one, and one part more does not', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(parts, (cut) => {
        const d = cut.reduce((sum, n) => sum + n, 0)
        const holders = cut.map((n, index) => holder(`P${index}`, n, d))
        expect(holdingsProblem({ kind: 'byShares', holders })).toBeUndefined()
        expect(holdingsProblem({ kind: 'byShares', holders: [...holders, holder('Q', 1, d)] })?.pointer).toBe('/holders')
      }),
    )
  })
  test('no denominators overflow', () => {
    const primes = [999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797]
    expect(addShares(primes.map((d) => ({ n: 1, d }))).d).toBe(primes.reduce((product, d) => product * BigInt(d), 1n))
  })
})
