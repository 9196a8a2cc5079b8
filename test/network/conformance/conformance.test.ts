import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findPrograms } from '../../../network/src/fabric/programs.js'
import { fabricPresent } from '../fabric/fabric-present.js'
import { RunningLedger } from '../running-ledger.js'
import { fabricAnswers, writeFabricAnswers } from './answers.js'
import { AskedNetwork, type RunningNetwork } from './asked-network.js'
import { knownDifferences } from './known-differences.js'
import { normalised } from './observed.js'
import type { Observed } from './question.js'
import { questions } from './questions.js'
import { RunningFabric } from './running-fabric.js'

const present = await fabricPresent()
const writes = process.env['GOLDEN'] === 'write'

interface Engine {
  readonly name: 'embedded' | 'fabric'
  readonly start: () => Promise<RunningNetwork>
}

// Fabric first: what it says anew is what the other is then held to.
const engines: readonly Engine[] = [
  ...(present ? [{ name: 'fabric', start: () => RunningFabric.start() } as const] : []),
  { name: 'embedded', start: () => RunningLedger.start() },
]

if (!present) test.skip('fabric answers as Fabric did: its programs are not on this machine', () => undefined)

for (const { name, start } of engines) {
  describe(`${name} answers as Fabric did (GOLDEN=write writes Fabric’s answers anew)`, () => {
    let network: AskedNetwork
    const heard: Record<string, Observed> = {}

    beforeAll(async () => {
      network = new AskedNetwork(await start())
    }, 120_000)

    afterAll(async () => {
      await network?.running.stop()
      if (name !== 'fabric' || !writes || Object.keys(heard).length < questions.length) return
      const programs = Object.values(await findPrograms())
      writeFabricAnswers({ from: Object.fromEntries(programs.map((each) => [each.name, each.version])), answers: heard })
    }, 60_000)

    test.each(questions)(
      '$name',
      async ({ name: question, ask }) => {
        const answer = normalised(await ask(network), network.running.portBase)
        heard[question] = answer
        if (name === 'fabric' && writes) return
        const expected = fabricAnswers().answers[question]
        if (name === 'embedded' && knownDifferences.has(question)) expect(answer).not.toEqual(expected)
        else expect(answer).toEqual(expected)
      },
      90_000,
    )
  })
}

test('no two questions have one name, and every answer has its question', () => {
  const names = questions.map((each) => each.name)
  expect(new Set(names).size).toBe(names.length)
  expect(Object.keys(fabricAnswers().answers).sort()).toEqual([...names].sort())
  expect([...knownDifferences.keys()].filter((name) => !names.includes(name))).toEqual([])
})
