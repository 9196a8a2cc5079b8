import { describe, expect, test } from '@jest/globals'
import { Type } from 'typebox'
import { commandsOf, registerTables, type RightType } from '@ip-rights-ledger/chaincode/domain'
import { Title } from '../../chaincode/src/domain/fields.js'
import { changeBody, depositBody } from '../../chaincode/src/domain/right-types/bodies.js'
import { consented, freezeOrder } from './lives.js'
import { given, Story } from './story.js'
import { admin, author, bank, buyer, copyrightRegistrar, digest, founding, judge, registrar, sole, unfounded } from './world.js'

/** A kind of right that no law knows: everything about it is this table. */
const particulars = { melody: Title, bars: Type.Integer({ minimum: 1 }) }
const jingle: RightType = {
  code: 'JN',
  title: { en: 'Jingle', zh: '广告短曲' },
  standard: 'ST.27',
  particulars,
  statuses: {
    hummed: { phase: 'application', title: { en: 'Hummed', zh: '已哼唱' }, st27: { state: 'A', stage: 1 } },
    sung: { phase: 'inForce', title: { en: 'Sung', zh: '已演唱' }, st27: { state: 'A', stage: 4 } },
    forgotten: { phase: 'dead', title: { en: 'Forgotten', zh: '已遗忘' }, st27: { state: 'N', stage: 6 } },
  },
  lifecycle: [
    {
      on: 'file',
      event: 'hummed',
      from: [],
      to: 'hummed',
      by: ['filer'],
      code: 'A/',
      asks: 'none',
      body: depositBody(particulars),
      when: ['partiesKnown'],
      does: ['createRight'],
      title: { en: 'Hum', zh: '哼唱' },
      source: 'none',
    },
    {
      on: 'sing',
      event: 'sung',
      from: ['hummed'],
      to: 'sung',
      by: ['registrar'],
      code: 'F/',
      asks: 'beforeGrant',
      title: { en: 'Sing', zh: '演唱' },
      source: 'none',
    },
    {
      on: 'recordChange',
      event: 'changeRecorded',
      from: ['sung'],
      by: ['registrar'],
      code: 'R/',
      asks: 'recordChange',
      body: changeBody(),
      when: ['changeStated'],
      does: ['recordChange'],
      title: { en: 'Record a change', zh: '变更' },
      source: 'none',
    },
    {
      on: 'forget',
      event: 'forgotten',
      from: ['sung'],
      to: 'forgotten',
      by: ['holder'],
      code: 'H/',
      asks: 'surrender',
      consents: ['holders', 'pledgees'],
      does: ['surrender'],
      title: { en: 'Forget', zh: '遗忘' },
      source: 'none',
    },
  ],
  pledge: { statuses: ['sung'], maxActive: 2 },
  transfer: { statuses: ['hummed', 'sung'] },
  freezeRule: 'freezeMonths.SW',
  term: { rule: 'softwareTerm', runsFrom: 'filing' },
  disputes: {},
  numbers: [],
}
const tables = { ...registerTables, rightTypes: [...registerTables.rightTypes, jingle] }

const members = { ...founding.members, CopyrightOfficeMSP: { ...founding.members.CopyrightOfficeMSP, rightTypes: ['SW', 'JN'] } }
const founded = new Story({ ...unfounded, tables }).when('governance.found', admin, { ...founding, members }).accepted()
const enter = (story: Story, name: string, more: object): Story =>
  story.when('parties.enter', registrar, { kind: 'legalPerson', name, ...more }).accepted()

function sung(): { story: Story; party: Readonly<Record<'author' | 'bank' | 'buyer', string>> } {
  const one = enter(founded, '作者', { enrolledBy: 'CopyrightOfficeMSP' })
  const two = enter(one, '银行', { memberMsp: 'BankMSP' })
  const three = enter(two, '买方', { enrolledBy: 'IpOfficeMSP' })
  const party = { author: one.opened['parties'] ?? '', bank: two.opened['parties'] ?? '', buyer: three.opened['parties'] ?? '' }
  const body = { rightType: 'JN', particulars: { melody: 'do re mi', bars: 4 }, holdings: sole(party.author) }
  const hummed = three.when('rights.file', { ...author, party: party.author }, body).accepted()
  return { story: hummed.when('rights.sing', copyrightRegistrar).accepted(), party }
}

describe('a right type costs its own table and one line', () => {
  test('its commands are there', () => {
    const named = commandsOf(tables).filter((spec) => spec.rightTypes?.includes('JN') === true)
    expect(named.map((spec) => spec.name).sort()).toEqual(['file', 'forget', 'recordChange', 'sing'])
  })
  test('its particulars are checked', () => {
    const { story, party } = sung()
    story
      .when(
        'rights.file',
        { ...author, party: party.author },
        { rightType: 'JN', particulars: { melody: 'x', bars: 0 }, holdings: sole(party.author) },
      )
      .refused('MALFORMED', { target: '/particulars/bars' })
  })
  test('it is transferred, pledged and frozen like any other', () => {
    const { story, party } = sung()
    const [holder, pledgee, taker] = [
      { ...author, party: party.author },
      { ...bank, party: party.bank },
      { ...buyer, party: party.buyer },
    ]
    expect(story.right).toMatch(/^CN-JN-/)
    given(story).when('rights.sing', registrar).refused('NOT_THE_REGISTRAR')
    const terms = {
      rights: [{ ipRightId: story.right }],
      pledgor: party.author,
      pledgees: [party.bank],
      debtTermEnd: '2029-01-01',
      termsCommitment: digest('t'),
      contract: digest('c'),
    }
    const pledged = consented(story.when('pledges.propose', holder, terms).accepted(), 'pledges', holder, pledgee)
      .when('pledges.register', copyrightRegistrar)
      .accepted()
    given(pledged).when('rights.forget', holder).refused('PLEDGEE_CONSENT_MISSING')
    const sold = pledged
      .when('transfers.propose', holder, { rights: [{ ipRightId: story.right }], to: sole(party.buyer), contract: digest('c') })
      .accepted()
    given(consented(sold, 'transfers', holder, taker))
      .when('transfers.register', copyrightRegistrar)
      .refused('PLEDGEE_CONSENT_MISSING')
    given(consented(sold, 'transfers', holder, taker, pledgee))
      .when('transfers.register', copyrightRegistrar)
      .then({ title: { holdings: sole(party.buyer) } })
    const frozen = story.when('restraints.freeze', judge, freezeOrder(story, { months: 36 })).accepted()
    given(frozen).when('rights.forget', holder).refused('FROZEN')
  })
})
