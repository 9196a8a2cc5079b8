import { expect, test } from '@jest/globals'
import { judge } from '../../scripts/checks/jest.js'
import { single, total } from '../../scripts/checks/outcome.js'

const suite = (name: string, status: string, ...tests: readonly [string, string][]) => ({
  name,
  status,
  assertionResults: tests.map(([fullName, outcome]) => ({ fullName, status: outcome })),
})

test('each test counts once; a skipped one is named', () => {
  const report = {
    testResults: [suite('a.test.ts', 'failed', ['one', 'passed'], ['two', 'failed'], ['three', 'pending'], ['four', 'todo'])],
  }
  const outcome = judge(report)
  expect(outcome.passed).toBe(1)
  expect(outcome.failed).toEqual([expect.stringContaining('two')])
  expect(outcome.skipped).toHaveLength(2)
})

test('a file that does not load is one failure under its own name', () => {
  expect(judge({ testResults: [suite('b.test.ts', 'failed')] }).failed).toEqual([expect.stringContaining('b.test.ts does not run')])
})

test('a failed check counts as a failed test by its name', () => {
  expect(total([single('lint', false), single('format', true)])).toEqual({ passed: 1, failed: ['lint'], skipped: [] })
})
