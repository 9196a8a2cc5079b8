import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chaincodeProcess } from '../chaincode-process.js'
import { answersOk, type Condition, listens } from '../supervisor/condition.js'
import type { WantedPort } from '../supervisor/ports.js'
import type { PlannedProgram } from '../supervisor/supervisor.js'
import { controlPort, host, type Member, type MemberName, members, portsOf } from '../topology.js'

/** Where a whole system lives. */
export interface SystemPlace {
  /** Absolute path of the data folder. */
  readonly dataDir: string
  readonly portBase: number
  /** A chaincode process for each member, and the folder of the package it runs; absent: one process of the product's own for all. */
  readonly chaincodePackages?: Readonly<Record<MemberName, string>>
  /** The package that one process runs for all members, where it is not the product's. */
  readonly chaincodePackage?: string
  /** Test-only faults on the control port; the genesis block then says so. */
  readonly switchboard?: boolean
}

export const profileFile = (dataDir: string, member: string): string => join(dataDir, 'profiles', `${member}.json`)

const written = (file: string): Condition => ({ what: `${file} to be written`, holds: () => Promise.resolve(existsSync(file)) })

/** Every port the engine opens, and for what. */
export function embeddedPorts(portBase: number): readonly WantedPort[] {
  const ofMembers = members.flatMap((member) => {
    const ports = portsOf(portBase, member)
    return [
      { port: ports.gateway, use: `gateway of ${member.name}` },
      { port: ports.gatewayAdmin, use: `administration of the gateway of ${member.name}` },
      { port: ports.peer, use: `peer of ${member.name}` },
      { port: ports.orderer, use: `orderer of ${member.name}` },
      { port: ports.chaincode, use: `chaincode of ${member.name}` },
    ]
  })
  return [...ofMembers, { port: controlPort(portBase), use: 'control of the ledger' }]
}

const logFile = (dataDir: string, name: string): string => join(dataDir, 'logs', `${name}.log`)

function chaincodeProgram(dataDir: string, name: string, modulePath: string, port: number): PlannedProgram {
  const spec = chaincodeProcess({ name, modulePath, address: `${host}:${port}`, logFile: logFile(dataDir, name) })
  return { spec, ready: listens(host, port) }
}

/** One process serves all four members unless each is to have its own: half the memory, and every member's peer runs the same build anyway. */
function chaincodePrograms({
  dataDir,
  portBase,
  chaincodePackages,
  chaincodePackage = 'chaincode',
}: SystemPlace): readonly PlannedProgram[] {
  const [first] = members
  if (first === undefined) throw new Error('expected a member in the topology, got none')
  if (chaincodePackages === undefined) return [chaincodeProgram(dataDir, 'chaincode', chaincodePackage, portsOf(portBase, first).chaincode)]
  return members.map((member) =>
    chaincodeProgram(dataDir, `chaincode-${member.name}`, chaincodePackages[member.name], portsOf(portBase, member).chaincode),
  )
}

function ledgerProgram({ dataDir, portBase, switchboard, chaincodePackages }: SystemPlace): PlannedProgram {
  const flags = [...(switchboard === true ? ['--switchboard'] : []), ...(chaincodePackages === undefined ? [] : ['--chaincode-per-member'])]
  const args = ['--dir', dataDir, '--port-base', `${portBase}`, ...flags]
  const spec = { name: 'ledger', script: 'network/dist/embedded/main.js', args, env: {}, logFile: logFile(dataDir, 'ledger') }
  return { spec, ready: answersOk(`http://${host}:${controlPort(portBase)}/status`) }
}

function gatewayProgram({ dataDir, portBase }: SystemPlace, member: Member): PlannedProgram {
  const name = `gateway-${member.name}`
  const { gateway, gatewayAdmin } = portsOf(portBase, member)
  const profile = profileFile(dataDir, member.name)
  const env = { GATEWAY_PROFILE: profile, GATEWAY_HOST: host, GATEWAY_PORT: `${gateway}`, GATEWAY_ADMIN_PORT: `${gatewayAdmin}` }
  // A young generation of 8 MB: a gateway makes little garbage at a time, and four of them share one machine here.
  const nodeFlags = ['--max-semi-space-size=8']
  const spec = { name, script: 'gateway/dist/server.js', args: [], env, nodeFlags, logFile: logFile(dataDir, name) }
  // A gateway needs its profile to read; it waits for the ledger by itself.
  return { spec, after: written(profile), ready: answersOk(`http://${host}:${gateway}/health/ready`) }
}

/** Chaincode, ledger and four gateways, in the order of their dependence. */
export function embeddedSystem(place: SystemPlace): readonly PlannedProgram[] {
  return [...chaincodePrograms(place), ledgerProgram(place), ...members.map((member) => gatewayProgram(place, member))]
}
