import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { type ProgramEnded, until } from '@ip-rights-ledger/network/supervisor'
import { restarting } from '../../../scripts/start/restarts.js'
import { smallDisk } from './small-disk.js'

const parent = mkdtempSync(join(tmpdir(), 'ip-rights-ledger-restarts-'))
const folder = join(parent, 'disk')
const disk = smallDisk(folder, 24)
const onSmallDisk = disk === undefined ? test.skip : test
const stopped = new AbortController()
afterAll(() => {
  stopped.abort(new Error('the test is over'))
  disk?.remove()
  rmSync(parent, { recursive: true })
})

function watched(dataDir: string) {
  const [started, said, givenUp]: [string[], string[], string[]] = [[], [], []]
  const onEnded = restarting({
    dataDir,
    supervisor: () => ({ startOne: async (name) => void started.push(name) }),
    say: (topic, words) => said.push(`${topic} ${words}`),
    giveUp: ({ message }) => givenUp.push(message),
    signal: stopped.signal,
  })
  const ends = (program: string) => onEnded({ program, message: `${program} ended` } as ProgramEnded)
  return { started, said, givenUp, ends }
}

const soon = (what: string, holds: () => boolean) => until({ what, holds: () => Promise.resolve(holds()) }, { timeoutMs: 10_000 })

test('what ends is started again, and given up when it ends a fourth time within a minute', async () => {
  const { started, givenUp, ends } = watched(parent)
  for (let i = 1; i <= 3; i++) {
    ends('peer-bank')
    await soon(`start ${i}`, () => started.length === i)
  }
  ends('peer-bank')
  await soon('the end of patience', () => givenUp.length === 1)
  expect(givenUp).toEqual(['peer-bank keeps ending'])
  expect(started).toHaveLength(3)
})

test('programs that end together are counted each for itself', async () => {
  const { started, givenUp, ends } = watched(parent)
  const names = ['gateway-ip-office', 'gateway-copyright-office', 'gateway-bank', 'gateway-court', 'ledger']
  for (const name of names) ends(name)
  await soon('the starts', () => started.length === names.length)
  expect(givenUp).toEqual([])
})

onSmallDisk(
  'on a full disk it waits for room, however much ends, says so, and then starts all',
  async () => {
    const filler = join(folder, 'filler')
    writeFileSync(filler, Buffer.alloc(20 * 1024 ** 2))
    const { started, said, givenUp, ends } = watched(folder)
    const names = ['peer-bank', 'peer-court', 'orderer-bank', 'orderer-court', 'gateway-bank']
    for (const name of names) ends(name)
    await soon('the words', () => said.filter((words) => words.startsWith('disk full at ')).length === names.length)
    expect(started).toEqual([])
    rmSync(filler)
    await soon('the starts', () => started.length === names.length)
    expect([...started].sort()).toEqual([...names].sort())
    expect(givenUp).toEqual([])
  },
  30_000,
)
