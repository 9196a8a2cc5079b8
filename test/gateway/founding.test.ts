import { expect, test } from '@jest/globals'
import { bank, copyright, ip, makeConsortium } from '../evidence/consortium.js'
import { founding } from '../evidence/founding.js'
import { created, RightStory, storyAt, type Change } from '../evidence/right-story.js'
import { build } from './build.js'
import { FakeLedger } from './fake-ledger.js'

/** A ledger whose blocks are those of a chain made up for the test. */
class ChainLedger extends FakeLedger {
  readonly asked: string[] = []
  readonly #blocks: readonly Uint8Array[]

  constructor(blocks: readonly Uint8Array[]) {
    super()
    this.#blocks = blocks
    this.block = blocks.length - 1
  }

  override async query(_caller?: unknown, name = '', args: readonly (string | Uint8Array)[] = []): Promise<Uint8Array> {
    const number = String(args[1])
    if (name === 'GetBlockByNumber') this.asked.push(number)
    return this.#blocks[Number(number)] ?? new Uint8Array()
  }
}

async function readiness(...first: Change[]) {
  const story = new RightStory(await makeConsortium(storyAt), undefined, first)
  story.block({ event: created, endorsers: [ip, copyright] })
  const ledger = new ChainLedger(story.chain.blocks)
  const { app } = await build({ ledger })
  return { ledger, ask: async () => (await app.inject('/health/ready')).json<Record<string, unknown>>() }
}

test('a register founded by all is ready, and its founding is read once', async () => {
  const { ledger, ask } = await readiness(founding)
  const both = await Promise.all([ask(), ask()])
  for (const answer of both) expect(answer).toMatchObject({ status: 'ready', founded: true })
  expect(ledger.asked).toEqual(['0', '1', '2'])
})

test('before any founding a gateway is ready and says so; later it reads only the new blocks', async () => {
  const { ledger, ask } = await readiness()
  expect(await ask()).toMatchObject({ status: 'ready', founded: false })
  expect(await ask()).toMatchObject({ status: 'ready', founded: false })
  expect(ledger.asked).toEqual(['0', '1', '2'])
})

test('a founding without all members’ endorsements is never ready, and names who is missing', async () => {
  const { ask } = await readiness({ ...founding, endorsers: [ip, bank] }, founding)
  const { code, status, detail } = await ask()
  expect([code, status]).toEqual(['FOUNDING_INCOMPLETE', 503])
  expect(detail).toMatch(/^expected a founding by all members, got [0-9a-f]{64} without CopyrightOfficeMSP, CourtMSP$/)
})

test('half a founding is none', async () => {
  const { ask } = await readiness({ ...founding, called: 'governance:bumpEpoch' })
  expect(await ask()).toMatchObject({ code: 'FOUNDING_INCOMPLETE', status: 503 })
})
