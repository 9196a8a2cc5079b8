import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { availability, patentStatuses } from './patent-answers.js'
import { answersOf, table } from './patent-answers.js'
import { asked, askers, states } from './patent-states.js'

const golden = new URL('./golden/patent.txt', import.meta.url)

describe('every state, every command, every role', () => {
  test('is the table of golden/patent.txt; GOLDEN=write writes it anew', () => {
    const told = table()
    if (process.env['GOLDEN'] === 'write') writeFileSync(golden, told)
    expect(told).toBe(readFileSync(golden, 'utf8'))
  })
  test('covers every status of a patent and every command of its life', () => {
    const covered = new Set(Object.keys(states).map((name) => name.split(',')[0]))
    expect([...covered].sort()).toEqual([...patentStatuses].sort())
    expect(asked.length).toBeGreaterThanOrEqual(30)
    expect(Object.keys(askers).length).toBeGreaterThan(10)
  })
  test.each(Object.keys(states))('%s: what may be done is what the writes then do', (name) => {
    for (const { command, asker, accepted, code } of answersOf(name)) {
      const told = availability(name, command, asker)
      // A question names no pledgees, so it cannot say that the asker is none of them.
      if (command === 'pledges.propose' && ['NOT_A_PARTY', 'NOT_A_HOLDER'].includes(code)) continue
      // A question without a body cannot judge one: it may promise more than a wrong body gets, never less and never another reason.
      if (accepted) expect([name, command, asker, told.available, told.refusal]).toEqual([name, command, asker, true, undefined])
      else if (!told.available) expect([name, command, asker, told.refusal?.code]).toEqual([name, command, asker, code])
    }
  })
})
