import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { verify, type EvidencePackage } from '@ip-rights-ledger/evidence'
import { checkChain } from '../network/independent-chain-check.js'
import { allBlocks } from './all-blocks.js'
import type { Client } from './client.js'
import { cast } from './collateral.js'
import { engines, startSystem, type System } from './harness.js'
import { until } from './until.js'

/** Asks for evidence and waits until it is put together. */
async function taken(client: Client, about: Readonly<Record<string, unknown>>): Promise<EvidencePackage> {
  const { status, body } = await client.post('/evidence-packages', about)
  if (status !== 202) throw new Error(`expected 202 from POST /evidence-packages, got ${status}: ${JSON.stringify(body)}`)
  const path = `/evidence-packages/${String(body.id)}`
  await until(async () => (await client.get(path)).body.state !== 'assembling')
  const { body: content } = await client.get(`${path}/content`)
  return content as EvidencePackage
}

describe.each(engines)('evidence taken on %s', (engine) => {
  let system: System
  let judge: Client
  let content: EvidencePackage

  beforeAll(async () => {
    system = await startSystem(engine)
    const people = await cast(system)
    const { right } = await people.pledged()
    await people.frozen(right)
    people.close()
    judge = await system.as('court', 'judge')
    content = await taken(judge, { ipRightId: right })
  }, 120_000)
  afterAll(() => system?.stop(), 60_000)

  test('is proved offline, its validity attested by the members', async () => {
    const { verdict, answers, notProved } = await verify(content)
    expect(answers.flatMap(({ findings }) => findings)).toEqual([])
    expect(verdict).toBe('yes')
    const codes = notProved.map(({ code }) => code)
    expect(codes).toContain('BACKFILE')
    // Where one operator holds all keys, the evidence says so itself.
    expect(codes.includes('SINGLE_OPERATOR')).toBe(engine === 'embedded')
    expect(content.extract.restraint).toHaveProperty('active')
  })

  test('comes of a gateway that has seen who founded the register', async () => {
    expect((await judge.get('/health/ready')).body).toMatchObject({ status: 'ready', founded: true })
  })

  test('says who founded, who guards, and what the parties said', async () => {
    const { answers } = await verify(content)
    const factsOf = (id: string) => answers.find(({ question }) => question === id)?.facts.map(({ en }) => en)
    expect(factsOf('foundedByAll')).toEqual(['members of block 0: BankMSP, CopyrightOfficeMSP, CourtMSP, IpOfficeMSP'])
    expect(factsOf('guardsAsStated')).toContain('title: IpOfficeMSP & (CourtMSP)')
    expect(factsOf('citationsHold')?.[0]).toMatch(/^[1-9]\d* transactions cited, [1-9]\d* consents$/)
  })

  test('may be of one transaction', async () => {
    const one = await taken(judge, { transactionId: content.events[0]?.transactionId })
    expect(await verify(one)).toMatchObject({ verdict: 'yes' })
  }, 30_000)

  test('with an event left out is refused', async () => {
    expect(await verify({ ...content, events: content.events.slice(1) })).toMatchObject({ verdict: 'no' })
  })

  test('comes of a chain that holds for a checker sharing no code with it', async () => {
    const blocks = await allBlocks(system.dataDir)
    expect(checkChain(blocks)).toMatchObject({ blocks: blocks.length })
  }, 30_000)
})
