import { beforeAll, describe, expect, test } from '@jest/globals'
import { keys, type GuardedBy } from '@ip-rights-ledger/chaincode/domain'
import { seal, verify, type EvidencePackage } from '@ip-rights-ledger/evidence'
import { bank, copyright, court, ip, makeConsortium, type Consortium } from './consortium.js'
import { founding } from './founding.js'
import {
  consented,
  created,
  entered,
  RightStory,
  rightId,
  storyAt,
  tellPledge,
  tellStory,
  type Change,
  type PledgeTelling,
} from './right-story.js'
import { packageOf } from './story-package.js'

let consortium: Consortium

beforeAll(async () => {
  consortium = await makeConsortium(storyAt)
})

async function found(content: EvidencePackage): Promise<readonly string[]> {
  const { answers } = await verify(JSON.parse(JSON.stringify(content)))
  return [...new Set(answers.flatMap(({ findings }) => findings.map(({ code }) => code)))]
}

const right = { event: created, endorsers: [ip, copyright] }

describe('who founded the register', () => {
  const foundedBy = async (...first: Change[]): Promise<readonly string[]> => {
    const story = new RightStory(consortium, undefined, first)
    story.block(right)
    return found(await packageOf(consortium, story))
  }

  test('all four', async () => {
    expect(await foundedBy(founding)).toEqual([])
  })

  test('nobody', async () => {
    expect(await foundedBy()).toEqual(['FOUNDING_MISSING'])
  })

  test('an attempt that was refused is none', async () => {
    expect(await foundedBy({ ...founding, code: 10 })).toEqual(['FOUNDING_MISSING'])
  })

  test('two, which the chaincode’s policy lets pass', async () => {
    expect(await foundedBy({ ...founding, endorsers: [ip, bank] })).toEqual(['FOUNDING_NOT_BY_ALL'])
  })

  test('two by another name, all by the right one after them', async () => {
    expect(await foundedBy({ ...founding, called: 'governance:bumpEpoch', endorsers: [ip, bank] }, founding)).toEqual([
      'FOUNDING_WRONG',
      'FOUNDING_NOT_BY_ALL',
    ])
  })

  test('all, but without the rules', async () => {
    const { [keys.rules]: _rules, ...other } = founding.other as Record<string, unknown>
    expect(await foundedBy({ ...founding, other })).toEqual(['FOUNDING_WRONG'])
  })

  test('all but the court', async () => {
    expect(await foundedBy({ ...founding, endorsers: [ip, copyright, bank] })).toEqual(['FOUNDING_NOT_BY_ALL'])
  })

  test('whoever leaves the founding’s block out of the package is told', async () => {
    const { manifest: _manifest, ...whole } = await packageOf(consortium, tellStory(consortium))
    const without = { ...whole, blocks: whole.blocks.filter(({ number }) => number !== 2) }
    expect(await found(await seal(without))).toEqual(expect.arrayContaining(['HEADER_MISSING', 'FOUNDING_MISSING']))
  })
})

async function pledgedAs(telling: PledgeTelling): Promise<readonly string[]> {
  const story = new RightStory(consortium)
  story.block(right)
  tellPledge(story, consortium, telling)
  return found(await packageOf(consortium, story))
}

describe('who guards a pledged title', () => {
  const title = keys.title(rightId)
  const anyOther: GuardedBy = { registrar: ip, and: [[bank], [copyright], [court]] }

  test('the bank or a court', async () => {
    expect(await pledgedAs({})).toEqual([])
  })

  test('a pledge registered without the pledgee in the guard', async () => {
    expect(await pledgedAs({ registered: { guards: { [title]: anyOther } } })).toEqual(['GUARD_TEXT_WRONG', 'GUARD_POLICY_WRONG'])
  })

  test('a document that names the pledgee above a policy that does not', async () => {
    expect(await pledgedAs({ registered: { policies: { [title]: anyOther } } })).toEqual(['GUARD_POLICY_WRONG'])
  })

  test('a court that is none', async () => {
    const guard = { registrar: ip, and: [[bank], [copyright]] }
    expect(await pledgedAs({ registered: { guards: { [title]: guard } } })).toEqual(['GUARD_TEXT_WRONG', 'GUARD_POLICY_WRONG'])
  })
})

describe('what a registration rests on', () => {
  test('a transaction that is nowhere', async () => {
    expect(await pledgedAs({ cites: (all) => [...all, 'f'.repeat(64)] })).toEqual(['CITED_TRANSACTION_MISSING'])
  })

  test('a transaction of something else', async () => {
    const story = new RightStory(consortium)
    story.block(right)
    const foreign = story.transactions.at(-1)?.transactionId ?? ''
    tellPledge(story, consortium, { cites: (all) => [...all, foreign] })
    expect(await found(await packageOf(consortium, story))).toEqual(['CITED_TRANSACTION_FOREIGN'])
  })

  test('a consent found invalid', async () => {
    const consent = { ...consented(consortium.loanOfficer), code: 11 }
    expect(await pledgedAs({ consent })).toEqual(['CITED_TRANSACTION_INVALID'])
  })

  test('a consent that the registrar signed in the bank’s name', async () => {
    expect(await pledgedAs({ consent: consented(consortium.registrar) })).toEqual(['CONSENT_MISSTATED', 'CONSENT_SIGNER_FOREIGN'])
  })

  test('a consent of the registrar’s own for the bank’s party', async () => {
    expect(await pledgedAs({ consent: consented(consortium.registrar, { msp: ip }) })).toEqual(['CONSENT_SIGNER_FOREIGN'])
  })

  test('a consent that names another’s transaction', async () => {
    expect(await pledgedAs({ consent: consented(consortium.loanOfficer, { txId: 'f'.repeat(64) }) })).toEqual(['CONSENT_MISSTATED'])
  })

  test('a consent of a party that is not on the register', async () => {
    expect(await pledgedAs({ party: { ...entered(), code: 11 } })).toEqual(['CONSENT_PARTY_MISSING'])
  })

  test('a party that is no member speaks through the member that enrolled it', async () => {
    expect(await pledgedAs({ party: entered({ id: 'B1', enrolledBy: bank }) })).toEqual([])
    expect(await pledgedAs({ party: entered({ id: 'B1', enrolledBy: court }) })).toEqual(['CONSENT_SIGNER_FOREIGN'])
  })

  test('the blocks it rests on left out', async () => {
    const story = tellStory(consortium)
    const { manifest: _manifest, ...whole } = await packageOf(consortium, story)
    const without = { ...whole, blocks: whole.blocks.filter(({ number }) => number !== 7) }
    expect(await found(await seal(without))).toEqual(expect.arrayContaining(['HEADER_MISSING', 'CITED_TRANSACTION_MISSING']))
  })
})
