import { join } from 'node:path'
import { chaincodeProcess } from '../chaincode-process.js'
import { type GatewayPlace, gatewayProgram } from '../gateway-process.js'
import { sparingEnv } from '../sparing-env.js'
import { sparingFlags } from '../sparing-flags.js'
import { answersOk, listens } from '../supervisor/condition.js'
import type { WantedPort } from '../supervisor/ports.js'
import type { PlannedProgram } from '../supervisor/supervisor.js'
import { controlPort, fabricPortsOf, host, type MemberName, members, portsOf } from '../topology.js'

export { profileFile } from '../gateway-process.js'

/** Where a whole system lives. */
export interface SystemPlace extends GatewayPlace {
  /** A chaincode process for each member, and the folder of the package it runs; absent: one process of the product's own for all. */
  readonly chaincodePackages?: Readonly<Record<MemberName, string>>
  /** The package that one process runs for all members, where it is not the product's. */
  readonly chaincodePackage?: string
  /** Test-only faults on the control port; the genesis block then says so. */
  readonly switchboard?: boolean
}

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
      { port: fabricPortsOf(portBase, member).ca, use: `certificate authority of ${member.name}` },
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
  const spec = {
    name: 'ledger',
    script: 'network/dist/embedded/main.js',
    args,
    env: { ...sparingEnv },
    nodeFlags: sparingFlags,
    logFile: logFile(dataDir, 'ledger'),
  }
  return { spec, ready: answersOk(`http://${host}:${controlPort(portBase)}/status`) }
}

/** Chaincode, ledger and four gateways, in the order of their dependence. */
export function embeddedSystem(place: SystemPlace): readonly PlannedProgram[] {
  return [...chaincodePrograms(place), ledgerProgram(place), ...members.map((member) => gatewayProgram(place, member))]
}
