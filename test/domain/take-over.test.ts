import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { checkTakenOver } from './taken-over.js'
import { given, type Story } from './story.js'
import { clock, copyrightRegistrar, examiner, ids, owner, peopled, registrar, sole } from './world.js'

interface SampleRight {
  readonly rightType: string
  readonly numbers: readonly string[]
  readonly holdings: { readonly kind: string; readonly holders: readonly { readonly party: string }[] }
  readonly history: readonly { readonly from?: readonly string[]; readonly to?: readonly string[] }[]
}
const sample = JSON.parse(readFileSync(new URL('../../scripts/sample/register.json', import.meta.url), 'utf8')) as {
  parties: { key: string; kind: string; name: string }[]
  rights: SampleRight[]
}

const now = '2026-11-24'
const { story: start, byKey } = (() => {
  let story = peopled.on(now)
  const known: Record<string, string> = {}
  for (const { key, kind, name } of sample.parties) {
    story = story.when('parties.enter', registrar, { kind, name }).accepted()
    known[key] = story.opened['parties'] ?? ''
  }
  return { story, byKey: known }
})()

const body = (right: SampleRight) => ({
  ...right,
  holdings: { ...right.holdings, holders: right.holdings.holders.map(({ party }) => ({ party: byKey[party] })) },
})
const office = (right: SampleRight) => (right.rightType === 'SW' ? copyrightRegistrar : registrar)
const taken = (right: SampleRight, story: Story = start): Story => story.when('rights.takeOver', office(right), body(right)).accepted()
const numbered = (printed: string): SampleRight => {
  const found = sample.rights.find(({ numbers }) => numbers[0] === printed)
  if (!found) throw new Error(`expected ${printed} in the sample`)
  return found
}

describe('the sample register is taken over', () => {
  test.each(sample.rights.map((right) => [right.numbers[0], right] as const))('%s', (_, right) => {
    checkTakenOver(taken(right), right)
  })
  test('whole, each number once', () => {
    const all = sample.rights.reduce((story, right) => taken(right, story), start)
    const [first] = sample.rights
    if (!first) throw new Error('expected a sample')
    given(all).when('rights.takeOver', office(first), body(first)).refused('NUMBER_TAKEN', { target: '/numbers/0' })
  })
})

describe('what is stated is checked, not judged', () => {
  const right = numbered('CN201810390462.7')
  const refused = (more: object, code: Parameters<ReturnType<Story['when']>['refused']>[0], target?: string) =>
    given(start)
      .when('rights.takeOver', registrar, { ...body(right), ...more })
      .refused(code, target === undefined ? {} : { target })
  test('by the registrar of its kind', () => {
    given(start).when('rights.takeOver', copyrightRegistrar, body(right)).refused('NOT_THE_REGISTRAR')
    given(start).when('rights.takeOver', examiner, body(right)).refused('ROLE_NOT_ALLOWED')
  })
  test('a number with a wrong check digit, a day that does not exist, a history that runs backwards', () => {
    refused({ numbers: ['CN201810390462.8'] }, 'NUMBER_CHECK_DIGIT', '/numbers/0')
    refused({ dates: { filing: '2018-02-30' } }, 'DAY_NOT_IN_CALENDAR', '/dates/filing')
    const [one, two] = [
      { event: 'published', legalDate: '2018-09-25', code: 'Q/PB01' },
      { event: 'granted', legalDate: '2018-09-24', code: 'F/GR01' },
    ]
    refused({ history: [one, two] }, 'HISTORY_INCONSISTENT', '/history/1/legalDate')
    refused({ dates: { filing: '2020-01-01', grant: '2019-01-01' } }, 'HISTORY_INCONSISTENT', '/dates/grant')
    refused({ status: 'flourishing' }, 'MALFORMED', '/status')
    refused({ holdings: sole('NOBODY') }, 'TRANSFEREE_UNKNOWN', '/holdings/holders/0/party')
  })
  test('nobody knows whether the fees of a right taken over are paid: nothing falls due until somebody says', () => {
    given(taken(right)).when('rights.enterLateFee', clock).refused('NOT_YET_DUE')
    given(start)
      .when('rights.takeOver', registrar, { ...body(right), paidToYear: 9 })
      .then({ upkeep: { paidToYear: 9, dueOn: '2027-04-27' } })
  })
  test('nor does a period run out on an examination of which nobody knows whether it was asked', () => {
    const old = taken(numbered('CN201710117081.7'))
    given(old).when('rights.deemWithdrawnForExamination', clock).refused('NOT_IN_THIS_STATE')
    given(old).when('rights.requestExamination', examiner).refused('PERIOD_OVER')
  })
  test('from then on it lives like any other', () => {
    const old = taken(numbered('CN200680002871.0'))
    given(old).when('rights.expire', clock).then({ status: 'expired' })
    given(taken(right)).when('rights.surrender', owner).refused('NOT_A_HOLDER')
    expect(ids.holder).not.toBe(byKey['baidu'])
  })
})
