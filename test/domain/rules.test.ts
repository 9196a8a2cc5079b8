import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import Schema from 'typebox/schema'
import { addDays, isLegalDay } from '../../chaincode/src/domain/days.js'
import { foundingRules } from '../../chaincode/src/domain/rules/index.js'
import { numberAt, overlap, Rule, ruleAt, RuleMissing, textAt } from '../../chaincode/src/domain/rules/rule.js'
import { codeProblem, nationalCodes, statusEventCode } from '../../chaincode/src/domain/status-codes.js'

describe('rules by date', () => {
  test('every row fits the schema, with days that exist', () => {
    const check = Schema.Compile(Rule)
    for (const rule of foundingRules) {
      expect([rule.id, check.Check(rule)]).toEqual([rule.id, true])
      expect(isLegalDay(rule.from) && (rule.to === undefined || isLegalDay(rule.to))).toBe(true)
    }
  })
  test('no day has two answers', () => {
    expect(overlap(foundingRules)).toBeUndefined()
    const [first] = foundingRules
    if (first === undefined) throw new Error('no rules')
    expect(overlap([...foundingRules, { ...first, from: '2030-01-01' }])?.[0]).toBe(first)
  })
  test.each([
    ['inventionTerm', '2018-04-27', 20],
    ['inventionTerm', '1992-12-31', 15],
    ['inventionTerm', '1993-01-01', 20],
    ['publication', '2026-11-24', 18],
    ['freezeMonths.PAT', '2026-11-24', 6],
    ['freezeMonths.SW', '2026-11-24', 36],
    ['freezeMonths.TM', '2020-12-31', 6],
    ['freezeMonths.TM', '2021-01-01', 12],
    ['opposition', '2026-11-24', 3],
  ])('%s on %s is %i', (id, day, value) => {
    expect(numberAt(foundingRules, id, day)).toBe(value)
  })
  test('annual fees of twenty years', () => {
    const fees = Array.from({ length: 20 }, (_, year) => textAt(foundingRules, `annuityYear${year + 1}`, '2026-11-24'))
    expect(fees).toEqual('900 900 900 1200 1200 1200 2000 2000 2000 4000 4000 4000 6000 6000 6000 8000 8000 8000 8000 8000'.split(' '))
  })
  test('what no row answers is not guessed', () => {
    expect(() => ruleAt(foundingRules, 'inventionTerm', '1980-01-01')).toThrow(RuleMissing)
    expect(() => ruleAt(foundingRules, 'unheardOf', '2026-01-01')).toThrow('unheardOf')
    expect(() => numberAt(foundingRules, 'timeZone', '2026-01-01')).toThrow(TypeError)
  })
  test('a row that ends hands over the next day', () => {
    const ended = foundingRules.filter((rule) => rule.to !== undefined)
    fc.assert(
      fc.property(fc.constantFrom(...ended), (rule) => {
        expect(ruleAt(foundingRules, rule.id, rule.to ?? '')).toBe(rule)
        expect(ruleAt(foundingRules, rule.id, addDays(rule.to ?? '', 1))).not.toBe(rule)
      }),
    )
  })
})

describe('status codes', () => {
  test('seven parts, no key event asserted', () => {
    expect(statusEventCode({ state: 'A', previousStage: 2, stage: 4, category: 'F', national: 'GR01' })).toBe('A-2-4-F00-F00-nap-GR01')
    expect(statusEventCode({ state: 'A', previousStage: 0, stage: 1, category: 'A' })).toBe('A-0-1-A00-A00-nap')
  })
  test('category and national code must agree', () => {
    for (const [national, { category }] of Object.entries(nationalCodes)) expect(codeProblem(`${category}/${national}`)).toBeUndefined()
    expect(codeProblem('S/PP01')).toContain('category T')
    expect(codeProblem('Q/')).toBeUndefined()
    expect(codeProblem('X/')).toBeDefined()
    expect(codeProblem('T/XX99')).toBeDefined()
  })
})
