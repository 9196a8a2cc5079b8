import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { commandsOf, dueOf, restraintIn, rightIn, rightTypes, type Actor } from '@ip-rights-ledger/chaincode/domain'
import { lives } from '../../scripts/generated/register-tables.js'
import { asked, lifeTable } from './life-table.js'
import { plantVariety, tables, varietyFounding } from './plant-variety.js'
import { Story } from './story.js'
import {
  admin,
  applicationNumber,
  auditor,
  bank,
  clock,
  copyrightClock,
  copyrightRegistrar,
  examiner,
  judge,
  registrar,
  sole,
  unfounded,
  yuan,
} from './world.js'

/** What follows, without being told, from a right type's own table: everything below is generic but the facts of one variety. */
const founded = new Story({ ...unfounded, tables }).when('governance.found', admin, varietyFounding).accepted()
const entered = founded
  .when('parties.enter', registrar, { kind: 'legalPerson', name: '某种业公司', enrolledBy: 'CopyrightOfficeMSP' })
  .accepted()
const breeder = entered.opened['parties'] ?? ''
const lent = entered.when('parties.enter', registrar, { kind: 'legalPerson', name: '某银行', memberMsp: 'BankMSP' }).accepted()
const holder: Actor = { msp: 'CopyrightOfficeMSP', role: 'owner', party: breeder }
const askers = {
  registrar: copyrightRegistrar,
  clock: copyrightClock,
  holder,
  'patent registrar': registrar,
  'patent clock': clock,
  examiner,
  bank: { ...bank, party: lent.opened['parties'] ?? '' },
  judge,
  auditor,
}

const filing = { rightType: 'PV', particulars: { denomination: '郑单958', taxon: 'Zea mays L.' }, holdings: sole(breeder) }
const applied = lent.on('2024-03-05').when('rights.file', holder, filing).accepted()
const granted = applied
  .on('2025-06-10')
  .when('rights.grantVariety', copyrightRegistrar, { amount: yuan('1100'), receipt: 'R1' })
  .accepted()
const termOver = granted.on('2039-03-06')
const ended = termOver.when('rights.endVariety', copyrightClock).accepted()

const bodies: Readonly<Record<string, object>> = {
  grantVariety: { amount: yuan('9999'), receipt: 'R' },
  payFee: { year: 3, amount: yuan('9999'), receipt: 'R' },
}

const golden = new URL('./golden/plant-variety.txt', import.meta.url)

describe('a plant variety, of which the register knows one table', () => {
  test('has its commands, each with its schema', () => {
    const own = commandsOf(tables).filter((spec) => spec.rightTypes?.includes('PV') === true)
    expect(own.map((spec) => spec.name)).toEqual(['file', 'payFee', 'grantVariety', 'endVariety'])
    const grant = own.find((spec) => spec.name === 'grantVariety')
    expect(grant).toMatchObject({ contract: 'rights', noun: 'ip-rights', creates: false, confidential: false, by: ['registrar'] })
    expect(Object.keys((grant?.payload as unknown as { properties: object }).properties)).toEqual(
      expect.arrayContaining(['amount', 'receipt', 'legalDate']),
    )
    const file = commandsOf(tables).find((spec) => spec.name === 'file')?.payload as unknown as { anyOf: readonly object[] }
    expect(file.anyOf).toHaveLength(rightTypes.length + 1)
  })

  test('lives its life: fee, upkeep, end by the clock', () => {
    applied
      .on('2025-06-10')
      .when('rights.grantVariety', copyrightRegistrar, { amount: yuan('1099'), receipt: 'R1' })
      .refused('FEE_TOO_SMALL', { params: { expected: '1100.00' } })
    granted.sees({ status: 'inForce', upkeep: { paidToYear: 2, dueOn: '2026-03-05' } })
    granted.when('rights.payFee', copyrightRegistrar, { year: 3, amount: yuan('1200'), receipt: 'R2' }).then({ upkeep: { paidToYear: 3 } })
    granted.when('rights.endVariety', copyrightClock).refused('NOT_YET_DUE', { params: { expected: '2039-03-05T16:00:00Z' } })
    ended.sees({ status: 'ended' })
    expect(ended.chain.map((event) => event.type)).toEqual(['applied', 'granted', 'ended'])
  })

  test('brings due work to the clock, once its time has come', () => {
    const due = (story: Story) => {
      const right = rightIn(story.docs, story.right)
      const rules = { rules: varietyFounding.rules, calendars: varietyFounding.calendars, digest: '' }
      return right ? dueOf(right, restraintIn(story.docs, story.right), rules, story.now, tables) : []
    }
    expect(due(granted)).toEqual([])
    expect(due(ended)).toEqual([])
    expect(due(termOver)).toEqual([
      {
        contract: 'rights',
        command: 'endVariety',
        id: granted.right,
        body: {},
        dueAt: '2039-03-05T16:00:00Z',
        registrar: 'CopyrightOfficeMSP',
      },
    ])
  })

  test('is taken over from a back-file, and consented about', () => {
    const line = {
      rightType: 'PV',
      numbers: [applicationNumber(2019, 77)],
      particulars: filing.particulars,
      holdings: filing.holdings,
      dates: { filing: '2019-03-01', grant: '2020-05-05' },
      status: 'inForce',
      paidToYear: 6,
      unstated: [],
      history: [{ event: 'granted', legalDate: '2020-05-05', code: 'F/' }],
      source: 'made up',
    }
    granted.when('rights.takeOver', registrar, line).refused('NOT_THE_REGISTRAR')
    granted.when('rights.takeOver', copyrightRegistrar, { ...line, status: 'lapsed' }).refused('MALFORMED', { target: '/status' })
    const over = granted.when('rights.takeOver', copyrightRegistrar, line).then({ status: 'inForce', upkeep: { paidToYear: 6 } })
    expect(over.right).toMatch(/^CN-PV-/)
    over.when('rights.consent', holder, { command: 'payFee' }).refused('COMMAND_UNKNOWN')
  })

  test('stands in the generated documentation', () => {
    const printed = lives(tables.rightTypes)
    expect(printed).toContain('### Plant variety · 植物新品种 (`PV`)')
    for (const row of plantVariety.lifecycle)
      expect(printed).toContain(`| \`${row.on}\` | ${row.from.length === 0 ? '(begins)' : `\`${row.from[0]}\``}`)
    for (const status of Object.keys(plantVariety.statuses))
      expect(printed).toMatch(new RegExp(`\\| \`${status}\` \\| .*\\| (application|inForce|dead) \\|`))
  })
})

describe('every status x command x role, of any type', () => {
  const inStatus: Readonly<Record<string, Story>> = { applied, inForce: granted, ended }
  const story = (status: string): Story => inStatus[status] ?? lent
  const answers = asked(plantVariety, askers, story)

  test('is the table of golden/plant-variety.txt; GOLDEN=write writes it anew', () => {
    const told = `${lifeTable(answers)}\n`
    if (process.env['GOLDEN'] === 'write') writeFileSync(golden, told)
    expect(told).toBe(readFileSync(golden, 'utf8'))
  })

  test('has each own command for each status and role, and agrees with the writes', () => {
    const own = new Set(plantVariety.lifecycle.filter((row) => row.from.length > 0).map((row) => row.on))
    const ofLife = answers.filter(({ command }) => command.contract === 'rights')
    expect(ofLife).toHaveLength(own.size * Object.keys(plantVariety.statuses).length * Object.keys(askers).length)
    for (const { status, command, asker, answer } of ofLife) {
      const written = story(status).when(
        `rights.${command.name}`,
        askers[asker as keyof typeof askers],
        bodies[command.name] as never,
      ).result
      const code = 'refusal' in written ? written.refusal.code : undefined
      expect([status, command.name, asker, answer.available, answer.refusal?.code]).toEqual([
        status,
        command.name,
        asker,
        code === undefined,
        code,
      ])
    }
  })
})
