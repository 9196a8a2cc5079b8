import { join } from 'node:path'
import { readNodeMaterial } from '../crypto/node-material.js'
import { mspDir, nodeDir } from '../crypto/paths.js'
import type { NativeProgram } from '../supervisor/child-process.js'
import { fabricPortsOf, host, type Member, portsOf } from '../topology.js'
import { writeBuilder } from './builder-scripts.js'
import { builderDir, logFile, logFormat, peerDir, recordsDir } from './files.js'
import { tlsFiles, writeNodeMsp, writeSettings } from './node-files.js'
import { coreSettings } from './settings/core-settings.js'

/** Ports of a peer, and where it keeps its data: the topology's own unless a test wants a peer beside them. */
export interface PeerPorts {
  readonly peer: number
  readonly chaincodeListen: number
  readonly operations: number
}

export const peerPorts = (portBase: number, member: Member): PeerPorts => ({
  peer: portsOf(portBase, member).peer,
  chaincodeListen: fabricPortsOf(portBase, member).chaincodeListen,
  operations: fabricPortsOf(portBase, member).peerOperations,
})

/**
 * Writes what a member's peer reads: settings, MSP folder, builder. Its key material must be there.
 * @param dir the data folder whose `crypto` holds the peer's material
 * @param home the peer's own folder
 */
export function writePeerFiles(dir: string, member: Member, ports: PeerPorts, home = peerDir(dir, member)): void {
  writeNodeMsp(join(home, 'msp'), readNodeMaterial(dir, member.mspId, 'peer'))
  writeBuilder(builderDir(dir))
  const settings = coreSettings({
    member,
    listenAddress: `${host}:${ports.peer}`,
    externalEndpoint: `${host}:${ports.peer}`,
    chaincodeListenAddress: `${host}:${ports.chaincodeListen}`,
    operationsAddress: `${host}:${ports.operations}`,
    mspDir: join(home, 'msp'),
    ...tlsFiles(nodeDir(dir, member.mspId, 'peer'), mspDir(dir, member.mspId)),
    dataDir: join(home, 'data'),
    builderDir: builderDir(dir),
  })
  writeSettings(join(home, 'core.yaml'), settings)
}

/** Only warnings, but of each block its height, time and commit hash. */
const logging = 'warning:kvledger=info'

export function peerProgram(dir: string, member: Member, program: string, home = peerDir(dir, member)): NativeProgram {
  const name = `peer-${member.name}`
  return {
    name,
    program,
    args: ['node', 'start'],
    env: { FABRIC_CFG_PATH: home, FABRIC_LOGGING_SPEC: logging, FABRIC_LOGGING_FORMAT: logFormat, GOGC: '200' },
    logFile: logFile(dir, name),
    recordFile: join(recordsDir(dir), `${name}.json`),
    settingsFiles: [join(home, 'core.yaml')],
  }
}
