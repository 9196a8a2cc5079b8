import { beforeAll, describe, expect, test } from '@jest/globals'
import { report, verify, type EvidencePackage, type Verification } from '@ip-rights-ledger/evidence'
import { makeConsortium, type Consortium } from './consortium.js'
import { packageOf } from './story-package.js'
import { storyAt, tellStory, type RightStory } from './right-story.js'

let consortium: Consortium
let story: RightStory
let whole: EvidencePackage

beforeAll(async () => {
  consortium = await makeConsortium(storyAt)
  story = tellStory(consortium)
  whole = await packageOf(consortium, story)
})

const codes = ({ answers }: Verification): readonly string[] => answers.flatMap(({ findings }) => findings.map(({ code }) => code))

describe('an honest package', () => {
  test('is proved, question by question', async () => {
    const verification = await verify(JSON.parse(JSON.stringify(whole)))
    expect(verification.answers.flatMap(({ findings }) => findings)).toEqual([])
    expect(verification.answers.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
      'bytesIntact yes',
      'chainUnbroken yes',
      'quorumSigned yes',
      'transactionsWhole yes',
      'certificatesFit yes',
      'endorsementsSuffice yes',
      'validityAttested yes',
      'foundedByAll yes',
      'guardsAsStated yes',
      'citationsHold yes',
      'eventsComplete yes',
      'extractFollows yes',
    ])
    expect(verification.verdict).toBe('yes')
  })

  test('holds the blocks that matter whole and of the others the header', () => {
    expect(whole.blocks.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 10])
    expect(whole.headers.map(({ number }) => number)).toEqual([5, 9])
    expect(whole.events.map(({ block, event }) => [block, event['type'], event['sequence']])).toEqual([
      [3, 'accepted', 1],
      [8, 'pledgeRegistered', 2],
      [10, 'frozen', 3],
    ])
  })

  test('says what it does not prove, the single operator of an embedded engine first of all', async () => {
    expect(whole.notProved).toEqual(['BEFORE_LEDGER', 'GENERATED', 'LATER_BLOCKS', 'OWNER_IDENTITY', 'SINGLE_OPERATOR', 'TIMES_ASSERTED'])
    const { notProved } = await verify(whole)
    expect(notProved.map(({ code }) => code)).toContain('GENESIS_NOT_ANCHORED')
  })

  test('is reported in both languages', async () => {
    const verification = await verify(whole)
    expect(report(verification, 'en')).toMatch(/yes {5}Is the chain of blocks unbroken/)
    expect(report(verification, 'zh')).toMatch(/是 {3}自创世区块起的区块链是否连续/)
  })

  test('may be of one transaction, the refused one too', async () => {
    const refused = story.transactions.find(({ code }) => code === 10)
    const one = await packageOf(consortium, story, { subject: { kind: 'transaction', id: refused?.transactionId ?? '' } })
    const verification = await verify(one)
    expect(codes(verification)).toEqual([])
    expect(one.events).toEqual([])
  })
})

test('without attestations validity is unknown, and the package says so', async () => {
  const bare = await packageOf(consortium, story, { attesters: [] })
  const verification = await verify(bare)
  expect(verification.verdict).toBe('unknown')
  expect(new Set(codes(verification))).toEqual(new Set(['ATTESTATION_MISSING']))
  expect(bare.notProved).toContain('VALIDITY_UNATTESTED')
})

test('one member’s word for validity is not enough', async () => {
  const verification = await verify(await packageOf(consortium, story, { attesters: ['BankMSP'] }))
  expect(verification.verdict).toBe('no')
  expect(codes(verification)).toContain('ATTESTATION_TOO_FEW')
})

test('an anchor that is another chain’s is told', async () => {
  const verification = await verify(whole, { anchors: { genesisHash: 'f'.repeat(64) } })
  expect(codes(verification)).toEqual(['ANCHOR_MISMATCH'])
})
