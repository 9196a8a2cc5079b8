import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { embeddedPorts } from '@ip-rights-ledger/network/embedded-system'
import { described, fabricPorts, inspectPrograms, installationPage } from '@ip-rights-ledger/network/fabric'
import { describedPort, diskFloorBytes, freeBytes, takenPorts } from '@ip-rights-ledger/network/supervisor'
import { host } from '@ip-rights-ledger/network/topology'
import type { Place } from '../start/options.js'

/** One thing looked at. `remedy` is there when it will not do. */
interface Finding {
  readonly what: string
  readonly found: string
  readonly remedy?: string
}

const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`

/** Twenty processes of Fabric's and ours; measured with a seeded register: 2.1 GiB. */
const memoryNeeded = { fabric: 2.5 * 1024 ** 3, embedded: 1024 ** 3 }
const filesNeeded = 1024

async function programs(): Promise<readonly Finding[]> {
  const remedy = `install Fabric 3.1 and fabric-ca 1.5 as ${installationPage} says, and name the folder in FABRIC_BIN`
  return (await inspectPrograms()).map((each) =>
    typeof each === 'string' ? { what: 'program', found: each, remedy } : { what: 'program', found: `${described(each)} ${each.path}` },
  )
}

async function ports({ engine, portBase }: Place): Promise<Finding> {
  const wanted = engine === 'fabric' ? fabricPorts(portBase) : embeddedPorts(portBase)
  const taken = await takenPorts(host, wanted)
  const found = taken.length === 0 ? `${wanted.length} from ${portBase} on, all free` : `taken: ${taken.map(describedPort).join(', ')}`
  return { what: 'ports', found, ...(taken.length === 0 ? {} : { remedy: 'stop what holds them, or choose others with --port-base N' }) }
}

async function disk({ dataDir }: Place): Promise<Finding> {
  const free = await freeBytes(dataDir)
  return {
    what: 'disk',
    found: `${gigabytes(free)} free for ${dataDir}`,
    ...(free < diskFloorBytes ? { remedy: `free ${gigabytes(diskFloorBytes)}, or choose another place with --data DIR` } : {}),
  }
}

function memory({ engine }: Place): Finding {
  const needed = engine === 'fabric' ? memoryNeeded.fabric : memoryNeeded.embedded
  const free = freemem()
  return { what: 'memory', found: `${gigabytes(free)} free`, ...(free < needed ? { remedy: `free ${gigabytes(needed)}` } : {}) }
}

const clockMayDifferMs = 60_000

/** All nodes of one machine share its clock; one set back makes certificates and transactions that begin before what there is. */
function clock({ dataDir }: Place): Finding {
  const now = new Date()
  const written = existsSync(dataDir)
    ? Math.max(...[dataDir, ...readdirSync(dataDir).map((name) => join(dataDir, name))].map(lastChange))
    : 0
  const behind = written - now.getTime() > clockMayDifferMs
  return {
    what: 'clock',
    found: `${now.toISOString()}${behind ? `, and ${dataDir} was written at ${new Date(written).toISOString()}` : ''}`,
    ...(behind || now.getUTCFullYear() < 2026 ? { remedy: 'set the clock: peers refuse what is more than 60 s off theirs' } : {}),
  }
}

const lastChange = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

function fileLimit(): Finding {
  const limits = existsSync('/proc/self/limits') ? readFileSync('/proc/self/limits', 'utf8') : ''
  const soft = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY)
  return {
    what: 'open files',
    found: Number.isFinite(soft) ? `${soft} a process` : 'no limit known',
    ...(soft < filesNeeded ? { remedy: `ulimit -n ${filesNeeded}` } : {}),
  }
}

/** Looks whether a consortium could start here: one line each, with the remedy. @returns 0 when it could, 1 when not, 3 when programs are missing */
export async function doctor(place: Place): Promise<number> {
  const found = place.engine === 'fabric' ? await programs() : []
  const findings = [...found, await ports(place), await disk(place), memory(place), clock(place), fileLimit()]
  for (const { what, found: words, remedy } of findings)
    console.log(`${remedy === undefined ? 'ok ' : 'no '} ${what.padEnd(11)} ${words}${remedy === undefined ? '' : `: ${remedy}`}`)
  if (found.some(({ remedy }) => remedy !== undefined)) return 3
  return findings.some(({ remedy }) => remedy !== undefined) ? 1 : 0
}
