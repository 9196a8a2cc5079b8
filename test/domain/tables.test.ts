import { describe, expect, test } from '@jest/globals'
import {
  blocking,
  capacities,
  commands,
  conditions,
  dealings,
  effects,
  guards,
  refusals,
  rightTypes,
  foundingRules,
} from '@ip-rights-ledger/chaincode/domain'
import { codeProblem } from '../../chaincode/src/domain/status-codes.js'

const rows = [...rightTypes.flatMap((type) => type.lifecycle), ...dealings.flatMap((kind) => kind.lifecycle)]

describe('lives', () => {
  test.each(rightTypes.map((type) => [type.code, type] as const))(
    '%s: statuses named exist, all but the first are reached, the dead stay dead unless restored',
    (_, type) => {
      const known = Object.keys(type.statuses)
      const named = type.lifecycle.flatMap((row) => [...row.from, ...(row.to === undefined ? [] : [row.to])])
      expect(named.filter((status) => !known.includes(status))).toEqual([])
      const reached = new Set([...type.lifecycle.flatMap((row) => row.to ?? []), ...Object.values(type.disputes)])
      expect(known.filter((status) => !reached.has(status))).toEqual([])
      for (const row of type.lifecycle) {
        const revives = row.to !== undefined && type.statuses[row.to]?.phase !== 'dead'
        for (const from of row.from)
          if (revives && type.statuses[from]?.phase === 'dead') expect(type.statuses[from]?.restorable).toBe(true)
      }
    },
  )
  test('codes agree with the table of categories', () => {
    const codes = [
      ...rightTypes.flatMap((type) => type.lifecycle.map((row) => row.code)),
      ...dealings.flatMap((kind) => kind.lifecycle.flatMap((row) => row.right?.code ?? [])),
    ]
    expect(codes.flatMap((code) => codeProblem(code) ?? [])).toEqual([])
  })
  test('a rule named is a rule of the founding table', () => {
    const known = new Set(foundingRules.map((rule) => rule.id))
    for (const type of rightTypes)
      for (const id of [type.freezeRule, type.term.rule]) expect([type.code, id, known.has(id)]).toEqual([type.code, id, true])
  })
})

describe('tables', () => {
  test('no capacity, guard or effect stands unused', () => {
    const used = {
      by: rows.flatMap((row) => row.by),
      when: rows.flatMap((row) => row.when ?? []),
      does: rows.flatMap((row) => row.does ?? []),
    }
    expect(Object.keys(capacities).filter((name) => !used.by.some((each) => each === name))).toEqual([])
    expect(Object.keys(guards).filter((name) => !used.when.some((each) => each === name))).toEqual([])
    expect(Object.keys(effects).filter((name) => !used.does.some((each) => each === name))).toEqual([])
  })
  test('every row has both languages and a source', () => {
    for (const row of rows)
      expect([row.on, row.title.en !== '' && /\p{Script=Han}/u.test(row.title.zh), row.source !== '']).toEqual([row.on, true, true])
  })
  test('each command once, each refusal once', () => {
    const names = commands.map((spec) => `${spec.contract}.${spec.name}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    const codes = refusals.map((entry) => entry.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const entry of refusals) expect(entry.code).toMatch(/^[A-Z][A-Z_]+$/)
  })
  test('the blocking matrix has a cell for each request and condition', () => {
    for (const row of Object.values(blocking)) expect(Object.keys(row)).toEqual([...conditions])
  })
})
