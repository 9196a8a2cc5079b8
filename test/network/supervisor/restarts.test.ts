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

function watched(dataDir: string, startOne: (name: string) => Promise<void> = async () => undefined) {
  const [started, said]: [string[], string[]] = [[], []]
  const onEnded = restarting({
    dataDir,
    supervisor: () => ({ startOne: async (name) => (started.push(name), startOne(name)) }),
    say: (topic, words) => said.push(`${topic} ${words}`),
    signal: stopped.signal,
    pausesMs: { first: 20, longest: 50 },
  })
  const ends = (program: string) => onEnded({ program, message: `${program} ended` } as ProgramEnded)
  return { started, said, ends }
}

const soon = (what: string, holds: () => boolean) => until({ what, holds: () => Promise.resolve(holds()) }, { timeoutMs: 10_000 })
const pauses = (said: readonly string[]) => said.filter((words) => words.startsWith('keeps ending'))

test('what ends is started again at once, and with pauses where it ends a fourth time', async () => {
  const { started, said, ends } = watched(parent)
  for (let i = 1; i <= 5; i++) {
    ends('peer-bank')
    await soon(`start ${i}`, () => started.length === i)
    expect(pauses(said)).toHaveLength(Math.max(0, i - 3))
  }
})

test('one that does not come up is tried until it does, and said so; the others are left alone', async () => {
  let fails = 5
  const { started, said, ends } = watched(parent, async (name) => {
    if (name === 'peer-bank' && fails-- > 0) throw new Error('peer-bank ended with exit code 1')
  })
  ends('peer-bank')
  ends('peer-court')
  await soon('both up', () => said.includes('restarted peer-bank') && said.includes('restarted peer-court'))
  expect(started.filter((name) => name === 'peer-bank')).toHaveLength(6)
  expect(started.filter((name) => name === 'peer-court')).toHaveLength(1)
  expect(said.filter((words) => words === 'problem peer-bank ended with exit code 1')).toHaveLength(5)
  expect(pauses(said)).toHaveLength(3)
})

test('a stop ends the trying', async () => {
  const over = new AbortController()
  const said: string[] = []
  const tries = { count: 0 }
  const onEnded = restarting({
    dataDir: parent,
    supervisor: () => ({ startOne: async () => (tries.count++, Promise.reject(new Error('no'))) }),
    say: (topic) => said.push(topic),
    signal: over.signal,
    pausesMs: { first: 60_000, longest: 60_000 },
  })
  onEnded({ program: 'peer-bank', message: 'ended' } as ProgramEnded)
  await soon('a pause', () => said.includes('keeps ending'))
  over.abort(new Error('stopped'))
  await new Promise((resolve) => setImmediate(resolve))
  expect([tries.count, said.at(-1)]).toEqual([3, 'keeps ending'])
})

test('programs that end together are counted each for itself', async () => {
  const { started, said, ends } = watched(parent)
  const names = ['gateway-ip-office', 'gateway-copyright-office', 'gateway-bank', 'gateway-court', 'ledger']
  for (const name of names) ends(name)
  await soon('the starts', () => started.length === names.length)
  expect(pauses(said)).toEqual([])
})

onSmallDisk(
  'on a full disk it waits for room, however much ends, says so, and then starts all',
  async () => {
    const filler = join(folder, 'filler')
    writeFileSync(filler, Buffer.alloc(20 * 1024 ** 2))
    const { started, said, ends } = watched(folder)
    const names = ['peer-bank', 'peer-court', 'orderer-bank', 'orderer-court', 'gateway-bank']
    for (const name of names) ends(name)
    await soon('the words', () => said.filter((words) => words.startsWith('disk full at ')).length === names.length)
    expect(started).toEqual([])
    rmSync(filler)
    await soon('the starts', () => started.length === names.length)
    expect([...started].sort()).toEqual([...names].sort())
    expect(pauses(said)).toEqual([])
  },
  30_000,
)
