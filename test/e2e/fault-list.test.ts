import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { postgresIsHere } from '../gateway/index-db/databases.js'
import { Choice } from '../faults/choice.js'
import { figuresTable } from '../faults/figures-table.js'
import { Ground } from '../faults/ground.js'
import { scenarios, type Scenario } from '../faults/scenarios.js'
import { tried, type Figures } from '../faults/trial.js'
import { smallDisk } from '../network/supervisor/small-disk.js'
import { chosenEngine } from './engine-under-test.js'

/**
 * Each fault under a mixed load of several members, and then the oracle's questions. A usual run takes two; a long one all of
 * them with three seeds, and prints the figures. `IPRL_FAULTS` names others, `IPRL_SEEDS` other seeds, by commas.
 */
const long = process.env['IPRL_LONG'] === '1'
const here = scenarios.filter(({ engines }) => engines.includes(chosenEngine))
const named = process.env['IPRL_FAULTS']?.split(',')
const usual = ['gateway killed', 'receiver dies']
const wanted = named ?? (long ? undefined : usual)
const chosen = wanted === undefined ? here : here.filter(({ name }) => wanted.includes(name))
const seeds = process.env['IPRL_SEEDS']?.split(',').map(Number) ?? (long ? [1, 2, 3] : [4])

function mountable(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-mount-'))
  try {
    const disk = smallDisk(join(folder, 'disk'), 1)
    disk?.remove()
    return disk !== undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const has = { PostgreSQL: () => postgresIsHere, 'a small disk': mountable }
const can = ({ needs }: Scenario): boolean => needs === undefined || has[needs]()

const figures: Figures[] = []
afterAll(() => {
  if (long || named !== undefined) console.log(`${chosenEngine}\n${figuresTable(figures)}`)
})

describe.each(seeds)(`faults under load on ${chosenEngine}, seed %i`, (seed) => {
  let ground: Ground

  beforeAll(async () => {
    ground = await Ground.prepare(seed)
  }, 180_000)
  afterAll(() => ground?.close(), 60_000)

  for (const scenario of new Choice(seed).shuffled(chosen))
    (can(scenario) ? test : test.skip)(
      scenario.name,
      async () => {
        const found = await tried(ground, scenario, seed)
        figures.push(found)
        if (long) process.stderr.write(`${figuresTable([found]).split('\n').at(-1)}\n`)
        expect(found.wrong).toEqual({})
        expect(found.acknowledged).toBeGreaterThan(0)
        expect(found.gapMs).toBeLessThan(scenario.gapMs)
        expect(found.recoveryMs).toBeLessThan(scenario.recoveryMs)
      },
      240_000,
    )
})
