import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chaincodeProcess } from '../chaincode-process.js'
import { answersOk, type Condition, listens } from '../supervisor/condition.js'
import type { WantedPort } from '../supervisor/ports.js'
import type { PlannedProgram } from '../supervisor/supervisor.js'
import { controlPort, host, members, portsOf } from '../topology.js'

/** Where a whole system lives. */
export interface SystemPlace {
  /** Absolute path of the data folder. */
  readonly dataDir: string
  readonly portBase: number
}

export const profileFile = (dataDir: string, member: string): string => join(dataDir, 'profiles', `${member}.json`)

/** The one chaincode process that serves all four members. */
const chaincodePort = (portBase: number): number => portBase + 40

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
    ]
  })
  return [...ofMembers, { port: chaincodePort(portBase), use: 'chaincode' }, { port: controlPort(portBase), use: 'control of the ledger' }]
}

/** Chaincode, ledger and four gateways, in the order of their dependence; gateways start as soon as their profiles lie there. */
export function embeddedSystem({ dataDir, portBase }: SystemPlace): readonly PlannedProgram[] {
  const logFile = (name: string) => join(dataDir, 'logs', `${name}.log`)
  const chaincodeAddress = `${host}:${chaincodePort(portBase)}`
  const gateways = members.map((member): PlannedProgram => {
    const name = `gateway-${member.name}`
    const { gateway, gatewayAdmin } = portsOf(portBase, member)
    const profile = profileFile(dataDir, member.name)
    return {
      spec: {
        name,
        script: 'gateway/dist/server.js',
        args: [],
        env: { GATEWAY_PROFILE: profile, GATEWAY_HOST: host, GATEWAY_PORT: `${gateway}`, GATEWAY_ADMIN_PORT: `${gatewayAdmin}` },
        logFile: logFile(name),
      },
      after: written(profile),
      ready: answersOk(`http://${host}:${gateway}/health/ready`),
    }
  })
  return [
    {
      spec: chaincodeProcess({ address: chaincodeAddress, logFile: logFile('chaincode') }),
      ready: listens(host, chaincodePort(portBase)),
    },
    {
      spec: {
        name: 'ledger',
        script: 'network/dist/embedded/main.js',
        args: ['--dir', dataDir, '--port-base', `${portBase}`],
        env: {},
        logFile: logFile('ledger'),
      },
      ready: answersOk(`http://${host}:${controlPort(portBase)}/status`),
    },
    ...gateways,
  ]
}
