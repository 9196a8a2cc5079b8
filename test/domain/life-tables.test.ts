import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { commandsAsked, refusalByCode, registerTables, rightTypes, type Actor, type RightType } from '@ip-rights-ledger/chaincode/domain'
import { asked, lifeTable } from './life-table.js'
import { Story } from './story.js'
import { admin, applicationNumber, auditor, bank, clock, examiner, founding, judge, registrar, sole, tribunal, unfounded } from './world.js'

/** One office registers every type there is, so that a type that is added is asked about without a word here. */
const members = {
  ...founding.members,
  IpOfficeMSP: { ...founding.members.IpOfficeMSP, rightTypes: rightTypes.map(({ code }) => code) },
  CopyrightOfficeMSP: { ...founding.members.CopyrightOfficeMSP, rightTypes: [] },
}
const founded = new Story({ ...unfounded, tables: registerTables }).when('governance.found', admin, { ...founding, members }).accepted()
const one = founded.when('parties.enter', registrar, { kind: 'legalPerson', name: '某公司' }).accepted()
const holderId = one.opened['parties'] ?? ''
const two = one.when('parties.enter', registrar, { kind: 'legalPerson', name: '某银行', memberMsp: 'BankMSP' }).accepted()

const holder: Actor = { msp: 'IpOfficeMSP', role: 'owner', party: holderId }
const lender: Actor = { ...bank, party: two.opened['parties'] ?? '' }
const askers = { registrar, examiner, tribunal, clock, holder, bank: lender, judge, auditor }

/** A right in any status, as a back-file may have it. */
function inStatus(type: RightType, status: string): Story {
  const line = {
    rightType: type.code,
    numbers: [applicationNumber(2019, 78)],
    particulars: {},
    holdings: sole(holderId),
    dates: { filing: '2019-03-01', grant: '2020-05-05', registration: '2020-05-05' },
    status,
    unstated: [],
    history: [{ event: 'recorded', legalDate: '2020-05-05', code: 'F/' }],
    source: 'made up',
  }
  return two.on('2024-05-06').when('rights.takeOver', registrar, line).accepted()
}

/** Types whose table is told by whole lives, further than a back-file leads: see golden/patent.txt. */
const toldByLives = new Set(['PAT'])

describe.each(rightTypes.map((type) => [type.code, type] as const))('%s: every status x command x role', (code, type) => {
  const answers = asked(type, askers, (status) => inStatus(type, status))

  test('is asked', () => {
    const commands = commandsAsked(code, 'CN-X', {}, registerTables).length
    expect(answers).toHaveLength(commands * Object.keys(type.statuses).length * Object.keys(askers).length)
  })
  test('is answered by yes or by a refusal of the catalogue', () => {
    for (const { status, command, asker, answer } of answers) {
      const known = answer.refusal === undefined || refusalByCode.has(answer.refusal.code)
      expect([status, command.name, asker, answer.available === (answer.refusal === undefined), known]).toEqual([
        status,
        command.name,
        asker,
        true,
        true,
      ])
    }
  })
  test('an auditor is never let do anything', () => {
    expect(answers.filter(({ asker, answer }) => asker === 'auditor' && answer.available)).toEqual([])
  })
  test('is the golden table; GOLDEN=write writes it anew', () => {
    if (toldByLives.has(code)) return
    const golden = new URL(`./golden/life-${code.toLowerCase()}.txt`, import.meta.url)
    const told = `${lifeTable(answers)}\n`
    if (process.env['GOLDEN'] === 'write') writeFileSync(golden, told)
    expect(told).toBe(readFileSync(golden, 'utf8'))
  })
})
