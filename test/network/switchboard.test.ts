import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { switchboardPolicy } from '../../network/src/embedded/channel-config/genesis-block.js'
import { noFaults } from '../../network/src/embedded/faults.js'
import { openChannel } from '../../network/src/embedded/open-channel.js'
import { applyFaults, describeFaults } from '../../network/src/embedded/switchboard.js'
import { bank } from './opened-channel.js'

const dirs: string[] = []
const newDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'switchboard-'))
  dirs.push(dir)
  return dir
}
let marked: string

beforeAll(() => {
  marked = newDir()
})
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
})

test('a ledger founded to be disturbed says so in its configuration, however it is started later', async () => {
  for (const switchboard of [true, false]) {
    const channel = await openChannel({ dir: marked, portBase: 18080, faults: noFaults(), switchboard })
    expect(channel.config.getChannelGroup()?.getPoliciesMap().has(switchboardPolicy)).toBe(true)
    await channel.close()
  }
})

test('a ledger founded without a switchboard is given none', async () => {
  const dir = newDir()
  const channel = await openChannel({ dir, portBase: 18080, faults: noFaults() })
  expect(channel.config.getChannelGroup()?.getPoliciesMap().has(switchboardPolicy)).toBe(false)
  await channel.close()
  await expect(openChannel({ dir, portBase: 18080, faults: noFaults(), switchboard: true })).rejects.toThrow(
    /expected a ledger founded with a switchboard in .*, got one founded without/,
  )
})

test('a call is held at its moment until it is let go; one that goes away meanwhile goes no further', async () => {
  const faults = noFaults()
  applyFaults(faults, { heldCalls: { [bank]: ['submit'] } })
  const reached: string[] = []
  const gone = new AbortController()
  const calls = [
    faults.heldCalls.at(bank, 'submit', new AbortController().signal).then(() => reached.push('let go')),
    faults.heldCalls.at(bank, 'submit', gone.signal).catch((error: unknown) => reached.push((error as Error).message)),
  ]
  await faults.heldCalls.at(bank, 'endorse', gone.signal)
  expect(describeFaults(faults)).toMatchObject({ heldCalls: { [bank]: ['submit'] }, waitingCalls: { [bank]: { submit: 2 } } })
  gone.abort(new Error('gone, and went no further'))
  await calls[1]
  applyFaults(faults, { heldCalls: {} })
  await Promise.all(calls)
  expect([reached, describeFaults(faults).waitingCalls]).toEqual([['gone, and went no further', 'let go'], {}])
  expect(() => applyFaults(faults, { heldCalls: { [bank]: ['reply'] } })).toThrow('heldCalls')
})

test('faults replace what was set and leave the rest', () => {
  const faults = noFaults()
  applyFaults(faults, { stoppedPeers: [bank], clockShiftMs: 1000 })
  applyFaults(faults, { peerDelaysMs: { [bank]: 5 } })
  expect(describeFaults(faults)).toEqual({
    stoppedOrderers: [],
    stoppedPeers: [bank],
    peerDelaysMs: { [bank]: 5 },
    blocksBehind: {},
    heldCalls: {},
    waitingCalls: {},
    crashBetweenOrderingAndCommit: false,
    clockShiftMs: 1000,
  })
  applyFaults(faults, { stoppedPeers: [] })
  expect(describeFaults(faults).stoppedPeers).toEqual([])
})

test.each([
  [null, 'expected a JSON object of faults'],
  [{ stoppedPeer: [] }, 'expected one of stoppedOrderers, stoppedPeers'],
  [{ clockShiftMs: '5' }, 'expected another type at clockShiftMs, got "5"'],
])('a wrong body %j is refused, and nothing set', (body, message) => {
  const faults = noFaults()
  expect(() => applyFaults(faults, body)).toThrow(message)
  expect(describeFaults(faults)).toEqual(describeFaults(noFaults()))
})
