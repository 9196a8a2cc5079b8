import { join } from 'node:path'
import { chaincodeProcess } from '../chaincode-process.js'
import { gatewayProgram } from '../gateway-process.js'
import { answersOk, listens, written } from '../supervisor/condition.js'
import type { WantedPort } from '../supervisor/ports.js'
import type { PlannedProgram } from '../supervisor/supervisor.js'
import { fabricPortsOf, host, type Member, type MemberName, members, portsOf } from '../topology.js'
import { caProgram } from './ca/ca-program.js'
import { chaincodeTlsDir } from './ca/enrolments.js'
import { packageIdAt } from './chaincode-definition.js'
import { caSettingsFile, chaincodePackageFile, logFile, ordererDir, peerDir } from './files.js'
import { ordererProgram } from './orderer-program.js'
import { peerProgram } from './peer-program.js'
import type { FoundProgram, ProgramName } from './programs.js'

/** Where a system of Fabric's own programs lives. */
export interface FabricPlace {
  /** Absolute path of the data folder. */
  readonly dataDir: string
  readonly portBase: number
  /** Folders of the packages that the members' chaincode processes run, where they are not the product's. */
  readonly chaincodePackages?: Readonly<Partial<Record<MemberName, string>>>
}

/** Every port the engine opens, and for what. */
export function fabricPorts(portBase: number): readonly WantedPort[] {
  return members.flatMap((member) => {
    const ports = portsOf(portBase, member)
    const fabric = fabricPortsOf(portBase, member)
    const uses: readonly [number, string][] = [
      [ports.gateway, 'gateway'],
      [ports.gatewayAdmin, 'administration of the gateway'],
      [ports.peer, 'peer'],
      [ports.orderer, 'orderer'],
      [ports.chaincode, 'chaincode'],
      [fabric.ca, 'certificate authority'],
      [fabric.peerOperations, 'operations of the peer'],
      [fabric.ordererOperations, 'operations of the orderer'],
      [fabric.ordererAdmin, 'administration of the orderer'],
      [fabric.chaincodeListen, 'chaincode listener of the peer'],
      [fabric.caOperations, 'operations of the certificate authority'],
    ]
    return uses.map(([port, use]) => ({ port, use: `${use} of ${member.name}` }))
  })
}

export const healthOfCa = (portBase: number, member: Member) =>
  answersOk(`http://${host}:${fabricPortsOf(portBase, member).caOperations}/healthz`)
export const healthOfOrderer = (portBase: number, member: Member) =>
  answersOk(`http://${host}:${fabricPortsOf(portBase, member).ordererOperations}/healthz`)
export const healthOfPeer = (portBase: number, member: Member) =>
  answersOk(`http://${host}:${fabricPortsOf(portBase, member).peerOperations}/healthz`)

function chaincodeProgram({ dataDir, portBase, chaincodePackages = {} }: FabricPlace, member: Member): PlannedProgram {
  const name = `chaincode-${member.name}`
  const port = portsOf(portBase, member).chaincode
  const tls = chaincodeTlsDir(dataDir, member)
  const processOf = (packageId: string) =>
    chaincodeProcess({
      name,
      packageId,
      modulePath: chaincodePackages[member.name] ?? 'chaincode',
      address: `${host}:${port}`,
      mspId: member.mspId,
      tls: { keyFile: join(tls, 'tls-key.pem'), certFile: join(tls, 'tls-cert.pem') },
      logFile: logFile(dataDir, name),
    })
  // Its id follows from the package, which names the TLS root that the member's CA makes.
  const completed = () => processOf(packageIdAt(dataDir, member))
  return { spec: processOf(''), completed, after: written(chaincodePackageFile(dataDir, member)), ready: listens(host, port) }
}

/** The programs that run for long. */
export type NodePrograms = Readonly<Record<Exclude<ProgramName, 'configtxgen'>, Pick<FoundProgram, 'path'>>>

/** All programs but the gateways: authorities, orderers, peers, chaincode. */
export function fabricNetwork(place: FabricPlace, programs: NodePrograms): readonly PlannedProgram[] {
  const { dataDir, portBase } = place
  return [
    ...members.map((member) => ({
      spec: caProgram(dataDir, member, programs['fabric-ca-server'].path),
      after: written(caSettingsFile(dataDir, member)),
      ready: healthOfCa(portBase, member),
    })),
    ...members.map((member) => ({
      spec: ordererProgram(dataDir, member, programs.orderer.path),
      after: written(join(ordererDir(dataDir, member), 'orderer.yaml')),
      ready: healthOfOrderer(portBase, member),
    })),
    ...members.map((member) => chaincodeProgram(place, member)),
    ...members.map((member) => ({
      spec: peerProgram(dataDir, member, programs.peer.path),
      after: written(join(peerDir(dataDir, member), 'core.yaml')),
      ready: healthOfPeer(portBase, member),
    })),
  ]
}

export const fabricSystem = (place: FabricPlace, programs: NodePrograms): readonly PlannedProgram[] => [
  ...fabricNetwork(place, programs),
  ...members.map((member) => gatewayProgram(place, member)),
]
