import { join } from 'node:path'
import { readNodeMaterial } from '../crypto/node-material.js'
import { mspDir, nodeDir } from '../crypto/paths.js'
import type { NativeProgram } from '../supervisor/child-process.js'
import { fabricPortsOf, host, type Member, portsOf } from '../topology.js'
import { logFile, logFormat, ordererDir, recordsDir } from './files.js'
import { tlsFiles, writeNodeMsp, writeSettings } from './node-files.js'
import { ordererSettings } from './settings/orderer-settings.js'

/** Writes what a member's orderer reads. Its key material must be there. */
export function writeOrdererFiles(dir: string, member: Member, portBase: number): void {
  const home = ordererDir(dir, member)
  const { ordererAdmin, ordererOperations } = fabricPortsOf(portBase, member)
  writeNodeMsp(join(home, 'msp'), readNodeMaterial(dir, member.ordererMspId, 'orderer'))
  const settings = ordererSettings({
    member,
    listenHost: host,
    listenPort: portsOf(portBase, member).orderer,
    adminAddress: `${host}:${ordererAdmin}`,
    operationsAddress: `${host}:${ordererOperations}`,
    mspDir: join(home, 'msp'),
    ...tlsFiles(nodeDir(dir, member.ordererMspId, 'orderer'), mspDir(dir, member.ordererMspId)),
    dataDir: join(home, 'data'),
  })
  writeSettings(join(home, 'orderer.yaml'), settings)
}

export function ordererProgram(dir: string, member: Member, program: string): NativeProgram {
  const name = `orderer-${member.name}`
  return {
    name,
    program,
    args: [],
    env: { FABRIC_CFG_PATH: ordererDir(dir, member), FABRIC_LOGGING_SPEC: 'warning', FABRIC_LOGGING_FORMAT: logFormat, GOGC: '200' },
    logFile: logFile(dir, name),
    recordFile: join(recordsDir(dir), `${name}.json`),
    settingsFiles: [join(ordererDir(dir, member), 'orderer.yaml')],
  }
}
