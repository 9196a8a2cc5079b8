import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { isLegalDay } from '../../chaincode/src/domain/days.js'
import { ipRightId, isNumberProblem, parseNumber } from '../../chaincode/src/domain/numbers.js'
import { holdingsProblem, type Holdings } from '../../chaincode/src/domain/shares.js'
import { codeProblem } from '../../chaincode/src/domain/status-codes.js'
import { ID_PATTERN, textProblem } from '../../chaincode/src/domain/text.js'

interface SampleEvent {
  event: string
  legalDate: string
  gazettedOn?: string
  code: string
  printed: string
  from?: string[]
  to?: string[]
}
interface SampleRight {
  rightType: string
  numbers: string[]
  particulars: Record<string, string>
  holdings: Holdings
  dates: Record<string, string>
  status: string
  statusAsOf: string
  unstated: string[]
  history: SampleEvent[]
  source: string
}
const sample = JSON.parse(readFileSync(new URL('../../scripts/sample/register.json', import.meta.url), 'utf8')) as {
  parties: { key: string; name: string }[]
  demonstrationParties: { key: string; name: string; fictional?: boolean }[]
  rights: SampleRight[]
}

describe('the sample register', () => {
  test('has 17 patents and 10 software registrations, each number once', () => {
    expect(sample.rights.map((right) => right.rightType).sort()).toEqual([
      ...Array<string>(17).fill('PAT'),
      ...Array<string>(10).fill('SW'),
    ])
    const numbers = sample.rights.flatMap((right) => right.numbers)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
  test.each(sample.rights.map((right) => [right.numbers[0] ?? '', right] as const))('%s holds together', (_, right) => {
    const parsed = right.numbers.map(parseNumber)
    for (const number of parsed) expect(isNumberProblem(number)).toBe(false)
    const [first] = parsed
    if (first === undefined || isNumberProblem(first)) throw new Error('no number')
    expect(ipRightId('CN', right.rightType, first.value)).toMatch(new RegExp(ID_PATTERN, 'u'))
    expect(first.scheme).toBe(right.rightType === 'SW' ? 'CN-SOFTWARE' : 'CN-APPLICATION')
    expect(holdingsProblem(right.holdings)).toBeUndefined()
    expect(Object.values(right.particulars).filter((text) => textProblem(text) !== undefined)).toEqual([])
    const days = [
      ...Object.values(right.dates),
      right.statusAsOf,
      ...right.history.flatMap((event) => [event.legalDate, event.gazettedOn ?? event.legalDate]),
    ]
    expect(days.filter((day) => !isLegalDay(day))).toEqual([])
    expect(right.history.map((event) => codeProblem(event.code)).filter((problem) => problem !== undefined)).toEqual([])
    const order = right.history.map((event) => event.legalDate)
    expect(order).toEqual([...order].sort())
    expect((order.at(-1) ?? right.statusAsOf) <= right.statusAsOf).toBe(true)
    expect(right.source.length).toBeGreaterThan(10)
  })
  test('every party named is listed, and no recorded fact names a made-up one', () => {
    const named = sample.rights.flatMap((right) => [
      ...right.holdings.holders.map((holder) => holder.party),
      ...right.history.flatMap((event) => [...(event.from ?? []), ...(event.to ?? [])]),
    ])
    expect([...new Set(named)].sort()).toEqual(sample.parties.map((party) => party.key).sort())
    expect(sample.demonstrationParties.every((party) => party.fictional === true)).toBe(true)
    for (const { name } of [...sample.parties, ...sample.demonstrationParties]) expect(textProblem(name)).toBeUndefined()
  })
})
