import { describe, expect, test } from '@jest/globals'
import { answerPledgeChecks, answerStatuses, keys, pledgeCheckReads, statusReads, type Docs } from '@ip-rights-ledger/chaincode/domain'
import { frozen, inForce, pledged } from './lives.js'
import { given, type Story } from './story.js'
import { auditor, bank, bankMember, copyrightRegistrar, digest, examiner, ids, ipOffice, peopled, registrar } from './world.js'

const statement = (to: string, more: object = {}) => ({ to, sourceCounts: { PAT: 12 }, digest: digest('list'), ...more })

describe('a register stated complete', () => {
  const stated = () => peopled.on('2026-01-05').when('completions.state', registrar, statement('2026-01-04')).accepted()
  test('by its registrar, for types it registers, and for days that are over', () => {
    const story = peopled.on('2026-01-05')
    story.when('completions.state', registrar, statement('2026-01-05')).refused('NOT_YET_DUE', { target: '/to' })
    story
      .when('completions.state', copyrightRegistrar, statement('2026-01-04'))
      .refused('NOT_THE_REGISTRAR', { target: '/sourceCounts/PAT' })
    for (const other of [auditor, examiner, bank])
      story.when('completions.state', other, statement('2026-01-04')).refused('ROLE_NOT_ALLOWED')
    story.when('completions.state', registrar, statement('2026-01-04', { sourceCounts: {} })).refused('MALFORMED')
    expect(stated().docs.get(keys.completeness(ipOffice))).toMatchObject({ registrar: ipOffice, types: { PAT: { to: '2026-01-04' } } })
  })
  test('reaches further or as far, and never falls', () => {
    given(stated())
      .on('2026-02-01')
      .when('completions.state', registrar, statement('2026-01-03'))
      .refused('COMPLETION_FALLS', { target: '/to' })
    const again = given(stated()).on('2026-02-01').when('completions.state', registrar, statement('2026-01-31')).accepted()
    expect(again.docs.get(keys.completeness(ipOffice))).toMatchObject({ types: { PAT: { to: '2026-01-31' } } })
    // What was stated before stays to be read.
    expect([...again.docs.keys()].filter((key) => key.startsWith('register-completion~'))).toHaveLength(2)
  })
})

/** As a reader without the whole register: what is named is fetched, until nothing new is named. */
function fetched(all: Docs, needed: (known: Docs) => readonly string[]): { readonly docs: Docs; readonly rounds: number } {
  const docs = new Map<string, unknown>()
  for (let rounds = 0; ; rounds++) {
    const missing = needed(docs).filter((key) => !docs.has(key))
    if (missing.length === 0) return { docs, rounds }
    for (const key of missing) docs.set(key, all.get(key))
  }
}

const checks = (story: Story, rights: readonly string[], more: object = {}) => {
  const ask = { rights, ...more }
  const { docs } = fetched(story.docs, (known) => pledgeCheckReads(ask, known, story.context(bank)))
  return answerPledgeChecks(docs, ask, story.context(bank))
}
const statuses = (story: Story, rights: readonly string[]) => {
  const { docs } = fetched(story.docs, (known) => statusReads({ rights }, known))
  return answerStatuses(docs, { rights }, story.context(bank))
}

describe('questions about many rights', () => {
  const printed = (story: Story) =>
    (story.docs.get(keys.right(story.right)) as { aliases: { printed: string }[] }).aliases.map((alias) => alias.printed)[0] ?? ''

  test('by id or number, with what is missing or misspelt said in place', () => {
    const story = inForce().on('2026-06-02').when('completions.state', registrar, statement('2026-06-01')).accepted()
    const answer = checks(story, [printed(story), 'CN-PAT-1', `${printed(story).slice(0, -1)}?`, story.right], { pledgor: ids.holder })
    expect(answer).toMatchObject({
      results: [
        { asked: printed(story), ipRightId: story.right, result: 'clear', head: story.head, registerCompleteTo: '2026-06-01' },
        { asked: 'CN-PAT-1', result: 'refused', reasons: [{ code: 'NOT_FOUND', source: expect.any(String) }] },
        { result: 'refused', reasons: [{ code: expect.any(String) }] },
        { ipRightId: story.right, result: 'clear' },
      ],
    })
  })
  test('reasons carry both titles, the source and the way out', () => {
    expect(checks(pledged(), [pledged().right])).toMatchObject({
      results: [
        {
          result: 'refused',
          reasons: [
            {
              code: 'PLEDGED_ALREADY',
              title: { 'zh-CN': '权利已出质', en: 'The right is pledged already' },
              source: 'PP461 ground 9',
              remedy: { act: 'release the earlier pledge, or pledge jointly' },
            },
          ],
        },
      ],
    })
    expect(checks(inForce(), [inForce().right])).not.toHaveProperty('results.0.registerCompleteTo')
  })
  test('a question for nothing, for too many, or for another’s party is none', () => {
    expect(checks(inForce(), [])).toMatchObject({ code: 'MALFORMED', target: '/rights' })
    expect(
      checks(
        inForce(),
        Array.from({ length: 501 }, () => 'CN-PAT-1'),
      ),
    ).toMatchObject({ code: 'MALFORMED' })
    const ask = { rights: [inForce().right] }
    const stranger = inForce().context({ ...bank, msp: bankMember, party: ids.holder })
    const { docs } = fetched(inForce().docs, (known) => pledgeCheckReads(ask, known, stranger))
    expect(answerPledgeChecks(docs, ask, stranger)).toMatchObject({ code: 'PARTY_NOT_YOURS' })
  })
  test('statuses tell where a right stands', () => {
    expect(statuses(pledged(), [printed(pledged()), 'CN-PAT-1'])).toMatchObject({
      results: [
        { ipRightId: pledged().right, phase: 'inForce', pledges: 1, holders: [ids.holder], head: pledged().head },
        { asked: 'CN-PAT-1', reason: { code: 'NOT_FOUND' } },
      ],
    })
    expect(statuses(frozen(), [frozen().right])).toMatchObject({ results: [{ frozenUntil: expect.any(String) }] })
    const later = frozen().on('2026-11-13')
    expect(statuses(later, [later.right])).not.toHaveProperty('results.0.frozenUntil')
  })
})
