import { closeSync, existsSync, openSync, rmSync, symlinkSync, writeSync, copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { memberByName, members, type MemberName } from '@ip-rights-ledger/network/topology'
import { chosenEngine } from '../e2e/engine-under-test.js'
import type { ProgramName, System } from '../e2e/harness.js'
import { heldMoments } from '../e2e/held-moments.js'
import type { Moment } from '../e2e/moment.js'
import { leadingOrderer, newestOrdered, takenByEach } from '../e2e/orderers-told.js'
import { StoppedPrograms } from '../e2e/stopped-programs.js'
import { until } from '../e2e/until.js'
import { ok, type Receiver } from '../gateway/events/receiver.js'
import type { Ground } from './ground.js'
import type { UnderLoad } from './trial.js'

/** How something is broken, kept broken for a while under the load, and mended. */
export type Breaks = (ground: Ground, load: UnderLoad) => Promise<void>

/** Writes answered while it is broken. */
const meanwhile = 20

export const killed =
  (name: ProgramName): Breaks =>
  async ({ system }, { more }) => {
    await system.kill(name)
    await more(2)
    await system.restart(name)
  }

export const killedBetweenOrderingAndCommit: Breaks = async ({ system }) => {
  if (chosenEngine === 'fabric') await killedWithWhatWasOrdered(system)
  else {
    await system.faults({ crashBetweenOrderingAndCommit: true })
    await system.ended('ledger')
  }
  await system.restart('ledger')
}

/** Orderers take what they cannot order without their leader; the peers stand still, the leader goes on, and what it orders reaches none of them. */
async function killedWithWhatWasOrdered(system: System): Promise<void> {
  const { portBase } = system
  const stopped = new StoppedPrograms(system)
  const leader = await leadingOrderer(portBase)
  const followers = members.filter(({ name }) => leader !== `orderer-${name}`)
  stopped.stop(leader)
  const taken = await takenByEach(portBase, followers)
  await until(async () => (await takenByEach(portBase, followers)) > taken)
  stopped.stop(...members.map(({ name }): ProgramName => `peer-${name}`))
  const ordered = await newestOrdered(portBase, followers)
  stopped.goOn(leader)
  await until(async () => (await newestOrdered(portBase, followers)) > ordered)
  await system.kill('ledger')
}

/** The patent office's writes are held at a moment, so that its gateway is known to be there when it is killed. */
export const gatewayKilledAt =
  (moment: Moment): Breaks =>
  async ({ system }) => {
    const moments = heldMoments(system)
    await moments.hold(moment)
    try {
      await moments.reached()
      await system.kill('gateway-ip-office')
      await moments.abandoned()
    } finally {
      await moments.release()
    }
    await system.restart('gateway-ip-office')
  }

export const peerAway =
  (member: MemberName): Breaks =>
  async ({ system }, { more }) => {
    if (chosenEngine === 'fabric') await system.kill(`peer-${member}`)
    else await system.faults({ stoppedPeers: [memberByName(member).mspId] })
    await more(meanwhile)
    if (chosenEngine === 'fabric') await system.restart(`peer-${member}`)
    else await system.faults({ stoppedPeers: [] })
  }

export const orderersAway =
  (...away: readonly MemberName[]): Breaks =>
  async ({ system }, { more }) => {
    const names = away.map((member): ProgramName => `orderer-${member}`)
    if (chosenEngine === 'fabric') await Promise.all(names.map((name) => system.kill(name)))
    else await system.faults({ stoppedOrderers: away.map((member) => memberByName(member).ordererMspId) })
    await more(away.length > 1 ? workersOnce : meanwhile)
    if (chosenEngine === 'fabric') await Promise.all(names.map((name) => system.begin(name)))
    else await system.faults({ stoppedOrderers: [] })
    await system.recovered()
  }

/** What is answered at least when no write can be taken. */
const workersOnce = 8

export const late =
  (member: MemberName, ms: number): Breaks =>
  async ({ system }, { more }) => {
    await system.faults({ peerDelaysMs: { [memberByName(member).mspId]: ms } })
    await more(meanwhile)
    await system.faults({ peerDelaysMs: {} })
  }

export const behind =
  (member: MemberName, blocks: number): Breaks =>
  async ({ system }, { more }) => {
    await system.faults({ blocksBehind: { [memberByName(member).mspId]: blocks } })
    await more(meanwhile)
    await system.faults({ blocksBehind: {} })
  }

/** A process that holds its connections and answers nothing, for so long. */
export const frozen =
  (name: ProgramName, ms: number): Breaks =>
  async ({ system }) => {
    const pid = system.pidOf(name)
    process.kill(pid, 'SIGSTOP')
    try {
      await pause(ms)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  }

/** All clocks of the ledger jump ahead, back behind where they were, and home, within what peers allow between theirs and a client's. */
export const clockSteps =
  (seconds: number): Breaks =>
  async ({ system }, { more }) => {
    for (const step of [seconds, -seconds, 0]) {
      await system.faults({ clockShiftMs: step * 1000 })
      await more(meanwhile)
    }
  }

async function withGatewayDown(system: System, member: MemberName, change: () => void): Promise<void> {
  await system.kill(`gateway-${member}`)
  change()
  await system.restart(`gateway-${member}`)
}

const indexFile = (system: System, member: MemberName): string => join(system.dataDir, 'index', `${member}.db`)

export const indexDeleted =
  (member: MemberName): Breaks =>
  ({ system }) =>
    withGatewayDown(system, member, () => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${indexFile(system, member)}${end}`, { force: true })
    })

/** Noise in the last page, and what was written ahead of the file gone. */
export const indexCorrupted =
  (member: MemberName): Breaks =>
  ({ system }, { choice }) =>
    withGatewayDown(system, member, () => {
      const file = indexFile(system, member)
      for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      const page = 4096
      const descriptor = openSync(file, 'r+')
      writeSync(descriptor, Buffer.from(choice.hex(page), 'hex'), 0, page, Math.max(statSync(file).size - page, 0))
      closeSync(descriptor)
    })

export const postgresRestarted: Breaks = async ({ postgres }, { more }) => {
  postgres?.restart()
  await more(meanwhile)
}

export const postgresCutOff: Breaks = async (ground, { more }) => {
  for (let i = 0; i < 3; i++) {
    await ground.postgres?.crashed(ground.indexOf('bank'))
    await more(8)
  }
}

const answering =
  (how: Receiver['answering']): Breaks =>
  async ({ weak: { receiver } }, { more }) => {
    const before = receiver.received.length
    receiver.answering = how
    try {
      await more(meanwhile)
      await receiver.count(before + 1)
    } finally {
      receiver.answering = ok
    }
  }

export const receiverFails = answering((response) => void response.writeHead(500).end('no'))
export const receiverHangs = answering(() => undefined)
/** Takes the event and says so when nobody listens any longer. */
export const receiverAnswersLate = answering((response) => void setTimeout(() => response.writeHead(200).end(), 1_500))

export const receiverDies: Breaks = async ({ weak: { receiver } }, { more }) => {
  receiver.answering = (response) => void response.destroy()
  await more(meanwhile)
  receiver.answering = ok
}

export const allKilled: Breaks = async ({ system }, { choice }) => {
  const names: readonly ProgramName[] = ['ledger', 'chaincode', ...members.map(({ name }): ProgramName => `gateway-${name}`)]
  await Promise.all(choice.shuffled(names).map((name) => system.kill(name)))
  await Promise.all(choice.shuffled(names).map((name) => system.begin(name)))
  await system.recovered()
}

/** The court's store lies on a disk that is filled to the last byte, and gets its room back. */
export const storeFull: Breaks = async ({ system, diskFolder }, { more }) => {
  const [file, moved] = [join(system.dataDir, 'store', 'court.db'), join(diskFolder, 'court.db')]
  await withGatewayDown(system, 'court', () => {
    for (const end of ['-wal', '', '-shm'])
      if (existsSync(`${file}${end}`)) {
        copyFileSync(`${file}${end}`, `${moved}${end}`)
        rmSync(`${file}${end}`)
      }
    symlinkSync(moved, file)
  })
  const filler = join(diskFolder, 'filler')
  fill(filler)
  await more(3 * meanwhile)
  rmSync(filler)
  await more(meanwhile)
  await withGatewayDown(system, 'court', () => {
    rmSync(file)
    for (const end of ['-wal', '', '-shm'])
      if (existsSync(`${moved}${end}`)) {
        copyFileSync(`${moved}${end}`, `${file}${end}`)
        rmSync(`${moved}${end}`)
      }
  })
}

function fill(file: string): void {
  const descriptor = openSync(file, 'a')
  try {
    for (const size of [65_536, 512]) {
      try {
        for (;;) writeSync(descriptor, Buffer.alloc(size))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    }
  } finally {
    closeSync(descriptor)
  }
}
